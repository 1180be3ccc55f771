/** Rows that stand among the records and are none: hints, codes and examples on top, sums between, remarks below. */
import type { Cell, KindId, LedgerRow } from '../../src/ledger/model';
import { readLedgers } from '../../src/ledger/read';
import type { CellValue } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

type Rows = readonly (readonly CellValue[])[];
const [J, K] = ['机关第一党支部', '财务处党支部'];
const _ = null;

const read = (rows: Rows, merges: readonly string[] = [], sheet = 'x') =>
  readLedgers([{ grids: [gridOf(sheet, rows, { merges })] }]);
const shown = (cell: unknown): unknown => {
  const known = cell as Cell<unknown>;
  return known.state === 'value' ? known.value : known.state === 'unreadable' ? known.raw : known.state;
};
/** A field of every row of a kind. */
const list = <K extends KindId>(kind: K, field: keyof LedgerRow<K>, rows: Rows, merges?: readonly string[]) =>
  read(rows, merges, kind === 'dues' ? '党费' : 'x').rows[kind].map((row) => shown(row[field]));

const ROSTER = ['党支部', '姓名', '性别', '入党时间', '转正时间', '党员类别'];
const member = (branch: CellValue, name: string): CellValue[] => [
  branch,
  name,
  '男',
  '2010-07-01',
  '2011-07-01',
  '正式党员',
];
const names = (...rows: CellValue[][]) =>
  list('members', 'name', [ROSTER, ...rows, member(J, '张三'), member(J, '李四')]);

describe('directly under the header', () => {
  it('the national form says there how dates are written', () => {
    const rows: Rows = [
      ['党员基本信息汇总表'],
      [`党支部名称：${J}`, _, _, _, _, _, '填报时间：2024年6月30日'],
      [
        '序号',
        '姓名',
        '性别',
        '出生\n年月',
        '公民身份号码',
        '人员类别',
        '加入党组织日期',
        '转为正式党员日期',
      ],
      [_, _, _, '（年月日）', _, '（正式党员/预备党员）', '（年月日）', '（年月日）'],
      [1, '张三', '男', '1980.3.1', _, '正式党员', '2005.06.01', '2006.06.01'],
      [2, '李四', '女', '1979.12', _, '正式党员', '20030701', '20040701'],
      ['填表人：赵六', _, _, '审核人：钱七', _, _, '日期：  年  月  日'],
    ];
    expect(list('members', 'name', rows, ['A1:H1'])).toEqual(['张三', '李四']);
  });

  it.each([
    ['hints', ['请填写全称', '', '下拉选择', '格式：2019-01-01', '格式：2019-01-01', '下拉选择']],
    ['a hint in one column', [_, _, _, '（年月日）', _, _]],
    ['hints with a name’s', ['党支部全称', '真实姓名', '下拉', '如：2010-07-01', '年月日', '下拉']],
    ['markers', ['（必填）', '（必填）', '（选填）', '（必填）', '（必填）', '（必填）']],
    ['asterisks', ['*', '*', '', '*', '*', '*']],
    ['whether a column must be filled', ['是', '是', '否', '是', '是', '是']],
    ['field codes', ['branchName', 'name', 'sex', 'joinDate', 'fullDate', 'type']],
    ['letters and numbers', ['甲', '乙', 1, 2, 3, 4]],
    ['numbers in brackets', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']],
    ['an example', ['（示例）机关党支部', '张某', '男', '2010-01-01', '2011-01-01', '正式党员']],
    ['another', ['填写示例', '李某某', '男', '2010-01-01', '2011-01-01', '正式党员']],
  ])('%s', (_what, row) => expect(names(row)).toEqual(['张三', '李四']));

  it('column numbers of a statistics form are no counts', () => {
    const rows: Rows = [
      ['党支部名称', '书记', '党员总数', '正式党员', '预备党员'],
      ['甲', '乙', 1, 2, 3],
      [J, '张三', 11, 10, 1],
      [K, '李四', 8, 8, 0],
    ];
    expect(list('branches', 'branch', rows)).toEqual([J, K]);
  });

  it('headings may go on in the next row', () => {
    const rows: Rows = [
      ['党', '姓', '性', '入党', '转正', '党员'],
      ['支部', '名', '别', '时间', '时间', '类别'],
      member(J, '张三'),
      member(K, '李四'),
    ];
    const { tables, rows: ledgers } = read(rows);
    expect(tables[0]?.headerRows).toEqual([0, 1]);
    expect(ledgers.members.map(({ branch, status }) => [shown(branch), shown(status)])).toEqual([
      [J, '正式'],
      [K, '正式'],
    ]);
  });

  it.each([
    ['dates nobody knows yet', [J, '王五', _, '待核实', '待核实', _]],
    ['dates in brackets', [J, '王五', _, '（2010年）', '（待查）', _]],
    ['a date not filled in', [J, '王五', _, '未填写', '待填写', _]],
    ['a person without a branch', [_, '王五', _, '不详', '不详', _]],
    ['a foreign name', [J, 'Wang Wu', '男', '2010-07-01', '2011-07-01', '正式党员']],
  ])('a record with %s stays', (_what, row) =>
    expect(names(row)).toEqual([
      row[1] === 'Wang Wu' ? expect.stringContaining('Wang') : '王五',
      '张三',
      '李四',
    ]),
  );

  it('a branch that is not called one stays with counts that are none', () => {
    const rows: Rows = [
      ['党支部名称', '书记', '正式党员数', '预备党员数'],
      ['财务处', '张三', '约20', '若干'],
      [J, '李四', 8, 0],
    ];
    expect(list('branches', 'branch', rows)).toEqual(['财务处', J]);
  });

  it('the first months of a count may be 1, 2, 3', () => {
    const rows: Rows = [
      [`2024年${J}三会一课开展情况`],
      ['月份', '支部党员大会', '支部委员会', '党小组会'],
      [1, 2, 3, 4],
      [2, 1, 1, 1],
    ];
    expect(read(rows).tables[0]?.rowCount).toBe(2);
  });
});

describe('totals', () => {
  const DUES = ['序号', '姓名', '党支部', '月标准', '1月', '2月', '3月'];
  const dues = (...rows: CellValue[][]) =>
    list('dues', 'name', [DUES, [1, '张三', J, 10, 10, 10, 10], [2, '李四', J, 20, 20, 20, 20], ...rows]);

  it.each([
    ['behind the running number', ['', '合 计', '', 30, 30, 30, 30]],
    ['of the month', [_, '本月累计', _, _, 30, 60, 90]],
    ['of months', [_, '月合计', _, 30, 30, 30, 30]],
    ['handed on', ['上缴学院', _, _, _, 45, _, _]],
    ['handed on, with the amount', [_, '上交党委金额', _, _, 30, 30, 30]],
    ['due and paid', [_, '实交合计', _, 30, 30, 30, 30]],
    ['in words', ['大写', '陆拾元整']],
    ['without a label', [_, _, _, 30, 30, 30, 30]],
    ['without a label, as text', ['', '', '', '30', '30', '30', '30']],
    ['of a branch', [_, _, `${J} 小计`, 30, 30, 30, 30]],
  ])('%s', (_what, row) => expect(dues(row)).toEqual(['张三', '李四']));

  it('quarters merged, and what was handed on', () => {
    const rows: Rows = [
      ['姓名', '月标准', '1月', '2月', '3月', '4月', '5月', '6月'],
      ['张三', 10, 10, 10, 10, 10, 10, 10],
      ['李四', 10, 10, 10, 10, 10, 10, 10],
      ['季度合计', _, 60, _, _, 60, _, _],
      ['上缴学院', _, 30, _, _, 30, _, _],
      ['日期：  年  月  日', _, _, _, _, '负责人：'],
    ];
    const merges = ['A4:B4', 'C4:E4', 'F4:H4', 'A5:B5', 'C5:E5', 'F5:H5'];
    expect(list('dues', 'name', rows, merges)).toEqual(['张三', '李四']);
  });

  it('of each branch, and after it sums begin anew', () => {
    const rows: Rows = [
      ['党支部', '姓名', '月标准', '1月', '2月'],
      [J, '张三', 10, 10, 10],
      [J, '李四', 20, 20, 20],
      [`${J}合计`, _, 30, 30, 30],
      [K, '王五', 10, 10, 10],
      [K, '赵六', 20, 20, 20],
      [_, _, 30, 30, 30],
    ];
    expect(list('dues', 'name', rows)).toEqual(['张三', '李四', '王五', '赵六']);
  });

  it.each([
    '本页小计',
    '累计',
    '共计2个支部',
    '共2个党支部',
    '总 数',
    '总  计：',
    '合计（人）',
    'Total',
    '上年同期',
    '同比',
    '全局总计',
  ])('%s', (label) => {
    const rows: Rows = [
      ['党支部名称', '书记', '正式党员数', '预备党员数'],
      [J, '张三', 10, 1],
      [K, '李四', 8, 0],
      [label, _, 17, '5%'],
    ];
    expect(list('branches', 'branch', rows)).toEqual([J, K]);
  });

  it.each(['平均次数', '达标率', '全局总计'])('%s of counts', (label) => {
    const rows: Rows = [
      ['党支部', '支委会', '党员大会', '党课'],
      [J, 12, 4, 4],
      [K, 12, 4, 3],
      [label, 12, '100%', 3.5],
    ];
    expect(list('meeting-counts', 'branch', rows)).toEqual([J, K]);
  });

  it('of a quarter between the months', () => {
    const rows: Rows = [
      [`2024年${J}三会一课开展情况`],
      ['月份', '支部党员大会', '支部委员会'],
      ['1月', 1, 1],
      ['2月', 0, 1],
      ['3月', 0, 1],
      ['一季度小计', 1, 3],
      ['4月', 1, 1],
    ];
    expect(read(rows).tables[0]?.rowCount).toBe(4);
  });

  it.each([
    ['平均学时', _, 36],
    ['参训率', _, '100%'],
  ])('%s', (...row) => {
    const rows: Rows = [['党支部', '姓名', '学时'], [J, '张三', 32], [J, '李四', 40], row];
    expect(list('training', 'name', rows)).toEqual(['张三', '李四']);
  });

  it.each([
    [['出勤人数', _, _, 2, 1]],
    [[_, _, '应到人数', 2, 2]],
    [[_, '缺勤', _, 0, 1]],
    [['实到', _, _, 2, 1]],
  ])('%j', (row) => {
    const rows: Rows = [
      ['序号', '党支部', '姓名', '1月', '2月'],
      [1, J, '张三', '√', '√'],
      [2, J, '李四', '√', '×'],
      row,
    ];
    expect(list('attendance', 'name', rows)).toEqual(['张三', '李四']);
  });

  it.each(['合计', '党小组小计'])('%s of the groups, behind their branch', (label) => {
    const rows: Rows = [
      ['党支部', '党小组', '组长', '人数'],
      [J, '第一党小组', '张三', 5],
      [J, '第二党小组', '李四', 6],
      [J, label, '', 11],
    ];
    expect(list('groups', 'group', rows)).toEqual(['第一党小组', '第二党小组']);
  });

  it('parts of a total stand below it, in one cell or two', () => {
    expect(
      list('members', 'name', [
        ROSTER,
        member(J, '张三'),
        ['合  计', _, _, _, _, '3人'],
        ['其中：正式党员', 3],
        ['预备党员', 0],
        ['党员总数', '2'],
        ['其中：', '正式党员', '2'],
        ['', '预备党员', '0'],
      ]),
    ).toEqual(['张三']);
  });

  it('months that happen to add up are counts all the same', () => {
    const rows: Rows = [
      [`2024年${J}三会一课开展情况`],
      ['月份', '支部党员大会', '支部委员会', '党小组会'],
      [1, 1, 1, 1],
      [2, 2, 1, 0],
      [3, 3, 2, 1],
    ];
    expect(read(rows).tables[0]?.rowCount).toBe(3);
  });

  describe('persons and branches that are only called so stay', () => {
    it.each(['小计', '王小计', '总数', '平均'])('%s in a roster', (name) =>
      expect(names(member(K, name))).toEqual([name, '张三', '李四']),
    );

    it.each(['王小计', '周小计', '应到', '季小计'])('%s with figures', (name) =>
      expect(dues([3, name, K, 30, 30, 30, 30])).toEqual(['张三', '李四', name]),
    );

    it('小计 with a running number and a branch', () =>
      expect(dues([3, '小计', K, 5, 5, 5, 5])).toEqual(['张三', '李四', '小计']));

    it('小计 with a grade', () => {
      const rows: Rows = [
        ['党支部', '姓名', '评议等次'],
        [J, '张三', '优秀'],
        [J, '小计', '合格'],
        [K, '王五', '合格'],
      ];
      expect(list('ratings', 'name', rows)).toEqual(['张三', '小计', '王五']);
    });

    it.each(['平均村党支部', '上交所党支部', '共青路社区党支部', '合计站党支部', '意见征询处党支部'])(
      '%s',
      (branch) => {
        const rows: Rows = [
          ['党支部名称', '书记', '正式党员数', '预备党员数'],
          [J, '张三', 10, 1],
          [branch, '李四', 8, 0],
          [branch, _, 8, 0],
        ];
        expect(list('branches', 'branch', rows)).toEqual([J, branch, branch]);
      },
    );

    it('a course that is somebody’s total', () => {
      const rows: Rows = [
        ['教育培训台账', _, `党支部：${J}`],
        ['姓名', '培训内容', '学时'],
        ['张三', '学习党章', 10],
        ['张三', '合计', 40],
        ['李四', '合计', 36],
        ['合计', _, 76],
      ];
      expect(list('training', 'name', rows)).toEqual(['张三', '张三', '李四']);
    });

    it('a problem that speaks of a rate', () => {
      const rows: Rows = [
        ['序号', '具体问题', '整改措施', '整改时限', '责任人'],
        [1, '上缴不及时', '按月上缴', '2024-06-30', '张三'],
        [2, '党员参训率', '补训', '长期坚持', '李四'],
        [3, '群众意见：服务不主动', '建立台账', '2024-06-30', '李四'],
      ];
      expect(list('rectification', 'problem', [['党支部整改台账'], ...rows])).toEqual([
        '上缴不及时',
        '党员参训率',
        '群众意见:服务不主动',
      ]);
    });
  });
});

describe('below the records', () => {
  const closed = (...rows: CellValue[][]) =>
    list('members', 'name', [ROSTER, member(J, '张三'), member(J, '李四'), ...rows]);

  it.each([
    [[['党委意见：', '同意']]],
    [[['支部书记签字：', _, '党委组织员签字：']]],
    [[['2024年3月5日']]],
    [[['说明：'], ['1.姓名以身份证为准'], ['2.时间到日'], ['备注', '本表每季度更新']]],
    [[['以下空白']]],
    [[[_, '以下空白']]],
    [[['—— 以下空白 ——']]],
    [[['——', '——', '——', '——', '——', '——']]],
    [[[_], ['支部书记签字：', _, '党委组织员签字：'], ['党委意见：', '同意'], ['2024年3月5日']]],
  ])('%j is no record', (rows) => expect(closed(...rows)).toEqual(['张三', '李四']));

  it('behind a running number', () => {
    const rows: Rows = [
      ['序号', '姓名', '党支部', '入党时间', '党员类别'],
      [1, '张三', J, '2010-07-01', '正式党员'],
      [2, '以下空白'],
    ];
    expect(list('members', 'name', rows)).toEqual(['张三']);
  });

  it('a problem without an answer and a day without a meeting are records', () => {
    const problems: Rows = [
      ['党支部整改台账'],
      ['具体问题', '整改措施', '整改时限', '责任人'],
      ['组织生活记录不完整，缺少讨论发言情况', '-', '-', '-'],
    ];
    expect(list('rectification', 'problem', problems)).toHaveLength(1);
    const meetings: Rows = [
      ['时间', '会议类型', '党支部', '主题'],
      ['2024-01-05', '支委会', J, '研究'],
      ['2024-02-05'],
    ];
    expect(list('meetings', 'date', meetings)).toHaveLength(2);
  });

  it('a problem that begins like a note is one where all columns are filled', () => {
    const rows: Rows = [
      ['党支部整改台账'],
      ['具体问题', '整改措施', '整改时限', '责任人', '整改结果'],
      ['附件材料不全', '补齐', '2024-06-30', '张三', '已完成'],
      ['日期：会议记录没有写明', '补记', '2024-06-30', '张三', '已完成'],
      ['填表人：李四', '审核人：王五', '2024-06-30', '联系人：赵六', '已盖章'],
    ];
    expect(list('rectification', 'problem', rows)).toEqual(['附件材料不全', '日期:会议记录没有写明']);
  });

  it('a branch or a person under a note is none', () => {
    const rows: Rows = [
      ROSTER,
      ['备注：调出人员在下'],
      [K, '王五', '女', '2010-07-01', '2011-07-01', '正式党员'],
      [_, '赵六'],
    ];
    expect(list('members', 'name', rows)).toEqual(['王五', '赵六']);
  });
});
