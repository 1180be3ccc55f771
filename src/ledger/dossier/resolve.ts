/**
 * Which branch a cell means (RULES.md 5): by code; else superior and normalised name; else the name if it is unique in
 * the register; else ambiguous or unknown, never a merge. A cell that names several branches belongs to each.
 */
import {
  isOtherBody,
  normaliseBranchName,
  splitBranchNames,
  superiorStem,
  withoutSuperior,
} from '../branch-name';
import type { BranchIdentity } from './dossier';
import type { Entry } from './register';
import { superiorKey } from './register';
import { valueOf } from './values';

/** What is written, and which branches it means. */
export interface Resolution {
  readonly branches: readonly BranchIdentity[];
  readonly unplaced: readonly {
    readonly written: string;
    readonly reason: 'unknown' | 'ambiguous';
    readonly candidates: readonly BranchIdentity[];
    /** Those that it may well mean: all it fits, or the one it misses by a slip. */
    readonly mayMean: readonly BranchIdentity[];
  }[];
  /** 党委, 总支 …: left alone. */
  readonly otherBodies: readonly string[];
}

export interface Written {
  readonly name: string;
  readonly superior: string | null;
  readonly code: string | null;
}

export type Resolver = (written: Written) => Resolution;

type Index = Map<string, BranchIdentity[]>;

const add = (index: Index, key: string, branch: BranchIdentity): void => {
  const found = index.get(key);
  if (!found) index.set(key, [branch]);
  else if (!found.includes(branch)) found.push(branch);
};

/** Looks names up in an index made once; answers are kept, since a ledger writes the same name over and over. */
export function resolverFor(entries: readonly Entry[]): Resolver {
  const byCode = new Map<string, BranchIdentity | null>();
  const byName: Index = new Map();
  const byAlias: Index = new Map();
  const bySuperior: Index = new Map();
  for (const { branch, register } of entries) {
    const code = register ? valueOf(register.branchCode) : null;
    if (code !== null) byCode.set(code, byCode.has(code) ? null : branch);
    const name = normaliseBranchName(branch.name);
    add(byName, name, branch);
    if (branch.superior === null) continue;
    const short = withoutSuperior(branch.name, branch.superior);
    add(byAlias, short, branch);
    add(byAlias, superiorStem(branch.superior) + short, branch);
    add(byAlias, superiorKey(branch.superior) + short, branch);
    add(byAlias, normaliseBranchName(branch.superior) + short, branch);
    add(bySuperior, `${superiorKey(branch.superior)} ${short}`, branch);
  }
  const nearest = nearestIn(byName);
  const superiors = new Set(
    entries.flatMap(({ branch }) => (branch.superior === null ? [] : [superiorKey(branch.superior)])),
  );

  const oneName = (name: string, superior: string | null): readonly BranchIdentity[] => {
    const normal = normaliseBranchName(name);
    const found = byName.get(normal) ?? byAlias.get(normal) ?? [];
    if (superior === null) return found;
    const own = bySuperior.get(`${superiorKey(superior)} ${withoutSuperior(name, superior)}`);
    if (own) return own;
    // Another college's 第三党支部 is not this one's, even when no other college has one.
    return superiors.has(superiorKey(superior)) ? found.filter((branch) => branch.superior === null) : found;
  };

  const resolve = ({ name, superior, code }: Written): Resolution => {
    const byItsCode = code === null ? null : byCode.get(code);
    if (byItsCode) return { branches: [byItsCode], unplaced: [], otherBodies: [] };
    const whole = oneName(name, superior);
    const parts = whole.length > 0 ? [name] : splitBranchNames(name);
    const branches: BranchIdentity[] = [];
    const unplaced: Resolution['unplaced'][number][] = [];
    const otherBodies: string[] = [];
    for (const part of parts) {
      const found = oneName(part, superior);
      const [only] = found;
      if (only && found.length === 1) branches.push(only);
      else if (found.length > 1)
        unplaced.push({ written: part, reason: 'ambiguous', candidates: found, mayMean: found });
      else if (isOtherBody(part)) otherBodies.push(part);
      else unplaced.push({ written: part, reason: 'unknown', ...nearest(normaliseBranchName(part)) });
    }
    return { branches: [...new Set(branches)], unplaced, otherBodies };
  };

  const kept = new Map<string, Resolution>();
  return (written) => {
    const key = `${written.code ?? ''}\u0000${written.superior ?? ''}\u0000${written.name}`;
    const known = kept.get(key);
    if (known) return known;
    const made = resolve(written);
    kept.set(key, made);
    return made;
  };
}

const MOST_CANDIDATES = 3;
/** More slips than this and the name is another one altogether. */
const MOST_SLIPS = 2;
/** One slip in so many characters is a slip of the pen; 综合处 is not 人事处. */
const CHARACTERS_A_SLIP = 4;

const numbersIn = (name: string): string => (name.match(/\d+/g) ?? []).join(' ');
const properLength = (name: string): number => name.replace(/支部/g, '').length;

type Near = Pick<Resolution['unplaced'][number], 'candidates' | 'mayMean'>;

/** A register that lacks more names than this is of another department: then nothing near is looked for. */
const MOST_SEARCHES = 300;
const NOTHING_NEAR: Near = { candidates: [], mayMean: [] };

/**
 * Names of the register that differ from a name by a slip or two, the nearest first. Another number is another branch:
 * that, or a name more different, is named when most of its characters are shared, but never taken for what was meant.
 */
function nearestIn(byName: Index): (name: string) => Near {
  const names = [...byName].map(([name, branches]) => ({ name, numbers: numbersIn(name), branches }));
  const lookalikes = lookalikesIn(byName);
  let searches = 0;
  return (name) => {
    searches += 1;
    if (searches > MOST_SEARCHES) return NOTHING_NEAR;
    const numbers = numbersIn(name);
    const near = names
      .filter((other) => other.numbers === numbers)
      .map((other) => ({ branches: other.branches, slips: slipsBetween(name, other.name) }))
      .filter(({ slips }) => slips <= MOST_SLIPS);
    const fewest = Math.min(...near.map(({ slips }) => slips));
    const candidates = near.filter(({ slips }) => slips === fewest).flatMap(({ branches }) => branches);
    const isSlip = candidates.length === 1 && fewest * CHARACTERS_A_SLIP <= properLength(name);
    const alike = isSlip ? [] : lookalikes(name);
    if (alike.length > 0) return { candidates: alike, mayMean: [] };
    return { candidates: candidates.slice(0, MOST_CANDIDATES), mayMean: isSlip ? candidates : [] };
  };
}

/** What two names share must be at least so much of both together, where a half is all of it. */
const SHARED_AT_LEAST = 0.3;
const MOST_LOOKALIKES = 2;

/** The characters of a name and its pairs of neighbours, without ordinals and the word 支部. */
function marksOf(name: string): ReadonlySet<string> {
  const characters = [...name.replace(/支部|第|\d+/g, '')];
  return new Set([...characters, ...characters.slice(1).map((one, index) => `${characters[index]}${one}`)]);
}

const firstNumberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);

/** Names that share most of their characters and pairs with a name, the likest and then the nearest number first. */
function lookalikesIn(byName: Index): (name: string) => readonly BranchIdentity[] {
  const names = [...byName].map(([name, branches]) => ({ name, branches, marks: marksOf(name) }));
  return (name) => {
    const marks = marksOf(name);
    const number = firstNumberIn(name);
    return names
      .map((other) => ({
        branches: other.branches,
        share: [...marks].filter((mark) => other.marks.has(mark)).length / (marks.size + other.marks.size),
        distance: Math.abs(firstNumberIn(other.name) - number),
      }))
      .filter(({ share }) => share >= SHARED_AT_LEAST)
      .sort((one, other) => other.share - one.share || one.distance - other.distance)
      .flatMap(({ branches }) => branches)
      .slice(0, MOST_LOOKALIKES);
  };
}

/** Insertions, deletions and substitutions between two names; more than MOST_SLIPS is not told apart. */
function slipsBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > MOST_SLIPS) return MOST_SLIPS + 1;
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const substitution = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(substitution, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    if (Math.min(...line) > MOST_SLIPS) return MOST_SLIPS + 1;
    above = line;
  }
  return above[other.length] ?? MOST_SLIPS + 1;
}
