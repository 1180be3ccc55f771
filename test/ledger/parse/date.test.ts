import fc from 'fast-check';
import { dayOf, isoDate, serialOfDay } from '../../../src/ledger/calendar';
import { readDate, readYear } from '../../../src/ledger/parse/date';
import { readDeadline } from '../../../src/ledger/parse/deadline';
import { UNREADABLE } from '../../../src/ledger/parse/value';
import type { CellValue } from '../../../src/workbook/grid';

const inAnyYear = { year: null };
/** `2020-07-01`, or `2020-07-01/2020-07-31` for a span; null when unreadable. */
function shown(value: CellValue, context = inAnyYear as { year: number | null }): string | null {
  const span = readDate(value, context);
  if (span === UNREADABLE) return null;
  return span.first === span.last ? isoDate(span.first) : `${isoDate(span.first)}/${isoDate(span.last)}`;
}

describe('a day', () => {
  it.each<[CellValue, string]>([
    ['2020-7-1', '2020-07-01'],
    ['2020/07/01  14:30', '2020-07-01'],
    ['2020.7.1', '2020-07-01'],
    ['2020年7月1日', '2020-07-01'],
    ['2020 年 7 月 1 日', '2020-07-01'],
    ['2020年7月1号', '2020-07-01'],
    ['2020年7月1日（星期三）', '2020-07-01'],
    ['2020年7月1日下午', '2020-07-01'],
    ['2020年7月1日上午9:00', '2020-07-01'],
    ['2020-07-01 14:30:05', '2020-07-01'],
    ['2020-07-01T14:30:00Z', '2020-07-01'],
    ['2020-07-01 9:00-11:00', '2020-07-01'],
    ['20200701', '2020-07-01'],
    [20200701, '2020-07-01'],
    ['２０２０．７．１', '2020-07-01'],
    [' 2020-07-01 ', '2020-07-01'],
    [{ type: 'date', serial: 44013, shows: 'day' }, '2020-07-01'],
    [{ type: 'date', serial: 44013.604, shows: 'day' }, '2020-07-01'],
    [44013, '2020-07-01'],
    [{ type: 'shown', number: 2020.71, text: '2020.7.1' }, '2020-07-01'],
    [19800301, '1980-03-01'],
  ])('%j', (value, day) => expect(shown(value)).toBe(day));

  it('however it is written', () => {
    const anyDay = fc.integer({ min: dayOf(1921, 7, 23), max: dayOf(2099, 12, 31) });
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = 0, month = 0, date = 0] = isoDate(day).split('-').map(Number);
        const forms: CellValue[] = [
          `${year}-${month}-${date}`,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          year * 10_000 + month * 100 + date,
          serialOfDay(day),
          { type: 'date', serial: serialOfDay(day), shows: 'day' },
        ];
        for (const form of forms) expect(readDate(form, inAnyYear)).toEqual({ first: day, last: day });
      }),
    );
  });
});

describe('a month stays a month', () => {
  const july = '2020-07-01/2020-07-31';
  it.each<[CellValue, string]>([
    ['2020.07', july],
    ['2020.7', july],
    ['2020年7月', july],
    ['2020-07', july],
    ['2020/7', july],
    ['202007', july],
    [202007, july],
    [2020.07, july],
    ['2020.1', '2020-01-01/2020-01-31'],
    ['2020.10', '2020-10-01/2020-10-31'],
    [2020.2, '2020-02-01/2020-02-29'],
    [2020.12, '2020-12-01/2020-12-31'],
    [{ type: 'shown', number: 2020.1, text: '2020.10' }, '2020-10-01/2020-10-31'],
    [{ type: 'date', serial: 44013, shows: 'month' }, july],
    ['1969.01', '1969-01-01/1969-01-31'],
  ])('%j', (value, span) => expect(shown(value)).toBe(span));
});

describe('without a year', () => {
  it('the table’s year is taken where it has one', () => {
    expect(shown('3月', { year: 2020 })).toBe('2020-03-01/2020-03-31');
    expect(shown('3月份', { year: 2020 })).toBe('2020-03-01/2020-03-31');
    expect(shown('3月5日', { year: 2020 })).toBe('2020-03-05');
  });
  it('nothing is invented', () => {
    expect(shown('3月')).toBeNull();
    expect(shown('3月5日')).toBeNull();
  });
});

describe('several days', () => {
  it.each([
    ['2020.7.1-2020.7.3', '2020-07-01/2020-07-03'],
    ['2020-07-01至2020-07-03', '2020-07-01/2020-07-03'],
    ['2020年7月1日至3日', '2020-07-01/2020-07-03'],
    ['2020年7月1日-8月2日', '2020-07-01/2020-08-02'],
    ['2020.7.1-7.3', '2020-07-01/2020-07-03'],
    ['2020-07-01-2020-07-03', '2020-07-01/2020-07-03'],
  ])('%s', (text, span) => expect(shown(text)).toBe(span));

  it('don’t run backwards', () => expect(shown('2020.7.3-2020.7.1')).toBeNull());
});

describe('not a date', () => {
  it.each<[CellValue]>([
    ['20.7.1'],
    ['20-07-01'],
    ['85年3月'],
    ['2020-02-30'],
    ['2020-13-01'],
    ['2020.13'],
    [2020.1],
    [2020],
    ['2020'],
    ['2020年'],
    [0],
    [-5],
    [5],
    [true],
    ['约2020年7月'],
    ['去年'],
    ['暂缺'],
    ['2020-07-01 党员大会'],
    ['0220-07-01'],
    [{ type: 'error', code: '#N/A' }],
    ['x'.repeat(10_000)],
  ])('%j', (value) => expect(shown(value)).toBeNull());
});

describe('a year', () => {
  it.each<[CellValue, number]>([
    [2020, 2020],
    ['2020', 2020],
    ['2020年', 2020],
    ['2020年度', 2020],
    ['２０２０年度', 2020],
    [{ type: 'date', serial: 44013, shows: 'day' }, 2020],
  ])('%j', (value, year) => expect(readYear(value)).toBe(year));

  it.each<[CellValue]>([[20], ['二〇二〇'], ['2020-2021'], ['9999'], [2020.5]])('not %j', (value) =>
    expect(readYear(value)).toBe(UNREADABLE),
  );
});

describe('a deadline', () => {
  const due = (value: CellValue, year: number | null = null): string | null => {
    const deadline = readDeadline(value, { year });
    if (deadline === UNREADABLE) return null;
    return deadline === 'continuous' ? deadline : isoDate(deadline.last);
  };
  it.each<[CellValue, string]>([
    ['2020-09-30', '2020-09-30'],
    ['2020年9月30日前', '2020-09-30'],
    ['2020年9月底前', '2020-09-30'],
    ['2020年9月', '2020-09-30'],
    ['2026年底前', '2026-12-31'],
    ['2026年底前完成', '2026-12-31'],
    ['2026年年底', '2026-12-31'],
    ['2026年', '2026-12-31'],
    ['2020年第三季度', '2020-09-30'],
    ['2020年上半年', '2020-06-30'],
    ['立行立改', 'continuous'],
    ['长期坚持', 'continuous'],
    ['立行立改，长期坚持', 'continuous'],
    ['2024年底前，并长期坚持', 'continuous'],
    [{ type: 'date', serial: 44104, shows: 'day' }, '2020-09-30'],
  ])('%j', (value, day) => expect(due(value)).toBe(day));

  it('takes the table’s year for a month alone', () => {
    expect(due('9月底前', 2020)).toBe('2020-09-30');
    expect(due('9月底前')).toBeNull();
    expect(due('年底前', 2020)).toBe('2020-12-31');
  });

  it.each([['尽快'], ['年'], ['下次会议']])('%s is none', (text) => expect(due(text)).toBeNull());
});
