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

/** The row has both, a promise and points: one rule says of it what the other does. */
const twoOfAName = {
  'two of a name and one row, then a row each': {
    given: {
      members: [
        member(1),
        member(1, { joinedOn: '2012-07-01' }),
        member(2, {}, SECOND),
        member(2, { joinedOn: '2012-07-01' }, SECOND),
      ],
      pledges: [row(1), row(2, { branch: SECOND }), row(2, { branch: SECOND })],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' } as const,
    messages: ['第一党支部有多名党员同名党员001，承诺与积分台账没有写明是哪一名，无法判断'],
  },
};

describeRule(pledgeMissing, {
  'one of two of a name is exempt, and which is not told': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' }), member(2)],
      pledges: [row(2)],
      ratings: [{ branch: FIRST, name: '党员001', exempt: '长期病假' }],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员001，承诺与积分台账没有写明是哪一名，无法判断'],
  },
  ...twoOfAName,
  'a blank of nobody on the roster, and a branch that is not on it': {
    given: {
      members: [member(1)],
      pledges: [row(1), row(9, { pledge: null }), row(2, { branch: SECOND })],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'review' },
    messages: [
      '第一党支部的承诺与积分台账有党员009，本支部党员名册中没有此人，无法判断',
      '第二党支部在党员名册台账中没有记录，无法判断是未开展还是未提供',
    ],
  },
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
  ...twoOfAName,
  'a blank of nobody on the roster, and a branch that is not on it': {
    given: {
      members: [member(1)],
      pledges: [row(1), row(9, { points: null }), row(2, { branch: SECOND })],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'review' },
    messages: [
      '第一党支部的承诺与积分台账有党员009，本支部党员名册中没有此人，无法判断',
      '第二党支部在党员名册台账中没有记录，无法判断是未开展还是未提供',
    ],
  },
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
