import { chineseDate } from '../../ledger/calendar';
import { meetingsOfYear } from '../../ledger/dossier/meetings';
import { cellsOf, isFilled, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed } from '../wording';

export const orgLifeTopic = branchRule({
  id: 'org-life.topic',
  name: '组织生活会主题',
  clauses: bothAnnexes('14', 'partial'),
  severity: 'error',
  modal: '应当',
  summary: '组织生活会应当确定主题。',
  reads: { meetings: ['branch', 'date', 'type', 'topic', 'content', 'group'] },
  limits: ['yearGraceMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}{dates}召开的组织生活会没有记录主题（应当确定主题）',
      remedy: '补录组织生活会主题',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const { ofYear } = meetingsOfYear(dossier, context, '组织生活会', limits.yearGraceMonths ?? 0);
    if (ofYear.length === 0) {
      const noLedger = lackOf(dossier.department, 'meetings');
      return noLedger ? say.cannotTell(noLedger) : say.na('没有组织生活会记录');
    }
    const lack = lackOf(dossier.department, 'meetings', 'topic');
    if (lack) return say.cannotTell(lack);
    const blank = ofYear.filter(({ row }) => row.topic.state === 'blank');
    if (blank.length > 0) {
      const dates = listed(blank.map(({ heldOn }) => (heldOn ? chineseDate(heldOn) : '日期不详')));
      return say.violation(
        'none',
        { dates },
        { cells: blank.flatMap(({ row }) => cellsOf(row.topic)), evidence: [dates] },
      );
    }
    const isTold = ofYear.some(({ row }) => isFilled(row.topic));
    return isTold ? say.pass() : say.absent('meetings', 'topic');
  },
});
