/**
 * Lines inside the data that speak for the rows below them: a branch, the body above it, a type of meeting.
 */
import type { CellValue } from '../../workbook/grid';
import { KINDS } from '../kinds';
import { isDitto } from '../parse/ditto';
import { branchAfterLabel, branchAlone, superiorAfterLabel, superiorAlone } from '../recognise/meta';
import { meetingTypeAlone } from '../parse/meeting-type';
import { wordsOf } from '../parse/value';
import type { FoundTable } from '../recognise/sheet';

/** Words of such a line and where they stand, relative to the view. */
export interface Said {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

type Level = 'superior' | 'branch' | 'type';

/** What the lines above a row say of it; null where none did. */
export type Section = Readonly<Record<Level, Said | null>>;

interface Line {
  readonly level: Level;
  readonly said: Said;
}

/** What the search for such lines needs to know of the table; columns relative to the view. */
export interface SectionQuestion {
  readonly rows: readonly (readonly CellValue[])[];
  /** False where a row is about one branch: a branch alone is then a row that is still to be filled in. */
  readonly hasOwnRows: boolean;
  readonly isOfMeetings: boolean;
  readonly branchColumn: number | null;
  /** Columns in which a type of meeting is a row's own. */
  readonly wordColumns: ReadonlySet<number>;
}

/** Fields that tell the rows of one branch apart. */
const OF_A_ROW: ReadonlySet<string> = new Set(['name', 'date', 'group', 'problem']);
/** Where a type of meeting may stand as a row's own. */
const WORD_FIELDS: ReadonlySet<string | null> = new Set(['type', 'topic', 'content', 'elements']);

/** The question that a table asks of each of its rows. */
export function sectionsIn({ view, solution, places }: FoundTable): SectionQuestion {
  const { kind, columns } = solution;
  const columnsOf = (is: (field: string | null) => boolean): readonly number[] =>
    columns.filter(({ field }) => is(field)).map(({ column }) => column.index);
  return {
    rows: view.rows,
    hasOwnRows: !places && KINDS[kind].identifies.some((field) => OF_A_ROW.has(field)),
    isOfMeetings: kind === 'meetings',
    branchColumn: columnsOf((field) => field === 'branch')[0] ?? null,
    wordColumns: new Set(columnsOf((field) => WORD_FIELDS.has(field))),
  };
}

const LABEL = /[:：]/;
const LABEL_ONLY = /[:：]\s*$/;
/** `书记：党员001`; the colon of a time of day stands behind a digit. */
const WORDS_LABEL = /[^\d\s]\s*[:：]/;
const HEADCOUNT = /^共?\d+[人名]$/;

/**
 * The line that a row is, or null for any other row. `filled` are its filled columns. A row of which more is filled is
 * such a line only where all of it is labelled: `党支部：第一党支部` beside `书记：党员001`.
 */
export function sectionLine(question: SectionQuestion, row: number, filled: readonly number[]): Line | null {
  const cells = question.rows[row] ?? [];
  const [lead] = filled;
  const value = lead === undefined ? null : cells[lead];
  if (lead === undefined || typeof value !== 'string') return null;
  const line = (level: Level, name: string | null): Line | null =>
    name === null ? null : { level, said: { name, row, column: lead } };
  if (!filled.slice(1).every((column) => isAside(cells, column, filled))) return null;
  const labelled = LABEL_ONLY.test(value) ? value + wordsOf(cells[filled[1] ?? -1] ?? null) : value;
  if (LABEL.test(value)) {
    const found =
      line('branch', branchAfterLabel(labelled)) ?? line('superior', superiorAfterLabel(labelled));
    if (found) return found;
  }
  const superior = filled.length === 1 ? superiorAlone(value) : null;
  if (superior !== null) return line('superior', superior);
  if (isOfType(question, lead, filled)) {
    const type = line('type', meetingTypeAlone(value));
    if (type) return type;
  }
  const branch = question.hasOwnRows ? branchAlone(value) : null;
  return branch !== null && !isUnfinishedRecord(question, row, lead, branch) ? line('branch', branch) : null;
}

const isOfType = (
  { isOfMeetings, wordColumns }: SectionQuestion,
  lead: number,
  filled: readonly number[],
): boolean => isOfMeetings && filled.length === 1 && !wordColumns.has(lead);

/** A label, the value behind one, or a number of people. */
function isAside(cells: readonly CellValue[], column: number, filled: readonly number[]): boolean {
  const value = cells[column];
  if (typeof value === 'string' && (WORDS_LABEL.test(value) || HEADCOUNT.test(wordsOf(value)))) return true;
  const before = cells[filled[filled.indexOf(column) - 1] ?? -1];
  return typeof before === 'string' && LABEL_ONLY.test(before);
}

/**
 * A branch alone in the column of branches is a record that lacks the rest when the next row has a branch of its own,
 * or when no row follows for which it could speak.
 */
function isUnfinishedRecord(
  { rows, branchColumn }: SectionQuestion,
  row: number,
  lead: number,
  name: string,
): boolean {
  if (lead !== branchColumn) return false;
  const below = rows[row + 1] ?? [];
  if (!below.some((value) => wordsOf(value ?? null) !== '')) return true;
  const words = wordsOf(below[lead] ?? null);
  return words !== '' && !isDitto(words) && branchAlone(words) !== name;
}

/** Keeps what the lines said last. The level that came first is the outer one: each new line of it ends the inner. */
export class Sections {
  private readonly outer: Level[] = [];
  private now: Section = { superior: null, branch: null, type: null };

  get section(): Section {
    return this.now;
  }

  begin({ level, said }: Line): void {
    if (!this.outer.includes(level)) this.outer.push(level);
    const inner = level === 'superior' ? ['branch', 'type'] : this.outer.slice(this.outer.indexOf(level) + 1);
    const ended = Object.fromEntries(inner.map((each) => [each, null]));
    this.now = { ...this.now, ...ended, [level]: said };
  }
}
