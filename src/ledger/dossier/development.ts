/** Steps of becoming a member (clause 9), from the development ledger and the roster. */
import { addMonths, dayOf, type DateSpan, type Day } from '../calendar';
import type { Cell, CellRef, LedgerRow } from '../model';
import type { Dossier, Person } from './dossier';
import { memoised } from './memo';
import { countsOn, matchPerson, subjectOf } from './people';
import { cellsOf, knownIn, valueOf, type Unknown } from './values';

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
  readonly joinedOn: DateSpan;
  readonly formalOn: DateSpan | null;
  /** Still on probation as far as the ledgers say: no date of becoming formal and no status of a full member. */
  readonly isOpen: boolean;
  /** The column that would tell whether it is over, where nothing does. */
  readonly untold: Unknown | null;
  readonly extendedTo: DateSpan | null;
  readonly decision: '按期' | '延长' | '取消' | null;
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

function probationOf(person: Person | null, row: DevelopmentRow | null): Probation | null {
  const joinedOn = eitherOf(row?.probationaryOn, person?.row.joinedOn);
  if (!joinedOn) return null;
  const formalOn = eitherOf(row?.formalOn, person?.row.formalOn);
  const isUnread = row?.formalOn.state === 'unreadable' || person?.row.formalOn.state === 'unreadable';
  const name = row ? subjectOfRow(row) : { key: '', label: '' };
  return {
    subject: person ? subjectOf(person) : name,
    joinedOn,
    formalOn,
    ...(formalOn || isUnread ? IS_OVER : whetherOpen(person, row)),
    extendedTo: row ? valueOf(row.extendedTo) : null,
    decision: row ? valueOf(row.decision) : null,
    cells: [
      ...(row ? cellsOf(row.formalOn, row.probationaryOn) : []),
      ...(person ? cellsOf(person.row.formalOn, person.row.joinedOn) : []),
    ],
  };
}

/** Rows of the development ledger by the roster member they are about. */
const rowsByPerson = memoised((dossier: Dossier): ReadonlyMap<Person, DevelopmentRow> => {
  const rows = new Map<Person, DevelopmentRow>();
  for (const row of dossier.rows.development) {
    const match = matchPerson(dossier, row);
    if (match.state === 'one') rows.set(match.person, row);
  }
  return rows;
});

/** Every probation of the branch as of a day. */
export function probationsOf(dossier: Dossier, day: Day): readonly Probation[] {
  const byPerson = rowsByPerson(dossier);
  const matched = new Set(byPerson.values());
  const ofRoster = dossier.people
    .filter((person) => countsOn(person, day) === 'yes')
    .map((person) => probationOf(person, byPerson.get(person) ?? null));
  const others = dossier.rows.development
    .filter((row) => !matched.has(row) && matchPerson(dossier, row).state === 'none')
    .map((row) => probationOf(null, row));
  return [...ofRoster, ...others].filter((one) => one !== null);
}

/** When a probation of so many months is over. */
export const probationEnd = ({ first, last }: DateSpan, months: number): DateSpan => ({
  first: addMonths(first, months),
  last: addMonths(last, months),
});
