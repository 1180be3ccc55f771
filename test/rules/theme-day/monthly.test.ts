import { themeDayMonthly } from '../../../src/rules/theme-day/monthly';
import { meeting, monthly } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

describeRule(themeDayMonthly, {
  'every month': { given: { meetings: monthly('主题党日活动') }, outcome: { [FIRST]: 'pass' } },
  'a month without': {
    given: { meetings: monthly('主题党日', 12, [3]) },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部3月未开展主题党日（应每月不少于1次）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('error'),
  },
  'a joint theme day counts for both branches': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      meetings: [
        ...monthly('主题党日', 1),
        meeting('主题党日', '2025-02-15', { branch: '第一党支部、第二党支部' }),
        ...monthly('主题党日', 1, [], { branch: SECOND }),
      ],
      asOf: '2025-02-28',
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass' },
  },
  'not covered': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      meetings: monthly('主题党日', 1, [], { branch: SECOND }),
      asOf: '2025-01-31',
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部1月在台账中没有主题党日记录，无法判断是未开展还是未提供（应每月不少于1次）'],
  },
  'the ledger ends': {
    given: { meetings: monthly('主题党日', 1), asOf: '2025-02-28' },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部2月的主题党日记录不完整或者无法识别，无法判断（应每月不少于1次）'],
  },
  'a count of the year, one below and at the number of due months': {
    given: {
      'meeting-counts': [
        { branch: FIRST, 'count[主题党日]': 1 },
        { branch: SECOND, 'count[主题党日]': 2 },
      ],
      asOf: '2025-02-28',
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'review' },
    messages: [
      '第一党支部1月、2月共开展主题党日1次，少于应有的2次（应每月不少于1次）',
      '第二党支部1月、2月的主题党日记录不完整或者无法识别，无法判断（应每月不少于1次）',
    ],
  },
  'the month is not over': {
    given: { meetings: monthly('主题党日', 1), asOf: '2025-02-27' },
    outcome: { [FIRST]: 'pass' },
  },
});
