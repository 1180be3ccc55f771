import { appraisalOf, type Appraisal, type RatedRow } from '../../ledger/dossier/appraisal';
import type { Answer } from '../../ledger/dossier/compare';
import { formalityOn, subjectOf } from '../../ledger/dossier/people';
import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';
import { appraisalWhen } from './when';

/** On probation at the appraisal: by the roster, else as the row itself says. */
function wasProbationary({ row, match }: RatedRow, { heldOn }: Appraisal): Answer {
  if (match.state !== 'one') return valueOf(row.status) === '预备' ? 'yes' : 'no';
  const { first, last } = valueOf(row.date) ?? heldOn;
  const formalities = [first, last].map((day) => formalityOn(match.person, day));
  if (formalities.every((formality) => formality === '预备')) return 'yes';
  return formalities.includes('预备') ? 'unsure' : 'no';
}

export const ratingProbationary = branchRule({
  id: 'rating.probationary',
  name: '预备党员不评定等次',
  clauses: bothAnnexes('16', 'partial'),
  severity: 'error',
  modal: '不评定',
  summary: '预备党员参加民主评议，但不评定等次。',
  reads: {
    ratings: ['branch', 'name', 'grade', 'status', 'year', 'date'],
    members: ['branch', 'name', 'joinedOn', 'formalOn', 'status'],
  },
  limits: ['yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    graded: {
      text: '{branch}{subject}评议时为预备党员，记录评定等次为“{actual}”（预备党员应参加评议、不评定等次）',
      remedy: '更正评议结果，预备党员记为不定等次',
    },
    unsure: {
      text: '{branch}{subject}评定等次为“{actual}”，评议时是否已转正无法判断（预备党员应参加评议、不评定等次）',
      remedy: '核对评议时间和转正时间，精确到日',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const lack = lackOf(dossier.department, 'ratings', 'grade');
    if (lack) return say.cannotTell(lack);
    const appraisal = appraisalOf(dossier, appraisalWhen(context));
    const graded = appraisal.rated.filter(({ grade }) => grade !== null);
    if (graded.length === 0) return say.na('没有评议等次');
    const verdicts = graded.flatMap((rated) => {
      const was = wasProbationary(rated, appraisal);
      if (was === 'no') return [];
      const { row, match, grade } = rated;
      const name = valueOf(row.name) ?? '';
      const subject = match.state === 'one' ? subjectOf(match.person) : { key: name, label: name };
      const where = { subject, cells: cellsOf(row.grade), evidence: [grade ?? ''] };
      const holes = { actual: grade ?? '' };
      return [was === 'yes' ? say.violation('graded', holes, where) : say.review('unsure', holes, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
