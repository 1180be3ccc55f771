/**
 * What the sheet view draws, by blocks: a large ledger never crosses to the page as a whole.
 */
import type { CellValue, Rect } from '../../workbook/grid';

export interface SheetShape {
  readonly file: number;
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Rows and columns from the sheet's first to its last used one. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Rect[];
}

export interface SheetSource {
  readonly sheets: readonly SheetShape[];
  /** Rows `first` to `first + count - 1` from column A on; rows may be shorter, or fewer at the end. */
  rows(file: number, sheet: string, first: number, count: number): Promise<readonly (readonly CellValue[])[]>;
}
