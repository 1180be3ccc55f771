/**
 * The university's ledgers: titles and meta lines, two-level headers, merged branch cells, dates in every spelling,
 * meetings split over sheets by type, a count matrix, totals and notes below. Two colleges have a 第一党支部 each.
 */
import {
  type BranchRecord,
  type BranchSpec,
  day,
  department,
  gradeOf,
  groupsOf,
  type MeetingRecord,
  meetingsOf,
  MONTHS,
  officersOf,
  talksOf,
  YEAR,
} from './department';
import { columnName, type Sheet, type Value } from './workbook-writer';

const UNIVERSITY = '示例大学党委';

const branch = (
  superior: string,
  name: string,
  formal: number,
  committee: 0 | 3 | 5,
  more: Partial<BranchSpec> = {},
): BranchSpec => ({
  name,
  superior,
  form: '正式',
  formal,
  probationary: 0,
  committee,
  groups: 0,
  units: [name.replace(/党支部$/, '')],
  electedOn: '2024-03-15',
  personType: '教职工',
  ...more,
});

const ARTS = '文学院党委';
const SCIENCE = '理学院党委';
const OFFICES = '机关党委';

const SPECS: readonly BranchSpec[] = [
  branch(ARTS, '第一党支部', 9, 3),
  branch(ARTS, '第二党支部', 7, 3),
  branch(ARTS, '本科生党支部', 11, 3, { probationary: 3, groups: 2, personType: '学生' }),
  branch(ARTS, '研究生第一党支部', 8, 3, { personType: '学生' }),
  branch(ARTS, '研究生第二党支部', 6, 0, { personType: '学生' }),
  branch(SCIENCE, '第一党支部', 12, 5, { groups: 2 }),
  branch(SCIENCE, '第二党支部', 8, 3),
  branch(SCIENCE, '第三党支部', 5, 0),
  branch(SCIENCE, '本科生党支部', 10, 3, { probationary: 2, personType: '学生' }),
  branch(SCIENCE, '研究生第一党支部', 9, 3, { probationary: 1, personType: '学生' }),
  branch(OFFICES, '组织部党支部', 4, 0),
  branch(OFFICES, '教务处党支部', 7, 3),
  branch(OFFICES, '后勤联合党支部', 8, 3, { form: '联合', units: ['饮食科', '维修科', '绿化科', '运输科'] }),
  branch(OFFICES, '离退休党支部', 15, 5, { groups: 2 }),
  branch(OFFICES, '图书馆党支部', 3, 0),
];

const BRANCHES = department(SPECS, 'GX');

/** The spellings of one calendar date that occur side by side in real ledgers. */
const SPELLINGS: readonly ((iso: string) => Value)[] = [
  (iso) => ({ date: iso }),
  (iso) => iso.replace(/-/g, '.'),
  (iso) => iso.replace(/-0?/g, '/'),
  (iso) => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`,
  (iso) => Number(iso.replace(/-/g, '')),
  (iso) => iso,
];

const mixed = (iso: string | null, order: number): Value =>
  iso === null ? null : (SPELLINGS[order % SPELLINGS.length]?.(iso) ?? iso);

/** The two header lines of columns named `group/leaf`; a column without a group spans both lines. */
function twoLevels(columns: readonly string[], firstRow: number): { lines: string[][]; merges: string[] } {
  const groups = columns.map((column) =>
    column.includes('/') ? column.slice(0, column.indexOf('/')) : column,
  );
  const leaves = columns.map((column) => (column.includes('/') ? column.slice(column.indexOf('/') + 1) : ''));
  const merges: string[] = [];
  let start = 0;
  columns.forEach((_, index) => {
    if (leaves[index] === '')
      merges.push(`${columnName(index)}${firstRow}:${columnName(index)}${firstRow + 1}`);
    const ends = groups[index + 1] !== groups[index];
    if (ends && index > start) merges.push(`${columnName(start)}${firstRow}:${columnName(index)}${firstRow}`);
    if (ends) start = index + 1;
  });
  const upper = groups.map((group, index) => (index > 0 && groups[index - 1] === group ? '' : group));
  return { lines: [upper, leaves], merges };
}

/** Cells of one column that repeat downwards are merged, as clerks do with the branch. */
function mergeRuns(body: readonly (readonly Value[])[], column: number, firstRow: number): string[] {
  const merges: string[] = [];
  let start = 0;
  body.forEach((row, index) => {
    const ends = body[index + 1]?.[column] !== row[column] || body[index + 1]?.[0] !== row[0];
    if (ends && index > start)
      merges.push(`${columnName(column)}${firstRow + start}:${columnName(column)}${firstRow + index}`);
    if (ends) start = index + 1;
  });
  return merges;
}

const blankRepeats = (body: readonly (readonly Value[])[], columns: readonly number[]): Value[][] =>
  body.map((row, index) =>
    row.map((value, column) =>
      columns.includes(column) && body[index - 1]?.[column] === value && body[index - 1]?.[0] === row[0]
        ? null
        : value,
    ),
  );

/** A sheet with title, meta line, two header lines, superior and branch merged downwards, and lines below. */
function formal(
  name: string,
  title: string,
  columns: readonly string[],
  body: readonly (readonly Value[])[],
  below: readonly (readonly Value[])[] = [],
): Sheet {
  const { lines, merges } = twoLevels(columns, 3);
  const last = columnName(columns.length - 1);
  return {
    name,
    lines: [
      [`示例大学${YEAR}年度${title}`],
      ['填报单位：示例大学党委组织部      填报时间：2025年12月31日'],
      ...lines.map((line) => line.map((text) => (text === '' ? null : text))),
      ...blankRepeats(body, [0, 1]),
      ...below,
    ],
    titleLines: 2,
    headerLines: 2,
    merges: [`A1:${last}1`, `A2:${last}2`, ...merges, ...mergeRuns(body, 0, 5), ...mergeRuns(body, 1, 5)],
  };
}

const threeYearsLater = (iso: string): string => `${Number(iso.slice(0, 4)) + 3}${iso.slice(4)}`;

const register = formal(
  '党支部基本情况',
  '党支部基本情况统计表',
  [
    '上级党组织',
    '党支部名称',
    '设置情况/支部类型',
    '设置情况/覆盖单位',
    '设置情况/批准时间',
    '设置情况/批准文号',
    '设置情况/成立时间',
    '设置情况/本年度自查时间',
    '党员人数/正式党员',
    '党员人数/预备党员',
    '党员人数/合计',
    '支部班子/书记',
    '支部班子/副书记',
    '支部班子/委员人数',
    '支部班子/党小组数',
    '换届/本届选举时间',
    '换届/任期',
    '换届/届满时间',
  ],
  BRANCHES.map((one, order) => [
    one.superior,
    one.name,
    one.form,
    one.form === '联合' ? one.units.join('、') : (one.units[0] ?? null),
    mixed('2018-05-04', order),
    '示例大学党发〔2018〕6号',
    mixed('2018-05-08', order + 1),
    mixed(day(11, 28), order + 2),
    one.formal,
    one.probationary,
    one.people.length,
    one.people[0]?.name ?? null,
    one.committee === 5 ? (one.people[1]?.name ?? null) : '—',
    one.committee,
    one.groups,
    mixed(one.electedOn, order + 3),
    '3年',
    mixed(threeYearsLater(one.electedOn), order + 4),
  ]),
  [
    [
      '合计',
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      BRANCHES.reduce((sum, one) => sum + one.formal, 0),
      BRANCHES.reduce((sum, one) => sum + one.probationary, 0),
    ],
    ['填表说明：日期据实填写，没有的填“—”。'],
  ],
);

const people = BRANCHES.flatMap((one) => one.people.map((person, index) => ({ one, person, index })));

const roster = formal(
  '党员名册',
  '党员名册',
  [
    '上级党组织',
    '所在党支部',
    '基本信息/姓名',
    '基本信息/性别',
    '基本信息/民族',
    '基本信息/身份证号',
    '基本信息/出生\n日期',
    '基本信息/人员类别',
    '党籍信息/入党\n时间',
    '党籍信息/转正\n时间',
    '党籍信息/党员类别',
    '党籍信息/所在党小组',
    '党籍信息/是否流动党员',
    '党籍信息/转入时间',
    '党籍信息/转出时间',
    '党籍信息/党籍状态',
    '党籍信息/在职状态',
  ],
  people.map(({ one, person }, order) => [
    one.superior,
    one.name,
    person.name,
    person.sex,
    '汉族',
    person.idNumber,
    mixed(person.bornOn, order),
    one.personType,
    mixed(person.joinedOn, order + 1),
    mixed(person.formalOn, order + 2),
    person.formalOn === null ? '预备党员' : '正式党员',
    person.group,
    '否',
    null,
    null,
    '正常',
    one.personType === '教职工' ? '在职' : '在读',
  ]),
  [['合计', null, `${people.length}人`]],
);

const named = (one: BranchRecord, post: string): string | null =>
  officersOf(one).find((person) => person.post?.includes(post))?.name ?? null;

const committee = formal(
  '支委会名册',
  '党支部委员会名册',
  [
    '上级党组织',
    '党支部',
    '支委会成员/书记',
    '支委会成员/副书记',
    '支委会成员/组织委员',
    '支委会成员/宣传委员',
    '支委会成员/纪检委员',
    '任职时间',
  ],
  BRANCHES.map((one, order) => [
    one.superior,
    one.name,
    one.people[0]?.name ?? null,
    one.committee === 5 ? (one.people[1]?.name ?? null) : null,
    named(one, '组织委员'),
    named(one, '宣传委员'),
    named(one, '纪检委员'),
    mixed(one.electedOn, order),
  ]),
);

const groups = formal(
  '党小组设置',
  '党小组设置情况表',
  ['上级党组织', '党支部', '党小组/名称', '党小组/组长', '党小组/党员人数'],
  BRANCHES.flatMap((one) =>
    groupsOf(one).map((group) => [one.superior, one.name, group.group, group.leader, `${group.members}人`]),
  ),
);

const of = (type: MeetingRecord['type']): readonly { one: BranchRecord; row: MeetingRecord }[] =>
  BRANCHES.flatMap((one) =>
    meetingsOf(one)
      .filter((row) => row.type === type)
      .map((row) => ({ one, row })),
  );

const record = (type: MeetingRecord['type'], withGroup = false): Sheet =>
  formal(
    `${type}记录`,
    `${type}记录表`,
    [
      '上级党组织',
      '党支部',
      '会议/召开时间',
      ...(withGroup ? ['会议/党小组'] : []),
      '会议/主题',
      '出席情况/应到人数',
      '出席情况/实到人数',
      '出席情况/请假人数',
    ],
    of(type).map(({ one, row }, order) => [
      one.superior,
      one.name,
      mixed(row.date, order),
      ...(withGroup ? [row.group] : []),
      row.topic,
      `${row.expected}人`,
      `${row.attended}人`,
      row.onLeave,
    ]),
  );

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

const counts = formal(
  '开展情况统计',
  '主题党日和党课开展情况统计表',
  [
    '上级党组织',
    '党支部',
    ...MONTHS.map((month) => `主题党日/${month}月`),
    ...QUARTERS.map((quarter) => `党课/${quarter}`),
    '合计',
  ],
  BRANCHES.map((one) => [one.superior, one.name, ...MONTHS.map(() => 1), ...QUARTERS.map(() => 1), 16]),
);

const ratings = formal(
  '民主评议党员',
  '民主评议党员情况表',
  ['上级党组织', '党支部', '评议情况/姓名', '评议情况/评议等次', '评议情况/评议时间', '备注'],
  people.map(({ one, person, index }, order) => [
    one.superior,
    one.name,
    person.name,
    gradeOf(one, index),
    mixed(day(12, 22), order),
    null,
  ]),
);

const training = formal(
  '党员教育培训',
  '党员集中学习培训学时统计表',
  [
    '上级党组织',
    '党支部',
    '培训情况/姓名',
    '培训情况/培训时间',
    '培训情况/培训内容',
    '培训情况/培训类别',
    '培训情况/学时',
  ],
  people.flatMap(({ one, person, index }, order) => [
    [one.superior, one.name, person.name, mixed(day(5, 20), order), '党员集中学习培训', '集中培训', '20学时'],
    index === 0
      ? [
          one.superior,
          one.name,
          person.name,
          mixed(day(10, 16), order + 1),
          '党支部书记全员培训',
          '书记培训',
          '16学时',
        ]
      : [
          one.superior,
          one.name,
          person.name,
          mixed(day(10, 16), order + 1),
          '党员集中轮训',
          '集中培训',
          '12学时',
        ],
  ]),
);

const talks = formal(
  '谈心谈话记录',
  '谈心谈话记录表',
  ['上级党组织', '党支部', '谈话情况/时间', '谈话情况/谈话人', '谈话情况/谈话对象', '谈话情况/方式'],
  BRANCHES.flatMap((one) => talksOf(one).map((talk) => ({ one, talk }))).map(({ one, talk }, order) => [
    one.superior,
    one.name,
    mixed(talk.date, order),
    talk.from,
    talk.to,
    '当面谈话',
  ]),
);

const reports = formal(
  '请示报告',
  '请示报告登记表',
  ['上级党组织', '党支部', '报告情况/时间', '报告情况/报告对象', '报告情况/类别', '报告情况/事项'],
  BRANCHES.flatMap((one) => [
    { one, on: day(11, 20), to: '党员大会', kind: '工作报告', topic: '支部年度工作报告' },
    { one, on: day(12, 20), to: '上级党组织', kind: '工作报告', topic: '支部年度工作总结' },
    { one, on: day(12, 26), to: '上级党组织', kind: '备案', topic: '“三会一课”执行情况备案' },
  ]).map(({ one, on, to, kind, topic }, order) => [
    one.superior,
    one.name,
    mixed(on, order),
    to,
    kind,
    topic,
  ]),
);

const leadership: Sheet = {
  name: '专题研究与联系点',
  lines: [
    ['示例大学2025年度党委专题研究党支部建设和联系点情况表'],
    ['党组织', '类别', '领导姓名', '联系党支部', '时间', '内容'],
    [UNIVERSITY, '专题研究', null, null, { date: day(3, 28) }, '专题研究党支部建设工作'],
    [UNIVERSITY, '联系点', '领导001', '文学院党委第一党支部', '2025.2.18', '党委书记建立党支部工作联系点'],
    [UNIVERSITY, '联系点', '领导002', '理学院党委第一党支部', '2025.2.20', '党委副书记建立党支部工作联系点'],
  ],
  titleLines: 1,
  headerLines: 1,
  merges: ['A1:F1'],
};

export const UNIVERSITY_SHEETS: readonly Sheet[] = [
  register,
  roster,
  committee,
  groups,
  record('党员大会'),
  record('支委会'),
  record('党小组会', true),
  record('组织生活会'),
  counts,
  ratings,
  training,
  talks,
  reports,
  leadership,
];
