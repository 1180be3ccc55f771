/**
 * The year's 民主评议党员 of a branch: graded rows, who they are about, when it was, and what the summary states.
 */
import { exactly, wholeYear, yearOf, type DateSpan } from '../calendar';
import { GRADES, type CellRef, type LedgerRow } from '../model';
import type { Department, Dossier, Person } from './dossier';
import { memoised, memoisedAt } from './memo';
import { tableOf } from './meetings';
import { matchPerson, type PersonMatch } from './people';
import { isSameMoment, type When } from './periods';
import { recordYear, yearNamedIn } from './record-year';
import { valueOf } from './values';

type RatingRow = LedgerRow<'ratings'>;
type SummaryRow = LedgerRow<'rating-summary'>;

export const NO_GRADE = '不定等次';

/** A moment, and how many months into the next year a record that names the year still belongs to it. */
export interface AppraisalWhen extends When {
  readonly graceMonths: number;
}

export interface RatedRow {
  readonly row: RatingRow;
  /** One of the four grades, or the words found; null for 不定等次, 免评, blank and unreadable. */
  readonly grade: string | null;
  readonly match: PersonMatch;
}

export interface Appraisal {
  /** The branch's rows of the year. */
  readonly rated: readonly RatedRow[];
  /** Rows with a grade of the four. */
  readonly excellent: number;
  readonly graded: number;
  readonly summary: SummaryRow | null;
  /** The day of the appraisal: the latest stated one, else the last day of the year or D. */
  readonly heldOn: DateSpan;
  /** Rows made in the year that name the year before. */
  readonly namedLastYear: readonly CellRef[];
}

const isGrade = (grade: string | null): boolean => GRADES.some((one) => one === grade);

interface Dated {
  readonly table: number;
  readonly year: RatingRow['year'];
  readonly date?: RatingRow['date'];
}

/** Without a year or a date of its own, a row is of the year that is checked. */
function yearOfRow(department: Department, { year, date, table }: Dated, when: AppraisalWhen): number {
  const named = valueOf(year) ?? tableOf(department, { table })?.meta.year ?? null;
  return recordYear(named, date ? valueOf(date) : null, when.graceMonths) ?? when.year;
}

/**
 * Sheets that mostly hold other words than the four grades: another appraisal (of branches, of cadres), which no
 * rating rule may judge. By table.
 */
export const otherAppraisals = memoised((department: Department): ReadonlySet<number> => {
  const tallies = new Map<number, { all: number; other: number }>();
  for (const { table, grade } of department.ledgers.rows.ratings) {
    const words = valueOf(grade);
    if (words === null || words === NO_GRADE) continue;
    const tally = tallies.get(table) ?? { all: 0, other: 0 };
    tally.all += 1;
    if (!isGrade(words)) tally.other += 1;
    tallies.set(table, tally);
  }
  return new Set([...tallies].filter(([, { all, other }]) => other * 2 > all).map(([table]) => table));
});

function ratedRow(dossier: Dossier, row: RatingRow): RatedRow {
  const words = valueOf(row.grade);
  return { row, grade: words === NO_GRADE ? null : words, match: matchPerson(dossier, row) };
}

const madeIn = ({ date }: RatingRow): number | null => {
  const span = valueOf(date);
  return span === null ? null : yearOf(span.first);
};

const latestDate = (rows: readonly RatingRow[]): DateSpan | null =>
  rows.reduce<DateSpan | null>((best, { date }) => {
    const span = valueOf(date);
    return span && (!best || span.last > best.last) ? span : best;
  }, null);

/** The appraisal of the year, as the ledgers have it. */
export const appraisalOf: (dossier: Dossier, when: AppraisalWhen) => Appraisal = memoisedAt(
  (one: AppraisalWhen, other: AppraisalWhen) =>
    isSameMoment(one, other) && one.graceMonths === other.graceMonths,
  (dossier: Dossier, when: AppraisalWhen): Appraisal => {
    const { year, asOf } = when;
    const { rows, department } = dossier;
    const others = otherAppraisals(department);
    const own = rows.ratings.filter(({ table }) => !others.has(table));
    const ofYear = own.filter((row) => yearOfRow(department, row, when) === year);
    const rated = ofYear.map((row) => ratedRow(dossier, row));
    const summaries = rows['rating-summary'];
    const lastDay = Math.min(asOf, wholeYear(year).last);
    return {
      rated,
      excellent: rated.filter(({ grade }) => grade === '优秀').length,
      graded: rated.filter(({ grade }) => isGrade(grade)).length,
      summary: summaries.find((row) => yearOfRow(department, row, when) === year) ?? null,
      heldOn: latestDate(ofYear) ?? exactly(lastDay),
      namedLastYear: own
        .filter((row) => yearOfRow(department, row, when) === year - 1 && madeIn(row) === year)
        .map(({ at }) => at),
    };
  },
);

/** The branch graded its members in the year: only then the rules about grades are judged. */
export const hasGrades = ({ rated }: Appraisal): boolean => rated.some(({ grade }) => grade !== null);

/** The row about a person, when there is one. */
export const ratingOf = ({ rated }: Appraisal, person: Person): RatedRow | null =>
  rated.find(({ match }) => match.state === 'one' && match.person === person) ?? null;

const NAMES_APPRAISAL = /民主评议(?!.{0,4}(?:筹备|方案|通知|准备|安排))/;

/** Meetings of the year whose topic says that members were appraised: it may be held with the 组织生活会. */
export const appraisalMeetings = (
  dossier: Dossier,
  { year, graceMonths }: AppraisalWhen,
): readonly LedgerRow<'meetings'>[] =>
  dossier.rows.meetings.filter((row) => {
    const topic = valueOf(row.topic);
    if (topic === null || !NAMES_APPRAISAL.test(topic)) return false;
    return recordYear(yearNamedIn(topic), valueOf(row.date), graceMonths) === year;
  });
