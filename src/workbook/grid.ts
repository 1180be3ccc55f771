/**
 * What a host reads: the values of a sheet as they stand. Plain data, so that it crosses a worker boundary.
 * All positions are 0-based and absolute in the sheet; serial dates are always in the 1900 system (a host adds
 * 1,462 days for a workbook in the 1904 system).
 */

/** A rectangle of cells, both ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A number that its cell shows as a date. `shows` is what the number format displays: a cell that shows only
 * `2020年7月` holds a month, although Excel stores the month's first day.
 */
export interface DateCell {
  readonly type: 'date';
  readonly serial: number;
  readonly shows: 'day' | 'month';
}

/** A number that its cell shows with other characters than its own digits (`2020.1` shown as `2020.10`). */
export interface ShownNumber {
  readonly type: 'shown';
  readonly number: number;
  readonly text: string;
}

/** An error value such as `#REF!`, typed in or left by a formula. */
export interface ErrorCell {
  readonly type: 'error';
  readonly code: string;
}

export type CellValue = null | string | number | boolean | DateCell | ShownNumber | ErrorCell;

/** The sheets this product writes. Never read as ledgers. */
export const OWN_SHEETS = {
  issues: '校验·问题清单',
  verdicts: '校验·达标总表',
  rectification: '校验·整改台账',
  notices: '校验·整改通知',
  onSite: '校验·现场核查表',
  reminders: '校验·近期提醒',
} as const;

export type OwnSheetId = keyof typeof OWN_SHEETS;

export interface Grid {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sheet row of `rows[0]` and sheet column of `rows[i][0]`. */
  readonly top: number;
  readonly left: number;
  /** Ragged: a row ends with its last filled cell. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filtered: boolean;
  /** Set where the sheet carries our own defined name: one of our outputs, under whatever name it has now. */
  readonly own: OwnSheetId | null;
}
