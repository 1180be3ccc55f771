import { groupFrequencyOf } from '../../ledger/dossier/frequency';
import { groupsOf } from '../../ledger/dossier/meetings';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';
import { factOf, labelsOf, notJudged } from './shortfall';

export const meetingGroup = branchRule({
  id: 'meeting.group',
  name: '党小组会',
  clauses: bothAnnexes('12', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '党小组会一般每月召开1次。',
  reads: {
    meetings: ['branch', 'date', 'type', 'group', 'topic', 'content'],
    groups: ['branch', 'group'],
    'meeting-counts': ['branch', 'year', 'month', 'count'],
    branches: ['branch', 'groupCount'],
  },
  limits: ['groupMeetingPerMonth'],
  yearly: true,
  forTemporary: true,
  forDissolved: true,
  messages: {
    missed: {
      text: '{branch}{group}{periods}{fact}（一般每月不少于{required}次）',
      remedy: '按期召开党小组会并如实记录，确已召开的补录记录',
    },
    never: {
      text: '{branch}{group}{periods}均{fact}（一般每月不少于{required}次）',
      remedy: '恢复党小组会制度，按期召开并如实记录',
      severity: 'error',
    },
    uncovered: {
      text: '{branch}{group}{periods}在台账中没有党小组会记录，无法判断是未开展还是未提供（一般每月不少于{required}次）',
      remedy: '核对台账，已有的党小组会记录补入台账',
    },
    unclear: {
      text: '{branch}{group}{periods}的党小组会记录不完整或者无法识别，无法判断（一般每月每个党小组不少于{required}次）',
      remedy: '核对党小组会的日期和党小组名称，补全记录',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.groupMeetingPerMonth;
    if (required === null) return say.na(SWITCHED_OFF);
    const groups = groupsOf(dossier);
    if (groups.state !== 'known') return say.cannotTell(groups);
    if (groups.value.count === 0) return say.na('没有划分党小组');
    const requirement = { type: '党小组会', unit: 'month', atLeast: required } as const;
    const verdicts = groupFrequencyOf(dossier, context, required).flatMap((frequency) => {
      if (frequency.absent) return [say.cannotTell(frequency.absent)];
      const reason = notJudged(frequency);
      if (reason !== null) return [say.na(reason)];
      const { missed, unclear, neverHeld, isCovered, cells, group } = frequency;
      const subject = group === null ? {} : { subject: { key: group, label: group } };
      const holes = { group: group ?? '', required };
      const found = [];
      if (missed.length > 0) {
        const facts = { ...holes, periods: labelsOf(missed), fact: factOf(requirement) };
        const where = { ...subject, cells, evidence: missed.map(({ label }) => label) };
        found.push(neverHeld ? say.violation('never', facts, where) : say.violation('missed', facts, where));
      }
      if (unclear.length > 0) {
        const facts = { ...holes, periods: labelsOf(unclear) };
        const where = { ...subject, evidence: unclear.map(({ label }) => label) };
        found.push(isCovered ? say.review('unclear', facts, where) : say.review('uncovered', facts, where));
      }
      return found.length > 0 ? found : [say.pass()];
    });
    return verdicts;
  },
});
