import { unassignedMember } from '../../../src/rules/data/unassigned-member';
import { describeRule } from '../rule-tester';

const BRANCHES = [{ branch: '第一党支部' }];

describeRule(unassignedMember, {
  'a name without a branch': {
    given: {
      branches: BRANCHES,
      members: [
        { branch: '第一党支部', name: '党员001' },
        { branch: null, name: '党员002' },
      ],
    },
    messages: ['“members”第3行（党员002）没有填写所在党支部（每名党员应编入一个党支部）'],
  },
  'the sheet says the branch': {
    given: {
      branches: BRANCHES,
      tables: [{ kind: 'members', branch: '第一党支部', rows: [{ name: '党员001' }] }],
    },
    messages: [],
  },
  'nothing says the branch of anybody': {
    given: { branches: BRANCHES, members: [{ name: '党员001' }] },
    messages: ['“党员名册”台账中没有“党支部名称”栏，或者整栏未填，“党员未编入党支部”待核查'],
  },
  'no roster at all': { given: { branches: BRANCHES }, messages: [] },
});
