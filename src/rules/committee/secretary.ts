import { committeeOf, holdersOf } from '../../ledger/dossier/committee';
import { branchRule } from '../../engine/rule';
import { listed } from '../wording';

export const committeeSecretary = branchRule({
  id: 'committee.secretary',
  name: '党支部书记配备',
  clauses: [
    { clause: 'U6', coverage: 'partial' },
    { clause: 'O6', coverage: 'partial' },
    { clause: 'U8', coverage: 'partial' },
    { clause: 'O8', coverage: 'partial' },
  ],
  severity: 'error',
  modal: '设1名书记；应当及时补选',
  summary: '党支部设1名书记，不设支部委员会的也设1名书记；出现空缺应当及时补选。',
  reads: {
    committee: ['branch', 'name', 'post', 'leftOn', 'appointed'],
    members: ['branch', 'name', 'post'],
    branches: ['branch', 'secretary', 'committeeCount', 'deputySecretary'],
  },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}台账中没有党支部书记（应设1名书记，空缺应当及时补选）',
      remedy: '及时补选党支部书记，已配备的补录姓名',
    },
    several: {
      text: '{branch}台账中有{actual}名党支部书记：{names}（应设1名书记）',
      remedy: '核对现任党支部书记，已离任的补录离任时间',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    const secretaries = holdersOf(committee.value, '书记');
    if (secretaries.length === 1) return say.pass();
    const names = secretaries.map(({ name }) => name);
    if (names.length > 1) {
      const cells = secretaries.flatMap((holder) => holder.cells);
      return say.violation(
        'several',
        { actual: names.length, names: listed(names) },
        { cells, evidence: names },
      );
    }
    const cells = committee.value.vacancies
      .filter(({ posts }) => posts.includes('书记'))
      .flatMap((vacancy) => vacancy.cells);
    return say.violation('none', {}, { cells });
  },
});
