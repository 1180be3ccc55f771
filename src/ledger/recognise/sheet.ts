/**
 * The ledgers of one sheet: header blocks tried, side-by-side and stacked tables told apart.
 */
import type { CellValue, Grid } from '../../workbook/grid';
import { type HeaderBlock, headerBlocks, headingLevels } from './block';
import { headingOf } from './heading';
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

/** Rows after a blank one that may begin another table: all text, mostly headings. */
function laterHeaders(grid: Grid): number[] {
  const starts: number[] = [];
  let looked = 0;
  for (let row = 2; row < grid.rows.length && looked < MOST_REGIONS; row += 1) {
    if (!isEmpty(grid.rows[row - 1]) || isEmpty(grid.rows[row])) continue;
    looked += 1;
    if ([row, row + 1, row + 2].some((each) => isHeaderRow(grid.rows[each] ?? []))) starts.push(row);
  }
  return starts;
}

const isEmpty = (row: readonly CellValue[] | undefined): boolean =>
  !row?.some((value) => value !== null && value !== '');

function isHeaderRow(row: readonly CellValue[]): boolean {
  const filled = row.slice(0, 60).filter((value) => value !== null && value !== '');
  const texts = filled.flatMap((value) => (typeof value === 'string' && value.length <= 30 ? [value] : []));
  if (texts.length < 3 || texts.length < filled.length) return false;
  const headings = texts.filter((text) => {
    const { meaning } = headingOf(text);
    return meaning.concepts.length > 0 && meaning.unknown === 0;
  });
  return headings.length >= filled.length * 0.7;
}

function tablesInRegion(view: SheetView, end: number): readonly FoundTable[] {
  let best: FoundTable[] = [];
  let settled = -1;
  for (const block of headerBlocks(view)) {
    if (settled >= 0 && block.last !== settled) break;
    const tables = tablesUnder(view, block, end);
    if (total(tables) > total(best)) best = tables;
    if (tables.some(isWellExplained)) settled = block.last;
  }
  return best;
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
  const meta = metaOf(view, block.first);
  const found = (part: readonly SheetColumn[]): FoundTable[] => {
    const solution = solve(part, meta);
    return solution ? [{ view, block, meta, solution, end }] : [];
  };
  const parts = sideBySide(columns).map(found);
  const separate = parts.flat();
  if (parts.length > 1 && separate.length === parts.length) return separate;
  const whole = found(columns);
  return whole.length ? whole : separate;
}

/** The columns that have a heading, with samples of what stands below it. */
export function columnsUnder(view: SheetView, block: HeaderBlock, end: number): readonly SheetColumn[] {
  const rows = sampleRows(block.last + 1, Math.min(end, view.rows.length));
  const columns: SheetColumn[] = [];
  for (let index = 0; index < view.width; index += 1) {
    const levels = headingLevels(view, block, index);
    if (levels.length === 0) continue;
    const samples = rows
      .map((row) => cellAt(view, row, index))
      .filter((value) => value !== null && !isMarker(value));
    columns.push({ index, levels, samples });
  }
  return columns;
}

/** 必填 under a heading is an instruction. */
const isMarker = (value: CellValue): boolean =>
  typeof value === 'string' && /^[(（]?(?:必|选|非必)填/.test(value);

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
