/**
 * Where a header may stand: candidates by structure, from which the solver takes the one that explains most.
 */
import type { CellValue } from '../../workbook/grid';
import { headingOf, isWholeHeading } from './heading';
import { countColumn } from './matrix';
import { DOTTED_DAY, bareNumber, periodOf } from './period';
import { HEADER_ROWS, type SheetView, cellAt, filledIn, headWords, mergeAt } from './view';
import { readDate } from '../parse/date';
import { UNREADABLE, wordsOf } from '../parse/value';

/** Header rows, relative to the view, both included. */
export interface HeaderBlock {
  readonly first: number;
  readonly last: number;
}

const MOST_LEVELS = 3;
const MOST_CANDIDATES = 8;
const LONGEST_HEADING = 80;
const TITLE_SHARE = 0.7;
const UNKNOWN_SHARE = 0.34;

/** True when words could head a column. */
function isHeading(words: string): boolean {
  if (words.length > LONGEST_HEADING || words === '') return false;
  const { text, meaning } = headingOf(words);
  if (meaning.concepts.length > 0 && meaning.unknown <= meaning.length * UNKNOWN_SHARE) return true;
  return periodOf(text) !== null || countColumn([text], null) !== null;
}

interface Candidate {
  readonly row: number;
  readonly headings: number;
}

/** Candidate blocks, the likeliest first. */
export function headerBlocks(view: SheetView): readonly HeaderBlock[] {
  const candidates: Candidate[] = [];
  const rows = Math.min(view.rows.length, HEADER_ROWS);
  for (let row = 0; row < rows; row += 1) {
    const headings = countHeadings(view, row);
    if (headings >= 2) candidates.push({ row, headings });
  }
  const most = Math.max(0, ...candidates.map(({ headings }) => headings));
  return candidates
    .filter(({ headings }) => headings * 4 >= most)
    .sort((one, other) => other.headings - one.headings || one.row - other.row)
    .slice(0, MOST_CANDIDATES)
    .flatMap(({ row }) => blocksEndingAt(view, row))
    .filter(({ first }) => !isData(view, first - 1));
}

/** A record rather than a title or meta line: then what stands below it is another record, and no header. */
function isData(view: SheetView, row: number): boolean {
  const filled = filledIn(view, row);
  if (filled.some(([, value]) => isMetaText(value))) return false;
  return filled.filter(([, value]) => isFigure(value)).length >= FEWEST_FIGURES;
}

const FEWEST_FIGURES = 2;

const isFigure = (value: Exclude<CellValue, null>): boolean =>
  typeof value !== 'string'
    ? typeof value !== 'boolean'
    : numberWritten(value) || readDate(value, { year: null }) !== UNREADABLE;
const numberWritten = (text: string): boolean => /^\d+(?:\.\d+)?%?$/.test(wordsOf(text));

function countHeadings(view: SheetView, row: number): number {
  const filled = filledIn(view, row);
  if (isCardRow(view, row)) return 0;
  const seen = new Set<string>();
  const dates = new Set<string>();
  let run = 0;
  for (const [, value] of filled) {
    const number = bareNumber(wordsOf(value));
    if (number !== null) {
      run = number === run + 1 ? run + 1 : number === 1 ? 1 : 0;
      if (run === MONTHS) return seen.size + MONTHS;
    } else if (typeof value === 'string' && DOTTED_DAY.test(value)) dates.add(value);
    else if (typeof value === 'string' ? isHeading(wordsOf(value)) : isDateHeading(value))
      (isDated(value) ? dates : seen).add(wordsOf(value));
  }
  return seen.size + (dates.size >= FEWEST_DATES && !isDatedBelow(view, row) ? dates.size : 0);
}

/** Records have their dates in the same columns as the next; what dates head is no date again. */
function isDatedBelow(view: SheetView, row: number): boolean {
  const dated = filledIn(view, row).filter(([, value]) => isDated(value));
  const again = dated.filter(([column]) => isDay(cellAt(view, row + 1, column)));
  return again.length * 2 > dated.length;
}

/** A record holds a date or two; only several side by side head columns. */
const FEWEST_DATES = 3;
const isDated = (value: Exclude<CellValue, null>): boolean =>
  typeof value !== 'string' || readDate(value, { year: null }) !== UNREADABLE;

const isDay = (value: CellValue): boolean =>
  typeof value === 'string' ? isDated(value) : typeof value === 'object' && value?.type === 'date';

const MONTHS = 12;
const isDateHeading = (value: CellValue): boolean =>
  typeof value === 'object' && value !== null && value.type !== 'error' && isHeading(wordsOf(value));

/** A row of a form: labels end with a colon, or labels and values take turns here and in the next row or the last. */
function isCardRow(view: SheetView, row: number): boolean {
  const headings = filledIn(view, row).filter(
    ([, value]) => typeof value === 'string' && isHeading(wordsOf(value)),
  );
  const labels = headings.filter(([, value]) => typeof value === 'string' && /[:：]\s*$/.test(value));
  if (labels.length > 0 && labels.length * 2 >= headings.length) return true;
  return takesTurns(view, row) && (takesTurns(view, row + 1) || takesTurns(view, row - 1));
}

/**
 * True when labels and values alternate in a row, two pairs at least; a label or two may be nobody's heading. Where all
 * labels are headings one value in three may be the word of a heading too: 党员类别 beside 正式党员.
 */
export function takesTurns(view: SheetView, row: number): boolean {
  const filled = filledIn(view, row);
  if (filled.length < 4 || filled.length % 2 !== 0) return false;
  const isLabel = filled.map(
    ([, value]) => typeof value === 'string' && isHeading(wordsOf(value)) && !isDated(value),
  );
  const labels = isLabel.filter((is, index) => is && index % 2 === 0).length;
  const values = isLabel.filter((is, index) => is && index % 2 === 1).length;
  const pairs = filled.length / 2;
  return values === 0 ? labels * 3 >= filled.length : labels === pairs && values * 3 <= pairs;
}

/** The row alone, with up to two rows of group headings over it, and with the leaves under its own groups. */
function blocksEndingAt(view: SheetView, row: number): HeaderBlock[] {
  const blocks: HeaderBlock[] = [{ first: row, last: row }];
  for (
    let first = row - 1;
    first >= 0 && row - first < MOST_LEVELS && isGroupRow(view, first, row);
    first -= 1
  ) {
    blocks.unshift({ first, last: row });
  }
  const deeper = blocks.map(({ first }) => ({ first, last: deepest(view, { first, last: row }) }));
  const shallow = blocks.filter(({ first, last }) => !isMergedPast(view, first, last));
  return [...deeper.filter(({ last }) => last > row), ...shallow];
}

/** How deep a header of these rows goes: group rows above may be merged past the row of leaves. */
function deepest(view: SheetView, { first, last }: HeaderBlock): number {
  let bottom = bottomOf(view, last);
  for (let row = first; row < last; row += 1) {
    if (isMergedPast(view, row, last)) bottom = Math.max(bottom, bottomOf(view, row));
  }
  return Math.min(bottom, view.rows.length - 1);
}

/** Some heading of these rows is merged with a cell below them: then that row belongs to the header for certain. */
function isMergedPast(view: SheetView, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) {
    if (filledIn(view, row).some(([column]) => (mergeAt(view, row, column)?.bottom ?? row) > last))
      return true;
  }
  return false;
}

/** The last row of a header that begins in this row: as deep as its merges go, or a row of leaves under its groups. */
function bottomOf(view: SheetView, row: number): number {
  let bottom = row;
  for (const [column] of filledIn(view, row)) {
    const merge = mergeAt(view, row, column);
    if (merge && merge.top === row) bottom = Math.max(bottom, Math.min(merge.bottom, row + MOST_LEVELS - 1));
  }
  if (bottom === row && isBroken(view, row)) return row + 1;
  if (bottom > row || !isGroupRow(view, row, row + 1)) return bottom;
  const leaves = filledIn(view, row + 1);
  const areHeadings =
    leaves.length >= 2 && leaves.every(([, value]) => typeof value === 'string' && isHeading(wordsOf(value)));
  return areHeadings ? row + 1 : row;
}

/** Headings that go on in the next row, cell for cell: 入党 over 时间, 姓 over 名. */
function isBroken(view: SheetView, row: number): boolean {
  const [upper, lower] = [filledIn(view, row), filledIn(view, row + 1)];
  if (upper.length < FEWEST_BROKEN || upper.length !== lower.length) return false;
  const halves = upper.map(([column, value], index): readonly [string, string] | null => {
    const [below, rest] = lower[index] ?? [-1, null];
    return below === column && typeof value === 'string' && typeof rest === 'string' ? [value, rest] : null;
  });
  return (
    halves.every((pair) => pair !== null && isWholeHeading(pair.join(''))) &&
    halves.some((pair) => pair !== null && !isWholeHeading(pair[0]))
  );
}

const FEWEST_BROKEN = 3;

/** A row over the leaves that groups some of them: not a title over all of them, nor a meta line. */
function isGroupRow(view: SheetView, row: number, last: number): boolean {
  const filled = filledIn(view, row);
  const [only] = filled;
  if (!only) return false;
  const leaves = filledIn(view, last).length;
  if (filled.length === 1) {
    const merge = mergeAt(view, row, only[0]);
    return (
      merge !== undefined && merge.right > merge.left && merge.right - merge.left + 1 < leaves * TITLE_SHARE
    );
  }
  if (filled.filter(([, value]) => isMetaText(value)).length * 2 >= filled.length) return false;
  return filled.some(([column]) => spansSeveral(view, row, column, last));
}

/** `党支部：第一党支部`, `月份：`, but not a heading with a colon in its brackets. */
const isMetaText = (value: CellValue): boolean =>
  typeof value === 'string' && /[:：]/.test(value.replace(/[(（][^)）]*[)）]/g, ''));

function spansSeveral(view: SheetView, row: number, column: number, last: number): boolean {
  const merge = mergeAt(view, row, column);
  if (merge) return merge.right > merge.left || merge.bottom > merge.top;
  const next = cellAt(view, row, column + 1);
  return next === null && cellAt(view, last, column + 1) !== null;
}

/** A column's heading: its levels from the top, repeated ones (merged downwards) once. */
export function headingLevels(view: SheetView, block: HeaderBlock, column: number): readonly string[] {
  const levels: string[] = [];
  for (let row = block.first; row <= block.last; row += 1) {
    const own = isOfTitle(view, row, column, block) ? '' : headWords(view, row, column);
    const words = own || (row < block.last ? inherited(view, row, column, block) : '');
    if (words !== '' && words !== levels[levels.length - 1]) levels.push(words);
  }
  return levels;
}

/** True for a cell that is merged into something above the header. */
function isOfTitle(view: SheetView, row: number, column: number, block: HeaderBlock): boolean {
  const merge = mergeAt(view, row, column);
  return merge !== undefined && merge.top < block.first;
}

/** Without merges, a group's heading stands over its first leaf only. */
function inherited(view: SheetView, row: number, column: number, block: HeaderBlock): string {
  if (cellAt(view, block.last, column) === null) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const merge = mergeAt(view, row, left);
    if (merge && (merge.right > merge.left || merge.bottom > merge.top)) return '';
    const words = headWords(view, row, left);
    if (words === '') continue;
    return cellAt(view, block.last, left) === null ? '' : words;
  }
  return '';
}
