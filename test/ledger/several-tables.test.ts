/** Several tables in one sheet: one below another with or without a blank row, and side by side. */
import { readLedgers } from '../../src/ledger/read';
import type { Cell } from '../../src/ledger/model';
import type { CellValue } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

const ONE = '机关第一党支部';
const TWO = '财务处党支部';
const read = (sheet: string, lines: CellValue[][], merges: string[] = []) =>
  readLedgers([{ grids: [gridOf(sheet, lines, { merges })] }]);
const valueOf = (cell: Cell<unknown> | undefined): unknown =>
  cell?.state === 'value' ? cell.value : cell?.state;

describe('one below another', () => {
  const heads: CellValue[] = ['党支部', '一季度', '二季度'];
  it.each([[0], [1], [2]])('with a title and %d blank rows between', (blanks) => {
    const { rows } = read('统计', [
      ['2024年党员大会情况'],
      heads,
      [ONE, 1, 1],
      [TWO, 1, 0],
      ...Array.from({ length: blanks }, () => []),
      ['2024年党课情况'],
      heads,
      [ONE, 1, 1],
      [TWO, 0, 1],
    ]);
    expect(
      rows['meeting-counts'].map(({ branch, matrix }) => [
        valueOf(branch),
        ...matrix.map(({ type, cell }) => `${type} ${String(valueOf(cell))}`),
      ]),
    ).toEqual([
      [ONE, '党员大会 1', '党员大会 1'],
      [TWO, '党员大会 1', '党员大会 0'],
      [ONE, '党课 1', '党课 1'],
      [TWO, '党课 0', '党课 1'],
    ]);
  });

  it('with other months in the second header', () => {
    const { rows } = read('党费', [
      ['党支部', '姓名', '月标准', '1月', '2月'],
      [ONE, '党员001', 10, 10, 10],
      ['党支部', '姓名', '月标准', '3月', '4月'],
      [ONE, '党员001', 10, 11, 12],
    ]);
    expect(rows.dues.map(({ matrix }) => matrix.map(({ period, cell }) => [period, valueOf(cell)]))).toEqual([
      [
        [{ unit: 'month', month: 1, year: null }, { fen: 1000 }],
        [{ unit: 'month', month: 2, year: null }, { fen: 1000 }],
      ],
      [
        [{ unit: 'month', month: 3, year: null }, { fen: 1100 }],
        [{ unit: 'month', month: 4, year: null }, { fen: 1200 }],
      ],
    ]);
  });

  it('with another year, or another branch, in the second title', () => {
    const years = read(ONE, [
      ['2023年党费'],
      ['姓名', '月标准', '1月', '2月'],
      ['党员001', 10, 10, 10],
      ['2024年党费'],
      ['姓名', '月标准', '1月', '2月'],
      ['党员001', 10, 0, 0],
    ]);
    expect(years.rows.dues.map(({ year }) => valueOf(year))).toEqual([2023, 2024]);
    const branches = read('名册', [
      [`${ONE}党员名册`],
      ['姓名', '性别', '入党时间'],
      ['党员001', '男', '2010-07-01'],
      [`${TWO}党员名册`],
      ['姓名', '性别', '入党时间'],
      ['党员002', '女', '2011-07-01'],
    ]);
    expect(branches.rows.members.map(({ branch, name }) => [valueOf(branch), valueOf(name)])).toEqual([
      [ONE, '党员001'],
      [TWO, '党员002'],
    ]);
  });

  it('with the same headings in another order', () => {
    const { rows } = read('名册', [
      ['党支部', '姓名', '性别', '入党时间', '转正时间'],
      [ONE, '党员001', '男', '2010-07-01', '2011-07-01'],
      ['姓名', '党支部', '性别', '转正时间', '入党时间'],
      ['党员002', TWO, '男', '2013-07-01', '2012-07-01'],
    ]);
    expect(rows.members.map(({ branch, name }) => [valueOf(branch), valueOf(name)])).toEqual([
      [ONE, '党员001'],
      [TWO, '党员002'],
    ]);
  });

  it('of another kind', () => {
    const { rows } = read('名册', [
      ['党支部', '姓名', '性别', '入党时间'],
      [ONE, '党员001', '男', '2010-07-01'],
      ['党支部', '姓名', '职务', '任职时间'],
      [ONE, '党员001', '书记', '2022-06-01'],
    ]);
    expect([rows.members.length, rows.committee.length]).toEqual([1, 1]);
  });

  it('but the same header again is a printed page', () => {
    const heading = ['党支部', '姓名', '性别', '入党时间'];
    const { tables, rows } = read('名册', [
      heading,
      [ONE, '党员001', '男', '2010-07-01'],
      heading,
      [ONE, '党员002', '男', '2010-07-01'],
    ]);
    expect([tables.length, rows.members.length]).toEqual([1, 2]);
  });
});

describe('side by side, each under its own title', () => {
  it('which says the type of its meetings', () => {
    const { rows, tables } = read(
      '三会一课台账',
      [
        ['支部党员大会', null, null, null, '支部委员会', null, null],
        ['党支部', '时间', '主题', null, '党支部', '时间', '主题'],
        [ONE, '2024-03-05', '学习', null, ONE, '2024-01-05', '研究'],
        [ONE, '2024-06-05', '学习', null, ONE, '2024-02-05', '研究'],
      ],
      ['A1:C1', 'E1:G1'],
    );
    expect(tables.map(({ meta }) => meta.meetingType)).toEqual(['党员大会', '支委会']);
    expect(rows.meetings.map(({ topic }) => valueOf(topic))).toEqual(['学习', '学习', '研究', '研究']);
  });

  it('of two branches', () => {
    const { rows } = read(
      '名册',
      [
        [ONE, null, null, null, TWO],
        ['姓名', '入党时间', '党员类别', null, '姓名', '入党时间', '党员类别'],
        ['党员001', '2010-07-01', '正式党员', null, '党员002', '2010-07-01', '正式党员'],
      ],
      ['A1:C1', 'E1:G1'],
    );
    expect(rows.members.map(({ branch, name }) => [valueOf(branch), valueOf(name)])).toEqual([
      [ONE, '党员001'],
      [TWO, '党员002'],
    ]);
  });

  it('of two meeting types', () => {
    const { rows } = read(
      '统计',
      [
        ['党员大会', null, null, null, '党课'],
        ['党支部', '一季度', '二季度', null, '党支部', '一季度', '二季度'],
        [ONE, 1, 1, null, ONE, 0, 0],
      ],
      ['A1:C1', 'E1:G1'],
    );
    expect(rows['meeting-counts'].map(({ matrix }) => matrix.map(({ type }) => type))).toEqual([
      ['党员大会', '党员大会'],
      ['党课', '党课'],
    ]);
  });
});

describe('records that hold words of headings', () => {
  it('are no header', () => {
    const { tables, rows } = read('会议', [
      ['党支部', '会议名称', '召开时间', '参会人员'],
      [ONE, '支部委员会会议', '2024-03-05', '党员001、党员002'],
      [ONE, '第一季度党员大会', '2024-03-15', '全体党员'],
    ]);
    expect(tables[0]).toMatchObject({ kind: 'meetings', headerRows: [0, 0], rowCount: 2 });
    expect(rows.meetings.map(({ type }) => valueOf(type))).toMatchObject([
      { named: ['支委会'] },
      { named: ['党员大会'] },
    ]);
  });
});

describe('of two columns alike the right one is taken', () => {
  it('the running term before the last', () => {
    const { rows } = read('党支部', [
      ['党支部', '书记', '上届换届时间', '本届换届时间'],
      [ONE, '党员001', '2020-06', '2023-06'],
    ]);
    expect(rows.branches[0]?.electedOn).toMatchObject({ at: { column: 3 } });
    const last = read('党支部', [
      ['党支部', '书记', '上次换届时间'],
      [ONE, '党员001', '2020-06'],
    ]);
    expect(last.rows.branches[0]?.electedOn).toMatchObject({ at: { column: 2 } });
  });

  it('the sum before its parts', () => {
    const { rows } = read(
      '支部情况',
      [
        ['党支部', '书记', '正式党员', null, null],
        [null, null, '男', '女', '小计'],
        [ONE, '党员001', 2, 5, 7],
      ],
      ['A1:A2', 'B1:B2', 'C1:E1'],
    );
    expect([valueOf(rows.branches[0]?.formalCount), valueOf(rows.branches[0]?.memberCount)]).toEqual([
      7,
      'absent',
    ]);
  });

  it('the month’s due before the year’s', () => {
    const { rows } = read('党费', [
      ['党支部', '姓名', '月标准', '应缴', '已缴', '欠缴'],
      [ONE, '党员001', 10, 120, 120, 0],
    ]);
    expect([valueOf(rows.dues[0]?.standard), valueOf(rows.dues[0]?.paid)]).toEqual([
      { fen: 1000 },
      { fen: 12000 },
    ]);
  });
});

describe('cards without colons', () => {
  it('two columns of labels and values', () => {
    const { rows } = read('Sheet1', [
      ['党支部名称', ONE],
      ['书记', '党员001'],
      ['党员人数', 12],
      ['支部类型', '联合党支部'],
      ['换届时间', '2022-06-01'],
    ]);
    const [row] = rows.branches;
    expect([valueOf(row?.branch), valueOf(row?.memberCount), valueOf(row?.type)]).toEqual([ONE, 12, '联合']);
  });

  it('three pairs a row, one label that is no ledger’s', () => {
    const { rows } = read('党员信息', [
      ['姓名', '党员001', '性别', '男', '民族', '汉族'],
      ['出生年月', '1980.3', '学历', '本科', '籍贯', '山东'],
      ['入党时间', '2005-06-01', '转正时间', '2006-06-01', '所在党支部', ONE],
    ]);
    expect(
      rows.members.map(({ name, sex, branch }) => [valueOf(name), valueOf(sex), valueOf(branch)]),
    ).toEqual([['党员001', '男', ONE]]);
  });

  it('but a short list is a table', () => {
    const { rows } = read('党员名册', [
      ['姓名', '党支部'],
      ['党员001', ONE],
      ['党员002', TWO],
    ]);
    expect(rows.members).toHaveLength(2);
  });
});

it.each([
  [
    ['支部', '姓名', '性别', '入盟时间', '职务'],
    ['民盟机关支部', '党员001', '男', '2010-07-01', '委员'],
  ],
  [
    ['支部', '姓名', '职务', '任职时间'],
    ['一班团支部', '党员001', '书记', '2022-06-01'],
  ],
  [
    ['支部', '支部大会', '支委会', '团课'],
    ['一班团支部', 1, 3, 1],
  ],
])('%j over %j is another organisation’s', (heading, row) => {
  expect(read('Sheet1', [heading, row]).tables).toEqual([]);
});
