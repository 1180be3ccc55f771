/** Facts about a branch that two ledgers state differently: secretary, elections, groups, totals against rows. */
import { chineseDate, type DateSpan, overlaps } from '../../ledger/calendar';
import { appraisalOf, type AppraisalWhen } from '../../ledger/dossier/appraisal';
import { committeeOf, holdersOf, isRunning } from '../../ledger/dossier/committee';
import { countIn } from '../../ledger/dossier/counts';
import { recordsCover } from '../../ledger/dossier/coverage';
import type { Dossier } from '../../ledger/dossier/dossier';
import { groupKey, groupsOf, meetingsIn } from '../../ledger/dossier/meetings';
import { duePeriods, type When } from '../../ledger/dossier/periods';
import { postsIn } from '../../ledger/dossier/posts';
import { runningElection } from '../../ledger/dossier/term';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import { countsOn } from '../../ledger/dossier/people';
import {
  GRADES,
  KIND_NAMES,
  MEETING_TYPES,
  type Cell,
  type CellRef,
  type Grade,
  type KindId,
  type MeetingType,
} from '../../ledger/model';
import { listed } from '../wording';

/** What one ledger says of a fact. */
export interface Statement {
  readonly ledger: string;
  readonly words: string;
  readonly cells: readonly CellRef[];
}

/** Two statements of one fact that cannot both be true. */
export interface Conflict {
  /** Stable name of the fact, with the person where it is one's. */
  readonly key: string;
  readonly fact: string;
  readonly one: Statement;
  readonly other: Statement;
}

const says = (kind: KindId, words: string, cells: readonly CellRef[]): Statement => ({
  ledger: KIND_NAMES[kind],
  words,
  cells,
});

export function conflictsOfBranch(dossier: Dossier, when: AppraisalWhen): readonly Conflict[] {
  return [
    ...secretaryConflicts(dossier, when),
    ...dateConflicts(dossier, when, 'electedOn', '换届时间'),
    ...dateConflicts(dossier, when, 'termEndsOn', '届满时间'),
    ...committeeTotal(dossier, when),
    ...groupConflicts(dossier, when),
    ...groupTotals(dossier, when),
    ...meetingTotals(dossier, when),
    ...gradeTotals(dossier, when),
  ];
}

/** The secretaries each ledger names; two lists conflict when they share nobody. */
function secretaryConflicts(dossier: Dossier, when: When): readonly Conflict[] {
  const { register, people } = dossier;
  const committee = committeeOf(dossier, when);
  const inCommittee =
    committee.state === 'known' && committee.value.source === 'committee'
      ? holdersOf(committee.value, '书记').map(({ name, cells }) => ({ name, cells }))
      : [];
  const inRoster = people
    .filter(
      (person) =>
        postsIn(valueOf(person.row.post) ?? '').includes('书记') && countsOn(person, when.asOf) !== 'no',
    )
    .map(({ name, row }) => ({ name, cells: cellsOf(row.name, row.post) }));
  const inRegister = (register ? (valueOf(register.secretary) ?? []) : []).map((name) => ({
    name,
    cells: register ? cellsOf(register.secretary) : [],
  }));
  const sources = [
    { kind: 'branches', people: inRegister },
    { kind: 'committee', people: inCommittee },
    { kind: 'members', people: inRoster },
  ] as const;
  return firstConflict(
    '书记',
    sources
      .filter((source) => source.people.length > 0)
      .map((source) => ({
        values: source.people.map(({ name }) => name),
        statement: says(
          source.kind,
          listed(source.people.map(({ name }) => name)),
          source.people.flatMap(({ cells }) => cells),
        ),
      })),
    (one, other) => one.some((name) => other.includes(name)),
  );
}

interface Source<T> {
  readonly values: readonly T[];
  readonly statement: Statement;
}

/** The first two sources that do not agree; one conflict a fact is enough to send somebody to look. */
function firstConflict<T>(
  fact: string,
  sources: readonly Source<T>[],
  agree: (one: readonly T[], other: readonly T[]) => boolean,
): readonly Conflict[] {
  for (const [index, one] of sources.entries()) {
    const other = sources.slice(index + 1).find((candidate) => !agree(one.values, candidate.values));
    if (other) return [{ key: fact, fact, one: one.statement, other: other.statement }];
  }
  return [];
}

/** Dates of the running term that share no day. An election that is still to come is no election yet. */
function dateConflicts(
  dossier: Dossier,
  when: When,
  field: 'electedOn' | 'termEndsOn',
  fact: string,
): readonly Conflict[] {
  const isPast = (span: DateSpan): boolean => field === 'termEndsOn' || span.first <= when.asOf;
  const source = (kind: KindId, cells: readonly Cell<DateSpan>[]): readonly Source<DateSpan>[] => {
    const told = cells.flatMap((cell) => (cell.state === 'value' && isPast(cell.value) ? [cell] : []));
    if (told.length === 0) return [];
    const values = told.map(({ value }) => value);
    const words = listed([...new Set(values.map(chineseDate))]);
    return [
      {
        values,
        statement: says(
          kind,
          words,
          told.map(({ at }) => at),
        ),
      },
    ];
  };
  const election = runningElection(dossier, when);
  const extendedTo = dossier.rows.elections.map((row) => row.extendedTo);
  const running = dossier.rows.committee.filter(
    (row) => isRunning(row, when) && postsIn(valueOf(row.post) ?? '').length > 0,
  );
  return firstConflict(
    fact,
    [
      ...source('branches', dossier.register ? [dossier.register[field]] : []),
      // A term that was extended may be written with either end.
      ...source('elections', [
        ...(election ? [election[field]] : []),
        ...(field === 'termEndsOn' ? extendedTo : []),
      ]),
      ...source(
        'committee',
        running.map((row) => row[field]),
      ),
    ],
    (one, other) => one.some((span) => other.some((candidate) => overlaps(span, candidate))),
  );
}

/** The register's number of committee members against the rows of the committee; vacant seats may be counted or not. */
function committeeTotal(dossier: Dossier, when: When): readonly Conflict[] {
  const { register } = dossier;
  const committee = committeeOf(dossier, when);
  const stated = register ? valueOf(register.committeeCount) : null;
  if (!register || stated === null || stated < 2 || committee.state !== 'known') return [];
  const { source, holders, vacancies } = committee.value;
  if (source !== 'committee') return [];
  if (stated >= holders.length && stated <= holders.length + vacancies.length) return [];
  return [
    {
      key: 'committeeTotal',
      fact: '支委人数',
      one: says('branches', `${stated}人`, cellsOf(register.committeeCount)),
      other: says('committee', `${holders.length}人`, []),
    },
  ];
}

function groupConflicts({ register, rows, people }: Dossier, { asOf }: When): readonly Conflict[] {
  const count = (cells: readonly Cell<string>[]): number => {
    const names = new Set(cells.map(valueOf).filter((name) => name !== null));
    return new Set([...names].map(groupKey).filter((key) => key !== '')).size;
  };
  const present = people.filter((person) => countsOn(person, asOf) !== 'no');
  const stated = register ? valueOf(register.groupCount) : null;
  const source = (
    kind: KindId,
    number: number | null,
    cells: readonly CellRef[],
  ): readonly Source<number>[] =>
    number === null || number === 0
      ? []
      : [{ values: [number], statement: says(kind, `${number}个`, cells) }];
  return firstConflict(
    '党小组数',
    [
      ...(stated === null || !register
        ? []
        : [{ values: [stated], statement: says('branches', `${stated}个`, cellsOf(register.groupCount)) }]),
      ...source(
        'groups',
        count(rows.groups.map(({ group }) => group)),
        cellsOf(...rows.groups.map(({ group }) => group)),
      ),
      ...source('members', count(present.map(({ row }) => row.group)), []),
    ],
    (one, other) => one[0] === other[0],
  );
}

/** A group's stated number of members against the roster's rows of the group. */
function groupTotals({ rows, people }: Dossier, { asOf }: When): readonly Conflict[] {
  return rows.groups.flatMap((row): readonly Conflict[] => {
    const [name, stated] = [valueOf(row.group), valueOf(row.memberCount)];
    if (name === null || stated === null) return [];
    const own = people.filter(({ row: member }) => groupKey(valueOf(member.group) ?? '') === groupKey(name));
    const answers = own.map((person) => countsOn(person, asOf));
    const sure = answers.filter((answer) => answer === 'yes').length;
    const most = answers.filter((answer) => answer !== 'no').length;
    if (own.length === 0 || (sure <= stated && stated <= most)) return [];
    return [
      {
        key: `groupTotal ${groupKey(name)}`,
        fact: `${name}党员人数`,
        one: says('groups', `${stated}人`, cellsOf(row.memberCount)),
        other: says('members', `${sure}人`, []),
      },
    ];
  });
}

/** Count matrices against the records, where the records cover the type: one conflict a type. */
function meetingTotals(dossier: Dossier, when: When): readonly Conflict[] {
  if (dossier.rows['meeting-counts'].length === 0) return [];
  return MEETING_TYPES.flatMap((type): readonly Conflict[] => {
    if (!recordsCover(dossier, type, when) || isCountedPerGroup(dossier, type)) return [];
    const differencesIn = (unit: 'quarter' | 'year') =>
      duePeriods(dossier, when, unit).flatMap(({ span, label }) => {
        const count = countIn(dossier, type, span, when.year);
        const held = heldIn(dossier, when, type, span);
        return count?.isWhole === true && count.atLeast !== held ? [{ label, count, held }] : [];
      });
    const ofQuarters = differencesIn('quarter');
    const differences = ofQuarters.length > 0 ? ofQuarters : differencesIn('year');
    if (differences.length === 0) return [];
    const words = (value: (one: (typeof differences)[number]) => number): string =>
      listed(differences.map((one) => `${one.label}${value(one)}次`));
    return [
      {
        key: `meetingTotal ${type}`,
        fact: `${type}次数`,
        one: says(
          'meeting-counts',
          words(({ count }) => count.atLeast),
          differences.flatMap(({ count }) => count.cells),
        ),
        other: says(
          'meetings',
          words(({ held }) => held),
          [],
        ),
      },
    ];
  });
}

/** Some count a round of all groups as one meeting, others each group's: with several groups both are right. */
function isCountedPerGroup(dossier: Dossier, type: MeetingType): boolean {
  const groups = groupsOf(dossier);
  return type === '党小组会' && (groups.state !== 'known' || groups.value.count > 1);
}

const heldIn = (dossier: Dossier, when: When, type: MeetingType, span: DateSpan): number =>
  meetingsIn(dossier, when, type, span).length;

const SUMMARY_FIELDS = {
  优秀: 'excellent',
  合格: 'qualified',
  基本合格: 'basic',
  不合格: 'unqualified',
} as const satisfies Record<Grade, string>;

/** The stated numbers of each grade against the graded rows of the same year. */
function gradeTotals(dossier: Dossier, when: AppraisalWhen): readonly Conflict[] {
  const { summary, rated } = appraisalOf(dossier, when);
  const graded = rated.filter(({ grade }) => grade !== null);
  if (!summary || graded.length === 0) return [];
  const differing = GRADES.flatMap((grade) => {
    const cell = summary[SUMMARY_FIELDS[grade]];
    const stated = valueOf(cell);
    const counted = graded.filter((row) => row.grade === grade).length;
    return stated !== null && stated !== counted ? [{ grade, stated, counted, cells: cellsOf(cell) }] : [];
  });
  if (differing.length === 0) return [];
  return [
    {
      key: 'gradeTotal',
      fact: '民主评议各等次人数',
      one: says(
        'rating-summary',
        listed(differing.map(({ grade, stated }) => `${grade}${stated}人`)),
        differing.flatMap(({ cells }) => cells),
      ),
      other: says('ratings', listed(differing.map(({ grade, counted }) => `${grade}${counted}人`)), []),
    },
  ];
}
