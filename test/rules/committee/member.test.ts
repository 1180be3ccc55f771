import { committeeMember } from '../../../src/rules/committee/member';
import { FIRST, member, members, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const post = (name: string, words: string, more: object = {}) => ({
  branch: FIRST,
  name,
  post: words,
  ...more,
});

describeRule(committeeMember, {
  'elected the day before becoming formal, and on the day': {
    given: {
      committee: [
        post('党员001', '书记', { since: '2024-06-30' }),
        post('党员002', '组织委员', { since: '2024-07-01' }),
      ],
      members: [1, 2].map((index) => member(index, { joinedOn: '2023-07-01', formalOn: '2024-07-01' })),
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员001任书记时（2024年6月30日）党员名册记为预备党员（应由正式党员担任）'],
  },
  'not on the roster is a fault of the data': {
    given: { committee: [post('党员009', '组织兼宣传委员')], members: members(3) },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员009任组织委员、宣传委员，本支部党员名册中没有此人（应为本支部党员）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('data'),
  },
  'a namesake who has left holds no post': {
    given: {
      committee: [post('党员001', '书记')],
      members: [member(1), member(1, { joinedOn: '2000-07-01', movedOutOn: '2019-03-01' }), member(2)],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'appointed from another branch': {
    given: {
      committee: [
        post('党员009', '书记', { appointed: '指派' }),
        post('党员009', '书记', { branch: SECOND }),
      ],
      members: [...members(3), member(9, {}, SECOND)],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员009任书记，本支部党员名册中没有此人（应为本支部党员，上级指派或学生党支部可由其他支部党员担任），无法判断',
    ],
  },
  'a teacher of another branch in a student branch': {
    given: {
      annex: 'U',
      committee: [{ branch: '本科生党支部', name: '党员009', post: '书记' }],
      members: [member(1, { personType: '学生' }, '本科生党支部'), member(9, {}, SECOND)],
    },
    outcome: { 本科生党支部: 'review' },
  },
  'two of one name on the roster': {
    given: {
      committee: [post('党员001', '书记')],
      members: [member(1, { bornOn: '1980-01-01' }), member(1, { bornOn: '1985-01-01' })],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部党员001任书记，党员名册中有2名同名党员，无法判断是哪一位（应为本支部正式党员）'],
  },
  'the branch is not on the roster': {
    given: {
      committee: [post('党员001', '书记'), post('党员001', '书记', { branch: SECOND })],
      members: [member(1, {}, SECOND)],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'all in order, and nobody to judge': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND, committeeCount: 3 }],
      committee: [post('党员001', '书记')],
      members: members(3),
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'na' },
  },
});
