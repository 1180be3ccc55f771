/**
 * The organ's ledgers: one workbook, plain sheets, one header row, real Excel dates.
 */
import {
  type BranchSpec,
  department,
  day,
  dueOf,
  gradeOf,
  groupsOf,
  meetingsOf,
  MONTHS,
  monthsOf,
  officersOf,
  talksOf,
  YEAR,
} from './department';
import type { Sheet, Value } from './workbook-writer';

const SUPERIOR = '示例局党委';

const branch = (
  name: string,
  formal: number,
  committee: 0 | 3 | 5,
  groups: number,
  more: Partial<BranchSpec> = {},
): BranchSpec => ({
  name,
  superior: SUPERIOR,
  form: '正式',
  formal,
  probationary: 0,
  committee,
  groups,
  units: [name.replace(/党支部$/, '')],
  electedOn: '2024-03-15',
  personType: '在职',
  ...more,
});

const SPECS: readonly BranchSpec[] = [
  branch('办公室党支部', 12, 5, 2, { probationary: 1 }),
  branch('人事处党支部', 8, 3, 0, { electedOn: '2023-04-10' }),
  branch('财务处党支部', 9, 3, 0),
  branch('法规处党支部', 7, 3, 0),
  branch('规划处党支部', 10, 3, 0, { probationary: 1 }),
  branch('信息处党支部', 6, 0, 0),
  branch('督查处党支部', 5, 0, 0),
  branch('科技处党支部', 3, 0, 0),
  branch('离退休干部党支部', 16, 5, 3, { personType: '离退休' }),
  branch('服务中心联合党支部', 9, 3, 0, { form: '联合', units: ['甲科', '乙科', '丙科', '丁科', '戊科'] }),
  branch('监测中心党支部', 49, 5, 4, { probationary: 1 }),
  branch('重点项目临时党支部', 4, 0, 0, { form: '临时', electedOn: '2025-03-01' }),
];

const BRANCHES = department(SPECS, 'JG');
/** Clauses on terms, dues, appraisal and the like are not asked of temporary branches. */
const STANDING = BRANCHES.filter(({ form }) => form !== '临时');

const date = (iso: string | null): Value => (iso === null ? null : { date: iso });
const yes = (value: boolean): string => (value ? '是' : '否');

const threeYearsLater = (iso: string): string => `${Number(iso.slice(0, 4)) + 3}${iso.slice(4)}`;

const plain = (name: string, header: readonly string[], body: readonly (readonly Value[])[]): Sheet => ({
  name,
  lines: [header, ...body],
  titleLines: 0,
  headerLines: 1,
});

const register = plain(
  '党支部基本情况',
  [
    '序号',
    '党支部名称',
    '党支部编码',
    '支部类型',
    '上级党组织',
    '状态',
    '覆盖单位',
    '批准成立时间',
    '批准文号',
    '成立时间',
    '撤销时间',
    '任务结束时间',
    '正式党员数',
    '预备党员数',
    '党员总数',
    '书记',
    '副书记',
    '支委人数',
    '党小组数',
    '本届选举时间',
    '任期（年）',
    '届满时间',
    '设置自查时间',
  ],
  BRANCHES.map((one, index) => {
    const temporary = one.form === '临时';
    const founded = temporary ? '2025-03-01' : '2018-05-08';
    return [
      index + 1,
      one.name,
      one.code,
      one.form,
      one.superior,
      '在册',
      one.form === '联合' ? one.units.join('、') : (one.units[0] ?? null),
      date(temporary ? '2025-02-25' : '2018-05-04'),
      temporary ? '示例局党发〔2025〕3号' : '示例局党发〔2018〕6号',
      date(founded),
      null,
      null,
      one.formal,
      one.probationary,
      one.formal + one.probationary,
      one.people[0]?.name ?? null,
      one.committee === 5 ? (one.people[1]?.name ?? null) : '无',
      one.committee,
      one.groups,
      temporary ? null : date(one.electedOn),
      temporary ? null : 3,
      temporary ? null : date(threeYearsLater(one.electedOn)),
      temporary ? null : date(day(11, 28)),
    ];
  }),
);

const people = BRANCHES.flatMap((one) => one.people.map((person, index) => ({ one, person, index })));
const standingPeople = people.filter(({ one }) => one.form !== '临时');

const roster = plain(
  '党员名册',
  [
    '序号',
    '所在党支部',
    '姓名',
    '性别',
    '民族',
    '公民身份号码',
    '出生日期',
    '学历',
    '入党时间',
    '转正时间',
    '党员类别',
    '所在党小组',
    '党内职务',
    '所在单位',
    '是否领导干部',
    '是否流动党员',
    '转入时间',
    '转出时间',
    '党籍状态',
    '在职情况',
    '入党介绍人',
  ],
  people.map(({ one, person }, index) => [
    index + 1,
    person.branch,
    person.name,
    person.sex,
    '汉族',
    person.idNumber,
    date(person.bornOn),
    '本科',
    date(person.joinedOn),
    date(person.formalOn),
    person.formalOn === null ? '预备党员' : '正式党员',
    person.group,
    person.post,
    person.unit,
    yes(person.leader),
    '否',
    null,
    null,
    '正常',
    one.personType,
    '介绍人甲、介绍人乙',
  ]),
);

const committee = plain(
  '支委会名册',
  ['序号', '党支部', '姓名', '党内职务', '任职时间', '产生方式', '选举时间', '任期届满时间'],
  BRANCHES.flatMap((one) => officersOf(one).map((person) => ({ one, person }))).map(
    ({ one, person }, index) => [
      index + 1,
      one.name,
      person.name,
      person.post,
      date(one.electedOn),
      one.form === '临时' ? '指派' : '选举',
      date(one.electedOn),
      one.form === '临时' ? null : date(threeYearsLater(one.electedOn)),
    ],
  ),
);

const groups = plain(
  '党小组',
  ['序号', '党支部', '党小组名称', '党小组组长', '党员人数'],
  BRANCHES.flatMap((one) => groupsOf(one).map((group) => ({ one, group }))).map(({ one, group }, index) => [
    index + 1,
    one.name,
    group.group,
    group.leader,
    group.members,
  ]),
);

const meetings = plain(
  '组织生活记录',
  [
    '序号',
    '党支部',
    '时间',
    '会议类型',
    '党小组',
    '主题',
    '应到人数',
    '实到人数',
    '请假人数',
    '缺席人数',
    '主持人',
    '记录人',
    '地点',
    '主题党日要素',
  ],
  BRANCHES.flatMap((one) =>
    meetingsOf(one)
      .filter(({ date: on }) => on >= (one.form === '临时' ? '2025-03-02' : '2025-01-01'))
      .map((row) => ({ one, row })),
  ).map(({ one, row }, index) => [
    index + 1,
    row.branch,
    date(row.date),
    row.type,
    row.group,
    row.topic,
    row.expected,
    row.attended,
    row.onLeave,
    0,
    one.people[0]?.name ?? null,
    one.people[2]?.name ?? null,
    '会议室',
    row.type === '主题党日' ? '学习、交流、点评、服务、缴费' : null,
  ]),
);

const ratings = plain(
  '民主评议',
  ['序号', '党支部', '姓名', '党员类别', '评议等次', '评议年度', '评议时间', '免评原因', '备注'],
  standingPeople.map(({ one, person, index }, order) => [
    order + 1,
    one.name,
    person.name,
    person.formalOn === null ? '预备党员' : '正式党员',
    gradeOf(one, index),
    YEAR,
    date(day(12, 22)),
    null,
    null,
  ]),
);

const summary = plain(
  '民主评议汇总',
  ['序号', '党支部', '党员人数', '参加评议人数', '优秀', '合格', '基本合格', '不合格', '年度'],
  STANDING.map((one, index) => {
    const excellent = Math.floor(one.formal / 3);
    return [
      index + 1,
      one.name,
      one.people.length,
      one.people.length,
      excellent,
      one.formal - excellent,
      0,
      0,
      YEAR,
    ];
  }),
);

const training = plain(
  '教育培训',
  ['序号', '党支部', '姓名', '年度', '培训时间', '培训内容', '培训类别', '学时'],
  standingPeople
    .flatMap(({ one, person, index }) => [
      { one, person, on: day(5, 20), course: '党员集中学习培训', kind: '集中培训', hours: 20 },
      index === 0
        ? { one, person, on: day(10, 16), course: '党支部书记轮训班', kind: '书记培训', hours: 16 }
        : { one, person, on: day(10, 16), course: '党员集中轮训', kind: '集中培训', hours: 12 },
    ])
    .map(({ one, person, on, course, kind, hours }, index) => [
      index + 1,
      one.name,
      person.name,
      YEAR,
      date(on),
      course,
      kind,
      hours,
    ]),
);

const talks = plain(
  '谈心谈话',
  ['序号', '党支部', '谈话时间', '谈话人', '谈话对象', '谈话方式', '谈话主题'],
  BRANCHES.flatMap(talksOf).map((talk, index) => [
    index + 1,
    talk.branch,
    date(talk.date),
    talk.from,
    talk.to,
    '一对一面谈',
    '了解思想状况，听取意见建议',
  ]),
);

const dues = plain(
  '党费收缴',
  ['序号', '党支部', '姓名', '年度', '缴费基数', '月缴纳标准', ...MONTHS.map((month) => `${month}月`)],
  standingPeople.map(({ one, person, index }, order) => {
    const owed = monthsOf(person);
    return [
      order + 1,
      one.name,
      person.name,
      YEAR,
      dueOf(index) * 100,
      dueOf(index),
      ...MONTHS.map((month) => (owed.includes(month) ? dueOf(index) : null)),
    ];
  }),
);

const elections = plain(
  '换届选举',
  [
    '序号',
    '党支部',
    '类别',
    '选举时间',
    '届满时间',
    '任期',
    '上级提醒时间',
    '换届请示时间',
    '上级批复时间',
    '延期至',
    '延期批准时间',
  ],
  STANDING.map((one, index) => {
    const due = one.electedOn === '2023-04-10';
    const requested = `${one.electedOn.slice(0, 4)}-01-06`;
    return [
      index + 1,
      one.name,
      '换届',
      date(one.electedOn),
      date(threeYearsLater(one.electedOn)),
      '3年',
      date(due ? '2025-10-09' : '2023-09-01'),
      date(due ? '2025-12-20' : '2023-12-01'),
      date(requested),
      date(one.personType === '离退休' ? '2027-09-15' : null),
      date(one.personType === '离退休' ? '2025-12-01' : null),
    ];
  }),
);

const development = plain(
  '发展党员',
  [
    '序号',
    '党支部',
    '姓名',
    '出生日期',
    '申请入党时间',
    '确定为积极分子时间',
    '确定为发展对象时间',
    '接收为预备党员时间',
    '转正时间',
    '转正决定',
    '延长至',
    '入党介绍人',
    '当前阶段',
  ],
  people
    .filter(({ person }) => person.formalOn === null)
    .map(({ one, person }, index) => [
      index + 1,
      one.name,
      person.name,
      date(person.bornOn),
      date('2022-03-01'),
      date('2023-03-10'),
      date('2024-11-20'),
      date(person.joinedOn),
      null,
      null,
      null,
      '介绍人甲、介绍人乙',
      '预备党员',
    ]),
);

const reports = plain(
  '请示报告',
  ['序号', '党支部', '时间', '报告对象', '类别', '事项', '年度'],
  BRANCHES.flatMap((one) => [
    { one, on: day(11, 20), to: '党员大会', kind: '工作报告', topic: '支部年度工作报告' },
    { one, on: day(12, 20), to: '上级党组织', kind: '工作报告', topic: '支部年度工作总结' },
    { one, on: day(12, 26), to: '上级党组织', kind: '备案', topic: '“三会一课”执行情况备案' },
  ]).map(({ one, on, to, kind, topic }, index) => [index + 1, one.name, date(on), to, kind, topic, YEAR]),
);

const attendance = plain(
  '组织生活考勤',
  ['序号', '党支部', '姓名', '年度', ...MONTHS.map((month) => `${month}月`)],
  people.map(({ one, person, index }, order) => {
    const owed = monthsOf(person);
    return [
      order + 1,
      one.name,
      person.name,
      YEAR,
      ...MONTHS.map((month) => (!owed.includes(month) ? null : month === 1 + (index % 12) ? '请假' : '出勤')),
    ];
  }),
);

const pledges = plain(
  '承诺与积分',
  ['序号', '党支部', '姓名', '年度', '承诺内容', '年度积分', '年底评议'],
  standingPeople.map(({ one, person }, index) => [
    index + 1,
    one.name,
    person.name,
    YEAR,
    '带头学习，带头服务',
    90 + (index % 10),
    '已践诺',
  ]),
);

const birthdays = plain(
  '政治生日',
  ['序号', '党支部', '姓名', '入党时间', '开展时间', '开展形式'],
  standingPeople
    .filter(({ person }) => person.formalOn !== null)
    .map(({ one, person }, index) => [
      index + 1,
      one.name,
      person.name,
      date(person.joinedOn),
      date(day(Number(person.joinedOn.slice(5, 7)), 15)),
      '重温入党志愿',
    ]),
);

const venues = plain(
  '阵地建设',
  [
    '序号',
    '党支部',
    '党员活动室',
    '党旗',
    '入党誓词',
    '支部工作挂图',
    '发展党员工作流程图',
    '宣传栏',
    '设施设备登记',
    '管护制度',
  ],
  BRANCHES.map((one, index) => [
    index + 1,
    one.name,
    one.committee === 5 ? '专用' : '共用',
    '有',
    '有',
    '有',
    '有',
    '有',
    '有',
    '有',
  ]),
);

const leadership = plain(
  '专题研究与联系点',
  ['序号', '党组织', '类别', '领导姓名', '联系党支部', '时间', '内容'],
  [
    [1, SUPERIOR, '专题研究', null, null, date(day(3, 28)), '专题研究党支部建设工作'],
    [2, SUPERIOR, '联系点', '领导001', '科技处党支部', date(day(2, 18)), '党委书记建立党支部工作联系点'],
    [3, SUPERIOR, '联系点', '领导002', '人事处党支部', date(day(2, 18)), '党委副书记建立党支部工作联系点'],
  ],
);

const rectification = plain(
  '整改台账',
  [
    '序号',
    '党支部',
    '存在问题',
    '整改措施',
    '责任人',
    '整改时限',
    '整改进展',
    '是否销号',
    '销号时间',
    '佐证材料',
  ],
  [
    [
      1,
      '办公室党支部',
      '学习记录不够规范',
      '统一记录本格式',
      '党员003',
      date(day(6, 30)),
      '已完成',
      '是',
      date(day(6, 20)),
      '记录本样张',
    ],
    [
      2,
      '监测中心党支部',
      '活动室制度未上墙',
      '补充制作制度牌',
      '党员085',
      '立行立改',
      '已完成',
      '是',
      date(day(4, 10)),
      '现场照片',
    ],
    [
      3,
      '财务处党支部',
      '学习形式较为单一',
      '增加现场教学',
      '党员024',
      '2026年底前',
      '正在推进',
      '否',
      null,
      null,
    ],
  ],
);

export const ORGAN_SHEETS: readonly Sheet[] = [
  register,
  roster,
  committee,
  groups,
  meetings,
  ratings,
  summary,
  training,
  talks,
  dues,
  elections,
  development,
  reports,
  attendance,
  pledges,
  birthdays,
  venues,
  leadership,
  rectification,
];
