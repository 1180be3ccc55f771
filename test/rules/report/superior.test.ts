import { reportSuperior } from '../../../src/rules/report/superior';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const report = (more: object = {}) => ({
  branch: FIRST,
  date: '2025-12-20',
  recipient: '上级党组织',
  kind: '工作报告',
  topic: '支部年度工作总结',
  ...more,
});
const other = report({ branch: SECOND });

describeRule(reportSuperior, {
  'one in the year, or named for it by March after': {
    given: { reports: [report(), report({ branch: SECOND, date: '2026-03-31', year: 2025 })] },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass' },
  },
  'a request is no report, nor is one to the 党员大会': {
    given: { reports: [report({ kind: '请示' }), report({ recipient: '党员大会' }), other] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部2025年向上级党组织作工作报告0次（应至少1次）'],
  },
  'nobody can tell to whom, or for which year': {
    given: { reports: [report({ recipient: null }), other] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部向上级党组织的工作报告所属年度或者对象无法判断（2025年应至少1次）'],
  },
  'the branch has no row': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], reports: [other] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部在台账中没有2025年请示报告记录，无法判断是未开展还是未提供（应至少向上级党组织作工作报告1次）',
    ],
  },
  'not due yet': {
    given: { reports: [report({ kind: '请示' }), other], asOf: '2025-12-30' },
    outcome: { [FIRST]: 'na' },
  },
  'no column of recipients': {
    given: { reports: [{ branch: FIRST, date: '2025-12-20', kind: '请示' }] },
    outcome: { [FIRST]: 'review' },
  },
});
