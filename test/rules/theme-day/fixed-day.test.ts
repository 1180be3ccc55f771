import { themeDayFixedDay } from '../../../src/rules/theme-day/fixed-day';
import { meeting } from '../meetings';
import { FIRST } from '../people';
import { describeRule } from '../rule-tester';

const settings = { thresholds: { themeDayDriftDays: 3 } };
const on = (...dates: string[]) => dates.map((date) => meeting('主题党日', `2025-${date}`));

describeRule(themeDayFixedDay, {
  'off until somebody sets a number': {
    given: { meetings: on('01-15', '02-28') },
    outcome: { [FIRST]: 'na' },
  },
  'three days off pass, four do not': {
    given: { settings, meetings: on('01-15', '03-15', '04-15', '05-15', '07-18', '10-11') },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部有1次主题党日偏离平常日期：2025年10月11日（可相对固定，本单位设定偏离不超过3天）'],
  },
  'the second Friday of the month is a fixed day': {
    given: { settings, meetings: on('01-10', '02-14', '03-14', '04-11', '05-09', '08-08') },
    outcome: { [FIRST]: 'pass' },
  },
  'months only, or none': { given: { settings, meetings: on('05') }, outcome: { [FIRST]: 'na' } },
  'no ledger': { given: { settings, branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});
