/**
 * What the count matrices say of a type and a period (RULES.md 3): 0 is 'none held', and so is a blank whose row has a
 * later figure or whose column has a figure of another branch; a row, or a period over all its types, that is wholly
 * blank says nothing.
 */
import { type DateSpan, halfYear, isInside, overlaps } from '../calendar';
import type { CellRef, LedgerRow, MatrixCell, MatrixPeriod, MeetingType } from '../model';
import type { Department, Dossier } from './dossier';
import { tableOf } from './meetings';
import { memoised, memoisedAt } from './memo';
import { periodsOf } from './periods';
import { cellsOf, valueOf } from './values';

type CountRow = LedgerRow<'meeting-counts'>;

/** How often a type was held in a period, as far as the matrices tell. */
export interface Count {
  readonly atLeast: number;
  /** False when blanks or unreadable cells leave it open. */
  readonly isWhole: boolean;
  readonly cells: readonly CellRef[];
}

interface Figure {
  readonly span: DateSpan;
  /** Null where the cell does not tell. */
  readonly count: number | null;
  readonly cells: readonly CellRef[];
}

/** Without a year of its own a matrix is of the year that is checked. */
const yearOfRow = (department: Department, row: CountRow, fallback: number): number =>
  valueOf(row.year) ?? tableOf(department, row)?.meta.year ?? fallback;

function spanOf(period: MatrixPeriod, row: CountRow, year: number): DateSpan | null {
  const month = valueOf(row.month);
  switch (period.unit) {
    case 'month':
      return periodsOf(period.year ?? year, 'month')[period.month - 1]?.span ?? null;
    case 'quarter':
      return periodsOf(period.year ?? year, 'quarter')[period.quarter - 1]?.span ?? null;
    case 'half':
      return halfYear(period.year ?? year, period.half);
    case 'date':
      return period.span;
    case 'year':
      return month ?? periodsOf(period.year ?? year, 'year')[0]?.span ?? null;
    case 'label':
      return month;
  }
}

/** Columns (a type and a period) and whole periods in which some branch has a figure. */
interface Filled {
  readonly columns: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
}

const periodKey = ({ table }: CountRow, { first, last }: DateSpan): string => `${table}|${first}|${last}`;
const columnKey = (row: CountRow, type: MeetingType | null, span: DateSpan): string =>
  `${periodKey(row, span)}|${type ?? ''}`;

const filledIn: (department: Department, year: number) => Filled = memoisedAt(
  (one: number, other: number) => one === other,
  (department: Department, year: number) => {
    const columns = new Set<string>();
    const periods = new Set<string>();
    for (const row of department.ledgers.rows['meeting-counts']) {
      for (const { type, period, cell } of row.matrix) {
        const span = cell.state === 'value' ? spanOf(period, row, yearOfRow(department, row, year)) : null;
        if (!span) continue;
        columns.add(columnKey(row, type, span));
        periods.add(periodKey(row, span));
      }
    }
    return { columns, periods };
  },
);

/** Types that have a column in some matrix. */
export const countedTypes = memoised((department: Department): ReadonlySet<MeetingType> => {
  const types = new Set<MeetingType>();
  for (const row of department.ledgers.rows['meeting-counts']) {
    for (const { type } of row.matrix) if (type !== null) types.add(type);
  }
  return types;
});

/** The branch stands in a matrix with a column for the type. */
export const hasCounts = ({ rows }: Dossier, type: MeetingType): boolean =>
  rows['meeting-counts'].some(({ matrix }) => matrix.some((one) => one.type === type));

const isFigure = ({ cell }: MatrixCell<number>): boolean => cell.state === 'value';

function figuresOf(dossier: Dossier, type: MeetingType, year: number): readonly Figure[] {
  const { department, rows } = dossier;
  const filled = filledIn(department, year);
  return rows['meeting-counts'].flatMap((row) => {
    const isBlankRow = !row.matrix.some(isFigure);
    const own = row.matrix.filter((one) => one.type === type);
    const lastFigure = own.reduce((last, one, index) => (isFigure(one) ? index : last), -1);
    return own.flatMap(({ period, cell }, index): readonly Figure[] => {
      const span = spanOf(period, row, yearOfRow(department, row, year));
      if (!span) return [];
      const cells = cellsOf(cell);
      if (cell.state === 'value') return [{ span, count: cell.value, cells }];
      const saysNone =
        cell.state !== 'unreadable' &&
        !isBlankRow &&
        filled.periods.has(periodKey(row, span)) &&
        (index < lastFigure || filled.columns.has(columnKey(row, type, span)));
      return [{ span, count: saysNone ? 0 : null, cells }];
    });
  });
}

const added = (figures: readonly Figure[]): Count => ({
  atLeast: figures.reduce((sum, { count }) => sum + (count ?? 0), 0),
  isWhole: figures.every(({ count }) => count !== null),
  cells: figures.flatMap(({ cells }) => cells),
});

/** Days from the first to the last of a month, a quarter, half a year, at most. */
const LENGTHS = [30, 91, 183];

/** Months beside their sums say the same twice: the columns of one length count that tell of the most meetings. */
function oneOfEachTime(figures: readonly Figure[]): Count {
  const byLength = new Map<number, Figure[]>();
  for (const figure of figures) {
    const { first, last } = figure.span;
    const length = LENGTHS.findIndex((most) => last - first <= most);
    byLength.set(length, [...(byLength.get(length) ?? []), figure]);
  }
  const [first = added([]), ...others] = [...byLength.values()].map(added);
  return others.reduce((best, count) => (count.atLeast > best.atLeast ? count : best), first);
}

/**
 * How often the matrices say a type was held in a period; null when no column tells. A column of a longer time, such as
 * half a year, tells only by its 0: then none was held in any part of it.
 */
export function countIn(dossier: Dossier, type: MeetingType, span: DateSpan, year: number): Count | null {
  const figures = figuresOf(dossier, type, year);
  const inside = figures.filter((figure) => isInside(figure.span, span));
  if (inside.length > 0) return oneOfEachTime(inside);
  const isNone = (wide: WideCount): boolean => wide.atLeast === 0 && isInside(span, wide.span);
  return wholeCounts(figures).find(isNone) ?? null;
}

/** A count of a longer time than the rules ask about: of a year where a month or quarter is asked for. */
export interface WideCount extends Count {
  readonly span: DateSpan;
}

/** Whole counts of the type by the time they are of, in order; several rows of one time are added up. */
export const countsBySpan = (dossier: Dossier, type: MeetingType, year: number): readonly WideCount[] =>
  wholeCounts(figuresOf(dossier, type, year));

function wholeCounts(figures: readonly Figure[]): readonly WideCount[] {
  const bySpan = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.span.first}|${figure.span.last}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), figure]);
  }
  return [...bySpan.values()].flatMap((same) => {
    const [first] = same;
    const count = added(same);
    return first && count.isWhole ? [{ ...count, span: first.span }] : [];
  });
}

/** What whole counts say of days that need not begin and end with a column. */
export interface CountAround {
  /** Columns of none cover all of the days; else some column with a meeting reaches into them. */
  readonly isNone: boolean;
  readonly cells: readonly CellRef[];
}

/** Whether the matrices say that none was held in some days, or that one was or may have been; null: not told. */
export function countAround(
  dossier: Dossier,
  type: MeetingType,
  days: DateSpan,
  year: number,
): CountAround | null {
  const counts = countsBySpan(dossier, type, year).filter(({ span }) => overlaps(span, days));
  const cellsIn = (some: readonly WideCount[]): readonly CellRef[] => some.flatMap(({ cells }) => cells);
  const none = counts.filter(({ atLeast }) => atLeast === 0);
  if (coverAll(none, days)) return { isNone: true, cells: cellsIn(none) };
  const some = counts.filter(({ atLeast }) => atLeast > 0);
  return some.length > 0 ? { isNone: false, cells: cellsIn(some) } : null;
}

/** Together the counts are of every one of the days. */
function coverAll(counts: readonly WideCount[], { first, last }: DateSpan): boolean {
  let next = first;
  for (const { span } of [...counts].sort((a, b) => a.span.first - b.span.first)) {
    if (span.first <= next) next = Math.max(next, span.last + 1);
  }
  return next > last;
}
