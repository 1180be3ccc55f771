/**
 * Dates in every form that MODEL.md names. A month stays a month; nothing is given a day, a year or a century that
 * the cell does not say.
 */
import type { CellValue } from '../../workbook/grid';
import {
  type DateSpan,
  dayOf,
  dayOfSerial,
  daysInMonth,
  exactly,
  isRealDate,
  partsOf,
  wholeMonth,
  yearOf,
} from '../calendar';
import { numberOfNumeral } from '../numerals';
import { type ParseContext, type Reading, UNREADABLE, wordsOf } from './value';

/** Serial numbers that may stand in a General cell of a column of dates: 1900-05-18 to 2119. Years lie below. */
const FIRST_SERIAL = 3000;
const LAST_SERIAL = 80_500;
const EARLIEST_YEAR = 1850;
const LATEST_YEAR = 2150;

const isPlausibleYear = (year: number): boolean => year >= EARLIEST_YEAR && year <= LATEST_YEAR;

/** The date of a cell; see the module's note for what is refused (two-digit years, a year alone, 2020-02-30). */
export function readDate(value: CellValue, context: ParseContext): Reading<DateSpan> {
  if (typeof value === 'number') return dayInMonth(String(value), context) ?? dateOfNumber(value);
  if (typeof value === 'string') return dateOfText(wordsOf(value), context);
  if (value === null || typeof value === 'boolean') return UNREADABLE;
  if (value.type === 'date') return dateOfSerial(value.serial, value.shows);
  return value.type === 'shown' ? dateOfText(wordsOf(value), context) : UNREADABLE;
}

function dateOfSerial(serial: number, shows: 'day' | 'month'): DateSpan {
  const day = dayOfSerial(serial);
  if (shows === 'day') return exactly(day);
  const { year, month } = partsOf(day);
  return wholeMonth(year, month);
}

function dateOfNumber(number: number): Reading<DateSpan> {
  if (number >= 10_000_000 && Number.isInteger(number)) return dateOfText(String(number), { year: null });
  if (number >= FIRST_SERIAL && number <= LAST_SERIAL) return exactly(dayOfSerial(number));
  if (Number.isInteger(number))
    return number >= 100_000 ? dateOfText(String(number), { year: null }) : UNREADABLE;
  return isPlausibleYear(number) ? monthOfNumber(number) : UNREADABLE;
}

/** 2020.07 is July; 2020.1 is January or October, and only the cell's text could tell. */
function monthOfNumber(number: number): Reading<DateSpan> {
  const match = /^(\d{4})\.(\d{1,2})$/.exec(String(number));
  if (!match || match[2] === '1') return UNREADABLE;
  return month(Number(match[1]), Number(match[2]));
}

const day = (year: number, monthOfYear: number, dayOfMonth: number): Reading<DateSpan> =>
  isPlausibleYear(year) && isRealDate(year, monthOfYear, dayOfMonth)
    ? exactly(dayOf(year, monthOfYear, dayOfMonth))
    : UNREADABLE;

const month = (year: number, monthOfYear: number): Reading<DateSpan> =>
  isPlausibleYear(year) && monthOfYear >= 1 && monthOfYear <= 12 ? wholeMonth(year, monthOfYear) : UNREADABLE;

const TIME = String.raw`(?:[T\s]*(?:上午|下午|晚上|晚|中午|早上)?\s*\d{1,2}(?:[:点时]\d{0,2}分?(?::\d{1,2}(?:\.\d+)?)?)?(?:\s*[-~至到—]+\s*\d{1,2}[:点时]\d{0,2}分?)?Z?)?`;
const WEEKDAY = String.raw`(?:\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?`;
const HALF_DAY = String.raw`(?:\s*(?:上午|下午|晚上|晚|全天))?`;
const DAY_FORMS = new RegExp(
  String.raw`^(\d{4})(?:\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?)${WEEKDAY}${HALF_DAY}(?:[T\s]${TIME}|\s*${TIME})?$`,
);
const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_FORMS = /^(\d{4})\s*(?:[-/.]\s*(\d{1,2})\.?|年\s*(\d{1,2})\s*月份?)$/;
const MONTH_DIGITS = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const WITHOUT_YEAR = /^(\d{1,2})\s*月(?:份|\s*(\d{1,2})\s*[日号])?$/;
const RANGE = /^(.+?)\s*(?:--?|~|—+|至|到)\s*(.+)$/;
const LONGEST_DATE = 40;

/** `二〇二〇年七月一日` with its digits; any other text as it is. */
function inDigits(text: string): string {
  const match = IN_NUMERALS.exec(text);
  const [year, ...parts] = match?.slice(1) ?? [];
  if (!year) return text;
  const digits = [...year].map((numeral) => numberOfNumeral(numeral)).join('');
  const [inYear, inMonth] = parts.map((part) => (part ? numberOfNumeral(part) : null));
  return `${digits}年${inYear}月${inMonth ? `${inMonth}日` : ''}`;
}

const IN_NUMERALS =
  /^([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?$/;

function dateOfText(written: string, context: ParseContext): Reading<DateSpan> {
  if (written.length > LONGEST_DATE) return UNREADABLE;
  const text = inDigits(written);
  const single = singleDate(text, context);
  return single === UNREADABLE ? rangeOfDates(text, context) : single;
}

const DAY_ONLY = /^(\d{1,2})\s*[日号]?$/;

/** `5日` or a bare 5 in the month that another column says; null for anything else. */
function dayInMonth(text: string, { year, month: ofRow }: ParseContext): Reading<DateSpan> | null {
  const match = DAY_ONLY.exec(text);
  if (!match || year === null || ofRow === undefined) return null;
  return day(year, ofRow, Number(match[1]));
}

function singleDate(text: string, context: ParseContext): Reading<DateSpan> {
  const ofRow = dayInMonth(text, context);
  if (ofRow !== null) return ofRow;
  const { year } = context;
  const full = DAY_FORMS.exec(text);
  if (full) return day(Number(full[1]), Number(full[2] ?? full[4]), Number(full[3] ?? full[5]));
  const digits = DIGITS_ONLY.exec(text);
  if (digits) return day(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const monthOnly = MONTH_FORMS.exec(text) ?? MONTH_DIGITS.exec(text);
  if (monthOnly) return month(Number(monthOnly[1]), Number(monthOnly[2] ?? monthOnly[3]));
  const partial = WITHOUT_YEAR.exec(text);
  if (!partial || year === null) return UNREADABLE;
  return partial[2] ? day(year, Number(partial[1]), Number(partial[2])) : month(year, Number(partial[1]));
}

/** `2020.7.1-2020.7.3`, `2020年7月1日至3日`: one event over several days. */
function rangeOfDates(text: string, context: ParseContext): Reading<DateSpan> {
  const match = RANGE.exec(
    text
      .replace(/^(\d{4})-(\d{1,2})-(\d{1,2})/, '$1.$2.$3')
      .replace(/-(\d{4})-(\d{1,2})-(\d{1,2})$/, '-$1.$2.$3'),
  );
  if (!match) return UNREADABLE;
  const first = singleDate((match[1] ?? '').trim(), context);
  if (first === UNREADABLE) return UNREADABLE;
  const last = endOfRange((match[2] ?? '').trim(), first);
  return last === UNREADABLE || last.last < first.first
    ? UNREADABLE
    : { first: first.first, last: last.last };
}

function endOfRange(text: string, first: DateSpan): Reading<DateSpan> {
  const start = partsOf(first.first);
  const whole = singleDate(text, { year: start.year });
  if (whole !== UNREADABLE) return whole;
  const dayOnly = DAY_ONLY.exec(text);
  if (dayOnly) return day(start.year, start.month, Number(dayOnly[1]));
  const monthAndDay = /^(\d{1,2})[./](\d{1,2})$/.exec(text);
  return monthAndDay ? day(start.year, Number(monthAndDay[1]), Number(monthAndDay[2])) : UNREADABLE;
}

/** `2020`, `2020年`, `2020年度`, or the year of a date. */
export function readYear(value: CellValue): Reading<number> {
  if (value !== null && typeof value === 'object' && value.type === 'date')
    return yearOf(dayOfSerial(value.serial));
  const match = /^(\d{4})\s*(?:年度?|学年度?)?$/.exec(wordsOf(value));
  const year = Number(match?.[1]);
  return match && isPlausibleYear(year) ? year : UNREADABLE;
}

/** The last day of a month, for deadlines such as `2020年9月底`. */
export const endOfMonth = (year: number, monthOfYear: number): Reading<DateSpan> =>
  isPlausibleYear(year) && monthOfYear >= 1 && monthOfYear <= 12
    ? exactly(dayOf(year, monthOfYear, daysInMonth(year, monthOfYear)))
    : UNREADABLE;
