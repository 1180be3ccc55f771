/**
 * Which rows below a header are data: not totals, not notes, not the 必填 line, not the header printed again.
 */
import type { CellValue } from '../../workbook/grid';
import { isBranchName } from '../branch-name';
import { readDate } from '../parse/date';
import { UNREADABLE, isBlankFor, wordsOf } from '../parse/value';
import { isUnderHeading } from './near-header';
import { FIGURES, type MappedColumn, holdsOnlyFigures, isIdentified, tellsOfRecord } from './row-shape';
import { type RowWord, wordJudge } from './row-words';
import { type Section, type SectionQuestion, Sections, sectionLine } from './section';
import { Sums } from './sums';

const LONG_NOTE = 15;
/** Demo and 必填 rows stand directly under the header. */
const NEAR_HEADER = 3;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the choice of rows needs to know about the table; columns relative to the view. */
export interface RowQuestion {
  readonly rows: readonly (readonly CellValue[])[];
  readonly first: number;
  readonly end: number;
  readonly mapped: readonly MappedColumn[];
  /** The table's columns, for side-by-side tables. */
  readonly span: Span;
  readonly sections: SectionQuestion;
}

export interface DataRow {
  readonly row: number;
  /** What lines such as `党支部：第一党支部` above it inside the data say. */
  readonly under: Section;
}

type Cells = readonly CellValue[];

/** The rows that are records, in order. */
export function dataRows(question: RowQuestion): readonly DataRow[] {
  const { rows, first, end, span } = question;
  const judge = new RowJudge(question);
  const found: DataRow[] = [];
  const sections = new Sections();
  for (let row = first; row < Math.min(end, rows.length); row += 1) {
    const cells = rows[row];
    if (!cells) continue;
    const filled = firstFilled(cells, span);
    const [lead, second = -1] = filled;
    if (lead === undefined) continue;
    const mayBeLine = filled.length <= MOST_IN_A_LINE && judge.isPlain(cells[lead]);
    const line = mayBeLine ? sectionLine(question.sections, row, filled) : null;
    if (line) {
      sections.begin(line);
      judge.startAnew(found);
    } else if (judge.isRecord(cells, { lead, second, isAll: filled.length < 3, depth: row - first }, found))
      found.push({ row, under: sections.section });
  }
  return found;
}

/** A branch and a few asides; rows that hold more are not looked at further. */
const MOST_IN_A_LINE = 6;

const isFilled = (value: CellValue | undefined): boolean =>
  value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== '');

/** The row's filled columns, as far as it takes to tell a line from a record. */
function firstFilled(cells: Cells, { from, to }: Span): readonly number[] {
  const filled: number[] = [];
  const last = Math.min(to, cells.length - 1);
  for (let column = from; column <= last && filled.length <= MOST_IN_A_LINE; column += 1)
    if (isFilled(cells[column])) filled.push(column);
  return filled;
}

interface Position {
  /** The first filled column. */
  readonly lead: number;
  /** The next one, or -1. */
  readonly second: number;
  /** Nothing is filled but these two. */
  readonly isAll: boolean;
  /** Rows between the header and this one. */
  readonly depth: number;
}

/** Tells records from other rows, one after the other from the top. */
class RowJudge {
  private readonly wordOf = wordJudge();
  private readonly typeAt: ReadonlyMap<number, MappedColumn['type']>;
  private readonly branches: readonly number[];
  private readonly sums: Sums;
  /** What the last row that is no record was. */
  private before: RowWord = 'plain';

  constructor(private readonly question: RowQuestion) {
    this.typeAt = new Map(question.mapped.map(({ column, type }) => [column, type]));
    this.branches = question.mapped.filter(({ type }) => type === 'branch').map(({ column }) => column);
    this.sums = new Sums(question.rows, question.mapped);
  }

  isPlain(value: CellValue | undefined): boolean {
    return this.wordOf(value) === 'plain';
  }

  /** A line inside the data parts what is below it from what is above. */
  startAnew(found: readonly DataRow[]): void {
    this.sums.startAnew(found);
    this.before = 'plain';
  }

  isRecord(cells: Cells, at: Position, found: readonly DataRow[]): boolean {
    const word = this.otherThanRecord(cells, at, found);
    if (word === 'total' || word === 'part') this.sums.startAnew(found);
    this.before = word ?? 'plain';
    if (word !== null) return false;
    const { mapped, span } = this.question;
    if (at.depth < NEAR_HEADER && isUnderHeading(cells, mapped, filledIn(cells, span))) return false;
    return !repeatsHeader(cells, mapped) && holdsRecord(cells, mapped);
  }

  /** What a row is by its words and figures; null when nothing speaks against a record. */
  private otherThanRecord(cells: Cells, at: Position, found: readonly DataRow[]): RowWord | null {
    return (
      this.totalIn(cells, at) ?? this.noteIn(cells, at) ?? (this.isSum(cells, at, found) ? 'total' : null)
    );
  }

  /** 合计 may stand behind a running number. */
  private totalIn(cells: Cells, { lead, second }: Position): RowWord | null {
    for (const column of [lead, second]) {
      const word = this.wordOf(cells[column]);
      if (word === 'part') return word;
      if (!this.isTotal(word, cells, column)) continue;
      if (column === second && this.isOfPerson(lead, second)) return null;
      return this.isRecordAllTheSame(cells, lead, column) ? null : 'total';
    }
    return null;
  }

  private isTotal(word: RowWord, cells: Cells, column: number): boolean {
    if (word === 'total') return true;
    const { from, to } = this.question.span;
    const isAmongFigures = (...aside: readonly number[]): boolean =>
      holdsOnlyFigures(withoutAmountInWords(cells), [column, ...aside], from, to);
    if (word === 'subtotal') return this.mayHoldLabel(column) || isAmongFigures(...this.branches);
    if (word === 'summary') return this.mayHoldLabel(column) && isAmongFigures();
    const isOfTotal = this.before === 'total' || this.before === 'part';
    return word === 'class' && isOfTotal && isAmongFigures();
  }

  /** `党员001 | 合计 | 36`: somebody's own total, in a column of running text. */
  private isOfPerson(lead: number, label: number): boolean {
    return this.typeAt.get(lead) === 'name' && this.typeAt.get(label) === 'text';
  }

  /** A person or a branch may be called so: a running number and both names, or values that only a record has. */
  private isRecordAllTheSame(cells: Cells, lead: number, label: number): boolean {
    const { mapped } = this.question;
    const isNumbered =
      typeof cells[lead] === 'number' && this.typeAt.has(label) && isIdentified(cells, mapped);
    return isNumbered || tellsOfRecord(cells, mapped);
  }

  private noteIn(cells: Cells, { lead, second, isAll, depth }: Position): RowWord | null {
    const word = this.wordOf(cells[lead]);
    const next = this.wordOf(cells[second]);
    if (word === 'note') return this.isFull(cells, lead) ? null : word;
    if (depth < NEAR_HEADER && (word === 'demo' || next === 'demo')) return 'demo';
    if (second < 0 ? word === 'closing' : next === 'closing' && isAll) return 'note';
    if (!this.mayHoldLabel(lead)) return null;
    if (word === 'remark') return tellsOfRecord(cells, this.question.mapped) ? null : 'note';
    const isLine = second < 0 && (this.isSigningDay(lead, cells[lead]) || this.isNoteGoingOn(cells[lead]));
    return isLine ? 'note' : null;
  }

  /** Nobody signs in every column: all others are filled, none with a label, in a table of many. */
  private isFull(cells: Cells, lead: number): boolean {
    const { mapped } = this.question;
    const isAnswered = ({ column, type }: MappedColumn): boolean =>
      column === lead || (!isBlankFor(type, cells[column] ?? null) && this.isPlain(cells[column]));
    return mapped.length >= FEWEST_FULL && mapped.every(isAnswered);
  }

  private isSigningDay(column: number, value: CellValue | undefined): boolean {
    return this.typeAt.get(column) !== 'date' && isDay(value);
  }

  /** A line of words under a note, unless it may be somebody's name. */
  private isNoteGoingOn(value: CellValue | undefined): boolean {
    if (this.before !== 'note' || typeof value !== 'string') return false;
    const words = wordsOf(value);
    return words.length > LONGEST_NAME && !isBranchName(words);
  }

  /** Columns of running text may hold any words; those of names, months and running numbers hold labels. */
  private mayHoldLabel(column: number): boolean {
    const type = this.typeAt.get(column);
    return type !== 'text' && type !== 'meetingType';
  }

  private isSum(cells: Cells, { lead }: Position, found: readonly DataRow[]): boolean {
    const type = this.typeAt.get(lead);
    return type !== undefined && FIGURES.has(type) && this.sums.areIn(cells, found);
  }
}

const FEWEST_FULL = 4;
const LONGEST_NAME = 4;

/** A day and nothing else: the date under a signature. */
const isDay = (value: CellValue | undefined): boolean => {
  if (value === undefined || value === null || typeof value === 'number') return false;
  const date = readDate(value, { year: null });
  return date !== UNREADABLE && date.first === date.last;
};

/** 陆拾元整 beside 大写 is a figure. */
const withoutAmountInWords = (cells: Cells): Cells =>
  cells.map((value) =>
    typeof value === 'string' && /^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆]/.test(wordsOf(value))
      ? null
      : value,
  );

const filledIn = (cells: Cells, { from, to }: Span): Cells => cells.slice(from, to + 1).filter(isFilled);

/** The header printed again: its first two mapped headings stand in the row. */
function repeatsHeader(cells: Cells, [first, second]: readonly MappedColumn[]): boolean {
  if (first === undefined || second === undefined) return false;
  const value = cells[first.column];
  return typeof value === 'string' && value === first.heading && cells[second.column] === second.heading;
}

/** False when no mapped column says anything, or only one is filled, with a running text, in a table of many columns. */
function holdsRecord(cells: Cells, mapped: readonly MappedColumn[]): boolean {
  const filled = mapped.filter(({ column }) => isFilled(cells[column]));
  const [only] = filled;
  if (!only || filled.every(({ column, type }) => isBlankFor(type, cells[column] ?? null))) return false;
  const value = cells[only.column];
  return filled.length > 1 || mapped.length < 4 || typeof value !== 'string' || value.length < LONG_NOTE;
}
