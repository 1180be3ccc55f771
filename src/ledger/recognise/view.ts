/**
 * A sheet as recognition looks at it: cells by relative position, merges by the cells they cover.
 */
import type { CellValue, Grid, Rect } from '../../workbook/grid';
import { wordsOf } from '../parse/value';

/** Headings are looked for in this many rows and columns; a ledger's header stands well inside. */
export const HEADER_ROWS = 40;
const MOST_COLUMNS = 400;

export interface SheetView {
  readonly grid: Grid;
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns with anything in them, at most `MOST_COLUMNS`. */
  readonly width: number;
  /** Merges that begin near the top, by every cell they cover (relative `row * MOST_COLUMNS + column`). */
  readonly headMerges: ReadonlyMap<number, Rect>;
}

/** The sheet, or some of its rows. Rows and columns in the rectangles are relative to the grid's own corner. */
export function viewOf(grid: Grid, from = 0, to = grid.rows.length): SheetView {
  const rows = from === 0 && to >= grid.rows.length ? grid.rows : grid.rows.slice(from, to);
  const top = grid.top + from;
  let width = 0;
  for (const row of rows) if (row.length > width) width = row.length;
  const moved = { ...grid, top, rows };
  return {
    grid: moved,
    rows,
    width: Math.min(width, MOST_COLUMNS),
    headMerges: headMergesOf(grid.merges, top, grid.left),
  };
}

/** Merges never overlap in a sound file; the bound keeps one that lies from holding us up. */
const MOST_STEPS = 1_000_000;

function headMergesOf(merges: readonly Rect[], top: number, left: number): ReadonlyMap<number, Rect> {
  const covered = new Map<number, Rect>();
  let steps = 0;
  for (const merge of merges) {
    const rect = {
      top: merge.top - top,
      bottom: merge.bottom - top,
      left: merge.left - left,
      right: Math.min(merge.right - left, MOST_COLUMNS - 1),
    };
    if (rect.top < 0 || rect.top >= HEADER_ROWS || rect.left < 0 || rect.left >= MOST_COLUMNS) continue;
    const bottom = Math.min(rect.bottom, HEADER_ROWS);
    steps += (bottom - rect.top + 1) * (rect.right - rect.left + 1);
    if (steps > MOST_STEPS) break;
    for (let row = rect.top; row <= bottom; row += 1) {
      for (let column = rect.left; column <= rect.right; column += 1)
        covered.set(row * MOST_COLUMNS + column, rect);
    }
  }
  return covered;
}

export const cellAt = (view: SheetView, row: number, column: number): CellValue =>
  view.rows[row]?.[column] ?? null;

export const mergeAt = (view: SheetView, row: number, column: number): Rect | undefined =>
  view.headMerges.get(row * MOST_COLUMNS + column);

/** The words at a place near the top: those of its merge where it is merged. */
export function headWords(view: SheetView, row: number, column: number): string {
  const own = cellAt(view, row, column);
  if (own !== null) return wordsOf(own);
  const merge = mergeAt(view, row, column);
  return merge ? wordsOf(cellAt(view, merge.top, merge.left)) : '';
}

/** Filled cells of a row as `[column, value]`, within the columns looked at. */
export function filledIn(view: SheetView, row: number): (readonly [number, Exclude<CellValue, null>])[] {
  const filled: (readonly [number, Exclude<CellValue, null>])[] = [];
  const cells = view.rows[row] ?? [];
  for (let column = 0; column < Math.min(cells.length, MOST_COLUMNS); column += 1) {
    const value = cells[column];
    if (value === null || value === undefined) continue;
    if (typeof value === 'string' && value.trim() === '') continue;
    filled.push([column, value]);
  }
  return filled;
}
