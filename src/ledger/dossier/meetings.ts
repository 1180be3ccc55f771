/**
 * The meetings of a branch: what each was, when it counts, and which groups the branch has (RULES.md 5).
 */
import { addMonths, isInside, monthNumber, wholeMonth, yearOf, type DateSpan } from '../calendar';
import type { Cell, CellRef, LedgerRow, LedgerTable, MeetingType } from '../model';
import type { Department, Dossier } from './dossier';
import { memoised, memoisedAt } from './memo';
import { isSameMoment, monthBefore, periodsOf, type When } from './periods';
import { recordYear, yearNamedIn } from './record-year';
import { madeUpIn, typesInTopic } from './topic';
import { absent, cellsOf, hasRows, lackOf, told, valueOf, type Known } from './values';

export interface Meeting {
  readonly row: LedgerRow<'meetings'>;
  /** When it was held; null when the date is blank, unreadable or later than today. */
  readonly heldOn: DateSpan | null;
  /** For which time it counts: the month made good by a make-up, else `heldOn`. */
  readonly span: DateSpan | null;
  /** What it certainly was. */
  readonly types: readonly MeetingType[];
  /** What it perhaps was: an 组织生活会 that names neither 党员大会 nor 党小组 may be the quarter's 党员大会. */
  readonly perhaps: readonly MeetingType[];
  readonly group: string | null;
}

/** Where a meeting's row says when it was and what it was. */
export const cellsOfMeeting = ({ row }: Meeting): readonly CellRef[] => cellsOf(row.date, row.type);

const tablesById = memoised(
  ({ ledgers }: Department): ReadonlyMap<number, LedgerTable> =>
    new Map(ledgers.tables.map((table) => [table.id, table])),
);

/** The table a row stands in. */
export const tableOf = (department: Department, { table }: { readonly table: number }): LedgerTable | null =>
  tablesById(department).get(table) ?? null;

const NO_TYPES: readonly MeetingType[] = [];

/** Types that the type cell, or the sheet's name for it, says. */
export function namedTypes(department: Department, row: LedgerRow<'meetings'>): readonly MeetingType[] {
  if (row.type.state === 'value') return row.type.value.named;
  const ofSheet = tableOf(department, row)?.meta.meetingType ?? null;
  return ofSheet === null ? NO_TYPES : [ofSheet];
}

const topicOf = (row: LedgerRow<'meetings'>): string => valueOf(row.topic) ?? valueOf(row.content) ?? '';

/** Only theme days, generic and untyped rows may also have been what their topic says. */
const topicMayTell = (row: LedgerRow<'meetings'>, named: readonly MeetingType[]): boolean =>
  row.type.state === 'value' ? row.type.value.generic || named.includes('主题党日') : named.length === 0;

const union = (some: readonly MeetingType[], more: readonly MeetingType[]): readonly MeetingType[] =>
  more.length === 0 ? some : [...new Set([...some, ...more])];

const NAMES_ASSEMBLY = /党员大会|支部大会/;
const NAMES_GROUP = /党小组/;

/** Whether an 组织生活会 was held as the branch's 党员大会. */
function asAssembly(row: LedgerRow<'meetings'>): 'yes' | 'no' | 'unsure' {
  const words = [
    row.type.state === 'value' ? row.type.value.words : '',
    valueOf(row.topic) ?? '',
    valueOf(row.content) ?? '',
  ].join(' ');
  if (NAMES_ASSEMBLY.test(words)) return 'yes';
  return NAMES_GROUP.test(words) || valueOf(row.group) !== null ? 'no' : 'unsure';
}

const readableDate = (cell: Cell<DateSpan>, today: number): DateSpan | null => {
  const span = valueOf(cell);
  return span !== null && span.first <= today ? span : null;
};

/** `补开5月` counts for May when held by the end of June; a quarter is made good within a month of its end too. */
function countsFor(topic: string, heldOn: DateSpan): DateSpan {
  const madeUp = madeUpIn(topic);
  if (!madeUp) return heldOn;
  const target =
    madeUp.unit === 'month' ? monthBefore(heldOn.first, madeUp.number) : quarterBefore(heldOn, madeUp.number);
  const after = addMonths(target.last, 1);
  const lastDay = wholeMonth(yearOf(after), (monthNumber(after) % 12) + 1).last;
  return heldOn.first > target.last && heldOn.last <= lastDay ? target : heldOn;
}

function quarterBefore({ first }: DateSpan, quarter: number): DateSpan {
  const year = yearOf(first);
  const candidates = [year, year - 1].flatMap((one) => periodsOf(one, 'quarter').slice(quarter - 1, quarter));
  const span = candidates.find((period) => period.span.first <= first)?.span;
  return span ?? { first, last: first };
}

function meetingOf(department: Department, row: LedgerRow<'meetings'>, today: number): Meeting {
  const named = namedTypes(department, row);
  const topic = topicOf(row);
  const types = topicMayTell(row, named) && topic !== '' ? union(named, typesInTopic(topic)) : named;
  const heldOn = readableDate(row.date, today);
  const assembly =
    types.includes('组织生活会') && !types.includes('党员大会') ? asAssembly(row) : ('no' as const);
  return {
    row,
    heldOn,
    span: heldOn === null || topic === '' ? heldOn : countsFor(topic, heldOn),
    types: assembly === 'yes' ? [...types, '党员大会'] : types,
    perhaps: assembly === 'unsure' ? ['党员大会'] : NO_TYPES,
    group: valueOf(row.group),
  };
}

/** All meetings of the branch, in the ledger's order. */
export const meetingsOf: (dossier: Dossier, when: When) => readonly Meeting[] = memoisedAt(
  isSameMoment,
  ({ rows, department }: Dossier, { today }: When) =>
    rows.meetings.map((row) => meetingOf(department, row, today)),
);

type MeetingsByType = ReadonlyMap<MeetingType, readonly Meeting[]>;

const indexedBy = (
  typesOf: (meeting: Meeting) => readonly MeetingType[],
): ((dossier: Dossier, when: When) => MeetingsByType) =>
  memoisedAt(isSameMoment, (dossier: Dossier, when: When) => {
    const byType = new Map<MeetingType, Meeting[]>();
    for (const meeting of meetingsOf(dossier, when)) {
      for (const type of typesOf(meeting)) {
        const ofType = byType.get(type);
        if (ofType) ofType.push(meeting);
        else byType.set(type, [meeting]);
      }
    }
    return byType;
  });

const byType = indexedBy(({ types }) => types);
const byPerhaps = indexedBy(({ perhaps }) => perhaps);
const NO_MEETINGS: readonly Meeting[] = [];

/** Meetings that certainly were of a type, whenever they were. */
export const meetingsOfType = (dossier: Dossier, when: When, type: MeetingType): readonly Meeting[] =>
  byType(dossier, when).get(type) ?? NO_MEETINGS;

/** Meetings that perhaps were of a type, and not certainly. */
export const meetingsPerhapsOfType = (dossier: Dossier, when: When, type: MeetingType): readonly Meeting[] =>
  byPerhaps(dossier, when).get(type) ?? NO_MEETINGS;

/** Meetings certainly of this type that count for a time. */
export const meetingsIn = (
  dossier: Dossier,
  when: When,
  type: MeetingType,
  span: DateSpan,
): readonly Meeting[] =>
  meetingsOfType(dossier, when, type).filter((one) => one.span !== null && isInside(one.span, span));

/** The party groups of a branch; no names where only their number is known. */
export interface Groups {
  readonly names: readonly string[];
  readonly count: number;
}

/** Alike for 第一党小组, 第1小组 and 一组. */
export const groupKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s|第|党|小组|组/g, '')
    .replace(
      /\d+/g,
      (digits) =>
        ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][Number(digits)] ?? digits,
    );

const distinctGroups = (names: readonly string[]): readonly string[] => [
  ...new Map(names.map((name) => [groupKey(name), name])).values(),
];

/**
 * The branch's groups: from the group ledger, else the roster, else the register's number, else the meeting records.
 * None where such a ledger is there and names none for this branch.
 */
export const groupsOf: (dossier: Dossier) => Known<Groups> = memoised((dossier: Dossier): Known<Groups> => {
  const { rows, register, department } = dossier;
  const sources: readonly (readonly Cell<string>[])[] = [
    rows.groups.map(({ group }) => group),
    rows.members.map(({ group }) => group),
  ];
  for (const cells of sources) {
    const names = distinctGroups(cells.map(valueOf).filter((name) => name !== null));
    if (names.length > 0) return told({ names, count: names.length }, cellsOf(...cells).slice(0, 1));
  }
  const stated = register ? valueOf(register.groupCount) : null;
  const inMeetings = distinctGroups(
    rows.meetings.map(({ group }) => valueOf(group)).filter((name) => name !== null),
  );
  if (stated !== null) {
    return told(
      { names: inMeetings.length === stated ? inMeetings : [], count: stated },
      cellsOf(...(register ? [register.groupCount] : [])),
    );
  }
  if (inMeetings.length > 0) return told({ names: inMeetings, count: inMeetings.length }, []);
  const rosterTells = hasRows(dossier, 'members') && !lackOf(department, 'members', 'group');
  const isNone = rosterTells || !lackOf(department, 'groups', 'group');
  return isNone ? told({ names: [], count: 0 }, []) : absent('groups');
});

/** What the records hold of a yearly meeting. */
export interface YearlyMeetings {
  /** Of the year: named so up to the grace into the next, else by its date. */
  readonly ofYear: readonly Meeting[];
  /** Dated in the year but named after the year before: the yearly rule is `review` when there is nothing else. */
  readonly namedLastYear: readonly Meeting[];
  /** Of the type, without a readable date. */
  readonly undated: readonly Meeting[];
}

/** Meetings of a type by the year they belong to. */
export function meetingsOfYear(
  dossier: Dossier,
  when: When,
  type: MeetingType,
  graceMonths: number,
): YearlyMeetings {
  const all = meetingsOfType(dossier, when, type);
  const yearNamed = ({ row }: Meeting): number | null => yearNamedIn(topicOf(row));
  const yearOfMeeting = (one: Meeting): number | null => recordYear(yearNamed(one), one.heldOn, graceMonths);
  return {
    ofYear: all.filter((one) => yearOfMeeting(one) === when.year),
    namedLastYear: all.filter(
      (one) =>
        one.heldOn !== null && yearOf(one.heldOn.first) === when.year && yearOfMeeting(one) === when.year - 1,
    ),
    undated: all.filter((one) => yearOfMeeting(one) === null),
  };
}
