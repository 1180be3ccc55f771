/** Facts about a member that two ledgers state differently: joining, becoming formal, status. */
import { chineseDate, exactly, overlaps, wholeYear, type DateSpan } from '../../ledger/calendar';
import type { Department, Dossier, Person } from '../../ledger/dossier/dossier';
import { tableOf } from '../../ledger/dossier/meetings';
import { formalityOn, matchPerson } from '../../ledger/dossier/people';
import type { When } from '../../ledger/dossier/periods';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import { KIND_NAMES, type Cell, type CellRef, type KindId, type LedgerRow } from '../../ledger/model';
import type { Conflict } from './conflicts-of-branch';

/** Two sheets of one roster are told apart by name. */
const sheetOf = ({ sheet }: CellRef): string => `${KIND_NAMES.members}（${sheet}）`;

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
      one: {
        ledger: ledger === 'members' ? sheetOf(inRoster.at) : KIND_NAMES.members,
        words: chineseDate(inRoster.value),
        cells: [inRoster.at],
      },
      other: {
        ledger: ledger === 'members' ? sheetOf(cell.at) : KIND_NAMES[ledger],
        words: chineseDate(cell.value),
        cells: [cell.at],
      },
    },
  ];
}

/** The time a row of the appraisal speaks of: its date, else its year up to D, else D. */
function appraisalTime(department: Department, row: LedgerRow<'ratings'>, { asOf }: When): DateSpan {
  const date = valueOf(row.date);
  if (date) return date;
  const year = valueOf(row.year) ?? tableOf(department, row)?.meta.year ?? null;
  if (year === null) return exactly(asOf);
  const { first, last } = wholeYear(year);
  return { first, last: Math.max(first, Math.min(last, asOf)) };
}

/** Another status than the roster's on every day the row may speak of. */
function statusConflict(
  department: Department,
  person: Person,
  row: LedgerRow<'ratings'>,
  when: When,
): readonly Conflict[] {
  const stated = valueOf(row.status);
  const { first, last } = appraisalTime(department, row, when);
  const [inRoster, atEnd] = [formalityOn(person, first), formalityOn(person, last)];
  if (stated === null || inRoster === 'unknown' || inRoster !== atEnd || stated === inRoster) return [];
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
  const { development, birthdays, ratings, members } = dossier.rows;
  const about = <R extends LedgerRow<'members' | 'development' | 'birthdays' | 'ratings'>>(
    rows: readonly R[],
    conflicts: (person: Person, row: R) => readonly Conflict[],
  ): readonly Conflict[] =>
    rows.flatMap((row) => {
      const match = matchPerson(dossier, row);
      return match.state === 'one' ? conflicts(match.person, row) : [];
    });
  return onceEach([
    ...about(members, (person, row) => [
      ...datesConflict(person, '入党日期', ['members', row.joinedOn], person.row.joinedOn),
      ...datesConflict(person, '转正日期', ['members', row.formalOn], person.row.formalOn),
    ]),
    ...about(development, (person, row) => [
      ...datesConflict(person, '入党日期', ['development', row.probationaryOn], person.row.joinedOn),
      ...datesConflict(person, '转正日期', ['development', row.formalOn], person.row.formalOn),
    ]),
    ...about(birthdays, (person, row) =>
      datesConflict(person, '入党日期', ['birthdays', row.joinedOn], person.row.joinedOn),
    ),
    ...(ratings.some(({ status }) => status.state === 'value')
      ? about(ratings, (person, row) => statusConflict(dossier.department, person, row, when))
      : []),
  ]);
}

/** One conflict a fact and person. */
const onceEach = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  [...new Map([...conflicts].reverse().map((conflict) => [conflict.key, conflict])).values()].reverse();
