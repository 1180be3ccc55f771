/**
 * A heading as it is compared: half-width, without spaces, numbering, units and instructions, common typos mended.
 */
import { type Meaning, meaningOf } from './lexicon';

/** Typos that recur in public templates (several sources each), longest first. */
const TYPOS: readonly (readonly [RegExp, string])[] = [
  [/名族/g, '民族'],
  [/比列/g, '比例'],
  [/党委缴纳/g, '党费缴纳'],
  [/^序列$/, '序号'],
  [/平局/g, '平均'],
  [/姓名党员/g, '党员姓名'],
  [/当党组织/g, '党组织'],
  [/帐/g, '账'],
  [/身份证件?号吗/g, '身份证号码'],
  [/份证号码?$/, '份证号'],
];
const NUMBERING =
  /^(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,2}[、.]|\([一二三四五六七八九十]{1,2}\))/;
const BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕|<([^<>]*)>/g;
const BRACKETED_UNIT =
  /[(【[](?:单位[:：]?)?(?:名|人|个|次|元|万元|学时|小时|分钟|天|%|岁|份|篇|项|户|家|场)(?:\/月)?[)】\]]/g;
const OPEN_BRACKET_TO_END = /[([【〔<].*$/;
const UNIT_BEHIND = /\/(?:元|万元|人|次|学时|小时|%|个|年|月)$/;
/** Exports of information systems name a coded column so: 民族代码名称. */
const OF_A_CODE = /(?:代码|编码|标志代码)名称$/;
/** 1_男 under 性别代码 says the sex all the same. */
const CODED = /(性别|民族|学历|类别|状态|面貌)(?:代码|编码)$/;
/** 失联否 asks what 是否失联 asks. */
const YES_OR_NO_BEHIND = /^(?!是)(.{2,4})(?:与|是)?否$/;
const DECORATION = /[*★☆※#:;,。"“”'‘’!?_…·]/g;

export interface Heading {
  /** As compared. */
  readonly text: string;
  /** What brackets held: an instruction, a unit, sometimes the meaning (`人数（应到）`). */
  readonly inBrackets: string;
  readonly meaning: Meaning;
}

/** The lowest level of a header, which stands over the values. */
export const leafOf = (levels: readonly string[]): string => levels[levels.length - 1] ?? '';

const cache = new Map<string, Heading>();
const CACHE_LIMIT = 5000;
const LONGEST_HEADING = 60;

/** The heading of a cell's text. Cached: the same headings are asked for again and again while a sheet is solved. */
export function headingOf(written: string): Heading {
  const known = cache.get(written);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const heading = analyse(written);
  cache.set(written, heading);
  return heading;
}

/** True when every character of a heading is understood. */
export function isWholeHeading(written: string): boolean {
  const { meaning } = headingOf(written);
  return meaning.concepts.length > 0 && meaning.unknown === 0;
}

function analyse(written: string): Heading {
  const compact = written.slice(0, 400).normalize('NFKC').replace(/\s+/g, '').replace(NUMBERING, '');
  const brackets: string[] = [];
  const bare = compact
    .replace(BRACKETED_UNIT, '')
    .replace(BRACKETS, (_, ...groups: unknown[]) => {
      brackets.push(
        groups
          .slice(0, 5)
          .find((group) => typeof group === 'string')
          ?.toString() ?? '',
      );
      return '';
    })
    .replace(OPEN_BRACKET_TO_END, '');
  const inBrackets = brackets.join('');
  const text = mended(bare === '' ? inBrackets : bare);
  return {
    text,
    inBrackets: bare === '' ? '' : inBrackets,
    meaning: meaningOf(text.slice(0, LONGEST_HEADING)),
  };
}

function mended(bare: string): string {
  const plain = bare
    .replace(UNIT_BEHIND, '')
    .replace(OF_A_CODE, '')
    .replace(CODED, '$1')
    .replace(YES_OR_NO_BEHIND, '是否$1')
    .replace(DECORATION, '')
    .replace(/[/、\-—~()]+$/g, '');
  return TYPOS.reduce((text, [typo, right]) => text.replace(typo, right), plain);
}
