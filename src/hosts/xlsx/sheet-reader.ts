/**
 * A worksheet part read at byte level: values, merges, what is hidden, whether it is filtered. Time and memory are
 * linear in the bytes; blank styled cells cost nothing but their bytes.
 */
import { parseAddress } from '../../workbook/address';
import { WorkbookFailure } from '../../workbook/failure';
import type { CellValue, Grid, Rect } from '../../workbook/grid';
import { compileNumberFormat } from '../../workbook/number-format';
import { asciiOf, utf8 } from './bytes';
import { parseNumber, parseWhole } from './numbers';
import { readRichText } from './shared-strings';
import { XmlCursor } from './xml-cursor';
import { decodeText, unescapeCellText } from './xml-text';

export interface SheetContext {
  readonly strings: readonly string[];
  /** Format code by cell format index, empty for General. */
  readonly formats: readonly string[];
  readonly dates1904: boolean;
}

type SheetValues = Omit<Grid, 'sheet' | 'visibility' | 'own'>;

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Cells up to the last filled one of each row, summed; ten thousand branches have eight million. */
const MOST_CELLS = 60_000_000;
/** Blank ones among them: a few kilobytes of file can stretch every row to the last column. */
const MOST_BLANKS = 20_000_000;

const NAMES = {
  row: utf8('row'),
  cell: utf8('c'),
  value: utf8('v'),
  formula: utf8('f'),
  inline: utf8('is'),
  column: utf8('col'),
  data: utf8('sheetData'),
  merge: utf8('mergeCell'),
  filterColumn: utf8('filterColumn'),
  customViews: utf8('customSheetViews'),
  extensions: utf8('extLst'),
};

const ROW = 0x72; // r
const STYLE = 0x73; // s
const TYPE = 0x74; // t
const EQUALS = 0x3d;
const SPACE = 0x20;

type CellType = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error' | 'day';
const TYPES: Readonly<Record<string, CellType>> = {
  s: 'shared',
  str: 'text',
  inlineStr: 'inline',
  b: 'boolean',
  e: 'error',
  d: 'day',
  n: 'number',
};

/** A formula that was saved without its result: it can't be told from the file, and it is not blank. */
const NOT_CALCULATED: CellValue = { type: 'error', code: '#未计算' };
const NO_CELLS: readonly CellValue[] = Object.freeze([]);

export function readSheet(bytes: Uint8Array, context: SheetContext): SheetValues {
  return new SheetReader(bytes, context).read();
}

class SheetReader {
  private readonly cursor: XmlCursor;
  private readonly showers: readonly (ReturnType<typeof compileNumberFormat> | null)[];
  private readonly filled: { row: number; cells: readonly CellValue[] }[] = [];
  private readonly merges: Rect[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenSpans: [number, number][] = [];
  private readonly scratch: CellValue[] = [];
  private filtered = false;
  private cells = 0;
  private blanks = 0;
  private left = LAST_COLUMN;
  private right = -1;
  private row = -1;
  private column = -1;
  private style = 0;
  private type: CellType = 'number';

  constructor(
    private readonly bytes: Uint8Array,
    private readonly context: SheetContext,
  ) {
    this.cursor = new XmlCursor(bytes);
    this.showers = context.formats.map((code) => (code ? compileNumberFormat(code) : null));
  }

  read(): SheetValues {
    const { cursor } = this;
    for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
      if (kind !== 'open') continue;
      if (cursor.is(NAMES.data)) this.readData();
      else if (cursor.is(NAMES.column)) this.readColumn();
      else if (cursor.is(NAMES.merge)) this.readMerge();
      else if (cursor.is(NAMES.filterColumn)) this.filtered = true;
      else if (cursor.is(NAMES.customViews) || cursor.is(NAMES.extensions)) this.skip();
    }
    return this.result();
  }

  private skip(): void {
    if (!this.cursor.selfClosing) this.cursor.skip();
  }

  private result(): SheetValues {
    const filled = this.filled.sort((a, b) => a.row - b.row);
    const top = filled[0]?.row ?? 0;
    const bottom = filled.at(-1)?.row ?? -1;
    const left = filled.length > 0 ? this.left : 0;
    const rows = new Array<readonly CellValue[]>(bottom - top + 1).fill(NO_CELLS);
    for (const { row, cells } of filled) rows[row - top] = left > 0 ? cells.slice(left) : cells;
    const hiddenColumns = this.hiddenSpans.flatMap(([first, last]) =>
      range(Math.max(first, left), Math.min(last, this.right)),
    );
    return {
      top,
      left,
      rows,
      merges: this.merges,
      hiddenRows: this.hiddenRows.filter((row) => row >= top && row <= bottom),
      hiddenColumns,
      filtered: this.filtered,
    };
  }

  private readData(): void {
    const { cursor } = this;
    if (cursor.selfClosing) return;
    for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
      if (kind === 'open') {
        if (cursor.is(NAMES.row)) this.readRow();
        else this.skip();
      } else if (kind === 'close') return;
    }
  }

  private readRow(): void {
    const { cursor, scratch } = this;
    const row = Number(cursor.attribute('r') ?? this.row + 2) - 1;
    if (!(row >= 0 && row <= LAST_ROW)) throw new WorkbookFailure('truncated', 'row number');
    this.row = row;
    const hidden = cursor.attribute('hidden');
    if (hidden === '1' || hidden === 'true') this.hiddenRows.push(row);
    if (cursor.selfClosing) return;
    this.column = -1;
    scratch.length = 0;
    for (let kind = cursor.next(); kind !== 'close'; kind = cursor.next()) {
      if (kind === 'end') throw new WorkbookFailure('truncated', 'row without an end');
      if (kind !== 'open') continue;
      if (cursor.is(NAMES.cell)) this.readCell();
      else this.skip();
    }
    if (scratch.length > 0) this.keepRow(row);
  }

  private keepRow(row: number): void {
    const cells = this.scratch.slice();
    this.cells += cells.length;
    if (this.cells > MOST_CELLS || this.blanks > MOST_BLANKS) throw new WorkbookFailure('too-large', 'cells');
    const first = cells.findIndex((value) => value !== null);
    if (first < this.left) this.left = first;
    if (cells.length - 1 > this.right) this.right = cells.length - 1;
    this.filled.push({ row, cells });
  }

  private readCell(): void {
    const { cursor } = this;
    this.readCellTag();
    if (cursor.selfClosing) return;
    const value = this.readValue();
    if (value === null || value === '') return;
    const { scratch, column } = this;
    if (column > LAST_COLUMN) throw new WorkbookFailure('truncated', 'column');
    if (column > scratch.length) this.blanks += column - scratch.length;
    while (scratch.length < column) scratch.push(null);
    scratch[column] = value;
  }

  /** Position, style and type, straight from the tag's bytes: this runs once a cell. */
  private readCellTag(): void {
    const { bytes, cursor } = this;
    this.column += 1;
    this.style = 0;
    this.type = 'number';
    const end = cursor.end - 1;
    for (let at = cursor.nameEnd; at < end;) {
      while (at < end && (bytes[at] ?? 0) <= SPACE) at += 1;
      const name = bytes[at];
      const short = bytes[at + 1] === EQUALS;
      while (at < end && bytes[at] !== EQUALS) at += 1;
      if (at >= end) return;
      at += 1;
      while ((bytes[at] ?? 0) <= SPACE && at < end) at += 1;
      const quote = bytes[at];
      const start = at + 1;
      at = start;
      while (at < end && bytes[at] !== quote) at += 1;
      if (short && name === ROW) this.column = columnAt(bytes, start, at);
      else if (short && name === STYLE) this.style = parseWhole(bytes, start, at);
      else if (short && name === TYPE) this.type = typeAt(bytes, start, at);
      at += 1;
    }
  }

  private readValue(): CellValue {
    const { cursor } = this;
    let from = 0;
    let to = 0;
    let cdata = false;
    let inValue = false;
    let formula = false;
    let inline = '';
    for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
      if (kind === 'open') {
        if (cursor.is(NAMES.value)) inValue = !cursor.selfClosing;
        else if (cursor.is(NAMES.inline) && !cursor.selfClosing) inline = readRichText(cursor, NAMES.inline);
        else {
          formula ||= cursor.is(NAMES.formula);
          this.skip();
        }
      } else if (kind === 'close') {
        if (!inValue) break;
        inValue = false;
      } else if (inValue) {
        from = cursor.nameStart;
        to = cursor.nameEnd;
        cdata = kind === 'cdata';
      }
    }
    if (this.type === 'inline') return inline;
    if (from === to) return formula && this.type === 'number' ? NOT_CALCULATED : null;
    return this.typed(from, to, cdata);
  }

  private typed(from: number, to: number, cdata: boolean): CellValue {
    const { bytes, context } = this;
    switch (this.type) {
      case 'number':
        return this.shown(parseNumber(bytes, from, to));
      case 'shared':
        return context.strings[parseWhole(bytes, from, to)] ?? null;
      case 'boolean':
        return bytes[from] === 0x31 || bytes[from] === 0x74;
      case 'error':
        return { type: 'error', code: decodeText(bytes, from, to, cdata) };
      case 'day':
        return this.day(decodeText(bytes, from, to, cdata));
      default:
        return unescapeCellText(decodeText(bytes, from, to, cdata));
    }
  }

  private shown(number: number): CellValue {
    if (Number.isNaN(number)) return null;
    const shower = this.showers[this.style];
    return shower ? shower(number, this.context.dates1904) : number;
  }

  /** ISO 8601, as strict files may have it; a text where it is no day. */
  private day(text: string): CellValue {
    const [, date = '', time = '00:00:00'] = /^(\d{4}-\d\d-\d\d)(?:T([\d:.]+))?Z?$/.exec(text) ?? [];
    const moment = Date.parse(`${date}T${time}Z`);
    if (Number.isNaN(moment)) return text;
    const serial = moment / 86_400_000 + 25_569;
    const value = this.showers[this.style]?.(serial, false) ?? serial;
    return typeof value === 'number' ? { type: 'date', serial, shows: 'day' } : value;
  }

  private readColumn(): void {
    const { cursor } = this;
    const hidden = cursor.attribute('hidden');
    if (hidden !== '1' && hidden !== 'true') return;
    this.hiddenSpans.push([Number(cursor.attribute('min')) - 1, Number(cursor.attribute('max')) - 1]);
  }

  private readMerge(): void {
    const rect = parseAddress(this.cursor.attribute('ref') ?? '');
    if (rect) this.merges.push(rect);
  }
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Column of the letters of `AB12`. */
function columnAt(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x5a) column = column * 26 + byte - 0x40;
    else if (byte >= 0x61 && byte <= 0x7a) column = column * 26 + byte - 0x60;
    else break;
  }
  return column - 1;
}

function typeAt(bytes: Uint8Array, start: number, end: number): CellType {
  if (end - start === 1 && bytes[start] === STYLE) return 'shared';
  return TYPES[asciiOf(bytes, start, end)] ?? 'number';
}
