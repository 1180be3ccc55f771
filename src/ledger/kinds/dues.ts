import { type Evidence, BRANCH_HEADING, NAME_HEADING, PERSON_HEADINGS, kindSpec } from './spec';

/** What those on the list owe is written where others' payments stand; headings may still tell the two apart. */
const isListOfUnpaid = ({ title, words }: Evidence): boolean =>
  /(?:未|没有?)(?:按[时期])?(?:足额)?[缴交]|欠[缴交费]/.test(title) &&
  !/(?:实际?|已经?|补)[缴交收]/.test(words);

export const dues = kindSpec({
  kind: 'dues',
  identifies: ['name'],
  oneOf: ['standard', 'paid'],
  headings: {
    ...PERSON_HEADINGS,
    branch: BRANCH_HEADING,
    name: `${NAME_HEADING} / 缴 党费? 人 姓名? / 缴 党员 姓名?`,
    base: '党费? 缴? 核定? 基数 金额? 总? / 党费 工资 基数 缴? / 工资 基数 / <工资 总? 每月?',
    standard:
      '每月 标准|应缴 党费? 缴? 金额? 数? / 应缴 标准 党费? 金额? / 应缴 党费? 金额? 数? 标准? 每月? 当期? 总? / 缴? 党费? 标准 金额? 每月? / 核定 党费? 缴? 金额? 标准? 每月? / 每月 缴 党费? 金额|数|标准 / 每月 党费 金额? 数? 标准? / <每月',
    paid: '实缴 党费? 金额? 数? 总? 当期? / 缴 党费? 金额|数 总? 当期? / 党费 金额|数 总? / <金额 总? / <缴 党费? 情况 / <缴 党费 当期? / ~党费 / ~缴 状态 / ~是否 缴|实缴 党费?',
    date: '缴 党费? 时间 / 党费 缴 时间 / 实缴 时间 / <时间',
    coversFrom:
      '缴 党费? 月份 / 缴 党费? 开始 月份|时间 / 缴 开始 月份|时间 / <缴 开始 / 党费? 月份 / 开始 月份 / 缴? 党费? 开始 每月 / <党费 时间',
    coversTo:
      '缴 党费? 结束|截止 月份|时间? / <缴 截止|结束 / 党费 缴 结束|截止 月份|时间? / 结束|截止 月份 / 缴? 党费? 结束|截止 每月 / 实缴 截止 时间? 月份? 每月?',
    exempt: '免 缴? 党费? 原因|备注|情况? / 是否 免 缴? 党费? / 免 原因',
    year: '年度 / 缴 年度 / 党费 年度',
  },
  weights: { standard: 2, paid: 2, base: 1.5 },
  titles: /党费/,
  refuses: null,
  refusesTitle: /(?<!大)学费|水电|物业|保险|工会费/,
  matrix: 'payments',
  accepts: (sheet) => {
    if (isListOfUnpaid(sheet)) return false;
    return sheet.titled || (/党|支部/.test(sheet.words) && /费|[缴交收][纳款齐清]?|扣款/.test(sheet.words));
  },
  facts: [
    { fact: 'required', fields: ['name'] },
    { fact: 'one-of', fields: ['standard', 'paid'] },
    { fact: 'date', field: 'date', nature: 'done' },
    { fact: 'order', earlier: 'coversFrom', later: 'coversTo' },
    { fact: 'branch', field: 'branch' },
  ],
});
