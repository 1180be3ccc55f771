import { cellsOf, lackOf } from '../../ledger/dossier/values';
import type { Cell } from '../../ledger/model';
import { workbookRule } from '../../engine/rule';
import { listed } from '../wording';
import { everyBranch, itemsOf, NO_LEDGER } from './items';

const isBlank = (cell: Cell<unknown>): boolean => cell.state === 'blank';

export const rectifyMeasure = workbookRule({
  id: 'rectify.measure',
  name: '整改措施和时限',
  clauses: [{ clause: '三·2', coverage: 'partial' }],
  severity: 'warning',
  modal: '（无情态词）',
  summary: '对未达标的党支部找准问题症结，逐项制定整改措施，明确整改时限。',
  reads: { rectification: ['branch', 'problem', 'measure', 'deadline', 'closed', 'closedOn', 'progress'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    missing: {
      text: '整改台账中{subject}尚未销号，缺少{missing}（应逐项制定整改措施、明确整改时限）',
      remedy: '补充{missing}',
    },
  },
  evaluate(department, { say }) {
    if (lackOf(department, 'rectification')) {
      return everyBranch(department).map((owner) => say.na(NO_LEDGER, owner));
    }
    const lack = lackOf(department, 'rectification', 'measure', 'deadline');
    if (lack) return everyBranch(department).map((owner) => say.cannotTell(lack, owner));
    return itemsOf(department).map(({ row, owner, subject, isClosed }) => {
      if (isClosed !== 'no') return say.pass(owner);
      const blanks = [
        { cell: row.measure, label: '整改措施' },
        { cell: row.deadline, label: '整改时限' },
      ].filter(({ cell }) => isBlank(cell));
      if (blanks.length === 0) return say.pass(owner);
      const missing = listed(blanks.map(({ label }) => label));
      const where = {
        ...owner,
        subject,
        cells: cellsOf(...blanks.map(({ cell }) => cell)),
        evidence: [missing],
      };
      return say.violation('missing', { missing }, where);
    });
  },
});
