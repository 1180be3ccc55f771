import { BRANCH_HEADING, NAME_HEADING, PERSON_HEADINGS, kindSpec } from './spec';

const WAY_INTO_THE_PARTY = /发展|积极分子|申请|转正|培养/;

export const development = kindSpec({
  kind: 'development',
  identifies: ['name'],
  oneOf: ['appliedOn', 'activistOn', 'candidateOn', 'probationaryOn'],
  headings: {
    ...PERSON_HEADINGS,
    branch: `${BRANCH_HEADING} / 联系 支部 / <联系 组织`,
    name: `${NAME_HEADING} / 申请人|发展对象|积极分子 姓名 / 预备 姓名 / 发展 人 姓名? / 培养 对象 姓名? / <发展对象 / <申请人`,
    bornOn: '出生 时间?',
    appliedOn:
      '申请 时间 申请人? / 递交 申请 时间 申请人? / 递交 申请 时间 / 申请 入党 时间 / 递交 申请 / <申请',
    activistOn:
      '积极分子 时间 / 确定 积极分子 时间? 支部? 会议? 讨论? 研究? / 积极分子 确定 时间? / <积极分子',
    candidateOn:
      '发展对象 时间 / 确定 发展对象 时间? 支部? 会议? 讨论? 研究? / 发展对象 确定 时间? / <发展对象 / <确定 发展 时间',
    probationaryOn:
      '确定 预备 时间? 支部? 会议? 讨论? 研究? / 预备 时间 / 预备 讨论 时间 支部? 会议? / 预备 确定 时间? / 入党 时间 / 加入党组织 时间 / 发展 党员? 时间 / 发展 时间 / <入党 / <预备',
    formalOn:
      '转正 时间 预备? 预备期? 届满? 批准? 正式? 支部? 会议? / 正式 时间 / 正式 讨论 时间 支部? 会议? / 转正 讨论 时间 预备? 支部? 会议? / 确定 正式 时间 / <转正 / <正式',
    decision: '转正 情况|结果|类别|意见 正式? / 转正 讨论 结果|情况? / <讨论 会议? 支部? 结果?',
    extendedTo:
      '延长 截止 时间? 正式? 转正? / 延长 届满 时间? 预备期? / 延长 预备期? 截止 时间? / 预备期 延长 截止? 时间? / 预备期 延长 截止',
    introducers: '介绍人 姓名? 发展对象? 预备?',
    stage: '发展? 阶段 / 发展 状态|情况 / <状态 / ~类别 / ~人 类别 / <培养 阶段',
  },
  weights: {
    appliedOn: 1.2,
    activistOn: 1.2,
    candidateOn: 1.2,
    probationaryOn: 1.2,
    decision: 1.5,
    stage: 2,
  },
  titles: /发展|积极分子|入党申请|预备党员|培养/,
  refuses: null,
  surroundings: /培训|志愿书|考察|公示|政审|政治审查|预审|培养|联系人|推优|推荐|谈话|计划|阶段|讨论/,
  matrix: null,
  accepts: (sheet) => {
    const steps = sheet.count('appliedOn', 'activistOn', 'candidateOn');
    if (steps >= 2) return true;
    if (!sheet.titled || steps + sheet.count('probationaryOn') === 0) return false;
    // A roster of the probationary members alone shows when they joined, and no way there.
    return (
      steps > 0 || WAY_INTO_THE_PARTY.test(sheet.title) || sheet.count('decision', 'stage', 'extendedTo') > 0
    );
  },
  facts: [
    { fact: 'required', fields: ['name'] },
    { fact: 'one-of', fields: ['appliedOn', 'activistOn', 'candidateOn', 'probationaryOn'] },
    { fact: 'date', field: 'bornOn', nature: 'birth' },
    { fact: 'date', field: 'appliedOn', nature: 'done' },
    { fact: 'date', field: 'activistOn', nature: 'done' },
    { fact: 'date', field: 'candidateOn', nature: 'done' },
    { fact: 'date', field: 'probationaryOn', nature: 'done' },
    { fact: 'date', field: 'formalOn', nature: 'done' },
    { fact: 'date', field: 'extendedTo', nature: 'planned' },
    { fact: 'branch', field: 'branch' },
  ],
});
