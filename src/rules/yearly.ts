import { wholeYear, type DateSpan } from '../ledger/calendar';
import type { Dossier } from '../ledger/dossier/dossier';
import { yearlyDuty, type When, type YearlyDuty } from '../ledger/dossier/periods';

interface YearlyContext extends When {
  readonly limits: { readonly yearlyMinMonths: number | null };
  readonly isPaused: (period: DateSpan) => boolean;
}

/** What a yearly rule owes a branch in this run: an approved pause of the year excuses like a late founding. */
export function dutyOf(dossier: Dossier, context: YearlyContext, due: 'march' | 'december'): YearlyDuty {
  if (context.isPaused(wholeYear(context.year))) return { state: 'excused', reason: '本年度已批准暂停' };
  return yearlyDuty(dossier, context, due, context.limits.yearlyMinMonths);
}
