/**
 * What the count matrices say of a type and a period (RULES.md 3): 0 is 'none held', and so is a blank whose row has a
 * later figure or whose column has a figure of another branch; a wholly blank row or period says nothing.
 */
import type { DateSpan } from '../calendar';
import type { CellRef, LedgerRow, MatrixCell, MatrixPeriod, MeetingType } from '../model';
import type { Department, Dossier } from './dossier';
import { isInside, tableOf } from './meetings';
import { memoised } from './memo';
import { periodsOf } from './periods';
import { valueOf } from './values';

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
    case 'date':
      return period.span;
    case 'year':
      return month ?? periodsOf(period.year ?? year, 'year')[0]?.span ?? null;
    case 'label':
      return month;
  }
}

/** A column, or a column and the month of its row where every month has a row of its own. */
const columnKey = (row: CountRow, column: number): string =>
  `${row.table}|${column}|${valueOf(row.month)?.first ?? ''}`;

/** Columns in which some branch has a figure. */
const filledColumns = memoised((department: Department): ReadonlySet<string> => {
  const filled = new Set<string>();
  for (const row of department.ledgers.rows['meeting-counts']) {
    for (const { cell } of row.matrix) {
      if (cell.state === 'value') filled.add(columnKey(row, cell.at.column));
    }
  }
  return filled;
});

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
  return rows['meeting-counts'].flatMap((row) => {
    const isBlankRow = !row.matrix.some(isFigure);
    const own = row.matrix.filter((one) => one.type === type);
    const lastFigure = own.reduce((last, one, index) => (isFigure(one) ? index : last), -1);
    return own.flatMap(({ period, cell }, index): readonly Figure[] => {
      const span = spanOf(period, row, yearOfRow(department, row, year));
      if (!span || cell.state === 'absent') return [];
      if (cell.state === 'value') return [{ span, count: cell.value, cells: [cell.at] }];
      const isNone =
        cell.state === 'blank' &&
        !isBlankRow &&
        (index < lastFigure || filledColumns(department).has(columnKey(row, cell.at.column)));
      return [{ span, count: isNone ? 0 : null, cells: [cell.at] }];
    });
  });
}

/** How often the matrices say a type was held in a period; null when no column lies inside it. */
export function countIn(dossier: Dossier, type: MeetingType, span: DateSpan, year: number): Count | null {
  const figures = figuresOf(dossier, type, year).filter((figure) => isInside(figure.span, span));
  if (figures.length === 0) return null;
  return {
    atLeast: figures.reduce((sum, { count }) => sum + (count ?? 0), 0),
    isWhole: figures.every(({ count }) => count !== null),
    cells: figures.flatMap(({ cells }) => cells),
  };
}
