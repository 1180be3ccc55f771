import { ORGANISATION_HEADINGS, kindSpec } from './spec';

export const rectification = kindSpec({
  kind: 'rectification',
  identifies: ['problem'],
  oneOf: ['measure', 'deadline'],
  headings: {
    ...ORGANISATION_HEADINGS,
    branch: '支部 名称? / <支部 党委 / ~组织 名称? / 整改 支部|组织 / <责任 支部 / ~整改 责任? 单位',
    problem:
      '问题 描述|内容|主题|名称|情况? 检查? / 存在|突出|主要 问题 描述|内容|情况? 检查? / 存在 突出? 主要? 问题 检查? / 整改 问题 / 自查 存在? 问题 描述? / 问题 描述 主要? 存在? 检查? / 问题 评议 存在? / <主要 描述 / <检查? 存在 意见 / <内容 / <描述 / <整改 内容 / <检查 内容|存在 突出? 存在? 内容?',
    measure:
      '措施 描述? / 整改 措施 描述|内容? / 整改 进展 措施 / 下步 措施 / 下步 整改 措施 / 整改 计划 / <整改 承诺 / <整改 意见 / <整改 备注',
    deadline:
      '时限 / 整改|完成 时限 / 整改 完成 时限|时间? 计划? / 计划 完成 时间 / 完成 计划 时间 / 完成 计划? 时限 / <计划 完成 / 截止 时间 / 整改 截止 时间 / 销号 时限 / <结束 时间 / <整改 时间 / <完成 时间',
    owner:
      '责任 人 姓名? 单位? 整改? / 责任 领导 人? 整改? / 责任 单位|书记 人? 整改? / 整改 人|单位 / 整改? 负责人 姓名? / <领导 / <责任 / <书记',
    progress:
      '整改? 进展 情况? 半年? / 整改 进展 状态? / 完成 进展 情况? / 整改 情况|描述|结果 存在? / 整改 备注 / 完成? 整改 情况 / 进展 / 完成 情况 / 整改 完成 情况',
    closed:
      '是否 销号 / 是否 完成 整改? / 是否 整改 完成? / 整改 状态 / 销号 状态|情况 / 状态 / <整改 完成 情况 / <销号 / <完成 情况',
    closedOn: '销号 时间 / 整改 完成 时间 / 完成 时间 实际 / ~完成 时间',
    evidence: '佐证 材料? 名称? 销号? / 整改 佐证? 材料 / 整改 佐证 / 完成 佐证 材料? / <材料',
  },
  weights: { problem: 2, measure: 2, deadline: 1.5, evidence: 1.5, closedOn: 1.5 },
  titles: /整改|问题清单|问题台账|销号|整顿|督察|督查|巡察|巡视|线索/,
  refuses: /隐患|被检查单位|设备故障/,
  refusesTitle: /安全生产|消防|环保|污染/,
  matrix: null,
  accepts: (sheet) =>
    sheet.titled ||
    /整改|销号/.test(sheet.words) ||
    (/党|支部/.test(sheet.words) && sheet.count('owner', 'progress', 'closed') >= 1),
  facts: [
    { fact: 'required', fields: ['problem'] },
    { fact: 'one-of', fields: ['measure', 'deadline'] },
    { fact: 'date', field: 'closedOn', nature: 'done' },
  ],
});
