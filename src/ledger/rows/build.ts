/**
 * A recognised table's typed rows.
 */
import { positionKey } from '../../workbook/address';
import type { CellValue } from '../../workbook/grid';
import { type DateSpan, yearOf } from '../calendar';
import { KINDS } from '../kinds';
import type {
  Cell,
  CellRef,
  FieldType,
  KindId,
  LedgerRow,
  MatrixCell,
  MatrixPeriod,
  MeetingTypeCell,
} from '../model';
import { readMeetingType } from '../parse/meeting-type';
import { isDitto } from '../parse/ditto';
import { askedBy, readAsked } from '../parse/asked';
import { readTimes } from '../parse/number';
import { PARSERS } from '../parse/parsers';
import { type ParseContext, UNREADABLE, isBlankFor, wordsOf } from '../parse/value';
import { fieldsOf } from '../recognise/fits';
import { headingOf, leafOf } from '../recognise/heading';
import type { RowRole, SheetColumn, SolvedColumn } from '../recognise/candidates';
import type { MatrixColumn } from '../recognise/matrix';
import { rowPeriodOf } from '../recognise/matrix-layout';
import { type FoundTable, spanOf } from '../recognise/sheet';
import { type DataRow, dataRows } from './data-rows';
import { isBlankCell, isSpan, isUnreadable, together, valueIn } from './building';
import { namesakesIn, takenApart } from './name-remarks';
import { type Said, type Section, sectionsIn } from './section';
import { dutyInTitle, statusInTitle } from './title';
import { gradesOf } from './grades';
import { rowTime, timeColumnsFor } from './row-time';
import { type Fills, dittoed, fillsOf, isShared, isSparse, noteCells } from './fill';

const ABSENT = { state: 'absent' } as const;
const NO_MATRIX: readonly never[] = [];

/** A row before its kind is known to the compiler. */
interface AnyRow {
  readonly ledger: KindId;
  readonly table: number;
  readonly at: CellRef;
  readonly matrix: readonly MatrixCell<unknown>[];
  [field: string]: unknown;
}

interface Reader {
  readonly column: number;
  readonly type: FieldType;
  readonly valueAt: (row: number) => CellValue;
  /** False when the column is blank in every row: then the field is absent. */
  readonly filled: boolean;
  /** What a row's cell that is neither blank nor an error says. */
  readonly read: (value: CellValue, row: number) => unknown;
}

/** What a table's rows need beside the sheet. */
export interface TableIdentity {
  readonly id: number;
  readonly file: number;
}

/** Rows of a table, typed after its kind. */
export function buildRows(table: FoundTable, identity: TableIdentity): readonly LedgerRow<KindId>[] {
  const builder = new RowBuilder(table, identity);
  // The fields were laid out from KIND_FIELDS and read by the parser of their type; the compiler can't follow that.
  return builder.rows() as unknown as readonly LedgerRow<KindId>[];
}

const mappedIn = ({ solution }: FoundTable): readonly SolvedColumn[] =>
  solution.columns.filter(({ field, matrix }) => field !== null || matrix !== null);

/** The rows of a table that are records, down to `end` (relative to its view). */
export function dataRowsIn(table: FoundTable, end = table.end): readonly DataRow[] {
  const mapped = mappedIn(table);
  return dataRows({
    rows: table.view.rows,
    first: table.block.last + 1,
    end,
    mapped: mapped.map((solved) => ({
      column: solved.column.index,
      type: typeOf(table.solution.kind, solved),
      heading: leafOf(solved.column.levels),
    })),
    span: spanOf(table.solution.columns.map(({ column }) => column)),
    sections: sectionsIn(table),
  });
}

/** What the cells of a mapped column hold. */
function typeOf(kind: KindId, { field, matrix }: SolvedColumn): FieldType {
  if (matrix) return matrixTypeOf(kind, matrix);
  return fieldsOf(kind).find(([known]) => known === field)?.[1] ?? 'text';
}

function matrixTypeOf(kind: KindId, { label }: MatrixColumn): FieldType {
  const layout = KINDS[kind].matrix;
  if (layout === 'counts') return 'count';
  if (layout === 'payments') return 'payment';
  if (layout === 'marks') return 'attendance';
  if (layout === 'grades') return label === null ? 'grade' : 'yesNo';
  return label !== null && layout === 'posts' ? 'names' : 'yesNo';
}

class RowBuilder {
  private readonly kind: KindId;
  private readonly data: readonly DataRow[];
  private readonly fields: readonly (readonly [string, Reader])[];
  private readonly matrix: readonly (readonly [MatrixColumn, Reader])[];
  /** Readers of a field's second column, whose first is filled. */
  private readonly repeated: ReadonlySet<Reader>;
  private readonly template: Readonly<Record<string, unknown>>;
  private readonly context: ParseContext;
  private readonly fills: Fills;
  private readonly namesakes: ReadonlySet<string>;

  constructor(
    private readonly table: FoundTable,
    private readonly identity: TableIdentity,
  ) {
    const { solution, view, meta } = table;
    this.kind = solution.kind;
    this.context = { year: meta.year };
    const mapped = mappedIn(table);
    this.data = dataRowsIn(table);
    const shift = { row: view.grid.top, column: view.grid.left };
    this.fills = fillsOf(view.grid.merges, shift, view.rows.length);
    const notes = noteCells(view.grid.merges, shift);
    const types = new Map(fieldsOf(this.kind));
    this.fields = mapped.flatMap(({ field, column }) => {
      const type = field === null ? undefined : types.get(field);
      return field !== null && type ? [[field, this.readerOf(column, type, notes)] as const] : [];
    });
    this.matrix = mapped.flatMap(({ matrix, column }) =>
      matrix ? [[matrix, this.readerOf(column, matrixTypeOf(this.kind, matrix), notes)] as const] : [],
    );
    this.repeated = repeatedIn(this.fields);
    this.template = this.templateOf();
    const names = this.fields.find(([field]) => field === 'name')?.[1];
    this.namesakes = namesakesIn(names ? this.data.map(({ row }) => names.valueAt(row)) : []);
  }

  rows(): AnyRow[] {
    const layout = this.matrix.length > 0 ? KINDS[this.kind].matrix : null;
    if (layout === 'posts') return this.data.flatMap((data) => this.postRows(data));
    if (layout === 'grades') return this.data.flatMap((data) => this.gradeRows(data));
    return this.data.map((data) => this.rowOf(data));
  }

  private readerOf(source: SheetColumn, type: FieldType, notes: ReadonlySet<number>): Reader {
    const { rows } = this.table.view;
    const column = source.index;
    const merged = isShared(type) ? this.fills.get(column) : undefined;
    const own = (row: number): CellValue => {
      const value = rows[merged?.get(row) ?? row]?.[column] ?? null;
      return notes.size > 0 && value !== null && notes.has(positionKey(row, column)) ? null : value;
    };
    const meant = type === 'idNumber' ? own : dittoed(this.data, type, own);
    const isFilledDown = type === 'branch' && !this.fills.has(column) && isSparse(this.data, meant);
    const valueAt = isFilledDown ? this.filledDown(meant) : meant;
    const filled = this.data.some(({ row }) => !isBlankFor(type, valueAt(row)));
    return { column, type, valueAt, filled, read: this.parserOf(source, type) };
  }

  private parserOf(column: SheetColumn, type: FieldType): Reader['read'] {
    if (this.kind === 'meeting-counts' && type === 'count') return (value) => readTimes(value, this.context);
    const asked = askedBy(headingOf(leafOf(column.levels)).text, type);
    if (asked) return (value) => readAsked(type, asked, value, this.context);
    const times = type === 'date' ? timeColumnsFor(column, this.table.solution.columns) : null;
    if (times === null) return (value) => PARSERS[type](value, this.context);
    const timeOf = (row: number): ParseContext =>
      rowTime(times, (index) => this.sharedCell(index, row), this.context);
    return (value, row) => PARSERS[type](value, timeOf(row));
  }

  /** A cell that may be merged with those above it. */
  private sharedCell(column: number, row: number): CellValue {
    return this.table.view.rows[this.fills.get(column)?.get(row) ?? row]?.[column] ?? null;
  }

  private filledDown(own: (row: number) => CellValue): (row: number) => CellValue {
    const down = new Map<number, CellValue>();
    let last: CellValue = null;
    let section: DataRow['under']['branch'] = null;
    for (const { row, under } of this.data) {
      const value = own(row);
      // A line that names a branch speaks for the rows below it, not the last row above it.
      if (under.branch !== section) last = null;
      section = under.branch;
      if (!isBlankFor('branch', value)) last = value;
      down.set(row, last);
    }
    return (row) => down.get(row) ?? null;
  }

  /** All fields absent but those that title, meta line or sheet name say for every row. */
  private templateOf(): Readonly<Record<string, unknown>> {
    const { meta } = this.table;
    const template: Record<string, unknown> = {};
    for (const [field] of fieldsOf(this.kind)) template[field] = ABSENT;
    const mapped = new Set(this.fields.filter(([, reader]) => reader.filled).map(([field]) => field));
    const say = (field: string, value: unknown, at: CellRef): void => {
      if (field in template && !mapped.has(field)) template[field] = { state: 'value', value, at };
    };
    const { view, block } = this.table;
    const top = this.refTo(block.first, this.fields[0]?.[1].column ?? 0);
    const titleAt = block.first > 0 ? this.refTo(0, 0) : top;
    if (meta.branch !== null && this.kind !== 'leadership') {
      say('branch', meta.branch, meta.branchAt ? this.refTo(meta.branchAt.row, meta.branchAt.column) : top);
    }
    const { superior } = meta;
    if (superior) say('superior', superior.name, this.refTo(superior.row, superior.column));
    if (meta.year !== null) say('year', meta.year, titleAt);
    if (this.kind === 'meetings' && meta.meetingType !== null) {
      const type: MeetingTypeCell = { named: [meta.meetingType], generic: false, words: meta.meetingType };
      say('type', type, top);
    }
    if (this.kind === 'dues' && meta.month !== null && this.matrix.length === 0)
      say('coversFrom', meta.month, titleAt);
    if (this.kind === 'members') {
      const [status, duty] = [statusInTitle(meta.title), dutyInTitle(meta.title)];
      if (status !== null) say('status', status, titleAt);
      if (duty !== null) say('duty', duty, titleAt);
    }
    if (this.kind === 'leadership')
      say('kind', /联系/.test(meta.title) ? '联系点' : '专题研究', view.rows.length ? top : titleAt);
    return template;
  }

  private refTo(row: number, column: number): CellRef {
    const { view, block, places } = this.table;
    const { file } = this.identity;
    const place = places?.[Math.max(0, row - block.last - 1)]?.[column];
    if (place) return { file, sheet: view.grid.sheet, ...place };
    return { file, sheet: view.grid.sheet, row: row + view.grid.top, column: column + view.grid.left };
  }

  private rowOf(data: DataRow): AnyRow {
    const row: AnyRow = {
      ledger: this.kind,
      table: this.identity.id,
      at: this.refTo(data.row, this.fields[0]?.[1].column ?? 0),
      matrix: NO_MATRIX,
      ...this.template,
    };
    for (const [field, reader] of this.fields) {
      if (!reader.filled) continue;
      const cell = this.cellOf(reader, data.row);
      row[field] = this.repeated.has(reader) ? together(row[field], cell) : cell;
    }
    if (this.kind === 'meeting-counts') this.withoutYearlessMonth(row);
    this.sayRemarks(row);
    this.saySection(row, data.under);
    if (this.matrix.length === 0) return row;
    return { ...row, matrix: this.matrixOf(row, data.row) };
  }

  /** Takes what stands beside the person's name apart from it. */
  private sayRemarks(row: AnyRow): void {
    const apart = takenApart(row['name'], this.namesakes);
    if (!apart) return;
    row['name'] = apart.name;
    for (const [field, cell] of apart.remarks) this.fillIn(row, field, cell);
  }

  /** What the lines above a row inside the data say. */
  private saySection(row: AnyRow, { superior, branch, type }: Section): void {
    const say = (field: string, said: Said | null, value: unknown): void => {
      if (said) this.fillIn(row, field, { state: 'value', value, at: this.refTo(said.row, said.column) });
    };
    say('superior', superior, superior?.name);
    if (this.kind !== 'leadership') say('branch', branch, branch?.name);
    if (this.kind === 'meetings' && type) say('type', type, readMeetingType(type.name));
  }

  /** A column of the field's own has the last word. */
  private fillIn(row: AnyRow, field: string, cell: Cell<unknown>): void {
    if (field in row && (row[field] === this.template[field] || isBlankCell(row[field]))) row[field] = cell;
  }

  /** `3月` of a year that nothing names is no date, yet it is read: the matrix keeps the month. */
  private withoutYearlessMonth(row: AnyRow): void {
    const month = row['month'];
    if (isUnreadable(month) && rowPeriodOf(month.raw) !== null) row['month'] = ABSENT;
  }

  private cellOf(reader: Reader, row: number): Cell<unknown> {
    if (!reader.filled) return ABSENT;
    const at = this.refTo(row, reader.column);
    const value = reader.valueAt(row);
    if (isBlankFor(reader.type, value)) return { state: 'blank', at };
    // Nothing stands above for it to repeat.
    if (isDitto(value)) return { state: 'unreadable', raw: wordsOf(value), at };
    if (value !== null && typeof value === 'object' && value.type === 'error')
      return { state: 'unreadable', raw: value.code, at };
    const read = reader.read(value, row);
    return read === UNREADABLE
      ? { state: 'unreadable', raw: wordsOf(value), at }
      : { state: 'value', value: read, at };
  }

  private matrixOf(row: AnyRow, at: number): MatrixCell<unknown>[] {
    const own = this.rowPeriod(row, at);
    const words = this.roleWords('type', at);
    const named = words === null ? [] : readMeetingType(words).named;
    const cells: MatrixCell<unknown>[] = [];
    for (const [column, reader] of this.matrix) {
      const { period } = column;
      const type = column.type ?? (named.length === 1 ? (named[0] ?? null) : null);
      if (this.kind === 'meeting-counts' && type === null) continue;
      cells.push({ type, period: dated(period ?? own, this.yearOf(row)), cell: this.cellOf(reader, at) });
    }
    return cells;
  }

  /** A count without a period in its heading is of the row's month or quarter, else of the title's, else of the year. */
  private rowPeriod(row: AnyRow, at: number): MatrixPeriod {
    const month = valueIn(row['month']);
    if (isSpan(month)) return { unit: 'date', span: month };
    const own = this.roleWords('period', at);
    const said = (own === null ? null : rowPeriodOf(own)) ?? this.table.meta.period;
    return said ?? { unit: 'year', year: this.yearOf(row) };
  }

  private roleWords(role: RowRole, at: number): string | null {
    const column = this.table.solution.columns.find((solved) => solved.role === role)?.column.index;
    if (column === undefined) return null;
    return wordsOf(this.sharedCell(column, at));
  }

  private yearOf(row: AnyRow): number | null {
    const year = valueIn(row['year']);
    return typeof year === 'number' ? year : this.table.meta.year;
  }

  private gradeRows(data: DataRow): AnyRow[] {
    const base = { ...this.rowOf(data), matrix: NO_MATRIX };
    const cells = this.matrix.map(
      ([column, reader]) => [column, this.cellOf({ ...reader, filled: true }, data.row)] as const,
    );
    return gradesOf(cells).map((fields) => ({ ...base, ...fields }));
  }

  /** One row a branch with a column a post: one row a person. A post marked vacant keeps a row without a name. */
  private postRows(data: DataRow): AnyRow[] {
    const base = this.rowOf(data);
    return this.matrix.flatMap(([{ label }, reader]): AnyRow[] => {
      const raw = reader.valueAt(data.row);
      const at = this.refTo(data.row, reader.column);
      const post: Cell<unknown> = { state: 'value', value: label ?? '', at };
      if (isBlankFor('name', raw)) {
        return wordsOf(raw) === '' ? [] : [{ ...base, at, matrix: [], post, name: { state: 'blank', at } }];
      }
      const cell = this.cellOf({ ...reader, filled: true }, data.row);
      if (cell.state !== 'value') return [{ ...base, at, matrix: [], post, name: cell }];
      const names = Array.isArray(cell.value) ? cell.value : [cell.value];
      return names.map((name: unknown) => ({
        ...base,
        at,
        matrix: [],
        post,
        name: { state: 'value', value: name, at },
      }));
    });
  }
}

function repeatedIn(fields: readonly (readonly [string, Reader])[]): ReadonlySet<Reader> {
  const seen = new Set<string>();
  const repeated = new Set<Reader>();
  for (const [field, reader] of fields) {
    if (!reader.filled) continue;
    if (seen.has(field)) repeated.add(reader);
    seen.add(field);
  }
  return repeated;
}

/** A month or quarter takes the year of its row or title. */
function dated(period: MatrixPeriod, year: number | null): MatrixPeriod {
  if (period.unit === 'date') {
    const { span } = period;
    return span.first === span.last
      ? period
      : { unit: 'month', month: monthOf(span), year: yearOf(span.first) };
  }
  if (period.unit === 'label') return period;
  return period.year === null && year !== null ? { ...period, year } : period;
}

const monthOf = (span: DateSpan): number => new Date(span.first * 86_400_000).getUTCMonth() + 1;
