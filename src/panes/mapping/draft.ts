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
  /** 0-based sheet rows of the header block, both included, where a person named them; null leaves it as it is. */
  readonly headerRows: readonly [number, number] | null;
  /** Position of a column → field, only for columns that were corrected; null leaves the column out. */
  readonly fields: ReadonlyMap<number, string | null>;
}

export const draftOf = (table: LedgerTable | null): TableDraft => ({
  kind: table?.kind ?? null,
  headerRows: null,
  fields: new Map(),
});

export const KINDS = Object.keys(KIND_NAMES).filter((kind): kind is KindId => kind in KIND_NAMES);
export const isKind = (text: string): text is KindId => text in KIND_NAMES;

/** The fields of a kind, with the clerk's words. */
export const fieldsOf = (kind: KindId): readonly { readonly field: string; readonly name: string }[] =>
  Object.keys(KIND_FIELDS[kind]).map((field) => ({ field, name: fieldName(kind, field) }));

/** What a column without a field is: left out, or what says the type of each row of counts. */
export const wordForNoField = ({ saysType }: ColumnMapping): string => (saysType ? '每行的类型' : '不采用');

/** True where the columns are read anew, as another kind or under another header. */
export const isReread = (draft: TableDraft, table: LedgerTable | null): boolean =>
  !table || draft.kind !== table.kind || draft.headerRows !== null;

/** The draft with the header in other rows; back where it was read, nobody named it. */
export function withHeader(
  draft: TableDraft,
  table: LedgerTable | null,
  [first, last]: readonly [number, number],
): TableDraft {
  const isAsRead =
    table !== null && !table.isCard && first === table.headerRows[0] && last === table.headerRows[1];
  return { ...draft, headerRows: isAsRead ? null : [first, Math.max(first, last)], fields: new Map() };
}

export const isChanged = (draft: TableDraft, table: LedgerTable | null): boolean =>
  draft.fields.size > 0 || (isReread(draft, table) && !(table === null && draft.kind === null));

/** The field in force for a column, given by its position: two columns of a card may share a sheet column. */
export function fieldIn(draft: TableDraft, columns: readonly ColumnMapping[], index: number): string | null {
  const corrected = draft.fields.get(index);
  return corrected === undefined ? (columns[index]?.field ?? null) : corrected;
}

/** A field goes to one column: the column that had it before is left out. */
export function withField(
  draft: TableDraft,
  columns: readonly ColumnMapping[],
  index: number,
  field: string | null,
): TableDraft {
  const fields = new Map(draft.fields);
  columns.forEach((other, position) => {
    const isTaken =
      field !== null && other.indices.length === 0 && fieldIn(draft, columns, position) === field;
    if (isTaken && position !== index) fields.set(position, null);
  });
  if (columns[index]?.field === field) fields.delete(index);
  else fields.set(index, field);
  return { ...draft, fields };
}

/** How sure recognition is, in a word; a column of no field says nothing, nor one that a person decided. */
export function sureness({ field, confidence, decided }: ColumnMapping): string {
  return field === null || decided ? '' : inAWord(confidence);
}

function inAWord(confidence: number): string {
  if (confidence >= 0.85) return '确定';
  return confidence >= 0.6 ? '较确定' : '存疑';
}

/** Columns that a person should look at: doubtful ones, and ones that may be several fields. */
export const doubtsOf = ({ columns }: LedgerTable): readonly ColumnMapping[] =>
  columns.filter(
    (column) =>
      (column.field !== null && column.confidence < 0.6) ||
      (column.field === null && !column.decided && column.alternatives.length > 0),
  );

/** What a sheet that is no ledger says of itself. */
export const noLedgerSentence = (isDismissed: boolean): string =>
  isDismissed
    ? '已指定不是台账，不参与校验'
    : '没有找到与台账相符的表头，未参与校验；如是台账，请点开指定类型';

const NAMED_COLUMNS = 4;

/** Why a table was read so, and how surely: `较确定：12列认出9列，有姓名、党员类别、入党时间等`. */
export function reasonSentence({ columns, corrected }: LedgerTable): string {
  const known = columns.filter(({ field }) => field !== null);
  const headers = [...new Set(known.map(({ header }) => header))];
  const named = headers.slice(0, NAMED_COLUMNS).join('、') + (headers.length > NAMED_COLUMNS ? '等' : '');
  const sum = known.reduce((total, { confidence }) => total + confidence, 0);
  const how = corrected ? '按保存的识别设置' : inAWord(known.length === 0 ? 0 : sum / known.length);
  return `${how}：共${columns.length}列，认出${known.length}列${named && `，有${named}`}`;
}

/** `党员名册，表头第3行，120行数据`; for cards `党支部基本情况，卡片式，3张`. */
export function readingSentence(table: LedgerTable): string {
  const [first, last] = table.headerRows;
  if (table.isCard) return `${KIND_NAMES[table.kind]}，卡片式，${table.rowCount}张`;
  const rows = first === last ? `第${first + 1}行` : `第${first + 1}至${last + 1}行`;
  return `${KIND_NAMES[table.kind]}，表头${rows}，${table.rowCount}行数据`;
}

/** Sheets with ledgers first, as they stand in the workbook. */
export const inReadingOrder = (sheets: readonly SheetReading[]): readonly SheetReading[] => [
  ...sheets.filter(({ tables }) => tables.length > 0),
  ...sheets.filter(({ tables }) => tables.length === 0),
];
