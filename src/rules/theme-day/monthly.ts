import { frequencyOf } from '../../ledger/dossier/frequency';
import { branchRule } from '../../engine/rule';
import { countedFact, factOf, labelsOf, notJudged, openPeriods } from '../meeting/shortfall';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

export const themeDayMonthly = branchRule({
  id: 'theme-day.monthly',
  name: '主题党日',
  clauses: bothAnnexes('13', 'partial'),
  severity: 'error',
  modal: '每月相对固定1天',
  summary: '每月相对固定1天，组织党员开展主题党日。',
  reads: {
    meetings: ['branch', 'date', 'type', 'topic', 'content', 'group'],
    'meeting-counts': ['branch', 'year', 'month', 'count'],
  },
  limits: ['themeDayPerMonth'],
  yearly: true,
  forTemporary: true,
  forDissolved: true,
  messages: {
    missed: {
      text: '{branch}{periods}{fact}（应每月不少于{required}次）',
      remedy: '按月开展主题党日并如实记录，确已开展的补录记录',
    },
    fewer: {
      text: '{branch}{periods}共{fact}（应每月不少于{required}次）',
      remedy: '按月开展主题党日并如实记录，统计数有误的改正统计表',
    },
    uncovered: {
      text: '{branch}{periods}在台账中没有主题党日记录，无法判断是未开展还是未提供（应每月不少于{required}次）',
      remedy: '核对台账，已有的主题党日记录补入台账',
    },
    unclear: {
      text: '{branch}{periods}的主题党日记录不完整或者无法识别，无法判断（应每月不少于{required}次）',
      remedy: '核对主题党日的日期和类型，补全记录',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.themeDayPerMonth;
    if (required === null) return say.na(SWITCHED_OFF);
    const requirement = { type: '主题党日', unit: 'month', atLeast: required } as const;
    const frequency = frequencyOf(dossier, context, requirement);
    if (frequency.absent) return say.cannotTell(frequency.absent);
    const reason = notJudged(frequency);
    if (reason !== null) return say.na(reason);
    const { missed, isCovered, cells } = frequency;
    const { fewer, unclear } = openPeriods(frequency);
    const verdicts = [];
    if (missed.length > 0) {
      const facts = { periods: labelsOf(missed), fact: factOf(requirement), required };
      verdicts.push(say.violation('missed', facts, { cells, evidence: missed.map(({ label }) => label) }));
    }
    if (fewer) {
      const { periods } = fewer;
      const facts = { periods: labelsOf(periods), fact: countedFact(requirement.type, fewer), required };
      const evidence = periods.map(({ label }) => label);
      verdicts.push(say.violation('fewer', facts, { cells: fewer.cells, evidence }));
    }
    if (unclear.length > 0) {
      const facts = { periods: labelsOf(unclear), required };
      const where = { evidence: unclear.map(({ label }) => label) };
      verdicts.push(isCovered ? say.review('unclear', facts, where) : say.review('uncovered', facts, where));
    }
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
