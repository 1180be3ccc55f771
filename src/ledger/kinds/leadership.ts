import { kindSpec } from './spec';

export const leadership = kindSpec({
  kind: 'leadership',
  identifies: ['org', 'kind'],
  oneOf: [],
  headings: {
    org: '单位 名称? / 党委 名称? / 单位 党委 名称? / 组织 名称? / 研究 单位|党委 / 责任 组织|单位|党委 名称?',
    kind: '~类别 / ~项目 / ~内容 类别? / ~活动|研究|工作 类别 / ~进展? 形式',
    leader:
      '领导 姓名? / 联系 领导 姓名? / 书记 姓名? / 党委 书记 姓名? / 联系 人 / 委员 党委? 姓名? / 党委 人 姓名? / 领导 党员 姓名? / 责任 领导|人 姓名? / 姓名 职务 / <姓名 / 领导 职务',
    branch: '联系 支部 名称? / 联系点 名称? / 支部 名称? / 联系点 支部 / <联系 组织|单位',
    date: '时间 / 开展 时间 / 研究|会议|联系|联系点|活动|开展|确定 时间 / 研究 开展 时间',
    topic:
      '研究? 内容 / 研究? 主题 / 会议 主题|内容|名称 / 研究 问题 / 主题 工作 内容 / <联系 情况 / <研究 情况 / <工作|讨论 内容',
  },
  weights: { leader: 1.5, branch: 1.2 },
  titles: /专题研究|研究党建|联系点|包联|挂点|挂钩联系|联系支部|联系党支部|挂联/,
  refuses: null,
  matrix: null,
  accepts: (sheet) =>
    (sheet.titled || (sheet.agrees('kind') ?? 0) >= 0.5) &&
    sheet.count('date', 'leader', 'branch', 'topic') >= 1,
  facts: [
    { fact: 'required', fields: ['org', 'kind'] },
    { fact: 'date', field: 'date', nature: 'done' },
  ],
});
