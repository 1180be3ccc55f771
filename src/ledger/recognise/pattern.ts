/**
 * Patterns that say which headings a field goes by, in concepts of the lexicon:
 *
 *     入党 时间 党员? / <入党 / ~政治面貌
 *
 * Alternatives stand between slashes, the best first. `A|B` is either, `A?` may be there. `<` marks a heading that says
 * less than it should, `~` one that means this field only if the column's values say so. A heading with any other
 * concept in it does not fit: 入党介绍人 is no 入党时间.
 */
import type { Concept, Meaning } from './lexicon';

/** How much the values have to say before a column is believed. */
export type Trust = 'heading' | 'agreed' | 'values';

interface Alternative {
  readonly required: readonly (readonly string[])[];
  readonly allowed: ReadonlySet<string>;
  readonly trust: Trust;
}
export type Pattern = readonly Alternative[];

const TRUST_MARKS: Readonly<Record<string, Trust>> = { '<': 'agreed', '~': 'values' };
const TRUST_SCORES: Readonly<Record<Trust, number>> = { heading: 1, agreed: 0.8, values: 0.6 };
/** A heading more than a third of which is not understood says something else. */
const UNKNOWN_SHARE = 0.34;

/** Compiles the notation above; an empty line gives a field that no heading names. */
export function patternOf(notation: string): Pattern {
  return notation
    .split(' / ')
    .filter((line) => line.trim() !== '')
    .map(alternativeOf);
}

function alternativeOf(line: string): Alternative {
  const trimmed = line.trim();
  const trust = TRUST_MARKS[trimmed.charAt(0)] ?? 'heading';
  const words = (trust === 'heading' ? trimmed : trimmed.slice(1)).split(' ').map(withPeople);
  const required = words.filter((word) => !word.endsWith('?')).map((word) => word.split('|'));
  const allowed = new Set(words.flatMap((word) => word.replace(/\?$/, '').split('|')));
  return { required, allowed, trust };
}

/** Whatever can be counted may be counted in heads: 党员数 is 党员人数. */
const withPeople = (word: string): string => word.replace(/(^|\|)数(?=\||\?|$)/, '$1数|人数');

/** Every concept a pattern names: a test checks that the lexicon has them. */
export const conceptsIn = (pattern: Pattern): readonly string[] =>
  pattern.flatMap(({ allowed }) => [...allowed]);

export interface Fit {
  /** 0–1: how well the heading alone says it. */
  readonly score: number;
  readonly trust: Trust;
}

/** Words that colour a meaning without changing it: any heading may hold them, and patterns may ask for them. */
const COLOURS: ReadonlySet<Concept> = new Set<Concept>(['实际', '项目']);
/** Words that a longer heading may hold beside what it means; then the values have to say so. */
const ASIDES: ReadonlySet<Concept> = new Set<Concept>([
  '组织',
  '上级',
  '党委',
  '单位',
  '人',
  '备案',
  '综合',
  '递交',
]);
const MOST_ASIDES = 2;
const LOOSE_SCORE = 0.45;

/**
 * How a heading fits a field's pattern; null when it means something else. Where it holds more than the pattern allows,
 * or words that nobody knows (`mayBeUnknown`, a share), only its values can decide.
 */
export function fitOf(pattern: Pattern, meaning: Meaning, mayBeUnknown = UNKNOWN_SHARE): Fit | null {
  const { concepts, unknown, length } = meaning;
  if (concepts.length === 0 || unknown > length * Math.max(UNKNOWN_SHARE, mayBeUnknown)) return null;
  const isKnown = unknown <= length * UNKNOWN_SHARE;
  let loose: Fit | null = null;
  for (const [index, alternative] of pattern.entries()) {
    if (!holdsAll(alternative, concepts)) continue;
    const asides = concepts.filter((concept) => !alternative.allowed.has(concept) && !COLOURS.has(concept));
    if (asides.length === 0 && isKnown) {
      const clarity = 1 - unknown / length;
      return { score: TRUST_SCORES[alternative.trust] * clarity - index * 0.01, trust: alternative.trust };
    }
    if (asides.length <= MOST_ASIDES && asides.every((concept) => ASIDES.has(concept)))
      loose ??= { score: LOOSE_SCORE, trust: 'values' };
  }
  return loose;
}

const holdsAll = ({ required }: Alternative, concepts: readonly Concept[]): boolean =>
  required.every((choices) => choices.some((choice) => concepts.some((concept) => concept === choice)));
