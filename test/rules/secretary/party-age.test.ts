import { secretaryPartyAge } from '../../../src/rules/secretary/party-age';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const secretary = (since: string | null) => [{ branch: FIRST, name: '党员001', post: '书记', since }];
const roster = (joinedOn: string, formalOn: string | null) => [member(1, { joinedOn, formalOn }), member(2)];

describeRule(secretaryPartyAge, {
  'exactly one year passes': {
    given: { committee: secretary('2024-07-01'), members: roster('2022-07-01', '2023-07-01') },
    outcome: { [FIRST]: 'pass' },
  },
  'a day less does not; party age runs from becoming formal': {
    given: { committee: secretary('2024-06-30'), members: roster('2022-07-01', '2023-07-01') },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部书记党员001任职时（2024年6月30日）党龄不足1年，党龄起算时间为2023年7月1日（一般应当具有1年以上党龄）',
    ],
  },
  'without the date of becoming formal at most 待核查': {
    given: { committee: secretary('2024-06-30'), members: roster('2022-07-01', null) },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部书记党员001任职时（2024年6月30日）党龄可能不足1年，党龄起算时间为2023年7月1日（一般应当具有1年以上党龄），无法判断',
    ],
  },
  'joined in the years without probation': {
    given: { committee: secretary('1975-07-01'), members: roster('1974-07-01', null) },
    outcome: { [FIRST]: 'pass' },
  },
  'no day of taking the post: the election, else D': {
    given: {
      branches: [{ branch: FIRST, electedOn: '2024-03-15' }],
      committee: secretary(null),
      members: roster('2022-04-01', '2023-04-01'),
    },
    outcome: { [FIRST]: 'violation' },
  },
  'not on the roster': {
    given: { committee: secretary('2024-07-01'), members: [member(2)] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部书记党员001在本支部党员名册中不能唯一对应，无法判断党龄（一般应当具有1年以上党龄）',
    ],
  },
  'a namesake who has left is not the secretary': {
    given: {
      committee: secretary('2024-07-01'),
      members: [
        ...roster('2022-07-01', '2023-07-01'),
        member(1, { joinedOn: '2000-07-01', movedOutOn: '2019-03-01' }),
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'no secretary': {
    given: {
      committee: [
        { branch: FIRST, name: '党员002', post: '组织委员' },
        { branch: SECOND, name: '党员003', post: '书记' },
      ],
      members: [member(2)],
    },
    outcome: { [FIRST]: 'na' },
  },
});
