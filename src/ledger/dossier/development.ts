/** Steps of becoming a member (clause 9), from the development ledger and the roster. */
import { addMonths, dayOf, type DateSpan, type Day } from '../calendar';
import type { Cell, CellRef, LedgerRow } from '../model';
import type { Dossier, Person } from './dossier';
import { memoised } from './memo';
import { countsOn, subjectOf } from './people';
import { sortRows, type SortedRows } from './row-owners';
import { cellsOf, isFilled, knownIn, valueOf, type Known, type Unknown, type Unread } from './values';

type DevelopmentRow = LedgerRow<'development'>;

export const STEPS = ['appliedOn', 'activistOn', 'candidateOn', 'probationaryOn', 'formalOn'] as const;
export type Step = (typeof STEPS)[number];

export const STEP_NAMES: Readonly<Record<Step, string>> = {
  appliedOn: '申请入党',
  activistOn: '确定为积极分子',
  candidateOn: '确定为发展对象',
  probationaryOn: '接收为预备党员',
  formalOn: '转正',
};

/** Records of earlier years were kept by other rules and are often incomplete: the catalogue judges from 1990 on. */
const JUDGED_SINCE: Day = dayOf(1990, 1, 1);

export const isJudged = ({ probationaryOn }: DevelopmentRow): boolean => {
  const joined = valueOf(probationaryOn);
  return joined === null || joined.last >= JUDGED_SINCE;
};

/** Whom a row is about; an unnamed row is named by its place. */
export const subjectOfRow = (row: DevelopmentRow): { readonly key: string; readonly label: string } => {
  const name = valueOf(row.name) ?? '';
  return { key: name, label: name };
};

/** The dated step that a row goes on to over a blank one; null when it skips nothing there. */
export const skippedTo = (row: DevelopmentRow, step: Step): Step | null =>
  row[step].state === 'blank'
    ? (STEPS.slice(STEPS.indexOf(step) + 1).find((later) => row[later].state === 'value') ?? null)
    : null;

/** One probation: of a roster member, of a row of the development ledger, or of both when they are one person. */
export interface Probation {
  readonly subject: { readonly key: string; readonly label: string };
  readonly state: 'known';
  readonly joinedOn: DateSpan;
  readonly formalOn: DateSpan | null;
  /** Still on probation as far as the ledgers say: no date of becoming formal and no status of a full member. */
  readonly isOpen: boolean;
  /** The column that would tell whether it is over, where nothing does. */
  readonly untold: Unknown | null;
  readonly extendedTo: DateSpan | null;
  readonly decision: '按期' | '延长' | '取消' | null;
  /** One of several of a name, some of whom the other ledger tells of: what one record lacks the other may have. */
  readonly isShared: boolean;
  readonly cells: readonly CellRef[];
}

/** What the ledger's row says, else what the roster does. */
const eitherOf = <T>(inRow: Cell<T> | undefined, inRoster: Cell<T> | undefined): T | null =>
  (inRow ? valueOf(inRow) : null) ?? (inRoster ? valueOf(inRoster) : null);

/**
 * Whether somebody without a readable date of becoming formal is on probation: the status column tells, else a blank
 * in the development ledger, which is about that very step. A roster without a date may have lost it.
 */
function whetherOpen(
  person: Person | null,
  row: DevelopmentRow | null,
): Pick<Probation, 'isOpen' | 'untold'> {
  const status = person ? valueOf(person.row.status) : null;
  if (status !== null) return { isOpen: status === '预备', untold: null };
  if (row?.formalOn.state === 'blank') return { isOpen: true, untold: null };
  const formalOn = person ? knownIn(person.row, 'formalOn') : row && knownIn(row, 'formalOn');
  return { isOpen: false, untold: formalOn && formalOn.state !== 'known' ? formalOn : null };
}

const IS_OVER: Pick<Probation, 'isOpen' | 'untold'> = { isOpen: false, untold: null };

/** A probation whose beginning or end stands in no ledger, or not legibly. */
export interface UnreadProbation {
  readonly state: 'unread';
  readonly subject: Probation['subject'];
  readonly why: Unread;
}

const isUnreadable = (one: Known<DateSpan>): one is Unread => one.state === 'unreadable';
const isUnread = (one: Known<DateSpan>): one is Unread => one.state === 'unreadable' || one.state === 'blank';

/** Why nothing tells when it began. An applicant who has not been taken in has none yet. */
function unreadBeginning(person: Person | null, row: DevelopmentRow | null): Unread | null {
  const wasTakenIn = row && (skippedTo(row, 'probationaryOn') || isFilled(row.probationaryOn));
  const all = [
    ...(person ? [knownIn(person.row, 'joinedOn')] : []),
    ...(row && wasTakenIn ? [knownIn(row, 'probationaryOn')] : []),
  ];
  return all.find(isUnreadable) ?? all.find(isUnread) ?? null;
}

/** The date of becoming formal is written, and nobody can read it. */
function unreadEnd(person: Person | null, row: DevelopmentRow | null): Unread | null {
  const all = [
    ...(row ? [knownIn(row, 'formalOn')] : []),
    ...(person ? [knownIn(person.row, 'formalOn')] : []),
  ];
  return all.find(isUnreadable) ?? null;
}

function probationOf(
  person: Person | null,
  row: DevelopmentRow | null,
  isShared: boolean,
): Probation | UnreadProbation | null {
  const name = row ? subjectOfRow(row) : { key: '', label: '' };
  const subject = person ? subjectOf(person) : name;
  const joinedOn = eitherOf(row?.probationaryOn, person?.row.joinedOn);
  const formalOn = eitherOf(row?.formalOn, person?.row.formalOn);
  const why = joinedOn ? !formalOn && unreadEnd(person, row) : unreadBeginning(person, row);
  if (why) return { state: 'unread', subject, why };
  if (!joinedOn) return null;
  return {
    state: 'known',
    subject,
    joinedOn,
    formalOn,
    ...(formalOn ? IS_OVER : whetherOpen(person, row)),
    extendedTo: row ? valueOf(row.extendedTo) : null,
    decision: row ? valueOf(row.decision) : null,
    isShared,
    cells: [
      ...(row ? cellsOf(row.formalOn, row.probationaryOn) : []),
      ...(person ? cellsOf(person.row.formalOn, person.row.joinedOn) : []),
    ],
  };
}

const sortedRows = memoised((dossier: Dossier): SortedRows<DevelopmentRow> =>
  sortRows(dossier, dossier.rows.development),
);

/** Every probation of the branch as of a day. */
export function probationsOf(dossier: Dossier, day: Day): readonly (Probation | UnreadProbation)[] {
  const { own, shared } = sortedRows(dossier);
  const isShared = (name: string | null): boolean => name !== null && shared.has(name);
  const matched = new Set([...own.values()].flat());
  const ofRoster = dossier.people
    .filter((person) => countsOn(person, day) === 'yes')
    .map((person) => probationOf(person, own.get(person)?.at(-1) ?? null, isShared(person.name)));
  const others = dossier.rows.development
    .filter((row) => !matched.has(row))
    .map((row) => probationOf(null, row, isShared(valueOf(row.name))));
  return [...ofRoster, ...others].filter((one) => one !== null);
}

/** When a probation of so many months is over. */
export const probationEnd = ({ first, last }: DateSpan, months: number): DateSpan => ({
  first: addMonths(first, months),
  last: addMonths(last, months),
});
