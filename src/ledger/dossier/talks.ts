/** Who talked with whom in a year (clause 17). */
import { yearOf } from '../calendar';
import type { LedgerRow } from '../model';
import type { Dossier } from './dossier';
import { memoised } from './memo';
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

/** Which kinds of pair talked, given who the committee's members are. */
export function pairKindsIn(talks: readonly Talk[], officers: ReadonlySet<string>): ReadonlySet<PairKind> {
  const kinds = new Set<PairKind>();
  for (const { from, to } of talks) {
    for (const one of from) {
      for (const other of to) {
        const ofOfficers = [one, other].filter((name) => officers.has(name)).length;
        if (one !== other)
          kinds.add(ofOfficers === 2 ? '委员之间' : ofOfficers === 1 ? '委员与党员之间' : '党员之间');
      }
    }
  }
  return kinds;
}
