import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

const RECORD = [
  'topic',
  'content',
  'expected',
  'attended',
  'onLeave',
  'absent',
  'host',
  'recorder',
  'place',
] as const;

export const meetings = kindSpec({
  kind: 'meetings',
  identifies: ['branch', 'date', 'type'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: `${BRANCH_HEADING} / 开展|主持 支部 / ~开展|主持 组织|单位`,
    date: '会议|活动|开展 时间 / 会议|活动 开展 时间 / 时间 / 学习 时间 / 学习 开始 时间 / 会议|活动|开展 开始 时间 / 开始 时间',
    type: '会议|活动 类别 / 会议 活动 类别 / ~类别 / ~会议|活动 形式 / ~会议|活动 名称 / ~会议 活动 名称 / ~活动 / ~会议 / ~名称 / ~形式 / ~活动 内容',
    group: '小组 名称?',
    topic:
      '主题 会议|活动|学习? / 会议|活动 主题 / 会议 活动 主题 / 主要 主题 / <会议|活动 名称 / <学习|研究 内容 / <名称 / <活动',
    content:
      '内容 主要? / 主题 内容 / 主要? 会议|活动|学习? 内容 / 会议|活动 主要? 内容 / 会议 活动 内容 / <会议|活动 情况 / <会议|活动 记录',
    expected: '应到 数? 人? / 应到 党员 数?',
    attended: '实到 数 人? / 实到 党员 数? / <实到 / <学习|会议|活动 人数',
    onLeave: '请假 数 人? / <请假',
    absent: '缺席 数 人? / <缺席',
    host: '主持 人? 姓名? 会议? 活动? / 主讲 主持? 人?',
    recorder: '记录 人 姓名? 会议? 活动? / <记录',
    place: '地点 / 会议|活动|开展 地点 / 会议 活动 地点 / <活动室',
    elements: '要素 活动? 完成? 情况|内容? / <要素',
  },
  weights: { attended: 1.2, expected: 1.2, host: 1.3, recorder: 1.5, type: 1.3, topic: 1.1 },
  titles:
    /三会一课|组织生活(?!.*(?:统计|汇总))|党员大会|支委会(?!.*(?:名册|名单|成员))|支部委员会会议|党小组会|党课|主题党日|支部(?:活动|会议)|党员活动|党建活动|党组织(?:活动|会议)|党务活动|会议记录|活动记录/,
  refuses: /得票|候选|票数/,
  refusesTitle: /请假|报告工作|请示报告|党委会|中心组|民主生活会|志愿服务活动|职工代表/,
  matrix: 'elements',
  accepts: (sheet) => {
    const record = sheet.count(...RECORD);
    const types = sheet.agrees('type');
    if (!sheet.has('type')) return (sheet.titled && record >= 1) || (sheet.has('branch') && record >= 2);
    if (record === 0) return sheet.has('branch', 'date') && (types ?? 0) >= 0.8;
    return sheet.titled || (types ?? 0) >= 0.5 || sheet.has('branch');
  },
  facts: [
    { fact: 'required', fields: ['branch', 'date'] },
    { fact: 'date', field: 'date', nature: 'done' },
    { fact: 'at-most', lesser: 'attended', greater: 'expected' },
    { fact: 'branch', field: 'branch' },
  ],
});
