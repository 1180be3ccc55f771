/**
 * How many formal members, members on probation and members a branch has (RULES.md 5): from the roster where the
 * branch has roster rows, else from the register. Where both exist and only one breaks a limit, it is unsure.
 */
import type { Day } from '../calendar';
import type { CellRef, FieldOf } from '../model';
import { ask, type Answer } from './compare';
import type { Dossier } from './dossier';
import { memoised } from './memo';
import { countsOn, formalityOn, type Formality } from './people';
import type { When } from './periods';
import { absent, cellsOf, hasRows, lackOf, told, valueOf, type Known } from './values';

export type Tally = 'formal' | 'probationary' | 'total';

/** A number that some unreadable or missing entries leave open. */
export interface Range {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface Headcount {
  readonly roster: Range | null;
  readonly register: number | null;
  readonly cells: readonly CellRef[];
}

const FORMALITY_OF: Readonly<Record<Tally, Formality | null>> = {
  formal: '正式',
  probationary: '预备',
  total: null,
};
const FIELD_OF = { formal: 'formalCount', probationary: 'probationaryCount', total: 'memberCount' } as const;

/** What the roster counts on a day; null when the branch has no roster rows. */
export function rosterCount(dossier: Dossier, tally: Tally, day: Day): Range | null {
  if (!hasRows(dossier, 'members')) return null;
  const counts = countsOf(dossier);
  const key = `${tally} ${day}`;
  const known = counts.get(key);
  if (known) return known;
  const count = counted(dossier, tally, day);
  counts.set(key, count);
  return count;
}

/** Many rules ask for the same day. */
const countsOf = memoised((_: Dossier): Map<string, Range> => new Map());

function counted(dossier: Dossier, tally: Tally, day: Day): Range {
  const wanted = FORMALITY_OF[tally];
  let [atLeast, atMost] = [0, 0];
  for (const person of dossier.people) {
    const counts = countsOn(person, day);
    if (counts === 'no') continue;
    const formality = wanted === null ? wanted : formalityOn(person, day);
    if (formality !== wanted && formality !== 'unknown') continue;
    atMost += 1;
    if (counts === 'yes' && formality === wanted) atLeast += 1;
  }
  return { atLeast, atMost };
}

/** What the register states, worked out from its other two counts where one is missing. */
function registerCount({ register }: Dossier, tally: Tally): Headcount | null {
  if (!register) return null;
  const stated = valueOf(register[FIELD_OF[tally]]);
  if (stated !== null) return { roster: null, register: stated, cells: cellsOf(register[FIELD_OF[tally]]) };
  const [formal, probationary, total] = [
    valueOf(register.formalCount),
    valueOf(register.probationaryCount),
    valueOf(register.memberCount),
  ];
  const cells = cellsOf(register.formalCount, register.probationaryCount, register.memberCount);
  const derived = {
    formal: minus(total, probationary),
    probationary: minus(total, formal),
    total: plus(formal, probationary),
  };
  const count = derived[tally];
  return count === null ? null : { roster: null, register: count, cells };
}

const minus = (whole: number | null, part: number | null): number | null =>
  whole === null || part === null || part > whole ? null : whole - part;
const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

/** The number as of D, with what the roster and the register each say. */
export function headcountNow(dossier: Dossier, tally: Tally, { asOf }: When): Known<Headcount> {
  const roster = rosterCount(dossier, tally, asOf);
  const register = registerCount(dossier, tally);
  if (!roster && !register) return unknownCount(dossier, FIELD_OF[tally]);
  // What the roster counts stands in no single cell; the register's figure is shown where it is the source or differs.
  const stated = register?.register ?? null;
  const agrees = roster !== null && roster.atLeast === stated && roster.atMost === stated;
  const cells = agrees ? [] : (register?.cells ?? []);
  return told({ roster, register: stated, cells }, cells);
}

function unknownCount(dossier: Dossier, field: FieldOf<'branches'>): Known<Headcount> {
  const cell = dossier.register?.[field];
  if (cell && (cell.state === 'blank' || cell.state === 'unreadable')) {
    return { state: cell.state, kind: 'branches', field, cells: [cell.at] };
  }
  return lackOf(dossier.department, 'members') ?? absent('branches', [field]);
}

/** Whether the number breaks a limit; `unsure` where roster and register differ about it or the roster leaves it open. */
export function breaks({ roster, register }: Headcount, isBroken: (count: number) => boolean): Answer {
  if (!roster) return register !== null && isBroken(register) ? 'yes' : 'no';
  const byRoster = ask((count) => isBroken(count), { first: roster.atLeast, last: roster.atMost });
  if (register === null || byRoster === 'unsure') return byRoster;
  return isBroken(register) === (byRoster === 'yes') ? byRoster : 'unsure';
}

export const rangeInWords = ({ atLeast, atMost }: Range): string =>
  atLeast === atMost ? String(atLeast) : `${atLeast}至${atMost}`;

/** `2`, `2至4`, or both sources where they differ: `名册2、基本情况表3`. */
export function inWords({ roster, register }: Headcount): string {
  if (!roster) return String(register);
  const byRoster = rangeInWords(roster);
  if (register === null || byRoster === String(register)) return byRoster;
  return `名册${byRoster}、基本情况表${register}`;
}
