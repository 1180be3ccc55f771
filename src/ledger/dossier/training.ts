/** Hours of training of a branch's members in a year (hundredths of an hour), and the trainings of secretaries. */
import { yearOf, type DateSpan } from '../calendar';
import type { CellRef, LedgerRow } from '../model';
import type { Department, Dossier, Person } from './dossier';
import { tableOf } from './meetings';
import { memoised } from './memo';
import { matchPerson } from './people';
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

function addUp(rows: readonly TrainingRow[]): TrainedHours {
  const totals = rows.filter(isTotal);
  const counted = totals.length > 0 && totals.length < rows.length ? totals : rows;
  return {
    hundredths: counted.reduce((sum, { hours }) => sum + (valueOf(hours) ?? 0), 0),
    isUnreadable: counted.some(({ hours }) => hours.state === 'unreadable' || hours.state === 'blank'),
    cells: counted.flatMap(({ hours }) => cellsOf(hours)),
  };
}

/** Rows of every member; rows that fit several namesakes stand under each. */
const rowsByPerson = memoised((dossier: Dossier): ReadonlyMap<Person, readonly TrainingRow[]> => {
  const rows = new Map<Person, TrainingRow[]>();
  for (const row of dossier.rows.training) {
    const match = matchPerson(dossier, row);
    const people = match.state === 'one' ? [match.person] : match.state === 'several' ? match.people : [];
    for (const person of people) {
      const own = rows.get(person);
      if (own) own.push(row);
      else rows.set(person, [row]);
    }
  }
  return rows;
});

/** What the ledger says of a member in a year; null when it has no row. */
export function trainedHours(dossier: Dossier, person: Person, year: number): TrainedHours | null {
  const own = (rowsByPerson(dossier).get(person) ?? []).filter(
    (row) => trainingYear(dossier.department, row, year) === year,
  );
  return own.length > 0 ? addUp(own) : null;
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
