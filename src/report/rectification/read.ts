/** Reads our rectification ledger back from its sheet, wherever people have moved its columns and rows. */
import type { Day } from '../../ledger/calendar';
import { readDeadline } from '../../ledger/parse/deadline';
import { UNREADABLE } from '../../ledger/parse/value';
import type { CellValue, Grid } from '../../workbook/grid';
import { shownText } from '../cells';
import { COLUMNS, COLUMN_KEYS, type ColumnKey } from './columns';

export interface ItemRow {
  /** 0-based sheet row. */
  readonly row: number;
  readonly value: (key: ColumnKey) => CellValue;
  /** What the cell shows, without spaces around. */
  readonly text: (key: ColumnKey) => string;
  /** Texts in columns that people have added. */
  readonly added: readonly { readonly row: number; readonly column: number; readonly text: string }[];
}

export interface LedgerSheet {
  readonly sheet: string;
  readonly headerRow: number;
  /** Sheet column of each of our columns; one that people have deleted is given a place behind the last. */
  readonly columns: Readonly<Record<ColumnKey, number>>;
  /** Columns of ours that are no longer there. */
  readonly missing: readonly ColumnKey[];
  readonly items: readonly ItemRow[];
  /** First free row below everything that stands in the sheet. */
  readonly nextRow: number;
}

/** So many of our headings make a row the header. */
const ENOUGH_HEADINGS = 6;

const KEY_OF_LABEL: ReadonlyMap<string, ColumnKey> = new Map(
  COLUMN_KEYS.map((key) => [COLUMNS[key].label, key]),
);

const plain = (value: CellValue | undefined): string => shownText(value).normalize('NFKC').replace(/\s/g, '');

/** Null when the header can no longer be found: then nothing is written. */
export function readLedgerSheet(grid: Grid): LedgerSheet | null {
  const at = grid.rows.findIndex((cells) => headingsIn(cells).size >= ENOUGH_HEADINGS);
  const header = grid.rows[at];
  if (!header) return null;

  const found = headingsIn(header);
  const missing = COLUMN_KEYS.filter((key) => !found.has(key));
  const width = grid.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const columns = columnsByKey((key) => grid.left + (found.get(key) ?? width + missing.indexOf(key)));
  const own = new Set(found.values());
  return {
    sheet: grid.sheet,
    headerRow: grid.top + at,
    columns,
    missing,
    items: grid.rows
      .map((cells, index) => itemRow(cells, grid.top + index, columns, grid.left, own))
      .slice(at + 1),
    nextRow: grid.top + grid.rows.length,
  };
}

/** Our headings in a row; of two alike, the first is ours. */
function headingsIn(cells: readonly CellValue[]): ReadonlyMap<ColumnKey, number> {
  const found = new Map<ColumnKey, number>();
  cells.forEach((cell, column) => {
    const key = KEY_OF_LABEL.get(plain(cell));
    if (key && !found.has(key)) found.set(key, column);
  });
  return found;
}

function columnsByKey(columnOf: (key: ColumnKey) => number): Record<ColumnKey, number> {
  return Object.fromEntries(COLUMN_KEYS.map((key) => [key, columnOf(key)])) as Record<ColumnKey, number>;
}

function itemRow(
  cells: readonly CellValue[],
  row: number,
  columns: Readonly<Record<ColumnKey, number>>,
  left: number,
  own: ReadonlySet<number>,
): ItemRow {
  const value = (key: ColumnKey): CellValue => cells[columns[key] - left] ?? null;
  return {
    row,
    value,
    text: (key) => shownText(value(key)).trim(),
    added: cells.flatMap((cell, at) => {
      const text = shownText(cell).trim();
      return own.has(at) || text === '' ? [] : [{ row, column: left + at, text }];
    }),
  };
}

/** 已销号 and the words other ledgers use for it; 待销号 and 未销号 are not closed. */
export const isClosed = (item: ItemRow): boolean =>
  /^(?:已(?:经)?(?:销号|完成|完结|办结|验收|整改完成|整改到位)|销号)$/.test(
    item.text('state').replace(/\s/g, ''),
  );

/** The last day of the deadline; null when there is none, it never falls due (长期坚持) or can't be read. */
export function deadlineOf(item: ItemRow, year: number): Day | null {
  const deadline = readDeadline(item.value('deadline'), { year });
  return deadline === UNREADABLE || deadline === 'continuous' ? null : deadline.last;
}
