import { cellsOf, lackOf } from '../../ledger/dossier/values';
import { workbookRule } from '../../engine/rule';
import { listed } from '../wording';
import { everyBranch, itemsOf, NO_LEDGER } from './items';

export const rectifyProof = workbookRule({
  id: 'rectify.proof',
  name: '书面整改',
  clauses: [{ clause: '三·2', coverage: 'partial' }],
  severity: 'warning',
  modal: '（无情态词）',
  summary: '“销号式”整改：逐项制定措施、明确时限、跟进督导落实，销号要有依据。',
  reads: { rectification: ['branch', 'problem', 'measure', 'closed', 'closedOn', 'evidence', 'progress'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    missing: {
      text: '整改台账中{subject}已销号，缺少{missing}（销号应有时间、措施和佐证材料）',
      remedy: '补充{missing}，未真正整改的恢复为待整改',
    },
  },
  evaluate(department, { say }) {
    if (lackOf(department, 'rectification')) {
      return everyBranch(department).map((owner) => say.na(NO_LEDGER, owner));
    }
    const lack = lackOf(department, 'rectification', 'closedOn', 'evidence');
    if (lack) return everyBranch(department).map((owner) => say.cannotTell(lack, owner));
    return itemsOf(department).map(({ row, owner, subject, isClosed }) => {
      if (isClosed !== 'yes') return say.pass(owner);
      const blanks = [
        { cell: row.closedOn, label: '销号时间' },
        { cell: row.measure, label: '整改措施' },
        { cell: row.evidence, label: '佐证材料' },
      ].filter(({ cell }) => cell.state === 'blank');
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
