/**
 * Sheets read the way a person corrected them, as long as their headings still are what they were.
 */
import type { Grid } from '../../workbook/grid';
import { type SavedMapping, type SavedTable, bestMatch, mergedColumns, shareKept } from '../mapping';
import { cardAbove, cardsIn } from './card';
import { Placement, headingsIn, overlaps, readAgain } from './placed';
import { type FoundTable, tablesIn } from './sheet';

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

/**
 * The sheet's ledgers: recognised, then corrected where a saved table fits. `sheets` are the names of the workbook's
 * sheets: that one of them is no ledger says nothing of another with the same headings.
 */
export function readSheet(
  grid: Grid,
  mapping: SavedMapping | null,
  sheets: ReadonlySet<string> = new Set([grid.sheet]),
): ReadSheet {
  const placement = new Placement(grid);
  let read: ReadSheet = { tables: recognised(grid), used: new Map(), dropped: [], notes: [] };
  const saved = mapping?.tables ?? [];
  const others = saved.filter(({ sheet, headings }) => sheet !== grid.sheet && headings.length > 0);
  for (const own of saved.filter(({ sheet }) => sheet === grid.sheet))
    read = corrected(placement, grid.sheet, read, own, others);
  for (const other of others) {
    if (other.kind !== null || !sheets.has(other.sheet)) read = correctedAlike(placement, read, other);
  }
  return read;
}

function recognised(grid: Grid): readonly FoundTable[] {
  const tables = tablesIn(grid);
  const above = tables.length > 0 ? cardAbove(grid, tables) : null;
  if (tables.length > 0) return above ? [above, ...tables] : tables;
  const cards = cardsIn(grid);
  return cards ? [cards] : [];
}

const isAlike = (saved: readonly string[], found: readonly string[]): boolean =>
  shareKept(saved, found) >= SAME_HEADINGS && shareKept(found, saved) >= FEW_NEW;

/** A correction made in this sheet, with what the same headings were said to be in others. */
function corrected(
  placement: Placement,
  sheet: string,
  read: ReadSheet,
  own: SavedTable,
  others: readonly SavedTable[],
): ReadSheet {
  const elsewhere = others.filter(
    ({ kind, headings }) => kind === own.kind && own.headings.length > 0 && isAlike(headings, own.headings),
  );
  const columns = mergedColumns(
    elsewhere.flatMap((other) => other.columns),
    own.columns,
  );
  const next = applied(placement, read, own, { ...own, columns: [...columns] });
  if (!next) return { ...read, dropped: [...read.dropped, own] };
  const lost = own.columns.filter(({ heading }) => !isThere(next, own, heading));
  return { ...next, notes: [...next.notes, ...lost.map(({ heading }) => lostNote(sheet, heading))] };
}

const isThere = ({ used }: ReadSheet, saved: SavedTable, heading: string): boolean =>
  saved.kind === null || (used.get(saved) ?? []).some((table) => headingsIn(table).includes(heading));

const lostNote = (sheet: string, heading: string): string =>
  `工作表“${sheet}”中没有找到更正过的“${heading}”列，这一列的更正未采用；请在“台账识别”中核对。`;

/** A correction made in another sheet, or another workbook. */
function correctedAlike(placement: Placement, read: ReadSheet, saved: SavedTable): ReadSheet {
  const untouched = read.tables.filter(({ decided }) => !decided);
  const fits = untouched.some((table) => {
    const found = headingsIn(table);
    return isAlike(saved.headings, found) || (saved.instead.length > 0 && isAlike(saved.instead, found));
  });
  if (!fits && (read.tables.length > 0 || saved.kind === null)) return read;
  const next = applied(placement, read, saved, saved);
  const made = next?.used.get(saved) ?? [];
  const isSame = saved.kind === null || made.some((table) => isAlike(saved.headings, headingsIn(table)));
  return next && isSame ? next : read;
}

/** The sheet read with a correction (`as`, used in the name of `saved`); null where it no longer fits. */
function applied(placement: Placement, read: ReadSheet, saved: SavedTable, as: SavedTable): ReadSheet | null {
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
    const again = alike.flatMap((table) => readAgain(table, as) ?? []);
    return used(again, left);
  }
  const table = placement.tableOf(as, left);
  return (
    table &&
    used(
      [table],
      left.filter((other) => other.decided !== undefined || !overlaps(table, other)),
    )
  );
}
