/** Columns that say another thing than their leaf heading, and facts spread over several columns. */
import { dayOf, exactly } from '../../src/ledger/calendar';
import { readLedgers } from '../../src/ledger/read';
import type { KindId, LedgerRow } from '../../src/ledger/model';
import type { CellValue } from '../../src/workbook/grid';
import { dayCell, gridOf } from './grid-builder';

const J = '机关第一党支部';
const K = '财务处党支部';
const _ = null;

const read = (name: string, rows: readonly (readonly CellValue[])[], merges: readonly string[] = []) =>
  readLedgers([{ grids: [gridOf(name, rows, { merges })] }]);
/** What a field of each row says: its value, or its state. */
const listed = <K extends KindId>(rows: readonly LedgerRow<K>[], field: string): unknown[] =>
  rows.map((row) => {
    const cell: unknown = Object.entries(row).find(([name]) => name === field)?.[1];
    if (typeof cell !== 'object' || cell === null || !('state' in cell)) return undefined;
    return 'value' in cell ? cell.value : cell.state;
  });

describe('dues that were not paid', () => {
  const paid = [
    ['张三', 50],
    ['王五', 30],
  ];
  const unpaid = [
    ['李四', 20],
    ['赵六', 15],
  ];

  it.each([
    ['已交纳名单', '未交纳名单', paid, unpaid],
    ['未交纳名单', '已交纳名单', unpaid, paid],
  ])('are no payments beside the list of those who paid: %s, %s', (left, right, one, other) => {
    const { rows } = read(
      '党费交纳名单',
      [
        [`${J}2024年3月党费交纳名单`],
        [left, _, _, right, _],
        ['姓名', '金额', _, '姓名', '金额'],
        ...one.map((cells, index) => [...cells, _, ...(other[index] ?? [])]),
      ],
      ['A1:E1', 'A2:B2', 'D2:E2'],
    );
    expect(listed(rows.dues, 'name')).toEqual(['张三', '王五']);
    expect(listed(rows.dues, 'paid')).toEqual([{ fen: 5000 }, { fen: 3000 }]);
  });

  it('are no payments in a table of their own below', () => {
    const header = ['党支部', '姓名', '金额'];
    const { rows } = read('党费', [
      ['一、已缴纳党员'],
      header,
      ...paid.map((cells) => [J, ...cells]),
      [],
      ['二、未缴纳党员'],
      header,
      ...unpaid.map((cells) => [J, ...cells]),
    ]);
    expect(listed(rows.dues, 'name')).toEqual(['张三', '王五']);
  });

  it.each(['未交纳金额', '欠缴金额', '未收金额'])('%s is no payment', (heading) => {
    const { rows } = read('党费', [
      ['党支部', '姓名', '月标准', heading],
      [J, '张三', 10, 120],
      [K, '李四', 20, 0],
    ]);
    expect(listed(rows.dues, 'paid')).toEqual(['absent', 'absent']);
  });

  it.each(['未缴', '应缴', '欠交'])('months under %s were not paid', (group) => {
    const { rows } = read(
      '党费',
      [
        ['党支部', '姓名', group, _, _, '实缴', _, _],
        [_, _, '1月', '2月', '3月', '1月', '2月', '3月'],
        [J, '张三', 1, 2, 3, 10, 20, 30],
        [K, '李四', 1, 2, 3, 10, 20, 30],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'],
    );
    expect(rows.dues[0]?.matrix.map(({ cell }) => cell)).toMatchObject(
      [1000, 2000, 3000].map((fen) => ({ state: 'value', value: { fen } })),
    );
  });

  it('what the year saw paid stands beside a monthly standard', () => {
    const { rows } = read('党费', [
      ['党支部', '姓名', '月缴纳标准', '年应缴', '年实缴'],
      [J, '张三', 10, 120, 110],
      [K, '李四', 20, 240, 240],
    ]);
    expect(listed(rows.dues, 'standard')).toEqual([{ fen: 1000 }, { fen: 2000 }]);
    expect(listed(rows.dues, 'paid')).toEqual([{ fen: 11_000 }, { fen: 24_000 }]);
  });
});

describe('counts written as the days on which meetings were held', () => {
  const cellsOf = (rows: readonly LedgerRow<'meeting-counts'>[]) =>
    rows.map(({ matrix }) => matrix.map(({ cell }) => (cell.state === 'value' ? cell.value : cell.state)));

  it('in months: one for each day', () => {
    const { rows } = read('主题党日', [
      ['2024年主题党日开展时间统计'],
      ['支部', '1月', '2月', '3月', '4月'],
      [J, '1月5日', '2月5日、2月19日', '未开展', '5日'],
      [K, '1月8日', '2月29日', '', '2024-04-08'],
    ]);
    expect(cellsOf(rows['meeting-counts'])).toEqual([
      [1, 2, 0, 1],
      [1, 1, 'blank', 1],
    ]);
  });

  it('as Excel’s own dates', () => {
    const { rows } = read('主题党日', [
      ['支部', '1月', '2月'],
      [J, dayCell(2024, 1, 5), dayCell(2024, 2, 5)],
      [K, dayCell(2024, 1, 8), dayCell(2024, 2, 8)],
    ]);
    expect(cellsOf(rows['meeting-counts'])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('a date in several columns', () => {
  const on = (year: number, month: number, day: number) => exactly(dayOf(year, month, day));

  it('takes the month from a column that is merged over several meetings', () => {
    const { rows } = read(
      '组织生活',
      [
        [`2024年${J}组织生活记录`],
        ['月份', '日期', '内容', '形式'],
        ['1月', '5日', '研究工作', '支委会'],
        [_, '10日', '学习', '主题党日'],
        ['2月', '30日', '研究', '支委会'],
      ],
      ['A1:D1', 'A3:A4'],
    );
    expect(listed(rows.meetings, 'date')).toEqual([on(2024, 1, 5), on(2024, 1, 10), 'unreadable']);
  });

  it('takes the year from a column, and none where that one cannot be read', () => {
    const { rows } = read('2022年组织生活', [
      ['年度', '党支部', '时间', '会议类型', '主题'],
      [2024, J, '1月5日', '支委会', '研究'],
      [2023, J, '12月5日', '支委会', '研究'],
      ['上年', J, '12月5日', '支委会', '研究'],
      [_, J, '12月5日', '支委会', '研究'],
    ]);
    expect(listed(rows.meetings, 'date')).toEqual([
      on(2024, 1, 5),
      on(2023, 12, 5),
      'unreadable',
      on(2022, 12, 5),
    ]);
  });

  it('takes year and month from its own group', () => {
    const { rows } = read(
      '会议',
      [
        ['党支部', '会议类型', '时间', _, _, '主题'],
        [_, _, '年', '月', '日', _],
        [J, '支委会', 2024, 1, 5, '研究'],
        [J, '支委会', 2024, 2, 5, '研究'],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
    );
    expect(listed(rows.meetings, 'date')).toEqual([on(2024, 1, 5), on(2024, 2, 5)]);
  });
});

describe('headings that only their values or neighbours settle', () => {
  it('单位 is the branch where every row holds one', () => {
    const { rows } = read('党员名册', [
      ['序号', '单位', '姓名', '性别', '入党时间', '转正时间'],
      [1, J, '张三', '男', '2010-07-01', '2011-07-01'],
      [2, K, '李四', '男', '2010-07-01', '2011-07-01'],
    ]);
    expect(listed(rows.members, 'branch')).toEqual([J, K]);
  });

  it('单位 stays the unit where it holds none', () => {
    const { rows } = read('党员名册', [
      ['党支部', '单位', '姓名', '性别', '入党时间', '转正时间'],
      [J, '财务处', '张三', '男', '2010-07-01', '2011-07-01'],
    ]);
    expect(listed(rows.members, 'unit')).toEqual(['财务处']);
  });

  it.each([
    [['年初党员数', '年末党员数'], [10, 11], 11],
    [['年初党员数', '转入'], [10, 1], 10],
  ])('%j: the later count of members is the branch’s', (headings, counts, memberCount) => {
    const { rows } = read('支部', [
      ['党支部名称', '书记', ...headings],
      [J, '张三', ...counts],
      [K, '李四', ...counts],
    ]);
    expect(listed(rows.branches, 'memberCount')).toEqual([memberCount, memberCount]);
  });

  it('届满提醒时间 under 下届情况 is the reminder', () => {
    const { rows } = read(
      '换届',
      [
        ['党支部', '本届情况', _, '下届情况', _],
        [_, '当选时间', '届满时间', '拟换届时间', '届满提醒时间'],
        [J, '2021-06-15', '2024-06-14', '2024-06-10', '2023-12-10'],
        [K, '2022-06-15', '2025-06-14', '', ''],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
    );
    expect(listed(rows.elections, 'remindedOn')).toEqual([exactly(dayOf(2023, 12, 10)), 'blank']);
  });
});

describe('columns headed by days and months in short', () => {
  it('3.16 is a day of the title’s year; a last nought that may be lost leaves the meeting alone', () => {
    const { rows } = read('考勤', [
      [`2024年${J}考勤`],
      ['姓名', '1.16', '2.7', '3.1', '12.4'],
      ['张三', '√', '√', '√', '√'],
      ['李四', '√', '假', '√', '√'],
    ]);
    expect(rows.attendance[1]?.matrix).toMatchObject([
      { period: { unit: 'date', span: exactly(dayOf(2024, 1, 16)) }, cell: { value: 'present' } },
      { period: { unit: 'date', span: exactly(dayOf(2024, 2, 7)) }, cell: { value: 'leave' } },
      { period: { unit: 'label', label: '3.1' } },
      { period: { unit: 'date', span: exactly(dayOf(2024, 12, 4)) } },
    ]);
  });

  it('3.1党员大会 is a day whatever its figures, since words keep their noughts', () => {
    const { rows } = read('签到', [
      [`2024年${J}签到`],
      ['党员姓名', '3.1党员大会', '4.10主题党日', '缺勤次数'],
      ['张三', '√', '√', 0],
      ['李四', '√', '假', 1],
    ]);
    expect(rows.attendance[1]?.matrix).toMatchObject([
      { period: { unit: 'date', span: exactly(dayOf(2024, 3, 1)) }, cell: { value: 'present' } },
      { period: { unit: 'date', span: exactly(dayOf(2024, 4, 10)) }, cell: { value: 'leave' } },
    ]);
  });

  it('Jan and December are months', () => {
    const { rows } = read('党费', [
      ['党支部', '姓名', '月标准', 'Jan', 'Feb.', 'December'],
      [J, '张三', 10, 10, 20, 30],
      [K, '李四', 20, 10, 20, 30],
    ]);
    expect(rows.dues[0]?.matrix).toMatchObject([
      { period: { unit: 'month', month: 1 }, cell: { value: { fen: 1000 } } },
      { period: { unit: 'month', month: 2 }, cell: { value: { fen: 2000 } } },
      { period: { unit: 'month', month: 12 }, cell: { value: { fen: 3000 } } },
    ]);
  });
});

describe('grades in several columns', () => {
  it('are read from the one that is marked', () => {
    const { rows } = read(
      '民主评议登记',
      [
        [`2024年度${J}民主评议党员登记表`],
        ['序号', '姓名', '评议等次', _, _, _],
        [_, _, '优秀', '合格', '基本合格', '不合格'],
        [1, '张三', '√'],
        [2, '李四', _, '√'],
        [3, '王五', '√', '√'],
        [4, '赵六'],
      ],
      ['A1:F1', 'C2:F2'],
    );
    expect(listed(rows.ratings, 'grade')).toEqual(['优秀', '合格', 'unreadable', 'blank']);
    expect(rows.ratings[1]?.grade).toMatchObject({ at: { row: 4, column: 3 } });
  });

  it('with numbers in them are votes', () => {
    const { rows } = read('民主评议', [
      ['党支部', '姓名', '优秀', '合格', '基本合格', '不合格', '评定等次'],
      [J, '张三', 10, 2, 0, 0, '合格'],
      [J, '李四', 2, 10, 0, 0, '合格'],
    ]);
    expect(listed(rows.ratings, 'grade')).toEqual(['合格', '合格']);
  });

  it.each([
    ['2022年', '2023年'],
    ['2022年度评议等次', '2023年度评议等次'],
  ])('%s, %s: a record a year', (...headings) => {
    const { rows } = read('民主评议', [
      ['党支部', '姓名', ...headings],
      [J, '张三', '合格', '优秀'],
      [J, '李四', _, '合格'],
    ]);
    expect(listed(rows.ratings, 'name')).toEqual(['张三', '张三', '李四']);
    expect(listed(rows.ratings, 'year')).toEqual([2022, 2023, 2023]);
    expect(listed(rows.ratings, 'grade')).toEqual(['合格', '优秀', '合格']);
  });

  it('one year in the heading is the year of all', () => {
    const { rows } = read('民主评议', [
      ['党支部', '姓名', '2023年度评议等次'],
      [J, '张三', '优秀'],
      [J, '李四', '合格'],
    ]);
    expect(listed(rows.ratings, 'year')).toEqual([2023, 2023]);
  });
});

describe('dates as they are written by hand', () => {
  it.each([
    ['二〇二〇年七月一日', exactly(dayOf(2020, 7, 1))],
    ['二零一九年十二月二十三日', exactly(dayOf(2019, 12, 23))],
    ['二〇二〇年七月', { first: dayOf(2020, 7, 1), last: dayOf(2020, 7, 31) }],
    ['2020.07.', { first: dayOf(2020, 7, 1), last: dayOf(2020, 7, 31) }],
    ['二〇二〇年二月三十日', 'unreadable'],
  ])('%s', (written, joinedOn) => {
    const { rows } = read('名册', [
      ['党支部', '姓名', '性别', '入党时间', '党员类别'],
      [J, '张三', '男', written, '正式党员'],
      [J, '李四', '女', '2010-07-01', '正式党员'],
    ]);
    expect(listed(rows.members, 'joinedOn')[0]).toEqual(joinedOn);
  });
});
