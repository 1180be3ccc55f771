/**
 * Reconciles the rectification ledger with a run. What people wrote is never changed: the tool fills new rows below
 * the last, and in old rows its own columns, the problem's wording and the state, each only while the cell still
 * holds what the tool wrote there.
 */
import { digest } from '../../engine/identity';
import { isoDate, type Day } from '../../ledger/calendar';
import type { Finding } from '../../engine/rule';
import type { CellModel, SheetPatch } from '../../workbook/edit';
import { text } from '../cells';
import { inReadingOrder, type Ordering } from '../issues';
import type { ReportFacts } from '../facts';
import { messageOf, ownerNames } from '../words';
import { COLUMNS, VIEW_ROLES, type ColumnKey, type View } from './columns';
import { nextStep, readMemory, writeMemory, type Memory, type Progress, type Sighting } from './item';
import { newItemCells, newMemory, problemDigest } from './new-item';
import { deadlineOf, isClosed, type ItemRow, type LedgerSheet } from './read';

/** What a run knows beyond its findings. */
export interface RunFacts extends Pick<ReportFacts, 'findings' | 'year'>, Ordering {
  /** The day the ledger is kept by: the as-of date a person chose, else today. */
  readonly workDay: Day;
  /** Ids of findings that were waived and whose waiver holds. */
  readonly waived: ReadonlySet<string>;
  /** True when the rule really ran on this owner (see `ownerDigest`) for that year, and whatever it found it said. */
  readonly hasPassed: (rule: string, owner: string, year: number) => boolean;
}

/** An item as this run sees it: what the pane, the findings about the ledger itself, and the patch are made of. */
export interface ReconciledItem {
  readonly item: ItemRow;
  readonly id: string;
  readonly finding: Finding | null;
  readonly progress: Progress;
}

/** Violations that ask for rectification. Data faults are put right in the ledger itself, reminders ask for nothing. */
export const isForLedger = ({ outcome, severity, rule }: Finding): boolean =>
  outcome === 'violation' && (severity === 'error' || severity === 'warning') && !rule.startsWith('rectify.');

/** Every row that is an item of ours; rows that people added are left out. */
export function reconcileItems(ledger: LedgerSheet, run: RunFacts): readonly ReconciledItem[] {
  const found = new Map(
    run.findings.filter(({ outcome }) => outcome === 'violation').map((one) => [one.id, one]),
  );
  const nameOf = ownerNames(run.branches);
  const byWords = new Map(
    [...found.values()].map((finding) => [wordsKey(nameOf(finding), messageOf(finding)), finding]),
  );
  return ledger.items.flatMap((item) => {
    const id = item.text('id') || byWords.get(wordsKey(item.text('branch'), item.text('problem')))?.id;
    if (!id) return [];
    const finding = found.get(id) ?? null;
    const memory = readMemory(item.text('data')) ?? (finding && recollect(finding, item, run));
    if (!memory) return [];
    const progress = nextStep(memory, typedOf(item, run), sightingOf(id, finding, memory, run));
    return [{ item, id, finding, progress }];
  });
}

/** The cells to write into the ledger that is there; empty when nothing has changed. */
export function reconcile(ledger: LedgerSheet, run: RunFacts): SheetPatch {
  const known = reconcileItems(ledger, run);
  const nameOf = ownerNames(run.branches);
  const ids = new Set(known.map(({ id }) => id));
  const fresh = inReadingOrderOfLedger(run).filter(({ id }) => !ids.has(id));
  const firstNumber =
    1 + ledger.items.reduce((last, item) => Math.max(last, Number(item.text('number')) || 0), 0);

  const headings = ledger.missing.map((key) =>
    place(ledger, ledger.headerRow, key, text(COLUMNS[key].label, 'header')),
  );
  const updates = known.flatMap((one) => itemPatch(ledger, one, run));
  const appended = fresh.flatMap((finding, index) =>
    Object.entries(newItemCells(finding, firstNumber + index, nameOf(finding), run)).map(([key, cell]) =>
      place(ledger, ledger.nextRow + index, key as ColumnKey, cell),
    ),
  );
  const cells = [...updates, ...appended];
  return { id: 'rectification', cells: cells.length > 0 ? [...headings, ...cells] : [] };
}

/** What enters the ledger, in the order of the list. */
export const inReadingOrderOfLedger = (run: Pick<RunFacts, 'findings' | 'branches' | 'waived'>): Finding[] =>
  inReadingOrder(run).filter((finding) => isForLedger(finding) && !run.waived.has(finding.id));

type PatchCell = SheetPatch['cells'][number];

const place = (ledger: LedgerSheet, row: number, key: ColumnKey, cell: CellModel): PatchCell => ({
  row,
  column: ledger.columns[key],
  cell,
});

const wordsKey = (owner: string, problem: string): string => `${owner}\n${problem}`;

function typedOf(item: ItemRow, run: RunFacts): Parameters<typeof nextStep>[1] {
  const deadline = deadlineOf(item, run.year);
  return {
    closed: isClosed(item),
    closedOn: digest([item.text('closedOn')]),
    overdue: deadline !== null && deadline < run.workDay,
  };
}

function sightingOf(id: string, finding: Finding | null, memory: Memory, run: RunFacts): Sighting {
  if (run.waived.has(id)) return { state: 'waived' };
  if (finding) return { state: 'found', evidence: finding.evidence };
  return run.hasPassed(memory.rule, memory.owner, memory.year) ? { state: 'gone' } : { state: 'unknown' };
}

/** The tool's own cell was lost: start again from what is found now. */
const recollect = (finding: Finding, item: ItemRow, run: RunFacts): Memory => ({
  ...newMemory(finding, run),
  problem: digest([item.text('problem')]),
});

function itemPatch(
  ledger: LedgerSheet,
  { item, id, finding, progress }: ReconciledItem,
  run: RunFacts,
): PatchCell[] {
  const ownsState = item.text('state') === progress.memory.wrote && isProposable(progress.view);
  const ownsProblem = finding !== null && digest([item.text('problem')]) === progress.memory.problem;
  const memory: Memory = {
    ...progress.memory,
    ...(ownsState && { wrote: progress.view }),
    ...(ownsProblem && { problem: problemDigest(finding) }),
  };
  const { view } = progress;
  const wanted: Partial<Record<ColumnKey, CellModel>> = {
    id: text(id, COLUMNS.id.role),
    view: text(view, VIEW_ROLES[view]),
    history: text(historyWith(item.text('history'), progress.event, run.workDay)),
    data: text(writeMemory(memory), COLUMNS.data.role),
    ...(ownsState && { state: text(view, VIEW_ROLES[view]) }),
    ...(ownsProblem && { problem: text(messageOf(finding)) }),
  };
  return Object.entries(wanted)
    .map(([key, cell]) => [key as ColumnKey, cell] as const)
    .filter(([key, cell]) => cell.value !== item.text(key))
    .map(([key, cell]) => place(ledger, item.row, key, cell));
}

/** Closing is people's deed: the tool never writes 已销号 as a state. */
const isProposable = (view: View): boolean => view !== '已销号';

/** Earlier lines stay as they are, whoever wrote them. */
function historyWith(before: string, event: string | null, workDay: Day): string {
  if (event === null) return before;
  const line = `${isoDate(workDay)} ${event}`;
  return before === '' ? line : `${before}\n${line}`;
}
