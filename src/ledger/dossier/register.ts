/**
 * The department's branches: from the register, else from the names the other ledgers use, which is then said.
 */
import type { Day } from '../calendar';
import { isOtherBody, normaliseBranchName, superiorStem, withoutSuperior } from '../branch-name';
import type { Cell, CellRef, KindId, LedgerRow, Ledgers } from '../model';
import type { BranchIdentity } from './dossier';
import { mergedRow } from './merge';
import { valueOf } from './values';

/** A branch before its rows are sorted to it. */
export interface Entry {
  readonly branch: BranchIdentity;
  readonly register: LedgerRow<'branches'> | null;
}

export interface Register {
  readonly entries: readonly Entry[];
  readonly hasRegister: boolean;
  readonly otherBodies: readonly string[];
}

/** Which annex a branch comes under: null for another field. */
export type AnnexOf = (branch: {
  readonly key: string;
  readonly name: string;
  readonly superior: string | null;
}) => 'U' | 'O' | null;

/** A row's branch as it is written, or as the sheet's name or a line above the header says for all rows. */
export function writtenBranch(cell: Cell<string>, ofTable: string | null): string | null {
  return valueOf(cell) ?? (cell.state === 'unreadable' ? null : ofTable);
}

interface Group {
  readonly key: string;
  readonly name: string;
  readonly superior: string | null;
  readonly at: CellRef;
  readonly rows: LedgerRow<'branches'>[];
}

/** One organisation, however it is spelled; a unit's 机关党委 is another than its 党委. */
export function superiorKey(superior: string): string {
  const stem = superiorStem(superior);
  return /机关(?:党委|委员会|党总支|总支)/.test(normaliseBranchName(superior)) ? `${stem}机关` : stem;
}

const keyOf = (name: string, superior: string | null, code: string | null): string => {
  if (code !== null) return `code ${code}`;
  return superior === null
    ? normaliseBranchName(name)
    : `${superiorKey(superior)} ${withoutSuperior(name, superior)}`;
};

export function registerOf(ledgers: Ledgers, annexOf: AnnexOf): Register {
  const otherBodies = new Set<string>();
  const own = fromRegister(ledgers, otherBodies);
  const groups = own.length > 0 ? own : fromOtherLedgers(ledgers, otherBodies);
  const entries = groups.map((group) => entryOf(group, annexOf));
  return { entries, hasRegister: own.length > 0, otherBodies: [...otherBodies] };
}

function fromRegister(ledgers: Ledgers, otherBodies: Set<string>): readonly Group[] {
  const groups = new Map<string, Group>();
  const shared = sharedCodes(ledgers.rows.branches);
  for (const row of ledgers.rows.branches) {
    const name = valueOf(row.branch);
    if (name === null) continue;
    if (isOtherBody(name)) {
      otherBodies.add(name);
      continue;
    }
    const superior = valueOf(row.superior);
    const code = valueOf(row.branchCode);
    const key = keyOf(name, superior, code !== null && shared.has(code) ? null : code);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else
      groups.set(key, {
        key,
        name,
        superior,
        at: row.branch.state === 'absent' ? row.at : row.branch.at,
        rows: [row],
      });
  }
  return joined([...groups.values()]);
}

/** Codes that branches of different names share tell nothing: data.duplicate says so. */
function sharedCodes(rows: readonly LedgerRow<'branches'>[]): ReadonlySet<string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const row of rows) {
    const [name, code] = [valueOf(row.branch), valueOf(row.branchCode)];
    if (name === null || code === null) continue;
    const normal = withoutSuperior(name, valueOf(row.superior) ?? '');
    if ((names.get(code) ?? normal) !== normal) shared.add(code);
    names.set(code, normal);
  }
  return shared;
}

/** One branch in two sheets, of which only one has code or superior, is one branch when its name is the only such. */
function joined(groups: readonly Group[]): readonly Group[] {
  const byName = new Map<string, Group[]>();
  for (const group of groups) {
    const name = normaliseBranchName(group.name);
    byName.set(name, [...(byName.get(name) ?? []), group]);
  }
  const absorbed = new Set<Group>();
  for (const [first, second, third] of byName.values()) {
    if (!first || !second || third || !tellsLess(first, second)) continue;
    first.rows.push(...second.rows);
    absorbed.add(second);
  }
  return groups.filter((group) => !absorbed.has(group));
}

/** One of the two lacks code or superior, and they stand in different tables. */
function tellsLess(one: Group, other: Group): boolean {
  const tables = new Set(one.rows.map(({ table }) => table));
  if (other.rows.some(({ table }) => tables.has(table))) return false;
  const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
  const codeOf = ({ rows }: Group): string | null =>
    rows.map(({ branchCode }) => valueOf(branchCode)).find(Boolean) ?? null;
  const stem = ({ superior }: Group): string | null => (superior === null ? null : superiorKey(superior));
  return !differ(codeOf(one), codeOf(other)) && !differ(stem(one), stem(other));
}

/** Kinds in the order in which they are asked for names when there is no register. */
const NAMING_KINDS: readonly Exclude<KindId, 'branches' | 'leadership' | 'rectification'>[] = [
  'members',
  'committee',
  'groups',
  'venues',
  'elections',
  'meetings',
  'meeting-counts',
  'ratings',
  'rating-summary',
  'dues',
  'training',
  'talks',
  'development',
  'reports',
  'attendance',
  'pledges',
  'birthdays',
];

function fromOtherLedgers(ledgers: Ledgers, otherBodies: Set<string>): readonly Group[] {
  const groups = new Map<string, Group>();
  const metaOf = new Map(ledgers.tables.map(({ id, meta }) => [id, meta.branch]));
  for (const kind of NAMING_KINDS) {
    for (const row of ledgers.rows[kind]) {
      const name = writtenBranch(row.branch, metaOf.get(row.table) ?? null);
      if (name === null) continue;
      if (isOtherBody(name)) {
        otherBodies.add(name);
        continue;
      }
      const superior = valueOf(row.superior);
      const key = keyOf(name, superior, valueOf(row.branchCode));
      if (groups.has(key) || isListOfKnown(name, superior, groups)) continue;
      const at = row.branch.state === 'absent' ? row.at : row.branch.at;
      groups.set(key, { key, name, superior, at, rows: [] });
    }
  }
  return withoutEchoes([...groups.values()]);
}

const LIST = /[、,，;；]/;
/** `第一党支部、第二党支部` names branches and is none itself. */
const isListOfKnown = (name: string, superior: string | null, groups: ReadonlyMap<string, Group>): boolean =>
  LIST.test(name) && name.split(LIST).every((part) => groups.has(keyOf(part, superior, null)));

/** A name that one ledger gives with its superior and another without is one branch when only one superior has it. */
function withoutEchoes(groups: readonly Group[]): readonly Group[] {
  const keyed = new Map<string, number>();
  for (const { name, superior } of groups) {
    if (superior === null) continue;
    const bare = normaliseBranchName(name);
    keyed.set(bare, (keyed.get(bare) ?? 0) + 1);
  }
  return groups.filter(
    ({ name, superior }) => superior !== null || keyed.get(normaliseBranchName(name)) !== 1,
  );
}

const formIn = (name: string): BranchIdentity['form'] => {
  if (name.includes('临时')) return '临时';
  return name.includes('联合') ? '联合' : '正式';
};

function entryOf({ key, name, superior, at, rows }: Group, annexOf: AnnexOf): Entry {
  const register = mergedRow(rows);
  const branch: BranchIdentity = {
    key,
    name,
    superior: (register && valueOf(register.superior)) ?? superior,
    form: (register && valueOf(register.type)) ?? formIn(name),
    annex: annexOf({ key, name, superior: (register && valueOf(register.superior)) ?? superior }),
    at,
    foundedOn: register ? foundingDay(register) : null,
    dissolvedOn: register ? (valueOf(register.dissolvedOn)?.first ?? null) : null,
    isStruckOff:
      register !== null && valueOf(register.status) === '撤销' && register.dissolvedOn.state !== 'value',
  };
  return { branch, register };
}

const foundingDay = ({ foundedOn, approvedOn }: LedgerRow<'branches'>): Day | null =>
  (valueOf(foundedOn) ?? valueOf(approvedOn))?.last ?? null;
