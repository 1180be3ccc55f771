/**
 * What shall be written, as data. Both hosts render the same edit; a preview is just not applying it.
 */
import type { OwnSheetId, Rect } from './grid';

/** The looks a cell of our own sheets may have; each host maps a role to one cell format. */
export const STYLE_ROLES = [
  'title',
  'note',
  'header',
  'text',
  'center',
  'number',
  'percent',
  'date',
  'link',
  'input',
  'inputDate',
  'error',
  'warning',
  'info',
  'data',
  'review',
  'pass',
  'na',
  'overdue',
  'noticeTitle',
  'noticeBody',
  'machine',
] as const;
export type StyleRole = (typeof STYLE_ROLES)[number];

/** `serial` is a calendar day in the 1900 system. Text is always written as text, never as a formula. */
export type ModelValue = null | string | number | { readonly serial: number };

export interface CellModel {
  readonly value: ModelValue;
  readonly role: StyleRole;
  /** A place in this workbook: `sheet` unquoted, `cell` such as `B7`. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

export interface RowModel {
  readonly cells: readonly (CellModel | null)[];
  /** Points; left to the application when absent. */
  readonly height?: number;
}

export interface DropDown {
  readonly range: Rect;
  readonly choices: readonly string[];
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** First and last row repeated on every page, or null. */
  readonly titleRows: readonly [number, number] | null;
  /** Rows before which a new page begins. */
  readonly breaksBefore: readonly number[];
}

/** A stacked bar chart: one bar a category row, one colour a series column, numbers from the model's own cells. */
export interface ChartModel {
  readonly title: string;
  readonly categories: Rect;
  readonly series: readonly { readonly name: string; readonly values: Rect; readonly role: StyleRole }[];
  /** Cells the chart covers. */
  readonly area: Rect;
}

/** A whole sheet of ours, put in place of the one that is there, or as a new last sheet. */
export interface SheetModel {
  readonly id: OwnSheetId;
  readonly name: string;
  /** Widths in characters, as Excel's column width. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly RowModel[];
  readonly merges: readonly Rect[];
  readonly freezeRows: number;
  readonly freezeColumns: number;
  readonly filter: Rect | null;
  readonly dropDowns: readonly DropDown[];
  readonly print: PrintSetup;
  readonly chart: ChartModel | null;
}

/**
 * Single cells of an own sheet that people also write in: only these cells change, everything else in the sheet
 * (people's rows, columns, order, formats, filters) stays. Rows below the last used one are appended.
 */
export interface SheetPatch {
  readonly id: OwnSheetId;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: CellModel }[];
}

export const MARK_LEVELS = ['error', 'warning', 'info', 'data', 'review'] as const;
export type MarkLevel = (typeof MARK_LEVELS)[number];

/** The cells of one ledger sheet to mark; a cell stands at its most serious level only. */
export interface SheetMarks {
  readonly sheet: string;
  readonly cells: Readonly<Record<MarkLevel, readonly Rect[]>>;
}

export interface Edit {
  readonly put: readonly SheetModel[];
  readonly patch: readonly SheetPatch[];
  readonly remove: readonly OwnSheetId[];
  /** `keep` leaves the marks as they are; a list replaces every mark of ours in the workbook (empty = clear). */
  readonly marks: 'keep' | readonly SheetMarks[];
  /** The settings as JSON text to store in our custom XML part; null leaves the part alone. */
  readonly settings: string | null;
}

export const NO_EDIT: Edit = { put: [], patch: [], remove: [], marks: 'keep', settings: null };

/** The first characters of every mark's formula: what *clear marks* looks for. The level follows, then `")=0`. */
export const MARK_FORMULA_PREFIX = 'N("ledger-check:';
export const markFormula = (level: MarkLevel): string => `${MARK_FORMULA_PREFIX}${level}")=0`;

/** Sheet-scoped defined name by which an own sheet is known after people renamed it. */
export const ownSheetName = (id: OwnSheetId): string => `ledger_check.${id}`;

/** Namespace of the one custom XML part that holds the settings: `<settings xmlns version="1">JSON</settings>`. */
export const SETTINGS_NAMESPACE = 'urn:ledger-check:settings';

/** Fill, border and text colours by role or mark level (RGB hex without `#`), the same in both hosts. */
export const LEVEL_COLOURS: Readonly<Record<MarkLevel, { fill: string; line: string; text: string }>> = {
  error: { fill: 'FFC7CE', line: 'C00000', text: '9C0006' },
  warning: { fill: 'FFEB9C', line: 'BF8F00', text: '7F6000' },
  info: { fill: 'DDEBF7', line: '2F75B5', text: '1F4E79' },
  data: { fill: 'E4DFEC', line: '7030A0', text: '5B2C87' },
  review: { fill: 'EDEDED', line: '7F7F7F', text: '404040' },
};
