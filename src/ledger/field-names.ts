/** How a clerk calls the columns of each ledger, for messages and the docs. */
import { KIND_FIELDS, type FieldOf, type KindId } from './model';

const ORGANISATION = { superior: '上级党组织', branchCode: '党支部编码', branch: '党支部名称' } as const;
const PERSON = { ...ORGANISATION, personCode: '党员编号', idNumber: '身份证号', name: '姓名' } as const;

const FIELD_NAMES: { readonly [K in KindId]: Readonly<Record<FieldOf<K>, string>> } = {
  branches: {
    ...ORGANISATION,
    type: '支部类型',
    status: '支部状态',
    units: '覆盖单位',
    approvedOn: '批准时间',
    approvalNo: '批准文号',
    foundedOn: '成立时间',
    dissolvedOn: '撤销时间',
    hostEndedOn: '机构撤销时间',
    formalCount: '正式党员数',
    probationaryCount: '预备党员数',
    memberCount: '党员总数',
    secretary: '书记',
    deputySecretary: '副书记',
    committeeCount: '支委人数',
    groupCount: '党小组数',
    electedOn: '换届时间',
    termYears: '任期',
    termEndsOn: '届满时间',
    selfCheckedOn: '设置自查时间',
  },
  members: {
    ...PERSON,
    sex: '性别',
    ethnicity: '民族',
    bornOn: '出生日期',
    education: '学历',
    joinedOn: '入党日期',
    formalOn: '转正日期',
    status: '党员类别',
    group: '党小组',
    post: '党内职务',
    unit: '所在单位',
    isLeader: '是否党员领导干部',
    isFloating: '是否流动党员',
    isLost: '是否失联党员',
    movedInOn: '转入时间',
    movedOutOn: '转出时间',
    standing: '党籍状态',
    duty: '在岗状态',
    introducers: '入党介绍人',
    personType: '人员类别',
  },
  committee: {
    ...PERSON,
    post: '职务',
    since: '任职时间',
    leftOn: '离任时间',
    appointed: '产生方式',
    electedOn: '选举时间',
    termEndsOn: '届满时间',
  },
  groups: { ...ORGANISATION, group: '党小组名称', leader: '党小组组长', memberCount: '党员人数' },
  meetings: {
    ...ORGANISATION,
    date: '日期',
    type: '会议类型',
    group: '党小组',
    topic: '主题',
    content: '内容',
    expected: '应到人数',
    attended: '实到人数',
    onLeave: '请假人数',
    absent: '缺席人数',
    host: '主持人',
    recorder: '记录人',
    place: '地点',
    elements: '主题党日环节',
  },
  'meeting-counts': { ...ORGANISATION, year: '年度', month: '月份', count: '开展次数' },
  ratings: {
    ...PERSON,
    grade: '评议等次',
    status: '党员类别',
    year: '年度',
    date: '评议日期',
    exempt: '免评原因',
    note: '备注',
  },
  'rating-summary': {
    ...ORGANISATION,
    excellent: '优秀',
    qualified: '合格',
    basic: '基本合格',
    unqualified: '不合格',
    memberCount: '党员人数',
    participantCount: '参加评议人数',
    year: '年度',
  },
  training: {
    ...PERSON,
    hours: '学时',
    year: '年度',
    date: '培训日期',
    course: '培训内容',
    category: '培训类别',
  },
  talks: {
    ...ORGANISATION,
    date: '谈话日期',
    from: '谈话人',
    to: '谈话对象',
    method: '谈话方式',
    topic: '谈话内容',
  },
  dues: {
    ...PERSON,
    base: '党费基数',
    standard: '月应交党费',
    paid: '实交党费',
    date: '交纳日期',
    coversFrom: '起交月份',
    coversTo: '止交月份',
    exempt: '免交说明',
    year: '年度',
  },
  elections: {
    ...ORGANISATION,
    kind: '选举类型',
    electedOn: '选举时间',
    termEndsOn: '届满时间',
    termYears: '任期',
    remindedOn: '提醒时间',
    requestedOn: '请示时间',
    approvedOn: '批复时间',
    extendedTo: '延期至',
    extensionApprovedOn: '延期批复时间',
  },
  development: {
    ...PERSON,
    bornOn: '出生日期',
    appliedOn: '申请入党时间',
    activistOn: '确定为积极分子时间',
    candidateOn: '确定为发展对象时间',
    probationaryOn: '接收为预备党员时间',
    formalOn: '转正时间',
    decision: '转正决定',
    extendedTo: '延长预备期至',
    introducers: '入党介绍人',
    stage: '发展阶段',
  },
  reports: {
    ...ORGANISATION,
    date: '报告日期',
    recipient: '报告对象',
    kind: '报告类型',
    topic: '报告事项',
    year: '年度',
  },
  attendance: { ...PERSON, year: '年度', mark: '出勤情况' },
  pledges: { ...PERSON, year: '年度', pledge: '承诺内容', points: '积分', review: '评议结果' },
  birthdays: { ...PERSON, joinedOn: '入党日期', heldOn: '开展时间', form: '开展方式' },
  venues: {
    ...ORGANISATION,
    room: '党员活动室',
    flag: '党旗',
    oath: '入党誓词',
    chart: '党支部工作挂图',
    flowchart: '发展党员工作流程图',
    board: '宣传栏',
    register: '设施设备登记',
    upkeep: '管理维护制度',
  },
  leadership: {
    org: '党组织名称',
    kind: '工作类型',
    leader: '领导姓名',
    branch: '联系支部',
    date: '日期',
    topic: '研究议题',
  },
  rectification: {
    ...ORGANISATION,
    problem: '问题',
    measure: '整改措施',
    deadline: '整改时限',
    owner: '责任人',
    progress: '整改进展',
    closed: '是否销号',
    closedOn: '销号时间',
    evidence: '佐证材料',
  },
};

/** The clerk's word for a field; the field's own name where it is none of the kind's. */
export function fieldName(kind: KindId, field: string): string {
  const names: Readonly<Record<string, string>> = FIELD_NAMES[kind];
  return field in KIND_FIELDS[kind] ? (names[field] ?? field) : field;
}

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'];

/** The index of a matrix column in the user's words: `3` → `3月`, `2024-Q1` → `2024年第一季度`; others as they are. */
export function indexName(index: string): string {
  const [, year, period = '', day] =
    /^(?:(\d{4})(?:-|$))?(1[0-2]|[1-9]|Q[1-4]|H[12]|year)?(?:-(\d{1,2}))?$/.exec(index) ?? [];
  const dated = year === undefined ? '' : `${year}年`;
  if (period === '') return year === undefined ? index : dated;
  if (day !== undefined) return year === undefined ? index : `${dated}${period}月${day}日`;
  if (period === 'year') return '全年';
  const number = Number(period.slice(1));
  if (period.startsWith('Q')) return `${dated}${QUARTERS[number - 1] ?? ''}`;
  if (period.startsWith('H')) return `${dated}${number === 1 ? '上' : '下'}半年`;
  return `${dated}${period}月`;
}
