import { ratingAnnual } from '../../../src/rules/rating/annual';
import { meeting } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (more: object = {}) => ({
  branch: FIRST,
  name: '党员001',
  grade: '合格',
  year: 2025,
  date: '2025-12-22',
  ...more,
});

describeRule(ratingAnnual, {
  'graded, in the year or by March after': {
    given: { ratings: [row(), row({ branch: SECOND, date: '2026-03-31' })] },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass' },
  },
  'only two years ago': {
    given: { ratings: [row({ year: 2023, date: '2023-12-22' }), row({ branch: SECOND })] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部没有2025年民主评议党员记录（一般每年开展1次）'],
  },
  'held this year for the last': {
    given: { ratings: [row({ year: 2024, date: '2025-01-20' })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部2025年内只有上一年度的民主评议党员记录，无法判断（一般每年开展1次）'],
  },
  'rows, but no grades': {
    given: { ratings: [row({ grade: null }), row({ branch: SECOND })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部2025年民主评议党员记录都没有等次，无法判断是否开展（一般每年开展1次）'],
  },
  'a summary, or a meeting held together with 组织生活会, tells too': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      'rating-summary': [{ branch: FIRST, excellent: 2, qualified: 5, year: 2025 }],
      meetings: [meeting('组织生活会', '2025-12-18', { branch: SECOND, topic: '组织生活会和民主评议党员' })],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass' },
  },
  'the branch has no row': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], ratings: [row({ branch: SECOND })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在民主评议台账中没有记录，无法判断是未开展还是未提供'],
  },
  'not due yet': {
    given: { ratings: [row({ year: 2024, date: '2024-12-22' })], asOf: '2025-12-30' },
    outcome: { [FIRST]: 'na' },
  },
  'no ledger': { given: { branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});
