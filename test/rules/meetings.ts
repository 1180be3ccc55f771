/** Terse meeting rows. */
import { FIRST } from './people';

export const meeting = (type: string, date: string | null, more: object = {}) => ({
  branch: FIRST,
  type,
  date,
  topic: null,
  ...more,
});

/** One a month on the day, from January to `last`, without those named. */
export const monthly = (type: string, last = 12, without: readonly number[] = [], more: object = {}) =>
  Array.from({ length: last }, (_, index) => index + 1)
    .filter((month) => !without.includes(month))
    .map((month) => meeting(type, `2025-${String(month).padStart(2, '0')}-15`, more));

/** One at the end of each quarter named. */
export const quarterly = (type: string, quarters: readonly number[] = [1, 2, 3, 4], more: object = {}) =>
  quarters.map((quarter) => meeting(type, `2025-${String(quarter * 3).padStart(2, '0')}-20`, more));
