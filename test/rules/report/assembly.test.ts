import { reportAssembly } from '../../../src/rules/report/assembly';
import { meeting } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const report = (more: object = {}) => ({
  branch: FIRST,
  date: '2025-11-20',
  recipient: '党员大会',
  kind: '工作报告',
  topic: '支部年度工作报告',
  ...more,
});
const other = report({ branch: SECOND });

describeRule(reportAssembly, {
  'one in the year': { given: { reports: [report()] }, outcome: { [FIRST]: 'pass' } },
  'an assembly whose topic names it': {
    given: {
      reports: [report({ kind: '请示' }), other],
      meetings: [meeting('党员大会', '2025-11-20', { topic: '听取支部年度工作报告' })],
    },
    outcome: { [FIRST]: 'pass' },
  },
  none: {
    given: {
      reports: [report({ recipient: '上级党组织' }), other],
      meetings: [meeting('党员大会', '2025-11-20', { topic: '通报支部工作' })],
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部2025年向党员大会作工作报告0次（应至少1次）'],
  },
  'only last year’s': {
    given: { reports: [report({ date: '2025-01-10', year: 2024 })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部向党员大会的工作报告所属年度或者对象无法判断（2025年应至少1次）'],
  },
  'the branch has no row': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], reports: [other] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部在台账中没有2025年请示报告记录，无法判断是未开展还是未提供（应至少向党员大会作工作报告1次）',
    ],
  },
  'a temporary branch': {
    given: { branches: [{ branch: '抗疫临时党支部', type: '临时' }], reports: [other] },
    outcome: { 抗疫临时党支部: 'na' },
  },
});
