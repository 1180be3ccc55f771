import fc from 'fast-check';
import {
  addMonths,
  chineseDate,
  dayOf,
  dayOfSerial,
  exactly,
  isoDate,
  isRealDate,
  monthNumber,
  parseIsoDate,
  partsOf,
  serialOfDay,
  wholeMonth,
} from '../../src/ledger/calendar';

const MILLISECONDS_A_DAY = 86_400_000;
const anyDay = fc.integer({ min: -60_000, max: 80_000 });

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 2, 29, 11_016],
  [2000, 3, 1, 11_017],
  [1900, 3, 1, -25_508],
  [2024, 12, 31, 20_088],
])('%d-%d-%d is day %d', (year, month, day, number) => {
  expect(dayOf(year, month, day)).toBe(number);
  expect(partsOf(number)).toEqual({ year, month, day });
});

test('days agree with the calendar of Date, both ways', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = new Date(day * MILLISECONDS_A_DAY);
      const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(partsOf(day)).toEqual(parts);
      expect(dayOf(parts.year, parts.month, parts.day)).toBe(day);
      expect(parseIsoDate(isoDate(day))).toBe(day);
    }),
  );
});

test('overflowing months and days roll over', () => {
  expect(isoDate(dayOf(2025, 13, 1))).toBe('2026-01-01');
  expect(isoDate(dayOf(2025, 0, 1))).toBe('2024-12-01');
  expect(isoDate(dayOf(2025, 3, 0))).toBe('2025-02-28');
  expect(isoDate(dayOf(2024, 2, 30))).toBe('2024-03-01');
});

test.each([
  ['2024-08-31', 6, '2025-02-28'],
  ['2023-08-31', 6, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2025-03-31', -1, '2025-02-28'],
  ['2025-01-15', -13, '2023-12-15'],
])('%s and %d months', (from, months, to) => {
  expect(isoDate(addMonths(parseIsoDate(from) ?? NaN, months))).toBe(to);
});

test('there is no 30 February, and no 29 in a year that is no leap year', () => {
  expect(isRealDate(2020, 2, 30)).toBe(false);
  expect(isRealDate(2020, 2, 29)).toBe(true);
  expect(isRealDate(1900, 2, 29)).toBe(false);
  expect(isRealDate(2025, 13, 1)).toBe(false);
  expect(parseIsoDate('2020-02-30')).toBeNull();
  expect(parseIsoDate('2020-2-3')).toBeNull();
});

test('serial numbers of Excel, before and after the day that never was', () => {
  expect(isoDate(dayOfSerial(1))).toBe('1900-01-01');
  expect(isoDate(dayOfSerial(59))).toBe('1900-02-28');
  expect(isoDate(dayOfSerial(61))).toBe('1900-03-01');
  expect(isoDate(dayOfSerial(44_013.75))).toBe('2020-07-01');
  expect(serialOfDay(dayOf(2020, 7, 1))).toBe(44_013);
});

test('dates in Chinese, as precise as they are known', () => {
  expect(chineseDate(exactly(dayOf(2020, 7, 1)))).toBe('2020年7月1日');
  expect(chineseDate(wholeMonth(2020, 7))).toBe('2020年7月');
  expect(chineseDate({ first: dayOf(2020, 7, 1), last: dayOf(2020, 7, 3) })).toBe(
    '2020年7月1日至2020年7月3日',
  );
});

test('months count on over the years', () => {
  expect(monthNumber(dayOf(2026, 1, 1)) - monthNumber(dayOf(2025, 11, 30))).toBe(2);
});
