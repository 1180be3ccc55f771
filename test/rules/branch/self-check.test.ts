import { selfCheck } from '../../../src/rules/branch/self-check';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const checkedOn = (selfCheckedOn: string | null, more: object = {}) => ({
  branch: FIRST,
  selfCheckedOn,
  ...more,
});

describeRule(selfCheck, {
  'the first and the last day of the year pass, the day before does not': {
    given: {
      branches: [
        checkedOn('2025-01-01'),
        { branch: SECOND, selfCheckedOn: '2025-12-31' },
        { branch: '第三党支部', selfCheckedOn: '2024-12-31' },
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass', 第三党支部: 'violation' },
    messages: ['第三党支部2025年没有设置情况自查记录，最近一次为2024年12月31日（应每年自查1次）'],
  },
  'a later check says nothing of the year': {
    given: { branches: [checkedOn('2026-01-05')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部最近一次设置情况自查为2026年1月5日，台账没有2025年的自查时间，无法判断（应每年自查1次）',
    ],
  },
  'blank where others fill it': {
    given: { branches: [checkedOn(null), { branch: SECOND, selfCheckedOn: '2025-06' }] },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
  },
  'not due yet': {
    given: { branches: [checkedOn('2024-06-01')], asOf: '2025-12-30' },
    outcome: { [FIRST]: 'na' },
    messages: [],
  },
  'founded after the middle of the year, dissolved in it, temporary': {
    given: {
      branches: [
        checkedOn('2024-06-01', { foundedOn: '2025-07-01' }),
        { branch: SECOND, selfCheckedOn: '2024-06-01', dissolvedOn: '2025-10-01' },
        { branch: '抗疫临时党支部', type: '临时', selfCheckedOn: '2024-06-01' },
      ],
    },
    outcome: { [FIRST]: 'na', [SECOND]: 'na', 抗疫临时党支部: 'na' },
  },
  'founded on 30 June is judged': {
    given: { branches: [checkedOn('2024-06-01', { foundedOn: '2025-06-30' })] },
    outcome: { [FIRST]: 'violation' },
  },
  'an approved pause of the year excuses': {
    given: {
      branches: [checkedOn('2024-06-01')],
      settings: {
        pauses: [
          {
            scope: { of: 'all' },
            from: '2025-01-01',
            to: '2025-12-31',
            rules: [],
            reason: '疫情',
            approvedBy: '市委组织部',
          },
        ],
      },
    },
    outcome: { [FIRST]: 'na' },
  },
});
