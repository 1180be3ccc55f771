/**
 * From grids to typed ledgers: every sheet recognised, parsed, and what could not be recognised listed.
 */
import type { Grid } from '../workbook/grid';
import { KINDS } from './kinds';
import { isReadInPart, leftOutNotes } from './left-out';
import type { KindId, LedgerRow, LedgerTable, Ledgers } from './model';
import type { SavedMapping, SavedTable } from './mapping';
import { mappingOf } from './recognise/explain';
import { KIND_IDS } from './recognise/fits';
import { readSheet } from './recognise/saved';
import { type FoundTable, hasContent } from './recognise/sheet';
import { buildRows } from './rows/build';

/** One workbook's grids, and how a person corrected the reading of its sheets. */
export interface LedgerFile {
  readonly grids: readonly Grid[];
  readonly mapping?: SavedMapping | null;
}

type RowsOfAllKinds = { [K in KindId]: LedgerRow<KindId>[] };

/** Reads all ledgers of all files; never throws, whatever the grids hold. `onProgress` is told before each sheet. */
export function readLedgers(
  files: readonly LedgerFile[],
  onProgress?: (done: number, total: number, sheet: string) => void,
): Ledgers {
  const rows: RowsOfAllKinds = emptyRows();
  const tables: LedgerTable[] = [];
  const unrecognised: { file: number; sheet: string }[] = [];
  const notes: string[] = [];
  const used = new Set<SavedTable>();
  const dropped = new Set<SavedTable>();
  const total = files.reduce((sum, { grids }) => sum + grids.length, 0);
  let done = 0;
  for (const [file, { grids, mapping }] of files.entries()) {
    const sheets = new Set(grids.map(({ sheet }) => sheet));
    for (const grid of grids) {
      onProgress?.(done, total, grid.sheet);
      done += 1;
      if (isOwn(grid) || !hasContent(grid)) continue;
      const read = readSheet(grid, mapping ?? null, sheets);
      // Who corrected a sheet has seen what it holds.
      const isCorrected = read.used.size > 0;
      const found = isCorrected ? read.tables : read.tables.filter((table) => !isReadInPart(table));
      for (const saved of read.used.keys()) used.add(saved);
      for (const saved of read.dropped) dropped.add(saved);
      notes.push(...read.notes);
      if (found.length === 0) unrecognised.push({ file, sheet: grid.sheet });
      else notes.push(...hiddenNotes(grid));
      if (!isCorrected) notes.push(...leftOutNotes(grid, read.tables));
      for (const table of found) {
        const id = tables.length;
        const built = buildRows(table, { id, file });
        tables.push(tableOf(table, id, file, built.length));
        for (const row of built) rows[table.solution.kind].push(row);
      }
    }
  }
  // Rows were sorted into the lists by their own kind.
  return {
    tables,
    rows: rows as unknown as Ledgers['rows'],
    unrecognised,
    notes: [...droppedNotes(dropped, used), ...notes],
  };
}

/** Corrections that hold nowhere: of two workbooks' sheets of one name, the one corrected is enough. */
const droppedNotes = (dropped: ReadonlySet<SavedTable>, used: ReadonlySet<SavedTable>): string[] => [
  ...new Set(
    [...dropped]
      .filter((saved) => !used.has(saved))
      .map(
        ({ sheet }) =>
          `工作表“${sheet}”的表头与保存识别设置时相差较大，保存的设置未采用，已改为自动识别；请在“台账识别”中核对。`,
      ),
  ),
];

const emptyRows = (): RowsOfAllKinds => {
  const rows: Partial<RowsOfAllKinds> = {};
  for (const kind of KIND_IDS) rows[kind] = [];
  return rows as RowsOfAllKinds;
};

/** Our own sheets are known by their mark; a copy that lost it, by its name and header. */
function isOwn(grid: Grid): boolean {
  if (grid.own !== null) return true;
  return /^校验·/.test(grid.sheet.normalize('NFKC'));
}

/** Field name of a matrix column, by layout. */
const MATRIX_FIELDS: Readonly<Record<string, string>> = {
  counts: 'count',
  payments: 'paid',
  marks: 'mark',
  posts: 'post',
  elements: 'elements',
  grades: 'grade',
};

/** A found table as the rest of the program knows it. */
export function tableOf(table: FoundTable, id: number, file: number, rowCount: number): LedgerTable {
  const { view, block, meta, solution, places } = table;
  const { grid } = view;
  const matrixField = MATRIX_FIELDS[KINDS[solution.kind].matrix ?? ''] ?? null;
  const decided = table.decided ?? NONE_DECIDED;
  const explained = { kind: solution.kind, offset: grid.left, matrixField, decided };
  const columns = solution.columns.map((column) => mappingOf(explained, column));
  const [card] = places ?? [];
  return {
    id,
    file,
    sheet: grid.sheet,
    kind: solution.kind,
    headerRows: card ? rowsOf(card) : [block.first + grid.top, block.last + grid.top],
    rowCount,
    isCard: places !== undefined,
    corrected: table.decided !== undefined,
    columns: columns.map((column, index) => ({ ...column, column: card?.[index]?.column ?? column.column })),
    meta: {
      branch: solution.columns.some(({ field }) => field === 'branch') ? null : meta.branch,
      year: meta.year,
      meetingType: HELD.has(solution.kind) ? meta.meetingType : null,
    },
  };
}

const NONE_DECIDED: ReadonlySet<number> = new Set();

/** Kinds whose rows are meetings: elsewhere 支委会 in a title names a body. */
const HELD: ReadonlySet<KindId> = new Set<KindId>(['meetings', 'meeting-counts']);

/** The rows that a card's labels stand in. */
function rowsOf(card: readonly ({ readonly row: number } | null)[]): readonly [number, number] {
  const rows = card.flatMap((place) => (place ? [place.row] : []));
  return [Math.min(...rows), Math.max(...rows)];
}

/** What is hidden was read all the same, which is said. */
function hiddenNotes(grid: Grid): string[] {
  const notes: string[] = [];
  if (grid.visibility !== 'visible') notes.push(`工作表“${grid.sheet}”处于隐藏状态，已一并读取。`);
  if (grid.filtered) notes.push(`工作表“${grid.sheet}”正在筛选，筛掉的行已一并读取。`);
  else if (grid.hiddenRows.length > 0)
    notes.push(`工作表“${grid.sheet}”有${grid.hiddenRows.length}个隐藏行，已一并读取。`);
  if (grid.hiddenColumns.length > 0)
    notes.push(`工作表“${grid.sheet}”有${grid.hiddenColumns.length}个隐藏列，已一并读取。`);
  return notes;
}
