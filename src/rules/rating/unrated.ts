import { addMonths, type Day } from '../../ledger/calendar';
import { appraisalOf, hasGrades, NO_GRADE, ratingOf, type Appraisal } from '../../ledger/dossier/appraisal';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { cellsOfPerson, countsOn, formalityOn, isExempt, subjectOf } from '../../ledger/dossier/people';
import { cellsOf, hasRows, knownIn, lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow } from '../wording';
import { appraisalWhen } from './when';

/** Somebody who has just come may have been appraised elsewhere: the catalogue's own three months. */
const MONTHS_TO_SETTLE = 3;

const justMovedIn = ({ row }: Person, day: Day): boolean => {
  const movedInOn = valueOf(row.movedInOn);
  return movedInOn !== null && movedInOn.last > addMonths(day, -MONTHS_TO_SETTLE);
};

const isOwedAGrade = (dossier: Dossier, person: Person, day: Day): boolean =>
  countsOn(person, day) === 'yes' &&
  formalityOn(person, day) === '正式' &&
  valueOf(person.row.isLeader) !== true &&
  !isExempt(dossier, person) &&
  !justMovedIn(person, day);

/** As many graded rows of a name as the branch has persons of it: whose is whose does not matter. */
function isRatedAmongNamesakes({ rated }: Appraisal, person: Person): boolean {
  const shared = rated.filter(({ match }) => match.state === 'several' && match.people.includes(person));
  const [first] = shared;
  return first?.match.state === 'several' && shared.length >= first.match.people.length;
}

export const ratingUnrated = branchRule({
  id: 'rating.unrated',
  name: '正式党员评定等次',
  clauses: bothAnnexes('16', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '正式党员参加民主评议并确定等次；参加民主生活会的党员领导干部可不参加。',
  reads: {
    ratings: ['branch', 'name', 'grade', 'exempt', 'year', 'date'],
    members: [
      'branch',
      'name',
      'joinedOn',
      'formalOn',
      'status',
      'isLeader',
      'duty',
      'movedInOn',
      'movedOutOn',
      'standing',
    ],
  },
  limits: ['yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    none: {
      text: '{branch}{subject}没有{year}年评议等次（正式党员一般应参加评议并确定等次）',
      remedy: '核对评议结果，已评定的补录等次，免评的注明原因',
    },
    noRow: noRow('members'),
  },
  evaluate(dossier, context) {
    const { say, year } = context;
    const lack = lackOf(dossier.department, 'ratings', 'grade') ?? lackOf(dossier.department, 'members');
    if (lack) return say.cannotTell(lack);
    const appraisal = appraisalOf(dossier, appraisalWhen(context));
    if (!hasGrades(appraisal)) return say.na('没有评议等次');
    if (!hasRows(dossier, 'members')) return say.review('noRow', {});
    const day = appraisal.heldOn.last;
    const owed = dossier.people.filter((person) => isOwedAGrade(dossier, person, day));
    const verdicts = owed.flatMap((person) => {
      const rating = ratingOf(appraisal, person);
      if (rating?.grade || isRatedAmongNamesakes(appraisal, person)) return [];
      const subject = subjectOf(person);
      if (!rating) return [say.violation('none', { year }, { subject, cells: cellsOfPerson(person) })];
      const grade = knownIn(rating.row, 'grade');
      if (grade.state === 'known' && grade.value === NO_GRADE) return [];
      const where = { subject, cells: cellsOf(rating.row.grade) };
      if (grade.state === 'unreadable') return [say.cannotTell(grade, where)];
      return [say.violation('none', { year }, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
