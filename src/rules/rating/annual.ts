import { appraisalMeetings, appraisalOf, hasGrades } from '../../ledger/dossier/appraisal';
import { hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow, SWITCHED_OFF } from '../wording';
import { dutyOf } from '../yearly';
import { appraisalWhen } from './when';

const hasFigures = (summary: LedgerRow<'rating-summary'> | null): boolean =>
  summary !== null && [summary.excellent, summary.qualified].some((cell) => (valueOf(cell) ?? 0) > 0);

export const ratingAnnual = branchRule({
  id: 'rating.annual',
  name: '年度民主评议党员',
  clauses: bothAnnexes('16', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '一般每年开展1次民主评议党员。',
  reads: {
    ratings: ['branch', 'name', 'grade', 'year', 'date'],
    'rating-summary': ['branch', 'excellent', 'qualified', 'year'],
    meetings: ['branch', 'date', 'topic'],
  },
  limits: ['ratingPerYear', 'yearlyMinMonths', 'yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    missing: {
      text: '{branch}没有{year}年民主评议党员记录（一般每年开展{required}次）',
      remedy: '开展民主评议党员，确已开展的补录记录',
    },
    lastYear: {
      text: '{branch}{year}年内只有上一年度的民主评议党员记录，无法判断（一般每年开展{required}次）',
      remedy: '核对民主评议的年度，确已开展的补录记录',
    },
    ungraded: {
      text: '{branch}{year}年民主评议党员记录都没有等次，无法判断是否开展（一般每年开展{required}次）',
      remedy: '核对民主评议结果，补填等次',
    },
    noRow: noRow('ratings'),
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const required = limits.ratingPerYear;
    if (required === null) return say.na(SWITCHED_OFF);
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const when = appraisalWhen(context);
    const appraisal = appraisalOf(dossier, when);
    const isHeld =
      hasGrades(appraisal) || hasFigures(appraisal.summary) || appraisalMeetings(dossier, when).length > 0;
    if (isHeld) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    const lack = lackOf(dossier.department, 'ratings');
    if (lack && lackOf(dossier.department, 'rating-summary')) return say.cannotTell(lack);
    const { rated, namedLastYear } = appraisal;
    if (rated.length > 0) {
      return say.review('ungraded', { year, required }, { cells: rated.map(({ row }) => row.at) });
    }
    if (namedLastYear.length > 0) return say.review('lastYear', { year, required }, { cells: namedLastYear });
    return hasRows(dossier, 'ratings') || hasRows(dossier, 'rating-summary')
      ? say.violation('missing', { year, required })
      : say.review('noRow', {});
  },
});
