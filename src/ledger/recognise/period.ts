/**
 * The periods that headings, cells and titles name: months, quarters, halves, years, days, numbered meetings.
 */
import { type DateSpan, partsOf } from '../calendar';
import type { MatrixPeriod } from '../model';
import { numberOfNumeral } from '../numerals';
import { readDate } from '../parse/date';
import { UNREADABLE } from '../parse/value';

/** `26.01`: a year of two figures. */
const SHORT_YEAR = /^([1-4]\d)[.-](0[1-9]|1[0-2])$/;
const YEAR_IN_FRONT = /^(?:(\d{4})年?[度.\-/]?|([1-4]\d)年)(?=.)/;
const MONTH = /^第?(?:(0?[1-9]|1[0-2])|(元|[一二三四五六七八九]|十[一二]?))月份?$/;
const ENGLISH_MONTH =
  /^(?:(jan)|(feb)|(mar)|(apr)|(may)|(june?)|(july?)|(aug)|(sept?)|(oct)|(nov)|(dec))[a-z]{0,6}\.?$/i;
const RANGE = /^(\d{1,2})月?[-~—–至到]+(\d{1,2})月份?$/;
const QUARTER = /^(?:第?([1-4一二三四])季度?|Q([1-4]))$/i;
const HALF = /^([上下])半年度?$/;
/** A day whose month or year nothing names. */
const YEARLESS_DAY = /^(?:(?:[1-9]|1[0-2])月)?(?:[1-9]|[12]\d|3[01])[日号]$/;
const WHOLE_YEAR = /^(?:(\d{4})年度?|全年|全年度|本年)$/;
const NUMBERED = /^第(?:\d{1,2}|[一二三四五六七八九十]{1,3})次(?:.{0,8})$/;

/** `3.16` over a column of marks: month and day. */
export const DOTTED_DAY = /^(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])$/;

/** A period somewhere in a heading or title. */
export const PERIOD_INSIDE =
  /(?:(?:\d{4}|(?<!\d)[1-4]\d)年)?(?:\d{1,2}月?[-~—–至到]+\d{1,2}月份?|第?[一二三四1-4]季度?|[上下]半年|(?:1[0-2]|0?[1-9]|元|[一二三四五六七八九]|十[一二]?)月份?|全年|本?年度)|\d{4}年度?/;

/** `3`, `03` or 三 as a number; null for anything else. */
export function bareNumber(words: string): number | null {
  return /^\d{1,2}$/.test(words) ? Number(words) : words === '元' ? 1 : numberOfNumeral(words);
}

const numberIn = (words: string | undefined): number => bareNumber(words ?? '') ?? 0;

/** The period that a normalised heading names, or null; `ofYear` dates a `3月5日`. A bare number is none: see `bareRun`. */
export function periodOf(text: string, ofYear: number | null = null): MatrixPeriod | null {
  const short = SHORT_YEAR.exec(text);
  if (short) return { unit: 'month', month: Number(short[2]), year: 2000 + Number(short[1]) };
  const whole = WHOLE_YEAR.exec(text);
  if (whole) return { unit: 'year', year: whole[1] ? Number(whole[1]) : null };
  const part = partOfYear(text);
  if (part) return part;
  const isLabel = NUMBERED.test(text) || YEARLESS_DAY.test(text);
  return dateOf(text, ofYear) ?? (isLabel ? { unit: 'label', label: text } : null);
}

/** `2024年3月`, `24年第一季度`, 上半年, `1-3月`. */
function partOfYear(text: string): MatrixPeriod | null {
  const stated = YEAR_IN_FRONT.exec(text);
  const year = stated ? (stated[1] ? Number(stated[1]) : 2000 + Number(stated[2])) : null;
  const rest = stated ? text.slice(stated[0].length) : text;
  const month = MONTH.exec(rest);
  if (month) return { unit: 'month', month: numberIn(month[1] ?? month[2]), year };
  const english = ENGLISH_MONTH.exec(rest)?.slice(1).findIndex(Boolean);
  if (english !== undefined) return { unit: 'month', month: english + 1, year };
  const quarter = QUARTER.exec(rest);
  if (quarter) return { unit: 'quarter', quarter: numberIn(quarter[1] ?? quarter[2]), year };
  const half = HALF.exec(rest);
  if (half) return { unit: 'half', half: half[1] === '上' ? 1 : 2, year };
  const range = RANGE.exec(rest);
  return range ? periodFrom(Number(range[1]), Number(range[2]), year) : null;
}

/** A quarter, half or year that runs from one month to another. */
function periodFrom(first: number, last: number, year: number | null): MatrixPeriod | null {
  if (last - first === 2 && last % 3 === 0) return { unit: 'quarter', quarter: last / 3, year };
  if (last - first === 5 && last % 6 === 0) return { unit: 'half', half: last === 6 ? 1 : 2, year };
  return first === 1 && last === 12 ? { unit: 'year', year } : null;
}

/** The narrower of two periods in levels of a header, in the year that the wider one names. */
export function within(outer: MatrixPeriod | null, inner: MatrixPeriod | null): MatrixPeriod | null {
  if (!outer || !inner) return inner ?? outer;
  return 'year' in outer && 'year' in inner && inner.year === null ? { ...inner, year: outer.year } : inner;
}

function dateOf(text: string, ofYear: number | null): MatrixPeriod | null {
  const span = readDate(text, { year: ofYear });
  if (span === UNREADABLE) return null;
  if (span.first === span.last) return { unit: 'date', span };
  const { year, month } = partsOf(span.first);
  return { unit: 'month', month, year };
}

/** How a period stands among a column's indices. */
export function periodLabel(period: MatrixPeriod): string {
  switch (period.unit) {
    case 'month':
      return period.year === null ? String(period.month) : `${period.year}-${period.month}`;
    case 'quarter':
      return period.year === null ? `Q${period.quarter}` : `${period.year}-Q${period.quarter}`;
    case 'half':
      return period.year === null ? `H${period.half}` : `${period.year}-H${period.half}`;
    case 'year':
      return period.year === null ? 'year' : String(period.year);
    case 'date': {
      const { year, month, day } = partsOf(period.span.first);
      return `${year}-${month}-${day}`;
    }
    case 'label':
      return period.label;
  }
}

/** A run of bare numbers from 1 in a row of headings: 12 of them are months, as many as a month has are its days; columns passed over may stand in it. */
export function bareRun(
  texts: readonly string[],
  isPassedOver: (text: string) => boolean,
): ReadonlyMap<number, BareNumber> {
  const numbers = new Map<number, BareNumber>();
  let run: number[] = [];
  for (const [index, text] of [...texts, ''].entries()) {
    if (run.length > 0 && isPassedOver(text)) continue;
    if (bareNumber(text) === run.length + 1) {
      run.push(index);
      continue;
    }
    const counts = countedBy(run.length);
    if (counts) for (const [at, place] of run.entries()) numbers.set(place, { counts, number: at + 1 });
    run = bareNumber(text) === 1 ? [index] : [];
  }
  return numbers;
}

function countedBy(length: number): BareNumber['counts'] | null {
  if (length === MONTHS) return 'months';
  return length >= FEWEST_DAYS && length <= MOST_DAYS ? 'days' : null;
}

export interface BareNumber {
  readonly counts: 'months' | 'days';
  readonly number: number;
}

const MONTHS = 12;
const FEWEST_DAYS = 28;
const MOST_DAYS = 31;

/** What a bare number's heading says in full: `3月`, or a day of the month that group or title names, else `3日`. */
export function fullHeading({ counts, number }: BareNumber, group: string, { month, year }: Times): string {
  if (counts === 'months') return `${number}月`;
  const titled = month && partsOf(month.first);
  const grouped = periodOf(group);
  if (grouped?.unit !== 'month')
    return titled ? `${titled.year}年${titled.month}月${number}日` : `${number}日`;
  const ofYear = grouped.year ?? titled?.year ?? year;
  return ofYear === null ? `${number}日` : `${ofYear}年${grouped.month}月${number}日`;
}

/** What title and meta lines say of every column's time. */
interface Times {
  readonly month: DateSpan | null;
  readonly year: number | null;
}
