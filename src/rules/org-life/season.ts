import { chineseDate } from '../../ledger/calendar';
import { cellsOfMeeting, meetingsOfYear } from '../../ledger/dossier/meetings';
import { periodsOf } from '../../ledger/dossier/periods';
import { lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed } from '../wording';

export const orgLifeSeason = branchRule({
  id: 'org-life.season',
  name: '组织生活会召开时间',
  clauses: bothAnnexes('14', 'partial'),
  severity: 'info',
  modal: '一般……也可以',
  summary: '组织生活会一般安排在第四季度，也可以根据工作需要随时召开。',
  reads: { meetings: ['branch', 'date', 'type', 'topic', 'content', 'group'] },
  limits: ['yearGraceMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    early: {
      text: '{branch}{year}年组织生活会于{actual}召开（一般安排在第四季度，也可根据工作需要召开）',
      remedy: '核对召开时间，确属工作需要的可在备注中说明',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const lack = lackOf(dossier.department, 'meetings', 'date');
    if (lack) return say.cannotTell(lack);
    const { ofYear } = meetingsOfYear(dossier, context, '组织生活会', limits.yearGraceMonths ?? 0);
    const dated = ofYear.flatMap((one) =>
      one.heldOn ? [{ heldOn: one.heldOn, cells: cellsOfMeeting(one) }] : [],
    );
    if (dated.length === 0) return say.na('没有组织生活会记录');
    // One held for the year in the months of grace after it is late in the season, not out of it.
    const seasonBegins = periodsOf(year, 'quarter').at(-1)?.span.first ?? Infinity;
    if (dated.some(({ heldOn }) => heldOn.last >= seasonBegins)) return say.pass();
    const actual = listed(dated.map(({ heldOn }) => chineseDate(heldOn)));
    return say.violation(
      'early',
      { year, actual },
      { cells: dated.flatMap(({ cells }) => cells), evidence: [actual] },
    );
  },
});
