/** Workbooks as a host would read them, from plain rows; and what an edit makes of them. */
import type { Edit } from '../../src/workbook/edit';
import type { CellValue, Grid } from '../../src/workbook/grid';
import type { WorkbookContent } from '../../src/workbook/port';
import { gridOf, patched } from './sheets';

export const sheet = (name: string, rows: readonly (readonly CellValue[])[]): Grid => ({
  sheet: name,
  visibility: 'visible',
  top: 0,
  left: 0,
  rows,
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  filtered: false,
  own: null,
});

export const workbook = (name: string, ...grids: readonly Grid[]): WorkbookContent => ({
  name,
  grids,
  settings: { state: 'none' },
  obstacles: [],
});

/** The workbook after an edit; marks leave no trace in values. */
export function afterEdit(content: WorkbookContent, { put, patch, remove, settings }: Edit): WorkbookContent {
  const kept = content.grids.filter(({ own }) => own === null || !remove.includes(own));
  const replaced = kept.map((grid) => {
    const model = put.find(({ id }) => id === grid.own);
    return model ? { ...gridOf(model), sheet: grid.sheet } : grid;
  });
  const added = put.filter(({ id }) => !kept.some(({ own }) => own === id)).map(gridOf);
  const grids = [...replaced, ...added].map((grid) =>
    patch.filter(({ id }) => id === grid.own).reduce(patched, grid),
  );
  return {
    ...content,
    grids,
    settings: settings === null ? content.settings : { state: 'found', json: settings },
  };
}
