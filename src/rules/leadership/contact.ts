import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import { superiorRule } from '../../engine/rule';
import { listed, noRow } from '../wording';
import { isAsked, isKindInUse, isNobodyAsked, rowsOfKind, type LeadershipRow } from './organisation';

const leaderOf = (row: LeadershipRow): string => listed(valueOf(row.leader) ?? []) || '书记';

export const leadershipContact = superiorRule({
  id: 'leadership.contact',
  name: '党委（党组）书记联系点',
  clauses: [
    { clause: 'U25', coverage: 'partial' },
    { clause: 'O26', coverage: 'partial' },
    { clause: '四·3', coverage: 'partial' },
  ],
  severity: 'warning',
  modal: '（无情态词）',
  summary: '党委（党组）书记带头建立党支部工作联系点。',
  reads: { leadership: ['org', 'kind', 'leader', 'branch'] },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    noBranch: {
      text: '{org}的{subject}没有登记联系党支部（应建立党支部工作联系点）',
      remedy: '确定联系党支部，补录联系点台账',
    },
    none: {
      text: '{subject}没有书记联系点记录（书记应建立党支部工作联系点）',
      remedy: '建立书记党支部工作联系点，已建立的补录台账',
    },
    unreadable: {
      text: '{org}的{subject}登记的联系党支部无法识别，无法判断是否建立联系点',
      remedy: '核对联系党支部名称',
    },
    noRow: {
      text: '{subject}在专题研究与联系点台账中没有联系点记录，无法判断是未建立还是未提供',
      remedy: noRow('leadership').remedy,
    },
  },
  evaluate(superior, { say }) {
    const lack = lackOf(superior.department, 'leadership', 'branch');
    if (!isAsked(superior, '联系点')) {
      if (lack && isNobodyAsked(superior, '联系点')) return say.cannotTell(lack);
      return say.na('由上一级党委（党组）书记建立联系点');
    }
    if (lack) return say.cannotTell(lack);
    const rows = rowsOfKind(superior, '联系点');
    if (rows.length === 0)
      return isKindInUse(superior, '联系点') ? say.violation('none', {}) : say.review('noRow', {});
    const verdicts = rows.flatMap((row) => {
      const leader = leaderOf(row);
      const where = { subject: { key: leader, label: leader }, cells: cellsOf(row.branch) };
      if (row.branch.state === 'blank') return [say.violation('noBranch', { org: superior.name }, where)];
      return row.branch.state === 'unreadable'
        ? [say.review('unreadable', { org: superior.name }, where)]
        : [];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
