/** Who talked with whom in a year (clause 17). */
import { yearOf } from '../calendar';
import type { LedgerRow } from '../model';
import type { Dossier, Person } from './dossier';
import { memoised } from './memo';
import { bearersIn } from './people';
import { valueOf } from './values';

export const PAIR_KINDS = ['委员之间', '委员与党员之间', '党员之间'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export interface Talk {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const yearOfTalk = ({ date }: LedgerRow<'talks'>): number | null => {
  const span = valueOf(date);
  return span === null ? null : yearOf(span.first);
};

const talkOf = ({ from, to }: LedgerRow<'talks'>): Talk => ({
  from: valueOf(from) ?? [],
  to: valueOf(to) ?? [],
});

interface Talks {
  readonly byYear: ReadonlyMap<number, readonly Talk[]>;
  /** Without a readable date. */
  readonly undated: readonly Talk[];
}

const allTalks = memoised(({ rows }: Dossier): Talks => {
  const byYear = new Map<number, Talk[]>();
  const undated: Talk[] = [];
  for (const row of rows.talks) {
    const year = yearOfTalk(row);
    if (year === null) undated.push(talkOf(row));
    else byYear.set(year, [...(byYear.get(year) ?? []), talkOf(row)]);
  }
  return { byYear, undated };
});

export const talksIn = (dossier: Dossier, year: number): readonly Talk[] =>
  allTalks(dossier).byYear.get(year) ?? [];
export const undatedTalks = (dossier: Dossier): readonly Talk[] => allTalks(dossier).undated;

/** How many talks each name had a part in. */
export function talksByName(talks: readonly Talk[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of talks) {
    for (const name of new Set([...from, ...to])) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Members who had too few talks, by how sure that is. */
export interface FewTalks {
  readonly sure: readonly Person[];
  /** Names of several members: enough talks for one of them, and not for all. */
  readonly unsure: readonly string[];
}

interface TalksAsked {
  readonly year: number;
  /** Talks that each of them needs. */
  readonly required: number;
  /** Names of several members of whom one is exempt. */
  readonly maybeExempt?: ReadonlySet<string>;
}

/** A talk names people only: as many talks as several of a name need settle it for all of them. */
export function withFewTalks(
  dossier: Dossier,
  owed: readonly Person[],
  counts: ReadonlyMap<string, number>,
  { year, required, maybeExempt }: TalksAsked,
): FewTalks {
  const bearers = ({ name }: Person): number => bearersIn(dossier, name, year).length;
  const countOf = ({ name }: Person): number => counts.get(name) ?? 0;
  const short = owed.filter((person) => countOf(person) < required * bearers(person));
  const isSure = (person: Person): boolean =>
    maybeExempt?.has(person.name) !== true && (bearers(person) === 1 || countOf(person) === 0);
  return {
    sure: short.filter(isSure),
    unsure: [...new Set(short.filter((person) => !isSure(person)).map(({ name }) => name))],
  };
}

/** Who the committee's members are: by name, as talks have them, and whether another member bears the name. */
export interface Officers {
  readonly names: ReadonlySet<string>;
  readonly sharedNames: ReadonlySet<string>;
}

const kindOf = (ofOfficers: number): PairKind =>
  ofOfficers === 2 ? '委员之间' : ofOfficers === 1 ? '委员与党员之间' : '党员之间';

/** The kinds that a pair may be of: several when a name is an officer's and another member's. */
function kindsOfPair(pair: readonly string[], { names, sharedNames }: Officers): readonly PairKind[] {
  const most = pair.filter((name) => names.has(name)).length;
  const least = pair.filter((name) => names.has(name) && !sharedNames.has(name)).length;
  return [0, 1, 2].filter((count) => count >= least && count <= most).map(kindOf);
}

/** Which kinds of pair talked, and which may have. */
export function pairKindsIn(
  talks: readonly Talk[],
  officers: Officers,
): { readonly held: ReadonlySet<PairKind>; readonly possible: ReadonlySet<PairKind> } {
  const [held, possible] = [new Set<PairKind>(), new Set<PairKind>()] as const;
  for (const { from, to } of talks) {
    for (const one of from) {
      for (const other of to) {
        if (one === other) continue;
        const kinds = kindsOfPair([one, other], officers);
        for (const kind of kinds) (kinds.length === 1 ? held : possible).add(kind);
      }
    }
  }
  return { held, possible };
}
