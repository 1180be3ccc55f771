/**
 * How often a branch, or its groups, met in the due periods of the year: met, missed, or not to be told (RULES.md 3, 4).
 * Records decide where they cover the type, else the count matrices.
 */
import { isInside, overlaps, type DateSpan } from '../calendar';
import type { CellRef, MeetingType } from '../model';
import { countIn, countsBySpan, type Count } from './counts';
import { coverageOf, isPastLastRow, recordsCover } from './coverage';
import type { Dossier } from './dossier';
import { groupKey, groupsOf, meetingsOfType, meetingsPerhapsOfType, type Groups } from './meetings';
import { duePeriods, unpaused, type Period, type PeriodUnit, type When } from './periods';
import { valueOf, type Absent } from './values';

/** A rule's context is one. */
export interface Judging extends When {
  readonly isPaused: (period: DateSpan) => boolean;
}

export interface Requirement {
  readonly type: MeetingType;
  readonly unit: PeriodUnit;
  readonly atLeast: number;
}

export interface Frequency {
  /** Set when no ledger of the workbook has the type at all: then nothing else is told. */
  readonly absent: Absent | null;
  /** False where the ledgers do not cover the type for this branch: what is not met is then unclear. */
  readonly isCovered: boolean;
  readonly met: readonly Period[];
  readonly missed: readonly Period[];
  readonly unclear: readonly Period[];
  readonly paused: readonly Period[];
  /** At least two judged periods, the type is covered, and none at all was held. */
  readonly neverHeld: boolean;
  /** The figures that say so, where a matrix does. */
  readonly cells: readonly CellRef[];
  /** A count of a longer time that is too low for the periods in it: some were missed, though not told which. */
  readonly shortfall: Shortfall | null;
}

export interface Shortfall {
  /** The periods inside that nothing else tells of: part of `unclear`. */
  readonly periods: readonly Period[];
  readonly counted: number;
  readonly needed: number;
  readonly cells: readonly CellRef[];
}

type Judgement = 'met' | 'missed' | 'unclear';

interface PeriodFacts {
  readonly period: Period;
  readonly sure: number;
  /** With everything that may count for the period as well. */
  readonly atMost: number;
  readonly isClosed: boolean;
  readonly cells: readonly CellRef[];
}

const NOTHING = {
  met: [],
  missed: [],
  unclear: [],
  cells: [],
  neverHeld: false,
  isCovered: false,
  shortfall: null,
} as const;

/** How the branch kept one frequency. */
export function frequencyOf(dossier: Dossier, judging: Judging, requirement: Requirement): Frequency {
  const { type, unit, atLeast } = requirement;
  const { judged, paused } = unpaused(duePeriods(dossier, judging, unit), judging);
  const coverage = coverageOf(dossier, type, judging);
  const facts = judged.map((period) => factsOf(dossier, judging, type, period));
  const undated = undatedOf(dossier, judging, type);
  if (typeof coverage === 'object' && facts.length > 0 && facts.every(({ atMost }) => atMost === 0)) {
    return { ...NOTHING, absent: coverage, paused };
  }
  const told = weigh(facts, atLeast, undated, { isCovered: coverage === 'covered', paused });
  return { ...told, shortfall: shortfallOf(dossier, judging, requirement, told.unclear) };
}

/** The longest time whose count is too low for the unclear periods in it. */
function shortfallOf(
  dossier: Dossier,
  { year }: Judging,
  { type, atLeast }: Requirement,
  unclear: readonly Period[],
): Shortfall | null {
  if (unclear.length === 0) return null;
  let worst: Shortfall | null = null;
  for (const { span, atLeast: counted, cells } of countsBySpan(dossier, type, year)) {
    const periods = unclear.filter((period) => isInside(period.span, span));
    const needed = periods.length * atLeast;
    if (counted < needed && periods.length > (worst?.periods.length ?? 0))
      worst = { periods, counted, needed, cells };
  }
  return worst;
}

function weigh(
  facts: readonly PeriodFacts[],
  atLeast: number,
  undated: number,
  { isCovered, paused }: { readonly isCovered: boolean; readonly paused: readonly Period[] },
): Frequency {
  const short = facts.filter(({ sure, isClosed }) => isClosed && sure < atLeast);
  // Rows without a readable date may fill as many gaps as there are rows, and no more.
  const mayBeFilled = short.reduce((sum, { sure }) => sum + atLeast - sure, 0) <= undated;
  const judge = ({ sure, atMost, isClosed }: PeriodFacts): Judgement => {
    if (sure >= atLeast) return 'met';
    return isClosed && atMost < atLeast && !mayBeFilled ? 'missed' : 'unclear';
  };
  const of = (judgement: Judgement): readonly PeriodFacts[] =>
    facts.filter((one) => judge(one) === judgement);
  const missed = of('missed');
  const neverHeld = isCovered && facts.length > 1 && undated === 0 && facts.every(isEmptyAndClosed);
  return {
    absent: null,
    isCovered,
    met: of('met').map(({ period }) => period),
    missed: missed.map(({ period }) => period),
    unclear: of('unclear').map(({ period }) => period),
    paused,
    neverHeld,
    cells: missed.flatMap(({ cells }) => cells),
    shortfall: null,
  };
}

const isEmptyAndClosed = ({ atMost, isClosed }: PeriodFacts): boolean => isClosed && atMost === 0;

function factsOf(dossier: Dossier, judging: Judging, type: MeetingType, period: Period): PeriodFacts {
  const { sure, atMost } = inRecords(dossier, judging, type, period);
  if (recordsCover(dossier, type, judging)) {
    const isClosed = !isPastLastRow(dossier, type, period, judging) && !mayNotHaveStood(dossier, period);
    if (isClosed || sure > 0) return { period, sure, atMost, isClosed, cells: [] };
  }
  return withCount(period, countIn(dossier, type, period.span, judging.year), sure, atMost);
}

/** A temporary branch whose founding nothing tells may not have stood before its first record. */
const mayNotHaveStood = ({ branch, rows }: Dossier, { span }: Period): boolean =>
  branch.form === '临时' &&
  branch.foundedOn === null &&
  !rows.meetings.some(({ date }) => (valueOf(date)?.first ?? Infinity) <= span.last);

/** What is certainly held in a period by the records, and with what is only perhaps so. */
function inRecords(
  dossier: Dossier,
  judging: Judging,
  type: MeetingType,
  { span }: Period,
): { readonly sure: number; readonly atMost: number } {
  let [sure, atMost] = [0, 0];
  for (const one of meetingsOfType(dossier, judging, type)) {
    if (one.span === null || !overlaps(one.span, span)) continue;
    atMost += 1;
    if (isInside(one.span, span)) sure += 1;
  }
  for (const one of meetingsPerhapsOfType(dossier, judging, type)) {
    if (one.span !== null && overlaps(one.span, span)) atMost += 1;
  }
  return { sure, atMost };
}

const withCount = (period: Period, count: Count | null, sure: number, atMost: number): PeriodFacts => ({
  period,
  sure: Math.max(sure, count?.atLeast ?? 0),
  atMost: Math.max(atMost, count?.atLeast ?? 0),
  isClosed: count?.isWhole ?? false,
  cells: count?.cells ?? [],
});

/** Rows of the type whose date cannot be read: each may belong to any one period. */
const undatedOf = (dossier: Dossier, judging: Judging, type: MeetingType): number =>
  meetingsOfType(dossier, judging, type).filter(({ span }) => span === null).length;

export interface GroupFrequency extends Frequency {
  /** Null where the records do not name groups: then as many rows as groups are enough. */
  readonly group: string | null;
}

const GROUP_MEETING: MeetingType = '党小组会';

/**
 * How each group of the branch kept its monthly meeting; empty for a branch without groups or whose groups nothing
 * tells. Rows without a group's name count for any group; fewer of them than groups is unclear.
 */
export function groupFrequencyOf(
  dossier: Dossier,
  judging: Judging,
  atLeast: number,
): readonly GroupFrequency[] {
  const groups = groupsOf(dossier);
  if (groups.state !== 'known' || groups.value.count === 0) return [];
  const whole = frequencyOf(dossier, judging, {
    type: GROUP_MEETING,
    unit: 'month',
    atLeast: atLeast * groups.value.count,
  });
  const named = meetingsOfType(dossier, judging, GROUP_MEETING).filter(({ group }) => group !== null);
  if (whole.absent || named.length === 0 || groups.value.names.length === 0) {
    return [{ ...unnamed(dossier, judging, whole), group: null }];
  }
  return perGroup(dossier, judging, groups.value, atLeast, whole);
}

/** Some rows, but fewer than groups: whether each group met cannot be told. */
function unnamed(dossier: Dossier, judging: Judging, whole: Frequency): Frequency {
  const someHeld = ({ span }: Period): boolean => {
    const count = countIn(dossier, GROUP_MEETING, span, judging.year)?.atLeast ?? 0;
    return (
      count > 0 ||
      meetingsOfType(dossier, judging, GROUP_MEETING).some(
        (one) => one.span !== null && isInside(one.span, span),
      )
    );
  };
  return {
    ...whole,
    missed: whole.missed.filter((period) => !someHeld(period)),
    unclear: [...whole.unclear, ...whole.missed.filter(someHeld)],
  };
}

function perGroup(
  dossier: Dossier,
  judging: Judging,
  { names }: Groups,
  atLeast: number,
  whole: Frequency,
): readonly GroupFrequency[] {
  const meetings = meetingsOfType(dossier, judging, GROUP_MEETING).map(({ span, group }) => ({
    span,
    key: group === null ? null : groupKey(group),
  }));
  const undated = undatedOf(dossier, judging, GROUP_MEETING);
  const judged = [...whole.met, ...whole.missed, ...whole.unclear].sort((a, b) => a.number - b.number);
  const held = (key: string | null, { span }: Period): number =>
    meetings.filter((one) => one.key === key && one.span !== null && isInside(one.span, span)).length;
  return names.map((group) => {
    const facts = judged.map((period): PeriodFacts => {
      const own = held(groupKey(group), period);
      const ofNobody = held(null, period);
      const isEnough = whole.met.includes(period) && ofNobody > 0;
      const sure = isEnough ? atLeast : own;
      const isClosed = whole.isCovered && !isPastLastRow(dossier, GROUP_MEETING, period, judging);
      return { period, sure, atMost: own + ofNobody, isClosed, cells: [] };
    });
    return { ...weigh(facts, atLeast, undated, whole), group };
  });
}
