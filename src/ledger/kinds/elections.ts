import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

export const elections = kindSpec({
  kind: 'elections',
  identifies: ['branch'],
  oneOf: ['electedOn', 'termEndsOn'],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: BRANCH_HEADING,
    kind: '换届|选举 类别 / <类别 / <换届|选举 形式|内容 / <换届 情况',
    electedOn:
      '本届 换届|选举|任命|成立 时间 支委? / 任命 时间 支委? / 换届|选举 时间 支委|委员? / 支委 选举|成立 时间 / 选举 开展? 时间 / 本届 时间 / 本届? 任期 开始 时间 / 换届 开展 时间 / 换届|选举 会议 时间 开展? 本届? / 本届? 支委? 产生 时间 / <本届? 任期 开始 / <会议 时间 / <上届 换届|选举 时间? / <换届 / <选举',
    termEndsOn:
      '届满 换届? 时间? 任期? 本届? 支委? / 换届 下次 时间? / 计划 换届 时间 / 任期 结束|截止 时间? / <任期 时间',
    termYears: '任期 年度? 本届? / 任期 数 年度?',
    remindedOn: '提醒 上级? 组织? 换届? 届满? 时间 书记? / 换届 提醒 上级? 时间? / <提醒',
    requestedOn:
      '请示 时间 支部? / 换届 请示 时间? / 递交 请示 时间 / 请示 上级 时间 / 递交 请示 时间 换届? / 换届 申请 时间 / 递交 申请 时间 / <申请 时间 / <请示',
    approvedOn:
      '批准 时间 / 批准 党委|上级 时间? / 换届 批准 时间? / 上级 批准 时间? / 请示 批准 时间 / <批准 / 批准 结果 时间 选举?',
    extendedTo:
      '延长 截止 时间? 换届? / 延长 届满 时间? / <延长 批准? 截止 时间? / 延长 换届? 截止? 时间 / <延长 换届?',
    extensionApprovedOn: '延长 批准 时间? 上级? 组织? / 延长 换届 批准 时间?',
  },
  weights: {
    electedOn: 1.5,
    termEndsOn: 1.5,
    remindedOn: 2,
    requestedOn: 2,
    approvedOn: 1.2,
    extendedTo: 2,
    kind: 1.2,
  },
  titles: /换届|选举|任期|届满|支部委员会录入/,
  refuses: /得票|候选人|票数|推举|学术委员会/,
  refusesTitle: /工会|妇联|职代会/,
  matrix: null,
  accepts: (sheet) => sheet.has('branch') || sheet.titled,
  facts: [
    { fact: 'required', fields: ['branch'] },
    { fact: 'one-of', fields: ['electedOn', 'termEndsOn'] },
    { fact: 'date', field: 'electedOn', nature: 'planned' },
    { fact: 'date', field: 'termEndsOn', nature: 'planned' },
    { fact: 'date', field: 'remindedOn', nature: 'done' },
    { fact: 'date', field: 'requestedOn', nature: 'done' },
    { fact: 'date', field: 'approvedOn', nature: 'done' },
    { fact: 'date', field: 'extendedTo', nature: 'planned' },
    { fact: 'date', field: 'extensionApprovedOn', nature: 'done' },
    { fact: 'order', earlier: 'electedOn', later: 'termEndsOn' },
    { fact: 'range', field: 'termYears', min: 1, max: 10 },
    { fact: 'branch', field: 'branch' },
  ],
});
