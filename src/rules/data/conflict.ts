import { branchRule } from '../../engine/rule';
import { appraisalWhen } from '../rating/when';
import { conflictsOfBranch } from './conflicts-of-branch';
import { conflictsOfPeople } from './conflicts-of-people';

export const dataConflict = branchRule({
  id: 'data.conflict',
  name: '台账之间一致',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '不同台账对同一事实的记载一致：书记、换届和届满时间、党小组数、党员日期和类别、统计数与明细。',
  reads: {
    branches: [
      'branch',
      'secretary',
      'deputySecretary',
      'committeeCount',
      'electedOn',
      'termEndsOn',
      'groupCount',
      'foundedOn',
      'dissolvedOn',
      'approvedOn',
    ],
    committee: ['branch', 'name', 'post', 'leftOn', 'appointed', 'electedOn', 'termEndsOn'],
    elections: ['branch', 'kind', 'electedOn', 'termEndsOn', 'extendedTo'],
    groups: ['branch', 'group', 'memberCount'],
    members: [
      'branch',
      'name',
      'post',
      'group',
      'joinedOn',
      'formalOn',
      'status',
      'standing',
      'movedInOn',
      'movedOutOn',
    ],
    meetings: ['branch', 'date', 'type', 'group', 'topic', 'content'],
    'meeting-counts': ['branch', 'year', 'month', 'count'],
    'rating-summary': ['branch', 'excellent', 'qualified', 'basic', 'unqualified', 'year'],
    ratings: ['branch', 'name', 'grade', 'status', 'year', 'date'],
    development: ['branch', 'name', 'probationaryOn', 'formalOn'],
    birthdays: ['branch', 'name', 'joinedOn'],
  },
  limits: ['yearGraceMonths'],
  yearly: false,
  forTemporary: true,
  messages: {
    differs: {
      text: '{branch}的{subject}记载不一致：“{ledger}”为{words}，“{otherLedger}”为{otherWords}（同一事实应一致）',
      remedy: '核对原始材料，更正填错的台账',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const when = appraisalWhen(context);
    const conflicts = [...conflictsOfBranch(dossier, when), ...conflictsOfPeople(dossier, when)];
    if (conflicts.length === 0) return say.pass();
    return conflicts.map(({ key, fact, one, other }) =>
      say.violation(
        'differs',
        { ledger: one.ledger, words: one.words, otherLedger: other.ledger, otherWords: other.words },
        {
          subject: { key, label: fact },
          cells: [...one.cells, ...other.cells],
          evidence: [one.words, other.words],
        },
      ),
    );
  },
});
