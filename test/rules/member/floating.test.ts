import { memberFloating } from '../../../src/rules/member/floating';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const floating = [member(1, { isFloating: '是' }), member(2, { isFloating: '否' })];
const talk = (date: string, to: string, branch = FIRST) => ({ branch, date, from: '党员002', to });

describeRule(memberFloating, {
  'no talk in the year': {
    given: { annex: 'U', members: floating, talks: [talk('2024-12-31', '党员001')] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部流动党员党员001没有2025年谈话联系记录（应定期了解思想和工作情况，每年不少于1次）'],
  },
  'one in the year': {
    given: { annex: 'U', members: floating, talks: [talk('2025-01-01', '党员001')] },
    outcome: { [FIRST]: 'pass' },
  },
  'a date that nobody can read': {
    given: { annex: 'U', members: floating, talks: [talk('2025年13月2日', '党员001')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部流动党员党员001的谈话联系记录日期无法识别，无法判断2025年是否联系（应定期了解思想和工作情况）',
    ],
  },
  'the branch is not in the ledger of talks': {
    given: {
      annex: 'U',
      members: [...floating, member(3, { isFloating: '否' }, SECOND)],
      talks: [talk('2025-01-01', '党员003', SECOND)],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'na' },
    messages: ['第一党支部在谈心谈话台账中没有记录，无法判断是未开展还是未提供'],
  },
  'one talk with one of two of a name': {
    given: {
      annex: 'U',
      members: [...floating, member(1, { isFloating: '否', joinedOn: '2012-07-01' })],
      talks: [talk('2025-01-01', '党员001')],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员001，谈心谈话台账没有写明是哪一名，无法判断'],
  },
  'the branch is not on the roster': {
    given: {
      annex: 'U',
      branches: [{ branch: FIRST }, { branch: SECOND }],
      members: floating,
      talks: [talk('2025-01-01', '党员001')],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'review' },
    messages: ['第二党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'annex 2 does not ask': {
    given: { members: floating, talks: [talk('2024-12-31', '党员001')] },
    outcome: { [FIRST]: 'na' },
  },
});
