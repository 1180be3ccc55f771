import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

export const venues = kindSpec({
  kind: 'venues',
  identifies: ['branch'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: BRANCH_HEADING,
    room: '活动室 专用? 是否? / 是否? 活动室 / 活动室 类别|情况|形式 / 活动室 成立|悬挂 情况? / 是否 成立 活动室 / ~是否? 地点 情况?',
    flag: '党旗 数? / 是否? 悬挂? 党旗 情况? 活动室?',
    oath: '誓词 数? / 是否? 悬挂? 誓词 情况? 活动室?',
    chart: '挂图 数? / 是否? 悬挂? 支部? 挂图 情况? 活动室?',
    flowchart: '流程图 数? / 是否? 悬挂? 党员? 发展? 流程图 情况? 活动室?',
    board: '宣传栏 党员? 数? / 是否? 悬挂? 成立? 宣传栏 情况? 活动室?',
    register: '设备 登记 情况? / 是否? 设备 登记 / <登记',
    upkeep: '管护 制度? 情况? 是否? 悬挂? / 是否? 成立? 管护 制度 / 管护 情况|记录|措施 / <制度 悬挂?',
  },
  weights: { room: 1.5, flag: 2, oath: 2, chart: 2, flowchart: 2, board: 1.5, register: 1.5, upkeep: 1.5 },
  titles: /阵地|活动室|活动场所/,
  refuses: null,
  matrix: null,
  accepts: (sheet) =>
    sheet.count('room', 'flag', 'oath', 'chart', 'flowchart', 'board', 'register', 'upkeep') >= 2,
  facts: [
    { fact: 'required', fields: ['branch'] },
    { fact: 'branch', field: 'branch' },
  ],
});
