import { breaks, headcountNow, inWords } from '../../ledger/dossier/headcount';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

export const maxMembers = branchRule({
  id: 'branch.max-members',
  name: '党支部党员人数上限',
  clauses: bothAnnexes('1', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '党支部党员（含预备党员）一般不超过50人。',
  reads: {
    members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing'],
    branches: ['branch', 'memberCount', 'formalCount', 'probationaryCount'],
  },
  limits: ['maxMembers'],
  yearly: false,
  forTemporary: true,
  messages: {
    over: {
      text: '{branch}有党员{actual}人（一般不超过{required}人）',
      remedy: '按规模适当、便于管理的原则提出划分方案，报上级党组织批准',
    },
    unsure: {
      text: '{branch}党员人数为{actual}，尚不能确定，无法判断是否超过{required}人（一般不超过{required}人）',
      remedy: '核对党员名册与党支部基本情况中的党员人数',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.maxMembers;
    if (required === null) return say.na(SWITCHED_OFF);
    const count = headcountNow(dossier, 'total', context);
    if (count.state !== 'known') return say.cannotTell(count);
    const isOver = breaks(count.value, (members) => members > required);
    if (isOver === 'no') return say.pass();
    const actual = inWords(count.value);
    const where = { cells: count.cells, evidence: [actual] };
    return isOver === 'yes'
      ? say.violation('over', { actual, required }, where)
      : say.review('unsure', { actual, required }, where);
  },
});
