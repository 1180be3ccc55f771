/** Sheets as they are really laid out (FIELD-NOTES.md), built by hand. */
import { dayOf, exactly } from '../../src/ledger/calendar';
import { readLedgers } from '../../src/ledger/read';
import type { Cell, KindId } from '../../src/ledger/model';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { dayCell, gridOf } from './grid-builder';

const read = (...grids: Grid[]) => readLedgers([{ grids }]);
const valueOf = (cell: Cell<unknown> | undefined): unknown =>
  cell?.state === 'value' ? cell.value : cell?.state;
/** Field → header, columns that are none left out. */
const mapped = (grid: Grid): Record<string, string> =>
  Object.fromEntries(
    read(grid).tables.flatMap(({ columns }) =>
      columns.flatMap(({ field, header, indices }) =>
        field === null ? [] : [[[field, ...indices].join('.'), header]],
      ),
    ),
  );
const kindOf = (grid: Grid): KindId | undefined => read(grid).tables[0]?.kind;

describe('what stands above the header', () => {
  const roster = [
    ['姓名', '性别', '入党时间', '转正时间'],
    ['党员001', '男', '2010-07-01', '2011-07-01'],
  ];

  it('a meta line alone names the branch', () => {
    const { rows } = read(
      gridOf('Sheet1', [['党员名册'], ['党支部：第一党支部   应到：20   实到：18'], ...roster]),
    );
    expect(rows.members[0]?.branch).toMatchObject({
      state: 'value',
      value: '第一党支部',
      at: { row: 1, column: 0 },
    });
  });

  it.each([
    [['党支部名称：', '第一党支部'], '第一党支部'],
    [['单位名称：机关第二党支部', null, '填表时间：2020年3月'], '机关第二党支部'],
  ])('%j names the branch', (line, branch) => {
    const { rows } = read(gridOf('Sheet1', [['党员名册'], line, ...roster]));
    expect(valueOf(rows.members[0]?.branch)).toBe(branch);
  });

  it('the body above may stand there too', () => {
    const { rows } = read(
      gridOf('Sheet1', [['党员名册'], ['上级党组织：某局机关党委   党支部：第一党支部'], ...roster]),
    );
    expect(valueOf(rows.members[0]?.superior)).toBe('某局机关党委');
    expect(valueOf(rows.members[0]?.branch)).toBe('第一党支部');
  });

  it('a title or the sheet’s name may name the branch, a general title does not', () => {
    const titled = read(gridOf('Sheet1', [['机关第一党支部党员名册'], ...roster]));
    expect(valueOf(titled.rows.members[0]?.branch)).toBe('机关第一党支部');
    const named = read(gridOf('第三党支部', [['党员名册'], ...roster]));
    expect(valueOf(named.rows.members[0]?.branch)).toBe('第三党支部');
    for (const title of ['各党支部党员名册', '某大学2025年度党支部党员名册', '党支部党员名册']) {
      const general = read(gridOf('名册', [[title], ...roster]));
      expect(general.rows.members[0]?.branch).toEqual({ state: 'absent' });
    }
  });

  it('running text and a year are not taken for headings', () => {
    const grid = gridOf('评议', [
      ['2020年度民主评议党员结果'],
      ['【数据说明】1、评议等次分为优秀、合格、基本合格、不合格。2、预备党员不评定等次。'],
      [],
      ['序号', '党支部', '姓名', '评议等次'],
      [1, '第一党支部', '党员001', '优秀'],
    ]);
    const { tables, rows } = read(grid);
    expect(tables[0]).toMatchObject({ kind: 'ratings', headerRows: [3, 3], meta: { year: 2020 } });
    expect(valueOf(rows.ratings[0]?.year)).toBe(2020);
  });
});

describe('headers of several levels', () => {
  const counts: CellValue[][] = [
    ['组织生活开展情况统计表'],
    ['序号', '党支部', '支委会次数', null, null, '党员大会', null],
    [null, null, '1月', '2 月', '完成率', '一季度', '二季度'],
    [1, '第一党支部', 1, '2次', 0.5, 1, '无'],
  ];
  const merges = ['A1:G1', 'A2:A3', 'B2:B3', 'C2:E2', 'F2:G2'];

  it('of two levels with merges become a matrix', () => {
    const { tables, rows } = read(gridOf('统计', counts, { merges }));
    expect(tables[0]).toMatchObject({ kind: 'meeting-counts', headerRows: [1, 2] });
    expect(rows['meeting-counts'][0]?.matrix).toEqual([
      matrix('支委会', { unit: 'month', month: 1, year: null }, 1, 2),
      matrix('支委会', { unit: 'month', month: 2, year: null }, 2, 3),
      matrix('党员大会', { unit: 'quarter', quarter: 1, year: null }, 1, 5),
      matrix('党员大会', { unit: 'quarter', quarter: 2, year: null }, 0, 6),
    ]);
  });
  const matrix = (type: string, period: object, value: number, column: number) => ({
    type,
    period,
    cell: { state: 'value', value, at: { file: 0, sheet: '统计', row: 3, column } },
  });

  it('are understood without merges too', () => {
    expect(mapped(gridOf('统计', counts))).toMatchObject({
      branch: '党支部',
      'count.支委会.1': '支委会次数/1月',
      'count.党员大会.Q2': '党员大会/二季度',
    });
  });

  it('may count by halves of the year', () => {
    const grid = gridOf('Sheet1', [
      ['2020年三会一课开展次数统计'],
      ['党支部', '上半年党员大会次数', '下半年党员大会次数', '上半年党课', '下半年党课'],
      ['第一党支部', 2, 2, 2, 1],
    ]);
    expect(read(grid).rows['meeting-counts'][0]?.matrix.map(({ type, period }) => [type, period])).toEqual([
      ['党员大会', { unit: 'half', half: 1, year: 2020 }],
      ['党员大会', { unit: 'half', half: 2, year: 2020 }],
      ['党课', { unit: 'half', half: 1, year: 2020 }],
      ['党课', { unit: 'half', half: 2, year: 2020 }],
    ]);
  });

  it('may number the days of the month that the title or a group names', () => {
    const days = Array.from({ length: 30 }, (_, index) => index + 1);
    const marks = days.map((day) => (day === 15 ? '√' : null));
    const titled = gridOf('考勤', [
      ['第一党支部组织生活考勤表'],
      ['时间：2020年4月'],
      ['姓名', ...days],
      ['党员001', ...marks],
    ]);
    const grouped = gridOf(
      '考勤',
      [
        ['第一党支部2020年组织生活考勤表'],
        ['姓名', '4月', ...days.slice(1).map(() => null)],
        [null, ...days],
        ['党员001', ...marks],
      ],
      { merges: ['A2:A3', 'B2:AE2'] },
    );
    for (const grid of [titled, grouped]) {
      const { tables, rows } = read(grid);
      expect(tables[0]).toMatchObject({ kind: 'attendance' });
      expect(rows.attendance[0]?.matrix).toHaveLength(30);
      expect(rows.attendance[0]?.matrix[14]).toMatchObject({
        period: { unit: 'date', span: exactly(dayOf(2020, 4, 15)) },
        cell: { state: 'value', value: 'present' },
      });
    }
    const unnamed = gridOf('考勤', [
      ['姓名', '党支部', ...days],
      ['党员001', '第一党支部', ...marks],
    ]);
    expect(read(unnamed).rows.attendance[0]?.matrix[14]?.period).toEqual({ unit: 'label', label: '15日' });
  });

  it('may group only some columns', () => {
    const grid = gridOf(
      '基本情况',
      [
        ['党支部名称', '支部书记', '党员人数', null, null, '成立时间'],
        [null, null, '正式', '预备', '合计', null],
        ['第一党支部', '党员001', 20, 3, 23, '2010-07-01'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'] },
    );
    expect(mapped(grid)).toMatchObject({
      branch: '党支部名称',
      formalCount: '党员人数/正式',
      probationaryCount: '党员人数/预备',
      memberCount: '党员人数/合计',
      foundedOn: '成立时间',
    });
  });

  it('keep the groups that say what a bare count counts', () => {
    const sheet = gridOf(
      '基本信息',
      [
        ['一、组织概况', null, null, null, '二、班子情况', null, null, null, '三、党小组', null],
        ['支部名称', '设置形式', '成立', null, '书记', '副书记', '选举日期', '届满日期', '个数', '组长名单'],
        [null, null, '时间', '批文', null, null, null, null, null, null],
        [
          '第一党支部',
          '单独组建',
          '2010-07-01',
          '党发〔2010〕1号',
          '党员001',
          null,
          '2023-07-01',
          '2026-07-01',
          3,
          null,
        ],
        [
          '第二党支部',
          '联合组建',
          '2011-07-01',
          '党发〔2011〕2号',
          '党员002',
          null,
          '2023-07-01',
          '2026-07-01',
          0,
          null,
        ],
      ],
      {
        merges: [
          'A1:D1',
          'C2:D2',
          'E1:H1',
          'I1:J1',
          ...['A', 'B', 'E', 'F', 'G', 'H', 'I', 'J'].map((at) => `${at}2:${at}3`),
        ],
      },
    );
    expect(mapped(sheet)).toMatchObject({ groupCount: '三、党小组/个数' });
    expect(mapped(sheet)).not.toHaveProperty('memberCount');
  });

  it('are told from records that hold more dates than the header has words', () => {
    const dates = ['2020-07-01', '2020-07-08', '2021-06-18', '2021-12-01', '2022-03-09', '2022-04-11'];
    const people = Array.from({ length: 9 }, (_, index) => [`党员00${index}`, ...dates]);
    const sheet = gridOf(
      '发展党员全程纪实',
      [
        ['姓名', '积极分子', null, '发展对象', null, '预备党员', null],
        [null, '确定日期', '备案日期', '确定日期', '备案日期', '确定日期', '备案日期'],
        ...people,
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'] },
    );
    expect(read(sheet).tables[0]).toMatchObject({ kind: 'development', headerRows: [0, 1], rowCount: 9 });
  });

  it('may have three levels', () => {
    const grid = gridOf(
      '统计',
      [
        ['党支部', '2020年', null, null, null],
        [null, '支委会', null, '党课', null],
        [null, '1月', '2月', '一季度', '二季度'],
        ['第一党支部', 1, 1, 1, 1],
      ],
      { merges: ['A1:A3', 'B1:E1', 'B2:C2', 'D2:E2'] },
    );
    expect(read(grid).tables[0]).toMatchObject({ kind: 'meeting-counts', headerRows: [0, 2] });
    expect(mapped(grid)).toHaveProperty(['count.党课.Q2']);
  });
});

describe('count tables', () => {
  it('with a row a month', () => {
    const { rows } = read(
      gridOf('2020年组织生活统计', [
        ['党支部', '月份', '支委会', '主题党日'],
        ['第一党支部', '1月', 1, 0],
        ['第一党支部', '2020年2月', 2, 1],
      ]),
    );
    expect(
      rows['meeting-counts'].map(({ matrix }) => matrix.map(({ type, period }) => [type, period])),
    ).toEqual([
      [
        ['支委会', { unit: 'month', month: 1, year: 2020 }],
        ['主题党日', { unit: 'month', month: 1, year: 2020 }],
      ],
      [
        ['支委会', { unit: 'month', month: 2, year: 2020 }],
        ['主题党日', { unit: 'month', month: 2, year: 2020 }],
      ],
    ]);
  });

  it('with the type in each row, in a column that says so', () => {
    const { rows, tables } = read(
      gridOf('次数统计', [
        ['党支部', '会议类型', '1月', '2月'],
        ['第一党支部', '支委会', 1, 2],
        ['第一党支部', '党课', 0, 1],
      ]),
    );
    expect(
      rows['meeting-counts'].map(({ matrix }) => matrix.map(({ type, cell }) => [type, valueOf(cell)])),
    ).toEqual([
      [
        ['支委会', 1],
        ['支委会', 2],
      ],
      [
        ['党课', 0],
        ['党课', 1],
      ],
    ]);
    expect(tables[0]?.columns[1]).toMatchObject({ header: '会议类型', field: null, saysType: true });
  });

  it('with the type in the sheet’s name, and a quarter a row', () => {
    const { rows } = read(
      gridOf('党员大会召开次数统计', [
        ['党支部', '季度', '次数'],
        ['第一党支部', '第一季度', 1],
        ['第一党支部', '第二季度', 0],
      ]),
    );
    expect(rows['meeting-counts'].map(({ matrix }) => [matrix[0]?.type, matrix[0]?.period])).toEqual([
      ['党员大会', { unit: 'quarter', quarter: 1, year: null }],
      ['党员大会', { unit: 'quarter', quarter: 2, year: null }],
    ]);
  });

  it('months as bare numbers are months only in a run from 1 to 12', () => {
    const months = Array.from({ length: 12 }, (_, month) => month + 1);
    const grid = gridOf('支委会次数统计', [
      ['党支部', ...months],
      ['第一党支部', ...months.map(() => 1)],
    ]);
    expect(kindOf(grid)).toBe('meeting-counts');
    expect(Object.keys(mapped(grid))).toContain('count.支委会.12');
  });
});

describe('numbers of times', () => {
  it('may be ticked', () => {
    const grid = gridOf('主题党日', [
      ['各支部2020年主题党日开展情况统计'],
      ['党支部', '1月', '2月', '3月'],
      ['第一党支部', '√', '×', 2],
      ['第二党支部', '√', '√', '已开展'],
    ]);
    expect(
      read(grid).rows['meeting-counts'].map(({ matrix }) => matrix.map(({ cell }) => valueOf(cell))),
    ).toEqual([
      [1, 0, 2],
      [1, 1, 1],
    ]);
  });

  it('are no numbers of people', () => {
    const grid = gridOf('Sheet1', [
      ['党支部', '党员大会次数', '支委会次数', '党课次数', '合计'],
      ['第一党支部', 4, 12, 4, 20],
    ]);
    expect(kindOf(grid)).toBe('meeting-counts');
    expect(mapped(grid)).toEqual({
      branch: '党支部',
      'count.党员大会': '党员大会次数',
      'count.支委会': '支委会次数',
      'count.党课': '党课次数',
    });
  });
});

describe('rows that are no records', () => {
  it('totals, notes, the 必填 and the demo row are left out', () => {
    const { rows } = read(
      gridOf('党员名册', [
        ['序号', '党支部', '姓名', '党员类别', '入党时间', '转正时间'],
        ['必填', '必填', '必填', '必填', null, null],
        ['示例', '某某党支部', '某某', '正式党员', '2010-07-01', '2011-07-01'],
        [1, '第一党支部', '党员001', '正式党员', '2010-07-01', '2011-07-01'],
        [2, '第一党支部', '党员002', '正式党员', '2010-07-01', '2011-07-01'],
        [null, '小  计', '2人', null, null, null],
        ['其中：女党员', null, 1, null, null, null],
        ['合  计', null, 2, null, null, null],
        ['填表说明：1.本表由党支部填写；2.日期格式为年月日。', null, null, null, null, null],
        ['报送人签字：', null, null, '日期：  年  月  日', null, null],
      ]),
    );
    expect(rows.members.map(({ name }) => valueOf(name))).toEqual(['党员001', '党员002']);
  });

  it('notes merged inside the data are no values', () => {
    const { rows } = read(
      gridOf(
        '支委会名册',
        [
          ['党支部', '姓名', '职务', '任职时间', '备注'],
          ['第一党支部', '党员001', '书记', '2019-05-01', null],
          [null, '注意事项：导入前请删除注意事项', null, null, null],
        ],
        { merges: ['B3:E6'] },
      ),
    );
    expect(rows.committee.map(({ name }) => valueOf(name))).toEqual(['党员001']);
  });

  it('the header printed again on each page is no record, a branch line inside the data holds for what follows', () => {
    const { rows } = read(
      gridOf('名册', [
        ['党员名册'],
        ['姓名', '党员类别', '入党时间'],
        ['党支部：第一党支部'],
        ['党员001', '正式', '2010-07-01'],
        ['姓名', '党员类别', '入党时间'],
        ['党支部：第二党支部'],
        ['党员002', '预备', '2020-07-01'],
      ]),
    );
    expect(rows.members.map(({ name, branch }) => [valueOf(name), valueOf(branch)])).toEqual([
      ['党员001', '第一党支部'],
      ['党员002', '第二党支部'],
    ]);
  });

  it('a row that lacks its name is kept, so that it can be pointed out', () => {
    const { rows } = read(
      gridOf('名册', [
        ['党支部', '姓名', '党员类别', '入党时间'],
        ['第一党支部', null, '正式', '2010-07-01'],
        ['第一党支部', '党员002', '正式', '2010-07-01'],
      ]),
    );
    expect(rows.members.map(({ name }) => name.state)).toEqual(['blank', 'value']);
  });
});

describe('values that stand for several rows', () => {
  const roster: CellValue[][] = [
    ['党支部', '姓名', '党员类别', '入党时间'],
    ['第一党支部', '党员001', '正式', '2010-07-01'],
    [null, '党员002', '正式', '2010-07-01'],
    [null, '党员003', '正式', '2010-07-01'],
    ['第二党支部', '党员004', '正式', '2010-07-01'],
    [null, '党员005', '正式', '2010-07-01'],
  ];
  const branches = ['第一党支部', '第一党支部', '第一党支部', '第二党支部', '第二党支部'];

  it('a merged branch holds for all its rows', () => {
    const { rows } = read(gridOf('名册', roster, { merges: ['A2:A4', 'A5:A6'] }));
    expect(rows.members.map(({ branch }) => valueOf(branch))).toEqual(branches);
    expect(rows.members[2]?.branch).toMatchObject({ at: { row: 3, column: 0 } });
  });

  it('a branch written only on its first row holds until the next', () => {
    const { rows } = read(gridOf('名册', roster));
    expect(rows.members.map(({ branch }) => valueOf(branch))).toEqual(branches);
  });

  it('a single blank branch is a blank branch', () => {
    const full = roster.map((row, index) =>
      index === 0 || index === 3 ? row : ['第一党支部', ...row.slice(1)],
    );
    const { rows } = read(gridOf('名册', full));
    expect(rows.members.map(({ branch }) => branch.state)).toEqual([
      'value',
      'value',
      'blank',
      'value',
      'value',
    ]);
  });

  it('one problem over many measures is the problem of each', () => {
    const { rows } = read(
      gridOf(
        '整改台账',
        [
          ['序号', '存在问题', '整改措施', '责任人', '整改时限'],
          [1, '会议记录不完整', '补齐记录', '党员001', '2020年9月底前'],
          [null, null, '建立检查制度', '党员002', '立行立改'],
        ],
        { merges: ['A2:A3', 'B2:B3'] },
      ),
    );
    expect(rows.rectification.map(({ problem, deadline }) => [valueOf(problem), valueOf(deadline)])).toEqual([
      ['会议记录不完整', { first: 18535, last: 18535 }],
      ['会议记录不完整', 'continuous'],
    ]);
  });
});

describe('several tables in one sheet', () => {
  it('side by side, with the same headings', () => {
    const { tables, rows } = read(
      gridOf('党费收缴', [
        ['第一党支部党费收缴名单'],
        ['序号', '姓名', '金额（元）', null, '序号', '姓名', '金额（元）'],
        [1, '党员001', 10, null, 3, '党员003', 30.5],
        [2, '党员002', 20, null, null, null, null],
      ]),
    );
    expect(tables.map(({ kind, rowCount }) => [kind, rowCount])).toEqual([
      ['dues', 2],
      ['dues', 1],
    ]);
    expect(rows.dues.map(({ name, paid }) => [valueOf(name), valueOf(paid)])).toEqual([
      ['党员001', { fen: 1000 }],
      ['党员002', { fen: 2000 }],
      ['党员003', { fen: 3050 }],
    ]);
  });

  it('one under another, of different kinds', () => {
    const { tables } = read(
      gridOf('第一党支部', [
        ['党支部基本情况'],
        ['党支部名称', '支部书记', '成立时间', '党员人数'],
        ['第一党支部', '党员001', '2010-07-01', 23],
        [],
        ['支委会名册'],
        ['姓名', '职务', '任职时间'],
        ['党员001', '书记', '2019-05-01'],
        ['党员002', '组织委员', '2019-05-01'],
      ]),
    );
    expect(tables.map(({ kind, headerRows, rowCount }) => [kind, headerRows, rowCount])).toEqual([
      ['branches', [1, 1], 1],
      ['committee', [5, 5], 2],
    ]);
  });

  it('headings left over far right don’t disturb', () => {
    const grid = gridOf('支委会名册', [
      ['党支部', '姓名', '职务', null, null, null, '实到人数', '请假人数'],
      ['第一党支部', '党员001', '书记'],
    ]);
    expect(mapped(grid)).toEqual({ branch: '党支部', name: '姓名', post: '职务' });
  });
});

describe('one kind over several sheets', () => {
  it('the sheet’s name gives the meeting type', () => {
    const sheet = (name: string) =>
      gridOf(name, [
        ['党支部', '时间', '主题', '应到人数', '实到人数'],
        ['第一党支部', dayCell(2020, 3, 5), '学习条例', 20, 18],
      ]);
    const { rows } = read(sheet('党员大会记录'), sheet('支委会记录'), sheet('三会一课记录'));
    expect(rows.meetings.map(({ type }) => valueOf(type))).toEqual([
      { named: ['党员大会'], generic: false, words: '党员大会' },
      { named: ['支委会'], generic: false, words: '支委会' },
      'absent',
    ]);
  });
});

describe('a roster split by status or duty', () => {
  const roster = [
    ['党支部', '姓名', '性别', '入党时间'],
    ['第一党支部', '党员001', '男', '2019-07-01'],
  ];
  it.each([
    ['预备党员', [], '预备', 'absent'],
    ['Sheet1', [['某局2020年正式党员花名册']], '正式', 'absent'],
    ['离退休党员', [], 'absent', '离退休'],
    ['在职正式党员名册', [], '正式', '在职'],
    ['不在岗党员名册', [], 'absent', '其他'],
    ['党员名册', [['正式党员、预备党员名册']], 'absent', 'absent'],
    ['正式党员', [['预备党员名册']], 'absent', 'absent'],
    ['党员名册', [], 'absent', 'absent'],
  ])('sheet %s under %j', (sheet, above, status, duty) => {
    const { rows } = read(gridOf(sheet, [...above, ...roster]));
    expect([valueOf(rows.members[0]?.status), valueOf(rows.members[0]?.duty)]).toEqual([status, duty]);
  });

  it('a column of its own says more than the title', () => {
    const grid = gridOf('预备党员', [
      ['党支部', '姓名', '党员类别', '入党时间'],
      ['第一党支部', '党员001', '正式党员', '2019-07-01'],
    ]);
    expect(valueOf(read(grid).rows.members[0]?.status)).toBe('正式');
  });
});

describe('a committee with a column a post', () => {
  it('becomes a row a person; a vacancy keeps its row', () => {
    const { tables, rows } = read(
      gridOf('支委会名册', [
        ['党支部', '书记', '副书记', '组织委员', '宣传委员', '纪检委员'],
        ['第一党支部', '党员001', null, '党员002', '党员003、党员004', '空缺'],
      ]),
    );
    expect(tables[0]).toMatchObject({ kind: 'committee', rowCount: 5 });
    expect(rows.committee.map(({ post, name }) => [valueOf(post), valueOf(name)])).toEqual([
      ['书记', '党员001'],
      ['组织委员', '党员002'],
      ['宣传委员', '党员003'],
      ['宣传委员', '党员004'],
      ['纪检委员', 'blank'],
    ]);
    expect(rows.committee[1]?.name).toMatchObject({ at: { row: 1, column: 3 } });
  });
});

describe('cards', () => {
  it('labels beside their values are one row', () => {
    const grid = gridOf('基本情况', [
      ['党支部基本情况'],
      ['支部名称：', '第一党支部', '成立时间：', '2010年7月1日'],
      ['支部书记：', '党员001', '党员人数：', '23人'],
      ['换届时间：', '2019.5.1', '届满时间：', '2022.5.1'],
    ]);
    const { tables, rows } = read(grid);
    expect(tables[0]).toMatchObject({ kind: 'branches', headerRows: [1, 3], rowCount: 1 });
    const [row] = rows.branches;
    expect(valueOf(row?.branch)).toBe('第一党支部');
    expect(row?.memberCount).toEqual({
      state: 'value',
      value: 23,
      at: { file: 0, sheet: '基本情况', row: 2, column: 3 },
    });
    expect(row?.termEndsOn).toMatchObject({ state: 'value', at: { row: 3, column: 3 } });
  });
});

describe('values of cards that are words of headings too', () => {
  it.each([['离退休党支部'], ['联合党支部'], ['支部书记学院党支部']])(
    '%s behind a label with a colon',
    (name) => {
      const grid = gridOf('基本情况', [
        ['支部名称：', name, '支部类型：', '联合'],
        ['支部书记：', '党员001', '党员人数：', '23人'],
        ['换届时间：', null, '届满时间：', '2022.5.1'],
      ]);
      const [row] = read(grid).rows.branches;
      expect([valueOf(row?.branch), valueOf(row?.type), valueOf(row?.electedOn)]).toEqual([
        name,
        '联合',
        'absent',
      ]);
    },
  );

  it('and without colons, by the columns that labels stand in', () => {
    const grid = gridOf('阵地', [
      ['支部名称', '行政党支部', '活动室类型', '专用'],
      ['党旗', '有', '入党誓词', '有'],
      ['工作挂图', '有', '宣传栏', '无'],
    ]);
    const [row] = read(grid).rows.venues;
    expect([valueOf(row?.branch), valueOf(row?.room), valueOf(row?.board)]).toEqual([
      '行政党支部',
      '专用',
      false,
    ]);
  });
});

describe('columns that may mean several things', () => {
  it('会议名称 is the type where it says no more than type and time', () => {
    const { rows } = read(
      gridOf('会议', [
        ['党支部', '会议名称', '召开时间', '参会人员'],
        ['第一党支部', '支部委员会会议', '2024-03-05', '党员001、党员002'],
        ['第一党支部', '2024年第一季度党员大会', '2024-03-15', '全体党员'],
      ]),
    );
    expect(rows.meetings.map(({ type }) => valueOf(type))).toMatchObject([
      { named: ['支委会'] },
      { named: ['党员大会'] },
    ]);
  });

  const roster = (heading: string, values: readonly string[]) =>
    gridOf('党员名册', [
      ['党支部', '姓名', heading, '入党时间'],
      ...values.map((value, index) => ['第一党支部', `党员00${index + 1}`, value, '2010-07-01']),
    ]);

  it.each([
    ['人员类别', ['正式党员', '预备党员'], 'status'],
    ['人员类别', ['在职教职工', '本科生'], 'personType'],
    ['党员类别', ['223_正式党员', '224_预备党员'], 'status'],
    ['党籍状态', ['正常', '停止党籍'], 'standing'],
    ['党籍状态', ['正式党员', '预备党员'], 'status'],
    ['是否正式党员', ['是', '否'], 'status'],
    ['政治面貌', ['中共党员', '中共预备党员'], 'status'],
    ['岗位状态', ['在岗', '退休'], 'duty'],
  ])('%s with %j is %s', (heading, values, field) => {
    expect(mapped(roster(heading, values))).toMatchObject({ [field]: heading });
  });

  it('is not guessed when its values tell nothing; what it may be is said', () => {
    const { tables } = read(roster('人员类别', ['甲', '乙']));
    const column = tables[0]?.columns.find(({ header }) => header === '人员类别');
    expect(column).toMatchObject({ field: null, confidence: 0 });
    expect(column?.alternatives).toEqual(expect.arrayContaining(['status', 'personType']));
    expect(column?.why).toBe('标题可指多项，取值与之不符，请指定');
  });

  it('a committee above stands beside the branch', () => {
    const grid = gridOf('党员名册', [
      ['所在党组织', '所在党支部', '姓名', '入党时间'],
      ['中共某局委员会', '第一党支部', '党员001', '2010-07-01'],
    ]);
    expect(mapped(grid)).toMatchObject({ superior: '所在党组织', branch: '所在党支部' });
  });

  it('an activity’s name may hold the meeting type', () => {
    const sheet = (names: readonly string[]) =>
      gridOf('支部活动', [
        ['党支部', '活动名称', '活动时间', '地点', '主要内容'],
        ...names.map((name) => ['第一党支部', name, '2020-03-05', '活动室', '学习条例']),
      ]);
    expect(mapped(sheet(['支部党员大会', '党课']))).toMatchObject({ type: '活动名称' });
    expect(mapped(sheet(['参观纪念馆', '植树']))).toMatchObject({ topic: '活动名称' });
  });

  it('two headings for joining: the official one is taken, the other may be chosen', () => {
    const grid = gridOf('党员名册', [
      ['党支部', '姓名', '入党时间', '加入党组织日期'],
      ['第一党支部', '党员001', '2010-07-01', '2010-07-01'],
    ]);
    expect(mapped(grid)).toMatchObject({ joinedOn: '加入党组织日期' });
    const other = read(grid).tables[0]?.columns.find(({ header }) => header === '入党时间');
    expect(other).toMatchObject({ field: null, alternatives: ['joinedOn'] });
  });
});

describe('names in two columns', () => {
  it.each([
    ['入党介绍人1', '入党介绍人2'],
    ['第一介绍人', '第二介绍人'],
    ['入党介绍人', '入党介绍人'],
  ])('%s and %s are read together', (one, other) => {
    const grid = gridOf('发展党员', [
      ['党支部', '姓名', '确定为积极分子时间', '确定为发展对象时间', one, other],
      ['第一党支部', '党员001', '2018-01-05', '2019-03-05', '党员002', '党员003'],
      ['第一党支部', '党员004', '2018-01-05', '2019-03-05', '党员002', null],
      ['第一党支部', '党员005', '2018-01-05', '2019-03-05', null, null],
    ]);
    expect(read(grid).rows.development.map(({ introducers }) => valueOf(introducers))).toEqual([
      ['党员002', '党员003'],
      ['党员002'],
      'blank',
    ]);
  });
});

describe('what lies hidden or broken', () => {
  const roster: CellValue[][] = [
    ['党支部', '姓名', '党员类别', '入党时间'],
    ['第一党支部', '党员001', '正式', { type: 'error', code: '#REF!' }],
    ['第一党支部', '党员002', '正式', '2010-07-01'],
  ];

  it('is read all the same, and said', () => {
    const { notes, rows } = read(
      gridOf('名册', roster, { visibility: 'hidden', hiddenRows: [2], hiddenColumns: [1] }),
      gridOf('名册二', roster, { filtered: true, hiddenRows: [2] }),
    );
    expect(rows.members).toHaveLength(4);
    expect(notes).toEqual([
      '工作表“名册”处于隐藏状态，已一并读取。',
      '工作表“名册”有1个隐藏行，已一并读取。',
      '工作表“名册”有1个隐藏列，已一并读取。',
      '工作表“名册二”正在筛选，筛掉的行已一并读取。',
    ]);
  });

  it('an error cell is unreadable and keeps its code', () => {
    expect(read(gridOf('名册', roster)).rows.members[0]?.joinedOn).toMatchObject({
      state: 'unreadable',
      raw: '#REF!',
    });
  });
});

describe('the five elements of a theme day', () => {
  it('are columns of a matrix', () => {
    const { rows } = read(
      gridOf('主题党日台账', [
        ['党支部', '时间', '主题', '学习', '交流', '点评', '服务', '缴费'],
        ['第一党支部', '2020-03-05', '学习条例', '√', '有', '否', '×', '√'],
      ]),
    );
    expect(rows.meetings[0]?.matrix.map(({ period, cell }) => [period, valueOf(cell)])).toEqual([
      [{ unit: 'label', label: '学习' }, true],
      [{ unit: 'label', label: '交流' }, true],
      [{ unit: 'label', label: '点评' }, false],
      [{ unit: 'label', label: '服务' }, false],
      [{ unit: 'label', label: '缴费' }, true],
    ]);
  });
});
