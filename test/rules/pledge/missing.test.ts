import { pledgeMissing, pointsMissing } from '../../../src/rules/pledge/missing';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (index: number, more: object = {}) => ({
  branch: FIRST,
  name: `党员00${index}`,
  year: 2025,
  pledge: '带头学习',
  points: 90,
  ...more,
});

describeRule(pledgeMissing, {
  'blank is missing': {
    given: { members: [member(1), member(2)], pledges: [row(1), row(2, { pledge: null })] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员002没有2025年承诺记录（文件推行承诺制、积分制，可结合实际开展）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('info'),
  },
  'due on 31 March': {
    given: { members: [member(1), member(2)], pledges: [row(1)], asOf: '2025-03-31' },
    outcome: { [FIRST]: 'violation' },
  },
  'not on 30 March': {
    given: { members: [member(1), member(2)], pledges: [row(1)], asOf: '2025-03-30' },
    outcome: { [FIRST]: 'na' },
  },
  'exempt, or of another year': {
    given: {
      members: [member(1, { duty: '长期病假' }), member(2)],
      pledges: [row(2), row(1, { year: 2024 })],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'the branch is not in the ledger': {
    given: { members: [member(1), member(9, {}, SECOND)], pledges: [row(9, { branch: SECOND })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在承诺与积分台账中没有记录，无法判断是未开展还是未提供'],
  },
});

describeRule(pointsMissing, {
  'blank is missing': {
    given: { members: [member(1), member(2)], pledges: [row(1), row(2, { points: null })] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员002没有2025年积分记录（文件推行承诺制、积分制，可结合实际开展）'],
  },
  'due on the last day of the year': {
    given: { members: [member(1), member(2)], pledges: [row(1)], asOf: '2025-12-30' },
    outcome: { [FIRST]: 'na' },
  },
  'none missing, and a branch not in the ledger': {
    given: { members: [member(1), member(9, {}, SECOND)], pledges: [row(9, { branch: SECOND, points: 0 })] },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
  },
});
