/**
 * Tables put where a person's correction has them: in the rows they named, or where the saved headings have moved to.
 */
import type { Grid } from '../../workbook/grid';
import { ENOUGH_KEPT, type SavedTable, comparedHeading, numbered, shareKept } from '../mapping';
import { type HeaderBlock, headerBlocks, headingLevels } from './block';
import type { SheetColumn } from './candidates';
import { type CardsLaidOut, cardsLaidOut } from './card';
import { metaOf } from './meta';
import { type FoundTable, columnsUnder } from './sheet';
import { solve } from './solve';
import { type SheetView, viewOf } from './view';

/** Rows looked through for a header that has moved, from the top and around where it stood. */
const MOVED_ROWS = 20;
/** A header has three levels at the most; a mapping that says more was not made here. */
const MOST_DEPTH = 9;

const columnsIn = ({ solution }: FoundTable): readonly SheetColumn[] =>
  solution.columns.map(({ column }) => column);
const comparedLevels = (levels: readonly string[]): string => comparedHeading(levels.join('/'));
const headingsOf = (columns: readonly SheetColumn[]): readonly string[] =>
  columns.map(({ levels }) => comparedLevels(levels));

/** A found table's headings, as saved ones are compared with them. */
export const headingsIn = (table: FoundTable): readonly string[] => headingsOf(columnsIn(table));

/** The table read again as a person said. */
export const readAgain = (table: FoundTable, saved: SavedTable): FoundTable | null =>
  decidedTable({ ...table, columns: columnsIn(table) }, saved);

/** A sheet in which saved headings are looked for; what they are compared with is read once, and when it is needed. */
export class Placement {
  private seen: SheetView | null = null;
  private likely: readonly HeaderBlock[] | null = null;
  private laidOut: CardsLaidOut | null | undefined;
  private readonly headings = new Map<string, readonly string[]>();

  constructor(private readonly grid: Grid) {}

  /** The table under the saved headings; `others` are the sheet's ledgers that stay. */
  tableOf(saved: SavedTable, others: readonly FoundTable[]): FoundTable | null {
    let best: { table: FoundTable; kept: number } | null = null;
    for (const { kept, place } of this.candidates(saved, others)) {
      if (kept < ENOUGH_KEPT || kept < (best?.kept ?? 0)) continue;
      const table = decidedTable(place(), saved);
      if (table && (!best || kept > best.kept || table.solution.score > best.table.solution.score))
        best = { table, kept };
      // Rows a person named, with the headings they had: nothing can fit better.
      if (saved.headerRows && best?.kept === 1) break;
    }
    return best?.table ?? null;
  }

  /** Where the table may stand: how many of its headings do, and the place, which costs more to make out. */
  private candidates(
    saved: SavedTable,
    others: readonly FoundTable[],
  ): readonly { readonly kept: number; readonly place: () => Place }[] {
    const { headerRows, headings } = saved;
    const kept = (found: readonly string[]): number => (found.length === 0 ? 0 : shareKept(headings, found));
    const under = this.blocksFor(saved).map((block) => ({
      kept: kept(this.headingsUnder(block)),
      place: () => placeUnder(this.view, block, others),
    }));
    const cards = headerRows ? null : this.cards;
    return cards
      ? [...under, { kept: kept(headingsOf(cards.columns)), place: () => cardPlace(cards) }]
      : under;
  }

  private get view(): SheetView {
    this.seen ??= viewOf(this.grid);
    return this.seen;
  }

  private get cards(): CardsLaidOut | null {
    if (this.laidOut === undefined) this.laidOut = cardsLaidOut(this.grid);
    return this.laidOut;
  }

  private headingsUnder(block: HeaderBlock): readonly string[] {
    const key = `${block.first}-${block.last}`;
    const known = this.headings.get(key);
    if (known) return known;
    const levels = Array.from({ length: this.view.width }, (_, column) =>
      headingLevels(this.view, block, column),
    );
    const found = levels.filter(({ length }) => length > 0).map(comparedLevels);
    this.headings.set(key, found);
    return found;
  }

  private blocksFor({ headerRows, headings }: SavedTable): readonly HeaderBlock[] {
    if (!headerRows) {
      this.likely ??= headerBlocks(this.view);
      return this.likely;
    }
    const named = headerRows[0] - this.view.grid.top;
    const depth = Math.min(MOST_DEPTH, Math.max(0, headerRows[1] - headerRows[0]));
    const near = Array.from({ length: 2 * MOVED_ROWS }, (_, index) => named - MOVED_ROWS + index);
    const top = Array.from({ length: MOVED_ROWS }, (_, index) => index);
    const firsts = headings.length === 0 ? [named] : [...new Set([named, ...top, ...near])];
    return firsts
      .filter((first) => first >= 0 && first + depth < this.view.rows.length)
      .map((first) => ({ first, last: first + depth }));
  }
}

/** A table where a header stands, before it is solved. */
type Place = Omit<FoundTable, 'solution' | 'decided'> & { readonly columns: readonly SheetColumn[] };

function decidedTable({ columns, ...place }: Place, saved: SavedTable): FoundTable | null {
  if (saved.kind === null) return null;
  const fields = fixedFields(columns, saved);
  const solution = solve(columns, place.meta, { kind: saved.kind, fields });
  return solution && { ...place, solution, decided: new Set(fields.keys()) };
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
export function overlaps(one: FoundTable, other: FoundTable): boolean {
  const [rows, theirs] = [spanOf(one), spanOf(other)];
  if (rows.first > theirs.last || theirs.first > rows.last) return false;
  // A card is laid out anew: its columns are no sheet columns.
  if (one.places || other.places) return true;
  const columns = new Set(columnsIn(other).map(({ index }) => index));
  return columnsIn(one).some(({ index }) => columns.has(index));
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
