import { BRANCH_HEADING, NAME_HEADING, PARTY_WORDS, PERSON_HEADINGS, kindSpec } from './spec';

export const pledges = kindSpec({
  kind: 'pledges',
  identifies: ['name'],
  oneOf: ['pledge', 'points'],
  headings: {
    ...PERSON_HEADINGS,
    branch: BRANCH_HEADING,
    name: `${NAME_HEADING} / 承诺 人|党员 姓名?`,
    year: '年度 承诺?',
    pledge: '承诺 内容|情况? 践诺? 年初? / 承诺 党员 内容 / 年度 承诺 内容?',
    points:
      '积分 总? / 完成 积分 总? / 每月|月份|季度|半年 积分 总? / 年度 积分 总? / 总 积分 / 积分 情况|数',
    review:
      '评议 情况|结果? / 践诺 情况|结果? / 践诺? 评定 情况|结果? / 承诺 评议|评定|完成 情况? / 践诺 评议 / <等次 / <承诺 结果 / <完成|进展 情况',
  },
  weights: { pledge: 2, points: 1.5 },
  titles: /承诺|积分|得分/,
  refuses: /学习强国|学员/,
  refusesTitle: /培训|课程/,
  matrix: null,
  accepts: (sheet) => PARTY_WORDS.test(sheet.words),
  facts: [
    { fact: 'required', fields: ['name'] },
    { fact: 'one-of', fields: ['pledge', 'points'] },
    { fact: 'branch', field: 'branch' },
  ],
});
