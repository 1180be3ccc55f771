import { groupLeader } from '../../../src/rules/group/leader';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const group = (name: string, leader: string | null, branch = FIRST) => ({ branch, group: name, leader });

describeRule(groupLeader, {
  'blank, and 无, are no leader': {
    given: { groups: [group('第一党小组', null), group('第二党小组', '无'), group('第三党小组', '党员001')] },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部第一党小组没有组长（应当设立组长）',
      '第一党支部第二党小组没有组长（应当设立组长）',
    ],
  },
  'two persons, in one cell or in two rows, are a fault of the data': {
    given: {
      groups: [
        group('第一党小组', '党员001、党员002'),
        group('第二党小组', '党员003'),
        group('第2党小组', '党员004'),
      ],
    },
    messages: [
      '第一党支部第一党小组的组长有2人：党员001、党员002（应为1人）',
      '第一党支部第二党小组的组长有2人：党员003、党员004（应为1人）',
    ],
    also: ({ findings }) => expect(findings.map(({ severity }) => severity)).toEqual(['data', 'data']),
  },
  'a branch without groups': {
    given: {
      branches: [
        { branch: FIRST, groupCount: 0 },
        { branch: SECOND, groupCount: 1 },
      ],
      groups: [group('一组', '党员001', SECOND)],
    },
    outcome: { [FIRST]: 'na', [SECOND]: 'pass' },
  },
  'groups, but no row in the ledger': {
    given: {
      branches: [{ branch: FIRST, groupCount: 2 }, { branch: SECOND }],
      groups: [group('一组', '党员001', SECOND)],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在党小组台账中没有记录，无法判断是未开展还是未提供'],
  },
  'no column of leaders': {
    given: { groups: [{ branch: FIRST, group: '一组' }] },
    outcome: { [FIRST]: 'review' },
  },
});
