/**
 * Whom the rows of a ledger about members are about: a person of the roster, one of several namesakes, or nobody on it.
 */
import type { LedgerRow } from '../model';
import type { Dossier, Person } from './dossier';
import { bearersIn, matchPerson, type PersonKind } from './people';
import { valueOf } from './values';

export interface SortedRows<R> {
  readonly own: ReadonlyMap<Person, readonly R[]>;
  /** By name: whose of the namesakes a row is, is not told. */
  readonly shared: ReadonlyMap<string, readonly R[]>;
  /** By name: the branch's roster has nobody of it, and the ledger of applicants neither. */
  readonly strangers: ReadonlyMap<string, readonly R[]>;
}

/** Rows without a name or a known number are nobody's. */
export function sortRows<R extends LedgerRow<PersonKind>>(
  dossier: Dossier,
  rows: readonly R[],
): SortedRows<R> {
  const [own, shared, strangers] = [
    new Map<Person, R[]>(),
    new Map<string, R[]>(),
    new Map<string, R[]>(),
  ] as const;
  const applicants = new Set(dossier.rows.development.map(({ name }) => valueOf(name)));
  for (const row of rows) {
    const match = matchPerson(dossier, row);
    const name = valueOf(row.name);
    if (match.state === 'one') put(own, match.person, row);
    else if (name === null) continue;
    else if (match.state === 'several') put(shared, name, row);
    else if (!applicants.has(name)) put(strangers, name, row);
  }
  return { own, shared, strangers };
}

function put<K, R>(into: Map<K, R[]>, key: K, row: R): void {
  const known = into.get(key);
  if (known) known.push(row);
  else into.set(key, [row]);
}

/** People who lack something by their own rows, told apart by whether a row about one of several may be theirs. */
interface Lacking {
  readonly sure: readonly Person[];
  /** Names of which too few rows have it for all whose rows they may be. */
  readonly unsure: readonly string[];
}

interface Circumstances {
  readonly year: number;
  /** Names of several members of whom one is exempt. */
  readonly maybeExempt?: ReadonlySet<string>;
}

/** As many rows that have it as bearers of the name without one settle it: whose is whose does not matter. */
export function lackingAmong<R>(
  dossier: Dossier,
  lacking: readonly Person[],
  { own, shared }: Pick<SortedRows<R>, 'shared'> & { readonly own: ReadonlyMap<Person, unknown> },
  has: (row: R) => boolean,
  { year, maybeExempt }: Circumstances,
): Lacking {
  const isDoubtful = (name: string): boolean => shared.has(name) || maybeExempt?.has(name) === true;
  const lacks = new Set(lacking);
  const names = [...new Set(lacking.map(({ name }) => name))].filter(isDoubtful);
  const isOpen = (name: string): boolean => {
    const bearers = bearersIn(dossier, name, year).filter((person) => lacks.has(person) || !own.has(person));
    return (shared.get(name) ?? []).filter(has).length < bearers.length;
  };
  return { sure: lacking.filter(({ name }) => !isDoubtful(name)), unsure: names.filter(isOpen) };
}
