/** Our own sheets in the workbooks of a check: which there are, and which workbook is the department's home. */
import type { Grid, OwnSheetId } from '../workbook/grid';
import { ownSheetAmong } from '../workbook/own-sheet';
import type { WorkbookContent } from '../workbook/port';
import type { Ledgers } from '../ledger/model';
import type { Workbooks } from './contract';

export const ownGrid = ({ grids }: WorkbookContent, id: OwnSheetId): Grid | null =>
  ownSheetAmong(grids, id, ({ sheet }) => sheet);

/** Names under which our sheets, and copies people made of them, stand in a workbook now. */
export const ownSheetNames = ({ grids }: WorkbookContent): ReadonlySet<string> =>
  new Set(grids.flatMap(({ own, sheet }) => (own === null ? [] : [sheet])));

/** Sheets that outlive a run, and so decide where the next run belongs. */
const LASTING: readonly OwnSheetId[] = ['rectification', 'onSite'];

/**
 * Of several workbooks of one department, the one that holds its lists and settings: where they stand already, else
 * where the register is, else the first.
 */
export function homeOf(workbooks: Workbooks, ledgers: Pick<Ledgers, 'tables'>): number {
  const settled = workbooks.findIndex(
    (workbook) => workbook.settings.state !== 'none' || LASTING.some((id) => ownGrid(workbook, id) !== null),
  );
  if (settled >= 0) return settled;
  return ledgers.tables.find(({ kind }) => kind === 'branches')?.file ?? 0;
}

/** The workbook whose settings hold: the first that has some. */
export const settledWorkbook = (workbooks: Workbooks): WorkbookContent | null =>
  workbooks.find(({ settings }) => settings.state !== 'none') ?? null;
