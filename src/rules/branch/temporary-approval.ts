import { cellsOf, isFilled, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

export const temporaryApproval = branchRule({
  id: 'branch.temporary-approval',
  name: '临时党支部批准',
  clauses: bothAnnexes('4', 'full'),
  severity: 'error',
  modal: '经……批准',
  summary: '临时党支部须经上级党组织批准成立。',
  reads: { branches: ['branch', 'type', 'approvedOn', 'approvalNo'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}为临时党支部，没有批复时间和批复文号（应经上级党组织批准）',
      remedy: '报上级党组织批准，已批准的补录批复时间和文号',
    },
  },
  evaluate({ branch, register, department }, { say }) {
    if (branch.form !== '临时' || !register) return say.na('不是临时党支部');
    const lack = lackOf(department, 'branches', 'approvedOn', 'approvalNo');
    if (lack) return say.cannotTell(lack);
    if (isFilled(register.approvedOn) || isFilled(register.approvalNo)) return say.pass();
    return say.violation('none', {}, { cells: cellsOf(register.approvedOn, register.approvalNo) });
  },
});
