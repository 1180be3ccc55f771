import { dayOf, type Day } from '../ledger/calendar';

/** The machine's own calendar day, as `YYYY-MM-DD`. */
export function todayIso(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const thisYear = (): number => Number(todayIso().slice(0, 4));

/** The machine's own calendar day, as the core counts days. */
export const today = (now: Date = new Date()): Day =>
  dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
