/**
 * What a meeting's topic says was held (RULES.md 5, Meeting types): 上党课, 召开党员大会; not what it prepares, studies
 * or reports. And which period a make-up meeting (补开5月) makes good.
 */
import type { MeetingType } from '../model';

const MENTIONS: readonly (readonly [MeetingType, RegExp])[] = [
  ['党员大会', /党员大会|支部大会/],
  ['支委会', /支委会|支部委员会/],
  ['党小组会', /党小组会/],
  ['党课', /党课/],
  ['主题党日', /主题党日/],
  ['组织生活会', /组织生活会/],
];

/** Parts of a sentence that each say something of their own. */
const PARTS = /[，。；、,;：:\s“”"《》（）()]+|并(?!且不)|同时|暨|随后|之后/u;
/** Right before the word: it was held, whatever else the sentence says. */
const HELD_BEFORE =
  /(?:召开|举行|举办|开展|上|讲|讲授|听|参加)(?:了)?(?:本?(?:月|季度|年度)?|(?:专题|全体|支部|一次|\d+次|微|机关|党支部|“?七一”?))*$/u;
const ONLY_PLANNED = /筹备|部署|准备|会前|研究|讨论|安排|布置|拟|计划|将|制定|征求|下一步|要求/u;
const ONLY_TALKED_OF = /学习|传达|贯彻|落实|通报|总结|汇报|听取|宣读|审议|反馈|对照|为/u;
/** Right after the word: it is spoken of, not held. */
const TALKED_OF_AFTER =
  /^(?:会议?)?的?(?:精神|筹备|准备|方案|情况|计划|通知|材料|有关|相关|要求|前|会前|征求|整改|换届|选举|成员|委员|班子|书记|报告|纪要|记录|制度|文件|议题|安排|部署|讲稿|课件)/u;

const NAMES_A_MEETING = /会|党课|党日/;
const NONE: readonly MeetingType[] = [];

/** The types that a topic says were held. */
export function typesInTopic(topic: string): readonly MeetingType[] {
  if (!NAMES_A_MEETING.test(topic)) return NONE;
  const parts = topic.normalize('NFKC').split(PARTS).filter(Boolean);
  return MENTIONS.filter(([, pattern]) => parts.some((part) => saysHeld(part, pattern))).map(
    ([type]) => type,
  );
}

function saysHeld(part: string, pattern: RegExp): boolean {
  const match = pattern.exec(part);
  if (!match) return false;
  const before = part.slice(0, match.index);
  const after = part.slice(match.index + match[0].length);
  if (TALKED_OF_AFTER.test(after) || ONLY_PLANNED.test(before)) return false;
  return HELD_BEFORE.test(before) || !ONLY_TALKED_OF.test(before);
}

const CHINESE_NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const numberOf = (word: string): number => Number(word) || CHINESE_NUMBERS.indexOf(word) + 1;

const MAKE_UP = /补(?:开|办|上|召开|做|学)[^，。；,;]*?(\d{1,2}|十[一二]?|[一二三四五六七八九])(月|季度)/u;

/** The month or quarter that a topic says is made good, 1-based; null when it says nothing of the kind. */
export function madeUpIn(
  topic: string,
): { readonly unit: 'month' | 'quarter'; readonly number: number } | null {
  const match = topic.includes('补') ? MAKE_UP.exec(topic.normalize('NFKC')) : null;
  if (!match) return null;
  const number = numberOf(match[1] ?? '');
  const unit = match[2] === '月' ? 'month' : 'quarter';
  const isThere = number >= 1 && number <= (unit === 'month' ? 12 : 4);
  return isThere ? { unit, number } : null;
}
