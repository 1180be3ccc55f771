/**
 * Tables that stand beside or below a recognised one and were not recognised: they are said, never lost in silence.
 */
import type { CellValue, Grid } from '../workbook/grid';
import { columnLetters } from '../workbook/address';
import type { KindId } from './model';
import { wordsOf } from './parse/value';
import type { SolvedColumn } from './recognise/candidates';
import { leafOf } from './recognise/heading';
import { type FoundTable, columnsUnder, isKnownHeading } from './recognise/sheet';
import { wordJudge } from './rows/row-words';

const FEWEST_HEADINGS = 2;
const FEWEST_ROWS = 2;
const LONGEST_HEADING = 30;

type Row = readonly CellValue[];

/** One sentence for each block of the sheet that looks like a table and belongs to none of `tables`. */
export function leftOutNotes(grid: Grid, tables: readonly FoundTable[]): string[] {
  // A card's view is laid out anew and covers no rows of the sheet.
  if (tables.length === 0 || tables.some(({ places }) => places !== undefined)) return [];
  const places = [
    ...columnsBeside(tables).map((column) => `第${columnLetters(column)}列`),
    ...rowsApart(grid, tables).map((row) => `第${grid.top + row + 1}行`),
  ];
  return [
    ...places.map((place) => `工作表“${grid.sheet}”${place}起的一处表格没有识别，未纳入校验。`),
    ...tables.flatMap((table) => groupNotes(grid.sheet, table)),
  ];
}

function groupNotes(sheet: string, table: FoundTable): string[] {
  const groups = repeatedGroups(table);
  const [first] = groups;
  if (first && isCounted(table)) {
    return [
      `工作表“${sheet}”一行有“${first.name}”等几组相同的栏目，只读一组会少算，因此未纳入校验；请改为一次一行，或在“台账识别”中指定栏目。`,
    ];
  }
  return groups.map(({ name, column }) => {
    const place = `“${name}”（第${columnLetters(column)}列起）`;
    return `工作表“${sheet}”的${place}与前面一组栏目相同，一行只读取一组，这一组未纳入校验。`;
  });
}

/** Kinds whose records are counted or added up: some of them alone would pass for too few. */
const COUNTED: ReadonlySet<KindId> = new Set<KindId>(['meetings', 'training', 'talks']);

const isCounted = ({ solution }: FoundTable): boolean => COUNTED.has(solution.kind);

/** True where a row holds several records of which only the first could be read. */
export const isReadInPart = (table: FoundTable): boolean =>
  isCounted(table) && repeatedGroups(table).length > 0;

interface Group {
  readonly name: string;
  /** Its first column, absolute. */
  readonly column: number;
}

/** Groups that differ from one that is read in their number alone (第1次党课, 第2次党课), and of which nothing is read. */
function repeatedGroups({ view, solution }: FoundTable): Group[] {
  const groups = new Map<string, SolvedColumn[]>();
  for (const solved of solution.columns) {
    const { levels } = solved.column;
    const name = levels.slice(0, -1).join('/');
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), solved]);
  }
  const isRead = (columns: readonly SolvedColumn[]): boolean =>
    columns.some(({ field, matrix }) => field !== null || matrix !== null);
  const read = new Set(
    [...groups].filter(([, columns]) => isRead(columns)).map(([name, columns]) => shapeOf(name, columns)),
  );
  return [...groups].flatMap(([name, columns]) => {
    const [first] = columns;
    const isFilledIn = columns.some(({ column }) => column.samples.length > 0);
    const isLeftOut = first && isFilledIn && !isRead(columns) && read.has(shapeOf(name, columns));
    return isLeftOut ? [{ name, column: first.column.index + view.grid.left }] : [];
  });
}

/** A group without its number, and its leaves. */
const shapeOf = (name: string, columns: readonly SolvedColumn[]): string =>
  [name.replace(ORDINAL, ''), ...columns.map(({ column }) => leafOf(column.levels))].join('\n');

const ORDINAL = /[第(（]?(?:\d+|[一二三四五六七八九十]+)(?:[次期轮场月)）]|季度)?/g;

/** First columns, absolute, of blocks under the same header rows as a recognised table. */
function columnsBeside(tables: readonly FoundTable[]): number[] {
  return [...new Set(tables.map(({ view }) => view))].flatMap((view) => {
    const own = tables.filter((table) => table.view === view);
    const [first] = own;
    if (!first) return [];
    const taken = new Set(own.flatMap(({ solution }) => solution.columns.map(({ column }) => column.index)));
    const left = columnsUnder(view, first.block, first.end)
      .filter(({ index }) => !taken.has(index))
      .map(({ index }) => index);
    const from = first.block.last + 1;
    const below = view.rows.slice(from, Math.min(first.end, from + MOST_LOOKED_AT));
    return runsIn(left)
      .filter((run) => isTable(view.rows[first.block.last] ?? [], below, run))
      .map(([column]) => (column ?? 0) + view.grid.left);
  });
}

/** Adjacent columns together. */
function runsIn(columns: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && run.at(-1) === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** Header rows, relative to the grid, in rows that no recognised table reaches. */
function rowsApart(grid: Grid, tables: readonly FoundTable[]): number[] {
  const reached = tables.map(({ view, block, end }) => {
    const top = view.grid.top - grid.top;
    return { from: top + block.first, to: top + end };
  });
  const isReached = (row: number): boolean => reached.some(({ from, to }) => row >= from && row < to);
  const found: number[] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    if (isReached(row)) continue;
    const header = grid.rows[row] ?? [];
    const columns = header.flatMap((value, column) => (isFilled(value) ? [column] : []));
    const below = grid.rows.slice(row + 1, row + 1 + MOST_LOOKED_AT);
    const end = below.findIndex((cells, index) => isReached(row + 1 + index) || !cells.some(isFilled));
    if (!isTable(header, end < 0 ? below : below.slice(0, end), columns)) continue;
    found.push(row);
    while (row + 1 < grid.rows.length && grid.rows[row + 1]?.some(isFilled)) row += 1;
  }
  return found;
}

/** A table shows itself in its first records: long sheets are not read again for every row. */
const MOST_LOOKED_AT = 20;

/** Two headings or more over two records or more; notes, sums and signatures are none. */
function isTable(header: Row, below: readonly Row[], columns: readonly number[]): boolean {
  if (columns.length < FEWEST_HEADINGS) return false;
  if (!columns.every((column) => isShortWords(header[column] ?? null))) return false;
  if (columns.filter((column) => isKnownHeading(wordsOf(header[column] ?? null))).length < FEWEST_HEADINGS)
    return false;
  return below.filter((row) => isRecord(columns.map((column) => row[column] ?? null))).length >= FEWEST_ROWS;
}

const isFilled = (value: CellValue): boolean => value !== null && wordsOf(value).trim() !== '';

const isShortWords = (value: CellValue): boolean =>
  typeof value === 'string' && value.length <= LONGEST_HEADING && !/[:：]/.test(value);

const judge = wordJudge();

function isRecord(cells: Row): boolean {
  const filled = cells.filter(isFilled);
  return filled.length >= FEWEST_HEADINGS && judge(filled[0]) === 'plain';
}
