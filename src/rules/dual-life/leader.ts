import { attendanceRowsOf, sharedAttendanceOf, unexcusedCellsIn } from '../../ledger/dossier/attendance';
import type { Dossier } from '../../ledger/dossier/dossier';
import { bearersIn, isExempt, membersOn, subjectNamed, subjectOf } from '../../ledger/dossier/people';
import { hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed, namesakes, noRoster } from '../wording';

/** As many rows as members of the name settle that each has one. */
const bearersWithoutRows = (dossier: Dossier, name: string, year: number): number =>
  bearersIn(dossier, name, year).filter((person) => attendanceRowsOf(dossier, person).length === 0).length;

export const dualLifeLeader = branchRule({
  id: 'dual-life.leader',
  name: '党员领导干部参加双重组织生活',
  clauses: bothAnnexes('15', 'partial'),
  severity: 'error',
  modal: '应当',
  summary: '党员领导干部应当带头参加所在党支部或党小组的组织生活，因故不能参加的要请假。',
  reads: {
    members: ['branch', 'name', 'isLeader', 'joinedOn', 'movedInOn', 'movedOutOn', 'duty', 'standing'],
    attendance: ['branch', 'name', 'year', 'mark'],
    ratings: ['branch', 'name', 'exempt'],
  },
  limits: [],
  yearly: true,
  forTemporary: true,
  messages: {
    absent: {
      text: '{branch}党员领导干部{subject}的考勤记录有{actual}次未请假缺席：{when}（应参加所在党支部组织生活，因故不能参加的应请假）',
      remedy: '核实缺席原因，提醒按时参加组织生活，已请假的更正考勤记录',
    },
    noRow: {
      text: '{branch}党员领导干部{subject}没有考勤记录，无法判断是否参加组织生活',
      remedy: '补录党员领导干部参加组织生活的考勤记录',
    },
    namesakes: namesakes('attendance'),
    noRoster,
  },
  evaluate(dossier, context) {
    const { say, year, asOf } = context;
    const { department } = dossier;
    const lack = lackOf(department, 'members', 'isLeader') ?? lackOf(department, 'attendance');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'members')) return say.review('noRoster', {});
    const leaders = membersOn(dossier, asOf).filter(
      (person) => valueOf(person.row.isLeader) === true && !isExempt(dossier, person),
    );
    if (leaders.length === 0) return say.na('没有登记党员领导干部');
    return leaders.map((person) => {
      const subject = subjectOf(person);
      const [own, shared] = [attendanceRowsOf(dossier, person), sharedAttendanceOf(dossier, person.name)];
      const absences = unexcusedCellsIn(department, own, context);
      if (absences.length > 0) {
        const when = listed(absences.map(({ label }) => label));
        const cells = absences.map(({ cell }) => cell);
        return say.violation(
          'absent',
          { actual: absences.length, when },
          { subject, cells, evidence: [when] },
        );
      }
      const mayBeAbsences = unexcusedCellsIn(department, shared, context);
      if (mayBeAbsences.length > 0) {
        const cells = mayBeAbsences.map(({ cell }) => cell);
        return say.review('namesakes', {}, { subject: subjectNamed(person.name), cells });
      }
      if (own.length > 0) return say.pass();
      if (shared.length === 0) return say.review('noRow', {}, { subject });
      return shared.length < bearersWithoutRows(dossier, person.name, year)
        ? say.review('namesakes', {}, { subject: subjectNamed(person.name) })
        : say.pass();
    });
  },
});
