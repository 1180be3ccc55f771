import type { Dossier } from '../../ledger/dossier/dossier';
import { meetingsOfYear } from '../../ledger/dossier/meetings';
import type { When } from '../../ledger/dossier/periods';
import { isWorkReportTo } from '../../ledger/dossier/reports';
import { lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';
import { dutyOf } from '../yearly';
import { judgeReports } from './yearly-report';

const NAMES_A_REPORT = /工作报告|工作总结|述职|年度总结/;

/** 党员大会 of the year whose topic or content names a work report. */
const assembliesWithReport = (dossier: Dossier, when: When, graceMonths: number): number =>
  meetingsOfYear(dossier, when, '党员大会', graceMonths).ofYear.filter(({ row }) =>
    NAMES_A_REPORT.test(`${valueOf(row.topic) ?? ''} ${valueOf(row.content) ?? ''}`),
  ).length;

export const reportAssembly = branchRule({
  id: 'report.assembly',
  name: '向党员大会作工作报告',
  clauses: bothAnnexes('18', 'partial'),
  severity: 'error',
  modal: '至少',
  summary: '党支部每年至少向党支部党员大会作1次工作报告。',
  reads: {
    reports: ['branch', 'date', 'recipient', 'kind', 'topic', 'year'],
    meetings: ['branch', 'date', 'type', 'topic', 'content', 'group'],
  },
  limits: ['reportsPerYear', 'yearlyMinMonths', 'yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    missing: {
      text: '{branch}{year}年向党员大会作工作报告{actual}次（应至少{required}次）',
      remedy: '召开党员大会听取党支部工作报告，已报告的补录记录',
    },
    uncovered: {
      text: '{branch}在台账中没有{year}年请示报告记录，无法判断是未开展还是未提供（应至少向党员大会作工作报告{required}次）',
      remedy: '核对请示报告台账和党员大会议题，已有的记录补入台账',
    },
    unclear: {
      text: '{branch}向党员大会的工作报告所属年度或者对象无法判断（{year}年应至少{required}次）',
      remedy: '核对工作报告的年度、时间和报告对象',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const required = limits.reportsPerYear;
    if (required === null) return say.na(SWITCHED_OFF);
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const graceMonths = limits.yearGraceMonths ?? 0;
    const asked = {
      year,
      graceMonths,
      part: '向党员大会的工作报告记录',
      isAsked: isWorkReportTo('党员大会'),
      mayBeAsked: isWorkReportTo(null),
    };
    if (assembliesWithReport(dossier, context, graceMonths) >= required) return say.pass();
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
