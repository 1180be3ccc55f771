import { reportKindOf } from '../../ledger/dossier/reports';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { judgeReports } from '../report/yearly-report';
import { bothAnnexes } from '../wording';
import { dutyOf } from '../yearly';

const isFiling = (row: LedgerRow<'reports'>): boolean => reportKindOf(row) === '备案';

export const meetingFiling = branchRule({
  id: 'meeting.filing',
  name: '三会一课执行情况备案',
  clauses: bothAnnexes('12', 'partial'),
  severity: 'error',
  modal: '每年年底报……备案',
  summary: '三会一课执行情况每年年底报上级党组织（机关党委）备案。',
  reads: { reports: ['branch', 'date', 'kind', 'topic', 'year'] },
  limits: ['yearlyMinMonths', 'yearGraceMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    missing: {
      text: '{branch}{year}年三会一课执行情况没有备案记录（每年年底应报上级党组织备案1次）',
      remedy: '向上级党组织备案三会一课执行情况，已备案的补录记录',
    },
    uncovered: {
      text: '{branch}在台账中没有{year}年备案记录，无法判断是未开展还是未提供（每年年底应报上级党组织备案1次）',
      remedy: '核对请示报告台账，已有的记录补入台账',
    },
    unclear: {
      text: '{branch}备案记录所属年度无法判断（{year}年年底应报上级党组织备案1次）',
      remedy: '核对备案记录的年度和时间',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const graceMonths = limits.yearGraceMonths ?? 0;
    const filings = judgeReports(dossier, { year, graceMonths, part: '备案记录', isAsked: isFiling }, 1);
    if (filings.state === 'met') return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    if (filings.state === 'absent') return say.cannotTell(filings.lack);
    if (filings.state === 'missing') return say.violation('missing', { year });
    return say.review(filings.state, { year }, { cells: filings.cells });
  },
});
