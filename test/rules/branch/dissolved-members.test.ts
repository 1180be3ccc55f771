import { dissolvedMembers } from '../../../src/rules/branch/dissolved-members';
import { FIRST, member, members, SECOND } from '../people';
import { describeRule } from '../rule-tester';

describeRule(dissolvedMembers, {
  'members left in a dissolved branch': {
    given: {
      branches: [{ branch: FIRST, dissolvedOn: '2025-06-30' }, { branch: SECOND }],
      members: [
        member(1),
        member(2, { movedOutOn: '2025-06-20' }),
        member(3, { standing: '去世' }),
        member(4, {}, SECOND),
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'na' },
    messages: ['第一党支部已撤销（2025年6月30日），党员名册中仍有1人：党员001（应转出组织关系）'],
  },
  'only the first five are named': {
    given: { branches: [{ branch: FIRST, status: '撤销' }], members: members(6) },
    messages: [
      '第一党支部已撤销（撤销时间不详），党员名册中仍有6人：党员001、党员002、党员003、党员004、党员005等（应转出组织关系）',
    ],
  },
  'all moved out': {
    given: {
      branches: [{ branch: FIRST, dissolvedOn: '2025-06-30' }],
      members: [member(1, { movedOutOn: '2025-06-20' })],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'not dissolved yet': {
    given: { branches: [{ branch: FIRST, dissolvedOn: '2026-01-01' }], members: [member(1)] },
    outcome: { [FIRST]: 'na' },
  },
});
