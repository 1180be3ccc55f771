import { dayOf, exactly, wholeMonth } from '../../../src/ledger/calendar';
import { recordYear, yearNamedIn } from '../../../src/ledger/dossier/record-year';

describe('yearNamedIn', () => {
  it.each([
    ['2020年度组织生活会', 2020],
    ['召开2019年民主评议党员大会', 2019],
    ['2020 年度', 2020],
    ['2020年12月组织生活会', null],
    ['组织生活会', null],
    [null, null],
  ])('%s → %s', (text, year) => {
    expect(yearNamedIn(text)).toBe(year);
  });
});

describe('recordYear', () => {
  it.each([
    ['the date alone decides', null, exactly(dayOf(2020, 12, 31)), 2020],
    ['a named year holds on the last day of grace', 2020, exactly(dayOf(2021, 3, 31)), 2020],
    ['and no longer on the day after', 2020, exactly(dayOf(2021, 4, 1)), 2021],
    ['a month-only date in the grace', 2020, wholeMonth(2021, 3), 2020],
    ['no date', 2020, null, 2020],
    ['nothing', null, null, null],
  ])('%s', (_, named, date, year) => {
    expect(recordYear(named, date, 3)).toBe(year);
  });
});
