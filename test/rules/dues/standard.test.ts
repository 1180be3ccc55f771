import { duesStandard } from '../../../src/rules/dues/standard';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (index: number, standard: string | number | null, more: object = {}) => ({
  branch: FIRST,
  name: `党员00${index}`,
  year: 2025,
  standard,
  ...more,
});

describeRule(duesStandard, {
  'an amount, nil and 免交 are approved; a blank is not': {
    given: {
      members: [1, 2, 3, 4].map((index) => member(index)),
      dues: [row(1, 20), row(2, 0), row(3, '免交'), row(4, null)],
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员004没有核定2025年党费标准（每年初应核定每名党员应交纳的数额）'],
  },
  'not in the ledger of the year': {
    given: { members: [member(1), member(2)], dues: [row(1, 20), row(2, 20, { year: 2024 })] },
    messages: ['第一党支部党员002不在2025年党费收缴台账中（每年初应核定每名党员应交纳的数额）'],
    outcome: { [FIRST]: 'violation' },
  },
  'came in the year, moved out, two of one name': {
    given: {
      members: [
        member(1, { movedInOn: '2025-02-01' }),
        member(2, { movedOutOn: '2025-02-01' }),
        member(3, { bornOn: '1980-01-01' }),
        member(3, { bornOn: '1990-01-01' }),
      ],
      dues: [row(3, 20), row(3, 30)],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'two of one name, one of them without an amount; nobody of the name': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' })],
      dues: [row(1, 20), row(1, null), row(9, null)],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部有多名党员同名党员001，党费收缴台账没有写明是哪一名，无法判断',
      '第一党支部的党费收缴台账有党员009，本支部党员名册中没有此人，无法判断',
    ],
  },
  'two of one name and one row: it may be of who came in the year': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01', movedInOn: '2025-02-01' })],
      dues: [row(1, 20)],
    },
    outcome: { [FIRST]: 'review' },
  },
  'one row is not that of a namesake who left before the year': {
    given: {
      members: [member(1), member(1, { joinedOn: '2000-07-01', movedOutOn: '2019-03-01' })],
      dues: [row(1, 20)],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'the branch is not on the roster': {
    given: { members: [member(1, {}, SECOND)], dues: [row(1, 20), row(1, 20, { branch: SECOND })] },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
    messages: ['第一党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'due on 31 March': {
    given: { members: [member(1), member(2)], dues: [row(1, 20)], asOf: '2025-03-30' },
    outcome: { [FIRST]: 'na' },
  },
  'unreadable, and the branch not in the ledger': {
    given: { members: [member(1), member(2, {}, SECOND)], dues: [row(1, '按比例')] },
    outcome: { [FIRST]: 'review', [SECOND]: 'review' },
    also: ({ messages }) =>
      expect(messages).toContain('第二党支部在党费收缴台账中没有记录，无法判断是未开展还是未提供'),
  },
});
