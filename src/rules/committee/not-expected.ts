import { committeeOf, hasCommittee } from '../../ledger/dossier/committee';
import type { Dossier } from '../../ledger/dossier/dossier';
import { breaks, headcountNow, inWords, rosterCount } from '../../ledger/dossier/headcount';
import type { When } from '../../ledger/dossier/periods';
import { termOf } from '../../ledger/dossier/term';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

/** The branch may have been large enough when the running committee was elected. */
function mayHaveBeenLarge(dossier: Dossier, when: When, required: number): boolean {
  const term = termOf(dossier, when, null);
  if (term.state !== 'known' || !term.value.start) return false;
  const then = rosterCount(dossier, 'formal', term.value.start.first);
  return then !== null && then.atMost >= required;
}

export const committeeNotExpected = branchRule({
  id: 'committee.not-expected',
  name: '不足7人设立支部委员会',
  clauses: bothAnnexes('6', 'partial'),
  severity: 'warning',
  modal: '设1名书记',
  summary: '正式党员不足7人的党支部设1名书记，必要时可以设1名副书记，不设支部委员会。',
  reads: {
    members: [
      'branch',
      'name',
      'post',
      'joinedOn',
      'formalOn',
      'status',
      'movedInOn',
      'movedOutOn',
      'standing',
    ],
    committee: ['branch', 'name', 'post', 'electedOn', 'appointed', 'leftOn', 'termEndsOn'],
    branches: [
      'branch',
      'formalCount',
      'committeeCount',
      'deputySecretary',
      'electedOn',
      'memberCount',
      'probationaryCount',
      'secretary',
      'termEndsOn',
      'termYears',
    ],
  },
  limits: ['committeeRequiredFrom'],
  yearly: false,
  forTemporary: false,
  messages: {
    small: {
      text: '{branch}有正式党员{actual}人，设立了支部委员会（不足{required}人的一般只设1名书记，必要时可以设1名副书记）',
      remedy: '核对正式党员人数，换届时按人数规定设书记或者支部委员会',
    },
    shrunk: {
      text: '{branch}有正式党员{actual}人，选举时可能达到{required}人，现设有支部委员会（不足{required}人的一般只设1名书记，必要时可以设1名副书记）',
      remedy: '按换届时的正式党员人数确定是否设支部委员会',
      severity: 'info',
    },
    unsure: {
      text: '{branch}正式党员人数为{actual}，尚不能确定，无法判断是否需要设支部委员会（不足{required}人的一般只设1名书记）',
      remedy: '核对党员名册与党支部基本情况中的正式党员人数',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.committeeRequiredFrom;
    if (required === null) return say.na(SWITCHED_OFF);
    const count = headcountNow(dossier, 'formal', context);
    if (count.state !== 'known') return say.cannotTell(count);
    const isSmall = breaks(count.value, (members) => members < required);
    if (isSmall === 'no') return say.na(`正式党员达到${required}人`);
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    if (hasCommittee(dossier, context) !== 'yes') return say.pass();
    const holes = { actual: inWords(count.value), required };
    const where = { cells: committee.cells, evidence: [holes.actual] };
    if (isSmall === 'unsure') return say.review('unsure', holes, where);
    return mayHaveBeenLarge(dossier, context, required)
      ? say.violation('shrunk', holes, where)
      : say.violation('small', holes, where);
  },
});
