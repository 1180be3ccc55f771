import { chineseDate } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import { cellsOf, knownIn, lackOf } from '../../ledger/dossier/values';
import { workbookRule } from '../../engine/rule';
import { everyBranch, itemsOf, NO_LEDGER } from './items';

export const rectifyOverdue = workbookRule({
  id: 'rectify.overdue',
  name: '整改逾期',
  clauses: [{ clause: '三·2', coverage: 'partial' }],
  severity: 'warning',
  modal: '（无情态词）',
  summary: '明确整改时限，实行挂图作战、销号管理，跟进督导落实。',
  reads: { rectification: ['branch', 'problem', 'measure', 'deadline', 'closed', 'closedOn', 'progress'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    overdue: {
      text: '整改台账中{subject}整改时限为{deadline}，截至{asOf}尚未销号（应在时限内完成整改）',
      remedy: '督促完成整改并销号，确需延期的重新明确时限',
    },
    unsure: {
      text: '整改台账中{subject}的整改时限只登记到月，无法判断截至{asOf}是否逾期',
      remedy: '把整改时限补到日',
    },
  },
  evaluate(department, { say, asOf }) {
    if (lackOf(department, 'rectification')) {
      return everyBranch(department).map((owner) => say.na(NO_LEDGER, owner));
    }
    const lack = lackOf(department, 'rectification', 'deadline');
    if (lack) return everyBranch(department).map((owner) => say.cannotTell(lack, owner));
    return itemsOf(department).map(({ row, owner, subject, isClosed }) => {
      const deadline = knownIn(row, 'deadline');
      if (isClosed === 'yes') return say.pass(owner);
      if (deadline.state === 'unreadable') return say.cannotTell(deadline, { ...owner, subject });
      if (deadline.state !== 'known') return say.pass(owner);
      if (deadline.value === 'continuous') return say.pass(owner);
      const isOver = ask((day) => day < asOf, deadline.value);
      if (isOver === 'no') return say.pass(owner);
      const where = { ...owner, subject, cells: cellsOf(row.deadline), evidence: [deadline.value.last] };
      const today = chineseDate({ first: asOf, last: asOf });
      return isOver === 'yes'
        ? say.violation('overdue', { deadline: chineseDate(deadline.value), asOf: today }, where)
        : say.review('unsure', { asOf: today }, where);
    });
  },
});
