/** Sheet models and patches laid into grids, as a host would show them when they are read back. */
import type { CellModel, SheetModel, SheetPatch } from '../../src/workbook/edit';
import type { CellValue, Grid } from '../../src/workbook/grid';

const valueOf = (cell: CellModel | null | undefined): CellValue => {
  const value = cell?.value ?? null;
  return value !== null && typeof value === 'object'
    ? { type: 'date', serial: value.serial, shows: 'day' }
    : value;
};

export const gridOf = (model: SheetModel): Grid => ({
  sheet: model.name,
  visibility: 'visible',
  top: 0,
  left: 0,
  rows: model.rows.map(({ cells }) => cells.map(valueOf)),
  merges: model.merges,
  hiddenRows: [],
  hiddenColumns: [],
  filtered: false,
  own: model.id,
});

export const patched = (grid: Grid, patch: SheetPatch): Grid =>
  patchedValues(
    grid,
    patch.cells.map(({ row, column, cell }) => ({
      row: row - grid.top,
      column: column - grid.left,
      value: valueOf(cell),
    })),
  );

/** The grid with one cell typed over; positions within `rows`. */
export const typed = (grid: Grid, row: number, column: number, value: CellValue): Grid =>
  patchedValues(grid, [{ row, column, value }]);

function patchedValues(
  grid: Grid,
  cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
): Grid {
  const rows = grid.rows.map((line) => [...line]);
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
  return { ...grid, rows };
}
