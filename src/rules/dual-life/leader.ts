import { attendanceRowsOf, unexcusedCellsIn } from '../../ledger/dossier/attendance';
import { isExempt, membersOn, subjectOf } from '../../ledger/dossier/people';
import { lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed } from '../wording';

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
  },
  evaluate(dossier, context) {
    const { say, asOf } = context;
    const lack =
      lackOf(dossier.department, 'members', 'isLeader') ?? lackOf(dossier.department, 'attendance');
    if (lack) return say.cannotTell(lack);
    const leaders = membersOn(dossier, asOf).filter(
      (person) => valueOf(person.row.isLeader) === true && !isExempt(dossier, person),
    );
    if (leaders.length === 0) return say.na('没有登记党员领导干部');
    return leaders.map((person) => {
      const subject = subjectOf(person);
      const absences = unexcusedCellsIn(dossier, person, context);
      if (absences.length > 0) {
        const when = listed(absences.map(({ label }) => label));
        const cells = absences.map(({ cell }) => cell);
        return say.violation(
          'absent',
          { actual: absences.length, when },
          { subject, cells, evidence: [when] },
        );
      }
      return attendanceRowsOf(dossier, person).length > 0 ? say.pass() : say.review('noRow', {}, { subject });
    });
  },
});
