import { committeeOf, hasCommittee } from '../../ledger/dossier/committee';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

export const committeeSize = branchRule({
  id: 'committee.size',
  name: '支部委员会人数',
  clauses: bothAnnexes('6', 'partial'),
  severity: 'error',
  modal: '由……组成；一般不超过',
  summary: '支部委员会由3人至5人组成，一般不超过7人。',
  reads: {
    committee: ['branch', 'name', 'post', 'leftOn', 'appointed'],
    members: ['branch', 'name', 'post'],
    branches: ['branch', 'committeeCount', 'deputySecretary', 'secretary'],
  },
  limits: ['committeeSizeLow', 'committeeSizeHigh', 'committeeSizeMax'],
  yearly: false,
  forTemporary: true,
  messages: {
    few: {
      text: '{branch}支部委员会有{actual}人（应由{required}人以上组成）',
      remedy: '及时补选支部委员会委员',
    },
    many: {
      text: '{branch}支部委员会有{actual}人（一般不超过{required}人）',
      remedy: '结合换届调整支部委员会人数',
      severity: 'warning',
    },
    above: {
      text: '{branch}支部委员会有{actual}人（通常不超过{required}人）',
      remedy: '核实是否确有需要，可结合换届调整支部委员会人数',
      severity: 'info',
    },
    unknown: {
      text: '{branch}设有支部委员会，台账未反映人数（应由{required}人以上组成），无法判断',
      remedy: '补录支部委员会成员',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    const has = hasCommittee(dossier, context);
    if (has === 'no') return say.na('没有设立支部委员会');
    const { committeeSizeLow: low, committeeSizeHigh: high, committeeSizeMax: most } = limits;
    const actual = committee.value.size;
    if (actual === null || has === 'unsure') {
      return say.review('unknown', { required: low ?? '规定' }, { cells: committee.cells });
    }
    const where = { cells: committee.cells, evidence: [actual] };
    if (low !== null && actual < low) return say.violation('few', { actual, required: low }, where);
    if (most !== null && actual > most) return say.violation('many', { actual, required: most }, where);
    if (high !== null && actual > high) return say.violation('above', { actual, required: high }, where);
    return say.pass();
  },
});
