/**
 * Findings as a list of rows: sought, narrowed, grouped, flattened for the virtual list. Pure, linear in the findings.
 */
import type { CheckResult } from '../../app/contract';
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import { DATA_GROUND, levelOf, messageOf, ownerOf, weightOf } from '../../report/words';
import type { MarkLevel } from '../../workbook/edit';

export const GROUPINGS = ['branch', 'clause', 'sheet'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** Gravest first. */
  readonly findings: readonly Finding[];
}

export type ListRow =
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: 'finding'; readonly finding: Finding };

export interface Narrowing {
  readonly words: string;
  /** Empty shows every level. */
  readonly levels: ReadonlySet<MarkLevel>;
  readonly cell: CellRef | null;
}

export const NO_NARROWING: Narrowing = { words: '', levels: new Set(), cell: null };

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What a search looks through: everything a clerk reads of a finding. */
const searchedText = (finding: Finding): string =>
  plain(
    [
      ownerOf(finding),
      finding.superior ?? '',
      finding.subject,
      messageOf(finding),
      finding.remedy,
      finding.clause ?? '',
      finding.rule,
      ...finding.cells.map((cell) => cell.sheet),
    ].join('\n'),
  );

const isSameCell = (one: CellRef, other: CellRef): boolean =>
  one.file === other.file &&
  one.sheet === other.sheet &&
  one.row === other.row &&
  one.column === other.column;

export const hasCell = (finding: Finding, cell: CellRef): boolean =>
  finding.cells.some((own) => isSameCell(own, cell));

/** The findings with every searched word, at the chosen levels, at the chosen cell. */
export function narrow(findings: readonly Finding[], narrowing: Narrowing): readonly Finding[] {
  const { levels, cell } = narrowing;
  const words = plain(narrowing.words).split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (levels.size === 0 || levels.has(levelOf(finding))) &&
      (cell === null || hasCell(finding, cell)) &&
      (words.length === 0 || hasEveryWord(searchedText(finding), words)),
  );
}

const hasEveryWord = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** How many findings stand at each level. */
export function countLevels(findings: readonly Finding[]): Readonly<Record<MarkLevel, number>> {
  const counts = { error: 0, warning: 0, info: 0, data: 0, review: 0 };
  for (const finding of findings) counts[levelOf(finding)] += 1;
  return counts;
}

interface Place {
  readonly key: string;
  readonly title: string;
  /** Groups stand in ascending order; equal ones as they first occur. */
  readonly order: number;
}

type PlaceOf = (finding: Finding) => Place;
type Ordering = Pick<CheckResult, 'branches' | 'sheets' | 'files'>;

const LAST = Number.MAX_SAFE_INTEGER;

function byBranch({ branches }: Ordering): PlaceOf {
  const order = new Map(branches.map((branch, index) => [branch.branchKey, index]));
  return (finding) => ({
    key: finding.branchKey ?? `·${finding.superior ?? ''}`,
    title: ownerOf(finding),
    order: finding.branchKey === null ? LAST : (order.get(finding.branchKey) ?? LAST - 1),
  });
}

/** `O6` → 6; passages of the main text stand behind the clauses, the data's own faults last. */
function clauseOrder(clause: string | null): number {
  if (clause === null) return LAST;
  const match = /^[UO](\d+)$/.exec(clause);
  return match ? Number(match[1]) : LAST - 1;
}

const byClause =
  (titleOf: (clause: string) => string): PlaceOf =>
  (finding) => ({
    key: finding.clause ?? '·',
    title: finding.clause === null ? DATA_GROUND : titleOf(finding.clause),
    order: clauseOrder(finding.clause),
  });

function bySheet({ sheets, files }: Ordering): PlaceOf {
  const order = new Map(sheets.map(({ file, sheet }, index) => [`${file}·${sheet}`, index]));
  return ({ cells: [cell] }) => {
    if (!cell) return { key: '·', title: '没有对应单元格', order: LAST };
    const key = `${cell.file}·${cell.sheet}`;
    const file = files.length > 1 ? `${files[cell.file] ?? ''} · ` : '';
    return { key, title: `${file}${cell.sheet}`, order: order.get(key) ?? LAST - 1 };
  };
}

/** Findings by branch (register order), clause (document order) or sheet (workbook order). */
export function groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  ordering: Ordering,
  clauseTitle: (clause: string) => string,
): readonly FindingGroup[] {
  const placeOf = {
    branch: () => byBranch(ordering),
    clause: () => byClause(clauseTitle),
    sheet: () => bySheet(ordering),
  }[grouping]();

  const groups = new Map<string, Place & { findings: Finding[] }>();
  for (const finding of findings) {
    const place = placeOf(finding);
    const group = groups.get(place.key);
    if (group) group.findings.push(finding);
    else groups.set(place.key, { ...place, findings: [finding] });
  }
  return [...groups.values()]
    .sort((one, other) => one.order - other.order)
    .map((group) => ({ ...group, findings: group.findings.sort((a, b) => weightOf(a) - weightOf(b)) }));
}

/** Up to this many findings every group starts open; beyond, closed, so that the list can be surveyed. */
const OPEN_UP_TO = 200;

export const startsOpen = (groups: readonly FindingGroup[]): boolean =>
  groups.length === 1 || groups.reduce((sum, group) => sum + group.findings.length, 0) <= OPEN_UP_TO;

/** One row a group, and one a finding of each open group. `toggled` holds the groups turned from how they start. */
export function listRows(
  groups: readonly FindingGroup[],
  toggled: ReadonlySet<string>,
  open = startsOpen(groups),
): readonly ListRow[] {
  return groups.flatMap((group) => {
    const isOpen = toggled.has(group.key) !== open;
    const head: ListRow = { kind: 'group', group, isOpen };
    return isOpen ? [head, ...group.findings.map(asRow)] : [head];
  });
}

const asRow = (finding: Finding): ListRow => ({ kind: 'finding', finding });
