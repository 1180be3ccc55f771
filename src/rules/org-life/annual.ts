import { wholeYear } from '../../ledger/calendar';
import { countIn } from '../../ledger/dossier/counts';
import { coverageOf, isPastLastRow, recordsCover } from '../../ledger/dossier/coverage';
import type { Dossier } from '../../ledger/dossier/dossier';
import { cellsOfMeeting, meetingsOfYear } from '../../ledger/dossier/meetings';
import { periodsOf, type When } from '../../ledger/dossier/periods';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';
import { dutyOf } from '../yearly';

const TYPE = '组织生活会';

/** The records end before the last quarter: what is missing may be in the part that is not there. */
const endsEarly = (dossier: Dossier, when: When): boolean => {
  const lastQuarter = periodsOf(when.year, 'quarter').at(-1);
  return lastQuarter !== undefined && isPastLastRow(dossier, TYPE, lastQuarter, when);
};

export const orgLifeAnnual = branchRule({
  id: 'org-life.annual',
  name: '组织生活会',
  clauses: bothAnnexes('14', 'partial'),
  severity: 'error',
  modal: '至少',
  summary: '每年至少召开1次组织生活会。',
  reads: {
    meetings: ['branch', 'date', 'type', 'topic', 'content', 'group'],
    'meeting-counts': ['branch', 'year', 'count', 'month'],
  },
  limits: ['orgLifePerYear', 'yearlyMinMonths', 'yearGraceMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    missing: {
      text: '{branch}{year}年召开组织生活会{actual}次（应至少{required}次）',
      remedy: '召开组织生活会，确已召开的补录记录',
    },
    uncovered: {
      text: '{branch}在台账中没有{year}年组织生活会记录，无法判断是未开展还是未提供（应至少{required}次）',
      remedy: '核对台账，已有的组织生活会记录补入台账',
    },
    unclear: {
      text: '{branch}组织生活会记录的日期或者所属年度无法判断（{year}年应至少{required}次）',
      remedy: '核对组织生活会的时间和年度',
    },
    endsEarly: {
      text: '{branch}组织生活记录没有延续到{year}年第四季度，无法判断组织生活会次数（应至少{required}次）',
      remedy: '补录第四季度的组织生活记录',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const required = limits.orgLifePerYear;
    if (required === null) return say.na(SWITCHED_OFF);
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const held = meetingsOfYear(dossier, context, TYPE, limits.yearGraceMonths ?? 0);
    const counted = countIn(dossier, TYPE, wholeYear(year), year);
    const actual = Math.max(held.ofYear.length, counted?.atLeast ?? 0);
    if (actual >= required) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    const doubtful = [...held.namedLastYear, ...held.undated];
    if (doubtful.length > 0) {
      return say.review('unclear', { year, required }, { cells: doubtful.flatMap(cellsOfMeeting) });
    }
    const coverage = coverageOf(dossier, TYPE, context);
    if (typeof coverage === 'object') return say.cannotTell(coverage);
    if (coverage === 'uncovered') return say.review('uncovered', { year, required });
    const isInRecords = recordsCover(dossier, TYPE, context);
    if (isInRecords && !counted?.isWhole && endsEarly(dossier, context)) {
      return say.review('endsEarly', { year, required });
    }
    if (!isInRecords && !counted?.isWhole) return say.review('uncovered', { year, required });
    return say.violation(
      'missing',
      { year, actual, required },
      { cells: counted?.cells ?? [], evidence: [actual] },
    );
  },
});
