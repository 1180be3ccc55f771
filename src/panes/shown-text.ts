import { chineseDate, dayOfSerial, isoDate, partsOf, wholeMonth } from '../ledger/calendar';
import type { CellValue } from '../workbook/grid';

/** A value as text, much as Excel shows it. */
export function shownText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  switch (value.type) {
    case 'shown':
      return value.text;
    case 'error':
      return value.code;
    case 'date':
      return shownDate(value.serial, value.shows);
  }
}

function shownDate(serial: number, shows: 'day' | 'month'): string {
  const day = dayOfSerial(serial);
  if (shows === 'day') return isoDate(day);
  const { year, month } = partsOf(day);
  return chineseDate(wholeMonth(year, month));
}
