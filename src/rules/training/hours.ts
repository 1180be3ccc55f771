import type { Dossier, Person } from '../../ledger/dossier/dossier';
import {
  cellsOfPerson,
  countsAllYear,
  isExempt,
  namesMaybeExempt,
  subjectNamed,
  subjectOf,
} from '../../ledger/dossier/people';
import { lackingAmong } from '../../ledger/dossier/row-owners';
import { addUp, trainedHours, trainingRowsIn, type TrainedHours } from '../../ledger/dossier/training';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, namesakes, noRoster, noRow, stranger, SWITCHED_OFF } from '../wording';
import { dutyOf } from '../yearly';

type TrainingRow = LedgerRow<'training'>;

const HUNDREDTHS = 100;

/** `31`, `31.5`: no trailing zeros. */
const inHours = (hundredths: number): string => String(hundredths / HUNDREDTHS);

interface Trained {
  readonly person: Person;
  readonly hours: TrainedHours | null;
}

const hoursOf = (dossier: Dossier, people: readonly Person[], year: number): readonly Trained[] =>
  people.map((person) => ({ person, hours: trainedHours(dossier, person, year) }));

export const trainingHours = branchRule({
  id: 'training.hours',
  name: '党员集中学习培训学时',
  clauses: bothAnnexes('10', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '党员每年集中学习培训时间一般不少于32学时。',
  reads: {
    training: ['branch', 'name', 'hours', 'year', 'date', 'category', 'course'],
    members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing', 'duty'],
    ratings: ['branch', 'name', 'exempt'],
  },
  limits: ['trainingHoursPerYear', 'yearlyMinMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    few: {
      text: '{branch}{subject}在{year}年的集中学习培训记录{actual}学时（一般不少于{required}学时）',
      remedy: '补足集中学习培训，已参加的补录学时',
    },
    none: {
      text: '{branch}{subject}没有{year}年集中学习培训记录（一般不少于{required}学时）',
      remedy: '安排参加集中学习培训，已参加的补录学时',
    },
    unreadable: {
      text: '{branch}{subject}在{year}年有学时未填写或者无法识别，已识别{actual}学时（一般不少于{required}学时），无法判断',
      remedy: '核对并补填学时',
    },
    namesakes: namesakes('training'),
    stranger: stranger('training'),
    noRoster,
    noRow: noRow('training'),
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const required = limits.trainingHoursPerYear;
    if (required === null) return say.na(SWITCHED_OFF);
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const lack =
      lackOf(dossier.department, 'training', 'hours') ?? lackOf(dossier.department, 'members', 'name');
    if (lack) return duty.state === 'due' ? say.cannotTell(lack) : say.na(duty.reason);
    const owed = dossier.people.filter(
      (person) => countsAllYear(person, context) === 'yes' && !isExempt(dossier, person),
    );
    if (duty.state === 'due' && hasRows(dossier, 'training') && !hasRows(dossier, 'members'))
      return say.review('noRoster', {});
    const isEnough = (hours: TrainedHours | null): boolean =>
      (hours?.hundredths ?? 0) >= required * HUNDREDTHS;
    const rows = trainingRowsIn(dossier, year);
    const { shared, strangers } = rows;
    const unknown = [...strangers].filter(([, some]) => !isEnough(addUp(some)));
    if (owed.length + unknown.length === 0) return say.na('没有应参加培训的党员');
    const trained = hoursOf(dossier, owed, year).filter(({ hours }) => !isEnough(hours));
    const { sure, unsure } = lackingAmong(
      dossier,
      trained.map(({ person }) => person),
      rows,
      (row) => isEnough(addUp([row])),
      { year, maybeExempt: namesMaybeExempt(dossier) },
    );
    if (sure.length + unsure.length + unknown.length === 0) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    if (!hasRows(dossier, 'training')) return say.review('noRow', {});
    const ofNames = (key: 'namesakes' | 'stranger', name: string, some: readonly TrainingRow[] = []) =>
      say.review(key, {}, { subject: subjectNamed(name), cells: addUp(some).cells });
    const surely = new Set(sure);
    const ofMembers = trained
      .filter(({ person }) => surely.has(person))
      .map(({ person, hours }) => {
        const subject = subjectOf(person);
        if (!hours)
          return say.violation('none', { year, required }, { subject, cells: cellsOfPerson(person) });
        const holes = { year, actual: inHours(hours.hundredths), required };
        const where = { subject, cells: hours.cells, evidence: [holes.actual] };
        return hours.isUnreadable
          ? say.review('unreadable', holes, where)
          : say.violation('few', holes, where);
      });
    return [
      ...ofMembers,
      ...unsure.map((name) => ofNames('namesakes', name, shared.get(name))),
      ...unknown.map(([name, some]) => ofNames('stranger', name, some)),
    ];
  },
});
