import { addMonths } from '../../ledger/calendar';
import { committeeOf, hasCommittee } from '../../ledger/dossier/committee';
import type { Dossier } from '../../ledger/dossier/dossier';
import { breaks, headcountNow, inWords, rosterCount } from '../../ledger/dossier/headcount';
import type { Day } from '../../ledger/calendar';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

/** A branch that has just grown needs time to elect: the catalogue's own three months. */
const MONTHS_TO_ELECT = 3;

const hadFewerBefore = (dossier: Dossier, asOf: Day, required: number): boolean => {
  const before = rosterCount(dossier, 'formal', addMonths(asOf, -MONTHS_TO_ELECT));
  return before !== null && before.atLeast < required;
};

export const committeeRequired = branchRule({
  id: 'committee.required',
  name: '应当设立支部委员会',
  clauses: bothAnnexes('6', 'full'),
  severity: 'error',
  modal: '应当',
  summary: '有正式党员7人以上的党支部，应当设立支部委员会。',
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
    committee: ['branch', 'name', 'post'],
    branches: [
      'branch',
      'formalCount',
      'committeeCount',
      'secretary',
      'deputySecretary',
      'memberCount',
      'probationaryCount',
    ],
  },
  limits: ['committeeRequiredFrom'],
  yearly: false,
  forTemporary: false,
  messages: {
    none: {
      text: '{branch}有正式党员{actual}人，没有设立支部委员会（{required}人以上应当设立）',
      remedy: '报上级党组织同意后召开党员大会，选举产生支部委员会',
    },
    recent: {
      text: '{branch}近{months}个月内正式党员达到{actual}人，尚未设立支部委员会（{required}人以上应当设立），无法判断是否正在筹备',
      remedy: '核实选举筹备情况，尽快选举产生支部委员会',
    },
    unsure: {
      text: '{branch}正式党员人数为{actual}，尚不能确定，无法判断是否应当设立支部委员会（{required}人以上应当设立）',
      remedy: '核对党员名册与党支部基本情况中的正式党员人数',
    },
    unknown: {
      text: '{branch}有正式党员{actual}人，台账未反映是否设立支部委员会（{required}人以上应当设立），无法判断',
      remedy: '补录支部委员会成员及职务',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, asOf } = context;
    const required = limits.committeeRequiredFrom;
    if (required === null) return say.na(SWITCHED_OFF);
    const count = headcountNow(dossier, 'formal', context);
    if (count.state !== 'known') return say.cannotTell(count);
    const isMany = breaks(count.value, (members) => members >= required);
    if (isMany === 'no') return say.na(`正式党员不足${required}人`);
    const has = hasCommittee(dossier, context);
    if (has === 'yes') return say.pass();
    const holes = { actual: inWords(count.value), required };
    const where = { cells: count.cells, evidence: [holes.actual] };
    if (has === 'unsure') {
      const committee = committeeOf(dossier, context);
      return committee.state === 'known' ? say.review('unknown', holes, where) : say.cannotTell(committee);
    }
    if (isMany === 'unsure') return say.review('unsure', holes, where);
    if (hadFewerBefore(dossier, asOf, required)) {
      return say.review('recent', { ...holes, months: MONTHS_TO_ELECT }, where);
    }
    return say.violation('none', holes, where);
  },
});
