import { BRANCH_HEADING, NAME_HEADING, PERSON_HEADINGS, kindSpec } from './spec';

export const birthdays = kindSpec({
  kind: 'birthdays',
  identifies: ['name'],
  oneOf: ['joinedOn', 'heldOn'],
  headings: {
    ...PERSON_HEADINGS,
    branch: BRANCH_HEADING,
    name: `${NAME_HEADING} / 政治生日|过 党员 姓名?`,
    joinedOn: '加入党组织 时间 / 入党 时间 / 政治生日 时间? / <入党 / <政治生日',
    heldOn:
      '过 政治生日? 时间 / 过 出生 时间 / 活动|开展 时间 / 政治生日 活动|开展|过 时间 年度? / 过 活动 时间 / 活动 开展 时间 / <时间',
    form: '形式 计划? / 活动|开展|过 形式 / 过 政治生日 形式 / 政治生日 活动? 形式|内容 / <活动 内容 / <内容 / <开展 情况',
  },
  weights: { heldOn: 2, form: 1.5 },
  titles: /政治生日|入党纪念日/,
  refuses: null,
  matrix: null,
  accepts: (sheet) => sheet.titled && (sheet.has('heldOn') || sheet.has('joinedOn')),
  facts: [
    { fact: 'required', fields: ['name'] },
    { fact: 'one-of', fields: ['joinedOn', 'heldOn'] },
    { fact: 'date', field: 'joinedOn', nature: 'done' },
    { fact: 'date', field: 'heldOn', nature: 'done' },
    { fact: 'branch', field: 'branch' },
  ],
});
