/** What our own rectification ledger gives cause to say: closed on paper only, or closed and found again (三·2). */
import { evidenceOf, findingId } from '../../engine/identity';
import { maskNumbers } from '../../engine/mask';
import type { Finding, Severity } from '../../engine/rule';
import type { BranchVerdict } from '../../engine/verdict';
import type { CellRef } from '../../ledger/model';
import type { ColumnKey } from './columns';
import { ownerDigest } from './new-item';
import { isClosed, type ItemRow, type LedgerSheet } from './read';
import type { ReconciledItem } from './reconcile';

const CLAUSE = '三·2';
const LONGEST_LABEL = 20;

/** Columns without which a closing is a closing on paper. */
const PROOF: readonly { readonly key: ColumnKey; readonly label: string }[] = [
  { key: 'closedOn', label: '销号时间' },
  { key: 'measure', label: '整改措施' },
  { key: 'proof', label: '佐证材料' },
];

type Owner = Pick<BranchVerdict, 'branchKey' | 'branch' | 'superior'>;

interface Said {
  readonly rule: 'rectify.proof' | 'rectify.relapse';
  readonly messageKey: string;
  readonly severity: Severity;
  readonly text: (problem: string) => string;
  readonly remedy: string;
  readonly columns: readonly ColumnKey[];
  readonly evidence: string;
}

/** Findings about the ledger's own rows; `file` is the workbook the sheet stands in. */
export function ledgerFindings(
  ledger: LedgerSheet,
  items: readonly ReconciledItem[],
  branches: readonly Owner[],
  file: number,
): readonly Finding[] {
  const byDigest = new Map(branches.map((branch) => [ownerDigest(branch.branchKey), branch]));
  return items.flatMap((one) => {
    if (!isClosed(one.item)) return [];
    const owner = byDigest.get(one.progress.memory.owner) ?? null;
    return [relapse(one), onPaper(one.item)].flatMap((said) =>
      said ? [findingOf(said, one, owner, ledger, file)] : [],
    );
  });
}

function relapse({ progress, finding }: ReconciledItem): Said | null {
  if (progress.view !== '反复') return null;
  return {
    rule: 'rectify.relapse',
    messageKey: 'relapsed',
    severity: 'error',
    text: (problem) => `整改台账中${problem}销号后再次出现（应防止出现反复）`,
    remedy: '核实反复原因，重新制定整改措施、明确整改时限',
    columns: ['state'],
    evidence: finding?.evidence ?? progress.memory.evidence,
  };
}

function onPaper(item: ItemRow): Said | null {
  const missing = PROOF.filter(({ key }) => item.text(key) === '');
  if (missing.length === 0) return null;
  const labels = missing.map(({ label }) => label).join('、');
  return {
    rule: 'rectify.proof',
    messageKey: 'missing',
    severity: 'warning',
    text: (problem) => `整改台账中${problem}已销号，缺少${labels}（销号应有时间、措施和佐证材料）`,
    remedy: `补充${labels}，未真正整改的恢复为待整改`,
    columns: missing.map(({ key }) => key),
    evidence: evidenceOf([labels]),
  };
}

function findingOf(
  { rule, messageKey, severity, text, remedy, columns, evidence }: Said,
  { item, id, finding }: ReconciledItem,
  owner: Owner | null,
  ledger: LedgerSheet,
  file: number,
): Finding {
  const problem = `“${shortened(maskNumbers(item.text('problem')))}”`;
  const at = (key: ColumnKey): CellRef => ({
    file,
    sheet: ledger.sheet,
    row: item.row,
    column: ledger.columns[key],
  });
  const branchKey = finding?.branchKey ?? owner?.branchKey ?? null;
  return {
    id: findingId({ rule, message: messageKey, owner: branchKey, subject: id, year: null }),
    rule,
    message: text(problem),
    messageKey,
    outcome: 'violation',
    severity,
    branch: finding?.branch ?? owner?.branch ?? null,
    branchKey,
    superior: finding?.superior ?? owner?.superior ?? null,
    subject: problem,
    remedy,
    clause: CLAUSE,
    cells: columns.map(at),
    evidence,
    stricter: false,
  };
}

const shortened = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL)}…`;
