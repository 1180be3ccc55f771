import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

export const ratingSummary = kindSpec({
  kind: 'rating-summary',
  identifies: ['branch', 'excellent', 'qualified'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: BRANCH_HEADING,
    excellent: '优秀 党员? 等次? 数? 实到? / 评议 优秀 数? / 评议 等次|结果 优秀 数?',
    qualified: '合格 党员? 等次? 数? 实到? / 评议 合格 数? / 评议 等次|结果 合格 数?',
    basic: '基本合格 党员? 等次? 数? / 评议 等次|结果? 基本合格 数?',
    unqualified: '不合格 党员? 等次? 数? / 评议 等次|结果? 不合格 数?',
    memberCount: '党员 数 总? 现有? / <数 总? / <党员 / <应到 数? 党员? / 应到 评议 党员? 数?',
    participantCount: '实到 评议? 党员? 数? / 评议 党员? 数 / 实到 党员 数',
    year: '年度 / 评议 年度',
  },
  weights: { excellent: 2, qualified: 2, basic: 1.5, unqualified: 1.5 },
  titles: /评议|等次/,
  refuses: null,
  matrix: null,
  accepts: (sheet) => sheet.has('branch') && !/姓名/.test(sheet.words),
  facts: [
    { fact: 'required', fields: ['branch'] },
    { fact: 'at-most', lesser: 'participantCount', greater: 'memberCount' },
    { fact: 'branch', field: 'branch' },
  ],
});
