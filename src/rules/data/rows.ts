/** Rows of every ledger alike, for the rules about the data itself: whose they are, and how to name one. */
import { chineseDate, type DateSpan } from '../../ledger/calendar';
import type { Department } from '../../ledger/dossier/dossier';
import { memoised } from '../../ledger/dossier/memo';
import { cellIn } from '../../ledger/dossier/values';
import { KINDS } from '../../ledger/kinds';
import type { ColumnFact } from '../../ledger/kinds/spec';
import { KIND_FIELDS, KIND_NAMES, type Cell, type KindId, type LedgerRow } from '../../ledger/model';
import type { Owner, Reads, Subject } from '../../engine/rule';

export type AnyRow = LedgerRow<KindId>;

export const KIND_IDS = Object.keys(KIND_FIELDS).filter((kind): kind is KindId => kind in KIND_FIELDS);

/** The facts of a kind's columns, whatever the kind. */
export const factsOf = (kind: KindId): readonly ColumnFact[] => KINDS[kind].facts;

export const rowsOf = ({ ledgers }: Department, kind: KindId): readonly AnyRow[] => ledgers.rows[kind];

/** What tells rows apart beside their starred columns. */
const TELLING: readonly string[] = [
  'name',
  'group',
  'date',
  'type',
  'topic',
  'post',
  'course',
  'year',
  'problem',
  'from',
  'to',
];

/** Columns of several kinds, as a rule declares what it reads, with those that name a row. */
export function readsOf(fields: (kind: KindId) => readonly string[]): Reads {
  const reads = KIND_IDS.flatMap((kind): readonly (readonly [KindId, readonly string[]])[] => {
    const names = fields(kind);
    if (names.length === 0) return [];
    const known: Readonly<Record<string, unknown>> = KIND_FIELDS[kind];
    return [[kind, [...new Set(['branch', ...names, ...TELLING.filter((name) => name in known)])]]];
  });
  return Object.fromEntries(reads);
}

const branchOfRow = memoised((department: Department): ReadonlyMap<object, string> => {
  const owners = new Map<object, string>();
  for (const { branch, rows } of department.dossiers) {
    for (const own of Object.values(rows)) for (const row of own) owners.set(row, branch.key);
  }
  return owners;
});

/** The branch a row was sorted to; nobody's where it names none. */
export function ownerOf(department: Department, row: AnyRow): Owner {
  const branchKey = branchOfRow(department).get(row);
  return branchKey === undefined ? {} : { branchKey };
}

export const isSpan = (value: unknown): value is DateSpan =>
  typeof value === 'object' && value !== null && 'first' in value && 'last' in value;

/** A cell's content in words, for naming the row it stands in. */
export function inWords(cell: Cell<unknown> | null): string {
  if (!cell || cell.state === 'absent' || cell.state === 'blank') return '';
  if (cell.state === 'unreadable') return cell.raw;
  const { value } = cell;
  if (isSpan(value)) return chineseDate(value);
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'object' && value !== null) return 'words' in value ? String(value.words) : '';
  return String(value);
}

const wordsOf = (row: AnyRow, fields: readonly string[]): string =>
  fields
    .map((field) => inWords(cellIn(row, field)))
    .filter((words) => words !== '')
    .join(' ');

/** What the row is about: the person's name, else what its telling columns hold; never its number. */
export function subjectOfRow(row: AnyRow, about: string): Subject {
  const name = inWords(cellIn(row, 'name'));
  const words = wordsOf(row, TELLING);
  const label = name || words || KIND_NAMES[row.ledger];
  return { key: `${row.ledger} ${about} ${words || wordsOf(row, ['branch', 'superior'])}`, label };
}

/** `“党员名册”第12行（党员001）`: where to look, in the clerk's words. */
export function placeOf(row: AnyRow): string {
  const who = inWords(cellIn(row, 'name')) || inWords(cellIn(row, 'date'));
  return `“${row.at.sheet}”第${row.at.row + 1}行${who === '' ? '' : `（${who}）`}`;
}
