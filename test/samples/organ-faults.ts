/** The organ's planted faults, in the order of the clauses. */
import { append, clearRow, type Fault, needsReview, on, set, violates } from './faults';

const REGISTER = '党支部基本情况';
const ROSTER = '党员名册';
const COMMITTEE = '支委会名册';
const GROUPS = '党小组';
const MEETINGS = '组织生活记录';
const RATINGS = '民主评议';
const SUMMARY = '民主评议汇总';
const TRAINING = '教育培训';
const TALKS = '谈心谈话';
const DUES = '党费收缴';
const ELECTIONS = '换届选举';
const DEVELOPMENT = '发展党员';
const REPORTS = '请示报告';
const ATTENDANCE = '组织生活考勤';
const PLEDGES = '承诺与积分';
const BIRTHDAYS = '政治生日';
const VENUES = '阵地建设';
const LEADERSHIP = '专题研究与联系点';
const RECTIFICATION = '整改台账';

const OFFICE = '办公室党支部';
const PERSONNEL = '人事处党支部';
const FINANCE = '财务处党支部';
const LEGAL = '法规处党支部';
const PLANNING = '规划处党支部';
const INFORMATION = '信息处党支部';
const INSPECTION = '督查处党支部';
const SCIENCE = '科技处党支部';
const RETIRED = '离退休干部党支部';
const SERVICES = '服务中心联合党支部';
const MONITORING = '监测中心党支部';
const PROJECT = '重点项目临时党支部';

const twelve = <T>(value: T): readonly T[] => Array.from({ length: 12 }, () => value);

export const ORGAN_FAULTS: readonly Fault[] = [
  {
    what: '科技处一名正式党员转出后只剩2名正式党员',
    edits: [
      set(ROSTER, 'R63', on('2025-02-10')),
      set(REGISTER, 'M9', 2),
      set(REGISTER, 'O9', 2),
      clearRow(RATINGS, 63),
      set(RATINGS, 'E61', '合格'),
      set(SUMMARY, 'C9', 2),
      set(SUMMARY, 'D9', 2),
      set(SUMMARY, 'E9', 0),
      set(SUMMARY, 'F9', 2),
      set(TALKS, 'C70', on('2025-01-20')),
    ],
    finds: [violates('branch.min-members', SCIENCE, `${REGISTER}!B9`)],
  },
  {
    what: '监测中心达到51名党员',
    edits: [
      append(ROSTER, [
        142,
        MONITORING,
        '党员151',
        '男',
        '汉族',
        null,
        on('1984-05-05'),
        '本科',
        on('2010-05-05'),
        on('2011-05-05'),
        '正式党员',
        '第四党小组',
        null,
        '监测中心',
        '否',
        '否',
        null,
        null,
        '正常',
        '在职',
        '介绍人甲、介绍人乙',
      ]),
      append(RATINGS, [138, MONITORING, '党员151', '正式党员', '合格', 2025, on('2025-12-22'), null, null]),
      append(TRAINING, [
        275,
        MONITORING,
        '党员151',
        2025,
        on('2025-05-20'),
        '党员集中学习培训',
        '集中培训',
        32,
      ]),
      append(TALKS, [
        153,
        MONITORING,
        on('2025-07-12'),
        '党员088',
        '党员151',
        '一对一面谈',
        '了解思想状况，听取意见建议',
      ]),
      append(DUES, [138, MONITORING, '党员151', 2025, 2000, 20, ...twelve(20)]),
      append(ATTENDANCE, [142, MONITORING, '党员151', 2025, ...twelve('出勤')]),
      append(PLEDGES, [138, MONITORING, '党员151', 2025, '带头学习，带头服务', 92, '已践诺']),
      append(BIRTHDAYS, [135, MONITORING, '党员151', on('2010-05-05'), on('2025-05-15'), '重温入党志愿']),
      set(GROUPS, 'E10', 13),
      set(REGISTER, 'M12', 50),
      set(REGISTER, 'O12', 51),
      set(SUMMARY, 'C12', 51),
      set(SUMMARY, 'D12', 51),
      set(SUMMARY, 'F12', 35),
    ],
    finds: [violates('branch.max-members', MONITORING, `${REGISTER}!B12`)],
  },
  {
    what: '服务中心联合党支部覆盖6个单位',
    edits: [set(REGISTER, 'G11', '甲科、乙科、丙科、丁科、戊科、己科')],
    finds: [violates('branch.joint-units', SERVICES, `${REGISTER}!G11`)],
  },
  {
    what: '甲科已有3名正式党员，应当单独成立党支部',
    edits: [set(ROSTER, 'N83', '甲科')],
    finds: [violates('branch.unit-entitled', SERVICES, `${ROSTER}!N83`)],
  },
  {
    what: '财务处上一次设置自查在上年',
    edits: [set(REGISTER, 'W4', on('2024-11-28'))],
    finds: [violates('branch.self-check', FINANCE, `${REGISTER}!W4`)],
  },
  {
    what: '规划处上年成立而没有批准时间和文号',
    edits: [set(REGISTER, 'J6', on('2024-03-10')), set(REGISTER, 'H6', null), set(REGISTER, 'I6', null)],
    finds: [violates('branch.approval', PLANNING, `${REGISTER}!H6`)],
  },
  {
    what: '督查处成立早于批准',
    edits: [set(REGISTER, 'H8', on('2018-05-10'))],
    finds: [violates('branch.approval', INSPECTION, `${REGISTER}!H8`)],
  },
  {
    what: '撤销的党支部名下还有党员',
    edits: [
      append(REGISTER, [
        13,
        '信访专班党支部',
        'JG13',
        '正式',
        '示例局党委',
        '撤销',
        '信访专班',
        on('2018-05-04'),
        '示例局党发〔2018〕6号',
        on('2018-05-08'),
        on('2024-06-30'),
        null,
        1,
        0,
        1,
        '党员202',
        '无',
        0,
        0,
        null,
        null,
        null,
        null,
      ]),
      append(ROSTER, [
        143,
        '信访专班党支部',
        '党员202',
        '女',
        '汉族',
        null,
        on('1985-03-03'),
        '本科',
        on('2012-04-04'),
        on('2013-04-04'),
        '正式党员',
        null,
        null,
        '信访专班',
        '否',
        '否',
        null,
        null,
        '正常',
        '在职',
        '介绍人甲、介绍人乙',
      ]),
    ],
    finds: [violates('branch.dissolved-members', '信访专班党支部', `${ROSTER}!C144`)],
  },
  {
    what: '临时党支部未经上级批准',
    edits: [set(REGISTER, 'H13', null), set(REGISTER, 'I13', null)],
    finds: [violates('branch.temporary-approval', PROJECT, `${REGISTER}!H13`)],
  },
  {
    what: '重点项目已结束，临时党支部仍在册',
    edits: [set(REGISTER, 'L13', on('2025-11-30'))],
    finds: [violates('branch.temporary-ended', PROJECT, `${REGISTER}!L13`)],
  },
  {
    what: '办公室第二党小组没有组长',
    edits: [set(GROUPS, 'D3', null)],
    finds: [violates('group.leader', OFFICE, `${GROUPS}!D3`)],
  },
  {
    what: '离退休第二党小组有两名组长',
    edits: [set(GROUPS, 'D5', '党员070、党员073')],
    finds: [violates('group.leader', RETIRED, `${GROUPS}!D5`)],
  },
  {
    what: '法规处正好7名正式党员而未设支委会',
    edits: [
      clearRow(COMMITTEE, 14),
      clearRow(COMMITTEE, 15),
      set(ROSTER, 'M33', null),
      set(ROSTER, 'M34', null),
      set(REGISTER, 'R5', 0),
    ],
    finds: [violates('committee.required', LEGAL, `${REGISTER}!B5`)],
  },
  {
    what: '信息处6名正式党员而设了3人支委会，全年没有开过支委会',
    edits: [
      append(COMMITTEE, [
        35,
        INFORMATION,
        '党员050',
        '组织委员',
        on('2024-03-15'),
        '选举',
        on('2024-03-15'),
        on('2027-03-15'),
      ]),
      append(COMMITTEE, [
        36,
        INFORMATION,
        '党员051',
        '宣传委员、纪检委员',
        on('2024-03-15'),
        '选举',
        on('2024-03-15'),
        on('2027-03-15'),
      ]),
      set(ROSTER, 'M51', '组织委员'),
      set(ROSTER, 'M52', '宣传委员、纪检委员'),
      set(REGISTER, 'R7', 3),
    ],
    finds: [
      violates('committee.not-expected', INFORMATION, `${COMMITTEE}!D36`),
      violates('meeting.committee', INFORMATION, `${REGISTER}!B7`),
      violates('org-life.committee-first', INFORMATION, `${MEETINGS}!C211`),
      // 原来两名党员之间的谈话，现在一方或者双方是委员。
      violates('talk.annual', INFORMATION, `${REGISTER}!B7`),
    ],
  },
  {
    what: '规划处支委会只有2人',
    edits: [clearRow(COMMITTEE, 18), set(ROSTER, 'M41', null), set(REGISTER, 'R6', 2)],
    finds: [violates('committee.size', PLANNING, `${COMMITTEE}!C16`)],
  },
  {
    what: '人事处支委会没有组织、宣传、纪检委员',
    edits: [
      set(COMMITTEE, 'D8', '青年委员'),
      set(COMMITTEE, 'D9', '统战委员'),
      set(ROSTER, 'M16', '青年委员'),
      set(ROSTER, 'M17', '统战委员'),
    ],
    finds: [violates('committee.posts', PERSONNEL, `${COMMITTEE}!D8`)],
  },
  {
    what: '财务处登记了两名书记，第二名没有参加书记培训',
    edits: [
      set(COMMITTEE, 'D11', '书记'),
      set(ROSTER, 'M24', '书记'),
      set(REGISTER, 'P4', '党员022、党员023'),
    ],
    finds: [
      violates('committee.secretary', FINANCE, `${COMMITTEE}!D11`),
      violates('training.secretary', FINANCE, `${COMMITTEE}!C11`),
    ],
  },
  {
    what: '监测中心有两名副书记',
    edits: [
      set(COMMITTEE, 'D32', '副书记、组织委员'),
      set(ROSTER, 'M91', '副书记、组织委员'),
      set(REGISTER, 'Q12', '党员089、党员090'),
    ],
    finds: [violates('committee.deputies', MONITORING, `${COMMITTEE}!D32`)],
  },
  {
    what: '办公室由预备党员任纪检委员',
    edits: [
      set(COMMITTEE, 'C6', '党员013'),
      set(COMMITTEE, 'E6', on('2025-07-01')),
      set(ROSTER, 'M6', null),
      set(ROSTER, 'M14', '纪检委员'),
    ],
    finds: [violates('committee.member', OFFICE, `${COMMITTEE}!C6`)],
  },
  {
    what: '离退休宣传委员不在本支部名册上',
    edits: [set(COMMITTEE, 'C25', '党员999'), set(ROSTER, 'M67', null)],
    finds: [violates('committee.member', RETIRED, `${COMMITTEE}!C25`)],
  },
  {
    what: '服务中心纪检委员空缺未补选',
    edits: [append(COMMITTEE, [37, SERVICES, '空缺', '青年委员', null, null, null, null])],
    finds: [violates('committee.vacancy', SERVICES, `${COMMITTEE}!C38`)],
  },
  {
    what: '信息处书记任职时党龄不足1年',
    edits: [
      set(ROSTER, 'I50', on('2022-06-01')),
      set(ROSTER, 'J50', on('2023-06-01')),
      set(BIRTHDAYS, 'D48', on('2022-06-01')),
      set(BIRTHDAYS, 'E48', on('2025-06-15')),
    ],
    finds: [violates('secretary.party-age', INFORMATION, `${ROSTER}!J50`)],
  },
  {
    what: '督查处（不设支委会）任期已满未换届',
    edits: [
      set(REGISTER, 'T8', on('2021-03-15')),
      set(REGISTER, 'V8', on('2024-03-15')),
      set(ELECTIONS, 'D8', on('2021-03-15')),
      set(ELECTIONS, 'E8', on('2024-03-15')),
      set(COMMITTEE, 'E20', on('2021-03-15')),
      set(COMMITTEE, 'G20', on('2021-03-15')),
      set(COMMITTEE, 'H20', on('2024-03-15')),
    ],
    finds: [violates('election.overdue', INSPECTION, `${ELECTIONS}!E8`)],
  },
  {
    what: '服务中心（设支委会）任期已满未换届',
    edits: [
      set(REGISTER, 'T11', on('2022-11-20')),
      set(REGISTER, 'V11', on('2025-11-20')),
      set(ELECTIONS, 'D11', on('2022-11-20')),
      set(ELECTIONS, 'E11', on('2025-11-20')),
      set(ELECTIONS, 'G11', on('2025-05-20')),
      set(ELECTIONS, 'H11', on('2025-08-20')),
      ...[27, 28, 29].flatMap((row) => [
        set(COMMITTEE, `E${row}`, on('2022-11-20')),
        set(COMMITTEE, `G${row}`, on('2022-11-20')),
        set(COMMITTEE, `H${row}`, on('2025-11-20')),
      ]),
    ],
    finds: [violates('election.overdue', SERVICES, `${ELECTIONS}!E11`)],
  },
  {
    what: '监测中心任期登记为2年，届满前未收到提醒，也未报送换届请示',
    edits: [
      set(REGISTER, 'U12', 2),
      set(REGISTER, 'V12', on('2026-03-15')),
      set(ELECTIONS, 'F12', '2年'),
      set(ELECTIONS, 'E12', on('2026-03-15')),
      ...[30, 31, 32, 33, 34].map((row) => set(COMMITTEE, `H${row}`, on('2026-03-15'))),
    ],
    finds: [
      violates('election.term', MONITORING, `${ELECTIONS}!F12`),
      violates('election.request', MONITORING, `${ELECTIONS}!H12`),
      violates('election.reminded', null, `${ELECTIONS}!G12`),
    ],
  },
  {
    what: '人事处延期换届未经批准',
    edits: [set(ELECTIONS, 'J3', on('2026-10-10'))],
    finds: [violates('election.extension', PERSONNEL, `${ELECTIONS}!K3`)],
  },
  {
    what: '申请入党晚于确定为积极分子',
    edits: [set(DEVELOPMENT, 'E2', on('2023-05-01'))],
    finds: [violates('development.order', OFFICE, `${DEVELOPMENT}!E2`)],
  },
  {
    what: '积极分子培养不满一年即确定为发展对象',
    edits: [set(DEVELOPMENT, 'G3', on('2024-02-20'))],
    finds: [violates('development.activist', PLANNING, `${DEVELOPMENT}!G3`)],
  },
  {
    what: '申请入党时未满18周岁',
    edits: [set(DEVELOPMENT, 'E4', on('2015-12-01'))],
    finds: [violates('development.age', MONITORING, `${DEVELOPMENT}!E4`)],
  },
  {
    what: '只有一名入党介绍人',
    edits: [set(DEVELOPMENT, 'L4', '介绍人甲')],
    finds: [violates('development.introducers', MONITORING, `${DEVELOPMENT}!L4`)],
  },
  {
    what: '预备期不满一年即转正',
    edits: [
      append(DEVELOPMENT, [
        4,
        FINANCE,
        '党员027',
        on('1987-04-01'),
        on('2011-01-10'),
        on('2011-12-20'),
        on('2013-03-01'),
        on('2013-10-01'),
        on('2014-09-15'),
        null,
        null,
        '介绍人甲、介绍人乙',
        '正式党员',
      ]),
      set(ROSTER, 'J28', on('2014-09-15')),
    ],
    finds: [violates('development.probation', FINANCE, `${DEVELOPMENT}!I5`)],
  },
  {
    what: '一名党员全年培训31学时',
    edits: [set(TRAINING, 'H37', 11)],
    finds: [violates('training.hours', PERSONNEL, `${TRAINING}!H37`)],
  },
  {
    what: '一名党员没有承诺内容',
    edits: [set(PLEDGES, 'E18', null)],
    finds: [violates('pledge.missing', PERSONNEL, `${PLEDGES}!E18`)],
  },
  {
    what: '一名党员没有积分',
    edits: [set(PLEDGES, 'F19', null)],
    finds: [violates('points.missing', PERSONNEL, `${PLEDGES}!F19`)],
  },
  {
    what: '一名党员没有核定党费标准',
    edits: [set(DUES, 'F26', null)],
    finds: [violates('dues.standard', FINANCE, `${DUES}!F26`)],
  },
  {
    what: '一名党员8月党费未交',
    edits: [set(DUES, 'N34', null)],
    finds: [violates('dues.unpaid', LEGAL, `${DUES}!N34`)],
  },
  {
    what: '规划处第三季度没有党员大会',
    edits: [set(MEETINGS, 'C180', on('2025-10-08'))],
    finds: [violates('meeting.assembly', PLANNING, `${REGISTER}!B6`)],
  },
  {
    what: '财务处第二季度没有党课',
    edits: [set(MEETINGS, 'C107', on('2025-07-02'))],
    finds: [violates('meeting.lesson', FINANCE, `${REGISTER}!B4`)],
  },
  {
    what: '人事处7月没有支委会',
    edits: [set(MEETINGS, 'C75', on('2025-08-01'))],
    finds: [violates('meeting.committee', PERSONNEL, `${REGISTER}!B3`)],
  },
  {
    what: '办公室第二党小组8月没有开会',
    edits: [set(MEETINGS, 'C36', on('2025-09-02'))],
    finds: [violates('meeting.group', OFFICE, `${REGISTER}!B2`)],
  },
  {
    what: '规划处“三会一课”执行情况没有备案',
    edits: [set(REPORTS, 'E16', '请示'), set(REPORTS, 'F16', '请示活动经费')],
    finds: [violates('meeting.filing', PLANNING, `${REGISTER}!B6`)],
  },
  {
    what: '督查处5月没有主题党日',
    edits: [set(MEETINGS, 'C218', on('2025-06-01'))],
    finds: [violates('theme-day.monthly', INSPECTION, `${REGISTER}!B8`)],
  },
  {
    what: '科技处5月主题党日缺少点评',
    edits: [set(MEETINGS, 'N239', '学习、交流、服务、缴费')],
    finds: [violates('theme-day.elements', SCIENCE, `${MEETINGS}!N239`)],
  },
  {
    what: '科技处全年没有组织生活会',
    edits: [
      set(MEETINGS, 'D253', '主题党日'),
      set(MEETINGS, 'F253', '年终集中学习'),
      set(MEETINGS, 'N253', '学习、交流、点评、服务、缴费'),
    ],
    finds: [violates('org-life.annual', SCIENCE, `${REGISTER}!B9`)],
  },
  {
    what: '法规处组织生活会在8月召开',
    edits: [set(MEETINGS, 'C157', on('2025-08-20'))],
    finds: [violates('org-life.season', LEGAL, `${MEETINGS}!C157`)],
  },
  {
    what: '督查处组织生活会没有主题',
    edits: [set(MEETINGS, 'F232', null)],
    finds: [violates('org-life.topic', INSPECTION, `${MEETINGS}!F232`)],
  },
  {
    what: '党员领导干部无故缺席',
    edits: [set(ATTENDANCE, 'H2', '无故缺席')],
    finds: [violates('dual-life.leader', OFFICE, `${ATTENDANCE}!H2`)],
  },
  {
    what: '信息处只有两年前的民主评议',
    edits: [
      ...[50, 51, 52, 53, 54, 55].flatMap((row) => [
        set(RATINGS, `F${row}`, 2023),
        set(RATINGS, `G${row}`, on('2023-12-22')),
      ]),
      set(SUMMARY, 'I7', 2023),
    ],
    finds: [violates('rating.annual', INFORMATION, `${REGISTER}!B7`)],
  },
  {
    what: '法规处7人评了3个优秀',
    edits: [set(RATINGS, 'E34', '优秀'), set(SUMMARY, 'E5', 3), set(SUMMARY, 'F5', 4)],
    finds: [violates('rating.excellent-cap', LEGAL, `${RATINGS}!E34`)],
  },
  {
    what: '规划处评了“良好”',
    edits: [set(RATINGS, 'E45', '良好'), clearRow(SUMMARY, 6)],
    finds: [violates('rating.grade', PLANNING, `${RATINGS}!E45`)],
  },
  {
    what: '监测中心给预备党员评了等次',
    edits: [set(RATINGS, 'E138', '合格')],
    finds: [violates('rating.probationary', MONITORING, `${RATINGS}!E138`)],
  },
  {
    what: '财务处一名正式党员没有等次',
    edits: [clearRow(RATINGS, 31), clearRow(SUMMARY, 4)],
    finds: [
      violates('rating.unrated', FINANCE, `${ROSTER}!C31`),
      // 9名党员3个优秀正好三分之一，只按8名已评定的算才超过。
      needsReview('rating.excellent-cap', FINANCE, `${RATINGS}!E23`),
    ],
  },
  {
    what: '督查处评议等次合计超过参加评议人数',
    edits: [set(SUMMARY, 'D8', 4)],
    finds: [violates('rating.sum', INSPECTION, `${SUMMARY}!D8`)],
  },
  {
    what: '离退休一名党员全年没有谈心谈话',
    edits: [set(TALKS, 'E85', '党员077')],
    finds: [violates('talk.annual', RETIRED, `${ROSTER}!C79`)],
  },
  {
    what: '服务中心党员之间没有谈心谈话',
    edits: [set(TALKS, 'D96', '党员079'), set(TALKS, 'D97', '党员079')],
    finds: [violates('talk.annual', SERVICES, `${REGISTER}!B11`)],
  },
  {
    what: '人事处没有向上级作工作报告',
    edits: [set(REPORTS, 'E6', '请示'), set(REPORTS, 'F6', '请示活动经费')],
    finds: [violates('report.superior', PERSONNEL, `${REGISTER}!B3`)],
  },
  {
    what: '信息处没有向党员大会作工作报告',
    edits: [
      set(REPORTS, 'D17', '上级党组织'),
      set(REPORTS, 'E17', '请示'),
      set(REPORTS, 'F17', '请示活动安排'),
      set(MEETINGS, 'F208', '通报支部工作'),
    ],
    finds: [violates('report.assembly', INFORMATION, `${REGISTER}!B7`)],
  },
  {
    what: '监测中心一名党员的入党日期没有日',
    edits: [set(ROSTER, 'I96', '2013年10月'), set(ROSTER, 'J96', on('2014-10-31'))],
    finds: [violates('birthday.date', MONITORING, `${ROSTER}!I96`)],
  },
  {
    what: '法规处4月的政治生日没有按月开展',
    edits: [set(BIRTHDAYS, 'E33', on('2025-05-15')), set(BIRTHDAYS, 'E37', on('2025-05-15'))],
    finds: [violates('birthday.held', LEGAL, `${REGISTER}!B5`)],
  },
  {
    what: '财务处一名党员3至8月连续6个月无故缺席',
    edits: ['G', 'H', 'I', 'J', 'K', 'L'].map((column) => set(ATTENDANCE, `${column}27`, '无故缺席')),
    finds: [violates('attendance.six-months', FINANCE, `${ATTENDANCE}!L27`)],
  },
  {
    what: '规划处没有活动室',
    edits: [set(VENUES, 'C6', '无')],
    finds: [violates('venue.room', PLANNING, `${VENUES}!C6`)],
  },
  {
    what: '信息处活动室没有党旗',
    edits: [set(VENUES, 'D7', '无')],
    finds: [violates('venue.items', INFORMATION, `${VENUES}!D7`)],
  },
  {
    what: '督查处没有宣传栏',
    edits: [set(VENUES, 'H8', '无')],
    finds: [violates('venue.board', INSPECTION, `${VENUES}!H8`)],
  },
  {
    what: '科技处设施设备没有登记',
    edits: [set(VENUES, 'I9', '无')],
    finds: [violates('venue.register', SCIENCE, `${VENUES}!I9`)],
  },
  {
    what: '局党委上一次专题研究在上年',
    edits: [set(LEADERSHIP, 'F2', on('2024-03-28'))],
    finds: [violates('leadership.study', null, `${LEADERSHIP}!F2`)],
  },
  {
    what: '局党委书记没有联系党支部',
    edits: [set(LEADERSHIP, 'E3', null)],
    finds: [violates('leadership.contact', null, `${LEADERSHIP}!E3`)],
  },
  {
    what: '未销号的问题没有整改措施',
    edits: [set(RECTIFICATION, 'D4', null)],
    finds: [violates('rectify.measure', FINANCE, `${RECTIFICATION}!D4`)],
  },
  {
    what: '未销号的问题超过整改时限',
    edits: [
      append(RECTIFICATION, [
        4,
        PERSONNEL,
        '台账更新不及时',
        '每月更新',
        '党员015',
        on('2025-09-30'),
        '正在推进',
        '否',
        null,
        null,
      ]),
    ],
    finds: [violates('rectify.overdue', PERSONNEL, `${RECTIFICATION}!F5`)],
  },
  {
    what: '已销号的问题没有佐证材料',
    edits: [set(RECTIFICATION, 'J2', null)],
    finds: [violates('rectify.proof', OFFICE, `${RECTIFICATION}!J2`)],
  },
  {
    what: '一行会议记录没有日期',
    edits: [
      append(MEETINGS, [
        900,
        OFFICE,
        null,
        '主题党日',
        null,
        '专题学习',
        13,
        12,
        1,
        0,
        '党员001',
        '党员003',
        '会议室',
        '学习、交流、点评、服务、缴费',
      ]),
    ],
    finds: [violates('data.required', OFFICE, `${MEETINGS}!C456`)],
  },
  {
    what: '一行会议记录的日期不存在',
    edits: [
      append(MEETINGS, [
        901,
        PERSONNEL,
        '2025-02-30',
        '党课',
        null,
        '专题党课',
        8,
        7,
        1,
        0,
        '党员014',
        '党员016',
        '会议室',
        null,
      ]),
    ],
    finds: [violates('data.date', PERSONNEL, `${MEETINGS}!C457`)],
  },
  {
    what: '会议记录里有基本情况表没有的党支部',
    edits: [
      append(MEETINGS, [
        902,
        '综合处党支部',
        on('2025-05-15'),
        '主题党日',
        null,
        '专题学习',
        6,
        6,
        0,
        0,
        '党员301',
        '党员302',
        '会议室',
        '学习、交流、点评、服务、缴费',
      ]),
    ],
    finds: [violates('data.branch-unknown', null, `${MEETINGS}!B458`)],
  },
  {
    what: '实到人数多于应到人数',
    edits: [set(MEETINGS, 'H14', 15)],
    finds: [violates('data.attendance', OFFICE, `${MEETINGS}!H14`)],
  },
  {
    what: '同一名党员登记了两次',
    edits: [
      append(ROSTER, [
        144,
        PERSONNEL,
        '党员017',
        '男',
        '汉族',
        '999999197302180351',
        on('1973-02-18'),
        '本科',
        on('1999-04-26'),
        on('2000-04-26'),
        '正式党员',
        null,
        null,
        '人事处',
        '否',
        '否',
        null,
        null,
        '正常',
        '在职',
        '介绍人甲、介绍人乙',
      ]),
    ],
    finds: [violates('data.duplicate', PERSONNEL, `${ROSTER}!C145`)],
  },
  {
    what: '名册里有一名党员没有党支部',
    edits: [
      append(ROSTER, [
        145,
        null,
        '党员201',
        '女',
        '汉族',
        null,
        on('1986-06-06'),
        '本科',
        on('2012-07-07'),
        on('2013-07-07'),
        '正式党员',
        null,
        null,
        '办公室',
        '否',
        '否',
        null,
        null,
        '正常',
        '在职',
        '介绍人甲、介绍人乙',
      ]),
    ],
    finds: [violates('branch.unassigned-member', null, `${ROSTER}!C146`)],
  },
  {
    what: '身份证号校验位不对',
    edits: [set(ROSTER, 'F19', '999999198007190384')],
    finds: [violates('data.id-number', PERSONNEL, `${ROSTER}!F19`)],
  },
  {
    what: '转正早于入党',
    edits: [set(ROSTER, 'J37', on('1991-01-19'))],
    finds: [violates('data.member-dates', LEGAL, `${ROSTER}!J37`)],
  },
  {
    what: '基本情况表的正式党员数与名册不符',
    edits: [set(REGISTER, 'M10', 17), set(REGISTER, 'O10', 17)],
    finds: [violates('data.headcount', RETIRED, `${REGISTER}!M10`)],
  },
  {
    what: '基本情况表与支委会名册的书记不是同一人',
    edits: [set(REGISTER, 'P12', '党员093')],
    finds: [violates('data.conflict', MONITORING, `${REGISTER}!P12`)],
  },
];
