/** Lines inside the data that speak for the rows below them, and marks that repeat what stands above. */
import { readLedgers } from '../../src/ledger/read';
import { branchAlone, superiorAlone } from '../../src/ledger/recognise/meta';
import { meetingTypeAlone } from '../../src/ledger/parse/meeting-type';
import type { Cell, KindId, Ledgers } from '../../src/ledger/model';
import type { CellValue } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

type Row = readonly CellValue[];

const [FIRST, SECOND] = ['机关第一党支部', '财务处党支部'];
const read = (sheet: string, rows: readonly Row[], merges: readonly string[] = []): Ledgers =>
  readLedgers([{ grids: [gridOf(sheet, rows, { merges })] }]);
const valueOf = (cell: Cell<unknown>): unknown => (cell.state === 'value' ? cell.value : cell.state);
const column = (ledgers: Ledgers, kind: KindId, field: string): unknown[] =>
  ledgers.rows[kind].map((row) =>
    valueOf((row as unknown as Record<string, Cell<unknown>>)[field] ?? { state: 'absent' }),
  );

const HEADER = ['序号', '姓名', '性别', '入党时间', '转正时间', '党员类别'];
const person = (number: number, name: string): Row => [
  number,
  name,
  '男',
  '2010-07-01',
  '2011-07-01',
  '正式党员',
];

describe('a branch on a line of its own', () => {
  it.each([
    ['plain', FIRST, SECOND],
    ['numbered', `一、${FIRST}`, `二、${SECOND}`],
    ['with a headcount', `${FIRST}（2人）`, `${SECOND}（1人）`],
    ['with both', `（一）${FIRST}（共2名）`, `（二）${SECOND}（正式党员1人）`],
    ['with its secretary', `${FIRST}（书记：党员001）`, `${SECOND}  书记：党员003`],
    ['as a list', `${FIRST}党员名单`, `${SECOND}：`],
    ['with 中共 in front', `中共${FIRST}委员会`, SECOND],
  ])('%s names the branch of the rows below it', (_, one, other) => {
    const rows = [HEADER, [one], person(1, '党员001'), person(2, '党员002'), [other], person(1, '党员003')];
    for (const merges of [[], ['A2:F2', 'A5:F5']]) {
      const ledgers = read('党员名册', rows, merges);
      expect(column(ledgers, 'members', 'name')).toEqual(['党员001', '党员002', '党员003']);
      expect(
        column(ledgers, 'members', 'branch').map((name) => String(name).replace(/^中共|委员会$/g, '')),
      ).toEqual([FIRST, FIRST, SECOND]);
    }
  });

  it('may stand in the column of names', () => {
    const rows = [
      ['姓名', '性别', '民族', '入党时间', '转正时间'],
      [FIRST],
      ['党员001', '男', '汉族', '2010-07-01', '2011-07-01'],
      [SECOND],
      ['党员002', '男', '汉族', '2010-07-01', '2011-07-01'],
    ];
    const ledgers = read('党员名册', rows);
    expect(column(ledgers, 'members', 'name')).toEqual(['党员001', '党员002']);
    expect(column(ledgers, 'members', 'branch')).toEqual([FIRST, SECOND]);
    expect(ledgers.rows.members[0]?.branch).toMatchObject({ at: { row: 1, column: 0 } });
  });

  it('may stand in a column of branches that is blank below it', () => {
    const rows = [
      ['党支部', '姓名', '性别', '入党时间'],
      [FIRST],
      [null, '党员001', '男', '2010-07-01'],
      [null, '党员002', '男', '2010-07-01'],
      [SECOND],
      [null, '党员003', '男', '2010-07-01'],
    ];
    const ledgers = read('党员名册', rows);
    expect(column(ledgers, 'members', 'name')).toEqual(['党员001', '党员002', '党员003']);
    expect(column(ledgers, 'members', 'branch')).toEqual([FIRST, FIRST, SECOND]);
  });

  it('speaks for the rows below it, not the last branch of the column', () => {
    const rows = [
      ['序号', '党支部', '姓名', '性别', '入党时间'],
      [1, FIRST, '党员001', '男', '2010-07-01'],
      [2, null, '党员002', '男', '2010-07-01'],
      [3, null, '党员003', '男', '2010-07-01'],
      [SECOND],
      [1, null, '党员004', '男', '2010-07-01'],
      [2, null, '党员005', '男', '2010-07-01'],
    ];
    expect(column(read('党员名册', rows), 'members', 'branch')).toEqual([
      FIRST,
      FIRST,
      FIRST,
      SECOND,
      SECOND,
    ]);
  });

  it('leaves a row’s own branch alone', () => {
    const rows = [
      ['序号', '党支部', '姓名', '性别', '入党时间'],
      [FIRST],
      [1, FIRST, '党员001', '男', '2010-07-01'],
      [2, '第二党支部', '党员002', '男', '2010-07-01'],
    ];
    expect(column(read('党员名册', rows), 'members', 'branch')).toEqual([FIRST, '第二党支部']);
  });

  it('may have labelled words beside it', () => {
    const rows = [
      ['序号', '姓名', '性别', '入党时间', '转正时间'],
      [`党支部：${FIRST}`, null, null, '书记：党员001'],
      [1, '党员001', '男', '2010-07-01', '2011-07-01'],
      ['党支部：', SECOND, '书记：', '党员002'],
      [1, '党员002', '男', '2010-07-01', '2011-07-01'],
      ['第三党支部', null, '1人', '书记：党员003'],
      [1, '党员003', '男', '2010-07-01', '2011-07-01'],
    ];
    const ledgers = read('党员名册', rows);
    expect(column(ledgers, 'members', 'name')).toEqual(['党员001', '党员002', '党员003']);
    expect(column(ledgers, 'members', 'branch')).toEqual([FIRST, SECOND, '第三党支部']);
  });

  it('is a record where the table has a row a branch', () => {
    const rows = [
      ['党支部名称', '书记', '正式党员数', '预备党员数'],
      [FIRST, '党员001', 10, 1],
      [SECOND],
      ['第三党支部', '党员003', 5, 0],
    ];
    expect(column(read('党支部情况', rows), 'branches', 'branch')).toEqual([FIRST, SECOND, '第三党支部']);
  });

  it('is a record that lacks the rest where the next row names another branch, or none follows', () => {
    const rows = [
      ['党支部', '姓名', '性别', '入党时间'],
      [FIRST, '党员001', '男', '2010-07-01'],
      [FIRST],
      [SECOND, '党员002', '男', '2010-07-01'],
      ['第三党支部'],
    ];
    const ledgers = read('党员名册', rows);
    expect(column(ledgers, 'members', 'name')).toEqual(['党员001', 'blank', '党员002', 'blank']);
    expect(column(ledgers, 'members', 'branch')).toEqual([FIRST, FIRST, SECOND, '第三党支部']);
  });

  it('swallows neither a person nor a total', () => {
    const rows = [
      HEADER,
      [FIRST],
      [1, '党员001'],
      [null, '党员002', '男'],
      [`${FIRST}合计`, null, null, null, null, 2],
      [SECOND],
      ['党员003'],
    ];
    expect(column(read('党员名册', rows), 'members', 'name').slice(0, 2)).toEqual(['党员001', '党员002']);
  });
});

describe('the body above on a line of its own', () => {
  it('is the superior of the branches below it', () => {
    const rows = [
      ['党支部名称', '书记', '正式党员数', '预备党员数'],
      ['某某局机关党委'],
      [FIRST, '党员001', 10, 1],
      [SECOND, '党员002', 8, 0],
      ['某某学院党总支'],
      ['第一党支部', '党员003', 5, 0],
    ];
    const ledgers = read('党支部情况', rows);
    expect(column(ledgers, 'branches', 'branch')).toEqual([FIRST, SECOND, '第一党支部']);
    expect(column(ledgers, 'branches', 'superior')).toEqual([
      '某某局机关党委',
      '某某局机关党委',
      '某某学院党总支',
    ]);
  });

  it('ends the branch of the line above it', () => {
    const rows = [HEADER, [FIRST], person(1, '党员001'), ['某某学院党总支'], person(1, '党员002')];
    const ledgers = read('党员名册', rows);
    expect(column(ledgers, 'members', 'branch')).toEqual([FIRST, 'absent']);
    expect(column(ledgers, 'members', 'superior')).toEqual(['absent', '某某学院党总支']);
  });
});

describe('a type of meeting on a line of its own', () => {
  const header = ['党支部', '时间', '主题', '应到', '实到'];

  it('is the type of the meetings below it', () => {
    const rows = [
      header,
      ['一、支部党员大会'],
      [FIRST, '2024-03-05', '学习', 12, 12],
      ['二、支部委员会（2次）'],
      [FIRST, '2024-01-05', '研究', 3, 3],
      [FIRST, '2024-02-05', '研究', 3, 3],
    ];
    const types = read('三会一课记录', rows).rows.meetings.map(({ type }) =>
      type.state === 'value' ? type.value.named : type.state,
    );
    expect(types).toEqual([['党员大会'], ['支委会'], ['支委会']]);
  });

  it('ends with the next branch when branches stand over types, and the other way round', () => {
    const meeting = ['2024-01-05', '学习', 3, 3];
    const ofTypes = (rows: readonly Row[]): unknown[] =>
      read('三会一课记录', [['时间', '主题', '应到', '实到'], ...rows]).rows.meetings.map(
        ({ branch, type }) => [valueOf(branch), type.state === 'value' ? type.value.named[0] : type.state],
      );
    expect(ofTypes([[FIRST], ['1.党课'], meeting, [SECOND], meeting, ['1.支委会'], meeting])).toEqual([
      [FIRST, '党课'],
      [SECOND, 'absent'],
      [SECOND, '支委会'],
    ]);
    expect(
      ofTypes([['一、党课'], [FIRST], meeting, [SECOND], meeting, ['二、支委会'], [FIRST], meeting]),
    ).toEqual([
      [FIRST, '党课'],
      [SECOND, '党课'],
      [FIRST, '支委会'],
    ]);
  });

  it('is a record’s own in the column of types', () => {
    const rows = [
      ['党支部', '会议类型', '时间', '主题'],
      [FIRST, '支委会', '2024-01-05', '研究'],
      [null, '党员大会'],
      [FIRST, '党课', '2024-02-05', '学习'],
    ];
    expect(read('三会一课记录', rows).rows.meetings).toHaveLength(3);
  });
});

describe('a mark that repeats what stands above', () => {
  const header = ['党支部', '姓名', '性别', '入党时间', '转正时间'];

  it.each(['〃', '同上', '"', '″', '”', ' 同 上 '])('%s in any column', (mark) => {
    const rows = [
      header,
      [FIRST, '党员001', '男', '2010-07-01', '2011-07-01'],
      [mark, '党员002', mark, mark, '2011-07-02'],
      [mark, '党员003', '女', '2012-07-01', mark],
      [SECOND, '党员004', '男', '2010-07-01', '2011-07-01'],
      [mark, '党员005', '男', '2010-07-01', '2011-07-01'],
    ];
    const ledgers = read('党员名册', rows);
    expect(column(ledgers, 'members', 'branch')).toEqual([FIRST, FIRST, FIRST, SECOND, SECOND]);
    expect(column(ledgers, 'members', 'sex')).toEqual(['男', '男', '女', '男', '男']);
    const [one, two, three] = ledgers.rows.members;
    expect(two?.joinedOn).toMatchObject({
      value: one?.joinedOn.state === 'value' ? one.joinedOn.value : null,
      at: { row: 2, column: 3 },
    });
    expect(valueOf(three?.formalOn ?? { state: 'absent' })).toEqual(
      valueOf(two?.formalOn ?? { state: 'absent' }),
    );
  });

  it('is unreadable with nothing above, and no person’s number', () => {
    const rows = [
      [...header, '身份证号'],
      ['同上', '党员001', '男', '2010-07-01', '2011-07-01', '11010119800101001X'],
      [FIRST, '党员002', '男', '2010-07-01', '2011-07-01', '同上'],
    ];
    const { members } = read('党员名册', rows).rows;
    expect(members[0]?.branch).toMatchObject({ state: 'unreadable', raw: '同上' });
    expect(members[1]?.idNumber).toMatchObject({ state: 'unreadable', raw: '同上' });
  });

  it('repeats the line above it, not the branch before that', () => {
    const rows = [
      header,
      [FIRST, '党员001', '男', '2010-07-01', '2011-07-01'],
      [SECOND],
      ['〃', '党员002', '男', '2010-07-01', '2011-07-01'],
    ];
    expect(column(read('党员名册', rows), 'members', 'branch')).toEqual([FIRST, SECOND]);
  });

  it('repeats amounts month by month', () => {
    const rows = [
      ['党支部', '姓名', '1月', '2月'],
      [FIRST, '党员001', 10, 20],
      ['〃', '党员002', '〃', 30],
    ];
    const paid = read('党费收缴', rows).rows.dues.map(({ matrix }) =>
      matrix.map(({ cell }) => valueOf(cell)),
    );
    expect(paid).toEqual([
      [{ fen: 1000 }, { fen: 2000 }],
      [{ fen: 1000 }, { fen: 3000 }],
    ]);
  });
});

describe('a record is no line', () => {
  it('where times of day and topics have colons', () => {
    const rows = [
      ['党支部', '时间', '主题'],
      [FIRST, '2024-03-05 14:30', '专题学习：新党章'],
      [FIRST, '2024-04-05 14:30', '交流：体会'],
      [FIRST, '14：30', '参观'],
    ];
    const { meetings } = read('主题党日', rows).rows;
    expect(meetings.map(({ topic }) => valueOf(topic))).toEqual(['专题学习:新党章', '交流:体会', '参观']);
  });
});

describe('what a text names and says nothing else of', () => {
  it.each([
    ['党支部', null],
    ['各党支部', null],
    ['二、支部委员会', null],
    [`${FIRST}合计`, null],
    [`${FIRST}书记党员001`, null],
    [`${FIRST}召开了党员大会。`, null],
    ['一班团支部', null],
    ['某某学院党总支', null],
    ['人事处、财务处党支部', '人事处、财务处党支部'],
    ['离退休党支部（一）', '离退休党支部(一)'],
    ['2018级硕士第二党支部', '2018级硕士第二党支部'],
  ])('branch: %s → %s', (text, name) => {
    expect(branchAlone(text)).toBe(name);
  });

  it.each([
    ['某某局机关党委', '某某局机关党委'],
    ['一、某某学院党总支（共3个支部）', '某某学院党总支'],
    ['中共某某局委员会', '中共某某局委员会'],
    ['团委', null],
    ['机关团总支', null],
    ['党委意见', null],
    ['工会委员会', null],
    [FIRST, null],
  ])('body above: %s → %s', (text, name) => {
    expect(superiorAlone(text)).toBe(name);
  });

  it.each([
    ['一、支部党员大会', '党员大会'],
    ['（二）支委会', '支委会'],
    ['3.党课（4次）', '党课'],
    ['四、主题党日活动开展情况', '主题党日'],
    ['五、支部主题党日', '主题党日'],
    ['学习党课教材', null],
    ['一班团课', null],
    [FIRST, null],
  ])('type of meeting: %s → %s', (text, type) => {
    expect(meetingTypeAlone(text)).toBe(type);
  });
});
