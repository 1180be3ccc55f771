/**
 * What the attendance ledger says of a member, month by month, and where an absence is certainly one without leave
 * (clauses 15 and 20).
 */
import { monthNumber, yearOf, type DateSpan } from '../calendar';
import type { Cell, CellRef, LedgerRow, MatrixPeriod } from '../model';
import type { AttendanceMark } from '../model';
import type { Department, Dossier, Person } from './dossier';
import { memoised } from './memo';
import { tableOf } from './meetings';
import { sortRows, type SortedRows } from './row-owners';
import { valueOf } from './values';

export interface MonthOfAttendance {
  /** Months since year 0 (`monthNumber`). */
  readonly month: number;
  /** Every mark of the month is an absence without leave, and there is at least one. */
  readonly isUnexcused: boolean;
  /** The cells of those absences. */
  readonly cells: readonly CellRef[];
}

/** Sheets that have a mark of their own for a leave: only there 缺席 and × mean an absence without one. */
const sheetsWithLeave = memoised((department: Department): ReadonlySet<number> => {
  const tables = new Set<number>();
  for (const { table, matrix } of department.ledgers.rows.attendance) {
    if (!tables.has(table) && matrix.some(({ cell }) => valueOf(cell) === 'leave')) tables.add(table);
  }
  return tables;
});

type AttendanceRow = LedgerRow<'attendance'>;

const isUnexcusedMark = (department: Department, row: AttendanceRow, cell: Cell<AttendanceMark>): boolean => {
  const mark = valueOf(cell);
  return mark === 'unexcused' || (mark === 'absent' && sheetsWithLeave(department).has(row.table));
};

/** The month of a column; a column that only has a label, or covers more than a month, belongs to none. */
function monthOf(period: MatrixPeriod, rowYear: number): number | null {
  if (period.unit === 'month') return (period.year ?? rowYear) * 12 + period.month - 1;
  return period.unit === 'date' ? monthOfSpan(period.span) : null;
}

const monthOfSpan = ({ first, last }: DateSpan): number | null =>
  monthNumber(first) === monthNumber(last) ? monthNumber(first) : null;

const yearOfRow = (department: Department, row: AttendanceRow, year: number): number =>
  valueOf(row.year) ?? tableOf(department, row)?.meta.year ?? year;

/** Rows of the attendance ledger about a person of the roster. */
export const attendanceRowsOf = (dossier: Dossier, person: Person): readonly AttendanceRow[] =>
  sortedRows(dossier).own.get(person) ?? [];

/** Rows that are about one of several members of a name. */
export const sharedAttendanceOf = (dossier: Dossier, name: string): readonly AttendanceRow[] =>
  sortedRows(dossier).shared.get(name) ?? [];

const sortedRows = memoised((dossier: Dossier): SortedRows<AttendanceRow> =>
  sortRows(dossier, dossier.rows.attendance),
);

/** The person's months with marks, in order. `year` is meant where neither column, row nor sheet names one. */
export const monthsOfAttendance = (
  dossier: Dossier,
  person: Person,
  year: number,
): readonly MonthOfAttendance[] => monthsIn(dossier.department, attendanceRowsOf(dossier, person), year);

type MonthsByName = ReadonlyMap<string, readonly MonthOfAttendance[]>;

/**
 * Months of rows that are nobody's for certain, by name: at most, as one of several namesakes may have had them, and
 * as somebody has whom the roster lacks.
 */
export function unresolvedMonths(
  dossier: Dossier,
  year: number,
): { readonly shared: MonthsByName; readonly strangers: MonthsByName } {
  const { department } = dossier;
  const { shared, strangers } = sortedRows(dossier);
  return {
    shared: mapped(shared, (rows) => worstOf(rows.flatMap((row) => monthsIn(department, [row], year)))),
    strangers: mapped(strangers, (rows) => monthsIn(department, rows, year)),
  };
}

const mapped = <V, T>(map: ReadonlyMap<string, V>, make: (value: V) => T): ReadonlyMap<string, T> =>
  new Map([...map].map(([key, value]) => [key, make(value)]));

/** A month is one without leave when some row has it so. */
function worstOf(all: readonly MonthOfAttendance[]): readonly MonthOfAttendance[] {
  const months = new Map<number, MonthOfAttendance>();
  for (const one of all) if (one.isUnexcused || !months.has(one.month)) months.set(one.month, one);
  return [...months.values()].sort((a, b) => a.month - b.month);
}

function monthsIn(
  department: Department,
  rows: readonly AttendanceRow[],
  year: number,
): readonly MonthOfAttendance[] {
  const months = new Map<number, { isUnexcused: boolean; cells: CellRef[] }>();
  for (const row of rows) {
    const rowYear = yearOfRow(department, row, year);
    for (const { period, cell } of row.matrix) {
      const month = monthOf(period, rowYear);
      if (month === null || cell.state === 'absent' || cell.state === 'blank') continue;
      const isUnexcused = isUnexcusedMark(department, row, cell);
      const known = months.get(month) ?? { isUnexcused: true, cells: [] };
      known.isUnexcused = known.isUnexcused && isUnexcused;
      if (isUnexcused) known.cells.push(cell.at);
      months.set(month, known);
    }
  }
  return [...months].sort(([a], [b]) => a - b).map(([month, known]) => ({ month, ...known }));
}

/** The longest run of consecutive months without leave that reaches into the year and ends by D; empty when none. */
export function longestUnexcusedRun(
  months: readonly MonthOfAttendance[],
  { year, asOf }: { readonly year: number; readonly asOf: number },
): readonly MonthOfAttendance[] {
  let run: MonthOfAttendance[] = [];
  let longest: readonly MonthOfAttendance[] = [];
  for (const one of months) {
    if (one.month > monthNumber(asOf)) break;
    const continues = run.at(-1)?.month === one.month - 1;
    run = one.isUnexcused ? [...(continues ? run : []), one] : [];
    if (run.length > longest.length && Math.floor(one.month / 12) === year) longest = run;
  }
  return longest;
}

/** Cells of absences without leave dated in the year up to D. */
export function unexcusedCellsIn(
  department: Department,
  rows: readonly AttendanceRow[],
  { year, asOf }: { readonly year: number; readonly asOf: number },
): readonly { readonly label: string; readonly cell: CellRef }[] {
  return rows.flatMap((row) => {
    const rowYear = yearOfRow(department, row, year);
    return row.matrix.flatMap(({ period, cell }) => {
      if (cell.state !== 'value' || !isUnexcusedMark(department, row, cell)) return [];
      const month = monthOf(period, rowYear);
      const isInYear = month === null ? rowYear === year : Math.floor(month / 12) === year;
      const isOver = month === null || month <= monthNumber(asOf);
      return isInYear && isOver ? [{ label: labelOfPeriod(period), cell: cell.at }] : [];
    });
  });
}

function labelOfPeriod(period: MatrixPeriod): string {
  if (period.unit === 'month') return `${period.month}月`;
  if (period.unit === 'date')
    return `${yearOf(period.span.first)}年${(monthNumber(period.span.first) % 12) + 1}月`;
  if (period.unit === 'quarter') return `第${period.quarter}季度`;
  if (period.unit === 'half') return period.half === 1 ? '上半年' : '下半年';
  return period.unit === 'label' ? period.label : '全年';
}
