import { dataRequired } from '../../../src/rules/data/required';
import { describeRule } from '../rule-tester';

const BRANCHES = [{ branch: '第一党支部' }];
const held = (more: object) => ({ branch: '第一党支部', date: '2025-03-05', type: '支委会', ...more });

describeRule(dataRequired, {
  'a meeting without a date is nobody’s': {
    given: {
      branches: BRANCHES,
      meetings: [held({ topic: '研究工作' }), held({ date: null, topic: '选举' })],
    },
    outcome: { 第一党支部: 'violation' },
    messages: ['“meetings”第3行没有填写“日期”，无法判断是谁的记录（每行应填写“日期”）'],
  },
  'a meeting without a branch belongs to no branch': {
    given: { branches: BRANCHES, meetings: [held({}), held({ branch: null })] },
    outcome: { 第一党支部: 'na' },
    also: ({ findings }) => expect(findings.map(({ branch }) => branch)).toEqual([null]),
  },
  'the sheet says the branch of all its rows': {
    given: {
      branches: BRANCHES,
      tables: [{ kind: 'meetings', branch: '第一党支部', rows: [held({}), held({ branch: null })] }],
    },
    messages: [],
  },
  'a vacancy is no fault of the data': {
    given: {
      branches: BRANCHES,
      committee: [
        { branch: '第一党支部', name: '党员001', post: '书记' },
        { branch: '第一党支部', name: '空缺', post: '组织委员' },
      ],
    },
    messages: [],
  },
  'a member without a branch is unassigned, not incomplete': {
    given: {
      branches: BRANCHES,
      members: [
        { branch: '第一党支部', name: '党员001' },
        { branch: null, name: '党员002' },
      ],
    },
    messages: [],
  },
});
