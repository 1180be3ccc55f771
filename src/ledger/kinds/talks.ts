import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

export const talks = kindSpec({
  kind: 'talks',
  identifies: ['date', 'from', 'to'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: BRANCH_HEADING,
    date: '谈话|议五 时间 / 时间 / 开展 谈话? 时间',
    from: '谈话人 姓名? 职务? / 谈话 书记|领导|主持 / 谈话 主持 人|党员 / <谈话 主要 人 / <主持 人 / <委员 姓名? / <领导 姓名?',
    to: '谈话对象 姓名? 党员? / 谈话 党员 姓名? / <谈话 人',
    method: '谈话 形式 / 形式',
    topic:
      '谈话 内容|主题 / 内容 / 主题 / 谈话 主要 内容? / 主要 内容 / <谈话 情况 / <谈话 类别 / <谈话 原因 / <主要 意见',
  },
  weights: { from: 3, to: 3 },
  titles: /谈心|谈话/,
  refuses: /信访|纪律审查|面试/,
  matrix: null,
  accepts: () => true,
  facts: [
    { fact: 'required', fields: ['date', 'from', 'to'] },
    { fact: 'date', field: 'date', nature: 'done' },
    { fact: 'branch', field: 'branch' },
  ],
});
