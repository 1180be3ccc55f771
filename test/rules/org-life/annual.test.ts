import { orgLifeAnnual } from '../../../src/rules/org-life/annual';
import { meeting, monthly } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const TYPE = '组织生活会';
const held = (date: string | null, topic: string | null = '年度专题组织生活会', more: object = {}) =>
  meeting(TYPE, date, { topic, ...more });
const other = held('2025-12-18', '年度专题组织生活会', { branch: SECOND });

describeRule(orgLifeAnnual, {
  'one in the year': { given: { meetings: [held('2025-01-01')] }, outcome: { [FIRST]: 'pass' } },
  'none, in a ledger that has the type': {
    given: { meetings: [...monthly('主题党日'), other] },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: ['第一党支部2025年召开组织生活会0次（应至少1次）'],
  },
  'named for the year and held by the end of March after; a day later no more': {
    given: {
      meetings: [
        held('2026-03-31', '2025年度组织生活会'),
        held('2026-04-01', '2025年度组织生活会', { branch: SECOND }),
        held('2025-10-01', '', { branch: '第三党支部' }),
      ],
      today: '2026-06-30',
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
  },
  'only last year’s, held this year': {
    given: { meetings: [held('2025-02-10', '2024年度组织生活会')] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部组织生活会记录的日期或者所属年度无法判断（2025年应至少1次）'],
  },
  'a ledger that ends in June': {
    given: { meetings: [...monthly('主题党日', 6), held('2025-05-18', null, { branch: SECOND })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部组织生活记录没有延续到2025年第四季度，无法判断组织生活会次数（应至少1次）'],
  },
  'not covered': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], meetings: [other] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在台账中没有2025年组织生活会记录，无法判断是未开展还是未提供（应至少1次）'],
  },
  'a matrix that says none': {
    given: {
      'meeting-counts': [
        { branch: FIRST, 'count[组织生活会][2025]': 0 },
        { branch: SECOND, 'count[组织生活会][2025]': 1 },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
  },
  'not due yet, or founded late': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND, foundedOn: '2025-07-01' }],
      meetings: [...monthly('主题党日', 10), held('2024-12-18')],
      asOf: '2025-12-30',
    },
    outcome: { [FIRST]: 'na', [SECOND]: 'na' },
  },
});
