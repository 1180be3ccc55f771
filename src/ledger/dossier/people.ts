/**
 * Who counts when (RULES.md 5): whether a member was there on a day, was formal or on probation on it, is exempt, and
 * which person of the roster a row of another ledger is about.
 */
import { addMonths, dayOf, isExact, isInside, overlaps, type DateSpan, type Day } from '../calendar';
import type { Cell, CellRef, KindId, LedgerRow } from '../model';
import type { Answer } from './compare';
import type { Dossier, Person } from './dossier';
import { memoised } from './memo';
import type { When } from './periods';
import { cellsOf, knownIn, told, valueOf, type Known } from './values';

const not = (answer: Answer): Answer => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unsure');
const both = (one: Answer, other: Answer): Answer =>
  one === 'no' || other === 'no' ? 'no' : one === 'yes' ? other : one;

/** The day has come, for every day the date may mean. A date that is not known has always come. */
const hasCome = (cell: Cell<DateSpan>, day: Day): Answer => {
  if (cell.state === 'unreadable') return 'unsure';
  if (cell.state !== 'value') return 'yes';
  if (cell.value.last <= day) return 'yes';
  return cell.value.first <= day ? 'unsure' : 'no';
};

const OUT_OF_THE_PARTY: ReadonlySet<string> = new Set(['停止党籍', '出党', '除名', '去世']);

/** Counts as a member of the branch on a day: from the later of joining and moving in until moving out. */
export function countsOn({ row }: Person, day: Day): Answer {
  const standing = valueOf(row.standing);
  if (standing !== null && OUT_OF_THE_PARTY.has(standing)) return 'no';
  const hasLeft =
    row.movedOutOn.state === 'value' ? hasCome(row.movedOutOn, day) : leftUnread(row.movedOutOn);
  return both(both(hasCome(row.joinedOn, day), hasCome(row.movedInOn, day)), not(hasLeft));
}

const leftUnread = (movedOutOn: Cell<DateSpan>): Answer =>
  movedOutOn.state === 'unreadable' ? 'unsure' : 'no';

/** Counts on the first and the last day: for monthly rules, which look at months wholly inside. */
export const countsThroughout = (person: Person, { first, last }: DateSpan): Answer =>
  both(countsOn(person, first), countsOn(person, last));

/** There on Y-01-01 and at D: for yearly rules about members. */
export const countsAllYear = (person: Person, { year, asOf }: When): Answer =>
  both(countsOn(person, dayOf(year, 1, 1)), countsOn(person, asOf));

/** Members on a day, those included of whom it is not sure. */
export const membersOn = ({ people }: Dossier, day: Day): readonly Person[] =>
  people.filter((person) => countsOn(person, day) !== 'no');

export type Formality = '正式' | '预备' | 'unknown';

const MONTHS_OF_PROBATION = 12;
const LONGEST_PROBATION = 24;

/**
 * 正式 or 预备 on a day, of somebody who counts on it: on probation from joinedOn to the day before formalOn; without
 * a date of becoming formal the status column; without that, the times without probation.
 */
export function formalityOn({ row }: Person, day: Day): Formality {
  if (row.formalOn.state === 'value') {
    const isFormal = hasCome(row.formalOn, day);
    return isFormal === 'yes' ? '正式' : isFormal === 'no' ? '预备' : 'unknown';
  }
  if (row.formalOn.state === 'unreadable') return valueOf(row.status) ?? 'unknown';
  const status = valueOf(row.status);
  const joinedOn = valueOf(row.joinedOn);
  if (status === '正式') return joinedOn ? formalSince(joinedOn, day) : '正式';
  if (status === '预备') return '预备';
  return joinedOn ? undecided(joinedOn, row.formalOn.state === 'blank', day) : 'unknown';
}

/** No date of becoming formal and no status: a blank where others have a date is a probation that still runs. */
function undecided(joinedOn: DateSpan, isBlank: boolean, day: Day): Formality {
  if (needsNoProbation(joinedOn) === 'yes') return '正式';
  return isBlank && addMonths(joinedOn.first, LONGEST_PROBATION) > day ? '预备' : 'unknown';
}

/** Formal today, but since when is not written: nobody is before probation is over. */
function formalSince(joinedOn: DateSpan, day: Day): Formality {
  if (needsNoProbation(joinedOn) === 'yes') return '正式';
  return addMonths(joinedOn.last, MONTHS_OF_PROBATION) <= day ? '正式' : 'unknown';
}

/** Times in which those who joined were full members at once (first and last day), and the time that is not judged. */
const WITHOUT_PROBATION: readonly DateSpan[] = [
  { first: dayOf(1921, 7, 1), last: dayOf(1923, 6, 30) },
  { first: dayOf(1928, 6, 1), last: dayOf(1945, 4, 30) },
  { first: dayOf(1969, 4, 1), last: dayOf(1977, 8, 31) },
];
const NOT_JUDGED: DateSpan = { first: dayOf(1945, 4, 1), last: dayOf(1956, 9, 30) };

/** Joined in a time without probation: joining and becoming formal on one day is right there. `unsure` 1945–1956. */
export function needsNoProbation(joinedOn: DateSpan): Answer {
  if (overlaps(joinedOn, NOT_JUDGED)) return 'unsure';
  if (WITHOUT_PROBATION.some((time) => isInside(joinedOn, time))) return 'yes';
  return WITHOUT_PROBATION.some((time) => overlaps(joinedOn, time)) ? 'unsure' : 'no';
}

/** When party age begins: formalOn (党章第七条), in the times without probation joinedOn. */
export function partyAgeFrom({ row }: Person): Known<DateSpan> {
  const joinedOn = valueOf(row.joinedOn);
  if (row.formalOn.state !== 'value' && joinedOn && needsNoProbation(joinedOn) === 'yes') {
    return told(joinedOn, cellsOf(row.joinedOn));
  }
  return knownIn(row, 'formalOn');
}

const EXEMPT_DUTIES: ReadonlySet<string> = new Set(['出国（境）', '长期病假', '年老体弱']);
const NOT_EXEMPT = /^(?:否|无|没有|不免|×|0)$/;

/** Something is filled in as the reason of an exemption, other than 否. */
export const isExemption = (cell: Cell<string>): boolean => {
  const words = valueOf(cell);
  return words !== null && !NOT_EXEMPT.test(words.trim());
};

interface Exempt {
  readonly people: ReadonlySet<Person>;
  /** Names of several members, one of whom is exempt: which, is not told. */
  readonly names: ReadonlySet<string>;
}

const exemptInRatings = memoised((dossier: Dossier): Exempt => {
  const [people, names] = [new Set<Person>(), new Set<string>()] as const;
  for (const row of dossier.rows.ratings) {
    if (!isExemption(row.exempt)) continue;
    const match = matchPerson(dossier, row);
    if (match.state === 'one') people.add(match.person);
    else if (match.state === 'several') match.people.forEach(({ name }) => names.add(name));
  }
  return { people, names };
});

/** Names of several members of whom one is exempt. */
export const namesMaybeExempt = (dossier: Dossier): ReadonlySet<string> => exemptInRatings(dossier).names;

/** Abroad, long ill, old and infirm, or marked exempt: `na` in attendance, training, appraisal, talks, pledges. */
export function isExempt(dossier: Dossier, person: Person): boolean {
  const duty = valueOf(person.row.duty);
  return (duty !== null && EXEMPT_DUTIES.has(duty)) || exemptInRatings(dossier).people.has(person);
}

/** Which person of the branch's roster somebody is. */
export type PersonMatch =
  | { readonly state: 'one'; readonly person: Person }
  | { readonly state: 'several'; readonly people: readonly Person[] }
  | { readonly state: 'none' };

const NO_MATCH: PersonMatch = { state: 'none' };

const oneOrSeveral = (people: readonly Person[]): PersonMatch => {
  const [first, second] = people;
  if (!first) return NO_MATCH;
  return second ? { state: 'several', people } : { state: 'one', person: first };
};

interface Codes {
  readonly byId: ReadonlyMap<string, Person>;
  readonly byCode: ReadonlyMap<string, Person>;
}

const codesOf = memoised((dossier: Dossier): Codes => {
  const byId = new Map<string, Person>();
  const byCode = new Map<string, Person>();
  for (const person of dossier.people) {
    const id = valueOf(person.row.idNumber);
    const code = valueOf(person.row.personCode);
    if (id !== null) byId.set(id, person);
    if (code !== null) byCode.set(code, person);
  }
  return { byId, byCode };
});

/** Ledgers whose rows are each about one person. */
export type PersonKind = Extract<
  KindId,
  | 'members'
  | 'committee'
  | 'ratings'
  | 'training'
  | 'dues'
  | 'development'
  | 'attendance'
  | 'pledges'
  | 'birthdays'
>;

/** The person of the roster a row is about: by ID number or code, else by a name that is unique in the branch. */
export function matchPerson(dossier: Dossier, row: LedgerRow<PersonKind>): PersonMatch {
  const id = valueOf(row.idNumber);
  const code = valueOf(row.personCode);
  if (id !== null || code !== null) {
    const { byId, byCode } = codesOf(dossier);
    const person = (id !== null && byId.get(id)) || (code !== null && byCode.get(code));
    if (person) return { state: 'one', person };
  }
  const name = valueOf(row.name);
  return name === null ? NO_MATCH : matchName(dossier, name);
}

/** The person of the roster with this name. */
const matchName = ({ peopleByName }: Dossier, name: string): PersonMatch =>
  oneOrSeveral(peopleByName.get(name) ?? []);

/** Members of a name of whom rows of a year may be: whoever left before it has none. */
export const bearersIn = ({ peopleByName }: Dossier, name: string, year: number): readonly Person[] =>
  (peopleByName.get(name) ?? []).filter(
    ({ row }) => (valueOf(row.movedOutOn)?.last ?? Infinity) >= dayOf(year, 1, 1),
  );

/** The subject of a finding about whoever bears a name. */
export const subjectNamed = (name: string): { readonly key: string; readonly label: string } => ({
  key: name,
  label: name,
});

/** A finding's subject: the key survives sorting, the label is the name. */
export const subjectOf = ({ key, name }: Person): { readonly key: string; readonly label: string } => ({
  key,
  label: name,
});

/** The cells that say who a person is, for findings about the record as a whole. */
export const cellsOfPerson = ({ row }: Person): readonly CellRef[] => cellsOf(row.name);

/** The day and month of joining are known: only then a political birthday has its day. */
export const knowsJoiningDay = ({ row }: Person): boolean => {
  const joinedOn = valueOf(row.joinedOn);
  return joinedOn !== null && isExact(joinedOn);
};
