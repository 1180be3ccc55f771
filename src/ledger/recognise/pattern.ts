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

/** How a heading fits a field's pattern; null when it means something else. */
export function fitOf(pattern: Pattern, meaning: Meaning): Fit | null {
  const { concepts, unknown, length } = meaning;
  if (concepts.length === 0 || unknown > length * UNKNOWN_SHARE) return null;
  for (const [index, { required, allowed, trust }] of pattern.entries()) {
    if (!concepts.every((concept: Concept) => allowed.has(concept))) continue;
    if (
      !required.every((choices) => choices.some((choice) => concepts.some((concept) => concept === choice)))
    )
      continue;
    const clarity = 1 - unknown / length;
    return { score: TRUST_SCORES[trust] * clarity - index * 0.01, trust };
  }
  return null;
}
