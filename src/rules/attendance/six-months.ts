import { longestUnexcusedRun, monthsOfAttendance } from '../../ledger/dossier/attendance';
import { isExempt, membersOn, subjectOf } from '../../ledger/dossier/people';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow, SWITCHED_OFF } from '../wording';

const monthLabel = (month: number): string => `${Math.floor(month / 12)}年${(month % 12) + 1}月`;

export const attendanceSixMonths = branchRule({
  id: 'attendance.six-months',
  name: '连续无故不参加组织生活',
  clauses: bothAnnexes('20', 'partial'),
  severity: 'error',
  modal: '（无情态词，有数字和后果）',
  summary: '没有正当理由，连续6个月不参加组织生活的党员，按照党内有关规定及时稳妥处置。',
  reads: {
    attendance: ['branch', 'name', 'year', 'mark'],
    members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'duty', 'standing'],
    ratings: ['branch', 'name', 'exempt'],
  },
  limits: ['absentMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    absent: {
      text: '{branch}{subject}的考勤记录为{from}至{to}连续{actual}个月无故缺席（连续{required}个月无故不参加组织生活的应及时处置）',
      remedy: '核实缺席原因，属实的按党内有关规定及时稳妥处置',
    },
    noRow: noRow('attendance'),
  },
  evaluate(dossier, context) {
    const { say, limits, year, asOf } = context;
    const required = limits.absentMonths;
    if (required === null) return say.na(SWITCHED_OFF);
    const lack = lackOf(dossier.department, 'attendance');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'attendance')) return say.review('noRow', {});
    const verdicts = membersOn(dossier, asOf)
      .filter((person) => !isExempt(dossier, person))
      .flatMap((person) => {
        const run = longestUnexcusedRun(monthsOfAttendance(dossier, person, year), context);
        const [first, last] = [run[0], run.at(-1)];
        if (!first || !last || run.length < required) return [];
        const where = {
          subject: subjectOf(person),
          cells: run.flatMap(({ cells }) => cells),
          evidence: run.map(({ month }) => month),
        };
        const holes = {
          from: monthLabel(first.month),
          to: monthLabel(last.month),
          actual: run.length,
          required,
        };
        return [say.violation('absent', holes, where)];
      });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
