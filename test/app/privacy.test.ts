/** One look through everything that is given out: planted numbers are masked, planted formulas stay text. */
import { jsonOf } from '../../src/cli/json';
import { runCheck, type Disk } from '../../src/cli/run';
import { textOf } from '../../src/cli/text';
import { applyPlan } from '../../src/app/apply';
import { Session } from '../../src/app/session';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { OWN_SHEETS, type CellValue, type OwnSheetId } from '../../src/workbook/grid';
import { writeWorkbook, type Value } from '../samples/workbook-writer';

jest.setTimeout(60_000);

const ID = '610103199001011234';
const FULL_WIDTH_ID = '６１０１０３１９９００１０１１２３４';
const SHORT_ID = '610103900101123';
const PHONE = '13800138000';
const PLANTED = [ID, FULL_WIDTH_ID, SHORT_ID, PHONE, '138 0013 8000', '138-0013-8000'];
const FORMULAS = ['=1+1', '+8613900139000', '@SUM(A1)', '-x|cmd'];

const sheet = (name: string, lines: readonly (readonly Value[])[]) => ({
  name,
  lines,
  titleLines: 0,
  headerLines: 1,
});

const bytes = writeWorkbook([
  sheet('党支部基本情况', [
    [
      '序号',
      '党支部名称',
      '上级党组织',
      '党支部类型',
      '正式党员数',
      '书记',
      `换届时间(${PHONE})`,
      '届满时间',
      '成立时间',
    ],
    [1, '第一党支部', '某机关党委', '正式', 2, `党员001 ${PHONE}`, '2020-01-05', '2023-01-05', PHONE],
    [2, `第二党支部(${PHONE})`, `某机关党委${PHONE}`, '正式', 2, '党员002', ID, '2023-01-05', '2010-01-01'],
    [3, '=1+1', '+8613900139000', '正式', 2, '@SUM(A1)', '2020-01-05', '2023-01-05', '2010-01-01'],
    [4, `（${ID}）社区党支部`, '某机关党委', '正式', 2, '党员003', '2020-01-05', '2023-01-05', '2010-01-01'],
  ]),
  sheet('党员名册', [
    ['序号', '党支部', '姓名', '性别', '身份证号', '出生日期', '入党时间', '转正时间', '联系电话'],
    [1, '第一党支部', `党员001${PHONE}`, '女', ID, '1990-02-02', '2010-07-01', '2010-07-01', PHONE],
    [2, '第一党支部', '党员004', '男', ID, '1990-01-01', FULL_WIDTH_ID, '2011-07-01', '138 0013 8000'],
    [3, `第九党支部${PHONE}`, '党员005', '男', SHORT_ID, PHONE, '2010-07-01', '138-0013-8000', PHONE],
    [4, '第一党支部', '=1+1', '男', '', '', '@SUM(A1)', '-x|cmd', ''],
    [5, '', `无支部${ID}`, '男', '', '', '', '', ''],
  ]),
  sheet('三会一课', [
    ['序号', '党支部', '会议类型', '时间', '主题', '应到', '实到'],
    [1, '第一党支部', '党员大会', '2025-03-05', `学习 ${ID}`, 5, 9],
    [2, '第一党支部', '组织生活会', PHONE, '-x|cmd', 5, 5],
    [3, '第一党支部', '党课', '2025-05-05', '@SUM(A1)', PHONE, 5],
  ]),
  sheet('民主评议', [
    ['序号', '党支部', '姓名', '评议等次', '年度'],
    [1, '第一党支部', '党员004', `良好${PHONE}`, 2025],
    [2, '第一党支部', `党员001${PHONE}`, '=1+1', 2025],
    [3, '第一党支部', '=1+1', '合格', 2025],
  ]),
  sheet('整改台账', [
    ['序号', '党支部', '存在问题', '整改措施', '整改时限', '责任人', '完成情况', '销号时间', '佐证材料'],
    [1, '第一党支部', `电话${PHONE}未登记`, '=1+1', '2024-01-01', '李某', '', '', ''],
    [2, '第一党支部', '+8613900139000', '', '', '李某', '', '', ''],
  ]),
  sheet(`通讯录${PHONE}`, [
    ['爱好', '颜色'],
    ['钓鱼', '红'],
  ]),
]);

const TODAY = dayOf(2026, 2, 1);
const CHOICES = { year: 2025, annex: null, asOf: null, today: TODAY } as const;
const ALL_SHEETS = Object.keys(OWN_SHEETS) as OwnSheetId[];

const numbersIn = (text: string): string[] => PLANTED.filter((number) => text.includes(number));

const disk: Disk = {
  codec: nodeCodec,
  read: async () => bytes,
  readIfThere: async () => null,
  write: async () => undefined,
  realPath: (path) => path,
  baseName: (path) => path,
  inFolder: (folder, name) => `${folder}/${name}`,
};

const texts = (rows: readonly (readonly CellValue[])[]): string[] =>
  rows.flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string'));

async function written() {
  const file = await openXlsx('台账.xlsx', bytes, nodeCodec);
  const session = new Session([await file.read()]);
  const result = session.check(CHOICES);
  await applyPlan(file, session.plan({ deed: 'write', sheets: ALL_SHEETS, marks: true }));
  return { file, session, result, content: await file.read() };
}

describe('everything that is given out', () => {
  it('finds enough in the planted ledgers for the look to mean something', async () => {
    const { result } = await written();
    expect(result.findings.length).toBeGreaterThan(20);
    expect(new Set(result.findings.map(({ rule }) => rule)).size).toBeGreaterThan(10);
  });

  it('masks ID numbers and phones in every sheet of ours', async () => {
    const { content } = await written();
    const own = content.grids.filter((grid) => grid.own !== null);
    expect(own.map((grid) => grid.own).sort()).toEqual([...ALL_SHEETS].sort());
    for (const grid of own)
      expect([grid.sheet, texts(grid.rows).filter((text) => numbersIn(text).length > 0)]).toEqual([
        grid.sheet,
        [],
      ]);
  });

  it('masks them in what the panes and the command line show', async () => {
    const { session, result } = await written();
    const { issues, ...shown } = {
      issues: result.findings.flatMap(({ message, remedy, subject }) => [message, remedy, subject]),
      notes: result.notes,
      changed: result.changedSettings,
    };
    expect(
      [...issues, ...shown.notes, ...shown.changed].filter((text) => numbersIn(text).length > 0),
    ).toEqual([]);
    expect(numbersIn(session.plan({ deed: 'removeSheets' }).losses.join('\n'))).toEqual([]);
    const asked = {
      files: ['台账.xlsx'],
      annex: null,
      year: 2025,
      asOf: null,
      together: false,
      json: true,
      out: '副本',
    };
    const checking = await runCheck(asked, TODAY, disk);
    expect(numbersIn(jsonOf(checking))).toEqual([]);
    expect(numbersIn(textOf(checking))).toEqual([]);
    expect(checking.complaints).toEqual([]);
  });

  it('writes what looks like a formula as text', async () => {
    const { content } = await written();
    const own = content.grids.filter((grid) => grid.own !== null);
    const said = own.flatMap((grid) => texts(grid.rows));
    for (const formula of FORMULAS.filter((one) => !one.includes('139'))) {
      expect([formula, said.some((text) => text.includes(formula))]).toEqual([formula, true]);
    }
    const errors = own
      .flatMap((grid) => grid.rows.flat())
      .filter((cell) => typeof cell === 'object' && cell?.type === 'error');
    expect(errors).toEqual([]);
  });

  it('leaves the ledgers as they were', async () => {
    const { content } = await written();
    const before = await (await openXlsx('台账.xlsx', bytes, nodeCodec)).read();
    expect(content.grids.filter((grid) => grid.own === null)).toEqual(before.grids);
  });
});
