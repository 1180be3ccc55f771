import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

export const groups = kindSpec({
  kind: 'groups',
  identifies: ['branch', 'group'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: BRANCH_HEADING,
    group: '小组 名称? / 小组 序号 / <小组 编码',
    leader: '组长 小组? 姓名? / 小组 书记|负责人 / <负责人 姓名?',
    memberCount: '小组? 党员|人 数 总? / 数 / 小组 人数 / 小组 党员 数 / <党员',
  },
  weights: { group: 2, leader: 2 },
  titles: /党小组/,
  refuses: /会议|主持|记录人|应到|实到/,
  matrix: null,
  accepts: (sheet) => sheet.count('leader', 'memberCount') >= 1 || sheet.titled,
  facts: [
    { fact: 'required', fields: ['branch', 'group'] },
    { fact: 'unique', fields: ['group'], within: 'branch' },
    { fact: 'branch', field: 'branch' },
  ],
});
