import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

export const meetingCounts = kindSpec({
  kind: 'meeting-counts',
  identifies: ['branch'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: BRANCH_HEADING,
    year: '年度',
    month: '月份 / <时间 / <年度 月份',
    count: '<数|次数 / <开展 数|次数 / <会议|活动 数|次数',
  },
  weights: { month: 1.2 },
  titles: /(?:开展|召开|落实|组织生活|三会一课|主题党日).*(?:统计|次数|汇总|情况)|次数统计/,
  refuses: null,
  matrix: 'counts',
  accepts: (sheet) => sheet.has('branch') && sheet.matrixColumns >= (sheet.countsByRow ? 1 : 2),
  facts: [
    { fact: 'required', fields: ['branch'] },
    { fact: 'branch', field: 'branch' },
  ],
});
