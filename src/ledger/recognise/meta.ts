/**
 * What the lines above a header and the sheet's name say for every row: branch, year, month, meeting type.
 */
import { isBranchName, isOtherBody } from '../branch-name';
import type { DateSpan } from '../calendar';
import type { MatrixPeriod, MeetingType } from '../model';
import { readDate } from '../parse/date';
import { readMeetingType } from '../parse/meeting-type';
import { UNREADABLE, folded, wordsOf } from '../parse/value';
import { PERIOD_INSIDE, periodOf } from './period';
import { type SheetView, filledIn } from './view';

/** A place in the sheet, relative to the view. */
interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Meta {
  /** Title lines and the sheet's name in one text, for words that speak of a kind. */
  readonly title: string;
  readonly branch: string | null;
  /** Where the branch is written; null when the sheet's name says it. */
  readonly branchAt: Place | null;
  /** The body above, from a label such as `上级党组织：`. */
  readonly superior: Named | null;
  readonly year: number | null;
  /** One month that title or meta line gives for the whole sheet. */
  readonly month: DateSpan | null;
  /** The month, quarter or half that a title line, else the sheet's name, gives for what is counted. */
  readonly period: MatrixPeriod | null;
  readonly meetingType: MeetingType | null;
}

interface Named extends Place {
  readonly name: string;
}

interface Line extends Place {
  readonly text: string;
}

const LABELLED_BRANCH =
  /(?:所在|所属|填报)?(?:党支部|支部)(?:名称|全称)?\s*(?:\([^)]*章\))?\s*[:：]\s*([^:：]*)$/;
const LABELLED_BODY =
  /(?:单位|组织|党组织|填报单位|单位名称|组织名称|部门)(?:名称)?\s*(?:\([^)]*章\))?\s*[:：]\s*([^:：]*)$/;
const LABELLED_SUPERIOR =
  /(?:上级党组织|上级组织|上级党委|所属党委|所在党委|隶属党组织|党委|党总支)(?:名称)?\s*[:：]\s*([^:：]*)$/;
/** A label further on in the same line ends the value before it: `党支部：第一党支部   应到：20`. */
const NEXT_LABEL = /\s+[\p{Script=Han}（）()]{2,8}\s*[:：]/u;
const TITLE_BRANCH = /^(?:中共)?(.*?(?:党支部|支部)(?:委员会)?(?:\([^)]*\))?)/;
const NO_PROPER_NAME =
  /^(?:各|所属|下属|下辖|基层|全校|全市|全体|各级|xx|XX|××|××|某|\d{4}年度?|直属|党|本|我|附件\d*[:：]?|表\d*[:：]?)*(?:党支部|支部)(?:委员会)?$/;
const GENERIC_SHEET = /^(?:sheet|工作表|表)\s*\d*$/i;

/** Longer lines are instructions and speak of everything. */
const LONGEST_TITLE = 60;

/**
 * Reads the lines above `headerRow` and the sheet's name. Of tables side by side each has its own titles: `columns` are
 * those of the one that is asked for.
 */
export function metaOf(view: SheetView, headerRow: number, columns?: Columns): Meta {
  const lines = linesAbove(view, headerRow, columns);
  const sheet = GENERIC_SHEET.test(view.grid.sheet.trim()) ? '' : folded(view.grid.sheet);
  const texts = [sheet, ...lines.map(({ text }) => text)];
  const place = branchIn(lines);
  const year = yearIn([...texts, ...labelledYears(lines)]);
  const branch = place?.name ?? properBranch(sheet) ?? null;
  return {
    title: texts.filter((text) => text.length <= LONGEST_TITLE).join('\n'),
    branch,
    branchAt: place ? { row: place.row, column: place.column } : null,
    superior: namedIn(lines, superiorAfterLabel),
    year,
    month: monthIn(texts, year),
    period: periodIn(rowsOf(lines)) ?? periodIn([sheet]),
    meetingType: typeIn(texts),
  };
}

interface Columns {
  readonly from: number;
  readonly to: number;
}

function linesAbove(view: SheetView, headerRow: number, columns?: Columns): Line[] {
  const lines: Line[] = [];
  for (let row = 0; row < headerRow; row += 1) {
    const filled = filledIn(view, row);
    for (const [column, value] of filled) {
      const isOfAnother = columns && filled.length > 1 && (column < columns.from || column > columns.to);
      if (isOfAnother && !/[:：]/.test(wordsOf(value))) continue;
      if (lines.length < 60) lines.push({ row, column, text: wordsOf(value).slice(0, 400) });
    }
  }
  return lines;
}

function branchIn(lines: readonly Line[]): Named | null {
  const labelled = namedIn(lines, branchAfterLabel);
  if (labelled) return labelled;
  for (const { text, row, column } of lines) {
    const name = properBranch(text);
    if (name) return { name, row, column };
  }
  return null;
}

/** A label may stand in a cell of its own, its value in the next. */
function namedIn(lines: readonly Line[], nameIn: (text: string) => string | null): Named | null {
  for (const [index, { text, row, column }] of lines.entries()) {
    const name = nameIn(text) ?? nameIn(withTextBeside(text, textBeside(lines, index)));
    if (name) return { name, row, column };
  }
  return null;
}

/** Only a label takes its value from the next cell: `单位：某某局` has its own. */
function withTextBeside(text: string, beside: string): string {
  if (/[:：]\s*$/.test(text)) return text + beside;
  return BARE_LABEL.test(text) && isBranchName(beside) ? `${text}：${beside}` : '';
}

const BARE_LABEL = /^(?:所在|所属|填报)?(?:党支部|支部)(?:名称|全称)?$/;

const textBeside = (lines: readonly Line[], index: number): string => {
  const next = lines[index + 1];
  return next && next.row === lines[index]?.row ? next.text : '';
};

/** The branch that a label such as `党支部：` or `单位名称：` names, or null. */
export const branchAfterLabel = (text: string): string | null =>
  valueAfterLabel(
    text,
    (upTo, value) => LABELLED_BRANCH.test(upTo) || (LABELLED_BODY.test(upTo) && isBranchName(value)),
  );

/** The body above that a label such as `上级党组织：` names, or null. */
export const superiorAfterLabel = (text: string): string | null =>
  valueAfterLabel(
    text,
    (upTo, value) => LABELLED_SUPERIOR.test(upTo) || (LABELLED_BODY.test(upTo) && isOtherBody(value)),
  );

/** The value behind the first label that fits; `fits` gets the line up to the value's end, and the value. */
function valueAfterLabel(text: string, fits: (upTo: string, value: string) => boolean): string | null {
  const line = folded(text);
  for (const { index } of line.matchAll(/[:：]/g)) {
    const rest = line.slice(index + 1);
    const next = NEXT_LABEL.exec(rest)?.index ?? rest.length;
    const value =
      rest
        .slice(0, next)
        .trim()
        .split(/\s{2,}/)
        .map(undressed)[0] ?? '';
    if (isName(value) && fits(line.slice(0, index + 1) + value, value)) return value;
  }
  return null;
}

const isName = (value: string): boolean =>
  value.length >= 2 && value.length <= 40 && !value.includes(':') && !/^[_\s\-—/]+$/.test(value);

/** `1.` or `一、` in front, or a period: `2024年3月`, `2024年第一季度`, `2023—2024年度`. */
const IN_FRONT =
  /^(?:\d{1,2}[.、)]|\(\d{1,2}\)|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))|^(?:\d{4}[-—–~至]+)?\d{4}年(?!级)度?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)?|^\d{1,2}月份?/;
/** What stands in brackets behind a name without being part of it: a seal, a number of people, a year. */
const BEHIND = /\s*\((?:[^()]*章|(?:共|计|合计)?\d+[人名](?:党员)?|[^()]*\d{4}年?[^()]*)\)$|\s+共\d+[人名]$/;

const undressed = (value: string): string =>
  value
    .replace(/^[_\s]+|[_\s]+$/g, '')
    .replace(BEHIND, '')
    .replace(/[_\s]+$/, '');

/** What a line may add to a name: a headcount in its brackets, a list's word, a colon. */
const ADDED =
  /\([^()]*(?:\d+(?:[人名]|个党?支部)|[:：])[^()]*\)$|(?:党员)?(?:花?名[册单])$|[:：、]$|共?\d+[人名](?:党员)?$/;
const SENTENCE = /[。;,!?:]/;
const LONGEST_NAME = 30;

/** The name that a line consists of, without numbering in front and headcount behind. */
function nameAlone(text: string): string {
  const line = folded(text);
  const own = undressed(line.slice(0, NEXT_LABEL.exec(line)?.index)).replace(/\s+/g, '');
  const name = own.replace(IN_FRONT, '').replace(ADDED, '').replace(ADDED, '');
  return name.length > LONGEST_NAME || SENTENCE.test(name) ? '' : name;
}

/** The branch that a text names and says nothing else of: `一、机关第一党支部（2人）`. Null for `党支部` alone. */
export function branchAlone(text: string): string | null {
  if (!text.includes('支部')) return null;
  const name = nameAlone(text);
  const isProper = ENDS_AS_BRANCH.test(name) && isBranchName(name) && !NO_PROPER_NAME.test(name);
  return isProper ? name : null;
}

const ENDS_AS_BRANCH = /支部(?:委员会)?(?:\([^()]*\))?$/;
const PARTY_BODY = /..(?:党委|党工委|党总支|总支部?|党组|党的?委员会)$|^(?:中共|中国共产党).+委员会$/;

/** The 党委, 总支 … that a text names and says nothing else of. */
export function superiorAlone(text: string): string | null {
  const name = nameAlone(text);
  return PARTY_BODY.test(name) && isOtherBody(name) && !/团/.test(name.slice(-4)) ? name : null;
}

/** A title's or sheet's own branch: 第一党支部2020年党员名册 names one, 各党支部基本情况 and 某局2020年党支部台账 none. */
function properBranch(text: string): string | null {
  const line = folded(text).replace(/\s+/g, '').replace(IN_FRONT, '').replace(IN_FRONT, '');
  const match = TITLE_BRANCH.exec(line);
  const name = undressed(match?.[1] ?? '');
  if (name === '' || line[match?.[0].length ?? 0] === ':') return null;
  if (name.length > 40 || NO_PROPER_NAME.test(name) || !isBranchName(name)) return null;
  return NOT_IN_A_NAME.test(name) ? null : name;
}

const NOT_IN_A_NAME =
  /\([^)]*$|[、,;:。]|\d{4}年|关于|全市|全校|全县|全区|各|所属|下属|情况|统计|汇总|研究|联系/;

const YEAR = /((?:19|20)\d{2})\s*(?:年度?|[上下]半年|第?[一二三四]季度)/g;

function yearIn(texts: readonly string[]): number | null {
  const years = new Set(
    texts.flatMap((text) => [...text.slice(0, 120).matchAll(YEAR)].map((match) => Number(match[1]))),
  );
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : labelledYear(texts);
}

/** `年度` in a cell, the year in the next. */
const labelledYears = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ text }, index) =>
    /^[\p{Script=Han}]{0,4}年度[:：]?$/u.test(text) ? [text + textBeside(lines, index)] : [],
  );

function labelledYear(texts: readonly string[]): number | null {
  for (const text of texts) {
    const match = /((?:19|20)\d{2})\s*年度|年度\s*[:：]?\s*((?:19|20)\d{2})/.exec(text);
    if (match) return Number(match[1] ?? match[2]);
  }
  return null;
}

const DATED_MONTH = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月(?!\s*\d{1,2}\s*[日号])/;
/** `月份：3月`: the year stands in another line. */
const LABELLED_MONTH = /(?:月份|月度|所属期)\s*[:：]\s*(\d{1,2})\s*月?\s*$/;

function monthIn(texts: readonly string[], year: number | null): DateSpan | null {
  for (const text of texts) {
    const dated = DATED_MONTH.exec(text);
    const labelled = LABELLED_MONTH.exec(text);
    const written = dated
      ? `${dated[1]}年${dated[2]}月`
      : labelled && year
        ? `${year}年${labelled[1]}月`
        : '';
    const span = readDate(written, { year: null });
    if (span !== UNREADABLE) return span;
  }
  return null;
}

/** Cells of a row in one text: a label may stand beside its value. */
function rowsOf(lines: readonly Line[]): readonly string[] {
  const rows = new Map<number, string>();
  for (const { row, text } of lines) rows.set(row, (rows.get(row) ?? '') + text);
  return [...rows.values()];
}

/** When a sheet was filled in, what it runs up to, and what is due each month are no period of what it counts. */
const OF_SOMETHING_ELSE = /时间|日期|截[至止]|[月季年]底|制表|打印|导出|每[年月季]|^(?:注|说明|备注)/;
const DAY = /\d{1,2}月\d{1,2}[日号]?/g;

/** The one part of a year that these texts name; null when they name none or several. */
function periodIn(texts: readonly string[]): MatrixPeriod | null {
  const found = new Map<string, MatrixPeriod | null>();
  for (const text of texts) {
    const compact = folded(text).replace(/\s+/g, '');
    if (compact.length > LONGEST_TITLE || OF_SOMETHING_ELSE.test(compact)) continue;
    for (const [written] of compact.replace(DAY, '').matchAll(ALL_PERIODS)) {
      const period = periodOf(written);
      if (period?.unit !== 'year' && !/(?<!半)年度?$/.test(written))
        found.set(JSON.stringify({ ...period, year: null }), period);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only ? only : null;
}

const ALL_PERIODS = new RegExp(PERIOD_INSIDE.source, 'g');

function typeIn(texts: readonly string[]): MeetingType | null {
  for (const text of texts) {
    const { named } = readMeetingType(text.slice(0, 60));
    const [only] = named;
    if (named.length === 1 && only) return only;
    if (named.length > 1) return null;
  }
  return null;
}
