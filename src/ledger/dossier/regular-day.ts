/** Whether something is held on a fixed day: the branch's own median day, or its usual weekday of the month. */
import { dayOf, partsOf, type Day } from '../calendar';

const DAYS_A_WEEK = 7;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

/** 0–6, Thursday first: 1970-01-01 was one. */
const weekdayOf = (day: Day): number => ((day % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;

/** Which of its weekday in the month: 1 for the first Friday. */
const ordinalOf = (day: Day): number => Math.ceil(partsOf(day).day / DAYS_A_WEEK);

/** The same weekday of the month, in the month of a day. */
function sameWeekday(day: Day, weekday: number, ordinal: number): Day {
  const { year, month } = partsOf(day);
  const first = dayOf(year, month, 1);
  const ahead = (weekday - weekdayOf(first) + DAYS_A_WEEK) % DAYS_A_WEEK;
  return first + ahead + (ordinal - 1) * DAYS_A_WEEK;
}

function usualWeekday(days: readonly Day[]): readonly [weekday: number, ordinal: number] {
  const counts = new Map<number, number>();
  for (const day of days) {
    const key = weekdayOf(day) * 10 + ordinalOf(day);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [usual = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return [Math.floor(usual / 10), usual % 10];
}

/** Days that lie further than `most` days from both the median day of the month and the usual weekday of the month. */
export function driftingDays(days: readonly Day[], most: number): readonly Day[] {
  const usualDay = median(days.map((day) => partsOf(day).day));
  const [weekday, ordinal] = usualWeekday(days);
  return days.filter(
    (day) =>
      Math.abs(partsOf(day).day - usualDay) > most &&
      Math.abs(day - sameWeekday(day, weekday, ordinal)) > most,
  );
}
