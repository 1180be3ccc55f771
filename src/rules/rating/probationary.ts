import { appraisalOf, type Appraisal, type RatedRow } from '../../ledger/dossier/appraisal';
import type { Answer } from '../../ledger/dossier/compare';
import { formalityOn, subjectNamed, subjectOf } from '../../ledger/dossier/people';
import { cellsOf, hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import type { CellRef } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, namesakes, noRoster, stranger } from '../wording';
import { appraisalWhen } from './when';

type Probationary = Answer | 'namesakes' | 'stranger';

/** On probation at the appraisal: by the roster, where several bear the name by all of them, else as the row says. */
function wasProbationary({ row, match }: RatedRow, { heldOn }: Appraisal): Probationary {
  const { first, last } = valueOf(row.date) ?? heldOn;
  const said = asTheRowSays(valueOf(row.status));
  if (match.state === 'none') return said ?? 'stranger';
  const people = match.state === 'one' ? [match.person] : match.people;
  const formalities = people.flatMap((person) => [first, last].map((day) => formalityOn(person, day)));
  if (formalities.every((formality) => formality === '预备')) return 'yes';
  if (!formalities.includes('预备')) return 'no';
  return match.state === 'one' ? 'unsure' : (said ?? 'namesakes');
}

const asTheRowSays = (status: '正式' | '预备' | null): Answer | null =>
  status === null ? null : status === '预备' ? 'yes' : 'no';

function gradesByName(rated: readonly RatedRow[]): ReadonlyMap<string, readonly CellRef[]> {
  const grades = new Map<string, CellRef[]>();
  for (const { row } of rated) {
    const name = valueOf(row.name) ?? '';
    const known = grades.get(name);
    if (known) known.push(...cellsOf(row.grade));
    else grades.set(name, [...cellsOf(row.grade)]);
  }
  return grades;
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
    namesakes: namesakes('ratings'),
    stranger: stranger('ratings'),
    noRoster,
  },
  evaluate(dossier, context) {
    const { say } = context;
    const lack = lackOf(dossier.department, 'ratings', 'grade');
    if (lack) return say.cannotTell(lack);
    const appraisal = appraisalOf(dossier, appraisalWhen(context));
    const graded = appraisal.rated.filter(({ grade }) => grade !== null);
    if (graded.length === 0) return say.na('没有评议等次');
    const judged = graded.map((rated) => ({ ...rated, was: wasProbationary(rated, appraisal) }));
    const ofRows = judged.flatMap(({ row, match, grade, was }) => {
      const subject = match.state === 'one' ? subjectOf(match.person) : subjectNamed(valueOf(row.name) ?? '');
      const where = { subject, cells: cellsOf(row.grade), evidence: [grade ?? ''] };
      const holes = { actual: grade ?? '' };
      if (was === 'yes') return [say.violation('graded', holes, where)];
      return was === 'unsure' ? [say.review('unsure', holes, where)] : [];
    });
    const ofNames = (['namesakes', 'stranger'] as const).flatMap((key) =>
      [...gradesByName(judged.filter(({ was }) => was === key))].map(([name, cells]) => ({
        key,
        name,
        cells,
      })),
    );
    const isLost = ofNames.some(({ key }) => key === 'stranger') && !hasRows(dossier, 'members');
    const noMembers = lackOf(dossier.department, 'members');
    const ofRoster = noMembers ? say.cannotTell(noMembers) : say.review('noRoster', {});
    const verdicts = [
      ...ofRows,
      ...ofNames
        .filter(({ key }) => !isLost || key === 'namesakes')
        .map(({ key, name, cells }) => say.review(key, {}, { subject: subjectNamed(name), cells })),
      ...(isLost ? [ofRoster] : []),
    ];
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
