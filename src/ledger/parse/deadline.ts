/**
 * Deadlines as rectification ledgers word them: dates, `2026年底前`, 立行立改.
 */
import type { CellValue } from '../../workbook/grid';
import { dayOf, exactly } from '../calendar';
import type { Deadline } from '../model';
import { endOfMonth, readDate } from './date';
import { type ParseContext, type Reading, UNREADABLE, wordsOf } from './value';

const NEVER_DUE = /立行立改|立整立改|立查立改|立改|长期|持续|常态|即知即改/;
const UNTIL = /\s*(?:之?前|以前|前完成|完成)$/;
const END_OF_YEAR = /^(?:(\d{4})\s*年?|(?:今|本)?年)\s*(?:年?底|年?末|末|全年|年度)?$/;
const END_OF_MONTH = /^(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(?:底|末|份)$/;
const QUARTER = /^(?:(\d{4})\s*年\s*)?第?([一二三四1-4])\s*季度\s*[底末]?$/;
const HALF = /^(?:(\d{4})\s*年\s*)?([上下])半年$/;
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** A deadline: the last day on which it is met, or `continuous` for work that never falls due. */
export function readDeadline(value: CellValue, context: ParseContext): Reading<Deadline> {
  const date = readDate(value, context);
  if (date !== UNREADABLE) return date;
  const text = wordsOf(value);
  if (NEVER_DUE.test(text)) return 'continuous';
  const words = text.replace(UNTIL, '').replace(/^(?:截至|截止|于|在)\s*/, '');
  const plain = readDate(words, context);
  return plain === UNREADABLE ? endOfPeriod(words, context.year) : plain;
}

function endOfPeriod(words: string, tableYear: number | null): Reading<Deadline> {
  const month = END_OF_MONTH.exec(words);
  if (month) return lastDayOf(month[1], tableYear, Number(month[2]));
  const quarter = QUARTER.exec(words);
  if (quarter) return lastDayOf(quarter[1], tableYear, quarterOf(quarter[2] ?? '') * 3);
  const half = HALF.exec(words);
  if (half) return lastDayOf(half[1], tableYear, half[2] === '上' ? 6 : 12);
  const year = END_OF_YEAR.exec(words);
  return year && words !== '年' ? lastDayOf(year[1], tableYear, 12) : UNREADABLE;
}

const quarterOf = (words: string): number => QUARTERS[words] ?? Number(words);

function lastDayOf(year: string | undefined, tableYear: number | null, month: number): Reading<Deadline> {
  const known = year === undefined ? tableYear : Number(year);
  if (known === null) return UNREADABLE;
  return month === 12 && known >= 1900 && known <= 2150
    ? exactly(dayOf(known, 12, 31))
    : endOfMonth(known, month);
}
