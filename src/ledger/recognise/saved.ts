/**
 * Sheets read the way a person corrected them, as long as their headings still are what they were.
 */
import type { Grid } from '../../workbook/grid';
import { ENOUGH_KEPT, type SavedMapping, type SavedTable, comparedHeading, shareKept } from '../mapping';
import { type HeaderBlock, headerBlocks } from './block';
import { cardsIn } from './card';
import { metaOf } from './meta';
import { type FoundTable, columnsUnder, tablesIn } from './sheet';
import type { SheetColumn } from './candidates';
import { solve } from './solve';
import { type SheetView, viewOf } from './view';

export interface ReadSheet {
  readonly tables: readonly FoundTable[];
  readonly notes: readonly string[];
}

/** A mapping made for one workbook is used for a sheet of another name only if its headings are nearly the same. */
const SAME_HEADINGS = 0.9;
/** Rows looked through for a header that has moved. */
const MOVED_ROWS = 20;

/** The sheet's ledgers: recognised, then corrected where a saved table fits. */
export function readSheet(grid: Grid, mapping: SavedMapping | null): ReadSheet {
  const found = recognised(grid);
  const named = mapping?.tables.filter(({ sheet }) => sheet === grid.sheet) ?? [];
  const saved = named.length > 0 ? named : alike(found, mapping);
  return saved.reduce((read: ReadSheet, table) => corrected(grid, read, table), { tables: found, notes: [] });
}

function recognised(grid: Grid): readonly FoundTable[] {
  const tables = tablesIn(grid);
  if (tables.length > 0) return tables;
  const cards = cardsIn(grid);
  return cards ? [cards] : [];
}

function alike(found: readonly FoundTable[], mapping: SavedMapping | null): readonly SavedTable[] {
  const tables = mapping?.tables.filter(({ headings }) => headings.length > 0) ?? [];
  return tables.filter(({ headings }) =>
    found.some((table) => shareKept(headings, headingsOf(columnsIn(table))) >= SAME_HEADINGS),
  );
}

const columnsIn = ({ solution }: FoundTable): readonly SheetColumn[] =>
  solution.columns.map(({ column }) => column);
const headingsOf = (columns: readonly SheetColumn[]): readonly string[] =>
  columns.map(({ levels }) => comparedHeading(levels.join('/')));

function corrected(grid: Grid, read: ReadSheet, saved: SavedTable): ReadSheet {
  const replaced = read.tables.filter(
    (table) => shareKept(saved.headings, headingsOf(columnsIn(table))) >= ENOUGH_KEPT,
  );
  if (saved.kind === null)
    return { ...read, tables: read.tables.filter((table) => !replaced.includes(table)) };
  const table = savedTable(grid, saved, replaced[0] ?? null);
  if (!table) return { ...read, notes: [...read.notes, droppedNote(grid.sheet)] };
  const others = read.tables.filter((other) => !replaced.includes(other) && !overlaps(other, table));
  return { ...read, tables: [...others, table] };
}

const droppedNote = (sheet: string): string =>
  `工作表“${sheet}”的表头与保存识别设置时相差较大，保存的设置未采用，已改为自动识别；请在“台账识别”中核对。`;

/** Two tables under one header row that share a column. */
function overlaps(one: FoundTable, other: FoundTable): boolean {
  const top = (table: FoundTable): number => table.view.grid.top + table.block.last;
  const columns = new Set(columnsIn(other).map(({ index }) => index));
  return top(one) === top(other) && columnsIn(one).some(({ index }) => columns.has(index));
}

function savedTable(grid: Grid, saved: SavedTable, recognised: FoundTable | null): FoundTable | null {
  if (saved.kind === null) return null;
  const place = recognised ?? placeOf(grid, saved);
  if (!place) return null;
  const columns = 'solution' in place ? columnsIn(place) : place.columns;
  const meta = metaOf(place.view, place.block.first);
  const solution = solve(columns, meta, { kind: saved.kind, fields: fixedFields(columns, saved) });
  return solution && { meta, ...place, solution };
}

interface Place {
  readonly view: SheetView;
  readonly block: HeaderBlock;
  readonly columns: readonly SheetColumn[];
  readonly end: number;
}

/** Where the saved headings stand now: in the saved rows, or where they have moved to. */
function placeOf(grid: Grid, saved: SavedTable): Place | null {
  const view = viewOf(grid);
  const end = view.rows.length;
  const places = blocksFor(view, saved).map((block) => ({
    view,
    block,
    columns: columnsUnder(view, block, end),
    end,
  }));
  let best: { place: Place; kept: number } | null = null;
  for (const place of places) {
    const kept = place.columns.length === 0 ? 0 : shareKept(saved.headings, headingsOf(place.columns));
    if (kept > (best?.kept ?? 0)) best = { place, kept };
  }
  return best && best.kept >= ENOUGH_KEPT ? best.place : null;
}

function blocksFor(view: SheetView, { headerRows, headings }: SavedTable): readonly HeaderBlock[] {
  if (!headerRows) return headerBlocks(view);
  const first = headerRows[0] - view.grid.top;
  const depth = Math.max(0, headerRows[1] - headerRows[0]);
  const named = first >= 0 && first < view.rows.length ? [{ first, last: first + depth }] : [];
  if (headings.length === 0) return named;
  const moved = Array.from({ length: MOVED_ROWS }, (_, row) => ({ first: row, last: row + depth }));
  return [...named, ...moved.filter(({ last }) => last < view.rows.length)];
}

function fixedFields(columns: readonly SheetColumn[], saved: SavedTable): ReadonlyMap<number, string | null> {
  const fixed = new Map<number, string | null>();
  const seen = new Map<string, number>();
  for (const { index, levels } of columns) {
    const heading = comparedHeading(levels.join('/'));
    const nth = seen.get(heading) ?? 0;
    seen.set(heading, nth + 1);
    const column = saved.columns.find((each) => each.heading === heading && each.nth === nth);
    if (column) fixed.set(index, column.field);
  }
  return fixed;
}
