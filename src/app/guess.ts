/** Year and annex as the ledgers suggest them; both are said and can be changed. */
import type { Annex } from '../engine/rule';
import type { Settings } from '../engine/settings';
import { dayOf, partsOf, yearOf, type DateSpan, type Day } from '../ledger/calendar';
import { recordYear, yearNamedIn } from '../ledger/dossier/record-year';
import { valueOf } from '../ledger/dossier/values';
import type { AnnexOf } from '../ledger/dossier/register';
import type { Cell, Ledgers } from '../ledger/model';

/** A record made in the first months of a year may close the year before. */
const GRACE_MONTHS = 3;

/**
 * The latest year, up to that of `latest`, in which something was recorded as done; null when nothing is dated.
 * Planned dates, births and deadlines are no records; appraisals and 组织生活会 of January to March, which often close
 * the year before, only count beside other records of their year.
 */
export function guessYear(ledgers: Ledgers, latest: Day): number | null {
  const years = [...recordedYears(ledgers)].filter((year) => year <= yearOf(latest));
  return years.length > 0 ? Math.max(...years) : null;
}

function recordedYears({ rows, tables }: Ledgers): ReadonlySet<number> {
  const years = new Set<number>();
  const addDate = (cell: Cell<DateSpan>): void => {
    const span = valueOf(cell);
    if (span) years.add(yearOf(span.first));
  };
  const addYear = (cell: Cell<number>, date?: Cell<DateSpan>): void => {
    const year = valueOf(cell);
    if (year !== null) years.add(year);
    else if (date) addDate(date);
  };

  for (const row of rows.meetings) {
    const held = valueOf(row.date);
    const topic = valueOf(row.topic);
    const closesYear = row.type.state === 'value' && row.type.value.named.includes('组织生活会');
    const year = closesYear
      ? closedYear(yearNamedIn(topic), held)
      : recordYear(yearNamedIn(topic), held, GRACE_MONTHS);
    if (year !== null) years.add(year);
  }
  for (const row of rows.ratings) {
    const year = closedYear(valueOf(row.year), valueOf(row.date));
    if (year !== null) years.add(year);
  }
  for (const row of [...rows.training, ...rows.dues, ...rows.reports]) addYear(row.year, row.date);
  for (const row of [
    ...rows.attendance,
    ...rows.pledges,
    ...rows['meeting-counts'],
    ...rows['rating-summary'],
  ]) {
    addYear(row.year);
  }
  for (const row of [...rows.talks, ...rows.leadership]) addDate(row.date);
  for (const row of rows.birthdays) addDate(row.heldOn);
  for (const { kind, meta } of tables) if (meta.year !== null && kind !== 'branches') years.add(meta.year);
  return years;
}

/** Of a record that closes a year: the year it names, else that of its date unless it lies in January to March. */
function closedYear(named: number | null, date: DateSpan | null): number | null {
  if (named !== null) return named;
  if (date === null || partsOf(date.first).month <= GRACE_MONTHS) return null;
  return yearOf(date.first);
}

/** D of RULES.md 4: the reference day if it lies in the year, else the year's last day. */
export const asOfIn = (year: number, reference: Day): Day => Math.min(reference, dayOf(year, 12, 31));

const UNIVERSITY =
  /大学|学院|高校|教研室|研究生|本科生|硕士|博士|学生|辅导员|教职工|校区|[一-龥]系(?:教工|教师|党|学|第|$)/;
/** Schools of the party and of officials are organs, academies and schools for the old no universities. */
const NO_UNIVERSITY = /党校|(?:(?<!公共|与|和)行政|社会主义|干部|法官|检察官|警察|团校)学院|科学院|老年大学/g;
/** A university by its kind: the names of colleges and of people at one, as 教研室 and 学员, also stand in other schools. */
const SURELY_UNIVERSITY = /大学|学院|高校|高等专科/;

function soundsLikeUniversity(name: string): boolean {
  const rest = name.replace(NO_UNIVERSITY, '');
  return rest === name ? UNIVERSITY.test(name) : SURELY_UNIVERSITY.test(rest);
}

/** Which annex the names of units speak for: annex 1 when at least half of the branches sound like a university's. */
export function guessAnnex({ rows }: Ledgers): Annex {
  const named = rows.branches.length > 0 ? rows.branches : rows.members;
  const names = new Set(
    named.map(({ branch, superior }) => `${valueOf(superior) ?? ''} ${valueOf(branch) ?? ''}`),
  );
  const sounding = [...names].filter(soundsLikeUniversity);
  return names.size > 0 && sounding.length * 2 >= names.size ? 'U' : 'O';
}

const OTHER_FIELD =
  /(?:村|社区)(?:党)?(?:支部|总支)|村(?:民)?委员会|有限(?:责任)?公司|股份公司|农民专业合作社/;

/** True for names of villages, residential communities and companies, to which neither annex applies. */
export const isOfOtherField = (name: string): boolean => OTHER_FIELD.test(name.replace(/\s/g, ''));

/** The annex of each branch: as set for it, else for its superior, else by its name, else the department's. */
export const annexOfBranches =
  ({ annexOf }: Pick<Settings, 'annexOf'>, annex: Annex): AnnexOf =>
  ({ key, name, superior }) => {
    const set = annexOf.branches[key] ?? (superior === null ? undefined : annexOf.superiors[superior]);
    if (set !== undefined) return set === 'other' ? null : set;
    return isOfOtherField(name) ? null : annex;
  };
