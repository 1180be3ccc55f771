/** The university's planted faults, in the order of the clauses. */
import { append, clearRow, type Expected, type Fault, needsReview, set, violates } from './faults';

const REGISTER = '党支部基本情况';
const ROSTER = '党员名册';
const COMMITTEE = '支委会名册';
const ASSEMBLIES = '党员大会记录';
const COMMITTEE_MEETINGS = '支委会记录';
const GROUP_MEETINGS = '党小组会记录';
const ORG_LIFE = '组织生活会记录';
const COUNTS = '开展情况统计';
const RATINGS = '民主评议党员';
const TRAINING = '党员教育培训';
const TALKS = '谈心谈话记录';
const REPORTS = '请示报告';
const LEADERSHIP = '专题研究与联系点';

const ARTS_SECOND = '文学院党委/第二党支部';
const ARTS_UNDERGRADUATES = '文学院党委/本科生党支部';
const ARTS_GRADUATES_FIRST = '文学院党委/研究生第一党支部';
const ARTS_GRADUATES_SECOND = '文学院党委/研究生第二党支部';
const ARTS_FIRST = '文学院党委/第一党支部';
const SCIENCE_FIRST = '理学院党委/第一党支部';
const SCIENCE_SECOND = '理学院党委/第二党支部';
const SCIENCE_THIRD = '理学院党委/第三党支部';
const SCIENCE_UNDERGRADUATES = '理学院党委/本科生党支部';
const SCIENCE_GRADUATES = '理学院党委/研究生第一党支部';
const ORGANISATION = '机关党委/组织部党支部';
const TEACHING = '机关党委/教务处党支部';
const LOGISTICS = '机关党委/后勤联合党支部';
const RETIRED = '机关党委/离退休党支部';
const LIBRARY = '机关党委/图书馆党支部';

/** Branches are named `superior/branch`: two colleges have a 第一党支部 each. */
export const UNIVERSITY_FAULTS: readonly Fault[] = [
  {
    what: '图书馆一名正式党员转出后只剩2名正式党员',
    edits: [
      set(ROSTER, 'O132', '2025.02.10'),
      set(REGISTER, 'I19', 2),
      set(REGISTER, 'K19', 2),
      clearRow(RATINGS, 132),
      set(RATINGS, 'D130', '合格'),
      set(TALKS, 'C146', '2025-01-20'),
    ],
    finds: [violates('branch.min-members', LIBRARY, `${REGISTER}!B19`)],
  },
  {
    what: '后勤联合党支部覆盖6个单位',
    edits: [set(REGISTER, 'D17', '饮食科等6家单位')],
    finds: [violates('branch.joint-units', LOGISTICS, `${REGISTER}!D17`)],
  },
  {
    what: '教务处上一次设置自查在上年',
    edits: [set(REGISTER, 'H16', '2024.11.28')],
    finds: [violates('branch.self-check', TEACHING, `${REGISTER}!H16`)],
  },
  {
    what: '教务处正好7名正式党员而未设支委会',
    edits: [
      set(COMMITTEE, 'E16', null),
      set(COMMITTEE, 'F16', null),
      set(COMMITTEE, 'G16', null),
      set(REGISTER, 'N16', 0),
    ],
    finds: [violates('committee.required', TEACHING, `${REGISTER}!B16`)],
  },
  {
    what: '理学院第三党支部登记了两名书记，第二名没有参加书记培训',
    edits: [set(COMMITTEE, 'C12', '党员065、党员066'), set(REGISTER, 'L12', '党员065、党员066')],
    finds: [
      violates('committee.secretary', SCIENCE_THIRD, `${COMMITTEE}!C12`),
      violates('training.secretary', SCIENCE_THIRD, `${COMMITTEE}!C12`),
    ],
  },
  {
    what: '研究生第一党支部宣传委员不在任何名册上',
    edits: [set(COMMITTEE, 'F8', '党员998')],
    // A fourth person where one held two posts: the register's three no longer agree with the rows (RULES.md 3 and 7).
    finds: [
      violates('committee.member', ARTS_GRADUATES_FIRST, `${COMMITTEE}!F8`),
      violates('data.conflict', ARTS_GRADUATES_FIRST, `${REGISTER}!N8`),
    ],
  },
  {
    what: '研究生第二党支部书记任职时党龄不足1年',
    edits: [set(ROSTER, 'I43', '2022年6月1日'), set(ROSTER, 'J43', '2023.06.01')],
    finds: [violates('secretary.party-age', ARTS_GRADUATES_SECOND, `${ROSTER}!J43`)],
  },
  {
    what: '文学院第二党支部任期已满未换届',
    edits: [
      set(REGISTER, 'P6', '2022-11-20'),
      set(REGISTER, 'R6', '2025年11月20日'),
      set(COMMITTEE, 'H6', '2022.11.20'),
    ],
    finds: [
      violates('election.overdue', ARTS_SECOND, `${REGISTER}!R6`),
      // 没有换届选举台账，提醒和请示都无从查起。
      needsReview('election.request', null, ''),
      needsReview('election.reminded', null, ''),
    ],
  },
  {
    what: '一名党员全年培训31学时',
    edits: [set(TRAINING, 'G44', '11学时')],
    finds: [violates('training.hours', ARTS_UNDERGRADUATES, `${TRAINING}!G44`)],
  },
  {
    what: '流动党员全年没有谈话联系',
    edits: [
      set(ROSTER, 'M25', '是'),
      set(TALKS, 'E26', '党员020'),
      set(TALKS, 'E36', '党员022'),
      set(TALKS, 'D37', '党员023'),
    ],
    finds: [
      violates('member.floating', ARTS_UNDERGRADUATES, `${ROSTER}!M25`),
      violates('talk.annual', ARTS_UNDERGRADUATES, `${ROSTER}!C25`),
    ],
  },
  {
    what: '研究生第一党支部第二季度没有党员大会',
    edits: [set(ASSEMBLIES, 'C18', '2025年7月1日')],
    finds: [violates('meeting.assembly', ARTS_GRADUATES_FIRST, `${REGISTER}!B8`)],
  },
  {
    what: '理学院第一党支部4月没有支委会',
    edits: [set(COMMITTEE_MEETINGS, 'C56', '2025.05.06')],
    finds: [violates('meeting.committee', SCIENCE_FIRST, `${REGISTER}!B10`)],
  },
  {
    what: '离退休第二党小组4月没有开会',
    edits: [set(GROUP_MEETINGS, 'C60', '2025/5/9')],
    finds: [violates('meeting.group', RETIRED, `${REGISTER}!B18`)],
  },
  {
    what: '组织部3月主题党日次数为0',
    edits: [set(COUNTS, 'E15', 0), set(COUNTS, 'S15', 15)],
    finds: [violates('theme-day.monthly', ORGANISATION, `${COUNTS}!E15`)],
  },
  {
    what: '理学院本科生党支部6月主题党日空着，以后月份有数',
    edits: [set(COUNTS, 'H13', null), set(COUNTS, 'S13', 15)],
    finds: [violates('theme-day.monthly', SCIENCE_UNDERGRADUATES, `${COUNTS}!H13`)],
  },
  {
    what: '研究生第二党支部第二季度党课次数为0',
    edits: [set(COUNTS, 'P9', 0), set(COUNTS, 'S9', 15)],
    finds: [violates('meeting.lesson', ARTS_GRADUATES_SECOND, `${COUNTS}!P9`)],
  },
  {
    what: '理学院第二党支部组织生活会在8月召开，会前的支委会没有写明对照检查',
    edits: [set(ORG_LIFE, 'C11', '2025.08.20')],
    finds: [
      violates('org-life.season', SCIENCE_SECOND, `${ORG_LIFE}!C11`),
      needsReview('org-life.committee-first', SCIENCE_SECOND, `${ORG_LIFE}!C11`),
    ],
  },
  {
    what: '理学院第三党支部组织生活会没有主题',
    edits: [set(ORG_LIFE, 'D12', null)],
    finds: [violates('org-life.topic', SCIENCE_THIRD, `${ORG_LIFE}!D12`)],
  },
  {
    what: '文学院第二党支部7人评了3个优秀',
    edits: [set(RATINGS, 'D16', '优秀')],
    finds: [violates('rating.excellent-cap', ARTS_SECOND, `${RATINGS}!D16`)],
  },
  {
    what: '理学院第一党支部评了“良好”',
    edits: [set(RATINGS, 'D54', '良好')],
    finds: [
      violates('rating.grade', SCIENCE_FIRST, `${RATINGS}!D54`),
      // 12名党员4个优秀正好三分之一，只按11名已评定的算才超过。
      needsReview('rating.excellent-cap', SCIENCE_FIRST, `${RATINGS}!D49`),
    ],
  },
  {
    what: '给预备党员评了等次',
    edits: [set(RATINGS, 'D32', '合格')],
    finds: [violates('rating.probationary', ARTS_UNDERGRADUATES, `${RATINGS}!D32`)],
  },
  {
    what: '一名正式党员没有等次',
    edits: [clearRow(RATINGS, 129)],
    finds: [
      violates('rating.unrated', RETIRED, `${ROSTER}!C129`),
      needsReview('rating.excellent-cap', RETIRED, `${RATINGS}!D115`),
    ],
  },
  {
    what: '组织部党支部没有向上级作工作报告',
    edits: [set(REPORTS, 'E36', '请示'), set(REPORTS, 'F36', '请示活动经费')],
    finds: [violates('report.superior', ORGANISATION, `${REGISTER}!B15`)],
  },
  {
    what: '学校党委上一次专题研究在上年',
    edits: [set(LEADERSHIP, 'E3', '2024.3.28')],
    finds: [violates('leadership.study', null, `${LEADERSHIP}!E3`)],
  },
  {
    what: '学校党委书记没有联系党支部',
    edits: [set(LEADERSHIP, 'D4', null)],
    finds: [violates('leadership.contact', null, `${LEADERSHIP}!D4`)],
  },
  {
    what: '只写“第一党支部”而没有写学院',
    edits: [append(REPORTS, [null, '第一党支部', '2025.5.1', '上级党组织', '请示', '请示活动安排'])],
    finds: [violates('data.branch-ambiguous', null, `${REPORTS}!B50`)],
  },
  {
    what: '基本情况表的正式党员数与名册不符',
    edits: [set(REGISTER, 'I14', 10), set(REGISTER, 'K14', 11)],
    finds: [violates('data.headcount', SCIENCE_GRADUATES, `${REGISTER}!I14`)],
  },
  {
    what: '实到人数多于应到人数',
    edits: [set(ASSEMBLIES, 'F5', '12人')],
    finds: [violates('data.attendance', ARTS_FIRST, `${ASSEMBLIES}!F5`)],
  },
  {
    what: '谈话日期不存在',
    edits: [set(TALKS, 'C13', '2025年13月2日')],
    finds: [violates('data.date', ARTS_FIRST, `${TALKS}!C13`)],
  },
  {
    what: '身份证号校验位不对',
    edits: [set(ROSTER, 'F30', '999999200011270547')],
    finds: [violates('data.id-number', ARTS_UNDERGRADUATES, `${ROSTER}!F30`)],
  },
];

/**
 * What the university does not keep: one finding for the workbook and rule, in the clean file as in the planted one.
 * Not rating.sum and rectify.*: without a summary or a rectification ledger, which no clause demands, nothing is asked.
 */
export const UNIVERSITY_ABSENT: readonly Expected[] = [
  'election.extension',
  'development.order',
  'development.activist',
  'development.age',
  'pledge.missing',
  'points.missing',
  'dues.standard',
  'dues.unpaid',
  'theme-day.elements',
  'dual-life.leader',
  'birthday.held',
  'attendance.six-months',
  'venue.room',
  'venue.items',
  'venue.board',
  'venue.register',
].map((rule) => needsReview(rule, null, ''));
