/** Political birthdays (clause 19): which months have members' anniversaries, and in which one was held. */
import { monthNumber, partsOf, yearOf, type DateSpan } from '../calendar';
import type { CellRef } from '../model';
import type { Department, Dossier, Person } from './dossier';
import { memoised } from './memo';
import { countsThroughout, membersOn } from './people';
import type { Period, When } from './periods';
import { valueOf } from './values';

const NAMES_POLITICAL_BIRTHDAY = /政治生日/;

/** Members who stood in the branch all month and joined in this month of an earlier year. */
export const celebratedIn = (dossier: Dossier, { span, number }: Period): readonly Person[] =>
  membersOn(dossier, span.first).filter((person) => {
    const joinedOn = valueOf(person.row.joinedOn);
    if (joinedOn === null || monthNumber(joinedOn.first) !== monthNumber(joinedOn.last)) return false;
    const joined = partsOf(joinedOn.first);
    return (
      joined.month === number && joined.year < yearOf(span.first) && countsThroughout(person, span) === 'yes'
    );
  });

const spansHeld = memoised((dossier: Dossier): readonly DateSpan[] => [
  ...dossier.rows.birthdays.flatMap(({ heldOn }) => valueOf(heldOn) ?? []),
  ...dossier.rows.meetings
    .filter(({ topic, content }) =>
      NAMES_POLITICAL_BIRTHDAY.test(`${valueOf(topic) ?? ''} ${valueOf(content) ?? ''}`),
    )
    .flatMap(({ date }) => valueOf(date) ?? []),
]);

/** An activity was held in the period, or a meeting that names 政治生日. */
export const wasCelebratedIn = (dossier: Dossier, { span }: Period): boolean =>
  spansHeld(dossier).some(({ first, last }) => first >= span.first && last <= span.last);

/** Dates of activities that cannot be read or were left blank: one may belong to any month. */
export const unreadCelebrations = ({ rows }: Dossier): readonly CellRef[] =>
  rows.birthdays.flatMap(({ heldOn }) =>
    heldOn.state === 'unreadable' || heldOn.state === 'blank' ? [heldOn.at] : [],
  );

const lastDayHeld = memoised((department: Department): { readonly day: number } => ({
  day: department.dossiers.flatMap(spansHeld).reduce((last, span) => Math.max(last, span.last), -Infinity),
}));

/** Begins after the ledger's last activity in the year: that nothing follows proves nothing (RULES.md 3). */
export const isPastLastCelebration = (dossier: Dossier, { span }: Period, { year }: When): boolean => {
  const { day } = lastDayHeld(dossier.department);
  return span.first > day && (day === -Infinity || yearOf(day) <= year);
};

/** The branch stands in the ledger of political birthdays, or one of its meetings names one. */
export const recordsCelebrations = (dossier: Dossier): boolean =>
  dossier.rows.birthdays.length > 0 || spansHeld(dossier).length > 0;
