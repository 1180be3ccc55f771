/**
 * Every number the rules know, in one typed table (RULES.md 6). Rules see only the limits they declare.
 */
export interface Threshold {
  /** The default; for ratios the numerator. */
  readonly value: number | null;
  /** `document`: the standard's own number. `tool`: ours, never more than a warning and marked as ours. */
  readonly origin: 'document' | 'tool';
  /** Clause of the number, for the settings page and the docs; null for the tool's own. */
  readonly clause: string | null;
  readonly label: string;
  readonly unit: string;
  /** Which way is stricter than the document: a larger minimum or a smaller maximum. */
  readonly stricter: 'higher' | 'lower';
}

const document = (
  value: number,
  clause: string,
  label: string,
  unit: string,
  stricter: 'higher' | 'lower',
): Threshold => ({ value, origin: 'document', clause, label, unit, stricter });

const own = (value: number | null, label: string, unit: string, stricter: 'higher' | 'lower'): Threshold => ({
  value,
  origin: 'tool',
  clause: null,
  label,
  unit,
  stricter,
});

export const THRESHOLDS = {
  minFormalMembers: document(3, '1', '党支部正式党员最少人数', '人', 'higher'),
  maxMembers: document(50, '1', '党支部党员最多人数', '人', 'lower'),
  maxJointUnits: document(5, '1', '联合党支部覆盖单位最多个数', '个', 'lower'),
  committeeRequiredFrom: document(7, '6', '应当设立支部委员会的正式党员人数', '人', 'lower'),
  committeeSizeLow: document(3, '6', '支部委员会最少人数', '人', 'higher'),
  committeeSizeHigh: document(5, '6', '支部委员会通常最多人数', '人', 'lower'),
  committeeSizeMax: document(7, '6', '支部委员会一般最多人数', '人', 'lower'),
  maxDeputies: document(1, '6', '副书记最多人数', '人', 'lower'),
  secretaryPartyYears: document(1, '7', '书记最少党龄', '年', 'higher'),
  termYears: document(3, '8', '支部委员会每届任期', '年', 'lower'),
  remindMonths: document(6, '8', '上级提前提醒换届的月数', '个月', 'higher'),
  requestMonths: document(3, '8', '提前报送换届请示的月数', '个月', 'higher'),
  extensionMaxYears: document(1, '8', '延期或提前换届最长期限', '年', 'lower'),
  assemblyPerQuarter: document(1, '12', '每季度党员大会最少次数', '次', 'higher'),
  committeeMeetingPerMonth: document(1, '12', '每月支委会最少次数', '次', 'higher'),
  groupMeetingPerMonth: document(1, '12', '每月党小组会最少次数', '次', 'higher'),
  partyLessonPerQuarter: document(1, '12', '每季度党课最少次数', '次', 'higher'),
  themeDayPerMonth: document(1, '13', '每月主题党日最少次数', '次', 'higher'),
  orgLifePerYear: document(1, '14', '每年组织生活会最少次数', '次', 'higher'),
  ratingPerYear: document(1, '16', '每年民主评议党员次数', '次', 'higher'),
  excellentCapNumerator: document(1, '16', '优秀比例上限的分子', '', 'lower'),
  excellentCapDenominator: document(3, '16', '优秀比例上限的分母', '', 'higher'),
  talksPerYear: document(1, '17', '每年谈心谈话最少次数', '次', 'higher'),
  trainingHoursPerYear: document(32, '10', '党员每年集中学习培训最少学时', '学时', 'higher'),
  secretaryTrainingPerYear: document(1, '10', '每年书记培训最少次数', '次', 'higher'),
  reportsPerYear: document(1, '18', '每年工作报告最少次数', '次', 'higher'),
  studyPerYear: document(1, '25', '每年专题研究党支部建设最少次数', '次', 'higher'),
  absentMonths: document(6, '20', '连续无故不参加组织生活的月数', '个月', 'lower'),
  activistMonths: document(12, '9', '积极分子培养教育最少月数', '个月', 'higher'),
  probationMonths: document(12, '9', '预备期月数', '个月', 'higher'),
  minAge: document(18, '9', '申请入党最低年龄', '周岁', 'higher'),
  passTargetNumerator: document(9, '三', '达标目标的分子', '', 'higher'),
  passTargetDenominator: document(10, '三', '达标目标的分母', '', 'lower'),
  probationDecisionMonths: own(3, '预备期满后讨论转正的宽限月数', '个月', 'lower'),
  committeeFirstDays: own(60, '组织生活会前召开支委会的最长间隔天数', '天', 'lower'),
  yearlyMinMonths: own(6, '按年度考核的最少成立月数', '个月', 'lower'),
  yearGraceMonths: own(3, '年度记录的宽限月数', '个月', 'lower'),
  groupsNeededFrom: own(null, '应当划分党小组的党员人数', '人', 'lower'),
  themeDayDriftDays: own(null, '主题党日允许偏离的天数', '天', 'lower'),
} as const satisfies Record<string, Threshold>;

export type ThresholdKey = keyof typeof THRESHOLDS;

/** The limits in force: defaults under the settings' overrides. `null` means switched off. */
export type Limits = Readonly<Record<ThresholdKey, number | null>>;

export const DEFAULT_LIMITS: Limits = Object.freeze(
  Object.fromEntries(Object.entries(THRESHOLDS).map(([key, { value }]) => [key, value])) as Record<
    ThresholdKey,
    number | null
  >,
);
