/** Small builders of the declarative sheets. */
import { serialOfDay, type Day } from '../ledger/calendar';
import type { CellModel, PrintSetup, RowModel, SheetModel, StyleRole } from '../workbook/edit';
import { LOOKS } from '../workbook/look';
import { OWN_SHEETS, type CellValue, type OwnSheetId, type Rect } from '../workbook/grid';

/** What Excel holds in one cell. */
const LONGEST_TEXT = 32_767;

/** Ledger text is always text; the hosts write it with format `@`. */
export const text = (value: string, role: StyleRole = 'text'): CellModel => ({
  value: value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value,
  role,
});

export const number = (value: number, role: StyleRole = 'number'): CellModel => ({ value, role });
export const blank = (role: StyleRole = 'text'): CellModel => ({ value: null, role });
export const day = (value: Day, role: StyleRole = 'date'): CellModel => ({
  value: { serial: serialOfDay(value) },
  role,
});

export const row = (...cells: readonly (CellModel | null)[]): RowModel => ({ cells });
export const headerRow = (labels: readonly string[]): RowModel =>
  row(...labels.map((label) => text(label, 'header')));

/** Lines above a header: a title and any number of notes, each a row of one cell. */
export const headingRows = (title: string, notes: readonly string[]): RowModel[] => [
  row(text(title, 'title')),
  ...notes.map((note) => row(text(note, 'note'))),
];

interface ListSheet {
  readonly id: OwnSheetId;
  readonly columnWidths: readonly number[];
  readonly heading: readonly RowModel[];
  readonly labels: readonly string[];
  readonly body: readonly RowModel[];
  readonly print?: Partial<PrintSetup>;
}

/** A list: heading, a frozen header that every printed page repeats, and a filter over the rows. A4 landscape. */
export function listSheet({ id, columnWidths, heading, labels, body, print }: ListSheet): SheetModel {
  const header = heading.length;
  return {
    id,
    name: OWN_SHEETS[id],
    columnWidths,
    rows: [...heading, headerRow(labels), ...body.map((line) => withHeight(line, columnWidths))],
    merges: [],
    freezeRows: header + 1,
    freezeColumns: 0,
    filter: rowsUnder(header, body.length, labels.length),
    dropDowns: [],
    print: { orientation: 'landscape', titleRows: [header, header], breaksBefore: [], ...print },
    chart: null,
  };
}

const LINE_POINTS = 15;
/** Excel's limit. */
const TALLEST_ROW = 409;
/** Of a column's width in characters, what is left for text beside the padding. */
const USED_WIDTH = 0.9;

/** As tall as its longest text: not every application fits the heights of wrapped rows by itself. */
const withHeight = (line: RowModel, widths: readonly number[]): RowModel => ({
  ...line,
  height: Math.min(
    TALLEST_ROW,
    LINE_POINTS * Math.max(1, ...line.cells.map((cell, at) => linesIn(cell, widths[at] ?? 1))),
  ),
});

/** Lines a text takes in a column; one that does not wrap takes one. */
function linesIn(cell: CellModel | null, width: number): number {
  if (typeof cell?.value !== 'string' || !LOOKS[cell.role].wrap) return 1;
  return cell.value
    .split('\n')
    .reduce((lines, text) => lines + Math.max(1, Math.ceil(halvesIn(text) / (width * USED_WIDTH))), 0);
}

/** Width in halves of a Chinese character, which are the characters of a column's width. */
const halvesIn = (words: string): number =>
  [...words].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);

/** The header and the rows under it. */
const rowsUnder = (header: number, count: number, columns: number): Rect => ({
  top: header,
  left: 0,
  bottom: header + count,
  right: columns - 1,
});

/** What a cell shows, as far as a list of ours is concerned. */
export function shownText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (value.type === 'date') return String(value.serial);
  return value.type === 'error' ? value.code : value.text;
}
