/** docs/rules: a page an area and a matrix of clauses, made from the rules' own facts and their tests' cases. */
import type { MessageTemplate, Rule, Severity } from '../../src/engine/rule';
import { fieldName } from '../../src/ledger/field-names';
import { KIND_FIELDS, KIND_NAMES, type KindId } from '../../src/ledger/model';
import { ANNEX_CLAUSES, citeClause, STANDARD_TITLES, type Clause } from '../../src/standard/clauses';
import { MANUAL_ITEMS } from '../../src/standard/manual-items';
import { THRESHOLDS, type Threshold, type ThresholdKey } from '../../src/standard/thresholds';

/** A case of a rule's own test: these ledgers, and what is said of them. */
export interface Example {
  readonly ledgers: Readonly<Partial<Record<KindId, readonly Readonly<Record<string, unknown>>[]>>>;
  readonly messages: readonly string[];
}

export interface Documented {
  readonly rule: Rule;
  readonly example: Example | null;
}

/** File name under docs/rules → text. */
export type Pages = ReadonlyMap<string, string>;

const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '必须整改',
  warning: '建议整改',
  info: '提醒',
  data: '数据问题',
};

const AREA_NAMES: Readonly<Record<string, string>> = {
  branch: '党支部设置',
  group: '党小组',
  committee: '支部委员会',
  secretary: '党支部书记',
  election: '换届选举',
  development: '发展党员',
  training: '教育培训',
  member: '流动党员',
  pledge: '承诺制',
  points: '积分制',
  dues: '党费',
  meeting: '三会一课',
  'theme-day': '主题党日',
  'org-life': '组织生活会',
  'dual-life': '双重组织生活',
  rating: '民主评议党员',
  talk: '谈心谈话',
  report: '请示报告',
  birthday: '政治生日',
  attendance: '组织生活考勤',
  venue: '阵地建设',
  leadership: '专题研究与联系点',
  rectify: '整改台账',
  data: '数据问题',
};

const areaOf = ({ id }: Rule): string => id.split('.')[0] ?? id;
const isKind = (key: string): key is KindId => key in KIND_FIELDS;
const escaped = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');

const limitInWords = (key: ThresholdKey): string => {
  const { label, value, unit, origin }: Threshold = THRESHOLDS[key];
  const shown = value === null ? '未设定时不检查' : `${value}${unit}`;
  return `${label}：${shown}${origin === 'tool' ? '（工具设定）' : ''}`;
};

function readsOf({ reads }: Rule): string {
  const lines = Object.entries(reads).flatMap(([kind, fields]) => {
    if (!isKind(kind)) return [];
    const names = fields.map((field) => fieldName(kind, field));
    return [`- ${KIND_NAMES[kind]}：${[...new Set(names)].join('、')}`];
  });
  return lines.length > 0 ? lines.join('\n') : '- 全部台账';
}

const remedyOf = ({ remedy }: MessageTemplate): string =>
  typeof remedy === 'string' ? remedy : `附件1：${remedy.U}；附件2：${remedy.O}`;

/** `{actual}` as a clerk would read it. */
const withBlanks = (text: string): string => text.replace(/\{\w+\}/g, '〔…〕');

/** Says that nobody can tell, which is no fault yet. */
const isDoubt = ({ text }: MessageTemplate): boolean => /无法判断|无法识别/.test(text);

const messagesOf = ({ messages, severity }: Rule): string =>
  table(
    ['说什么', '程度', '怎么办'],
    Object.values(messages).map((message: MessageTemplate) => [
      withBlanks(message.text),
      isDoubt(message) ? '待核查' : SEVERITY_NAMES[message.severity ?? severity],
      withBlanks(remedyOf(message)),
    ]),
  );

const valueInWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** `paid[3]` → `3`; a plain field by its Chinese name. */
function headingOf(kind: KindId, field: string): string {
  const index = /^\w+\[(.+)\]$/.exec(field)?.[1];
  return index === undefined ? fieldName(kind, field) : index.replace('][', ' ');
}

function exampleOf({ ledgers, messages }: Example): string {
  const tables = Object.entries(ledgers).flatMap(([kind, rows]) => {
    if (!isKind(kind)) return [];
    const fields = [...new Set(rows.flatMap((one) => Object.keys(one)))];
    const body = rows.map((one) => fields.map((field) => valueInWords(one[field])));
    return [
      `${KIND_NAMES[kind]}：\n\n${table(
        fields.map((field) => headingOf(kind, field)),
        body,
      )}`,
    ];
  });
  return ['**例**', ...tables, ...messages.map((message) => `> ${message}`)].join('\n\n');
}

function sectionOf({ rule, example }: Documented): string {
  const clauses = rule.clauses.map(
    ({ clause, coverage }) => `${citeClause(clause)}${coverage === 'partial' ? '（部分）' : ''}`,
  );
  const limits = rule.limits.map((key) => `- ${limitInWords(key)}`);
  return [
    `## ${rule.name}`,
    `\`${rule.id}\` · ${SEVERITY_NAMES[rule.severity]}${rule.yearly ? ' · 按年度' : ''}${rule.forTemporary ? '' : ' · 临时党支部不适用'}`,
    rule.summary,
    `- 依据：${clauses.length > 0 ? clauses.join('、') : '无（台账自身的问题）'}\n- 情态词：${rule.modal}`,
    ...(limits.length > 0 ? [`**标准值**\n\n${limits.join('\n')}`] : []),
    `**所需台账和栏目**\n\n${readsOf(rule)}`,
    messagesOf(rule),
    ...(example ? [exampleOf(example)] : []),
  ].join('\n\n');
}

const GENERATED = '由 `npm run docs` 生成，请勿手改。';

/** Found by holding our own rectification ledger against the run, not by a rule over the ledgers. */
const RELAPSE = [
  '## 销号后反复',
  '`rectify.relapse` · 必须整改',
  '对已达标的党支部持续巩固提升，坚决防止出现反复。',
  `- 依据：${citeClause('三·2')}`,
  '在`校验·整改台账`中已销号的问题，销号后曾经消失又再次发现，或者情况比销号时加重的，状态显示为“反复”。',
].join('\n\n');

const areaPage = (area: string, documented: readonly Documented[]): string =>
  [
    `# ${AREA_NAMES[area] ?? area}`,
    GENERATED,
    ...documented.map(sectionOf),
    ...(area === 'rectify' ? [RELAPSE] : []),
  ].join('\n\n') + '\n';

const link = ({ id, name }: Rule): string => `[${name}](${areaOf({ id } as Rule)}.md) \`${id}\``;

function clauseRow(clause: Clause, rules: readonly Rule[]): readonly string[] {
  const own = rules.flatMap((rule) =>
    rule.clauses
      .filter((one) => one.clause === clause.id)
      .map(({ coverage }) => `${link(rule)}${coverage === 'full' ? '（全部）' : ''}`),
  );
  const manual = MANUAL_ITEMS.filter((item) => item.clause === clause.id).map(({ id }) => `\`${id}\``);
  return [clause.id, clause.title, own.join('<br>') || '—', manual.join('、') || '—'];
}

function matrix(annex: 'U' | 'O', rules: readonly Rule[]): string {
  const parts = Object.entries(STANDARD_TITLES).map(([number, title]) => {
    const clauses = ANNEX_CLAUSES.filter((one) => one.annex === annex && one.standard === number);
    const body = clauses.map((clause) => clauseRow(clause, rules));
    return `### ${number}. ${title}\n\n${table(['条款', '内容', '自动校验', '现场核查'], body)}`;
  });
  return parts.join('\n\n');
}

function readme(documented: readonly Documented[]): string {
  const rules = documented.map(({ rule }) => rule);
  const areas = [...new Set(rules.map(areaOf))];
  const list = table(
    ['规则', '程度', '依据'],
    rules.map((rule) => [
      link(rule),
      SEVERITY_NAMES[rule.severity],
      rule.clauses.map(({ clause }) => clause).join('、') || '—',
    ]),
  );
  return (
    [
      '# 校验规则',
      GENERATED,
      `自动校验${rules.length}项，现场核查${MANUAL_ITEMS.length}项，依据市组通字〔2020〕45号。程度随文件用语：应当、不超过、至少等为“必须整改”，一般、原则上、通常为“建议整改”，可以、必要时、推行等为“提醒”，台账自身的问题为“数据问题”。`,
      `分类：${areas.map((area) => `[${AREA_NAMES[area] ?? area}](${area}.md)`).join(' · ')}`,
      `## 附件1 市属高校\n\n${matrix('U', rules)}`,
      `## 附件2 机关\n\n${matrix('O', rules)}`,
      `## 现场核查\n\n${table(
        ['编号', '条款', '范围', '核查内容'],
        MANUAL_ITEMS.map(({ id, clause, scope, content }) => [
          `\`${id}\``,
          citeClause(clause),
          scope === 'branch' ? '每个党支部' : '每个上级党组织',
          content,
        ]),
      )}`,
      `## 全部规则\n\n${list}`,
    ].join('\n\n') + '\n'
  );
}

/** All pages, in the catalogue's order. */
export function rulePages(documented: readonly Documented[]): Pages {
  const pages = new Map<string, string>([['README.md', readme(documented)]]);
  for (const area of new Set(documented.map(({ rule }) => areaOf(rule)))) {
    const own = documented.filter(({ rule }) => areaOf(rule) === area);
    pages.set(`${area}.md`, areaPage(area, own));
  }
  return pages;
}
