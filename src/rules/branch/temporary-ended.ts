import { chineseDate } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import type { Department } from '../../ledger/dossier/dossier';
import { knownInRegister, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

const hasColumn = ({ ledgers }: Department): boolean =>
  ledgers.tables.some(
    ({ kind, columns }) => kind === 'branches' && columns.some(({ field }) => field === 'hostEndedOn'),
  );

export const temporaryEnded = branchRule({
  id: 'branch.temporary-ended',
  name: '临时党支部撤销',
  clauses: bothAnnexes('4', 'full'),
  severity: 'error',
  modal: '自然撤销',
  summary: '临时组建的机构撤销后，临时党支部自然撤销。',
  reads: { branches: ['branch', 'type', 'status', 'hostEndedOn'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    ended: {
      text: '{branch}为临时党支部，所依托机构已于{ended}撤销，台账中仍为在册（机构撤销后应自然撤销）',
      remedy: '办理临时党支部撤销，并更新台账中的状态',
    },
    unsure: {
      text: '{branch}为临时党支部，所依托机构撤销时间为{ended}，无法判断是否已撤销（机构撤销后应自然撤销）',
      remedy: '核对机构撤销的具体日期',
    },
  },
  evaluate(dossier, { say, asOf }) {
    const { branch, register } = dossier;
    if (branch.form !== '临时') return say.na('不是临时党支部');
    if (register && valueOf(register.status) === '撤销') return say.pass();
    const ended = knownInRegister(dossier, 'hostEndedOn');
    // A blank here is an answer, in one row as in the whole column: the host body still stands.
    if (ended.state === 'blank' || (ended.state === 'absent' && hasColumn(dossier.department)))
      return say.pass();
    if (ended.state !== 'known') return say.cannotTell(ended);
    const hasEnded = ask((day) => day <= asOf, ended.value);
    if (hasEnded === 'no') return say.pass();
    const holes = { ended: chineseDate(ended.value) };
    const where = { cells: ended.cells, evidence: [holes.ended] };
    return hasEnded === 'yes' ? say.violation('ended', holes, where) : say.review('unsure', holes, where);
  },
});
