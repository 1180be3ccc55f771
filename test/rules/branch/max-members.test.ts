import { maxMembers } from '../../../src/rules/branch/max-members';
import { describeRule } from '../rule-tester';

describeRule(maxMembers, {
  'fifty pass, fifty-one do not; those on probation count': {
    given: {
      branches: [
        { branch: '第一党支部', memberCount: 49 },
        { branch: '第二党支部', memberCount: 50 },
        { branch: '第三党支部', formalCount: 49, probationaryCount: 2 },
      ],
    },
    outcome: { 第一党支部: 'pass', 第二党支部: 'pass', 第三党支部: 'violation' },
    messages: ['第三党支部有党员51人（一般不超过50人）'],
  },
  'roster and register differ about the limit': {
    given: {
      branches: [{ branch: '第一党支部', memberCount: 51 }],
      members: [{ branch: '第一党支部', name: '党员001', joinedOn: '2010-07-01' }],
    },
    outcome: { 第一党支部: 'review' },
    messages: ['第一党支部党员人数为名册1、基本情况表51，尚不能确定，无法判断是否超过50人（一般不超过50人）'],
  },
  'nothing counts members': {
    given: { branches: [{ branch: '第一党支部' }] },
    outcome: { 第一党支部: 'review' },
  },
});
