/** Corrections of how one sheet was read, as the pane collects them. Pure. */
import type { SheetReading } from '../../app/contract';
import { fieldName } from '../../ledger/field-names';
import {
  KIND_FIELDS,
  KIND_NAMES,
  type ColumnMapping,
  type KindId,
  type LedgerTable,
} from '../../ledger/model';

/** What a person says one table of a sheet is. */
export interface TableDraft {
  /** Null: no ledger. */
  readonly kind: KindId | null;
  /** 0-based sheet rows of the header block, both included; null leaves it to recognition. */
  readonly headerRows: readonly [number, number] | null;
  /** Column → field, only for columns that were corrected; null leaves the column out. */
  readonly fields: ReadonlyMap<number, string | null>;
}

export const draftOf = (table: LedgerTable | null): TableDraft => ({
  kind: table?.kind ?? null,
  headerRows: table?.headerRows ?? null,
  fields: new Map(),
});

export const KINDS = Object.keys(KIND_NAMES).filter((kind): kind is KindId => kind in KIND_NAMES);
export const isKind = (text: string): text is KindId => text in KIND_NAMES;

/** The fields of a kind, with the clerk's words. */
export const fieldsOf = (kind: KindId): readonly { readonly field: string; readonly name: string }[] =>
  Object.keys(KIND_FIELDS[kind]).map((field) => ({ field, name: fieldName(kind, field) }));

/** True where columns have to be read anew before they can be corrected one by one. */
export function isReread(draft: TableDraft, table: LedgerTable | null): boolean {
  if (!table || draft.kind !== table.kind) return true;
  const [first, last] = draft.headerRows ?? table.headerRows;
  return first !== table.headerRows[0] || last !== table.headerRows[1];
}

export const isChanged = (draft: TableDraft, table: LedgerTable | null): boolean =>
  draft.fields.size > 0 || (isReread(draft, table) && !(table === null && draft.kind === null));

/** The field in force for a column. */
export function fieldIn(draft: TableDraft, column: ColumnMapping): string | null {
  const corrected = draft.fields.get(column.column);
  return corrected === undefined ? column.field : corrected;
}

/** A field goes to one column: the column that had it before is left out. */
export function withField(
  draft: TableDraft,
  columns: readonly ColumnMapping[],
  column: number,
  field: string | null,
): TableDraft {
  const fields = new Map(draft.fields);
  for (const other of columns) {
    const isTaken = field !== null && other.indices.length === 0 && fieldIn(draft, other) === field;
    if (isTaken && other.column !== column) fields.set(other.column, null);
  }
  const own = columns.find((each) => each.column === column);
  if (own && own.field === field) fields.delete(column);
  else fields.set(column, field);
  return { ...draft, fields };
}

/** How sure recognition is, in a word; a column of no field says nothing. */
export function sureness({ field, confidence }: ColumnMapping): string {
  if (field === null) return '';
  if (confidence >= 0.85) return '确定';
  return confidence >= 0.6 ? '较确定' : '存疑';
}

/** Columns that a person should look at: doubtful ones, and ones that may be several fields. */
export const doubtsOf = ({ columns }: LedgerTable): readonly ColumnMapping[] =>
  columns.filter(
    (column) =>
      (column.field !== null && column.confidence < 0.6) ||
      (column.field === null && column.alternatives.length > 0),
  );

/** `党员名册，表头第3行，120行数据`. */
export function readingSentence(table: LedgerTable): string {
  const [first, last] = table.headerRows;
  const rows = first === last ? `第${first + 1}行` : `第${first + 1}至${last + 1}行`;
  return `${KIND_NAMES[table.kind]}，表头${rows}，${table.rowCount}行数据`;
}

/** Sheets with ledgers first, as they stand in the workbook. */
export const inReadingOrder = (sheets: readonly SheetReading[]): readonly SheetReading[] => [
  ...sheets.filter(({ tables }) => tables.length > 0),
  ...sheets.filter(({ tables }) => tables.length === 0),
];
