/**
 * What a type cell, a heading or a sheet's name says was held (RULES.md 5): whole words, several at once.
 */
import type { MeetingType, MeetingTypeCell } from '../model';
import { folded } from './value';

/** Longest first: 团支部大会 must not be taken for a 支部大会, nor 党小组会 for anything shorter. */
const WORDS: readonly (readonly [RegExp, MeetingType | 'generic' | 'none'])[] = [
  [
    /(?:共青)?团(?:员|支部?|总支|委|小组|组织|日|课)*(?:大会|会议?|活动|课)?|党委会|党委扩大会|民主生活会|中心组(?:学习)?|党员代表大会|职工大会/,
    'none',
  ],
  [/组织生活会/, '组织生活会'],
  [/支部党员大会|党员大会|支部大会|^大会$|全体党员会议?|党员会/, '党员大会'],
  [/支部?委员?\(?扩大\)?会|支部委员会(?:会议|议)?|支委会(?:议)?|支委扩大会|支委(?!员)/, '支委会'],
  [/党小组会(?:议)?|小组会(?:议)?|党小组/, '党小组会'],
  [/党课/, '党课'],
  [/主题党日(?:活动)?|主题党员活动日|党员活动日|固定党日|党日(?:活动)?/, '主题党日'],
  [/三会一课|组织生活|三会一课制度/, 'generic'],
];
const SCANNER = new RegExp(WORDS.map(([form]) => `(${form.source})`).join('|'), 'g');

const cache = new Map<string, MeetingTypeCell>();
const CACHE_LIMIT = 2000;

/** The meeting types that words name; `generic` for 三会一课 and 组织生活, which leave it to the topic. */
export function readMeetingType(words: string): MeetingTypeCell {
  const known = cache.get(words);
  if (known) return known;
  const cell = typesIn(words);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(words, cell);
  return cell;
}

function typesIn(words: string): MeetingTypeCell {
  const named = new Set<MeetingType>();
  let generic = false;
  for (const match of folded(words).replace(/\s+/g, '').matchAll(SCANNER)) {
    const index = match.slice(1).findIndex(Boolean);
    const meaning = WORDS[index]?.[1];
    if (meaning === 'generic') generic = true;
    else if (meaning && meaning !== 'none') named.add(meaning);
  }
  return { named: [...named], generic: generic && named.size === 0, words: words.trim() };
}

/** Numbering in front, a number of times or a list's word behind. */
const ROUND_A_TYPE =
  /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d{1,2}[.、])|(?:的?(?:召开|开展)?(?:情况|记录|台账)|会议记录)?(?:\(?共?\d+次\)?)?[:：]?$/g;
const LONGEST_TYPE = 10;

/** The one type that a text names and says nothing else of: `一、支部党员大会`. Null for anything more. */
export function meetingTypeAlone(text: string): MeetingType | null {
  const bare = folded(text)
    .replace(/\s+/g, '')
    .replace(ROUND_A_TYPE, '')
    .replace(/^支部(?=党课|主题|组织)/, '');
  if (bare === '' || bare.length > LONGEST_TYPE) return null;
  const [only] = readMeetingType(bare).named;
  return only !== undefined && bare.replace(SCANNER, '') === '' ? only : null;
}
