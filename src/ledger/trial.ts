/**
 * How a sheet would be read if a correction were saved: for 台账识别, which shows it before anything is.
 */
import type { CellValue, Grid } from '../workbook/grid';
import { type SavedMapping, withCorrection } from './mapping';
import type { KindId, LedgerTable } from './model';
import { tableOf } from './read';
import { readSheet } from './recognise/saved';
import type { FoundTable } from './recognise/sheet';
import { cellAt } from './recognise/view';
import { buildRows, dataRowsIn } from './rows/build';

/** What a person says one table of a sheet is. */
export interface Trying {
  /** The table as it is read now; null where the sheet is read as no ledger. */
  readonly was: LedgerTable | null;
  readonly siblings: readonly LedgerTable[];
  /** Null: no ledger. */
  readonly kind: KindId | null;
  /** Set where the header is said to stand elsewhere; 0-based sheet rows, both included. */
  readonly headerRows: readonly [number, number] | null;
}

export interface TrialRow {
  /** 0-based sheet row. */
  readonly row: number;
  /** In the order of the table's columns; without a table, of the sheet's from A on. */
  readonly cells: readonly CellValue[];
}

export interface Trial {
  /** Null where it would be no ledger, or none can be read so. */
  readonly table: LedgerTable | null;
  readonly rows: readonly TrialRow[];
}

const SHOWN = 3;
/** Records are looked for in this many rows below the header. */
const LOOKED_THROUGH = 200;

/** The table as it would be read, with its first three records; without one, the sheet's first three rows. */
export function tryReading(
  grid: Grid,
  mapping: SavedMapping | null,
  trying: Trying,
  sheets: ReadonlySet<string>,
): Trial {
  const found = triedTable(grid, mapping, trying, sheets);
  if (!found) return { table: null, rows: firstRows(grid, trying.headerRows?.[0] ?? 0) };
  const file = trying.was?.file ?? 0;
  const identity = { id: trying.was?.id ?? 0, file };
  const table = tableOf(found, identity.id, file, buildRows(found, identity).length);
  return { table, rows: records(found) };
}

function triedTable(
  grid: Grid,
  mapping: SavedMapping | null,
  { was, siblings, kind, headerRows }: Trying,
  sheets: ReadonlySet<string>,
): FoundTable | null {
  if (kind === null) return null;
  const next = withCorrection(mapping, {
    sheet: grid.sheet,
    was,
    // Under another header there are other headings, not known yet.
    table: headerRows ? null : was,
    siblings,
    kind,
    headerRows,
    fields: new Map(),
  });
  const saved = next.tables[next.tables.length - 1];
  const made = saved ? readSheet(grid, next, sheets).used.get(saved) : undefined;
  const before = was?.headerRows[0];
  return made?.find((table) => table.view.grid.top + table.block.first === before) ?? made?.[0] ?? null;
}

function records(table: FoundTable): readonly TrialRow[] {
  const { view, block, solution, places } = table;
  const end = Math.min(table.end, block.last + 1 + LOOKED_THROUGH);
  const found = dataRowsIn(table, end).map(({ row }) => row);
  // Without a known column nothing is a record yet: what stands there is shown all the same.
  const shown = found.length > 0 ? found : filledRows(view.rows, block.last + 1, end);
  return shown.slice(0, SHOWN).map((row) => ({
    row: places?.[row - 1]?.find((place) => place !== null)?.row ?? view.grid.top + row,
    cells: solution.columns.map(({ column }) => cellAt(view, row, column.index)),
  }));
}

const filledRows = (rows: Grid['rows'], from: number, to: number): readonly number[] =>
  rows.slice(from, to).flatMap((cells, index) => (cells.some(isFilled) ? [from + index] : []));

function firstRows({ top, left, rows }: Grid, from: number): readonly TrialRow[] {
  const start = Math.max(0, from - top);
  return filledRows(rows, start, start + LOOKED_THROUGH)
    .slice(0, SHOWN)
    .map((row) => ({
      row: top + row,
      cells: [...Array.from({ length: left }, () => null), ...(rows[row] ?? [])],
    }));
}

const isFilled = (value: CellValue): boolean => value !== null && value !== '';
