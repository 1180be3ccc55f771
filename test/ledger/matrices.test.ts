/** Which period and type each column of a matrix stands for, sheets built by hand. */
import type { MatrixCell } from '../../src/ledger/model';
import { readLedgers } from '../../src/ledger/read';
import type { CellValue } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

type Sheet = readonly [name: string, rows: readonly (readonly CellValue[])[], merges?: readonly string[]];
const J = '机关第一党支部';
const _ = null;

/** `党员大会 2024 Q1`: type, year and period of a cell, as far as they are said. */
const keyOf = ({ type, period }: MatrixCell<unknown>): string => {
  const year = 'year' in period && period.year !== null ? String(period.year) : '';
  const part =
    period.unit === 'month'
      ? `${period.month}月`
      : period.unit === 'quarter'
        ? `Q${period.quarter}`
        : period.unit === 'half'
          ? `H${period.half}`
          : '';
  return [type ?? '', year, part].filter((word) => word !== '').join(' ');
};

/** Key and value of the cells in the first row of the sheet's one table. */
function firstRow(
  kind: 'meeting-counts' | 'dues' | 'attendance',
  [name, rows, merges = []]: Sheet,
): unknown[] {
  const [row] = readLedgers([{ grids: [gridOf(name, rows, { merges })] }]).rows[kind];
  return (row?.matrix ?? []).map((cell) => [
    keyOf(cell),
    cell.cell.state === 'value' ? cell.cell.value : cell.cell.state,
  ]);
}

describe('the title’s period', () => {
  const table = [
    ['党支部', '支委会', '党员大会', '党课'],
    [J, 1, 0, 1],
  ];
  const expected = (period: string) => [
    [`支委会 ${period}`, 1],
    [`党员大会 ${period}`, 0],
    [`党课 ${period}`, 1],
  ];

  it.each([
    ['x', '2024年3月三会一课开展情况', '2024 3月'],
    ['x', '2024年第一季度三会一课开展情况', '2024 Q1'],
    ['x', '2024年1-3月三会一课开展情况', '2024 Q1'],
    ['x', '2024年上半年三会一课开展情况', '2024 H1'],
    ['3月', '2024年三会一课开展情况', '2024 3月'],
    ['x', '2024年三会一课开展情况', '2024'],
    ['x', '2024年三会一课开展情况（截至9月）', '2024'],
    ['x', '2024年1-9月三会一课开展情况', '2024'],
  ])('%s, %s', (sheet, title, period) => {
    expect(firstRow('meeting-counts', [sheet, [[title], ...table], ['A1:D1']])).toEqual(expected(period));
  });

  it('the day of filling in is none', () => {
    const rows = [['2024年三会一课开展情况'], ['填表时间：', '2024年4月'], ...table];
    expect(firstRow('meeting-counts', ['x', rows, ['A1:D1']])).toEqual(expected('2024'));
  });
});

describe('periods in the header', () => {
  it('a year over types over halves', () => {
    const rows = [
      ['党支部', '2023年', _, _, _],
      [_, '党员大会', _, '党课', _],
      [_, '上半年', '下半年', '上半年', '下半年'],
      [J, 1, 2, 3, 4],
    ];
    expect(firstRow('meeting-counts', ['三会一课', rows, ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2']])).toEqual([
      ['党员大会 2023 H1', 1],
      ['党员大会 2023 H2', 2],
      ['党课 2023 H1', 3],
      ['党课 2023 H2', 4],
    ]);
  });

  it('a year over months over the payment', () => {
    const rows = [
      ['党支部', '姓名', '月标准', '2024年', ...Array<null>(11).fill(_)],
      [_, _, _, ...Array.from({ length: 12 }, (__, index) => `${index + 1}月`)],
      [_, _, _, ...Array<string>(12).fill('实交')],
      [J, '党员001', 10, ...Array<number>(12).fill(10)],
    ];
    expect(firstRow('dues', ['党费', rows, ['A1:A3', 'B1:B3', 'C1:C3', 'D1:O1']])).toEqual(
      Array.from({ length: 12 }, (__, index) => [`2024 ${index + 1}月`, { fen: 1000 }]),
    );
  });

  it('brackets hold it', () => {
    const rows = [
      ['党支部', '支委会（1月）', '支部党员大会（上半年）', '党课（一季度）'],
      [J, 1, 2, 3],
    ];
    expect(firstRow('meeting-counts', ['三会一课', rows])).toEqual([
      ['支委会 1月', 1],
      ['党员大会 H1', 2],
      ['党课 Q1', 3],
    ]);
  });

  it('a month over the meetings that marks are for', () => {
    const rows = [
      ['2024年考勤'],
      ['姓名', '1月', _, '2月', _],
      [_, '支委会', '主题党日', '支委会', '主题党日'],
      ['党员001', '√', '√', '√', '假'],
    ];
    expect(firstRow('attendance', ['考勤', rows, ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2']])).toEqual([
      ['2024 1月', 'present'],
      ['2024 1月', 'present'],
      ['2024 2月', 'present'],
      ['2024 2月', 'leave'],
    ]);
  });
});

describe('spellings of periods', () => {
  const written = (spelling: (month: number) => string): string[] =>
    Array.from({ length: 12 }, (__, index) => spelling(index + 1));
  const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const paid = (headings: readonly string[]) =>
    firstRow('dues', [
      '党费',
      [
        ['党支部', '姓名', '月标准', ...headings],
        [J, '党员001', 10, ...headings.map(() => 10)],
      ],
    ]).map((cell) => (Array.isArray(cell) ? (cell as unknown[])[0] : cell));

  it.each([
    ['01月', written((month) => `${String(month).padStart(2, '0')}月`)],
    ['01', written((month) => String(month).padStart(2, '0'))],
    ['第1月', written((month) => `第${month}月`)],
    ['一', NUMERALS],
    ['元月', written((month) => (month === 1 ? '元月' : `${NUMERALS[month - 1]}月`))],
  ])('%s is a month', (_name, headings) => {
    expect(paid(headings)).toEqual(written((month) => `${month}月`));
  });

  it('a year of two figures', () => {
    expect(paid(['24年1月', '24年2月'])).toEqual(['2024 1月', '2024 2月']);
  });

  it.each([[['一季', '二季', '三季', '四季']], [['1-3月', '4-6月', '7-9月', '10-12月']]])(
    '%j are quarters',
    (headings) => {
      expect(paid(headings)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    },
  );
});

describe('what was held', () => {
  it('not what ought to be', () => {
    const rows = [
      ['党支部', '党员大会应召开次数', '党员大会实际召开次数', '党课应开展次数', '党课实际开展次数'],
      [J, 4, 3, 4, 2],
    ];
    expect(firstRow('meeting-counts', ['三会一课', rows])).toEqual([
      ['党员大会', 3],
      ['党课', 2],
    ]);
    const levels = [
      ['党支部', '支委会', _, '党员大会', _],
      [_, '应开', '实开', '应开', '实开'],
      [J, 12, 10, 4, 3],
    ];
    expect(firstRow('meeting-counts', ['统计', levels, ['A1:A2', 'B1:C1', 'D1:E1']])).toEqual([
      ['支委会', 10],
      ['党员大会', 3],
    ]);
  });

  it('this month, not up to it', () => {
    const rows = [
      ['2024年6月三会一课统计'],
      ['党支部', '支委会', _, '党员大会', _],
      [_, '本月', '累计', '本月', '累计'],
      [J, 1, 6, 0, 2],
    ];
    expect(firstRow('meeting-counts', ['统计', rows, ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2']])).toEqual([
      ['支委会 2024 6月', 1],
      ['党员大会 2024 6月', 0],
    ]);
  });

  it('三会 and 一课 over the types say nothing', () => {
    const rows = [
      ['党支部', '一季度', _, _, _],
      [_, '三会', _, _, '一课'],
      [_, '党员大会', '支委会', '党小组会', '党课'],
      [J, 1, 2, 3, 0],
    ];
    expect(firstRow('meeting-counts', ['三会一课', rows, ['A1:A3', 'B1:E1', 'B2:D2']])).toEqual([
      ['党员大会 Q1', 1],
      ['支委会 Q1', 2],
      ['党小组会 Q1', 3],
      ['党课 Q1', 0],
    ]);
  });
});
