import { electionRequest } from '../../../src/rules/election/request';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (requestedOn: string | null, more: object = {}) => ({
  branch: FIRST,
  electedOn: '2023-03-31',
  termEndsOn: '2026-03-31',
  requestedOn,
  ...more,
});
const other = row('2025-01-01', { branch: SECOND, electedOn: '2024-01-01', termEndsOn: '2027-01-01' });

describeRule(electionRequest, {
  'three months before the end, on the day and the day before it': {
    given: {
      elections: [
        row(null),
        row(null, { branch: SECOND, termEndsOn: '2026-04-01' }),
        row('2025-06-01', { branch: '第三党支部' }),
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'na', 第三党支部: 'pass' },
    messages: ['第一党支部任期将于2026年3月31日届满，没有报送换届请示的记录（一般应提前3个月报送）'],
  },
  'requested on the last day of time, and a day late': {
    given: {
      asOf: '2026-01-31',
      year: 2026,
      elections: [row('2025-12-31'), row('2026-01-01', { branch: SECOND })],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: ['第二党支部任期于2026年3月31日届满，换届请示于2026年1月1日报送（一般应提前3个月报送）'],
  },
  'a request for the last election is none for this one': {
    given: { elections: [row('2022-12-01'), other] },
    outcome: { [FIRST]: 'violation' },
  },
  'a term that is over is judged by another rule': {
    given: { elections: [row(null, { termEndsOn: '2025-12-30' }), other] },
    outcome: { [FIRST]: 'na' },
  },
  'a request that nobody can read': {
    given: { elections: [row('已报'), other] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部任期于2026年3月31日届满，换届请示时间无法判断是否提前3个月（一般应提前3个月报送）'],
  },
  'no row of the branch': {
    given: { branches: [{ branch: FIRST, electedOn: '2023-01-31' }, { branch: SECOND }], elections: [other] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在换届选举台账中没有记录，无法判断是未开展还是未提供'],
  },
  'no column of requests': {
    given: {
      branches: [{ branch: FIRST, electedOn: '2023-01-31' }],
      elections: [{ branch: FIRST, electedOn: '2023-01-31' }],
    },
    outcome: { [FIRST]: 'review' },
  },
});
