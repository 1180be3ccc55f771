/**
 * Columns of matrices: months, quarters, years, dates, numbered meetings; meeting types; posts.
 */
import { type DateSpan, partsOf } from '../calendar';
import type { MatrixPeriod, MeetingType } from '../model';
import { numberOfNumeral } from '../numerals';
import { readDate } from '../parse/date';
import { readMeetingType } from '../parse/meeting-type';
import { UNREADABLE } from '../parse/value';

/** A column that belongs to a matrix; `type` is null outside counts. */
export interface MatrixColumn {
  readonly type: MeetingType | null;
  readonly period: MatrixPeriod | null;
  /** As they are shown: `['党员大会', 'Q1']`. */
  readonly indices: readonly string[];
  /** A post of the committee, or one of a theme day's five elements. */
  readonly label: string | null;
}

/** `26.01`: a year of two figures. */
const SHORT_YEAR = /^([1-4]\d)[.-](0[1-9]|1[0-2])$/;
const YEAR_IN_FRONT = /^(\d{4})年?[度.\-/]?(?=.)/;
const MONTH = /^(?:([1-9]|1[0-2])|([一二三四五六七八九]|十[一二]?))月份?$/;
const QUARTER = /^(?:第?([1-4一二三四])季度|Q([1-4]))$/i;
const HALF = /^([上下])半年度?$/;
/** A day whose month or year nothing names. */
const YEARLESS_DAY = /^(?:(?:[1-9]|1[0-2])月)?(?:[1-9]|[12]\d|3[01])[日号]$/;
const WHOLE_YEAR = /^(?:(\d{4})年度?|全年|全年度|本年)$/;
const NUMBERED = /^第(?:\d{1,2}|[一二三四五六七八九十]{1,3})次(?:.{0,8})$/;
const numberIn = (words: string): number =>
  /^\d+$/.test(words) ? Number(words) : (numberOfNumeral(words) ?? 0);

/** The period that a normalised heading names, or null; `ofYear` dates a `3月5日`. A bare number is none: see `bareRun`. */
export function periodOf(text: string, ofYear: number | null = null): MatrixPeriod | null {
  const short = SHORT_YEAR.exec(text);
  if (short) return { unit: 'month', month: Number(short[2]), year: 2000 + Number(short[1]) };
  const whole = WHOLE_YEAR.exec(text);
  if (whole) return { unit: 'year', year: whole[1] ? Number(whole[1]) : null };
  const stated = YEAR_IN_FRONT.exec(text);
  const year = stated ? Number(stated[1]) : null;
  const rest = stated ? text.slice(stated[0].length) : text;
  const month = MONTH.exec(rest);
  if (month) return { unit: 'month', month: numberIn(month[1] ?? month[2] ?? ''), year };
  const quarter = QUARTER.exec(rest);
  if (quarter) return { unit: 'quarter', quarter: numberIn(quarter[1] ?? quarter[2] ?? ''), year };
  const half = HALF.exec(rest);
  if (half) return { unit: 'half', half: half[1] === '上' ? 1 : 2, year };
  const isLabel = NUMBERED.test(text) || YEARLESS_DAY.test(text);
  return dateOf(text, ofYear) ?? (isLabel ? { unit: 'label', label: text } : null);
}

function dateOf(text: string, ofYear: number | null): MatrixPeriod | null {
  const span = readDate(text, { year: ofYear });
  if (span === UNREADABLE) return null;
  if (span.first === span.last) return { unit: 'date', span };
  const { year, month } = partsOf(span.first);
  return { unit: 'month', month, year };
}

/** How a period stands among a column's indices. */
function periodLabel(period: MatrixPeriod): string {
  switch (period.unit) {
    case 'month':
      return period.year === null ? String(period.month) : `${period.year}-${period.month}`;
    case 'quarter':
      return period.year === null ? `Q${period.quarter}` : `${period.year}-Q${period.quarter}`;
    case 'half':
      return period.year === null ? `H${period.half}` : `${period.year}-H${period.half}`;
    case 'year':
      return period.year === null ? 'year' : String(period.year);
    case 'date': {
      const { year, month, day } = partsOf(period.span.first);
      return `${year}-${month}-${day}`;
    }
    case 'label':
      return period.label;
  }
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
/** A group of sums at the end of a matrix: of the year. */
const SUM = /^(?:全年)?(?:合计|总计|累计|小计)(?:次数)?$/;
const WHOLE: MatrixPeriod = { unit: 'year', year: null };
/** 本年度召开党员大会次数. */
const OF_THE_YEAR = /^(?:本|全)?年度?/;
const COUNT_WORDS = /次数|数量|人次|会议|活动|召开|开展|情况|\(|\)|次|数|支部|统计|记录|专题|集中/g;

/**
 * A column of a count matrix from its header levels: the type and the period may stand in different levels or in one
 * (`一季度党员大会`). Without a period it is the year's (or the row's month's).
 */
export function countColumn(levels: readonly string[], typeOutside: MeetingType | null): MatrixColumn | null {
  const leaf = levels[levels.length - 1] ?? '';
  if (COMPUTED.test(leaf)) return null;
  const isOfYear = levels.slice(0, -1).some((level) => SUM.test(level));
  let period: MatrixPeriod | null = isOfYear ? WHOLE : null;
  const typeWords: string[] = [];
  for (const level of levels) {
    const own = periodOf(level);
    if (own) period = own;
    else if (!SUM.test(level)) {
      const split = PERIOD_INSIDE.exec(level);
      if (split) period = periodOf(split[0]) ?? (OF_THE_YEAR.test(level) ? WHOLE : period);
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

const PERIOD_INSIDE =
  /(?:\d{4}年)?(?:第?[一二三四1-4]季度|[上下]半年|(?:1[0-2]|[1-9]|[一二三四五六七八九]|十[一二]?)月份?|全年|本?年度)/;
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

/** A column of attendance: a period, or a meeting that its type alone names (`党课2`). */
export function markColumn(levels: readonly string[], ofYear: number | null): MatrixColumn | null {
  const dated = periodColumn(levels, ofYear);
  if (dated) return dated;
  const leaf = levels[levels.length - 1] ?? '';
  const isMeeting =
    readMeetingType(leaf).named.length === 1 && NUMBER_ONLY.test(leaf.replace(TYPE_WORDS, ''));
  return isMeeting
    ? { type: null, period: { unit: 'label', label: leaf }, indices: [leaf], label: null }
    : null;
}

const NUMBER_ONLY = /^[(第]?(?:\d{0,2}|[一二三四五六七八九十]{1,2})[)次场]?$/;

/** A column of dues or attendance: a period alone, in the lowest level, or with a word for paying or being there. */
export function periodColumn(levels: readonly string[], ofYear: number | null = null): MatrixColumn | null {
  const leaf = levels[levels.length - 1] ?? '';
  const group = levels.length > 1 && PAID_OR_PRESENT.test(leaf) ? periodOf(levels[0] ?? '', ofYear) : null;
  const period = periodOf(leaf, ofYear) ?? periodWithWords(leaf, ofYear) ?? group;
  if (!period) return null;
  const upper = levels
    .slice(0, -1)
    .map((level) => periodOf(level))
    .find((found) => found !== null && found.unit === 'year');
  const dated =
    upper?.unit === 'year' && period.unit === 'month'
      ? { ...period, year: period.year ?? upper.year }
      : period;
  return { type: null, period: dated, indices: [periodLabel(dated)], label: null };
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
  /^(?:党?支部)?(?:第一)?(?:书记|副书记|委员|(?:组织|宣传|纪检|纪律检查|统战|青年|群工|文体|学习|生活|保密|安全|监察|妇女|群众|党建)(?:兼?(?:组织|宣传|纪检|青年|统战))?委员|组宣委员|组织兼宣传委员)(?:姓名)?$/;

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
  const label = post.replace(/姓名$/, '').replace(/^党?支部/, '');
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
  const leaf = (levels[levels.length - 1] ?? '').replace(/^是否(?:开展)?/, '');
  const index = ELEMENT_FORMS.findIndex((form) => form.test(leaf));
  const label = ELEMENTS[index];
  return label ? { type: null, period: { unit: 'label', label }, indices: [label], label } : null;
}

/** A run of bare numbers from 1 in a row of headings: 12 of them are months, as many as a month has are its days. */
export function bareRun(texts: readonly string[]): ReadonlyMap<number, BareNumber> {
  const numbers = new Map<number, BareNumber>();
  let run: number[] = [];
  for (const [index, text] of [...texts, ''].entries()) {
    if (run.length > 0 && COMPUTED.test(text)) continue;
    if (text === String(run.length + 1)) {
      run.push(index);
      continue;
    }
    const counts = countedBy(run.length);
    if (counts) for (const [at, place] of run.entries()) numbers.set(place, { counts, number: at + 1 });
    run = text === '1' ? [index] : [];
  }
  return numbers;
}

function countedBy(length: number): BareNumber['counts'] | null {
  if (length === MONTHS) return 'months';
  return length >= FEWEST_DAYS && length <= MOST_DAYS ? 'days' : null;
}

export interface BareNumber {
  readonly counts: 'months' | 'days';
  readonly number: number;
}

const MONTHS = 12;
const FEWEST_DAYS = 28;
const MOST_DAYS = 31;

/** What a bare number's heading says in full: `3月`, or a day of the month that group or title names, else `3日`. */
export function fullHeading({ counts, number }: BareNumber, group: string, { month, year }: Times): string {
  if (counts === 'months') return `${number}月`;
  const titled = month && partsOf(month.first);
  const grouped = periodOf(group);
  if (grouped?.unit !== 'month')
    return titled ? `${titled.year}年${titled.month}月${number}日` : `${number}日`;
  const ofYear = grouped.year ?? titled?.year ?? year;
  return ofYear === null ? `${number}日` : `${ofYear}年${grouped.month}月${number}日`;
}

/** What title and meta lines say of every column's time. */
interface Times {
  readonly month: DateSpan | null;
  readonly year: number | null;
}
