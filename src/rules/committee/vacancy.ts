import { committeeOf } from '../../ledger/dossier/committee';
import type { Dossier } from '../../ledger/dossier/dossier';
import type { When } from '../../ledger/dossier/periods';
import { termOf } from '../../ledger/dossier/term';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed } from '../wording';

const FILLS_A_SEAT: ReadonlySet<string> = new Set(['补选', '增补']);

/** By-elections of the running term. */
function byElections(dossier: Dossier, when: When) {
  const term = termOf(dossier, when, null);
  const start = term.state === 'known' ? (term.value.start?.first ?? null) : null;
  return dossier.rows.elections.filter(({ kind, electedOn }) => {
    const heldOn = valueOf(electedOn);
    const isByElection = FILLS_A_SEAT.has(valueOf(kind) ?? '');
    return (
      isByElection && heldOn !== null && heldOn.first <= when.asOf && (start === null || heldOn.last >= start)
    );
  });
}

export const committeeVacancy = branchRule({
  id: 'committee.vacancy',
  name: '班子空缺补选',
  clauses: bothAnnexes('8', 'partial'),
  severity: 'error',
  modal: '应当',
  summary: '党支部书记、副书记、委员出现空缺，应当及时进行补选。',
  reads: {
    committee: ['branch', 'name', 'post', 'leftOn', 'appointed', 'electedOn', 'termEndsOn'],
    elections: ['branch', 'kind', 'electedOn', 'extendedTo'],
    branches: ['branch', 'committeeCount', 'deputySecretary', 'secretary'],
  },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    vacant: {
      text: '{branch}{subject}空缺，没有补选记录（应当及时补选）',
      remedy: '报上级党组织同意后召开党员大会补选',
    },
    unsure: {
      text: '{branch}{subject}在支委会名册中空缺，但有补选记录，无法判断是否已补齐（空缺应当及时补选）',
      remedy: '核对补选结果，更新支委会名册',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    const { vacancies } = committee.value;
    if (vacancies.length === 0) return say.pass();
    const held = byElections(dossier, context);
    return vacancies.map(({ titles, cells }) => {
      const label = listed(titles);
      const where = {
        subject: { key: label, label },
        cells: [...cells, ...held.flatMap((row) => cellsOf(row.electedOn))],
      };
      return held.length > 0 ? say.review('unsure', {}, where) : say.violation('vacant', {}, where);
    });
  },
});
