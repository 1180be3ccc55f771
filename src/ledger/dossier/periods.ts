/**
 * Which months, quarters and yearly duties a branch is judged for in a year, as of a day (RULES.md 4).
 */
import { addMonths, dayOf, wholeMonth, wholeYear, yearOf, type DateSpan, type Day } from '../calendar';
import type { Dossier } from './dossier';

/** The moment a question is asked for: a rule's context is one. */
export interface When {
  readonly year: number;
  /** D of RULES.md 4. */
  readonly asOf: Day;
  /** The real today: only a record later than this is impossible. */
  readonly today: Day;
}

export type PeriodUnit = 'month' | 'quarter' | 'year';

export interface Period {
  readonly unit: PeriodUnit;
  /** 1–12, 1–4, or the year itself. */
  readonly number: number;
  /** `3月`, `第二季度`, `2020年`. */
  readonly label: string;
  readonly span: DateSpan;
}

const QUARTER_LABELS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

export const monthPeriod = (year: number, month: number): Period => ({
  unit: 'month',
  number: month,
  label: `${month}月`,
  span: wholeMonth(year, month),
});

const quarterPeriod = (year: number, quarter: number): Period => ({
  unit: 'quarter',
  number: quarter,
  label: QUARTER_LABELS[quarter - 1] ?? `第${quarter}季度`,
  span: { first: dayOf(year, quarter * 3 - 2, 1), last: dayOf(year, quarter * 3 + 1, 0) },
});

function madePeriods(year: number, unit: PeriodUnit): readonly Period[] {
  if (unit === 'month') return Array.from({ length: 12 }, (_, index) => monthPeriod(year, index + 1));
  if (unit === 'quarter') return Array.from({ length: 4 }, (_, index) => quarterPeriod(year, index + 1));
  return [{ unit, number: year, label: `${year}年`, span: wholeYear(year) }];
}

/** Every branch asks for the same few. */
const kept = new Map<string, readonly Period[]>();

/** All months, quarters, or the one year of a year. */
export function periodsOf(year: number, unit: PeriodUnit): readonly Period[] {
  const key = `${unit} ${year}`;
  const known = kept.get(key);
  if (known) return known;
  const periods = madePeriods(year, unit);
  kept.set(key, periods);
  return periods;
}

/** The branch stood through the whole period: begun on or after its founding, over by its dissolution. */
const stoodThrough = ({ branch }: Dossier, { span }: Period): boolean =>
  !branch.isStruckOff &&
  (branch.foundedOn === null || branch.foundedOn <= span.first) &&
  (branch.dissolvedOn === null || span.last <= branch.dissolvedOn);

/** Periods of the year that are due for the branch: its own, and over by D. */
export const duePeriods = (dossier: Dossier, when: When, unit: PeriodUnit): readonly Period[] =>
  periodsOf(when.year, unit).filter(
    (period) => period.span.last <= when.asOf && stoodThrough(dossier, period),
  );

/** Periods of the year that fall due later: for reminders, never for findings. */
export const openPeriods = (dossier: Dossier, when: When, unit: PeriodUnit): readonly Period[] =>
  periodsOf(when.year, unit).filter(
    (period) => period.span.last > when.asOf && stoodThrough(dossier, period),
  );

/** Splits periods by whether an approved pause covers more than half of each. */
export function unpaused(
  periods: readonly Period[],
  { isPaused }: { readonly isPaused: (period: DateSpan) => boolean },
): { readonly judged: readonly Period[]; readonly paused: readonly Period[] } {
  const paused = periods.filter(({ span }) => isPaused(span));
  return { judged: periods.filter((period) => !paused.includes(period)), paused };
}

export type YearlyDuty =
  | { readonly state: 'due' }
  | { readonly state: 'not-yet'; readonly reason: string }
  | { readonly state: 'excused'; readonly reason: string };

/** When the yearly duties fall due. */
const DUE_ON = {
  march: (year: number): Day => dayOf(year, 3, 31),
  december: (year: number): Day => dayOf(year, 12, 31),
} as const;

/**
 * Whether a yearly rule is judged: excused for a branch that stood for less than `minMonths` of the year (founded
 * after 06-30 when it is 6; null switches this off) or was dissolved in it; not yet before its day.
 */
export function yearlyDuty(
  { branch }: Dossier,
  { year, asOf }: When,
  due: keyof typeof DUE_ON,
  minMonths: number | null,
): YearlyDuty {
  const lastFoundingDay = minMonths === null ? null : addMonths(dayOf(year, 12, 31), -minMonths);
  if (branch.isStruckOff || (branch.dissolvedOn !== null && yearOf(branch.dissolvedOn) <= year)) {
    return { state: 'excused', reason: '本年度内已撤销' };
  }
  if (branch.foundedOn !== null && lastFoundingDay !== null && branch.foundedOn > lastFoundingDay) {
    return { state: 'excused', reason: `本年度成立不足${minMonths}个月` };
  }
  return DUE_ON[due](year) <= asOf ? { state: 'due' } : { state: 'not-yet', reason: '未到期' };
}

/** Keeps a memo per moment. */
export const isSameMoment = (one: When, other: When): boolean =>
  one === other || (one.year === other.year && one.asOf === other.asOf && one.today === other.today);

/** Months named in a text such as `补开5月` are of the year of the meeting, or of the year before it in January. */
export function monthBefore(day: Day, month: number): DateSpan {
  const year = yearOf(day);
  const span = wholeMonth(year, month);
  return span.first <= day ? span : wholeMonth(year - 1, month);
}
