import type { AppraisalWhen } from '../../ledger/dossier/appraisal';
import type { When } from '../../ledger/dossier/periods';

interface RatingContext extends When {
  readonly limits: { readonly yearGraceMonths: number | null };
}

export const appraisalWhen = ({ year, asOf, today, limits }: RatingContext): AppraisalWhen => ({
  year,
  asOf,
  today,
  graceMonths: limits.yearGraceMonths ?? 0,
});
