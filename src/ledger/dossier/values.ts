/**
 * What a cell, a column or a ledger says, and how to say that it says nothing (RULES.md 3: absent, blank, unreadable).
 */
import type { Cell, CellRef, FieldOf, KindId, LedgerRow } from '../model';
import type { Department, Dossier, RowsByKind } from './dossier';
import { memoised } from './memo';

/** No recognised sheet has the ledger (no fields) or the columns. */
export interface Absent {
  readonly state: 'absent';
  readonly kind: KindId;
  readonly fields: readonly string[];
  /** The part of a ledger that occurs nowhere, where no column can be named: `党课记录`. */
  readonly part?: string;
}

/** A cell that is empty where others of its column are filled, or that cannot be read. */
export interface Unread {
  readonly state: 'blank' | 'unreadable';
  readonly kind: KindId;
  readonly field: string;
  readonly cells: readonly CellRef[];
}

export type Unknown = Absent | Unread;

export interface Told<T> {
  readonly state: 'known';
  readonly value: T;
  readonly cells: readonly CellRef[];
}

export type Known<T> = Told<T> | Unknown;

/** The type a field's cell is parsed to. */
export type ValueOf<K extends KindId, F extends FieldOf<K>> =
  LedgerRow<K>[F] extends Cell<infer T> ? T : never;

export const told = <T>(value: T, cells: readonly CellRef[]): Told<T> => ({ state: 'known', value, cells });

export const absent = (kind: KindId, fields: readonly string[] = [], part?: string): Absent =>
  part === undefined ? { state: 'absent', kind, fields } : { state: 'absent', kind, fields, part };

/** The value, or null when the cell is blank, unreadable or absent. */
export const valueOf = <T>(cell: Cell<T>): T | null => (cell.state === 'value' ? cell.value : null);

/** Something stands in the cell, readable or not. */
export const isFilled = (cell: Cell<unknown>): boolean =>
  cell.state === 'value' || cell.state === 'unreadable';

/** Where the cells stand; absent ones stand nowhere. */
export function cellsOf(...cells: readonly Cell<unknown>[]): readonly CellRef[] {
  const refs: CellRef[] = [];
  for (const cell of cells) if (cell.state !== 'absent') refs.push(cell.at);
  return refs;
}

const isCell = (value: unknown): value is Cell<unknown> =>
  typeof value === 'object' && value !== null && 'state' in value;

/** A cell by the name of its field, for questions asked of every kind alike; null when the kind has no such field. */
export function cellIn(row: object, field: string): Cell<unknown> | null {
  // Rows are plain records of cells beside a few plain facts; asked for every row, so not through Reflect.
  const cell = (row as Readonly<Record<string, unknown>>)[field];
  return isCell(cell) ? cell : null;
}

/** A text by the name of its field; null when there is none. */
export function textIn(row: object, field: string): string | null {
  const cell = cellIn(row, field);
  return cell?.state === 'value' && typeof cell.value === 'string' ? cell.value : null;
}

const fieldCell = <K extends KindId, F extends FieldOf<K>>(
  row: LedgerRow<K>,
  field: F,
): Cell<ValueOf<K, F>> => {
  const cell: unknown = row[field];
  return cell as Cell<ValueOf<K, F>>;
};

/** One field of one row, with why it is not known. */
export function knownIn<K extends KindId, F extends FieldOf<K>>(
  row: LedgerRow<K>,
  field: F,
): Known<ValueOf<K, F>> {
  const cell = fieldCell(row, field);
  if (cell.state === 'value') return told(cell.value, [cell.at]);
  if (cell.state === 'absent') return absent(row.ledger, [field]);
  return { state: cell.state, kind: row.ledger, field, cells: [cell.at] };
}

/** One field of the branch's line in the register; absent when the register was built from other sheets. */
export const knownInRegister = <F extends FieldOf<'branches'>>(
  { register }: Dossier,
  field: F,
): Known<ValueOf<'branches', F>> => (register ? knownIn(register, field) : absent('branches', [field]));

export const hasRows = ({ rows }: Dossier, kind: KindId): boolean => rows[kind].length > 0;

/** One row of every table of a kind: whether a column is absent is alike in all rows of a table. */
const sampleRows = memoised((department: Department): ReadonlyMap<KindId, readonly LedgerRow<KindId>[]> => {
  const samples = new Map<KindId, LedgerRow<KindId>[]>();
  const seen = new Set<number>();
  for (const rows of Object.values(department.ledgers.rows)) {
    for (const row of rows) {
      if (seen.has(row.table)) continue;
      seen.add(row.table);
      const ofKind = samples.get(row.ledger);
      if (ofKind) ofKind.push(row);
      else samples.set(row.ledger, [row]);
    }
  }
  return samples;
});

/**
 * What the workbook lacks for a question that any one of the fields would answer: the whole ledger (no fields), or
 * all of these columns in every table. Null when at least one column is there.
 */
export function lackOf<K extends KindId>(
  department: Department,
  kind: K,
  ...fields: readonly FieldOf<K>[]
): Absent | null {
  if (!isInWorkbook(department, absent(kind))) return absent(kind);
  return isInWorkbook(department, absent(kind, fields)) ? null : absent(kind, fields);
}

/** Some table has what is said to be absent: the ledger (no fields), or at least one of the columns. */
const isInWorkbook = (department: Department, { kind, fields }: Absent): boolean =>
  (sampleRows(department).get(kind) ?? []).some(
    (row) => fields.length === 0 || fields.some((field) => hasColumn(row, field)),
  );

/** How far something is absent: everywhere, or only because somebody has no row, or stands in tables without it. */
export type Lack = 'everywhere' | 'no-row' | 'no-column';

/** Why an owner of rows lacks what is said to be absent. */
export function lackFor(
  { department, rows }: { readonly department: Department; readonly rows: RowsByKind },
  lack: Absent,
): Lack {
  if (lack.part !== undefined || !isInWorkbook(department, lack)) return 'everywhere';
  return rows[lack.kind].length === 0 ? 'no-row' : 'no-column';
}

const MATRIX_FIELDS: ReadonlySet<string> = new Set(['count', 'paid', 'mark']);

/** A column of the field, or columns of a matrix that stand for it. */
const hasColumn = (row: LedgerRow<KindId>, field: string): boolean => {
  const cell = cellIn(row, field);
  return (cell !== null && cell.state !== 'absent') || (MATRIX_FIELDS.has(field) && row.matrix.length > 0);
};
