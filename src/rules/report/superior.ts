import { isWorkReportTo } from '../../ledger/dossier/reports';
import { lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';
import { dutyOf } from '../yearly';
import { judgeReports } from './yearly-report';

export const reportSuperior = branchRule({
  id: 'report.superior',
  name: '向上级党组织作工作报告',
  clauses: bothAnnexes('18', 'partial'),
  severity: 'error',
  modal: '至少',
  summary: '党支部每年至少向上级党组织作1次工作报告。',
  reads: { reports: ['branch', 'date', 'recipient', 'kind', 'topic', 'year'] },
  limits: ['reportsPerYear', 'yearlyMinMonths', 'yearGraceMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    missing: {
      text: '{branch}{year}年向上级党组织作工作报告{actual}次（应至少{required}次）',
      remedy: '向上级党组织作年度工作报告，已报告的补录记录',
    },
    uncovered: {
      text: '{branch}在台账中没有{year}年请示报告记录，无法判断是未开展还是未提供（应至少向上级党组织作工作报告{required}次）',
      remedy: '核对请示报告台账，已有的记录补入台账',
    },
    unclear: {
      text: '{branch}向上级党组织的工作报告所属年度或者对象无法判断（{year}年应至少{required}次）',
      remedy: '核对工作报告的年度、时间和报告对象',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const required = limits.reportsPerYear;
    if (required === null) return say.na(SWITCHED_OFF);
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const asked = {
      year,
      graceMonths: limits.yearGraceMonths ?? 0,
      part: '向上级党组织的工作报告记录',
      isAsked: isWorkReportTo('上级'),
      mayBeAsked: isWorkReportTo(null),
    };
    const reports = judgeReports(dossier, asked, required);
    if (reports.state === 'met') return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    const lack = lackOf(dossier.department, 'reports', 'recipient');
    if (lack) return say.cannotTell(lack);
    if (reports.state === 'absent') return say.cannotTell(reports.lack);
    const { actual, cells } = reports;
    if (reports.state === 'missing')
      return say.violation('missing', { year, actual, required }, { evidence: [actual] });
    return say.review(reports.state, { year, required }, { cells });
  },
});
