/** Facts about a member that two ledgers state differently: joining, becoming formal, status. */
import { chineseDate, wholeYear, type DateSpan, type Day, overlaps } from '../../ledger/calendar';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { formalityOn, matchPerson } from '../../ledger/dossier/people';
import type { When } from '../../ledger/dossier/periods';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import { KIND_NAMES, type Cell, type KindId, type LedgerRow } from '../../ledger/model';
import type { Conflict } from './conflicts-of-branch';

/** Two dates of one event that share no day. */
function datesConflict(
  { key, name }: Person,
  fact: string,
  [ledger, cell]: readonly [KindId, Cell<DateSpan>],
  inRoster: Cell<DateSpan>,
): readonly Conflict[] {
  if (cell.state !== 'value' || inRoster.state !== 'value' || overlaps(cell.value, inRoster.value)) return [];
  return [
    {
      key: `${fact} ${key}`,
      fact: `党员${name}的${fact}`,
      one: { ledger: KIND_NAMES.members, words: chineseDate(inRoster.value), cells: [inRoster.at] },
      other: { ledger: KIND_NAMES[ledger], words: chineseDate(cell.value), cells: [cell.at] },
    },
  ];
}

/** The day a row of the appraisal speaks of: its date, else the end of its year, else D. */
const appraisalDay = (row: LedgerRow<'ratings'>, { asOf }: When): Day => {
  const date = valueOf(row.date)?.last;
  const year = valueOf(row.year);
  return date ?? (year === null ? asOf : Math.min(wholeYear(year).last, asOf));
};

function statusConflict(person: Person, row: LedgerRow<'ratings'>, when: When): readonly Conflict[] {
  const stated = valueOf(row.status);
  const inRoster = formalityOn(person, appraisalDay(row, when));
  if (stated === null || inRoster === 'unknown' || stated === inRoster) return [];
  return [
    {
      key: `党员类别 ${person.key}`,
      fact: `党员${person.name}的党员类别`,
      one: {
        ledger: KIND_NAMES.members,
        words: inRoster,
        cells: cellsOf(person.row.status, person.row.formalOn),
      },
      other: { ledger: KIND_NAMES.ratings, words: stated, cells: cellsOf(row.status) },
    },
  ];
}

export function conflictsOfPeople(dossier: Dossier, when: When): readonly Conflict[] {
  const { development, birthdays, ratings } = dossier.rows;
  const about = <R extends LedgerRow<'development' | 'birthdays' | 'ratings'>>(
    rows: readonly R[],
    conflicts: (person: Person, row: R) => readonly Conflict[],
  ): readonly Conflict[] =>
    rows.flatMap((row) => {
      const match = matchPerson(dossier, row);
      return match.state === 'one' ? conflicts(match.person, row) : [];
    });
  return onceEach([
    ...about(development, (person, row) => [
      ...datesConflict(person, '入党日期', ['development', row.probationaryOn], person.row.joinedOn),
      ...datesConflict(person, '转正日期', ['development', row.formalOn], person.row.formalOn),
    ]),
    ...about(birthdays, (person, row) =>
      datesConflict(person, '入党日期', ['birthdays', row.joinedOn], person.row.joinedOn),
    ),
    ...(ratings.some(({ status }) => status.state === 'value')
      ? about(ratings, (person, row) => statusConflict(person, row, when))
      : []),
  ]);
}

/** One conflict a fact and person. */
const onceEach = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  [...new Map([...conflicts].reverse().map((conflict) => [conflict.key, conflict])).values()].reverse();
