import { breaks, headcountNow, inWords } from '../../ledger/dossier/headcount';
import { branchRule } from '../../engine/rule';
import { SWITCHED_OFF } from '../wording';

export const minMembers = branchRule({
  id: 'branch.min-members',
  name: '党支部正式党员最少人数',
  clauses: [
    { clause: 'U1', coverage: 'partial' },
    { clause: 'O1', coverage: 'partial' },
    { clause: 'U3', coverage: 'partial' },
    { clause: 'O3', coverage: 'partial' },
  ],
  severity: 'error',
  modal: '应当',
  summary: '正式党员3人以上成立党支部；不再符合设立条件的党支部，应当及时调整或者撤销。',
  reads: {
    members: ['branch', 'name', 'joinedOn', 'formalOn', 'status', 'movedInOn', 'movedOutOn', 'standing'],
    branches: ['branch', 'formalCount', 'probationaryCount', 'memberCount'],
  },
  limits: ['minFormalMembers'],
  yearly: false,
  forTemporary: false,
  messages: {
    few: {
      text: '{branch}有正式党员{actual}人（应不少于{required}人）',
      remedy: {
        U: '及时调整或者撤销党支部，可与工作相近的部门成立联合党支部，报高校党委批准',
        O: '按业务相近、规模适当、便于管理的原则成立联合党支部，或者调整、撤销，按程序报批',
      },
    },
    unsure: {
      text: '{branch}正式党员人数为{actual}，尚不能确定，无法判断是否达到{required}人（应不少于{required}人）',
      remedy: '核对党员名册与党支部基本情况中的正式党员人数',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.minFormalMembers;
    if (required === null) return say.na(SWITCHED_OFF);
    const count = headcountNow(dossier, 'formal', context);
    if (count.state !== 'known') return say.cannotTell(count);
    const isTooFew = breaks(count.value, (members) => members < required);
    if (isTooFew === 'no') return say.pass();
    const actual = inWords(count.value);
    const where = { cells: count.cells, evidence: [actual] };
    return isTooFew === 'yes'
      ? say.violation('few', { actual, required }, where)
      : say.review('unsure', { actual, required }, where);
  },
});
