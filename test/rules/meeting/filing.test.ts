import { meetingFiling } from '../../../src/rules/meeting/filing';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const report = (kind: string, more: object = {}) => ({
  branch: FIRST,
  date: '2025-12-26',
  kind,
  topic: '三会一课',
  ...more,
});
const other = report('备案', { branch: SECOND });

describeRule(meetingFiling, {
  filed: { given: { reports: [report('备案')] }, outcome: { [FIRST]: 'pass' } },
  'filed in March after, and named for the year': {
    given: {
      reports: [
        report('备案', { date: '2026-03-31', year: 2025 }),
        report('备案', { branch: SECOND, date: '2026-04-01', year: 2025 }),
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
  },
  'not filed, though others did': {
    given: { reports: [report('请示'), other] },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: ['第一党支部2025年三会一课执行情况没有备案记录（每年年底应报上级党组织备案1次）'],
  },
  'the year is not over': {
    given: { reports: [report('请示'), other], asOf: '2025-12-30' },
    outcome: { [FIRST]: 'na' },
  },
  'only last year’s, made in the year': {
    given: { reports: [report('备案', { date: '2025-01-10', year: 2024 })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部备案记录所属年度无法判断（2025年年底应报上级党组织备案1次）'],
  },
  'the branch has no row': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], reports: [other] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部在台账中没有2025年备案记录，无法判断是未开展还是未提供（每年年底应报上级党组织备案1次）',
    ],
  },
  'nobody filed anything': { given: { reports: [report('请示')] }, outcome: { [FIRST]: 'review' } },
});
