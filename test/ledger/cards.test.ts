/** Forms with a label beside each value. */
import { readLedgers } from '../../src/ledger/read';
import type { Cell, KindId, Ledgers } from '../../src/ledger/model';
import type { CellValue } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

const BRANCH = '机关第一党支部';
const read = (
  sheet: string,
  rows: readonly (readonly CellValue[])[],
  merges: readonly string[] = [],
): Ledgers => readLedgers([{ grids: [gridOf(sheet, rows, { merges })] }]);
const row = (ledgers: Ledgers, kind: KindId, index = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(ledgers.rows[kind][index] ?? {}).flatMap(([field, cell]: [string, Cell<unknown>]) =>
      cell.state === 'value' ? [[field, cell.value]] : [],
    ),
  );
const kindsIn = ({ tables }: Ledgers): readonly (readonly [KindId, boolean])[] =>
  tables.map(({ kind, isCard }) => [kind, isCard]);

it('labels and values take turns, though a value may be a heading elsewhere', () => {
  const ledgers = read(
    '党员信息卡',
    [
      ['党员基本信息表'],
      ['姓名', '党员001', '性别', '男', '民族', '汉'],
      ['出生年月', '1980.3', '学历', '本科', '党员类别', '正式党员'],
      ['所在党支部', BRANCH, null, null, '党内职务', '组织委员'],
      ['入党时间', '2005.06', '转正时间', '2006.06', '入党介绍人', '党员002、党员003'],
    ],
    ['A1:F1', 'B4:D4'],
  );
  expect(kindsIn(ledgers)).toEqual([['members', true]]);
  expect(ledgers.rows.members).toHaveLength(1);
  expect(row(ledgers, 'members')).toMatchObject({
    branch: BRANCH,
    name: '党员001',
    sex: '男',
    education: '本科',
    status: '正式',
    post: '组织委员',
    introducers: ['党员002', '党员003'],
  });
});

it('several pairs may stand in one cell, times among their values, under a title that gives the type', () => {
  const ledgers = read('会议记录', [
    ['支部党员大会会议记录'],
    [`党支部：${BRANCH}`],
    ['会议时间：2024年3月5日 14:30'],
    ['会议地点：301'],
    ['主持人：党员001  记录人：党员002'],
    ['应到人数：12人  实到人数：11人'],
    ['会议主题：学习文件'],
    ['会议内容：……'],
  ]);
  expect(kindsIn(ledgers)).toEqual([['meetings', true]]);
  expect(row(ledgers, 'meetings')).toMatchObject({
    branch: BRANCH,
    type: { named: ['党员大会'] },
    expected: 12,
    attended: 11,
    host: '党员001',
    recorder: '党员002',
    topic: '学习文件',
  });
  expect(ledgers.rows.meetings[0]?.date).toMatchObject({ state: 'value', at: { row: 2, column: 0 } });
});

it('cards may stand side by side, and several rows of them', () => {
  const pair = (label: string, one: string, other: string): CellValue[] => [label, one, null, label, other];
  const cards = (...names: [string, string, string, string]): CellValue[][] => [
    pair('姓名：', names[0], names[1]),
    pair('性别：', '男', '女'),
    pair('党支部：', names[2], names[3]),
    pair('入党时间：', '2010-07-01', '2012-07-01'),
  ];
  const ledgers = read('党员卡', [
    ...cards('党员001', '党员002', BRANCH, '财务处党支部'),
    [null],
    ...cards('党员003', '党员004', '财务处党支部', BRANCH),
  ]);
  expect(kindsIn(ledgers)).toEqual([['members', true]]);
  expect(ledgers.rows.members.map((_, index) => row(ledgers, 'members', index))).toMatchObject([
    { name: '党员001', sex: '男', branch: BRANCH },
    { name: '党员002', sex: '女', branch: '财务处党支部' },
    { name: '党员003', sex: '男', branch: '财务处党支部' },
    { name: '党员004', sex: '女', branch: BRANCH },
  ]);
  expect(ledgers.rows.members[3]?.name).toMatchObject({ at: { row: 5, column: 4 } });
});

describe('a card on top of a table', () => {
  const table = [
    ['支委会成员'],
    ['姓名', '职务', '任职时间', '备注'],
    ['党员001', '书记', '2022-06-01'],
    ['党员002', '组织委员', '2022-06-01'],
  ];

  it('is read beside it', () => {
    const ledgers = read(
      '党支部信息表',
      [
        ['党支部基本信息'],
        ['党支部名称', BRANCH, '成立时间', '2010-05-01'],
        ['上级党组织', '某局机关党委', '换届时间', '2022-06-01'],
        ['正式党员数', 10, '预备党员数', 1],
        ...table,
      ],
      ['A1:D1', 'A5:D5'],
    );
    expect(kindsIn(ledgers)).toEqual([
      ['branches', true],
      ['committee', false],
    ]);
    expect(row(ledgers, 'branches')).toMatchObject({
      branch: BRANCH,
      superior: '某局机关党委',
      formalCount: 10,
      probationaryCount: 1,
    });
    expect(row(ledgers, 'committee', 1)).toMatchObject({ branch: BRANCH, name: '党员002' });
  });

  it.each([
    [
      'a meta line or two',
      [
        [`党支部：${BRANCH}`, null, '书记：党员001'],
        ['填表人：党员002', null, '联系电话：1'],
      ],
    ],
    [
      'a meeting’s particulars',
      [
        ['会议时间：2024-03-05', '地点：301'],
        ['主持人：党员001', '记录人：党员002'],
        ['应到：12', '实到：11'],
      ],
    ],
  ])('%s is none', (_, lines) => {
    const ledgers = read(BRANCH, [...lines, ...table]);
    expect(kindsIn(ledgers)).toEqual([['committee', false]]);
  });
});

it('one line over a list of those who came is none', () => {
  const ledgers = read('党员大会签到', [
    [`党支部：${BRANCH} 应到：12 实到：11 时间：2024年3月5日`],
    ['序号', '姓名', '签到'],
    [1, '党员001', '√'],
    [2, '党员002', '√'],
  ]);
  expect(kindsIn(ledgers)).toEqual([]);
});
