/**
 * Ledgers from terse literals, for tests: `{ members: [{ branch: '第一党支部', name: '党员001', joinedOn: '2019-07-01' }] }`.
 * Values are what a clerk types, read by the real parsers. A key that no row of the table has is an absent column;
 * one that other rows have is a blank cell, and so is null. Matrix cells: `'count[党员大会][Q1]'`, `'paid[3]'`,
 * `'mark[2025-03]'`, `'count[支委会][2025]'`.
 */
import { parseIsoDate, exactly } from '../../src/ledger/calendar';
import {
  KIND_FIELDS,
  MEETING_TYPES,
  type Cell,
  type FieldType,
  type KindId,
  type LedgerRow,
  type Ledgers,
  type LedgerTable,
  type MatrixPeriod,
  type MeetingType,
} from '../../src/ledger/model';
import { PARSERS } from '../../src/ledger/parse/parsers';
import { isBlankFor, UNREADABLE, wordsOf } from '../../src/ledger/parse/value';
import type { CellValue } from '../../src/workbook/grid';

export type TerseRow = Readonly<Record<string, CellValue | undefined>>;
export interface TerseTable {
  readonly kind: KindId;
  readonly sheet?: string;
  readonly branch?: string;
  readonly year?: number;
  readonly meetingType?: MeetingType;
  readonly rows: readonly TerseRow[];
}
/** One table a kind, or tables as a list where a kind is split or its sheet says something. */
export type TerseLedgers = { readonly [K in KindId]?: readonly TerseRow[] } & {
  readonly tables?: readonly TerseTable[];
};

const isKind = (key: string): key is KindId => key in KIND_FIELDS;
const MATRIX_OF: Partial<Record<KindId, FieldType>> = {
  'meeting-counts': 'count',
  dues: 'payment',
  attendance: 'attendance',
};

export function ledgersOf({ tables = [], ...kinds }: TerseLedgers): Ledgers {
  const all: TerseTable[] = [
    ...Object.entries(kinds).flatMap(([kind, rows]) => (isKind(kind) ? [{ kind, rows }] : [])),
    ...tables,
  ];
  const rows = Object.fromEntries(Object.keys(KIND_FIELDS).map((kind) => [kind, []])) as unknown as Record<
    KindId,
    LedgerRow<KindId>[]
  >;
  all.forEach((table, id) =>
    rows[table.kind].push(...table.rows.map((row, index) => rowOf(table, id, row, index))),
  );
  return {
    tables: all.map(tableOf),
    rows: rows as unknown as Ledgers['rows'],
    unrecognised: [],
    notes: [],
  };
}

const sheetOf = ({ sheet, kind }: TerseTable): string => sheet ?? kind;

const tableOf = (table: TerseTable, id: number): LedgerTable => ({
  id,
  file: 0,
  sheet: sheetOf(table),
  kind: table.kind,
  headerRows: [0, 0],
  rowCount: table.rows.length,
  isCard: false,
  corrected: false,
  columns: columnsOf(table).map((header, column) => ({
    column,
    header,
    field: header,
    indices: [],
    confidence: 1,
    why: '',
    alternatives: [],
    decided: false,
  })),
  meta: { branch: table.branch ?? null, year: table.year ?? null, meetingType: table.meetingType ?? null },
});

const columnsOf = ({ rows }: TerseTable): readonly string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];

function rowOf(table: TerseTable, id: number, row: TerseRow, index: number): LedgerRow<KindId> {
  const columns = columnsOf(table);
  const isFilled = (key: string): boolean => table.rows.some((one) => (one[key] ?? null) !== null);
  const cellOf = (key: string, type: FieldType): Cell<unknown> => {
    if (!columns.includes(key) || !isFilled(key)) return { state: 'absent' };
    const at = { file: 0, sheet: sheetOf(table), row: index + 1, column: columns.indexOf(key) };
    const value = row[key] ?? null;
    if (isBlankFor(type, value)) return { state: 'blank', at };
    const reading: unknown = PARSERS[type](value, { year: table.year ?? null });
    return reading === UNREADABLE
      ? { state: 'unreadable', raw: wordsOf(value), at }
      : { state: 'value', value: reading, at };
  };
  const fields: Readonly<Record<string, FieldType>> = KIND_FIELDS[table.kind];
  const own = Object.entries(fields).map(([field, type]): [string, Cell<unknown>] => [
    field,
    cellOf(field, type),
  ]);
  const matrix = columns.flatMap((key) => {
    const match = /^\w+\[(.+)\]$/.exec(key);
    const indices = match?.[1]?.split('][') ?? [];
    const last = indices.at(-1);
    const type = MATRIX_OF[table.kind];
    if (last === undefined || !type) return [];
    const named = MEETING_TYPES.find((one) => one === indices[0]) ?? null;
    const cell = cellOf(key, type);
    return [{ type: named, period: periodOf(last, named), cell }];
  });
  const base = {
    ledger: table.kind,
    table: id,
    at: { file: 0, sheet: sheetOf(table), row: index + 1, column: 0 },
    matrix,
  };
  return { ...Object.fromEntries(own), ...base } as unknown as LedgerRow<KindId>;
}

function periodOf(index: string, type: MeetingType | null): MatrixPeriod {
  if (index === type) return { unit: 'year', year: null };
  const day = parseIsoDate(index);
  if (day !== null) return { unit: 'date', span: exactly(day) };
  const month = /^(?:(\d{4})-)?(\d{1,2})$/.exec(index);
  if (month) return { unit: 'month', month: Number(month[2]), year: month[1] ? Number(month[1]) : null };
  const quarter = /^Q([1-4])$/.exec(index);
  if (quarter) return { unit: 'quarter', quarter: Number(quarter[1]), year: null };
  const half = /^H([12])$/.exec(index);
  if (half) return { unit: 'half', half: half[1] === '1' ? 1 : 2, year: null };
  const year = /^(\d{4})$/.exec(index);
  return year ? { unit: 'year', year: Number(year[1]) } : { unit: 'label', label: index };
}
