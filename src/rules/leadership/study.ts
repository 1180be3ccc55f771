import { dayOf, yearOf } from '../../ledger/calendar';
import type { When } from '../../ledger/dossier/periods';
import { recordYear, yearNamedIn } from '../../ledger/dossier/record-year';
import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import { superiorRule } from '../../engine/rule';
import { noRow, SWITCHED_OFF } from '../wording';
import { isAsked, isKindInUse, isNobodyAsked, rowsOfKind, type LeadershipRow } from './organisation';

/** Studies of the year; those of a date that is not known; and those dated in it that name the year before. */
function sortStudies(rows: readonly LeadershipRow[], { year }: When, grace: number) {
  const yearOfStudy = ({ date, topic }: LeadershipRow): number | null =>
    recordYear(yearNamedIn(valueOf(topic)), valueOf(date), grace);
  const isDatedInYear = ({ date }: LeadershipRow): boolean => {
    const span = valueOf(date);
    return span !== null && yearOf(span.first) === year;
  };
  return {
    held: rows.filter((row) => yearOfStudy(row) === year),
    undated: rows.filter((row) => valueOf(row.date) === null),
    lastYears: rows.filter((row) => isDatedInYear(row) && yearOfStudy(row) === year - 1),
  };
}

export const leadershipStudy = superiorRule({
  id: 'leadership.study',
  name: '专题研究党支部建设',
  clauses: [
    { clause: 'U25', coverage: 'partial' },
    { clause: 'O26', coverage: 'partial' },
  ],
  severity: 'error',
  modal: '至少',
  summary: '党委（党组）每年至少专题研究1次党支部建设工作。',
  reads: { leadership: ['org', 'kind', 'date', 'topic'] },
  limits: ['studyPerYear', 'yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    few: {
      text: '{subject}{year}年专题研究党支部建设工作{actual}次（应不少于{required}次）',
      remedy: '安排专题研究党支部建设工作，已研究的补录会议时间',
    },
    undated: {
      text: '{subject}专题研究党支部建设工作的记录缺少可识别的日期，无法判断{year}年是否研究（应不少于{required}次）',
      remedy: '核对会议记录，补录研究日期',
    },
    lastYears: {
      text: '{subject}{year}年内只有注明上年度的专题研究记录，无法判断{year}年是否研究（应不少于{required}次）',
      remedy: '核对会议记录所属年度，补录本年度的专题研究',
    },
    noRow: {
      text: '{subject}在专题研究与联系点台账中没有专题研究记录，无法判断是未研究还是未提供',
      remedy: noRow('leadership').remedy,
    },
  },
  evaluate(superior, context) {
    const { say, year, asOf, limits } = context;
    const required = limits.studyPerYear;
    if (required === null) return say.na(SWITCHED_OFF);
    const lack = lackOf(superior.department, 'leadership', 'date');
    if (!isAsked(superior, '专题研究')) {
      if (lack && isNobodyAsked(superior, '专题研究')) return say.cannotTell(lack);
      return say.na('专题研究由上一级党委（党组）开展');
    }
    if (lack) return say.cannotTell(lack);
    const rows = rowsOfKind(superior, '专题研究');
    const { held, undated, lastYears } = sortStudies(rows, context, limits.yearGraceMonths ?? 0);
    if (held.length >= required) return say.pass();
    if (asOf < dayOf(year, 12, 31)) return say.na('未到期');
    if (undated.length > 0) {
      return say.review(
        'undated',
        { year, required },
        { cells: cellsOf(...undated.map(({ date }) => date)) },
      );
    }
    if (held.length === 0 && lastYears.length > 0) {
      return say.review(
        'lastYears',
        { year, required },
        { cells: cellsOf(...lastYears.map(({ date }) => date)) },
      );
    }
    if (rows.length === 0 && !isKindInUse(superior, '专题研究')) return say.review('noRow', {});
    return say.violation(
      'few',
      { year, actual: held.length, required },
      { cells: cellsOf(...rows.map(({ date }) => date)), evidence: [held.length] },
    );
  },
});
