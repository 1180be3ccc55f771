import { chineseDate, exactly } from '../../ledger/calendar';
import { hasCommittee } from '../../ledger/dossier/committee';
import { ask } from '../../ledger/dossier/compare';
import { termOf } from '../../ledger/dossier/term';
import { lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

export const electionOverdue = branchRule({
  id: 'election.overdue',
  name: '按期换届',
  clauses: bothAnnexes('8', 'partial'),
  severity: 'error',
  modal: '按期进行',
  summary: '支部委员会任期届满按期进行换届选举。',
  reads: {
    elections: [
      'branch',
      'kind',
      'electedOn',
      'termEndsOn',
      'termYears',
      'extendedTo',
      'extensionApprovedOn',
    ],
    committee: ['branch', 'electedOn', 'termEndsOn', 'appointed', 'leftOn', 'post'],
    branches: [
      'branch',
      'electedOn',
      'termYears',
      'termEndsOn',
      'committeeCount',
      'deputySecretary',
      'secretary',
    ],
  },
  limits: ['termYears'],
  yearly: false,
  forTemporary: false,
  messages: {
    overdue: {
      text: '{branch}任期于{end}届满，至{asOf}没有换届记录（每届任期{required}年，应按期换届）',
      remedy: '报上级党组织批准后尽快组织换届选举，已换届的补录选举时间',
    },
    withoutCommittee: {
      text: '{branch}书记任期于{end}届满，至{asOf}没有换届记录（每届任期一般{required}年，一般应按期换届）',
      remedy: '报上级党组织批准后组织选举，已选举的补录选举时间',
      severity: 'warning',
    },
    unsure: {
      text: '{branch}任期届满时间为{end}，至{asOf}是否届满无法判断（每届任期{required}年，应按期换届）',
      remedy: '核对选举时间和届满时间，精确到日',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, asOf } = context;
    const term = termOf(dossier, context, limits.termYears);
    if (term.state !== 'known') return say.cannotTell(term);
    const { end, isAppointed, cells } = term.value;
    if (isAppointed) return say.na('班子由上级党组织指派');
    if (!end) return say.cannotTell(lackOf(dossier.department, 'elections', 'termEndsOn') ?? absentEnd);
    const isOver = ask((day) => asOf > day, end);
    if (isOver === 'no') return say.pass();
    const holes = {
      end: chineseDate(end),
      asOf: chineseDate(exactly(asOf)),
      required: limits.termYears ?? '规定',
    };
    const where = { cells, evidence: [holes.end] };
    if (isOver === 'unsure') return say.review('unsure', holes, where);
    return hasCommittee(dossier, context) === 'no'
      ? say.violation('withoutCommittee', holes, where)
      : say.violation('overdue', holes, where);
  },
});

const absentEnd = { state: 'absent', kind: 'branches', fields: ['termEndsOn'] } as const;
