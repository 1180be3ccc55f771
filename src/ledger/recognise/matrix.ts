/**
 * Columns of matrices: months, quarters, years, dates, numbered meetings; meeting types; posts.
 */
import type { MatrixPeriod, MeetingType } from '../model';
import { readMeetingType } from '../parse/meeting-type';
import { leafOf } from './heading';
import { DOTTED_DAY, PERIOD_INSIDE, periodLabel, periodOf, within } from './period';

/** A column that belongs to a matrix; `type` is null outside counts. */
export interface MatrixColumn {
  readonly type: MeetingType | null;
  readonly period: MatrixPeriod | null;
  /** As they are shown: `['党员大会', 'Q1']`. */
  readonly indices: readonly string[];
  /** A post of the committee, or one of a theme day's five elements. */
  readonly label: string | null;
}

/** Columns of one year only are told apart without it: `3`, not `2020-3`. */
export function withoutSharedYear(
  columns: readonly (MatrixColumn | null)[],
): readonly (MatrixColumn | null)[] {
  const years = new Set(columns.flatMap((column) => (column ? [statedYear(column)] : [])));
  if (years.size !== 1 || years.has(null)) return columns;
  return columns.map((column) => {
    const { period } = column ?? {};
    if (!column || !period || period.unit === 'label' || period.unit === 'date') return column;
    return { ...column, indices: [...column.indices.slice(0, -1), periodLabel({ ...period, year: null })] };
  });
}

const statedYear = ({ period }: MatrixColumn): number | null =>
  period && period.unit !== 'label' && period.unit !== 'date' ? period.year : null;

/** What a computed column at the end of a month block says: never a count of its own. */
const COMPUTED = /率|占比|比例|百分|按时|月份数|平均|达标|排名|备注|合计|总计|小计|累计|是否|应|完成/;
export const isComputed = (leaf: string): boolean => COMPUTED.test(leaf);
/** What ought to be held, or was by then: no count of what was held. */
const NOT_HELD = /应(?:召?开|开展)|^计划|^累计/;
/** 三会 and 一课 over the types that they are. */
const GENUS = /^(?:三会|一课|三会一课)$/;
/** A group of sums at the end of a matrix: of the year. */
const SUM = /^(?:全年)?(?:合计|总计|累计|小计)(?:次数)?$/;
const WHOLE: MatrixPeriod = { unit: 'year', year: null };
/** 本年度召开党员大会次数. */
const OF_THE_YEAR = /^(?:本|全)?年度?/;
const COUNT_WORDS =
  /实际|实[开召]|本月|本季度?|次数|数量|人次|会议|活动|召开|开展|情况|\(|\)|次|数|支部|统计|记录|专题|集中/g;

/**
 * A column of a count matrix from its header levels: the type and the period may stand in different levels or in one
 * (`一季度党员大会`). Without a period it is the year's (or the row's month's).
 */
export function countColumn(levels: readonly string[], typeOutside: MeetingType | null): MatrixColumn | null {
  const leaf = leafOf(levels);
  if (COMPUTED.test(leaf) || levels.some((level) => NOT_HELD.test(level))) return null;
  const isOfYear = levels.slice(0, -1).some((level) => SUM.test(level));
  let period: MatrixPeriod | null = isOfYear ? WHOLE : null;
  const typeWords: string[] = [];
  for (const [depth, level] of levels.entries()) {
    if (GENUS.test(level) && depth < levels.length - 1) continue;
    const own = periodOf(level);
    if (own) period = within(period, own);
    else if (!SUM.test(level)) {
      const split = PERIOD_INSIDE.exec(level);
      if (split) period = within(period, periodOf(split[0]) ?? (OF_THE_YEAR.test(level) ? WHOLE : null));
      typeWords.push(split ? level.replace(split[0], '') : level);
    }
  }
  const words = typeWords.join('');
  const named = readMeetingType(words).named;
  if (named.length > 1) return null;
  const type = named[0] ?? null;
  if (type) return isOnlyCounting(words, type) ? column(type, type, period) : null;
  if (!period && !typeOutside) return null;
  if (words === '' || words.replace(COUNT_WORDS, '') === '')
    return typeOutside ? column(typeOutside, typeOutside, period) : null;
  return period && levels.length > 1 ? column(null, words.replace(/次数$/, ''), period) : null;
}

const TYPE_WORDS =
  /^大会$|支部党员大会|党员大会|支部大会|支部委员会|支委会|党小组会|小组会|主题党日|组织生活会|专题|(?:支部|微)?党课|党日/g;

/** True when a heading that names a meeting type only counts it: 党员大会召开次数, not 党员大会应到人数. */
function isOnlyCounting(words: string, type: MeetingType): boolean {
  const rest = words.replace(TYPE_WORDS, '').replace(type, '').replace(COUNT_WORDS, '');
  return rest.length <= 1 && !/人数|主题|时间|日期|地点|内容|名称|类型/.test(rest);
}

function column(type: MeetingType | null, shown: string, period: MatrixPeriod | null): MatrixColumn {
  return { type, period, indices: period ? [shown, periodLabel(period)] : [shown], label: null };
}

/** What may stand beside a period in a heading of dues or attendance; 应缴 is a standard and no payment. */
const PAID_OR_PRESENT =
  /^(?:份)?(?:是否)?(?:党费)?(?:实际?[缴交]纳?|已[缴交]纳?|[缴交]纳?费?|出勤|考勤|参会|到会|签到|参加)?(?:党费)?(?:金额|数额|数|额|情况)?$/;

/** A column of attendance: a period, or a meeting that its type names, alone (`党课2`) or under its month. */
export function markColumn(levels: readonly string[], ofYear: number | null): MatrixColumn | null {
  const dated = periodColumn(levels, ofYear) ?? dottedDay(leafOf(levels), ofYear);
  if (dated) return dated;
  const leaf = leafOf(levels);
  const isMeeting =
    readMeetingType(leaf).named.length === 1 && NUMBER_ONLY.test(leaf.replace(TYPE_WORDS, ''));
  if (!isMeeting) return null;
  const group = groupPeriod(levels, ofYear);
  return group && group.unit !== 'year'
    ? { type: null, period: group, indices: [leaf, periodLabel(group)], label: null }
    : { type: null, period: { unit: 'label', label: leaf }, indices: [leaf], label: null };
}

/**
 * `3.16`, `3.5党员大会`: the day of a meeting. Of 1.1 alone a number's last nought may be lost, which leaves the month:
 * then, and without a year, it is a meeting like any other.
 */
function dottedDay(leaf: string, ofYear: number | null): MatrixColumn | null {
  const day = leaf.replace(TYPE_WORDS, '');
  const match = DOTTED_DAY.exec(day);
  if (!match) return null;
  const mayBeCut = day === leaf && /^[1-3]$/.test(match[2] ?? '');
  const written = mayBeCut ? null : periodOf(`${match[1]}月${match[2]}日`, ofYear);
  const period = written?.unit === 'date' ? written : { unit: 'label' as const, label: leaf };
  return { type: null, period, indices: [periodLabel(period)], label: null };
}

/** The period that the levels over the leaf name together: 2024年 over 1月. */
const groupPeriod = (levels: readonly string[], ofYear: number | null): MatrixPeriod | null =>
  levels
    .slice(0, -1)
    .reduce<MatrixPeriod | null>((outer, level) => within(outer, periodOf(level, ofYear)), null);

const NUMBER_ONLY = /^[(第]?(?:\d{0,2}|[一二三四五六七八九十]{1,2})[)次场]?$/;

/** A group over months that were not paid, or what is due in them: none of the amounts was paid. */
const NOT_PAID = /未[缴交收]|欠[缴交费]|^(?!.*实).*(?:应[缴交收]|标准|基数)/;

/** A column of dues or attendance: a period alone, in the lowest level, or with a word for paying or being there. */
export function periodColumn(levels: readonly string[], ofYear: number | null = null): MatrixColumn | null {
  if (levels.some((level) => NOT_PAID.test(level))) return null;
  const leaf = leafOf(levels);
  const own = periodOf(leaf, ofYear) ?? periodWithWords(leaf, ofYear);
  const group = groupPeriod(levels, ofYear);
  const period = own ? within(group, own) : PAID_OR_PRESENT.test(leaf) ? group : null;
  return period ? { type: null, period, indices: [periodLabel(period)], label: null } : null;
}

function periodWithWords(leaf: string, ofYear: number | null): MatrixPeriod | null {
  for (const form of [DATE_INSIDE, PERIOD_INSIDE]) {
    const inside = form.exec(leaf)?.[0];
    const rest = inside ? leaf.replace(inside, '').replace(TYPE_WORDS, '') : '';
    if (inside && PAID_OR_PRESENT.test(rest)) return periodOf(inside, ofYear);
  }
  return null;
}

const DATE_INSIDE = /\d{8}|\d{4}[.\-/年]\d{1,2}[.\-/月]\d{1,2}日?|\d{1,2}月\d{1,2}[日号]/;

const POST =
  /^(?:党?支部|党组织)?(?:第一)?(?:书记|副书记|委员|(?:组织|宣传|纪检|纪律检查|统战|青年|群工|文体|学习|生活|保密|安全|监察|妇女|群众|党建)(?:兼?(?:组织|宣传|纪检|青年|统战))?委员|组宣委员|组织兼宣传委员)(?:姓名)?$/;

/** A post over 姓名, or what a member of the committee is charged with under a heading of them all. */
function postIn(upper: string, leaf: string): string {
  if (leaf === '姓名') return upper;
  return /支委|委员|班子/.test(upper) && CHARGE.test(leaf) ? `${leaf}委员` : leaf;
}

const CHARGE = /^(?:组织|宣传|纪检|统战|青年|群工|学习|生活|保密|文体|妇女|群众)$/;

/** A column that holds the holder of a post: 书记, 组织委员 … */
export function postColumn(levels: readonly string[]): MatrixColumn | null {
  const [leaf = '', upper = ''] = [...levels].reverse();
  const post = postIn(upper, leaf);
  if (!POST.test(post)) return null;
  const label = post.replace(/姓名$/, '').replace(/^(?:党?支部|党组织)/, '');
  return { type: null, period: null, indices: [label], label };
}

const ELEMENTS = ['学习', '交流', '点评', '服务', '缴费'] as const;
const ELEMENT_FORMS: readonly RegExp[] = [
  /^(?:一次)?(?:专题|集中|理论)?学习(?:情况)?$/,
  /^(?:一次)?(?:思想|学习)?交流(?:研讨|讨论)?(?:情况)?$/,
  /^(?:一次)?(?:集中|领导|书记)?点评(?:情况)?$/,
  /^(?:为民|志愿)?服务(?:实践)?(?:活动)?(?:情况)?$/,
  /^(?:(?:缴纳|交纳|交缴|上缴|收缴|缴|交)(?:一次)?党费|缴费|党费(?:缴纳|交纳|收缴))(?:情况)?$/,
];

/** A column for one of the five elements of a theme day. */
export function elementColumn(levels: readonly string[]): MatrixColumn | null {
  const leaf = leafOf(levels).replace(/^是否(?:开展)?/, '');
  const index = ELEMENT_FORMS.findIndex((form) => form.test(leaf));
  const label = ELEMENTS[index];
  return label ? { type: null, period: { unit: 'label', label }, indices: [label], label } : null;
}
