/** To which year a record belongs (RULES.md 4), for the rules that ask for something once a year. */
import { addMonths, wholeYear, yearOf, type DateSpan } from '../calendar';

const NAMED_YEAR = /(?:^|\D)((?:19|20)\d{2})\s*年?(?:度|(?:专题)?组织生活会|民主评议|工作报告|工作总结|述职)/;

/** The year a text names (`2020年度组织生活会`), or null. A mere date is no naming. */
export function yearNamedIn(text: string | null): number | null {
  const match = text === null ? null : NAMED_YEAR.exec(text);
  return match ? Number(match[1]) : null;
}

/**
 * A record that names its year belongs to it when it was made up to `graceMonths` into the next; else to its date's
 * year. Null when neither is known.
 */
export function recordYear(named: number | null, date: DateSpan | null, graceMonths: number): number | null {
  if (named === null) return date === null ? null : yearOf(date.first);
  if (date === null) return named;
  return date.first <= addMonths(wholeYear(named).last, graceMonths) ? named : yearOf(date.first);
}
