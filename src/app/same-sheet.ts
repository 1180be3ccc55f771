/** Whether a sheet shows a model already, so that writing it again would change nothing. */
import { shownText } from '../report/cells';
import type { CellModel, SheetModel } from '../workbook/edit';
import type { CellValue, Grid } from '../workbook/grid';

export function showsSame(grid: Grid, { rows }: SheetModel): boolean {
  const height = Math.max(rows.length, grid.top + grid.rows.length);
  for (let row = 0; row < height; row += 1) {
    const shown = grid.rows[row - grid.top] ?? [];
    const cells = rows[row]?.cells ?? [];
    const width = Math.max(cells.length, grid.left + shown.length);
    for (let column = 0; column < width; column += 1) {
      if (!isSame(shown[column - grid.left] ?? null, cells[column])) return false;
    }
  }
  return true;
}

function isSame(shown: CellValue, cell: CellModel | null | undefined): boolean {
  const value = cell?.value ?? null;
  if (value === null || value === '') return shown === null || shown === '';
  return shownText(shown) === String(typeof value === 'object' ? value.serial : value);
}
