import { breaks, headcountNow, inWords } from '../../ledger/dossier/headcount';
import { groupsOf } from '../../ledger/dossier/meetings';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

export const groupNeeded = branchRule({
  id: 'group.needed',
  name: '划分党小组',
  clauses: bothAnnexes('5', 'partial'),
  severity: 'warning',
  modal: '应当（人数为工具设定）',
  summary: '党员人数较多的党支部应当划分若干党小组；文件未规定人数，由本单位自行设定后启用。',
  reads: {
    members: ['branch', 'name', 'group', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing'],
    groups: ['branch', 'group'],
    branches: ['branch', 'memberCount', 'groupCount'],
  },
  limits: ['groupsNeededFrom'],
  yearly: false,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}有党员{actual}人，没有划分党小组（本单位设定{required}人以上应当划分）',
      remedy: '划分若干党小组并设立组长',
    },
    unsure: {
      text: '{branch}党员人数为{actual}，尚不能确定，没有划分党小组（本单位设定{required}人以上应当划分），无法判断',
      remedy: '核对党员名册与党支部基本情况中的党员人数',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.groupsNeededFrom;
    if (required === null) return say.na('未设定应当划分党小组的人数');
    const count = headcountNow(dossier, 'total', context);
    if (count.state !== 'known') return say.cannotTell(count);
    const isMany = breaks(count.value, (members) => members >= required);
    if (isMany === 'no') return say.pass();
    const groups = groupsOf(dossier);
    if (groups.state !== 'known') return say.cannotTell(groups);
    if (groups.value.count > 0) return say.pass();
    const holes = { actual: inWords(count.value), required };
    const where = { cells: count.cells, evidence: [holes.actual] };
    return isMany === 'yes' ? say.violation('none', holes, where) : say.review('unsure', holes, where);
  },
});
