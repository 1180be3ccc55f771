/** The words every output shares: levels, annexes, and the sentence each verdict carries. */
import { maskNumbers } from '../engine/mask';
import type { Annex, Finding } from '../engine/rule';
import type { BranchVerdict } from '../engine/verdict';
import type { MarkLevel } from '../workbook/edit';

export const LEVEL_NAMES: Readonly<Record<MarkLevel, string>> = {
  error: '必须整改',
  warning: '建议整改',
  info: '提醒',
  data: '数据问题',
  review: '待核查',
};

/** Gravest first. A data fault outranks a reminder: it must be put right before its rules can speak. */
export const LEVELS_BY_WEIGHT: readonly MarkLevel[] = ['error', 'warning', 'data', 'info', 'review'];

/** A finding that only asks for a look is shown as such, whatever its rule's severity. */
export const levelOf = (finding: Pick<Finding, 'outcome' | 'severity'>): MarkLevel =>
  finding.outcome === 'review' ? 'review' : finding.severity;

/** 0 for the gravest level. */
export const weightOf = (finding: Pick<Finding, 'outcome' | 'severity'>): number =>
  LEVELS_BY_WEIGHT.indexOf(levelOf(finding));

export const ANNEX_NAMES: Readonly<Record<Annex, string>> = {
  U: '附件1 市属高校',
  O: '附件2 机关',
};

/** Stands on every sheet with a verdict (RULES.md 2). */
export const VERDICT_NOTE = '本表为台账校验结果，不作为考核评价的主要依据（四·4）';

/** What a data fault is grounded on, where other findings cite a clause. */
export const DATA_GROUND = '台账数据本身';

const WHOLE_WORKBOOK = '整个工作簿';

/** A branch's, an organisation's or the whole workbook's name, as a finding's owner. */
export const ownerOf = (finding: Pick<Finding, 'branch' | 'superior'>): string =>
  maskNumbers(finding.branch ?? finding.superior ?? WHOLE_WORKBOOK);

/** A branch as far as lists name it. */
export type NamedBranch = Pick<BranchVerdict, 'branchKey' | 'branch'>;

/** Owners' names for a list: branches of one name are told apart by their superior. */
export function ownerNames(branches: readonly NamedBranch[]): typeof ownerOf {
  const names = branches.map(({ branch }) => branch).sort();
  const shared = new Set(names.filter((name, index) => names[index + 1] === name));
  return ({ branch, superior }) =>
    branch !== null && superior !== null && shared.has(branch)
      ? maskNumbers(`${superior}${branch}`)
      : ownerOf({ branch, superior });
}

/** A finding's message; one that exists only under a threshold of the department's own says so. */
export const messageOf = (finding: Pick<Finding, 'message' | 'stricter'>): string =>
  finding.stricter ? `${finding.message}（严于文件）` : finding.message;
