import { committeeOf, holdersOf } from '../../ledger/dossier/committee';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed, SWITCHED_OFF } from '../wording';

export const committeeDeputies = branchRule({
  id: 'committee.deputies',
  name: '副书记人数',
  clauses: bothAnnexes('6', 'partial'),
  severity: 'info',
  modal: '必要时可以',
  summary: '必要时可以设1名副书记。',
  reads: {
    committee: ['branch', 'name', 'post', 'leftOn', 'appointed'],
    members: ['branch', 'name', 'post'],
    branches: ['branch', 'deputySecretary', 'committeeCount', 'secretary'],
  },
  limits: ['maxDeputies'],
  yearly: false,
  forTemporary: true,
  messages: {
    many: {
      text: '{branch}有副书记{actual}名：{names}（必要时可以设{required}名）',
      remedy: '核对现任副书记，可结合换届调整',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.maxDeputies;
    if (required === null) return say.na(SWITCHED_OFF);
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    const deputies = holdersOf(committee.value, '副书记');
    if (deputies.length <= required) return say.pass();
    const names = deputies.map(({ name }) => name);
    return say.violation(
      'many',
      { actual: names.length, names: listed(names), required },
      { cells: deputies.flatMap((holder) => holder.cells), evidence: names },
    );
  },
});
