/**
 * Which fields of which kinds a column's heading may mean, before its values are asked.
 */
import { KINDS } from '../kinds';
import { type FieldType, KIND_FIELDS, type KindId } from '../model';
import { type Heading, headingOf } from './heading';
import { type Meaning, meaningOf } from './lexicon';
import { type Fit, type Pattern, fitOf, patternOf } from './pattern';

export interface FieldFit extends Fit {
  readonly field: string;
  readonly type: FieldType;
}

interface FieldPattern {
  readonly field: string;
  readonly type: FieldType;
  readonly pattern: Pattern;
}

export const KIND_IDS: readonly KindId[] = Object.values(KINDS).map(({ kind }) => kind);

/** A kind's fields with their types, whatever the kind. */
export const fieldsOf = (kind: KindId): readonly (readonly [string, FieldType])[] =>
  Object.entries(KIND_FIELDS[kind]);

const PATTERNS: ReadonlyMap<KindId, readonly FieldPattern[]> = new Map(
  KIND_IDS.map((kind) => {
    const headings: Readonly<Record<string, string>> = KINDS[kind].headings;
    return [
      kind,
      fieldsOf(kind).map(([field, type]) => ({ field, type, pattern: patternOf(headings[field] ?? '') })),
    ];
  }),
);

/** All fields a column may be, by kind. */
export type FitsByKind = ReadonlyMap<KindId, readonly FieldFit[]>;

const cache = new Map<string, FitsByKind>();
const CACHE_LIMIT = 4000;

/** Fits of a heading of one or more levels (as written, from the top). Cached by its words. */
export function fitsOf(levels: readonly string[]): FitsByKind {
  const key = levels.join('\n');
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const meanings = meaningsOf(levels);
  const fits = new Map(KIND_IDS.map((kind) => [kind, fitsFor(kind, meanings)]));
  cache.set(key, fits);
  return fits;
}

interface WeighedMeaning {
  readonly meaning: Meaning;
  readonly weight: number;
}

/** Groups that speak of somebody or something else: 书记 over 性别 is not the member's sex. */
const OTHER_SUBJECT =
  /书记|负责人|委员|组长|小组|正式党员|预备党员|介绍人|联系人|申请人|家庭|配偶|计划|往年|上年|去年|研究生|本科生|学生|未[缴交收]|欠[缴交费]/;
const LEAF_ALONE = 0.92;
const WITH_BRACKETS = 0.95;

/** What a heading may mean: all levels together, the leaf alone, the leaf with what its brackets add. */
function meaningsOf(levels: readonly string[]): readonly WeighedMeaning[] {
  const headings = levels.map(headingOf);
  const leaf = headings[headings.length - 1];
  if (!leaf) return [];
  const upper = headings
    .slice(0, -1)
    .map(({ text }) => text)
    .join('');
  const found: WeighedMeaning[] = [{ meaning: leaf.meaning, weight: upper === '' ? 1 : LEAF_ALONE }];
  if (upper !== '') found.unshift({ meaning: meaningOf(upper + leaf.text), weight: 1 });
  if (leaf.inBrackets !== '') {
    const whole = { meaning: meaningOf(leaf.text + leaf.inBrackets), weight: WITH_BRACKETS };
    if (isCompletedByBrackets(leaf)) return [whole];
    found.push(whole);
  }
  return upper !== '' && OTHER_SUBJECT.test(upper) ? found.slice(0, 1) : found;
}

/** Words that ask for more: 党员数（预备） counts the probationary ones, 人数（应到） those expected. */
const INCOMPLETE: ReadonlySet<string> = new Set(['数', '人数', '党员', '人', '总']);

function isCompletedByBrackets({ meaning, inBrackets }: Heading): boolean {
  const inside = meaningOf(inBrackets);
  const says = inside.unknown === 0 && inside.concepts.some((concept) => !INCOMPLETE.has(concept));
  return says && inside.concepts.length === 1 && meaning.concepts.every((concept) => INCOMPLETE.has(concept));
}

/** Whose branch a column names may be told by words that nobody knows (研究生党支部); its values are names of branches. */
const MAY_BE_UNKNOWN: Readonly<Record<string, number | undefined>> = { branch: 0.6, superior: 0.6 };

function fitsFor(kind: KindId, meanings: readonly WeighedMeaning[]): readonly FieldFit[] {
  const fits: FieldFit[] = [];
  for (const { field, type, pattern } of PATTERNS.get(kind) ?? []) {
    let best: Fit | null = null;
    for (const { meaning, weight } of meanings) {
      const fit = fitOf(pattern, meaning, MAY_BE_UNKNOWN[field]);
      if (fit && fit.score * weight > (best?.score ?? 0)) best = { ...fit, score: fit.score * weight };
    }
    if (best) fits.push({ field, type, ...best });
  }
  return fits;
}
