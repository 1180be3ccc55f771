import { BRANCH_HEADING, ORGANISATION_HEADINGS, kindSpec } from './spec';

/** Counts that a statistic of some higher body shows as well: alone they don't make a register of branches. */
const OWN_FACTS = [
  'type',
  'secretary',
  'deputySecretary',
  'foundedOn',
  'approvedOn',
  'approvalNo',
  'electedOn',
  'termEndsOn',
  'committeeCount',
  'groupCount',
  'units',
  'selfCheckedOn',
  'status',
] as const;

export const branches = kindSpec({
  kind: 'branches',
  identifies: ['branch'],
  oneOf: [],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: `${BRANCH_HEADING} / ~覆盖 支部 名称? / ~名称`,
    type: '支部 类别 / <类别 / <组织 类别 / <支部 形式 / <成立|组织|悬挂 形式|类别 支部? / <形式',
    status: '支部|组织 状态 / <状态 / <是否 撤销 / ~是否 现有 / ~现有 撤销',
    units: '覆盖 成立? 单位 数? 名称? / <成立 单位 数? / <单位 数',
    approvedOn: '批准 成立? 上级? 时间 / 成立 批准 时间 / <批准',
    approvalNo: '批准? 成立? 文号 / 批准 成立? 文件 / 批准 编码|号',
    foundedOn: '支部? 组织? 成立 时间 会议? / <支部? 成立',
    dissolvedOn: '支部? 撤销 时间 / <撤销',
    hostEndedOn: '依托 单位? 撤销|结束 时间? / 单位 撤销 时间 / 依托 截止 时间',
    formalCount: '正式 总 党员? 数? / 正式 数 总? 现有? 党员? / <正式',
    probationaryCount: '预备 总 党员? 数? / 预备 数 总? 现有? 党员? / <预备',
    memberCount:
      '党员 数 总? 现有? / 支部 党员 数 / 支部 人数 / 支部 人 数 / 现有 党员 数? / 党员 总 / <人 数 总? / <数 总? / <党员 / 党员 情况 总 数? / ~总 / <年初 党员 数|总 总?',
    secretary: '书记|负责人 姓名? 本届? / 书记|负责人 支部 姓名? / 书记 主持 人',
    deputySecretary: '副书记 姓名? / 副书记 支部 姓名?',
    committeeCount: '委员|支委 职务? 数 总? 现有? / 委员|支委 人 数 / <支委 职务 数',
    groupCount: '小组 数 总? / <小组',
    electedOn:
      '本届 换届|选举|任命|成立|职务 时间 支委? 委员? / 本届 任期? 开始 时间 / <本届 换届 / 任命 时间 支委? / 本届 支委? 产生 时间 / 换届|选举 时间 支委? 支部? / 支委 选举|成立 时间 / <上届 换届|选举 时间? / <换届 / <职务 时间 / <本届 开始 支委?',
    termYears: '任期 年度? / 任期 数 年度?',
    termEndsOn:
      '届满 本届? 换届? 时间? 任期? / 计划 换届 时间 / 任期 结束|截止 时间 / <任期 时间 / 换届 下次 时间? 届满? / <本届 结束|截止 时间? 支委?',
    selfCheckedOn: '自查 年度? 本届? 时间 支部? 悬挂? 情况? 标准? / 自查 年度? 情况 / <自查',
  },
  weights: { branch: 1.5, secretary: 1.2, foundedOn: 1.5, formalCount: 1.2 },
  titles:
    /支部(?:基本)?(?:情况|信息|台账|名册|一览|名录|设置|概况|列表|花名册|录入|管理|登记)|基层党组织|^党?支部$|党组织(?:和|基本|信息|情况|设置)|组织信息/,
  refuses: /(?<!教)职工数|困难党员|申请入党数|学员总数|得票|考核(?:结果|等次|得分)|评议结果/,
  matrix: null,
  accepts: (sheet) => {
    const own = sheet.count(...OWN_FACTS);
    if (!sheet.named('branch')) return own >= 1 && (sheet.agrees('branch') ?? 0) >= 0.5;
    const counts = sheet.count('formalCount', 'probationaryCount', 'memberCount');
    return (
      own + counts >= 2 ||
      (sheet.titled && own + counts >= 1) ||
      sheet.count('secretary', 'foundedOn', 'approvedOn') >= 1
    );
  },
  facts: [
    { fact: 'required', fields: ['branch'] },
    { fact: 'unique', fields: ['branchCode'], within: 'department' },
    { fact: 'date', field: 'approvedOn', nature: 'done' },
    { fact: 'date', field: 'foundedOn', nature: 'done' },
    { fact: 'date', field: 'dissolvedOn', nature: 'done' },
    { fact: 'date', field: 'hostEndedOn', nature: 'planned' },
    { fact: 'date', field: 'electedOn', nature: 'planned' },
    { fact: 'date', field: 'termEndsOn', nature: 'planned' },
    { fact: 'date', field: 'selfCheckedOn', nature: 'done' },
    { fact: 'order', earlier: 'foundedOn', later: 'dissolvedOn' },
    { fact: 'order', earlier: 'electedOn', later: 'termEndsOn' },
    { fact: 'at-most', lesser: 'formalCount', greater: 'memberCount' },
    { fact: 'at-most', lesser: 'probationaryCount', greater: 'memberCount' },
    { fact: 'range', field: 'termYears', min: 1, max: 10 },
  ],
});
