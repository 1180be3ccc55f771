/** meeting.assembly, meeting.committee, meeting.lesson: alike but for type, period and limit. */
import { committeeOf, hasCommittee } from '../../ledger/dossier/committee';
import type { Dossier } from '../../ledger/dossier/dossier';
import { frequencyOf } from '../../ledger/dossier/frequency';
import type { PeriodUnit, When } from '../../ledger/dossier/periods';
import type { Unknown } from '../../ledger/dossier/values';
import type { MeetingType } from '../../ledger/model';
import type { ThresholdKey } from '../../standard/thresholds';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';
import { countedFact, factOf, labelsOf, notJudged, openPeriods, UNIT_WORDS } from './shortfall';

interface Spec<L extends ThresholdKey> {
  readonly id: string;
  readonly name: string;
  readonly type: MeetingType;
  readonly unit: PeriodUnit;
  readonly limit: L;
  readonly summary: string;
  /** Why the rule does not apply to a branch, what keeps that from being told, or null when it applies. */
  readonly exempts?: (dossier: Dossier, when: When) => string | Unknown | null;
}

function withoutCommittee(dossier: Dossier, when: When): string | Unknown | null {
  const has = hasCommittee(dossier, when);
  if (has === 'no') return '没有设立支部委员会';
  const committee = committeeOf(dossier, when);
  return has === 'unsure' && committee.state !== 'known' ? committee : null;
}

const frequencyRule = <L extends ThresholdKey>({ id, name, type, unit, limit, summary, exempts }: Spec<L>) =>
  branchRule({
    id,
    name,
    clauses: bothAnnexes('12', 'partial'),
    severity: 'warning',
    modal: '一般',
    summary,
    reads: {
      meetings: ['branch', 'date', 'type', 'topic', 'content', 'group'],
      'meeting-counts': ['branch', 'year', 'month', 'count'],
      branches: ['branch', 'committeeCount', 'deputySecretary', 'secretary'],
      committee: ['branch', 'appointed', 'leftOn', 'post'],
    },
    limits: [limit],
    yearly: true,
    forTemporary: true,
    forDissolved: true,
    messages: {
      missed: {
        text: '{branch}{periods}{fact}（一般每{unit}不少于{required}次）',
        remedy: '按期召开并如实记录，确已召开的补录{type}记录',
      },
      never: {
        text: '{branch}{periods}均{fact}（一般每{unit}不少于{required}次）',
        remedy: '恢复{type}制度，按期召开并如实记录',
        severity: 'error',
      },
      fewer: {
        text: '{branch}{periods}共{fact}（一般每{unit}不少于{required}次）',
        remedy: '按期召开并如实记录，统计数有误的改正统计表',
      },
      uncovered: {
        text: '{branch}{periods}在台账中没有{type}记录，无法判断是未开展还是未提供（一般每{unit}不少于{required}次）',
        remedy: '核对台账，已有的{type}记录补入台账',
      },
      unclear: {
        text: '{branch}{periods}的{type}记录不完整或者无法识别，无法判断（一般每{unit}不少于{required}次）',
        remedy: '核对{type}的日期、类型和内容，补全记录',
      },
    },
    evaluate(dossier, context) {
      const { say, limits } = context;
      const required = limits[limit];
      if (required === null) return say.na(SWITCHED_OFF);
      const exemption = exempts?.(dossier, context) ?? null;
      if (typeof exemption === 'string') return say.na(exemption);
      if (exemption) return say.cannotTell(exemption);
      const requirement = { type, unit, atLeast: required };
      const frequency = frequencyOf(dossier, context, requirement);
      if (frequency.absent) return say.cannotTell(frequency.absent);
      const reason = notJudged(frequency);
      if (reason !== null) return say.na(reason);
      const { missed, neverHeld, isCovered, cells } = frequency;
      const { fewer, unclear } = openPeriods(frequency);
      const holes = { type, unit: UNIT_WORDS[unit], required };
      const verdicts = [];
      if (missed.length > 0) {
        const facts = { ...holes, periods: labelsOf(missed), fact: factOf(requirement) };
        const where = { cells, evidence: missed.map(({ label }) => label) };
        verdicts.push(
          neverHeld ? say.violation('never', facts, where) : say.violation('missed', facts, where),
        );
      }
      if (fewer) {
        const facts = { ...holes, periods: labelsOf(fewer.periods), fact: countedFact(type, fewer) };
        const evidence = fewer.periods.map(({ label }) => label);
        verdicts.push(say.violation('fewer', facts, { cells: fewer.cells, evidence }));
      }
      if (unclear.length > 0) {
        const facts = { ...holes, periods: labelsOf(unclear) };
        const where = { evidence: unclear.map(({ label }) => label) };
        verdicts.push(
          isCovered ? say.review('unclear', facts, where) : say.review('uncovered', facts, where),
        );
      }
      return verdicts.length > 0 ? verdicts : say.pass();
    },
  });

export const meetingAssembly = frequencyRule({
  id: 'meeting.assembly',
  name: '党员大会',
  type: '党员大会',
  unit: 'quarter',
  limit: 'assemblyPerQuarter',
  summary: '党支部党员大会一般每季度召开1次。',
});

export const meetingCommittee = frequencyRule({
  id: 'meeting.committee',
  name: '支部委员会会议',
  type: '支委会',
  unit: 'month',
  limit: 'committeeMeetingPerMonth',
  summary: '党支部委员会会议一般每月召开1次。',
  exempts: withoutCommittee,
});

export const meetingLesson = frequencyRule({
  id: 'meeting.lesson',
  name: '党课',
  type: '党课',
  unit: 'quarter',
  limit: 'partyLessonPerQuarter',
  summary: '党课一般每季度安排1次。',
});
