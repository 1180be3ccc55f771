/** 校验·近期提醒: what falls due in the next months. Reminders are no findings (RULES.md 4). */
import { maskNumbers } from '../engine/mask';
import { addMonths, chineseDate, exactly, partsOf, type Day } from '../ledger/calendar';
import { celebratedIn } from '../ledger/dossier/anniversaries';
import { hasCommittee } from '../ledger/dossier/committee';
import { recordsCover } from '../ledger/dossier/coverage';
import type { Department, Dossier } from '../ledger/dossier/dossier';
import { meetingsIn } from '../ledger/dossier/meetings';
import { countsAllYear, isExempt } from '../ledger/dossier/people';
import { monthPeriod, openPeriods, type Period, type When } from '../ledger/dossier/periods';
import { termOf } from '../ledger/dossier/term';
import { trainedHours } from '../ledger/dossier/training';
import type { MeetingType } from '../ledger/model';
import type { Limits } from '../standard/thresholds';
import type { SheetModel } from '../workbook/edit';
import { day, headingRows, listSheet, number, row, text } from './cells';
import type { ReportFacts } from './facts';
import { judgedLine } from './heading';

export const REMINDER_COLUMNS: readonly string[] = ['序号', '上级党组织', '支部', '事项', '到期日', '说明'];
const WIDTHS = [6, 22, 24, 16, 12, 72];

interface Reminder {
  readonly dossier: Dossier;
  readonly matter: string;
  readonly dueOn: Day;
  readonly text: string;
}

/** What a reminder is worked out from. */
export interface ReminderFacts extends When {
  readonly limits: Limits;
  readonly isInScope: (branchKey: string) => boolean;
}

/** One list, what falls due first above. */
export function reminderList(department: Department, facts: ReminderFacts, judged: ReportFacts): SheetModel {
  const reminders = remindersOf(department, facts);
  const notes = [judgedLine(judged), '本表只提醒将要到期的事项，不是问题，也不计入结论。'];
  return listSheet({
    id: 'reminders',
    columnWidths: WIDTHS,
    heading: headingRows(
      '支部近期事项提醒',
      reminders.length > 0 ? notes : [...notes, '近期没有到期的事项。'],
    ),
    labels: REMINDER_COLUMNS,
    body: reminders.map(({ dossier: { branch }, matter, dueOn, text: words }, index) =>
      row(
        number(index + 1),
        text(maskNumbers(branch.superior ?? '')),
        text(maskNumbers(branch.name)),
        text(matter, 'center'),
        day(dueOn),
        text(maskNumbers(words)),
      ),
    ),
  });
}

function remindersOf({ dossiers }: Department, facts: ReminderFacts): readonly Reminder[] {
  return dossiers
    .filter(({ branch }) => facts.isInScope(branch.key))
    .flatMap((dossier) => [
      ...election(dossier, facts),
      ...meetings(dossier, facts, 'quarter'),
      ...meetings(dossier, facts, 'month'),
      ...training(dossier, facts),
      ...birthdays(dossier, facts),
    ])
    .sort((a, b) => a.dueOn - b.dueOn);
}

const dated = (on: Day): string => chineseDate(exactly(on));

/** The term ends within the months in which the superior reminds and the branch asks. */
function election(dossier: Dossier, facts: ReminderFacts): Reminder[] {
  const { remindMonths, requestMonths, termYears } = facts.limits;
  const term = termOf(dossier, facts, termYears);
  if (term.state !== 'known' || term.value.isAppointed || !term.value.end || remindMonths === null) return [];
  const { last } = term.value.end;
  if (last < facts.asOf || addMonths(last, -remindMonths) > facts.asOf) return [];
  const request =
    requestMonths === null ? '' : `，一般应于${dated(addMonths(last, -requestMonths))}前报送书面换届请示`;
  return [{ dossier, matter: '换届', dueOn: last, text: `本届任期于${dated(last)}届满${request}。` }];
}

/** Meetings of the running month or quarter that the records cover and do not show yet. */
function meetings(dossier: Dossier, facts: ReminderFacts, unit: 'month' | 'quarter'): Reminder[] {
  const period = openPeriods(dossier, facts, unit).find(({ span }) => span.first <= facts.asOf);
  if (!period) return [];
  const owed = requirementsOf(dossier, facts, unit).flatMap(({ type, atLeast }) => {
    const left = atLeast - meetingsIn(dossier, facts, type, period.span).length;
    return left > 0 && recordsCover(dossier, type, facts) ? [`${type}${left}次`] : [];
  });
  if (owed.length === 0) return [];
  return [
    {
      dossier,
      matter: '组织生活',
      dueOn: period.span.last,
      text: `${period.label}还应开展：${owed.join('、')}。`,
    },
  ];
}

interface Requirement {
  readonly type: MeetingType;
  readonly atLeast: number;
}

function requirementsOf(dossier: Dossier, facts: ReminderFacts, unit: 'month' | 'quarter'): Requirement[] {
  const { limits } = facts;
  const committee = hasCommittee(dossier, facts) === 'yes' ? limits.committeeMeetingPerMonth : null;
  const all: readonly (readonly [MeetingType, 'month' | 'quarter', number | null])[] = [
    ['党员大会', 'quarter', limits.assemblyPerQuarter],
    ['党课', 'quarter', limits.partyLessonPerQuarter],
    ['支委会', 'month', committee],
    ['主题党日', 'month', limits.themeDayPerMonth],
  ];
  return all.flatMap(([type, own, atLeast]) => (own === unit && atLeast !== null ? [{ type, atLeast }] : []));
}

const HUNDREDTHS = 100;

/** Members who have not yet reached the year's hours, where a ledger of training is kept. */
function training(dossier: Dossier, facts: ReminderFacts): Reminder[] {
  const [year] = openPeriods(dossier, facts, 'year');
  const required = facts.limits.trainingHoursPerYear;
  if (!year || required === null || dossier.rows.training.length === 0) return [];
  const short = dossier.people.filter(
    (person) =>
      countsAllYear(person, facts) === 'yes' &&
      !isExempt(dossier, person) &&
      (trainedHours(dossier, person, facts.year)?.hundredths ?? 0) < required * HUNDREDTHS,
  );
  if (short.length === 0) return [];
  const words = `${short.length}名党员集中学习培训尚未满${required}学时：${named(short)}。`;
  return [{ dossier, matter: '学习培训', dueOn: year.span.last, text: words }];
}

/** This month's and the next month's. */
function birthdays(dossier: Dossier, facts: ReminderFacts): Reminder[] {
  return [facts.asOf, addMonths(facts.asOf, 1)].flatMap((on) => {
    const { year, month } = partsOf(on);
    const period: Period = monthPeriod(year, month);
    const people = celebratedIn(dossier, period);
    if (people.length === 0) return [];
    const words = `${period.label}有${people.length}名党员的政治生日：${named(people)}。`;
    return [{ dossier, matter: '政治生日', dueOn: period.span.last, text: words }];
  });
}

/** Names listed before `等n人`. */
const MOST_NAMES = 12;

function named(people: readonly { readonly name: string }[]): string {
  const names = people
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join('、');
  return people.length > MOST_NAMES ? `${names}等${people.length}人` : names;
}
