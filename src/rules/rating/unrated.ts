import { addMonths, type Day } from '../../ledger/calendar';
import { appraisalOf, hasGrades, NO_GRADE, ratingOf } from '../../ledger/dossier/appraisal';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import {
  cellsOfPerson,
  countsOn,
  formalityOn,
  isExempt,
  isExemption,
  subjectNamed,
  subjectOf,
} from '../../ledger/dossier/people';
import { lackingAmong, sortRows } from '../../ledger/dossier/row-owners';
import { cellsOf, hasRows, knownIn, lackOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, namesakes, noRow, stranger } from '../wording';
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

/** A grade, 不定等次, or the reason for none: exempt, or on probation. */
const isSettled = ({ grade, exempt, status }: LedgerRow<'ratings'>): boolean =>
  grade.state === 'value' || isExemption(exempt) || valueOf(status) === '预备';

export const ratingUnrated = branchRule({
  id: 'rating.unrated',
  name: '正式党员评定等次',
  clauses: bothAnnexes('16', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '正式党员参加民主评议并确定等次；参加民主生活会的党员领导干部可不参加。',
  reads: {
    ratings: ['branch', 'name', 'grade', 'exempt', 'status', 'year', 'date'],
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
    namesakes: namesakes('ratings'),
    stranger: stranger('ratings'),
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
    const sorted = sortRows(
      dossier,
      appraisal.rated.map(({ row }) => row),
    );
    const { shared, strangers } = sorted;
    const ungraded = owed.filter((person) => !ratingOf(appraisal, person)?.grade);
    const { sure, unsure } = lackingAmong(dossier, ungraded, sorted, isSettled, { year });
    const ofMembers = sure.flatMap((person) => {
      const rating = ratingOf(appraisal, person);
      const subject = subjectOf(person);
      if (!rating) return [say.violation('none', { year }, { subject, cells: cellsOfPerson(person) })];
      const grade = knownIn(rating.row, 'grade');
      if (grade.state === 'known' && grade.value === NO_GRADE) return [];
      const where = { subject, cells: cellsOf(rating.row.grade) };
      if (grade.state === 'unreadable') return [say.cannotTell(grade, where)];
      return [say.violation('none', { year }, where)];
    });
    const ofNames = unsure.map((name) => {
      const cells = cellsOf(...(shared.get(name) ?? []).map(({ grade }) => grade));
      return say.review('namesakes', {}, { subject: subjectNamed(name), cells });
    });
    const ofStrangers = [...strangers]
      .filter(([, rows]) => !rows.some(isSettled))
      .map(([name, rows]) => {
        const cells = cellsOf(...rows.map(({ grade }) => grade));
        return say.review('stranger', {}, { subject: subjectNamed(name), cells });
      });
    const verdicts = [...ofMembers, ...ofNames, ...ofStrangers];
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
