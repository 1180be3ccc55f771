/** Branches said once for many rows, and rows that are no records. */
import { readLedgers } from '../../src/ledger/read';
import type { Cell } from '../../src/ledger/model';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

const read = (...grids: Grid[]) => readLedgers([{ grids }]);
const valueOf = (cell: Cell<unknown> | undefined): unknown =>
  cell?.state === 'value' ? cell.value : cell?.state;

const HEADER = ['姓名', '性别', '入党时间', '转正时间'];
const roster: CellValue[][] = [HEADER, ['党员001', '男', '2010-07-01', '2011-07-01']];

describe('the branch that title, meta line or sheet name says', () => {
  const branchOf = (sheet: string, ...above: CellValue[][]) =>
    valueOf(read(gridOf(sheet, [...above, ...roster])).rows.members[0]?.branch);

  it.each([
    ['2024年3月机关第一党支部党员名册'],
    ['2024年第一季度机关第一党支部党员名册'],
    ['机关第一党支部（2023—2024年度）党员名册'],
    ['填报党支部（章）：机关第一党支部    填报人：党员009'],
    ['填报单位：机关第一党支部（盖章）'],
    ['党支部：__机关第一党支部__   联系电话：____'],
    ['党支部：机关第一党支部（2人）'],
  ])('%s', (line) => expect(branchOf('x', [line])).toBe('机关第一党支部'));

  it.each([
    [['单位：某某局', null, '党支部：机关第一党支部']],
    [['填报单位（盖章）：某某局机关党委', null, '党支部：机关第一党支部', '填报时间：2024.3']],
    [['党支部名称', '机关第一党支部', null, '年度', 2024]],
  ])('%j', (line) => expect(branchOf('x', ['党员名册'], line)).toBe('机关第一党支部'));

  it.each(['1.机关第一党支部', '机关第一党支部（12人）'])('sheet %s', (sheet) =>
    expect(branchOf(sheet)).toBe('机关第一党支部'),
  );

  it.each([['机关党支部（离退休）'], ['2018级硕士第二党支部']])('%s keeps its name', (name) =>
    expect(branchOf(name)).toBe(name.replace('（', '(').replace('）', ')')),
  );

  it('an empty label names none', () => {
    expect(branchOf('x', ['填报党支部：'])).toBe('absent');
  });

  it('a year may stand in a cell beside its label', () => {
    const grid = gridOf('x', [['党员名册'], ['党支部名称', '第一党支部', null, '年度', 2024], ...roster]);
    expect(read(grid).tables[0]?.meta.year).toBe(2024);
  });
});
