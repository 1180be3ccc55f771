import { groupNeeded } from '../../../src/rules/group/needed';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const settings = { thresholds: { groupsNeededFrom: 20 } };

describeRule(groupNeeded, {
  'off until somebody sets a number': {
    given: { branches: [{ branch: FIRST, memberCount: 40, groupCount: 0 }] },
    outcome: { [FIRST]: 'na' },
  },
  'at the number, and one below': {
    given: {
      settings,
      branches: [
        { branch: FIRST, memberCount: 20, groupCount: 0 },
        { branch: SECOND, memberCount: 19, groupCount: 0 },
        { branch: '第三党支部', memberCount: 40, groupCount: 2 },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass', 第三党支部: 'pass' },
    messages: ['第一党支部有党员20人，没有划分党小组（本单位设定20人以上应当划分）'],
  },
  'roster and register differ about the number': {
    given: { settings, branches: [{ branch: FIRST, memberCount: 20, groupCount: 0 }], members: [member(1)] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员人数为名册1、基本情况表20，尚不能确定，没有划分党小组（本单位设定20人以上应当划分），无法判断',
    ],
  },
});
