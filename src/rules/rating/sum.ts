import { appraisalOf, NO_GRADE, type Appraisal } from '../../ledger/dossier/appraisal';
import type { Dossier } from '../../ledger/dossier/dossier';
import { countsOn, formalityOn, isExempt } from '../../ledger/dossier/people';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';
import { appraisalWhen } from './when';

const gradesOf = ({ excellent, qualified, basic, unqualified }: LedgerRow<'rating-summary'>) => [
  excellent,
  qualified,
  basic,
  unqualified,
];

/** How many may take part, or be members, without a grade: on probation, exempt, leading cadres, 不定等次. */
function withoutGrade(dossier: Dossier, { heldOn, rated }: Appraisal): number {
  const ungraded = rated.filter(({ row }) => valueOf(row.grade) === NO_GRADE || valueOf(row.exempt) !== null);
  const people = new Set(
    dossier.people.filter(
      (person) =>
        countsOn(person, heldOn.last) !== 'no' &&
        (formalityOn(person, heldOn.last) !== '正式' ||
          valueOf(person.row.isLeader) === true ||
          isExempt(dossier, person)),
    ),
  );
  const others = ungraded.filter(({ match }) => match.state !== 'one' || !people.has(match.person)).length;
  const stated =
    dossier.people.length === 0 && dossier.register ? valueOf(dossier.register.probationaryCount) : null;
  return people.size + others + (stated ?? 0);
}

export const ratingSum = branchRule({
  id: 'rating.sum',
  name: '评议汇总人数',
  clauses: bothAnnexes('16', 'partial'),
  severity: 'data',
  modal: '工具',
  summary: '评议汇总的各等次人数应与参加评议人数、党员人数相符。',
  reads: {
    'rating-summary': [
      'branch',
      'excellent',
      'qualified',
      'basic',
      'unqualified',
      'memberCount',
      'participantCount',
      'year',
    ],
    ratings: ['branch', 'name', 'grade', 'exempt', 'year', 'date'],
    members: [
      'branch',
      'name',
      'joinedOn',
      'formalOn',
      'isLeader',
      'duty',
      'movedInOn',
      'movedOutOn',
      'standing',
      'status',
    ],
  },
  limits: ['yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    over: {
      text: '{branch}评议汇总各等次合计{actual}人，多于{what}{required}人（应不多于{what}人数）',
      remedy: '核对各等次人数和{what}人数，更正汇总表',
    },
    short: {
      text: '{branch}评议汇总各等次合计{actual}人，比{what}{required}人少{gap}人，其中预备、免评、不定等次至多{excused}人（应相符）',
      remedy: '核对各等次人数和{what}人数，更正汇总表',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const appraisal = appraisalOf(dossier, appraisalWhen(context));
    const { summary } = appraisal;
    if (!summary) return say.na('没有本年度评议汇总');
    const actual = gradesOf(summary).reduce((sum, cell) => sum + (valueOf(cell) ?? 0), 0);
    const participants = valueOf(summary.participantCount);
    const members = valueOf(summary.memberCount);
    const cells = cellsOf(summary.participantCount, summary.memberCount, ...gradesOf(summary));
    const totals = [
      { what: '参加评议党员', total: participants },
      { what: '党员', total: members },
    ];
    for (const { what, total } of totals) {
      if (total !== null && actual > total) {
        return say.violation('over', { actual, what, required: total }, { cells, evidence: [actual, total] });
      }
    }
    const [{ what, total }] =
      participants === null
        ? [{ what: '党员', total: members }]
        : [{ what: '参加评议党员', total: participants }];
    const excused = withoutGrade(dossier, appraisal);
    if (total === null || total - actual <= excused) return say.pass();
    const holes = { actual, what, required: total, gap: total - actual, excused };
    return say.violation('short', holes, { cells, evidence: [actual, total] });
  },
});
