/**
 * Whether "no row" proves "not held" (RULES.md 3, Coverage).
 */
import { yearOf, type Day } from '../calendar';
import type { LedgerTable, MeetingType } from '../model';
import { countedTypes, hasCounts } from './counts';
import type { Department, Dossier } from './dossier';
import { namedTypes, tableOf } from './meetings';
import { memoised, memoisedAt } from './memo';
import { isSameMoment, type Period, type When } from './periods';
import { absent, lackOf, valueOf, type Absent } from './values';

/** A meeting sheet, or the sheets of one layout that each hold one branch: what types occur there at all. */
interface Pool {
  readonly types: Set<MeetingType>;
}

interface MeetingTables {
  readonly poolOf: ReadonlyMap<number, Pool>;
  /** The last day a table has a row for, in its own sheet. */
  readonly lastDay: ReadonlyMap<number, Day>;
  readonly types: ReadonlySet<MeetingType>;
}

/** Tables of one branch each count as one ledger when they have the same columns. */
const poolKey = (table: LedgerTable): string =>
  table.meta.branch === null ? `table ${table.id}` : table.columns.map(({ header }) => header).join('|');

const meetingTables = memoised((department: Department): MeetingTables => {
  const pools = new Map<string, Pool>();
  const poolOf = new Map<number, Pool>();
  const lastDay = new Map<number, Day>();
  const types = new Set<MeetingType>();
  for (const table of department.ledgers.tables) {
    if (table.kind !== 'meetings') continue;
    const key = poolKey(table);
    const pool = pools.get(key) ?? { types: new Set() };
    pools.set(key, pool);
    poolOf.set(table.id, pool);
  }
  for (const row of department.ledgers.rows.meetings) {
    for (const type of namedTypes(department, row)) {
      poolOf.get(row.table)?.types.add(type);
      types.add(type);
    }
    const day = valueOf(row.date)?.last;
    if (day !== undefined && day > (lastDay.get(row.table) ?? -Infinity)) lastDay.set(row.table, day);
  }
  return { poolOf, lastDay, types };
});

type TablesByType = ReadonlyMap<MeetingType, ReadonlySet<number>>;

/** For every type the tables that cover it for the branch in the year. */
const coveringTables: (dossier: Dossier, when: When) => TablesByType = memoisedAt(
  isSameMoment,
  ({ rows, department }: Dossier, { year }: When) => {
    const { poolOf } = meetingTables(department);
    const covering = new Map<MeetingType, Set<number>>();
    const note = (type: MeetingType, table: number): void => {
      const tables = covering.get(type) ?? new Set();
      covering.set(type, tables.add(table));
    };
    const done = new Set<number>();
    for (const { table, date } of rows.meetings) {
      if (done.has(table)) continue;
      const ofSheet = tableOf(department, { table })?.meta.meetingType ?? null;
      if (ofSheet !== null) note(ofSheet, table);
      const types = poolOf.get(table)?.types ?? new Set();
      const heldOn = valueOf(date);
      const isOfYear = heldOn !== null && yearOf(heldOn.first) === year;
      if (types.size !== 1 && !isOfYear) continue;
      for (const type of types) note(type, table);
      done.add(table);
    }
    return covering;
  },
);

/** The records cover the type for the branch: 'no row' then proves 'not held'. */
export const recordsCover = (dossier: Dossier, type: MeetingType, when: When): boolean =>
  coveringTables(dossier, when).has(type);

/** The period lies after the last dated row of every sheet that covers the type: the ledger ends before it. */
export function isPastLastRow(dossier: Dossier, type: MeetingType, { span }: Period, when: When): boolean {
  const { lastDay } = meetingTables(dossier.department);
  const tables = coveringTables(dossier, when).get(type) ?? new Set();
  return ![...tables].some((table) => (lastDay.get(table) ?? -Infinity) >= span.first);
}

/** Covered by records or by a count matrix; `uncovered` where only other branches have the type; absent where none has. */
export function coverageOf(
  dossier: Dossier,
  type: MeetingType,
  when: When,
): 'covered' | 'uncovered' | Absent {
  if (recordsCover(dossier, type, when) || hasCounts(dossier, type)) return 'covered';
  const { department } = dossier;
  if (meetingTables(department).types.has(type) || countedTypes(department).has(type)) return 'uncovered';
  return lackOf(department, 'meetings') ?? absent('meetings', [], `${type}记录`);
}
