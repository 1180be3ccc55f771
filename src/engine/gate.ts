/** Why a rule is not judged for a branch, whatever its ledgers say (RULES.md 2, 4, 5). */
import type { Day } from '../ledger/calendar';
import type { BranchIdentity } from '../ledger/dossier/dossier';
import type { Rule } from './rule';

/** Faults of the data are pointed out in every branch's ledgers, under the standard or not. */
const isAboutData = ({ id }: Rule): boolean => id.startsWith('data.') || id === 'branch.unassigned-member';

export const isDissolved = ({ dissolvedOn, isStruckOff }: BranchIdentity, day: Day): boolean =>
  isStruckOff || (dissolvedOn !== null && dissolvedOn <= day);

const isFounded = ({ foundedOn }: BranchIdentity, day: Day): boolean =>
  foundedOn === null || foundedOn <= day;

/** The reason, or null when the rule is judged. */
export function whyNotJudged(rule: Rule, branch: BranchIdentity, asOf: Day): string | null {
  if (branch.form === '临时' && !rule.forTemporary) return '临时党支部不适用';
  if (isAboutData(rule)) return null;
  if (branch.annex === null) return '不适用本标准';
  if (!isFounded(branch, asOf)) return '尚未成立';
  if (isDissolved(branch, asOf) && !rule.forDissolved) return '已撤销';
  return null;
}

/** Counts in the department's share: in the register, founded, not dissolved by D, not 临时, annex U or O. */
export const isInScope = (branch: BranchIdentity, asOf: Day): boolean =>
  branch.annex !== null && branch.form !== '临时' && isFounded(branch, asOf) && !isDissolved(branch, asOf);
