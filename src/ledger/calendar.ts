/**
 * Calendar dates without time zones. A `Day` is a whole number of days since 1970-01-01 in the Gregorian calendar.
 */
export type Day = number;

/** A date as precise as the ledger gives it: one day, or every day of a month. Both ends included. */
export interface DateSpan {
  readonly first: Day;
  readonly last: Day;
}

const DAYS_A_ERA = 146_097;
const DAYS_TO_YEAR_ZERO = 719_468;

/**
 * The day of a year, a month (1–12) and a day of the month; overflowing values roll over. Whole numbers only, without
 * `Date`: it is asked for every date of every row. Years are counted from March, so that the leap day is a year's
 * last; an era is the 400 years after which the calendar repeats.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const months = year * 12 + month - 3;
  const fromMarch = months - Math.floor(months / 12) * 12;
  const marchYear = Math.floor(months / 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  return era * DAYS_A_ERA + ofEra - DAYS_TO_YEAR_ZERO;
}

export interface CalendarParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of a day: `dayOf` the other way round. */
export function partsOf(day: Day): CalendarParts {
  const shifted = day + DAYS_TO_YEAR_ZERO;
  const era = Math.floor(shifted / DAYS_A_ERA);
  const ofEra = shifted - era * DAYS_A_ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

export const yearOf = (day: Day): number => partsOf(day).year;

/** Months since year 0: one number a month, so that months compare and subtract. */
export function monthNumber(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/** Days in a month (1–12) of a year. */
export const daysInMonth = (year: number, month: number): number => partsOf(dayOf(year, month + 1, 0)).day;

/** False for 2020-02-30 and the like. */
export const isRealDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The same day so many months later (or earlier), clipped to the month's last day: 08-31 + 6 = 02-28. RULES.md 4. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const target = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(target / 12);
  const month = target - year * 12 + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

export const exactly = (day: Day): DateSpan => ({ first: day, last: day });
export const wholeMonth = (year: number, month: number): DateSpan => ({
  first: dayOf(year, month, 1),
  last: dayOf(year, month + 1, 0),
});
export const halfYear = (year: number, half: 1 | 2): DateSpan => ({
  first: dayOf(year, half * 6 - 5, 1),
  last: dayOf(year, half * 6 + 1, 0),
});
export const wholeYear = (year: number): DateSpan => ({
  first: dayOf(year, 1, 1),
  last: dayOf(year, 12, 31),
});
export const isInside = (inner: DateSpan, outer: DateSpan): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;
/** The two share a day. */
export const overlaps = (one: DateSpan, other: DateSpan): boolean =>
  one.first <= other.last && other.first <= one.last;
export const isExact = (span: DateSpan): boolean => span.first === span.last;

const EXCEL_EPOCH = dayOf(1899, 12, 30);
const LAST_SERIAL_BEFORE_THE_FALSE_LEAP_DAY = 59;

/** The day of an Excel serial number in the 1900 system, which counts a 29 February 1900 that never was. */
export function dayOfSerial(serial: number): Day {
  const whole = Math.floor(serial);
  return EXCEL_EPOCH + whole + (whole <= LAST_SERIAL_BEFORE_THE_FALSE_LEAP_DAY ? 1 : 0);
}

/** The Excel serial number of a day from 1900-03-01 on. */
export const serialOfDay = (day: Day): number => day - EXCEL_EPOCH;

const pad = (value: number): string => String(value).padStart(2, '0');

/** `2020-07-01`. */
export function isoDate(day: Day): string {
  const { year, month, day: ofMonth } = partsOf(day);
  return `${year}-${pad(month)}-${pad(ofMonth)}`;
}

/** `2020年7月1日`, or `2020年7月` for a month; other spans name both ends. */
export function chineseDate(span: DateSpan): string {
  const { year, month, day } = partsOf(span.first);
  if (isExact(span)) return `${year}年${month}月${day}日`;
  const month1 = wholeMonth(year, month);
  if (month1.first === span.first && month1.last === span.last) return `${year}年${month}月`;
  return `${chineseDate(exactly(span.first))}至${chineseDate(exactly(span.last))}`;
}

/** The day of `YYYY-MM-DD`, or null when it is not one. */
export function parseIsoDate(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDate(year, month, day) ? dayOf(year, month, day) : null;
}
