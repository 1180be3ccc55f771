/**
 * Counts, money in 分, hours in hundredths: exact integers, or unreadable.
 */
import type { CellValue } from '../../workbook/grid';
import type { Payment, Units } from '../model';
import { numberOfNumeral } from '../numerals';
import { readDate } from './date';
import { type ParseContext, type Reading, UNREADABLE, numberIn, wordsOf } from './value';

const NONE = /^(?:无|没有|否|未|×|✗|✘|x|X|零)$/;
const UNITS =
  '(?:人次|人|名|个|次|家|年|届|期|户|位|场|篇|分|组|条|项|件|学时|课时|小时|支部|党小组|小组|单位)';
const PLAIN_COUNT = new RegExp(
  String.raw`^(?:共计?|合计|总计|计)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*${UNITS}?(?:\s*\([\d.]+%\))?$`,
);
const NUMERAL_COUNT = new RegExp(String.raw`^([零〇一二两三四五六七八九十]{1,3})\s*${UNITS}$`);
const withoutCommas = (digits: string): number => Number(digits.replace(/,/g, ''));

/** A whole number from 0: `23`, `23人`, `共3个`, `三次`, `20（80%）`. 约20, 20余人, 3/5 are none. */
export function readCount(value: CellValue): Reading<number> {
  const number = numberIn(value);
  if (number !== null) return Number.isInteger(number) && number >= 0 ? number : UNREADABLE;
  if (typeof value === 'boolean') return UNREADABLE;
  const text = wordsOf(value);
  const plain = PLAIN_COUNT.exec(text);
  if (plain) return withoutCommas(plain[1] ?? '');
  if (NONE.test(text)) return 0;
  const numeral = NUMERAL_COUNT.exec(text);
  return numeral ? (numberOfNumeral(numeral[1] ?? '') ?? UNREADABLE) : UNREADABLE;
}

const HELD = /^(?:√|✓|✔|☑|[已有是]|已?(?:开展|召开|完成|组织))$/;

const NOT_HELD = /^未(?:开展|召开|组织|举行)$/;

/** How often something was held: a count, a mark that says it was, once, or the days on which it was. */
export function readTimes(value: CellValue, context: ParseContext): Reading<number> {
  if (HELD.test(wordsOf(value)) || value === true) return 1;
  if (NOT_HELD.test(wordsOf(value))) return 0;
  const days = daysIn(value, context);
  return days > 0 ? days : readCount(value);
}

/** How many days a cell names: `3月5日`, `3月5日、3月19日`, `5日`; 0 when it holds anything else. */
function daysIn(value: CellValue, { year }: ParseContext): number {
  if (value !== null && typeof value === 'object') return value.type === 'date' ? 1 : 0;
  const pieces = wordsOf(value).split(/[、,;\n\r]+|(?<=[日号])\s+/);
  const isDay = (piece: string): boolean => {
    if (/^\d{1,2}[日号]$/.test(piece.trim())) return true;
    const read =
      typeof value === 'string' || Number(piece) >= 10_000_000
        ? readDate(piece, { year: year ?? LEAP_YEAR })
        : UNREADABLE;
    return read !== UNREADABLE && read.first === read.last;
  };
  return pieces.every(isDay) ? pieces.length : 0;
}

/** Where nothing names the year, a 29 February is a day as well. */
const LEAP_YEAR = 2000;

const DECIMAL = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const MONEY = new RegExp(String.raw`^(?:[¥￥]|人民币)?\s*${DECIMAL}\s*(?:元整?|块)?(?:\s*/?\s*每?月)?$`);
const HOURS = new RegExp(String.raw`^(?:共计?|合计)?\s*${DECIMAL}\s*(?:个?学时|个?课时|个?小时|时|h)?$`, 'i');

/** Hundredths of a decimal without the drift of binary fractions; null when it is finer than that. */
function hundredths(number: number): number | null {
  const scaled = Math.round(number * 100);
  return number >= 0 && number < 1e11 && Math.abs(scaled - number * 100) < 1e-3 ? scaled : null;
}

function readDecimal(value: CellValue, form: RegExp): Reading<number> {
  const number = numberIn(value);
  if (number !== null) return hundredths(number) ?? UNREADABLE;
  if (typeof value !== 'string') return UNREADABLE;
  const match = form.exec(wordsOf(value));
  return match ? (hundredths(withoutCommas(match[1] ?? '')) ?? UNREADABLE) : UNREADABLE;
}

/** Yuan in 分: `12.5`, `¥12.50`, `12.5元`, `5元/月`; finer than a 分 is rounded, as pay slips compute dues. */
export function readMoney(value: CellValue): Reading<number> {
  const number = numberIn(value);
  if (number !== null) return number >= 0 && number < 1e11 ? Math.round(number * 100 + 1e-6) : UNREADABLE;
  return readDecimal(value, MONEY);
}

/** Hundredths of an hour: `32`, `32学时`, `1.5小时`; 无 is none. */
export function readHours(value: CellValue): Reading<number> {
  return typeof value === 'string' && NONE.test(wordsOf(value)) ? 0 : readDecimal(value, HOURS);
}

const PAID = /^(?:√|✓|✔|☑|已[交缴]纳?清?(?:党费)?|[交缴]清|足额|是|已?收讫?|按时[交缴]纳)$/;
const EXEMPT = /免[交缴收除]?|减免/;
const DEFERRED = /缓[交缴]/;
const UNPAID = /^(?:未[交缴]纳?(?:党费)?|欠[交缴费]*|没[交缴]|否|×|✗|✘|x|X|无|没有|未)$/;

/** An amount of dues, or a mark that says paid, exempt or deferred. A mark for unpaid is an amount of nothing. */
export function readPayment(value: CellValue): Reading<Payment> {
  if (value === true) return 'paid';
  if (value === false) return { fen: 0 };
  const amount = readMoney(value);
  if (amount !== UNREADABLE) return { fen: amount };
  const text = wordsOf(value);
  if (PAID.test(text)) return 'paid';
  if (UNPAID.test(text)) return { fen: 0 };
  if (DEFERRED.test(text)) return 'deferred';
  return EXEMPT.test(text) ? 'exempt' : UNREADABLE;
}

const ET_AL = new RegExp(
  String.raw`^(.*?)等?\s*(?:共|合计)?\s*(\d+|[一二两三四五六七八九十]{1,3})\s*(?:家|个)(?:单位|部门|处室|企业)?$`,
);
const LIST = /[、,;/\n\r]+/;

/** Covered units: a number, a list of names, or `XX等3家单位`. */
export function readUnits(value: CellValue): Reading<Units> {
  const number = readCount(value);
  if (number !== UNREADABLE) return { names: [], count: number };
  const text = wordsOf(value);
  const stated = ET_AL.exec(text);
  const names = listed(stated ? (stated[1] ?? '') : text);
  if (!stated) return names.length ? { names, count: names.length } : UNREADABLE;
  const digits = stated[2] ?? '';
  const count = /^\d+$/.test(digits) ? Number(digits) : numberOfNumeral(digits);
  return count === null ? UNREADABLE : { names, count };
}

const listed = (text: string): string[] =>
  text
    .split(LIST)
    .map((name) =>
      name
        .replace(/^\d+[.)]\s*/, '')
        .replace(/等$/, '')
        .trim(),
    )
    .filter((name) => name !== '');
