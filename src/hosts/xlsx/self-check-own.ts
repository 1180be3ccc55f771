/**
 * Own sheets read back: a sheet that was put holds what its model says; of a patched one only the patched cells
 * differ from what people had.
 */
import { cellAddress } from '../../workbook/address';
import type { ModelValue, SheetModel, SheetPatch } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { CellValue, Grid } from '../../workbook/grid';
import { type Package, xmlOf } from './parts';
import { ownSheetOf } from './own-sheets';
import { readGrid } from './read-workbook';
import type { WorkbookPart } from './workbook-part';

/** A put sheet has no shared strings: its texts stand in its cells. */
export async function checkPutSheet(
  after: Package,
  now: WorkbookPart,
  formats: readonly string[],
  { id, rows }: SheetModel,
  patches: readonly SheetPatch[],
): Promise<void> {
  const patched = addressesOf(patches);
  const sheet = ownSheetOf(now, id);
  if (!sheet) throw failed('own sheet is missing');
  const grid = await readGrid(after, sheet, { strings: [], formats, dates1904: now.dates1904 });
  const same = rows.every(({ cells }, row) =>
    cells.every(
      (cell, column) =>
        patched.has(cellAddress(row, column)) || isSame(cell?.value ?? null, valueAt(grid, row, column)),
    ),
  );
  if (!same) throw failed('own sheet reads back differently');
}

/** Cells by address with their markup; those of a patch are left out. */
export async function checkPatchedSheet(
  before: Package,
  old: WorkbookPart,
  after: Package,
  now: WorkbookPart,
  patch: SheetPatch,
): Promise<void> {
  const oldCells = await cellSources(before, ownSheetOf(old, patch.id)?.part ?? '');
  const cells = await cellSources(after, ownSheetOf(now, patch.id)?.part ?? '');
  const patched = addressesOf([patch]);
  for (const [address, source] of oldCells) {
    if (!patched.has(address) && cells.get(address) !== source) throw failed('a cell of people changed');
  }
  for (const address of cells.keys()) {
    if (!oldCells.has(address) && !patched.has(address)) throw failed('a cell came from nowhere');
  }
}

const addressesOf = (patches: readonly SheetPatch[]): Set<string> =>
  new Set(patches.flatMap(({ cells }) => cells.map(({ row, column }) => cellAddress(row, column))));

async function cellSources(source: Package, part: string): Promise<Map<string, string>> {
  const data = (await xmlOf(source, part))?.child('sheetData');
  const cells = new Map<string, string>();
  const decoder = new TextDecoder();
  let row = 0;
  for (const element of data?.childrenNamed('row') ?? []) {
    row = Number(element.attribute('r') ?? row + 1);
    element.childrenNamed('c').forEach((cell, index) => {
      cells.set(cell.attribute('r') ?? `${row}:${index}`, decoder.decode(cell.source()));
    });
  }
  return cells;
}

function valueAt({ rows, top, left }: Grid, row: number, column: number): CellValue {
  return rows[row - top]?.[column - left] ?? null;
}

function isSame(written: ModelValue, read: CellValue): boolean {
  if (written === null || written === '') return read === null;
  if (typeof written === 'string') return typeof read === 'string' && sameText(written, read);
  const number = typeof written === 'number' ? written : written.serial;
  if (!Number.isFinite(number)) return read === null;
  if (typeof read === 'number') return read === number;
  if (typeof read !== 'object' || read === null || read.type === 'error') return false;
  return (read.type === 'date' ? read.serial : read.number) === number;
}

/** Texts over a cell's limit are cut; the rest is compared whole. */
const sameText = (written: string, read: string): boolean =>
  written === read || (written.length > read.length && written.startsWith(read.slice(0, -1)));

const failed = (detail: string): WorkbookFailure => new WorkbookFailure('self-check', detail);
