/**
 * Sheets read the way a person corrected them, as long as their headings still are what they were.
 */
import type { Grid } from '../../workbook/grid';
import {
  ENOUGH_KEPT,
  type SavedMapping,
  type SavedTable,
  bestMatch,
  comparedHeading,
  mergedColumns,
  numbered,
  shareKept,
} from '../mapping';
import { type HeaderBlock, headerBlocks } from './block';
import type { SheetColumn } from './candidates';
import { type CardsLaidOut, cardsIn, cardsLaidOut } from './card';
import { metaOf } from './meta';
import { type FoundTable, columnsUnder, tablesIn } from './sheet';
import { solve } from './solve';
import { type SheetView, viewOf } from './view';

export interface ReadSheet {
  readonly tables: readonly FoundTable[];
  /** Saved corrections that hold for this sheet, with the tables they made. */
  readonly used: ReadonlyMap<SavedTable, readonly FoundTable[]>;
  /** Saved corrections of a sheet of this name that no longer fit. */
  readonly dropped: readonly SavedTable[];
  /** What of a correction could not be used. */
  readonly notes: readonly string[];
}

/** A correction is used for a sheet of another name only if its headings are nearly the same, with few new ones. */
const SAME_HEADINGS = 0.9;
const FEW_NEW = 0.75;
/** Rows looked through for a header that has moved, from the top and around where it stood. */
const MOVED_ROWS = 20;
/** A header has three levels at the most; a mapping that says more was not made here. */
const MOST_DEPTH = 9;

/**
 * The sheet's ledgers: recognised, then corrected where a saved table fits. `sheets` are the names of the workbook's
 * sheets: that one of them is no ledger says nothing of another with the same headings.
 */
export function readSheet(
  grid: Grid,
  mapping: SavedMapping | null,
  sheets: ReadonlySet<string> = new Set([grid.sheet]),
): ReadSheet {
  let read: ReadSheet = { tables: recognised(grid), used: new Map(), dropped: [], notes: [] };
  const saved = mapping?.tables ?? [];
  const others = saved.filter(({ sheet, headings }) => sheet !== grid.sheet && headings.length > 0);
  for (const own of saved.filter(({ sheet }) => sheet === grid.sheet))
    read = corrected(grid, read, own, others);
  for (const other of others) {
    if (other.kind !== null || !sheets.has(other.sheet)) read = correctedAlike(grid, read, other);
  }
  return read;
}

function recognised(grid: Grid): readonly FoundTable[] {
  const tables = tablesIn(grid);
  if (tables.length > 0) return tables;
  const cards = cardsIn(grid);
  return cards ? [cards] : [];
}

const columnsIn = ({ solution }: FoundTable): readonly SheetColumn[] =>
  solution.columns.map(({ column }) => column);
const headingsOf = (columns: readonly SheetColumn[]): readonly string[] =>
  columns.map(({ levels }) => comparedHeading(levels.join('/')));
const headingsIn = (table: FoundTable): readonly string[] => headingsOf(columnsIn(table));

const isAlike = (saved: readonly string[], found: readonly string[]): boolean =>
  shareKept(saved, found) >= SAME_HEADINGS && shareKept(found, saved) >= FEW_NEW;

/** A correction made in this sheet, with what the same headings were said to be in others. */
function corrected(grid: Grid, read: ReadSheet, own: SavedTable, others: readonly SavedTable[]): ReadSheet {
  const elsewhere = others.filter(
    ({ kind, headings }) => kind === own.kind && own.headings.length > 0 && isAlike(headings, own.headings),
  );
  const columns = mergedColumns(
    elsewhere.flatMap((other) => other.columns),
    own.columns,
  );
  const next = applied(grid, read, own, { ...own, columns: [...columns] });
  if (!next) return { ...read, dropped: [...read.dropped, own] };
  const lost = own.columns.filter(({ heading }) => !isThere(next, own, heading));
  return { ...next, notes: [...next.notes, ...lost.map(({ heading }) => lostNote(grid.sheet, heading))] };
}

const isThere = ({ used }: ReadSheet, saved: SavedTable, heading: string): boolean =>
  saved.kind === null || (used.get(saved) ?? []).some((table) => headingsIn(table).includes(heading));

const lostNote = (sheet: string, heading: string): string =>
  `工作表“${sheet}”中没有找到更正过的“${heading}”列，这一列的更正未采用；请在“台账识别”中核对。`;

/** A correction made in another sheet, or another workbook. */
function correctedAlike(grid: Grid, read: ReadSheet, saved: SavedTable): ReadSheet {
  const untouched = read.tables.filter(({ decided }) => !decided);
  const fits = untouched.some((table) => {
    const found = headingsIn(table);
    return isAlike(saved.headings, found) || (saved.instead.length > 0 && isAlike(saved.instead, found));
  });
  if (!fits && (read.tables.length > 0 || saved.kind === null)) return read;
  const next = applied(grid, read, saved, saved);
  const made = next?.used.get(saved) ?? [];
  const isSame = saved.kind === null || made.some((table) => isAlike(saved.headings, headingsIn(table)));
  return next && isSame ? next : read;
}

/** The sheet read with a correction (`as`, used in the name of `saved`); null where it no longer fits. */
function applied(grid: Grid, read: ReadSheet, saved: SavedTable, as: SavedTable): ReadSheet | null {
  const untouched = read.tables.filter(({ decided }) => !decided);
  const alike =
    as.headings.length === 0 && as.headerRows ? [] : bestMatch(as.headings, untouched, headingsIn);
  const instead = as.instead.length > 0 ? bestMatch(as.instead, untouched, headingsIn) : [];
  const replaced = new Set([...alike, ...instead]);
  const left = read.tables.filter((table) => !replaced.has(table));
  const used = (made: readonly FoundTable[], others: readonly FoundTable[]): ReadSheet => ({
    ...read,
    tables: [...others, ...made],
    used: new Map([...read.used, [saved, made]]),
  });
  if (as.kind === null) {
    return replaced.size > 0 || untouched.length === 0 ? used([], left) : null;
  }
  // Other header rows may have much the same headings: rows that a person named are not left to recognition.
  if (alike.length > 0 && !as.headerRows) {
    const again = alike.flatMap((table) => decidedTable({ ...table, columns: columnsIn(table) }, as) ?? []);
    return used(again, left);
  }
  const table = placedTable(grid, as, left);
  return (
    table &&
    used(
      [table],
      left.filter((other) => other.decided !== undefined || !overlaps(table, other)),
    )
  );
}

/** A table where a header stands, before it is solved. */
type Place = Omit<FoundTable, 'solution' | 'decided'> & { readonly columns: readonly SheetColumn[] };

function decidedTable({ columns, ...place }: Place, saved: SavedTable): FoundTable | null {
  if (saved.kind === null) return null;
  const fields = fixedFields(columns, saved);
  const solution = solve(columns, place.meta, { kind: saved.kind, fields });
  return solution && { ...place, solution, decided: new Set(fields.keys()) };
}

/** The table under the saved headings: in the saved rows, or where they have moved to. */
function placedTable(grid: Grid, saved: SavedTable, others: readonly FoundTable[]): FoundTable | null {
  const view = viewOf(grid);
  const places: Place[] = blocksFor(view, saved).map((block) => placeUnder(view, block, others));
  const cards = saved.headerRows ? null : cardsLaidOut(grid);
  if (cards) places.push(cardPlace(cards));
  let best: { table: FoundTable; kept: number; score: number } | null = null;
  for (const place of places) {
    const kept = place.columns.length === 0 ? 0 : shareKept(saved.headings, headingsOf(place.columns));
    if (kept < ENOUGH_KEPT || kept < (best?.kept ?? 0)) continue;
    const table = decidedTable(place, saved);
    if (table && (!best || kept > best.kept || table.solution.score > best.score))
      best = { table, kept, score: table.solution.score };
    // Rows a person named, with the headings they had: nothing can fit better.
    if (saved.headerRows && best && best.kept === 1) break;
  }
  return best?.table ?? null;
}

const cardPlace = ({ titled: _, ...cards }: CardsLaidOut): Place => cards;

/** What stands under a header, down to the next ledger. */
function placeUnder(view: SheetView, block: HeaderBlock, others: readonly FoundTable[]): Place {
  const below = others
    .map((table) => spanOf(table).first - view.grid.top)
    .filter((first) => first > block.last + 1);
  const end = Math.min(view.rows.length, ...below);
  return { view, block, columns: columnsUnder(view, block, end), end, meta: metaOf(view, block.first) };
}

/** The sheet rows that a table takes, header included. */
function spanOf({ view, block, end, places }: FoundTable): { readonly first: number; readonly last: number } {
  const rows = places?.flat().flatMap((place) => (place ? [place.row] : []));
  if (rows) return { first: Math.min(...rows), last: Math.max(...rows) };
  return { first: view.grid.top + block.first, last: view.grid.top + end - 1 };
}

/** Two tables that share rows and columns: one of them is a misreading. */
function overlaps(one: FoundTable, other: FoundTable): boolean {
  const [rows, theirs] = [spanOf(one), spanOf(other)];
  if (rows.first > theirs.last || theirs.first > rows.last) return false;
  // A card is laid out anew: its columns are no sheet columns.
  if (one.places || other.places) return true;
  const columns = new Set(columnsIn(other).map(({ index }) => index));
  return columnsIn(one).some(({ index }) => columns.has(index));
}

function blocksFor(view: SheetView, { headerRows, headings }: SavedTable): readonly HeaderBlock[] {
  if (!headerRows) return headerBlocks(view);
  const named = headerRows[0] - view.grid.top;
  const depth = Math.min(MOST_DEPTH, Math.max(0, headerRows[1] - headerRows[0]));
  const near = Array.from({ length: 2 * MOVED_ROWS }, (_, index) => named - MOVED_ROWS + index);
  const top = Array.from({ length: MOVED_ROWS }, (_, index) => index);
  const firsts = headings.length === 0 ? [named] : [...new Set([named, ...top, ...near])];
  return firsts
    .filter((first) => first >= 0 && first + depth < view.rows.length)
    .map((first) => ({ first, last: first + depth }));
}

function fixedFields(columns: readonly SheetColumn[], saved: SavedTable): ReadonlyMap<number, string | null> {
  const fixed = new Map<number, string | null>();
  numbered(headingsOf(columns)).forEach(({ heading, nth }, index) => {
    const column = saved.columns.find((each) => each.heading === heading && each.nth === nth);
    const at = columns[index]?.index;
    if (column && at !== undefined) fixed.set(at, column.field);
  });
  return fixed;
}
