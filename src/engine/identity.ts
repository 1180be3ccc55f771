/**
 * Names of findings that survive sorting, insertion, another wording and next month's run (DESIGN.md): a hash of rule,
 * message, branch, subject and, for rules judged per year, the year. Synchronous, since plain http has no crypto.subtle.
 */

/** One 32-bit lane of a multiplicative mix (murmur's finaliser); two lanes with other seeds make 64 bits. */
function lane(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x5bd1e995);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** Parts that no text contains stand between the parts, so that `ab`+`c` and `a`+`bc` differ. */
const SEPARATOR = '\u0000';

/** 16 hexadecimal digits; parts in order. */
export function digest(parts: readonly (string | number)[]): string {
  const text = parts.map(String).join(SEPARATOR);
  return hex(lane(text, 0x9747b28c ^ text.length)) + hex(lane(text, 0x3c6ef372 + text.length));
}

export interface FindingKeys {
  readonly rule: string;
  readonly message: string;
  /** The branch's or the organisation's key; null for the whole workbook. */
  readonly owner: string | null;
  readonly subject: string;
  /** Null for a rule that is not judged per year. */
  readonly year: number | null;
}

/** The public id of a finding. */
export const findingId = ({ rule, message, owner, subject, year }: FindingKeys): string =>
  digest([rule, message, owner ?? '', subject, year ?? '']);

/** More facts than this are told apart as a whole only. */
const MOST_FACTS = 48;
const FACT_DIGITS = 8;

/**
 * Digest of the facts behind a finding, fact by fact where they are not too many, so that a later run can tell facts
 * that were added (the matter has grown) from facts that only fell away.
 */
export const evidenceOf = (facts: readonly (string | number)[]): string =>
  facts.length > MOST_FACTS
    ? digest(facts)
    : facts.map((fact) => digest([fact]).slice(0, FACT_DIGITS)).join('.');

/** True when `now` holds a fact that `before` did not. */
export function hasGrown(before: string, now: string): boolean {
  const known = new Set(before.split('.'));
  return now.split('.').some((fact) => !known.has(fact));
}
