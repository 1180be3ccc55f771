/**
 * The running term of a branch's committee or secretary (RULES.md 5, Term): when it began, when it ends.
 */
import { addMonths, type DateSpan } from '../calendar';
import type { Cell, CellRef, LedgerRow } from '../model';
import { committeeOf, isRunning } from './committee';
import type { Dossier } from './dossier';
import { memoisedAt } from './memo';
import { isSameMoment, type When } from './periods';
import { absent, cellsOf, lackOf, told, valueOf, type Known } from './values';

export interface Extension {
  readonly to: DateSpan;
  readonly isApproved: boolean;
  readonly cells: readonly CellRef[];
}

export interface Term {
  readonly start: DateSpan | null;
  /** Approved extension, else the stated end, else start and years. */
  readonly end: DateSpan | null;
  /** termEndsOn, or a 换届时间 that is still to come. */
  readonly statedEnd: DateSpan | null;
  /** The stated length, in years. */
  readonly statedYears: number | null;
  readonly extension: Extension | null;
  /** The body was appointed by the superior: elections are not judged. */
  readonly isAppointed: boolean;
  readonly cells: readonly CellRef[];
}

/** A date and the cell it stands in. */
interface Dated {
  readonly span: DateSpan;
  readonly cells: readonly CellRef[];
}

const dated = (cell: Cell<DateSpan>): readonly Dated[] =>
  cell.state === 'value' ? [{ span: cell.value, cells: [cell.at] }] : [];

const latest = (dates: readonly Dated[]): Dated | null =>
  dates.reduce<Dated | null>((best, one) => (best && best.span.first >= one.span.first ? best : one), null);

const FILLS_A_SEAT: ReadonlySet<string> = new Set(['补选', '增补']);
const isWholeElection = (row: LedgerRow<'elections'>): boolean => !FILLS_A_SEAT.has(valueOf(row.kind) ?? '');

/** Elections of whole bodies (not 补选, 增补), earliest first; rows without a date of election stand last. */
export const electionRows = ({ rows }: Dossier): readonly LedgerRow<'elections'>[] =>
  rows.elections
    .filter(isWholeElection)
    .map((row) => ({ row, day: valueOf(row.electedOn)?.first ?? Infinity }))
    .sort((a, b) => a.day - b.day)
    .map(({ row }) => row);

/** Rows that speak of a body: what they say of its election, its end and its length. */
interface TermSource {
  readonly electedOn: Cell<DateSpan>;
  readonly termEndsOn: Cell<DateSpan>;
  readonly termYears?: Cell<number>;
}

const sourcesOf = (dossier: Dossier, when: When): readonly (readonly TermSource[])[] => [
  electionRows(dossier).filter(({ kind }) => !isExtensionKind(valueOf(kind))),
  dossier.rows.committee.filter((row) => isRunning(row, when)),
  dossier.register ? [dossier.register] : [],
];

/** The election that began the running term: the latest up to D, else one without a date. */
export const runningElection = (dossier: Dossier, { asOf }: When): LedgerRow<'elections'> | null => {
  const rows = electionRows(dossier).filter(({ kind }) => !isExtensionKind(valueOf(kind)));
  const held = rows.filter(({ electedOn }) => (valueOf(electedOn)?.first ?? Infinity) <= asOf);
  return held.at(-1) ?? rows.find(({ electedOn }) => electedOn.state !== 'value') ?? null;
};

const isExtensionKind = (kind: string | null): boolean => kind === '延期';

/** The latest election up to D in the first ledger that has one. */
function startOf(sources: readonly (readonly TermSource[])[], { asOf }: When): Dated | null {
  for (const source of sources) {
    const start = latest(
      source.flatMap(({ electedOn }) => dated(electedOn)).filter(({ span }) => span.first <= asOf),
    );
    if (start) return start;
  }
  return null;
}

/** The stated end of the running term: the latest one after its start, else an election date that is still to come. */
function statedEndOf(
  sources: readonly (readonly TermSource[])[],
  start: Dated | null,
  { asOf }: When,
): Dated | null {
  const isAfterStart = ({ span }: Dated): boolean => !start || span.last > start.span.first;
  for (const source of sources) {
    const end =
      latest(source.flatMap(({ termEndsOn }) => dated(termEndsOn)).filter(isAfterStart)) ??
      latest(source.flatMap(({ electedOn }) => dated(electedOn)).filter(({ span }) => span.first > asOf));
    if (end) return end;
  }
  return null;
}

function extensionOf(dossier: Dossier, start: Dated | null): Extension | null {
  const extensions = dossier.rows.elections.flatMap((row): readonly Extension[] => {
    const to = valueOf(row.extendedTo);
    if (to === null || (start && to.last <= start.span.first)) return [];
    const approval = isExtensionKind(valueOf(row.kind)) ? row.approvedOn : row.extensionApprovedOn;
    const isApproved = valueOf(row.extensionApprovedOn) !== null || valueOf(approval) !== null;
    return [{ to, isApproved, cells: cellsOf(row.extendedTo) }];
  });
  return extensions.reduce<Extension | null>(
    (best, one) => (best && best.to.last >= one.to.last ? best : one),
    null,
  );
}

const MONTHS_A_YEAR = 12;
const inYears = ({ first, last }: DateSpan, years: number): DateSpan => ({
  first: addMonths(first, years * MONTHS_A_YEAR),
  last: addMonths(last, years * MONTHS_A_YEAR),
});

function statedYearsOf(sources: readonly (readonly TermSource[])[]): number | null {
  for (const source of sources) {
    for (const { termYears } of [...source].reverse()) {
      const years = termYears ? valueOf(termYears) : null;
      if (years !== null) return years;
    }
  }
  return null;
}

const isAppointedBody = (dossier: Dossier, when: When): boolean => {
  const committee = committeeOf(dossier, when);
  const lastKind = electionRows(dossier)
    .map(({ kind }) => valueOf(kind))
    .filter((kind) => kind !== null)
    .at(-1);
  return lastKind === '指派' || (committee.state === 'known' && committee.value.isAppointed);
};

/** What the ledgers say of the term, whatever the limit: many rules ask. Null where they say nothing. */
const writtenTermOf = memoisedAt(isSameMoment, (dossier: Dossier, when: When) => {
  const sources = sourcesOf(dossier, when);
  const start = startOf(sources, when);
  const statedEnd = statedEndOf(sources, start, when);
  const extension = extensionOf(dossier, start);
  if (!start && !statedEnd && !extension) return null;
  const isAppointed = isAppointedBody(dossier, when);
  return { start, statedEnd, extension, statedYears: statedYearsOf(sources), isAppointed };
});

/** The running term; `termYears` is the limit in force, used where no length is stated. */
export function termOf(dossier: Dossier, when: When, termYears: number | null): Known<Term> {
  const written = writtenTermOf(dossier, when);
  if (!written) return unknownTerm(dossier);
  const { start, statedEnd, extension, statedYears, isAppointed } = written;
  const years = statedYears ?? termYears;
  const reckoned = start && years !== null ? inYears(start.span, years) : null;
  const cells = [start, statedEnd, extension].flatMap((one) => one?.cells ?? []);
  const term: Term = {
    start: start?.span ?? null,
    end: (extension?.isApproved ? extension.to : null) ?? statedEnd?.span ?? reckoned,
    statedEnd: statedEnd?.span ?? null,
    statedYears,
    extension,
    isAppointed,
    cells,
  };
  return told(term, cells);
}

/** Why neither start nor end is known: a cell that says nothing, else the columns that are missing. */
function unknownTerm(dossier: Dossier): Known<Term> {
  const cell = dossier.register?.electedOn;
  if (cell && (cell.state === 'blank' || cell.state === 'unreadable')) {
    return { state: cell.state, kind: 'branches', field: 'electedOn', cells: [cell.at] };
  }
  const { elections } = dossier.rows;
  const unread = elections
    .map(({ electedOn }) => electedOn)
    .find(({ state }) => state === 'blank' || state === 'unreadable');
  if (unread && (unread.state === 'blank' || unread.state === 'unreadable')) {
    return { state: unread.state, kind: 'elections', field: 'electedOn', cells: [unread.at] };
  }
  return (
    lackOf(dossier.department, 'elections', 'electedOn', 'termEndsOn') ?? absent('branches', ['electedOn'])
  );
}
