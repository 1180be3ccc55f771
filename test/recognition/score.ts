/**
 * Recognition measured against the labels.
 */
import { type ColumnMapping, KIND_FIELDS, type LedgerTable } from '../../src/ledger/model';
import { readLedgers } from '../../src/ledger/read';
import { type HeadingSet, levelsOf } from './sets';
import { sheetOf } from './sheets';

export interface Score {
  readonly sets: number;
  readonly kindsRight: number;
  /** Columns with a certain label, and those of them found. */
  readonly fields: number;
  readonly found: number;
  /** Columns given a field, and those whose label is another or none. */
  readonly mapped: number;
  readonly wrong: number;
  /** Columns given a field of MODEL.md that no label of the kind ever uses: neither right nor wrong. */
  readonly beyond: number;
  readonly decoys: number;
  readonly decoysTaken: number;
}

export const NO_SCORE: Score = {
  sets: 0,
  kindsRight: 0,
  fields: 0,
  found: 0,
  mapped: 0,
  wrong: 0,
  beyond: 0,
  decoys: 0,
  decoysTaken: 0,
};

export function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (total, score) => ({
      sets: total.sets + score.sets,
      kindsRight: total.kindsRight + score.kindsRight,
      fields: total.fields + score.fields,
      found: total.found + score.found,
      mapped: total.mapped + score.mapped,
      wrong: total.wrong + score.wrong,
      beyond: total.beyond + score.beyond,
      decoys: total.decoys + score.decoys,
      decoysTaken: total.decoysTaken + score.decoysTaken,
    }),
    NO_SCORE,
  );
}

/** The labels' words for a payment's parts in the words of the model. */
const PAYMENT_PARTS: Readonly<Record<string, string>> = {
  'paid[amount]': 'paid',
  'paid[date]': 'date',
  'paid[month]': 'coversFrom',
};
const labelOf = (label: string | null): string | null =>
  label === null || label === 'outside' ? null : (PAYMENT_PARTS[label] ?? label);

/** Fields that labels use at all, by kind: the others were not looked for when the sets were labelled. */
export function labelledFields(sets: readonly HeadingSet[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const { kind, fields } of sets) {
    if (kind === null) continue;
    const known = used.get(kind) ?? new Set<string>();
    for (const field of fields) known.add((labelOf(field) ?? '').replace(/\[.*$/, ''));
    used.set(kind, known);
  }
  return used;
}

export interface SetResult {
  readonly set: HeadingSet;
  readonly table: LedgerTable | null;
  readonly score: Score;
  readonly misses: readonly string[];
}

/** Scores one set; `bare` builds its sheet without title and meta lines. */
export function scoreSet(
  set: HeadingSet,
  used: ReadonlyMap<string, ReadonlySet<string>>,
  bare: boolean,
): SetResult {
  const { tables } = readLedgers([{ grids: [sheetOf(set, bare)] }]);
  const table = tables[0] ?? null;
  const columns = tables.filter(({ kind }) => kind === table?.kind).flatMap((each) => each.columns);
  const misses: string[] = [];
  if (set.kind === null) {
    if (table) misses.push(`taken for ${table.kind}`);
    const score = { ...NO_SCORE, sets: 1, kindsRight: table ? 0 : 1, decoys: 1, decoysTaken: table ? 1 : 0 };
    return { set, table, score, misses };
  }
  const isRight = table?.kind === set.kind;
  if (!isRight) misses.push(`${set.kind} read as ${table?.kind ?? 'nothing'}`);
  const counted = countColumns(set, columns, isRight, used.get(set.kind) ?? new Set(), misses);
  return { set, table, score: { ...NO_SCORE, sets: 1, kindsRight: isRight ? 1 : 0, ...counted }, misses };
}

/** Scores sets of one corpus, title lines and all. */
export function scoreAll(sets: readonly HeadingSet[]): readonly SetResult[] {
  const used = labelledFields(sets);
  return sets.map((set) => scoreSet(set, used, false));
}

type Counted = Pick<Score, 'fields' | 'found' | 'mapped' | 'wrong' | 'beyond'>;

function countColumns(
  set: HeadingSet,
  columns: readonly ColumnMapping[],
  isRight: boolean,
  used: ReadonlySet<string>,
  misses: string[],
): Counted {
  const counted = { fields: 0, found: 0, mapped: 0, wrong: 0, beyond: 0 };
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  set.fields.forEach((label, index) => {
    if (set.unsureAt?.includes(index)) return;
    const wanted = labelOf(label);
    const column = byColumn.get(index);
    const field = column?.field ?? null;
    const given = field === null ? null : nameOf(field, column?.indices ?? []);
    if (wanted !== null) counted.fields += 1;
    if (given !== null) counted.mapped += 1;
    const heading = levelsOf(set.headers[index] ?? '').join('/');
    const agrees = given === wanted || (wanted === 'mark' && field === 'mark');
    if (isRight && wanted !== null && agrees) counted.found += 1;
    else if (given === null && wanted !== null) misses.push(`${heading}: ${wanted} not found`);
    else if (given !== null && wanted === null && isBeyond(set.kind, field, used)) {
      counted.beyond += 1;
      misses.push(`(${heading} → ${given}, never labelled)`);
    } else if (!agrees) {
      counted.wrong += 1;
      misses.push(`${heading}: ${given} instead of ${wanted}`);
    }
  });
  return counted;
}

const nameOf = (field: string, indices: readonly string[]): string =>
  indices.length ? `${field}${indices.map((index) => `[${index}]`).join('')}` : field;

function isBeyond(kind: string | null, field: string | null, used: ReadonlySet<string>): boolean {
  const fields = Object.entries(KIND_FIELDS).find(([id]) => id === kind)?.[1];
  return field !== null && fields !== undefined && field in fields && !used.has(field);
}
