/** What the four meeting rules and the theme day have in common: which due periods were missed, and how to say it. */
import type { Frequency, Requirement, Shortfall } from '../../ledger/dossier/frequency';
import type { Period, PeriodUnit } from '../../ledger/dossier/periods';
import type { MeetingType } from '../../ledger/model';
import { listed } from '../wording';

export const labelsOf = (periods: readonly Period[]): string => listed(periods.map(({ label }) => label));

export const UNIT_WORDS: Readonly<Record<PeriodUnit, string>> = { month: '月', quarter: '季度', year: '年' };

const VERBS: Readonly<Record<MeetingType, string>> = {
  党员大会: '召开',
  支委会: '召开',
  党小组会: '召开',
  党课: '安排',
  主题党日: '开展',
  组织生活会: '召开',
};

/** `未召开党员大会`, or `党员大会少于2次` where more than one is asked for. */
export const factOf = ({ type, atLeast }: Requirement): string =>
  atLeast === 1 ? `未${VERBS[type]}${type}` : `${type}少于${atLeast}次`;

/** `召开党员大会3次，少于应有的4次`: a count that does not say which period was missed. */
export const countedFact = (type: MeetingType, { counted, needed }: Shortfall): string =>
  `${VERBS[type]}${type}${counted}次，少于应有的${needed}次`;

/**
 * The periods that nothing tells of one by one: where a count of them all is too low they are violated together, unless
 * missed periods are known by name, which then speak for the branch.
 */
export function openPeriods({ missed, unclear, shortfall }: Frequency): {
  readonly fewer: Shortfall | null;
  readonly unclear: readonly Period[];
} {
  if (shortfall === null || missed.length > 0) return { fewer: null, unclear };
  return { fewer: shortfall, unclear: unclear.filter((period) => !shortfall.periods.includes(period)) };
}

/** Why the frequency is not judged, or null. */
export function notJudged({ absent, met, missed, unclear, paused }: Frequency): string | null {
  if (absent || met.length + missed.length + unclear.length > 0) return null;
  return paused.length > 0 ? '已批准暂停' : '未到期';
}
