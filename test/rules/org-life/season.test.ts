import { orgLifeSeason } from '../../../src/rules/org-life/season';
import { meeting } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const held = (date: string, topic = '专题组织生活会', branch = FIRST) =>
  meeting('组织生活会', date, { topic, branch });

describeRule(orgLifeSeason, {
  'the last day of September reminds, the first of October passes': {
    given: { meetings: [held('2025-09-30'), held('2025-10-01', '专题组织生活会', SECOND)] },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: ['第一党支部2025年组织生活会于2025年9月30日召开（一般安排在第四季度，也可根据工作需要召开）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('info'),
  },
  'the year’s meeting held in the January after': {
    given: { meetings: [held('2026-01-20', '2025年度组织生活会')] },
    outcome: { [FIRST]: 'pass' },
  },
  'one of two in the fourth quarter is enough': {
    given: { meetings: [held('2025-05-01'), held('2025-12-01')] },
    outcome: { [FIRST]: 'pass' },
  },
  none: { given: { meetings: [meeting('党课', '2025-05-01')] }, outcome: { [FIRST]: 'na' } },
  'no ledger': { given: { branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});
