/**
 * Grids written by hand: rows of plain values, with what a sheet may have beside them.
 */
import type { CellValue, DateCell, Grid, Rect } from '../../src/workbook/grid';
import { parseAddress } from '../../src/workbook/address';
import { dayOf, serialOfDay } from '../../src/ledger/calendar';

interface SheetExtras extends Partial<Omit<Grid, 'sheet' | 'rows' | 'merges'>> {
  /** As `A1:B2`, absolute in the sheet. */
  readonly merges?: readonly string[];
}

/** A visible sheet whose first row is row 1 and first column A, unless the extras say otherwise. */
export function gridOf(
  sheet: string,
  rows: readonly (readonly CellValue[])[],
  extras: SheetExtras = {},
): Grid {
  const { merges = [], ...rest } = extras;
  return {
    sheet,
    visibility: 'visible',
    top: 0,
    left: 0,
    rows,
    merges: merges.map(rectOf),
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
    own: null,
    ...rest,
  };
}

function rectOf(address: string): Rect {
  const rect = parseAddress(address);
  if (!rect) throw new Error(`not an address: ${address}`);
  return rect;
}

/** A cell that Excel shows as a day. */
export const dayCell = (year: number, month: number, day: number): DateCell => ({
  type: 'date',
  serial: serialOfDay(dayOf(year, month, day)),
  shows: 'day',
});
