import {
  longestUnexcusedRun,
  monthsOfAttendance,
  unresolvedMonths,
  type MonthOfAttendance,
} from '../../ledger/dossier/attendance';
import { isExempt, membersOn, subjectNamed, subjectOf } from '../../ledger/dossier/people';
import type { Dossier } from '../../ledger/dossier/dossier';
import type { When } from '../../ledger/dossier/periods';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import { branchRule, type Subject } from '../../engine/rule';
import { bothAnnexes, noRow, SWITCHED_OFF } from '../wording';

/** Whose months, and what to say of a run in them. */
interface Marked {
  readonly subject: Subject;
  readonly months: readonly MonthOfAttendance[];
  readonly says: 'absent' | 'namesakes' | 'stranger';
}

/** Members by their own rows, names that several bear, and names that the roster lacks. */
function allMarked(dossier: Dossier, { year, asOf }: When): readonly Marked[] {
  const judged = membersOn(dossier, asOf).filter((person) => !isExempt(dossier, person));
  const names = new Set(judged.map(({ name }) => name));
  const { shared, strangers } = unresolvedMonths(dossier, year);
  const named =
    (says: Marked['says']) =>
    ([name, months]: readonly [string, readonly MonthOfAttendance[]]): Marked => ({
      subject: subjectNamed(name),
      months,
      says,
    });
  return [
    ...judged.map((person) => ({
      subject: subjectOf(person),
      months: monthsOfAttendance(dossier, person, year),
      says: 'absent' as const,
    })),
    ...[...shared].filter(([name]) => names.has(name)).map(named('namesakes')),
    ...[...strangers].map(named('stranger')),
  ];
}

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
    namesakes: {
      text: '{branch}{subject}的考勤记录为{from}至{to}连续{actual}个月无故缺席，有多名党员同名，无法判断是哪一名（连续{required}个月无故不参加组织生活的应及时处置）',
      remedy: '在考勤台账中写明是哪一名党员，如补填身份证号或者人员编号',
    },
    stranger: {
      text: '{branch}{subject}的考勤记录为{from}至{to}连续{actual}个月无故缺席，本支部党员名册中没有此人，无法判断（连续{required}个月无故不参加组织生活的应及时处置）',
      remedy: '核对姓名，是本支部党员的补入党员名册，并核实缺席原因',
    },
    noRow: noRow('attendance'),
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.absentMonths;
    if (required === null) return say.na(SWITCHED_OFF);
    const lack = lackOf(dossier.department, 'attendance');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'attendance')) return say.review('noRow', {});
    const verdicts = allMarked(dossier, context).flatMap(({ subject, months, says }) => {
      const run = longestUnexcusedRun(months, context);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.length < required) return [];
      const where = {
        subject,
        cells: run.flatMap(({ cells }) => cells),
        evidence: run.map(({ month }) => month),
      };
      const holes = {
        from: monthLabel(first.month),
        to: monthLabel(last.month),
        actual: run.length,
        required,
      };
      return [says === 'absent' ? say.violation(says, holes, where) : say.review(says, holes, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
