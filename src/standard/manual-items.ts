/**
 * What only people can judge (RULES.md 8): the rows of 校验·现场核查表. Ids are public and never reused.
 */
import type { ClauseId, ClauseNumber } from './clauses';

export interface ManualItem {
  readonly id: string;
  /** Null for an item of the main text, asked under both annexes. */
  readonly annex: 'U' | 'O' | null;
  readonly clause: ClauseId;
  /** `branch`: one row a branch; `superior`: one row an organisation, which decides no branch's verdict. */
  readonly scope: 'branch' | 'superior';
  /** 核查内容. */
  readonly content: string;
}

type Texts = { readonly [N in ClauseNumber]?: string };

/** Items whose row of the catalogue stands on the superior's line. */
const OF_SUPERIOR: ReadonlySet<string> = new Set(['U1', 'U25', 'U26', 'O1', 'O26']);

/** Alike in both annexes. */
const COMMON: Texts = {
  3: '不再符合设立条件的党支部是否及时调整或者撤销，并按层级报批。',
  8: '选举、补选、指派是否履行规定程序。',
  12: '三会一课是否有实质内容、有质量。',
  13: '主题党日是否有专题学习、思想交流、集中点评、为民服务和缴纳党费的实际内容。',
  14: '会前是否谈心谈话、听取意见；会上是否开展批评和自我批评；会后是否落实整改，支委会对照检查情况是否通报。',
  15: '开展活动是否提前通知党员领导干部，领导干部是否带头参加。',
  16: '民主评议是否按自评、互评、测评程序进行，结果是否得到运用。',
  18: '重大事项是否先请示后决策，突发重大问题是否及时请示报告。',
  19: '“政治生日”是否突出政治性、严肃性，体现仪式感、庄重感。',
  20: '对无故不参加组织生活的党员是否及时批评教育，并按规定稳妥处置。',
  21: '实地查看党员活动室是否满足使用，党旗、入党誓词、工作挂图、发展党员工作流程图是否悬挂在醒目位置。',
  22: '实地查看宣传栏内容是否规范、及时更新。',
  23: '实地查看场所是否整洁卫生，设施设备管护是否到位，作用发挥是否良好。',
  27: '是否宣传贯彻党的路线方针政策、执行上级决议，思想政治和意识形态工作是否落实。',
};

const UNIVERSITY: Texts = {
  ...COMMON,
  1: '应当成立党支部的内设部门是否都已成立；教职工、学生、机关后勤党支部是否按科室、教研室、年级、专业、处室设置；中外合作办学项目是否同步设置。',
  2: '成立是否经基层单位申请、高校党委会议研究并批复，再召开党员大会选举。',
  5: '党员较多，或者教学点、学生公寓分散的党支部，是否划分党小组。',
  7: '书记的政治素质和能力是否胜任；“双带头人”培育和学生党支部书记选拔是否落实。',
  9: '发展党员是否程序严格、纪律严明，是否重视优秀青年教师、学生和少数民族学生。',
  10: '教育内容是否完整，集中轮训制度是否建立并执行。',
  11: '关怀帮扶、流动党员管理、失联和不合格党员处置、在职党员到社区报到是否落实。',
  17: '谈心谈话是否有质量，对有变故、有困难、受处分的党员是否做好工作，对流动党员是否听取意见。',
  24: '三会一课、集体学习、请示报告、激励关怀帮扶、党风廉政建设责任等制度是否落实。',
  25: '高校党委、组织部门、院系级党组织、党支部的责任体系是否健全，院系级党组织是否加强督促检查。',
  26: '高校党委是否划拨党费支持支部活动，党务干部“双线晋升”等要求是否落实。',
  28: '是否落实立德树人，坚持社会主义办学方向。',
  29: '是否常态化了解师生诉求、解决实际困难，服务载体是否有效。',
  30: '师德师风教育是否落实，课堂讲授有无违反纪律的言行，师德“一票否决制”是否执行。',
};

const ORGAN: Texts = {
  ...COMMON,
  1: '应当成立党支部的部门单位是否都已成立，是否建在处室（科室）和业务一线。',
  2: '机关党支部成立是否经机关工委审批，内设机构、基层单位党支部是否经机关党委审批并报机关工委备案。',
  5: '党员较多的党支部是否划分党小组。',
  7: '书记的政治素质和能力是否胜任，是否由主要党员负责人或者其他党员负责人担任。',
  9: '发展党员是否程序严格、纪律严明，是否注重基层一线、业务骨干和优秀年轻干部。',
  10: '教育内容是否完整，“讲政治、敢担当、改作风”专题教育是否开展。',
  11: '关怀帮扶、违纪违法和不合格党员处置是否落实；可了解佩戴徽章、党员先锋岗等情况（提倡）。',
  17: '谈心谈话是否有质量，对有变故、有困难、受处分的党员是否做好工作。',
  24: '机关基层党组织工作条例是否落实，“三表率一模范”机关创建和党建与业务融合情况如何。',
  25: '在职党员是否到社区亮身份、作承诺、认领服务岗位。',
  26: '机关党组织是否开展经常性督导指导，党组织活动资金是否列入预算。',
  28: '政治建设要求是否细化为具体措施并落实。',
  29: '是否密切联系群众、纠正“四风”、提高机关效能。',
  30: '是否找准服务中心工作的切入点，推动各项任务完成。',
};

const ofAnnex = (annex: 'U' | 'O', texts: Texts): ManualItem[] =>
  Object.entries(texts).map(([number, content]) => {
    const clause = `${annex}${number}` as ClauseId;
    return {
      id: `manual.${annex.toLowerCase()}${number.padStart(2, '0')}`,
      annex,
      clause,
      scope: OF_SUPERIOR.has(clause) ? 'superior' : 'branch',
      content,
    };
  });

export const MANUAL_ITEMS: readonly ManualItem[] = [
  ...ofAnnex('U', UNIVERSITY),
  ...ofAnnex('O', ORGAN),
  {
    id: 'manual.4-1',
    annex: null,
    clause: '四·1',
    scope: 'branch',
    content: '党支部书记是否结合实际提出工作计划、列出任务清单并逐项落实。',
  },
];
