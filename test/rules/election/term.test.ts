import { electionTerm } from '../../../src/rules/election/term';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const term = (termEndsOn: string | null, more: object = {}) => ({
  branch: FIRST,
  electedOn: '2024-03-15',
  termEndsOn,
  ...more,
});

describeRule(electionTerm, {
  'three years to the day, and a month more or less': {
    given: {
      branches: [
        term('2027-03-15'),
        term('2027-02-15', { branch: SECOND }),
        term('2027-04-15', { branch: '第三党支部' }),
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass', 第三党支部: 'pass' },
  },
  'more than a month off': {
    given: { branches: [term('2027-02-14'), term('2027-04-16', { branch: SECOND })] },
    messages: [
      '第一党支部任期登记为2024年3月15日至2027年2月14日（一般每届3年，相差超过1个月）',
      '第二党支部任期登记为2024年3月15日至2027年4月16日（一般每届3年，相差超过1个月）',
    ],
    outcome: { [FIRST]: 'violation' },
  },
  'another number of years': {
    given: { branches: [term('2029-03-15', { termYears: '5年' })] },
    messages: ['第一党支部任期登记为5年（一般每届3年）'],
  },
  'a month leaves it open': {
    given: { branches: [term('2027年4月')] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部任期登记为2024年3月15日至2027年4月，无法判断是否为3年（一般每届3年）'],
  },
  'no ledger says how long': {
    given: { branches: [{ branch: FIRST, electedOn: '2024-03-15' }] },
    outcome: { [FIRST]: 'review' },
  },
  'blank where others fill it': {
    given: { branches: [term(null), term('2027-03-15', { branch: SECOND })] },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
  },
  'an appointed body': {
    given: {
      branches: [term('2029-03-15')],
      elections: [{ branch: FIRST, kind: '指派', electedOn: '2024-03-15' }],
    },
    outcome: { [FIRST]: 'na' },
  },
});
