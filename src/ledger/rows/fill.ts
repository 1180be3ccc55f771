/**
 * Values that stand once for several rows: vertical merges, ditto marks, and a branch written only on its first row.
 */
import { positionKey } from '../../workbook/address';
import type { CellValue, Rect } from '../../workbook/grid';
import type { FieldType } from '../model';
import { isDitto } from '../parse/ditto';
import type { DataRow } from './data-rows';
import type { Said } from './section';

/** Merged values of these types are said of every row they span; numbers are said once. */
const SHARED_TYPES: ReadonlySet<FieldType> = new Set<FieldType>([
  'text',
  'name',
  'names',
  'branch',
  'date',
  'deadline',
  'year',
  'meetingType',
  'electionKind',
  'reportKind',
  'recipient',
  'leadershipKind',
  'branchForm',
  'branchStatus',
  'memberStatus',
]);
export const isShared = (type: FieldType): boolean => SHARED_TYPES.has(type);

/** Row that a merged row takes its value from, by column; relative positions. */
export type Fills = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Merges never overlap in a sound file; the bound keeps one that lies from holding us up. */
const MOST_FILLS = 2_000_000;

/** Vertical merges, down to the last row that is there. `shift` turns sheet positions into relative ones. */
export function fillsOf(
  merges: readonly Rect[],
  shift: { readonly row: number; readonly column: number },
  rowCount: number,
): Fills {
  const fills = new Map<number, Map<number, number>>();
  let filled = 0;
  for (const merge of merges) {
    if (merge.bottom === merge.top || merge.right - merge.left > 3) continue;
    const column = merge.left - shift.column;
    const top = merge.top - shift.row;
    const rows = fills.get(column) ?? new Map<number, number>();
    fills.set(column, rows);
    const bottom = Math.min(merge.bottom - shift.row, rowCount - 1);
    for (let row = top + 1; row <= bottom && filled < MOST_FILLS; row += 1) {
      rows.set(row, top);
      filled += 1;
    }
  }
  return fills;
}

/** Cells of merges over several rows and columns: notes laid over the data, no values. */
export function noteCells(
  merges: readonly Rect[],
  shift: { readonly row: number; readonly column: number },
): ReadonlySet<number> {
  const notes = new Set<number>();
  for (const merge of merges) {
    if (merge.bottom - merge.top < 1 || merge.right - merge.left < 2) continue;
    notes.add(positionKey(merge.top - shift.row, merge.left - shift.column));
  }
  return notes;
}

/**
 * A column's values with each 〃 or 同上 as what it repeats. In a column of branches it doesn't reach past a line that
 * names a branch. A mark with nothing above it stays as it is.
 */
export function dittoed(
  rows: readonly DataRow[],
  type: FieldType,
  valueAt: (row: number) => CellValue,
): (row: number) => CellValue {
  if (!rows.some(({ row }) => isDitto(valueAt(row)))) return valueAt;
  const meant = new Map<number, CellValue>();
  let last: CellValue = null;
  let section: Said | null = null;
  for (const { row, under } of rows) {
    const value = valueAt(row);
    if (type === 'branch' && under.branch !== section) last = under.branch?.name ?? null;
    section = under.branch;
    if (!isDitto(value)) last = value;
    meant.set(row, isDitto(value) && last !== null ? last : value);
  }
  return (row) => meant.get(row) ?? null;
}

const MOST_FILLED = 0.5;
const FEWEST_ROWS = 4;

/**
 * True when a column names each branch on its first row only and leaves the rest blank: then a blank is no missing
 * branch. At most half of the rows may be filled, the first must be.
 */
export function isSparse(rows: readonly DataRow[], valueAt: (row: number) => CellValue): boolean {
  const [first] = rows;
  if (!first || rows.length < FEWEST_ROWS || isEmpty(valueAt(first.row))) return false;
  const filled = rows.reduce((count, { row }) => count + (isEmpty(valueAt(row)) ? 0 : 1), 0);
  return filled <= rows.length * MOST_FILLED;
}

const isEmpty = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');
