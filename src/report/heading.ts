/** The lines above a list: what was judged, as of when, by what, and how far that may be relied on. */
import { chineseDate, exactly } from '../ledger/calendar';
import type { ReportFacts } from './facts';
import { ANNEX_NAMES, VERDICT_NOTE } from './words';

type Judged = Pick<ReportFacts, 'year' | 'annex' | 'asOf' | 'changedSettings'>;

/** Year, as-of date and annex, in one line. */
export const judgedLine = ({ year, annex, asOf }: Omit<Judged, 'changedSettings'>): string =>
  `考核年度：${year}年　截至：${chineseDate(exactly(asOf))}　适用标准：${ANNEX_NAMES[annex]}`;

/** `已调整的设置：……`, or null when everything stands as the document has it. */
const changedLine = (changed: readonly string[]): string | null =>
  changed.length > 0 ? `已调整的设置：${changed.join('；')}` : null;

/** Notes of a sheet with a verdict, `own` lines between what was judged and the disclaimer. */
export function verdictNotes(facts: Judged, own: readonly string[]): string[] {
  const changed = changedLine(facts.changedSettings);
  return [judgedLine(facts), ...own, ...(changed === null ? [] : [changed]), VERDICT_NOTE];
}
