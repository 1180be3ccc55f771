/**
 * From what Excel gives (values and number formats) to cell values, in either date system.
 */
import type { CellValue } from '../../workbook/grid';
import { cellOf } from '../../workbook/number-format';

const ERROR_VALUE =
  /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** One cell; Excel gives the empty text for an empty cell and error values as their text. */
export function cellValue(value: unknown, numberFormat: unknown, dates1904: boolean): CellValue {
  if (typeof value === 'number')
    return cellOf(value, typeof numberFormat === 'string' ? numberFormat : '', dates1904);
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return ERROR_VALUE.test(value) ? { type: 'error', code: value } : value;
}

/** Days by which the 1904 system counts less. */
export const DAYS_TO_1904 = 1462;

const FOUR_DIGIT_YEAR = /\d{4}/g;

/**
 * Which date system the text of a date cell speaks for: the years it shows are compared with the serial's year in
 * either system, which are four apart. Null where the text shows no year (`####`, a short form).
 */
export function dates1904By(serial: number, text: string): boolean | null {
  const years = text.match(FOUR_DIGIT_YEAR)?.map(Number) ?? [];
  if (years.includes(yearOf(serial))) return false;
  return years.includes(yearOf(serial + DAYS_TO_1904)) ? true : null;
}

const yearOf = (serial: number): number =>
  new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).getUTCFullYear();

/** True where the format shows a year, so that the cell's text can tell the date system. */
export const tellsDateSystem = (value: unknown, numberFormat: unknown): value is number =>
  typeof value === 'number' &&
  value >= 61 &&
  typeof numberFormat === 'string' &&
  /y{3,}/i.test(numberFormat.replace(/"[^"]*"|\\./g, ''));
