/** Hours of training of a branch's members in a year (hundredths of an hour), and the trainings of secretaries. */
import { yearOf, type DateSpan } from '../calendar';
import type { CellRef, LedgerRow } from '../model';
import type { Department, Dossier, Person } from './dossier';
import { tableOf } from './meetings';
import { memoisedAt } from './memo';
import { sortRows, type SortedRows } from './row-owners';
import { cellsOf, valueOf } from './values';

type TrainingRow = LedgerRow<'training'>;

/** Without a year or a date of its own, a row is of the year that is checked. */
export const trainingYear = (department: Department, row: TrainingRow, fallback: number): number => {
  const date = valueOf(row.date);
  return valueOf(row.year) ?? (date && yearOf(date.first)) ?? tableOf(department, row)?.meta.year ?? fallback;
};

export interface TrainedHours {
  /** Hundredths of an hour: the stated total, else the sum of the parts. */
  readonly hundredths: number;
  readonly isUnreadable: boolean;
  readonly cells: readonly CellRef[];
}

const TOTAL = /合计|总计|累计|全年|总学时|年度学时/;

/** A row that states a person's total of the year: named so, or with neither date nor course. */
const isTotal = ({ date, course, category }: TrainingRow): boolean =>
  TOTAL.test(`${valueOf(course) ?? ''} ${valueOf(category) ?? ''}`) ||
  [date, course, category].every(({ state }) => state !== 'value');

/** The hours that rows of one person say together. */
export function addUp(rows: readonly TrainingRow[]): TrainedHours {
  const totals = rows.filter(isTotal);
  const counted = totals.length > 0 && totals.length < rows.length ? totals : rows;
  return {
    hundredths: counted.reduce((sum, { hours }) => sum + (valueOf(hours) ?? 0), 0),
    isUnreadable: counted.some(({ hours }) => hours.state === 'unreadable' || hours.state === 'blank'),
    cells: counted.flatMap(({ hours }) => cellsOf(hours)),
  };
}

/** Rows of the year by whom they are about. */
export const trainingRowsIn: (dossier: Dossier, year: number) => SortedRows<TrainingRow> = memoisedAt(
  (one: number, other: number) => one === other,
  (dossier: Dossier, year: number) =>
    sortRows(
      dossier,
      dossier.rows.training.filter((row) => trainingYear(dossier.department, row, year) === year),
    ),
);

/** What the ledger says of a member in a year; null when it has no row of which it is told that it is theirs. */
export function trainedHours(dossier: Dossier, person: Person, year: number): TrainedHours | null {
  const own = trainingRowsIn(dossier, year).own.get(person);
  return own ? addUp(own) : null;
}

const OF_SECRETARIES = /书记/;
const NOT_THE_BRANCH = /总支书记|党委书记|第一书记|团支部书记|团委书记/;

/** A training for branch secretaries. */
export const isSecretaryTraining = ({ course, category }: TrainingRow): boolean => {
  const words = `${valueOf(course) ?? ''} ${valueOf(category) ?? ''}`;
  return OF_SECRETARIES.test(words) && !NOT_THE_BRANCH.test(words);
};

/** When the trainings for secretaries of the year took place. */
export const secretaryTrainings = (
  rows: readonly TrainingRow[],
  department: Department,
  year: number,
): readonly DateSpan[] =>
  rows.flatMap((row) =>
    isSecretaryTraining(row) && trainingYear(department, row, year) === year ? (valueOf(row.date) ?? []) : [],
  );
