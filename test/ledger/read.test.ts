import { dayOf } from '../../src/ledger/calendar';
import { readLedgers } from '../../src/ledger/read';
import type { Grid } from '../../src/workbook/grid';
import { dayCell, gridOf } from './grid-builder';

const read = (...grids: Grid[]) => readLedgers([{ grids }]);
const day = (year: number, month: number, date: number) => {
  const only = dayOf(year, month, date);
  return { first: only, last: only };
};

describe('staff lists', () => {
  const staff = (joined: readonly (string | null)[]) =>
    gridOf('职工花名册', [
      ['姓名', '性别', '民族', '学历', '部门', '职务', '入党时间'],
      ...joined.map((date, index) => [`员工00${index}`, '男', '汉族', '大学', '办公室', '科员', date]),
    ]);

  it('of whom some are members are no rosters', () => {
    expect(read(staff(['2010-07-01', null, null, null])).tables).toEqual([]);
  });

  it.each([['中共党员', '群众', '共青团员', '群众']])(
    'with a 政治面貌 that few share are none either',
    (...outlooks) => {
      const sheet = gridOf('教职工信息', [
        ['工号', '姓名', '性别', '政治面貌', '学院', '学历'],
        ...outlooks.map((outlook, index) => [
          1000 + index,
          `教师00${index}`,
          '女',
          outlook,
          '文学院',
          '本科',
        ]),
      ]);
      expect(read(sheet).tables).toEqual([]);
    },
  );

  it('of an employer end a trial, not a probation', () => {
    const hired = gridOf('Sheet1', [
      ['工号', '姓名', '性别', '民族', '政治面貌', '部门', '入职日期', '转正日期', '合同起始日期'],
      ['1001', '员工001', '男', '汉族', '中共党员', '财务部', '2015-03-01', '2015-06-01', '2015-03-01'],
      ['1002', '员工002', '女', '汉族', '中共党员', '财务部', '2016-03-01', '2016-06-01', '2016-03-01'],
    ]);
    expect(read(hired).tables).toEqual([]);
  });

  it.each([
    ['干部名册', ['姓名', '性别', '民族', '现职级', '任现职级时间', '出生年月', '入党时间', '学历']],
    ['人员名册', ['姓名', '性别', '部门', '是否党员', '民族', '学历', '入党时间', '出生年月']],
  ])('of cadres, or that ask who is a member, are none: %s', (name, headings) => {
    const people = ['001', '002', '003'].map((number) =>
      headings.map((heading) =>
        heading === '姓名' ? `干部${number}` : /时间|年月/.test(heading) ? '1990-07-01' : '是',
      ),
    );
    expect(read(gridOf(name, [headings, ...people])).tables).toEqual([]);
  });

  it('of whom all are members may be', () => {
    expect(read(staff(['2010-07-01', '2011-07-01', '2012-07-01', '2013-07-01'])).tables).toMatchObject([
      { kind: 'members' },
    ]);
  });
});

describe('plain sheets', () => {
  const roster = gridOf('党员名册', [
    ['党支部', '姓名', '党员类别', '入党日期', '转正日期', '民族'],
    ['第一党支部', '党员 001', '正式党员', dayCell(2010, 7, 1), '2011.7.1', null],
    ['第一党支部', '党员002', '预备党员', '2020年3月', '-', null],
    ['第一党支部', '党员003', '正式党员', '85.7.1', '2011-02-30', null],
  ]);

  it('are read to typed rows, each field with its cell', () => {
    const [first] = read(roster).rows.members;
    const at = (column: number) => ({ file: 0, sheet: '党员名册', row: 1, column });
    expect(first?.branch).toEqual({ state: 'value', value: '第一党支部', at: at(0) });
    expect(first?.name).toEqual({ state: 'value', value: '党员001', at: at(1) });
    expect(first?.status).toEqual({ state: 'value', value: '正式', at: at(2) });
    expect(first?.joinedOn).toEqual({ state: 'value', value: day(2010, 7, 1), at: at(3) });
    expect(first?.formalOn).toEqual({ state: 'value', value: day(2011, 7, 1), at: at(4) });
  });

  it('keep a month as a month and an unreadable cell as it stands', () => {
    const [, second, third] = read(roster).rows.members;
    expect(second?.joinedOn).toMatchObject({
      state: 'value',
      value: { first: dayOf(2020, 3, 1), last: dayOf(2020, 3, 31) },
    });
    expect(third?.joinedOn).toMatchObject({ state: 'unreadable', raw: '85.7.1' });
    expect(third?.formalOn).toMatchObject({ state: 'unreadable', raw: '2011-02-30' });
  });

  it('tell a blank cell from a column that is blank in every row or not there', () => {
    const [, second] = read(roster).rows.members;
    expect(second?.formalOn.state).toBe('blank');
    expect(second?.ethnicity).toEqual({ state: 'absent' });
    expect(second?.sex).toEqual({ state: 'absent' });
  });

  it('say which header they were read by, absolute in the sheet', () => {
    const moved = gridOf('名册', [...roster.rows], { top: 4, left: 2 });
    const { tables, rows } = read(moved);
    expect(tables[0]).toMatchObject({ kind: 'members', headerRows: [4, 4], rowCount: 3 });
    expect(tables[0]?.columns[0]).toMatchObject({ column: 2, header: '党支部', field: 'branch' });
    expect(rows.members[0]?.name).toMatchObject({ at: { row: 5, column: 3 } });
  });

  it('that are no ledger are listed, empty ones are not', () => {
    const other = gridOf('设备', [
      ['名称', '型号', '价格'],
      ['电脑', 'A1', 5000],
    ]);
    expect(read(other, gridOf('空', []), roster)).toMatchObject({
      unrecognised: [{ file: 0, sheet: '设备' }],
      tables: [{ kind: 'members' }],
    });
  });

  it('of this product are never ledgers', () => {
    const own = gridOf('问题', [...roster.rows], { own: 'issues' });
    const copied = gridOf('校验·整改台账 (2)', [
      ['问题', '整改措施', '整改时限'],
      ['缺记录', '补记', '2020-09-30'],
    ]);
    expect(read(own, copied)).toMatchObject({ tables: [], unrecognised: [] });
  });
});
