import { talkAnnual } from '../../../src/rules/talk/annual';
import { FIRST, member, members, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const talk = (from: number, to: number, more: object = {}) => ({
  branch: FIRST,
  date: '2025-07-12',
  from: `党员00${from}`,
  to: `党员00${to}`,
  ...more,
});
const committee = [
  { branch: FIRST, name: '党员001', post: '书记' },
  { branch: FIRST, name: '党员002', post: '组织委员' },
];
const all = [talk(1, 2), talk(1, 3), talk(3, 4)];

describeRule(talkAnnual, {
  'every member and every kind of pair': {
    given: { committee, members: members(4), talks: all },
    outcome: { [FIRST]: 'pass' },
  },
  'a member in no talk': {
    given: { committee, members: members(5), talks: all },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员005在2025年的谈心谈话记录0次（一般不少于1次）'],
  },
  'several in one cell': {
    given: { committee, members: members(5), talks: [...all, talk(1, 4, { to: '党员004、党员005' })] },
    outcome: { [FIRST]: 'pass' },
  },
  'a kind of pair never held': {
    given: { committee, members: members(4), talks: [talk(1, 2), talk(1, 3), talk(2, 4)] },
    messages: ['第一党支部没有2025年党员之间的谈心谈话记录（一般不少于1次）'],
    outcome: { [FIRST]: 'violation' },
  },
  'a secretary alone has no other 委员 to talk to': {
    given: { committee: committee.slice(0, 1), members: members(3), talks: [talk(1, 2), talk(2, 3)] },
    outcome: { [FIRST]: 'pass' },
  },
  'who came in the year or is abroad is not judged': {
    given: {
      committee,
      members: [...members(4), member(5, { duty: '出国（境）' }), member(6, { movedInOn: '2025-03-01' })],
      talks: all,
    },
    outcome: { [FIRST]: 'pass' },
  },
  'a date that nobody can read': {
    given: { committee, members: members(5), talks: [...all, talk(1, 5, { date: '去年' })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部党员005在2025年的谈心谈话记录0次，另有记录日期无法识别（一般不少于1次），无法判断'],
  },
  'the branch is not in the ledger': {
    given: {
      committee,
      members: [...members(2), member(9, {}, SECOND)],
      talks: [{ ...talk(8, 9), branch: SECOND }],
    },
    outcome: { [FIRST]: 'review' },
    also: ({ messages }) =>
      expect(messages).toContain('第一党支部在谈心谈话台账中没有记录，无法判断是未开展还是未提供'),
  },
  'one talk for one of a name whose namesake left before the year': {
    given: {
      members: [...members(2), member(2, { joinedOn: '2000-07-01', movedOutOn: '2019-03-01' })],
      talks: [talk(1, 2)],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'one talk for two of a name, and two talks': {
    given: {
      members: [...members(2), member(2, { joinedOn: '2012-07-01' })],
      talks: [talk(1, 2)],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员002，谈心谈话台账没有写明是哪一名，无法判断'],
  },
  'two talks for two of a name': {
    given: {
      members: [...members(2), member(2, { joinedOn: '2012-07-01' })],
      talks: [talk(1, 2), talk(1, 2)],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'one of two of a name is exempt, and which is not told': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' }), member(2)],
      talks: [talk(2, 3)],
      ratings: [{ branch: FIRST, name: '党员001', exempt: '长期病假' }],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员001，谈心谈话台账没有写明是哪一名，无法判断'],
  },
  'none for two of a name': {
    given: {
      members: [...members(2), member(3), member(3, { joinedOn: '2012-07-01' })],
      talks: [talk(1, 2)],
    },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部党员003在2025年的谈心谈话记录0次（一般不少于1次）',
      '第一党支部党员003在2025年的谈心谈话记录0次（一般不少于1次）',
    ],
  },
  'an officer and a member of one name': {
    given: {
      committee,
      members: [...members(4), member(2, { joinedOn: '2012-07-01' })],
      talks: [talk(1, 2), talk(1, 3), talk(3, 4), talk(3, 2)],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部没有可以确认的2025年委员之间的谈心谈话记录，有党员与委员同名，无法判断（一般不少于1次）',
    ],
  },
  'the branch is not on the roster': {
    given: { members: [member(1, {}, SECOND)], talks: [talk(1, 2), talk(1, 2, { branch: SECOND })] },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
    messages: ['第一党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'not due yet': {
    given: { committee, members: members(5), talks: all, asOf: '2025-11-30' },
    outcome: { [FIRST]: 'na' },
  },
});
