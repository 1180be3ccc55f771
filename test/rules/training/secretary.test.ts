import { trainingSecretary } from '../../../src/rules/training/secretary';
import { FIRST, SECOND } from '../people';
import { describeRule, type Given } from '../rule-tester';

const SUPERIOR = '示例局党委';
const branches = [FIRST, SECOND].map((branch) => ({ branch, superior: SUPERIOR }));
const committee = [
  { branch: FIRST, name: '党员001', post: '书记', since: '2024-03-15' },
  { branch: SECOND, name: '党员002', post: '书记', since: '2024-03-15' },
];
const trained = (branch: string, name: string, more: object = {}) => ({
  branch,
  name,
  date: '2025-10-16',
  course: '党支部书记轮训班',
  hours: 16,
  ...more,
});
const given = (more: Given): Given => ({ branches, committee, ...more });

describeRule(trainingSecretary, {
  'organ: a single secretary without training is a warning for the branch': {
    given: given({ training: [trained(FIRST, '党员001')] }),
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: ['第二党支部书记党员002在2025年参加书记培训0次（一般每年参加轮训1次）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('warning'),
  },
  'organ: none of the superior’s secretaries is an error on the superior': {
    given: given({ training: [trained(FIRST, '党员009')] }),
    outcome: { [FIRST]: 'na', [SECOND]: 'na' },
    superiorOutcome: { [SUPERIOR]: 'violation' },
    messages: ['示例局党委2025年没有所属党支部书记参加轮训的记录（应每年组织1次）'],
    also: ({ findings }) => expect(findings[0]).toMatchObject({ severity: 'error', branch: null }),
  },
  'university: each secretary in post before the last training': {
    given: given({ annex: 'U', training: [trained(FIRST, '党员001')] }),
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: ['第二党支部书记党员002在2025年参加书记培训0次（应每年全员培训1次）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('error'),
  },
  'who took the post the day after the last training could not go': {
    given: {
      annex: 'U',
      branches,
      committee: committee.map((row) => (row.branch === SECOND ? { ...row, since: '2025-10-17' } : row)),
      training: [trained(FIRST, '党员001')],
    },
    outcome: { [SECOND]: 'pass' },
  },
  'no row names secretaries': {
    given: given({ training: [trained(FIRST, '党员001', { course: '集中学习' })] }),
    outcome: { [FIRST]: 'review' },
    messages: ['台账中没有书记培训记录，无法判断是未开展还是未提供，“党支部书记培训”待核查（涉及2个党支部）'],
  },
  'a branch without the name of a secretary': {
    given: { annex: 'U', branches, training: [trained(FIRST, '党员001')] },
    outcome: { [SECOND]: 'review' },
    messages: [
      '第一党支部台账中没有书记姓名，无法判断是否参加培训（应每年培训1次）',
      '第二党支部台账中没有书记姓名，无法判断是否参加培训（应每年培训1次）',
    ],
  },
  'not due yet': {
    given: given({ training: [trained(FIRST, '党员001')], asOf: '2025-11-30' }),
    outcome: { [FIRST]: 'na' },
  },
});
