/** The department's own rectification ledger, item by item: read for what is still open, never written. */
import type { BranchIdentity, Department } from '../../ledger/dossier/dossier';
import { memoised } from '../../ledger/dossier/memo';
import { valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import type { Owner, Subject } from '../../engine/rule';

type RectificationRow = LedgerRow<'rectification'>;

export interface Item {
  readonly row: RectificationRow;
  /** A row that stands under no branch is the department's own. */
  readonly branch: BranchIdentity | null;
  readonly owner: Owner;
  readonly subject: Subject;
  readonly isClosed: 'yes' | 'no' | 'unsure';
}

const SAYS_CLOSED = /^(?:已|全部)?(?:完成|整改完毕|整改到位|销号|办结|完结|验收)/;

function isClosed({ closed, closedOn, progress }: RectificationRow): Item['isClosed'] {
  if (closed.state === 'value') return closed.value ? 'yes' : 'no';
  if (closed.state === 'unreadable') return 'unsure';
  if (valueOf(closedOn) !== null) return 'yes';
  return SAYS_CLOSED.test(valueOf(progress) ?? '') ? 'yes' : 'no';
}

const LONGEST_LABEL = 20;
const shortened = (text: string): string =>
  text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL)}…`;

/** Every item with a problem text; one problem over several measure rows is several items of one problem. */
export const itemsOf = memoised((department: Department): readonly Item[] => {
  const branches = new Map<RectificationRow, BranchIdentity>();
  for (const { branch, rows } of department.dossiers) {
    for (const row of rows.rectification) branches.set(row, branch);
  }
  return department.ledgers.rows.rectification.flatMap((row): readonly Item[] => {
    const problem = valueOf(row.problem);
    if (problem === null) return [];
    const branch = branches.get(row) ?? null;
    const owner = branch ? { branchKey: branch.key } : {};
    const measure = valueOf(row.measure) ?? '';
    const subject = { key: `${problem}|${measure}`, label: `“${shortened(problem)}”` };
    return [{ row, branch, owner, subject, isClosed: isClosed(row) }];
  });
});

/** No clause demands a ledger of the department's own: without one there is no entry to judge. */
export const NO_LEDGER = '没有自有的整改台账';

/** Whom the whole workbook's lack concerns. */
export const everyBranch = ({ dossiers }: Department): readonly Owner[] =>
  dossiers.map(({ branch }) => ({ branchKey: branch.key }));
