/**
 * The ledgers of one sheet: header blocks tried, side-by-side and stacked tables told apart.
 */
import type { CellValue, Grid } from '../../workbook/grid';
import { isHint } from '../parse/hint';
import { type HeaderBlock, headerBlocks, headingLevels } from './block';
import { isDitto } from '../parse/ditto';
import { headingOf, leafOf, isWholeHeading } from './heading';
import { periodOf } from './period';
import { type Meta, metaOf } from './meta';
import type { SheetColumn } from './candidates';
import { type Solution, solve } from './solve';
import { type SheetView, cellAt, viewOf } from './view';

/** A recognised table, positions relative to `view`. */
export interface FoundTable {
  readonly view: SheetView;
  readonly block: HeaderBlock;
  readonly meta: Meta;
  readonly solution: Solution;
  /** One past the last row that may hold data. */
  readonly end: number;
  /** For cards: where the cells of each row really stand in the sheet, absolute; `view` is a sheet laid out from them. */
  readonly places?: readonly (readonly ({ readonly row: number; readonly column: number } | null)[])[];
  /** Set where a person corrected the reading: the columns they decided, relative to the view. */
  readonly decided?: ReadonlySet<number>;
}

const MOST_SAMPLES = 40;
const MOST_REGIONS = 60;
const EXPLAINED_ENOUGH = 0.6;

/** All ledgers of a sheet; empty when it holds none. Never throws; linear in the cells. */
export function tablesIn(grid: Grid): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  let start = 0;
  for (const next of [...laterHeaders(grid), grid.rows.length]) {
    const found = tablesInRegion(viewOf(grid, start, next), next - start);
    tables.push(...found);
    // Title lines may stand apart from their header: what holds no table belongs to what follows.
    if (found.length > 0) start = next;
  }
  return tables;
}

/**
 * Rows that begin another table: a header after a blank row, a header other than the last, or a title with a header
 * below it. The same header again, without a title, is a printed page's.
 */
function laterHeaders(grid: Grid): number[] {
  const { rows } = grid;
  const starts: number[] = [];
  let header = wordsOfHeader(rows.slice(0, FIRST_ROWS).find(isHeaderRow) ?? []);
  let looked = 0;
  for (let row = 2; row < rows.length && looked < MOST_REGIONS; row += 1) {
    if (isEmpty(rows[row])) continue;
    const isAfterBlank = isEmpty(rows[row - 1]);
    const found = isAfterBlank
      ? [row, row + 1, row + 2].find((each) => isHeaderRow(rows[each] ?? []))
      : headerWithoutBlank(rows, row, header);
    if (isAfterBlank || found !== undefined) looked += 1;
    if (found === undefined) continue;
    starts.push(row);
    header = wordsOfHeader(rows[found] ?? []);
    row = found;
  }
  return starts;
}

/** Headers stand near the top; how far down the first is looked for. */
const FIRST_ROWS = 12;

const wordsOfHeader = (row: readonly CellValue[]): ReadonlySet<string> =>
  new Set(row.flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value] : [])));

/** The header that begins a table in this row though the row above is filled; undefined when none does. */
function headerWithoutBlank(
  rows: readonly (readonly CellValue[])[],
  row: number,
  header: ReadonlySet<string>,
): number | undefined {
  const cells = rows[row] ?? [];
  if (isTitle(cells) && !isTitle(rows[row - 1] ?? [])) {
    const below = [row + 1, row + 2].find((each) => !isTitle(rows[each] ?? []));
    const next = below === undefined ? [] : (rows[below] ?? []);
    return header.size > 0 && startsLike(next, header) && isHeaderRow(next) ? below : undefined;
  }
  if (!startsLike(cells, header) || !isHeaderRow(cells)) return undefined;
  return [...wordsOfHeader(cells)].join('\n') === [...header].join('\n') ? undefined : row;
}

const isFilled = (value: CellValue): boolean => value !== null && value !== '';

/** One text and nothing else; asked of every row, so it looks no further than it must. */
function isTitle(cells: readonly CellValue[]): boolean {
  const first = cells.findIndex(isFilled);
  return typeof cells[first] === 'string' && !cells.some((value, at) => at > first && isFilled(value));
}

/** Cheap to ask of every row: the first words are a heading of the table above. */
function startsLike(cells: readonly CellValue[], header: ReadonlySet<string>): boolean {
  const first = cells.find(isFilled);
  return typeof first === 'string' && header.has(first);
}

const isEmpty = (row: readonly CellValue[] | undefined): boolean => !row?.some(isFilled);

function isHeaderRow(row: readonly CellValue[]): boolean {
  const filled = row.slice(0, 60).filter(isFilled);
  const texts = filled.flatMap((value) => (typeof value === 'string' && value.length <= 30 ? [value] : []));
  if (texts.length < 3 || texts.length < filled.length) return false;
  const headings = texts.filter(isKnownHeading);
  return headings.length >= filled.length * 0.7;
}

/** True for words that are understood as a heading, or that name a period. */
export const isKnownHeading = (written: string): boolean =>
  isWholeHeading(written) || periodOf(headingOf(written).text) !== null;

function tablesInRegion(view: SheetView, end: number): readonly FoundTable[] {
  let best: FoundTable[] = [];
  let settled = -1;
  for (const block of headerBlocks(view)) {
    if (settled >= 0 && block.last !== settled) break;
    const tables = tablesUnder(view, block, end);
    if (total(tables) > total(best) * advantageOf(best, tables)) best = tables;
    if (tables.some(isWellExplained)) settled = block.last;
  }
  return best;
}

/** Groups over the same leaves: told with them, a heading of many words says a little less surely what it means. */
const GROUPED = 1.1;

/**
 * How much more tables must explain than what was found: leaves without their groups have less to say, unless what stood
 * over them were titles of tables side by side.
 */
function advantageOf(found: readonly FoundTable[], tables: readonly FoundTable[]): number {
  const [own] = tables;
  const isOfLeaves = found.some(
    ({ block }) => own && block.last === own.block.last && block.first < own.block.first,
  );
  return isOfLeaves && tables.length <= found.length ? GROUPED : 1;
}

const total = (tables: readonly FoundTable[]): number =>
  tables.reduce((sum, { solution }) => sum + solution.score, 0) / Math.max(1, tables.length);

const isWellExplained = ({ solution }: FoundTable): boolean =>
  solution.columns.filter(({ field, matrix }) => field !== null || matrix !== null).length >=
  solution.columns.length * EXPLAINED_ENOUGH;

/** The tables whose headings stand in this block: one, or several side by side. */
function tablesUnder(view: SheetView, block: HeaderBlock, end: number): FoundTable[] {
  const columns = columnsUnder(view, block, end);
  if (columns.length < 2) return [];
  const found = (part: readonly SheetColumn[]): FoundTable[] => {
    const meta = metaOf(view, block.first, part.length < columns.length ? spanOf(part) : undefined);
    const solution = solve(part, meta);
    return solution ? [{ view, block, meta, solution, end }] : [];
  };
  const parts = sideBySide(columns);
  const separate = parts.flatMap(found);
  if (parts.length > 1 && separate.length === parts.length) return separate;
  // One that was refused though it has the same headings is a list of something else: of who has not paid.
  if (separate.length > 0 && parts.every((part) => leavesOf(part) === leavesOf(parts[0] ?? [])))
    return separate;
  const whole = found(columns);
  return whole.length ? whole : separate;
}

const leavesOf = (columns: readonly SheetColumn[]): string =>
  columns.map(({ levels }) => headingOf(leafOf(levels)).text).join('\n');

/** The first and the last of some columns. */
export const spanOf = (columns: readonly SheetColumn[]): { readonly from: number; readonly to: number } => ({
  from: Math.min(...columns.map(({ index }) => index)),
  to: Math.max(...columns.map(({ index }) => index)),
});

/** The columns that have a heading, with samples of what stands below it. */
export function columnsUnder(view: SheetView, block: HeaderBlock, end: number): readonly SheetColumn[] {
  const rows = sampleRows(block.last + 1, Math.min(end, view.rows.length));
  const columns: SheetColumn[] = [];
  for (let index = 0; index < view.width; index += 1) {
    const levels = headingLevels(view, block, index);
    if (levels.length === 0) continue;
    const samples = rows
      .map((row) => cellAt(view, row, index))
      .filter((value) => value !== null && !isHint(value) && !isDitto(value));
    columns.push({ index, levels, samples });
  }
  return columns;
}

function sampleRows(from: number, to: number): readonly number[] {
  const count = to - from;
  if (count <= MOST_SAMPLES) return Array.from({ length: Math.max(0, count) }, (_, index) => from + index);
  const near = MOST_SAMPLES / 2;
  const step = (count - near) / near;
  return [
    ...Array.from({ length: near }, (_, index) => from + index),
    ...Array.from({ length: near }, (_, index) => from + near + Math.floor(index * step)),
  ];
}

/** Blocks of columns: apart by an empty column, or beginning again with the heading of the first. */
function sideBySide(columns: readonly SheetColumn[]): readonly (readonly SheetColumn[])[] {
  const parts: SheetColumn[][] = [[]];
  for (const column of columns) {
    const part = parts[parts.length - 1] ?? [];
    const before = part[part.length - 1];
    const apart = before !== undefined && column.index > before.index + 1;
    if (before && (apart || beginsAgain(column, part))) parts.push([column]);
    else part.push(column);
  }
  return parts.length > 1 ? parts : [columns];
}

const REPEATED_START = /^(?:序号|序|编号|姓名|党员姓名|党支部|支部|支部名称|党支部名称)$/;

function beginsAgain(column: SheetColumn, part: readonly SheetColumn[]): boolean {
  const [first] = part;
  const words = column.levels.map((level) => headingOf(level).text);
  const start = first?.levels.map((level) => headingOf(level).text);
  const leaf = words[words.length - 1] ?? '';
  return REPEATED_START.test(leaf) && start?.[start.length - 1] === leaf && part.length >= 2;
}

/** True when a sheet holds anything at all. */
export const hasContent = (grid: Grid): boolean => grid.rows.some((row) => !isEmpty(row));
