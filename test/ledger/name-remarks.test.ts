/** Posts, stars and the like beside a person's name. */
import { readLedgers } from '../../src/ledger/read';
import type { Cell, KindId, Ledgers } from '../../src/ledger/model';
import type { CellValue } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

type Row = readonly CellValue[];

const [FIRST, SECOND] = ['机关第一党支部', '财务处党支部'];
const read = (sheet: string, rows: readonly Row[]): Ledgers =>
  readLedgers([{ grids: [gridOf(sheet, rows)] }]);
const valueOf = (cell: Cell<unknown>): unknown => (cell.state === 'value' ? cell.value : cell.state);
const column = (ledgers: Ledgers, kind: KindId, field: string): unknown[] =>
  ledgers.rows[kind].map((row) =>
    valueOf((row as unknown as Record<string, Cell<unknown>>)[field] ?? { state: 'absent' }),
  );

describe('what stands beside a name', () => {
  const roster = (names: readonly string[], more: readonly string[] = []): Ledgers =>
    read('党员名册', [
      ['党支部', '姓名', '入党时间', '转正时间', ...more],
      ...names.map((name) => [FIRST, name, '2010-07-01', '2011-07-01', ...more.map(() => null)]),
    ]);

  it.each([
    ['张三（书记）', 'post', '书记'],
    ['张三（纪检委员）', 'post', '纪检委员'],
    ['张三(预备)', 'status', '预备'],
    ['张三（女）', 'sex', '女'],
    ['张三（回族）', 'ethnicity', '回族'],
    ['张 三（已去世）', 'standing', '去世'],
    ['张三（退休）', 'duty', '离退休'],
    ['张三（失联）', 'isLost', true],
    ['张三（女，预备党员）', 'status', '预备'],
    ['张三*（书记）', 'post', '书记'],
  ])('%s is 张三, and %s is said', (written, field, value) => {
    const ledgers = roster([written, '李四']);
    expect(column(ledgers, 'members', 'name')).toEqual(['张三', '李四']);
    expect(column(ledgers, 'members', field)).toEqual([value, 'absent']);
  });

  it('a former post is no post', () => {
    const ledgers = roster(['张三（原书记）', '李四']);
    expect(column(ledgers, 'members', 'name')).toEqual(['张三', '李四']);
    expect(column(ledgers, 'members', 'post')).toEqual(['absent', 'absent']);
  });

  it('has left on a day that nobody wrote', () => {
    const { members } = roster(['张三（已转出）', '李四']).rows;
    expect(members[0]?.name).toMatchObject({ value: '张三', at: { row: 1, column: 1 } });
    expect(members[0]?.movedOutOn).toMatchObject({
      state: 'unreadable',
      raw: '已转出',
      at: { row: 1, column: 1 },
    });
  });

  it.each(['张三*', '★张三', '※张 三', '张三▲'])('%s is 张三', (written) => {
    expect(column(roster([written, '李四']), 'members', 'name')).toEqual(['张三', '李四']);
  });

  it.each(['张三（大）', '张三（1980.3）', '张三（积极分子）', '张*', '张**', '张*三'])(
    '%s stays as it is',
    (written) => {
      expect(column(roster([written, '李四']), 'members', 'name')).toEqual([
        written.normalize('NFKC'),
        '李四',
      ]);
    },
  );

  it('stays where only it tells two people apart', () => {
    expect(column(roster(['张三（女）', '张三（男）']), 'members', 'name')).toEqual(['张三(女)', '张三(男)']);
  });

  it('has no say where a column has one', () => {
    const rows = [
      ['党支部', '姓名', '党内职务', '入党时间'],
      [FIRST, '张三（书记）', '组织委员', '2010-07-01'],
      [FIRST, '李四（书记）', null, '2010-07-01'],
    ];
    expect(column(read('党员名册', rows), 'members', 'post')).toEqual(['组织委员', '书记']);
  });

  it('marks of notes are no part of the names of a list either', () => {
    const rows = [
      ['党支部名称', '书记', '正式党员数', '预备党员数'],
      [FIRST, '张三*、李四★', 10, 1],
      [SECOND, '王五', 8, 0],
    ];
    expect(column(read('党支部情况', rows), 'branches', 'secretary')).toEqual([['张三', '李四'], ['王五']]);
  });
});
