/**
 * Label–value cards: forms with a label beside each value (`支部名称：` | `第一党支部`). A card is one row; a sheet may
 * hold several, one under another.
 */
import type { CellValue, Grid } from '../../workbook/grid';
import { takesTurns } from './block';
import type { SheetColumn } from './candidates';
import { isWholeHeading } from './heading';
import { type Meta, metaOf } from './meta';
import type { FoundTable } from './sheet';
import { solve } from './solve';
import { type SheetView, cellAt, filledIn, mergeAt, viewOf } from './view';

const MOST_ROWS = 2000;
const FEWEST_PAIRS = 4;
const FEWEST_FIELDS = 3;
const LONGEST_LABEL = 20;

interface Pair {
  readonly label: string;
  readonly value: CellValue;
  readonly row: number;
  /** Where the label stands. */
  readonly from: number;
  /** Where the value stands. */
  readonly column: number;
  readonly hasColon: boolean;
}

/** The cards of a sheet as a table of one row a card; null when it holds none. */
export function cardsIn(grid: Grid): FoundTable | null {
  const laidOut = cardsLaidOut(grid);
  const solution = laidOut && solve(laidOut.columns, laidOut.titled);
  if (!solution || solution.columns.filter(({ field }) => field !== null).length < FEWEST_FIELDS) return null;
  return { ...laidOut, solution };
}

const FEWEST_ABOVE = 4;

/**
 * A form without colons above the first table of a sheet: null where there are but meta lines, or the particulars of a
 * meeting over a list of those who came.
 */
export function cardAbove(grid: Grid, tables: readonly FoundTable[]): FoundTable | null {
  const header = Math.min(...tables.map(({ view, block }) => view.grid.top + block.first)) - grid.top;
  if (header < FEWEST_FORM_ROWS) return null;
  const above = { ...grid, rows: grid.rows.slice(0, header) };
  const view = viewOf(above);
  if (pairsIn(view).some(({ hasColon }) => hasColon)) return null;
  const card = cardsIn(above);
  const fields = card?.solution.columns.filter(({ field }) => field !== null) ?? [];
  const isOfEvent = fields.some(({ field }) => field === 'date');
  return card && !isOfEvent && fields.length >= FEWEST_ABOVE ? card : null;
}

const FEWEST_FORM_ROWS = 2;

type CardTable = Pick<FoundTable, 'view' | 'block' | 'end' | 'places'>;

/** Cards of whatever kind. `titled` are the lines above them with a branch that a card's own label may name better. */
export interface CardsLaidOut extends CardTable {
  readonly columns: readonly SheetColumn[];
  readonly titled: Meta;
  readonly meta: Meta;
}

/** What looks like cards, laid out as a table of one row a card; null when nothing does. */
export function cardsLaidOut(grid: Grid): CardsLaidOut | null {
  const view = viewOf(grid);
  const pairs = pairsIn(view);
  if (!looksLikeCard(view, pairs)) return null;
  const cards = splitCards(pairs);
  const [first] = cards;
  if (!first || first.length < FEWEST_PAIRS) return null;
  const labels = [...new Set(cards.flatMap((card) => card.map(({ label }) => label)))];
  const values = cards.map((card) =>
    labels.map((label) => card.find((pair) => pair.label === label) ?? null),
  );
  const columns = labels.map((label, index) => ({
    index,
    levels: [label],
    samples: values.flatMap((card) => (card[index] && card[index].value !== null ? [card[index].value] : [])),
  }));
  const titled = metaOf(view, first[0]?.row ?? 0);
  return {
    ...asTable(grid, labels, values),
    columns,
    titled,
    meta: { ...titled, branchAt: null, superior: null },
  };
}

/** Labels with a colon, or rows in which labels and values take turns: a header over a table is neither. */
function looksLikeCard(view: SheetView, pairs: readonly Pair[]): boolean {
  const colons = pairs.filter(({ hasColon }) => hasColon);
  const filled = new Set(colons.flatMap(({ value, row }) => (value === null ? [] : [row])));
  // One line of labels and values stands over a list of those who came.
  if (filled.size >= FEWEST_FORM_ROWS && colons.length * 2 >= pairs.length) return true;
  const rows = [...new Set(pairs.map(({ row }) => row))];
  if (rows.filter((row) => takesTurns(view, row)).length >= 2) return true;
  return isListOfPairs(view, pairs);
}

/** Two columns, a label in the first of each row: no table has only headings there. */
function isListOfPairs(view: SheetView, pairs: readonly Pair[]): boolean {
  if (pairs.length < FEWEST_PAIRS) return false;
  if (view.rows.slice(0, MOST_ROWS).some((_, row) => filledIn(view, row).length > 2)) return false;
  const [first] = pairs;
  const withValue = pairs.filter(({ value }) => value !== null);
  return pairs.every(({ column }) => column === first?.column) && withValue.length * 2 > pairs.length;
}

/** Pairs in reading order: a label's value stands in the same cell behind its colon, or in the next cell. */
function pairsIn(view: SheetView): readonly Pair[] {
  const pairs: Pair[] = [];
  const labelColumns = columnsOfLabels(view);
  for (let row = 0; row < Math.min(view.rows.length, MOST_ROWS); row += 1) {
    const filled = filledIn(view, row);
    for (let index = 0; index < filled.length; index += 1) {
      const [column, cell] = filled[index] ?? [0, ''];
      const inside = typeof cell === 'string' ? labelledInside(cell) : [];
      for (const pair of inside) pairs.push({ ...pair, row, from: column, column, hasColon: true });
      if (inside.length > 0 || typeof cell !== 'string' || !isLabel(cell)) continue;
      if (filled.length === 1 && isTitle(view, row, column, cell)) continue;
      const next = valueColumn(view, row, column);
      const value = cellAt(view, row, next);
      const own = isNextLabel(cell, value, labelColumns.has(next)) ? null : value;
      pairs.push({
        label: bare(cell),
        value: own,
        row,
        from: column,
        column: next,
        hasColon: endsWithColon(cell),
      });
      if (own !== null) index += 1;
    }
  }
  return pairs;
}

/**
 * Columns in which labels stand. 联合党支部 and 专用 are words of headings and values all the same: only the column tells
 * where no colon does.
 */
function columnsOfLabels(view: SheetView): ReadonlySet<number> {
  const counts = new Map<number, { texts: number; labels: number }>();
  for (let row = 0; row < Math.min(view.rows.length, MOST_ROWS); row += 1) {
    for (const [column, cell] of filledIn(view, row)) {
      if (typeof cell !== 'string') continue;
      const count = counts.get(column) ?? { texts: 0, labels: 0 };
      counts.set(column, { texts: count.texts + 1, labels: count.labels + (isLabel(cell) ? 1 : 0) });
    }
  }
  const most = [...counts].filter(([, { texts, labels }]) => labels * 3 >= texts * 2);
  return new Set(most.map(([column]) => column));
}

/** True when the cell behind a label is the next label, so that the first has no value. */
function isNextLabel(label: string, next: CellValue, isLabelColumn: boolean): boolean {
  if (typeof next !== 'string' || !isLabel(next)) return false;
  return endsWithColon(label) ? endsWithColon(next) : isLabelColumn;
}

/** Words alone in a row that are merged over several columns, or have none beside them where a value could stand. */
function isTitle(view: SheetView, row: number, column: number, words: string): boolean {
  if (endsWithColon(words)) return false;
  const merge = mergeAt(view, row, column);
  return view.width === 1 || (merge !== undefined && merge.right - merge.left >= 2);
}

const NEXT_PAIR = /\s+(?=\p{Script=Han}[^\s:：]{1,11}[:：])/u;
/** The colon of a time is no label's. */
const PAIR = /^\s*([^:：]{2,12})[:：]\s*(\S(?:[^:：]|(?<=\d)[:：](?=\d))*)$/;

/** `支部名称：第一党支部` in one cell, or several such pairs; none where some of it is anything else. */
function labelledInside(text: string): readonly { label: string; value: string }[] {
  if (!/[:：]/.test(text)) return [];
  const pairs = text.split(NEXT_PAIR).map((piece) => {
    const [, label = '', value = ''] = PAIR.exec(piece) ?? [];
    return isLabel(label) ? { label: bare(label), value: value.trim() } : null;
  });
  return pairs.every((pair) => pair !== null) ? pairs : [];
}

const endsWithColon = (label: string): boolean => /[:：]\s*$/.test(label);
const bare = (label: string): string => label.replace(/[:：\s]+$/, '').trim();

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && isWholeHeading(bare(text));
}

/** The cell behind a label, past the label's own merge. */
function valueColumn(view: SheetView, row: number, column: number): number {
  const merge = mergeAt(view, row, column);
  return (merge ? Math.max(merge.right, column) : column) + 1;
}

/** A label that comes again begins the next card; in the same row, one beside it. */
function splitCards(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const [first] = pairs;
  const starts = pairs.flatMap(({ label, row, from }) =>
    label === first?.label && row === first.row ? [from] : [],
  );
  const blocks = starts.map((start, index) =>
    pairs.filter(({ from }) => from >= start && from < (starts[index + 1] ?? Infinity)),
  );
  const labels = blocks.map((block) => [...new Set(block.map(({ label }) => label))].join('\n'));
  const areCards =
    starts.length > 1 && starts[0] === leftmost(pairs) && labels.every((each) => each === labels[0]);
  return areCards ? inReadingOrder(blocks.map(stackedCards)) : stackedCards(pairs);
}

const leftmost = (pairs: readonly Pair[]): number => Math.min(...pairs.map(({ from }) => from));

const inReadingOrder = (blocks: readonly (readonly (readonly Pair[])[])[]): readonly (readonly Pair[])[] =>
  Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, index) =>
    blocks.flatMap((cards) => (cards[index] ? [cards[index]] : [])),
  ).flat();

function stackedCards(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const cards: Pair[][] = [];
  const [first] = pairs;
  for (const pair of pairs) {
    if (cards.length === 0 || pair.label === first?.label) cards.push([]);
    cards[cards.length - 1]?.push(pair);
  }
  return cards;
}

/** The cards laid out as a sheet of their own, with the places that its cells really have. */
function asTable(
  grid: Grid,
  labels: readonly string[],
  values: readonly (readonly (Pair | null)[])[],
): CardTable {
  const rows: (readonly CellValue[])[] = [
    labels,
    ...values.map((card) => card.map((pair) => pair?.value ?? null)),
  ];
  const places = values.map((card) =>
    card.map((pair) => (pair ? { row: pair.row + grid.top, column: pair.column + grid.left } : null)),
  );
  const laidOut: Grid = { ...grid, top: 0, left: 0, rows, merges: [] };
  return { view: viewOf(laidOut), block: { first: 0, last: 0 }, end: rows.length, places };
}
