import { electionOverdue } from '../../../src/rules/election/overdue';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const committee = [
  { branch: FIRST, name: '党员001', post: '书记' },
  { branch: FIRST, name: '党员002', post: '组织委员' },
];
const elected = (electedOn: string | null, more: object = {}) => ({ branch: FIRST, electedOn, ...more });

describeRule(electionOverdue, {
  'on the last day it is not overdue': {
    given: { branches: [elected('2022-12-31')], committee },
    outcome: { [FIRST]: 'pass' },
  },
  'the day after it is': {
    given: { branches: [elected('2022-12-30')], committee },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部任期于2025年12月30日届满，至2025年12月31日没有换届记录（每届任期3年，应按期换届）'],
  },
  'a branch without a committee is only advised': {
    given: { branches: [elected('2022-12-30')], committee: committee.slice(0, 1) },
    messages: [
      '第一党支部书记任期于2025年12月30日届满，至2025年12月31日没有换届记录（每届任期一般3年，一般应按期换届）',
    ],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('warning'),
  },
  'a later election begins a new term, a by-election does not': {
    given: {
      committee,
      elections: [
        { branch: FIRST, kind: '换届', electedOn: '2019-05-01' },
        { branch: FIRST, kind: '换届', electedOn: '2022-05-01' },
        { branch: FIRST, kind: '补选', electedOn: '2024-05-01' },
      ],
    },
    outcome: { [FIRST]: 'violation' },
  },
  'an approved extension counts, one without approval does not': {
    given: {
      committee,
      branches: [{ branch: FIRST }, { branch: SECOND }],
      elections: [
        {
          branch: FIRST,
          electedOn: '2022-05-01',
          extendedTo: '2026-05-01',
          extensionApprovedOn: '2025-04-01',
        },
        { branch: SECOND, electedOn: '2022-05-01', extendedTo: '2026-05-01' },
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
  },
  'a month leaves it open': {
    given: { branches: [elected('2022年6月')], committee, asOf: '2025-06-15' },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部任期届满时间为2025年6月，至2025年6月15日是否届满无法判断（每届任期3年，应按期换届）',
    ],
  },
  'an appointed body': {
    given: {
      branches: [elected('2020-05-01')],
      committee: committee.map((row) => ({ ...row, appointed: '指派' })),
    },
    outcome: { [FIRST]: 'na' },
  },
  'neither start nor end': {
    given: { branches: [elected(null)], committee },
    outcome: { [FIRST]: 'review' },
  },
});
