import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

export const reports = kindSpec({
  kind: 'reports',
  identifies: ['branch', 'date'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: `${BRANCH_HEADING} / 报告|请示|请示报告|递交 支部 / 报告|请示|请示报告 组织|单位`,
    date: '报告|请示|请示报告|备案 时间 / 递交 时间 / 时间 / 递交 报告|请示|请示报告 时间 / 上级 报告 时间',
    recipient:
      '报告|请示|请示报告 对象|人 / 报告|请示|请示报告 上级|党委|组织 / <对象 / <上级 组织|单位 / <递交 组织|单位|人|对象 / ~递交',
    kind: '报告|请示|请示报告|备案|内容 类别 / <类别 / ~内容 / <报告|请示|请示报告 形式 / <形式',
    topic:
      '报告|请示|请示报告 内容|主题|名称 / 内容 / 主题 / 报告|请示|请示报告 主要 内容 / 主要 内容 / <内容|材料|文件 名称|主题 / <原因 / <名称',
    year: '年度 / 报告 年度',
  },
  weights: { recipient: 2, kind: 1.5 },
  titles: /请示|报备|工作报告|报告工作|备案|重大事项|报告(?:台账|登记|情况)/,
  refuses: null,
  refusesTitle: /换届请示|请示批复/,
  matrix: null,
  accepts: (sheet) =>
    (sheet.titled && sheet.count('recipient', 'kind', 'topic') >= 1) || sheet.count('recipient', 'kind') >= 2,
  facts: [
    { fact: 'required', fields: ['branch', 'date'] },
    { fact: 'date', field: 'date', nature: 'done' },
    { fact: 'branch', field: 'branch' },
  ],
});
