/**
 * Dates that several columns say together: the year or the month in a column beside `3月5日`, `5日` or a bare day.
 */
import type { CellValue } from '../../workbook/grid';
import { readYear } from '../parse/date';
import { type ParseContext, UNREADABLE, wordsOf } from '../parse/value';
import type { SheetColumn, SolvedColumn } from '../recognise/candidates';
import { headingOf, leafOf } from '../recognise/heading';
import { rowPeriodOf } from '../recognise/matrix-layout';

/** The columns that say year and month of a date in another one; null where none does. */
export interface TimeColumns {
  readonly year: number | null;
  readonly month: number | null;
}

const YEAR = /^(?:年|年度|年份)$/;
const MONTH = /^(?:月|月份)$/;

/** The year and month columns beside `date`, in its own group of headings before all others; null when it has none. */
export function timeColumnsFor(date: SheetColumn, solved: readonly SolvedColumn[]): TimeColumns | null {
  const columns = solved.map(({ column }) => column);
  const named = (form: RegExp): number | null => {
    const found = columns.filter(
      (column) => column.index !== date.index && form.test(headingOf(leafOf(column.levels)).text),
    );
    const inGroup = found.filter((column) => groupOf(column) === groupOf(date));
    const [only, ...more] = inGroup.length > 0 ? inGroup : found.filter((column) => groupOf(column) === '');
    return only && more.length === 0 ? only.index : null;
  };
  const times = { year: named(YEAR), month: named(MONTH) };
  return times.year === null && times.month === null ? null : times;
}

const groupOf = ({ levels }: SheetColumn): string => levels.slice(0, -1).join('\n');

/** What a row's year and month columns say; a blank year is the table's, one that cannot be read is nobody's. */
export function rowTime(
  { year, month }: TimeColumns,
  cellIn: (column: number) => CellValue,
  table: ParseContext,
): ParseContext {
  const inMonth = month === null ? null : rowPeriodOf(wordsOf(cellIn(month)));
  const ofMonth = inMonth?.unit === 'month' ? inMonth : null;
  const ofYear = ofMonth?.year ?? (year === null ? table.year : yearIn(cellIn(year), table.year));
  return ofMonth ? { year: ofYear, month: ofMonth.month } : { year: ofYear };
}

function yearIn(value: CellValue, ofTable: number | null): number | null {
  if (wordsOf(value) === '') return ofTable;
  const read = readYear(value);
  return read === UNREADABLE ? null : read;
}
