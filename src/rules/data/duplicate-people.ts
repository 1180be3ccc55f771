/** Roster rows that share what only one person can have. A mere 重名 is never one. */
import type { BranchIdentity, Department, Dossier } from '../../ledger/dossier/dossier';
import { cellIn, cellsOf, valueOf } from '../../ledger/dossier/values';
import type { CellRef, LedgerRow } from '../../ledger/model';

type MemberRow = LedgerRow<'members'>;

/** A row of somebody's, with the branch it stands in. */
interface Entry {
  readonly row: MemberRow;
  readonly name: string;
  readonly dossier: Dossier;
}

/** Rows that share what only one person can have. */
interface Shared {
  readonly what: string;
  readonly entries: readonly Entry[];
  readonly cells: readonly CellRef[];
}

/** The same, as it is said. */
export interface DuplicatePerson {
  /** What is shared: 身份证号, 党员编号 … */
  readonly what: string;
  readonly names: string;
  /** In an order that does not hang on the ledger's. */
  readonly branches: readonly BranchIdentity[];
  readonly count: number;
  readonly cells: readonly CellRef[];
}

const entriesOf = ({ dossiers }: Department): readonly Entry[] =>
  dossiers.flatMap((dossier) =>
    dossier.rows.members.flatMap((row) => {
      const name = valueOf(row.name);
      return name === null ? [] : [{ row, name, dossier }];
    }),
  );

/** Moved out, or in a temporary branch beside the own one: standing in two rosters is right. */
const mayStandTwice = ({ row, dossier }: Entry): boolean =>
  dossier.branch.form === '临时' || row.movedOutOn.state === 'value';

/** A person may stand in two sheets of one branch's roster; twice in one sheet, or in two branches, is once too often. */
function areDuplicates(entries: readonly Entry[]): boolean {
  if (entries.length < 2) return false;
  const branches = new Set(entries.map(({ dossier }) => dossier.branch.key));
  const tables = new Set(entries.map(({ row, dossier }) => `${dossier.branch.key} ${row.table}`));
  return branches.size > 1 || tables.size < entries.length;
}

function sharing(
  entries: readonly Entry[],
  what: string,
  fields: readonly (keyof MemberRow)[],
  keyOf: (entry: Entry) => string | null,
): readonly Shared[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].flatMap((all): readonly Shared[] => {
    const branches = new Set(all.map(({ dossier }) => dossier.branch.key));
    const own = branches.size > 1 ? all.filter((entry) => !mayStandTwice(entry)) : all;
    if (!areDuplicates(own)) return [];
    const cells = own.flatMap(({ row }) =>
      fields.flatMap((field) => cellsOf(cellIn(row, field) ?? { state: 'absent' })),
    );
    return [{ what, entries: own, cells }];
  });
}

const bornOf = ({ row }: Entry): string | null => {
  const born = valueOf(row.bornOn);
  return born === null ? null : `${born.first}-${born.last}`;
};

export function duplicatesIn(department: Department): readonly DuplicatePerson[] {
  const seen = new Set<object>();
  return sharedIn(entriesOf(department)).flatMap(({ what, entries, cells }): readonly DuplicatePerson[] => {
    const isNew = entries.some(({ row }) => !seen.has(row));
    for (const { row } of entries) seen.add(row);
    if (!isNew) return [];
    const names = [...new Set(entries.map(({ name }) => name))].sort().join('、');
    const branches = [...new Set(entries.map(({ dossier }) => dossier.branch))].sort((a, b) =>
      a.key < b.key ? -1 : 1,
    );
    return [{ what, names, branches, count: entries.length, cells }];
  });
}

const sharedIn = (entries: readonly Entry[]): readonly Shared[] => [
  ...sharing(entries, '身份证号', ['name', 'idNumber'], ({ row }) => valueOf(row.idNumber)),
  ...sharing(entries, '党员编号', ['name', 'personCode'], ({ row }) => valueOf(row.personCode)),
  ...sharing(entries, '姓名和出生日期', ['name', 'bornOn'], (entry) => {
    const born = bornOf(entry);
    return born === null ? null : `${entry.dossier.branch.key} ${entry.name} ${born}`;
  }),
  ...sharing(entries, '姓名、性别和出生日期', ['name', 'bornOn'], (entry) => {
    const [born, sex] = [bornOf(entry), valueOf(entry.row.sex)];
    return born === null || sex === null ? null : `${entry.name} ${sex} ${born}`;
  }),
];
