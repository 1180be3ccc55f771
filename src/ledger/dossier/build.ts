/**
 * From ledgers to dossiers: every row is sorted to its branch once, so that a rule is a lookup and a run is linear.
 */
import type { KindId, LedgerRow, Ledgers } from '../model';
import { KIND_FIELDS } from '../model';
import type {
  BranchIdentity,
  Department,
  Dossier,
  Person,
  RowsByKind,
  SuperiorDossier,
  UnplacedRow,
} from './dossier';
import { registerOf, superiorKey, writtenBranch, type AnnexOf, type Entry } from './register';
import { resolverFor, type Resolver } from './resolve';
import { peopleIn } from './roster';
import { textIn, valueOf } from './values';

export interface BuildOptions {
  readonly annexOf: AnnexOf;
  /** A short digest that does not show what it is made from: tells two people of one name apart by ID number. */
  readonly digestOf: (text: string) => string;
}

type MutableRows = { [K in KindId]: LedgerRow<K>[] };

const KINDS_IN_ORDER = Object.keys(KIND_FIELDS).filter((kind): kind is KindId => kind in KIND_FIELDS);

const noRows = (): MutableRows => ({
  branches: [],
  members: [],
  committee: [],
  groups: [],
  meetings: [],
  'meeting-counts': [],
  ratings: [],
  'rating-summary': [],
  training: [],
  talks: [],
  dues: [],
  elections: [],
  development: [],
  reports: [],
  attendance: [],
  pledges: [],
  birthdays: [],
  venues: [],
  leadership: [],
  rectification: [],
});

/** What is collected while rows are sorted. */
interface Sorting {
  readonly rowsOf: ReadonlyMap<string, MutableRows>;
  readonly doubtfulOf: ReadonlyMap<string, Set<KindId>>;
  readonly rowsOfSuperior: Map<string, MutableRows>;
  readonly unplaced: UnplacedRow[];
  readonly otherBodies: Set<string>;
}

/** All branches and organisations of the ledgers, with everything that is written about each. */
export function buildDepartment(ledgers: Ledgers, { annexOf, digestOf }: BuildOptions): Department {
  const register = registerOf(ledgers, annexOf);
  const sorting: Sorting = {
    rowsOf: new Map(register.entries.map(({ branch }) => [branch.key, noRows()])),
    doubtfulOf: new Map(register.entries.map(({ branch }) => [branch.key, new Set<KindId>()])),
    rowsOfSuperior: new Map(),
    unplaced: [],
    otherBodies: new Set(register.otherBodies),
  };
  const resolve = resolverFor(register.entries);
  const metaOf = new Map(ledgers.tables.map(({ id, meta }) => [id, meta.branch]));
  for (const kind of KINDS_IN_ORDER) sortKind(kind, ledgers.rows[kind], resolve, metaOf, sorting);

  const department: Department = {
    ledgers,
    dossiers: [],
    byKey: new Map(),
    superiors: [],
    hasRegister: register.hasRegister,
    unplaced: sorting.unplaced,
    otherBodies: [...sorting.otherBodies],
  };
  const dossiers = register.entries.map((entry) => dossierOf(entry, sorting, department, digestOf));
  return Object.assign(department, {
    dossiers,
    byKey: new Map(dossiers.map((dossier) => [dossier.branch.key, dossier])),
    superiors: superiorsOf(dossiers, sorting.rowsOfSuperior, department, annexOf),
  });
}

function sortKind<K extends KindId>(
  kind: K,
  rows: readonly LedgerRow<K>[],
  resolve: Resolver,
  metaOf: ReadonlyMap<number, string | null>,
  sorting: Sorting,
): void {
  for (const row of rows) {
    const superior = superiorOf(row);
    const place: LedgerRow<KindId> = row;
    const name = writtenBranch(place.branch, metaOf.get(row.table) ?? null);
    if (name === null || kind === 'leadership') placeWithSuperior(kind, row, superior, sorting);
    if (name === null) continue;
    const code = textIn(row, 'branchCode');
    const { branches, unplaced, otherBodies } = resolve({ name, superior, code });
    for (const { key } of branches) rowsIn(sorting.rowsOf.get(key), kind)?.push(row);
    for (const one of unplaced) {
      const { written, reason, candidates, mayMean } = one;
      sorting.unplaced.push({ row: place, written, reason, candidates });
      for (const { key } of mayMean) sorting.doubtfulOf.get(key)?.add(kind);
    }
    for (const body of otherBodies) sorting.otherBodies.add(body);
    if (otherBodies.length > 0 && superior === null)
      placeWithSuperior(kind, row, otherBodies[0] ?? null, sorting);
  }
}

const rowsIn = <K extends KindId>(rows: MutableRows | undefined, kind: K): LedgerRow<K>[] | undefined =>
  rows?.[kind];

/** The organisation a row is of, where it names one. */
const superiorOf = (row: LedgerRow<KindId>): string | null =>
  textIn(row, row.ledger === 'leadership' ? 'org' : 'superior');

/** A row that names no branch, but an organisation, is that organisation's. */
function placeWithSuperior<K extends KindId>(
  kind: K,
  row: LedgerRow<K>,
  superior: string | null,
  { rowsOfSuperior }: Sorting,
): void {
  if (superior === null) return;
  const key = superiorKey(superior);
  const rows = rowsOfSuperior.get(key) ?? noRows();
  rowsOfSuperior.set(key, rows);
  rowsIn(rows, kind)?.push(row);
}

function dossierOf(
  { branch, register }: Entry,
  { rowsOf, doubtfulOf }: Sorting,
  department: Department,
  digestOf: (text: string) => string,
): Dossier {
  const rows: RowsByKind = rowsOf.get(branch.key) ?? noRows();
  const people = peopleIn(rows.members, digestOf);
  return {
    branch,
    register,
    people,
    peopleByName: byName(people),
    rows,
    doubtful: doubtfulOf.get(branch.key) ?? new Set(),
    department,
  };
}

function byName(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const names = new Map<string, Person[]>();
  for (const person of people) {
    const namesakes = names.get(person.name);
    if (namesakes) namesakes.push(person);
    else names.set(person.name, [person]);
  }
  return names;
}

/** Organisations of the register in its order, then those that only the leadership ledger names. */
function superiorsOf(
  dossiers: readonly Dossier[],
  rowsOfSuperior: ReadonlyMap<string, MutableRows>,
  department: Department,
  annexOf: AnnexOf,
): readonly SuperiorDossier[] {
  const branchesOf = new Map<string, { readonly name: string; readonly branches: Dossier[] }>();
  for (const dossier of dossiers) {
    const { superior } = dossier.branch;
    if (superior === null) continue;
    const found = branchesOf.get(superiorKey(superior));
    if (found) found.branches.push(dossier);
    else branchesOf.set(superiorKey(superior), { name: superior, branches: [dossier] });
  }
  for (const [key, { leadership }] of rowsOfSuperior) {
    const name = leadership.map(({ org }) => valueOf(org)).find((org) => org !== null);
    if (name !== undefined && !branchesOf.has(key)) branchesOf.set(key, { name, branches: [] });
  }
  return [...branchesOf].map(([key, { name, branches }]) => ({
    name,
    annex: branches.find(isJudged)?.branch.annex ?? annexOf({ key: '', name: '', superior: name }),
    branches,
    rows: rowsOfSuperior.get(key) ?? noRows(),
    department,
  }));
}

const isJudged = ({ branch }: { readonly branch: BranchIdentity }): boolean => branch.annex !== null;
