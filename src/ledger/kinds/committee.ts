import { type Evidence, BRANCH_HEADING, NAME_HEADING, PERSON_HEADINGS, kindSpec } from './spec';

/** Headings of a roster: posts may then be one more thing it says of a few. */
const ROSTER = /入党|转正|党籍|党员类别|政治面貌/;
/** Words of titles that speak of bodies above a branch. */
const HIGHER = /班子成员|领导班子/;

/** Titled so, with the dates of an election: who was elected then only stands beside it. */
const isOfElection = (sheet: Evidence): boolean =>
  /换届/.test(sheet.title) && sheet.has('electedOn', 'termEndsOn');

export const committee = kindSpec({
  kind: 'committee',
  identifies: ['branch', 'name', 'post'],
  oneOf: [],
  headings: {
    ...PERSON_HEADINGS,
    branch: `${BRANCH_HEADING} / 职务 支部 / ~职务 组织`,
    name: `${NAME_HEADING} / 委员|支委 姓名 / <委员`,
    post: '职务 名称? 本届? / 党内|支部|支委|委员|组织 职务 本届? 名称? / <职务 类别 / <岗位 名称',
    since:
      '职务|任命 开始? 时间 批准? / 职务 开始 / 本届 时间 / 本届 职务|任命? 开始? 时间 / 党内 职务 时间 / <任命',
    leftOn: '离任 时间 批准? / 职务 结束|截止 时间',
    appointed: '产生|职务|任命 形式 / 产生 措施 / ~选举 任命 / <产生',
    electedOn:
      '选举|换届 时间 支委? 产生? / <本届 换届 / <上届 换届|选举 时间? / 任期 开始 时间 / 本届 选举|换届 时间 支委? / 届次 开始 时间 / <选举',
    termEndsOn: '届满 本届? 换届? 时间? 任期? / 任期|届次 结束|截止 时间?',
  },
  weights: { post: 2, since: 1.2, appointed: 1.5 },
  titles:
    /支委|支部委员|委员会(?:成员|名册|名单|录入|花名|委员)|委员(?:名册|名单|及分工|分工|信息|统计|一览)|班子成员|支部班子/,
  refuses: null,
  matrix: 'posts',
  accepts: (sheet) => {
    if (sheet.matrixColumns >= 2) return sheet.has('branch') && !isOfElection(sheet);
    const posts = sheet.agrees('post');
    if (posts !== null && posts < 0.5) return false;
    if (!sheet.has('branch') && (sheet.has('superior') || HIGHER.test(sheet.words))) return false;
    return sheet.titled || ((posts ?? 0) >= 0.9 && !ROSTER.test(sheet.words));
  },
  facts: [
    { fact: 'required', fields: ['branch', 'post'] },
    { fact: 'date', field: 'since', nature: 'done' },
    { fact: 'date', field: 'leftOn', nature: 'done' },
    { fact: 'date', field: 'electedOn', nature: 'done' },
    { fact: 'date', field: 'termEndsOn', nature: 'planned' },
    { fact: 'order', earlier: 'since', later: 'leftOn' },
    { fact: 'order', earlier: 'electedOn', later: 'termEndsOn' },
    { fact: 'branch', field: 'branch' },
  ],
});
