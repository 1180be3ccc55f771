import type { Dossier } from '../../ledger/dossier/dossier';
import { groupKey, groupsOf } from '../../ledger/dossier/meetings';
import { cellsOf, hasRows, isFilled, knownIn, lackOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed, noRow } from '../wording';

type GroupRow = LedgerRow<'groups'>;

/** Rows by group: a group may have a row for each of its leaders. */
function byGroup({ rows }: Dossier): ReadonlyMap<string, readonly [GroupRow, ...GroupRow[]]> {
  const groups = new Map<string, [GroupRow, ...GroupRow[]]>();
  for (const row of rows.groups) {
    const name = valueOf(row.group);
    if (name === null) continue;
    const known = groups.get(groupKey(name));
    if (known) known.push(row);
    else groups.set(groupKey(name), [row]);
  }
  return groups;
}

export const groupLeader = branchRule({
  id: 'group.leader',
  name: '党小组组长',
  clauses: bothAnnexes('5', 'partial'),
  severity: 'error',
  modal: '应当',
  summary: '划分党小组的，应当设立党小组组长。',
  reads: { groups: ['branch', 'group', 'leader'], branches: ['branch', 'groupCount'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}{subject}没有组长（应当设立组长）',
      remedy: '选定党小组组长并记入党小组台账',
    },
    several: {
      text: '{branch}{subject}的组长有{actual}人：{names}（应为1人）',
      remedy: '核对党小组组长，台账中只保留现任组长',
      severity: 'data',
    },
    noRow: noRow('groups'),
  },
  evaluate(dossier, { say }) {
    const groups = groupsOf(dossier);
    if (groups.state === 'known' && groups.value.count === 0) return say.na('没有划分党小组');
    const lack = lackOf(dossier.department, 'groups', 'leader');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'groups')) return say.review('noRow', {});
    const verdicts = [...byGroup(dossier)].flatMap(([key, rows]) => {
      const subject = { key, label: valueOf(rows[0].group) ?? key };
      const cells = cellsOf(...rows.map(({ leader }) => leader));
      const leaders = [...new Set(rows.flatMap(({ leader }) => valueOf(leader) ?? []))];
      if (leaders.length === 1) return [];
      if (leaders.length > 1) {
        const holes = { actual: leaders.length, names: listed(leaders) };
        return [say.violation('several', holes, { subject, cells, evidence: leaders })];
      }
      const filled = rows.find(({ leader }) => isFilled(leader));
      const known = filled && knownIn(filled, 'leader');
      if (known && known.state !== 'known') return [say.cannotTell(known, { subject, cells })];
      return [say.violation('none', {}, { subject, cells })];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
