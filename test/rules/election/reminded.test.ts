import { electionReminded } from '../../../src/rules/election/reminded';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const SUPERIOR = '示例局党委';
const branches = [FIRST, SECOND].map((branch) => ({ branch, superior: SUPERIOR }));
const row = (remindedOn: string | null, more: object = {}) => ({
  branch: FIRST,
  electedOn: '2023-06-30',
  termEndsOn: '2026-06-30',
  remindedOn,
  ...more,
});
const later = row('2025-01-01', { branch: SECOND, electedOn: '2024-09-01', termEndsOn: '2027-09-01' });

describeRule(electionReminded, {
  'six months before the end and no reminder': {
    given: { branches, elections: [row(null), later] },
    superiorOutcome: { [SUPERIOR]: 'violation' },
    messages: [
      '示例局党委没有提醒第一党支部换届的记录，该支部任期届满时间为2026年6月30日（一般应当提前6个月提醒）',
    ],
    also: ({ findings, outcome }) => {
      expect(findings[0]).toMatchObject({ branch: null, superior: SUPERIOR });
      expect(outcome[FIRST]).toBe('na');
    },
  },
  'more than six months before the end': {
    given: { branches, elections: [row(null, { termEndsOn: '2026-07-01' }), later] },
    superiorOutcome: { [SUPERIOR]: 'na' },
  },
  'reminded in time, and a day late': {
    given: {
      year: 2026,
      asOf: '2026-01-31',
      branches,
      elections: [row('2025-12-30'), row('2025-12-31', { branch: SECOND })],
    },
    superiorOutcome: { [SUPERIOR]: 'violation' },
    messages: [
      '示例局党委于2025年12月31日提醒第二党支部换届，该支部任期届满时间为2026年6月30日（一般应当提前6个月提醒）',
    ],
  },
  'in time': { given: { branches, elections: [row('2025-12-30')] }, superiorOutcome: { [SUPERIOR]: 'pass' } },
  'a reminder that nobody can read, and a branch without a row': {
    given: {
      branches: branches.map((one) => ({ ...one, electedOn: '2023-06-30' })),
      elections: [row('已提醒')],
    },
    superiorOutcome: { [SUPERIOR]: 'review' },
    messages: [
      '示例局党委提醒第一党支部换届的时间无法判断是否提前6个月，该支部任期届满时间为2026年6月30日（一般应当提前6个月提醒）',
      '第二党支部在换届选举台账中没有记录，无法判断示例局党委是否提前提醒（一般应当提前6个月提醒）',
    ],
  },
});
