/**
 * From a package to the grids: what `read()` of the file host does.
 */
import { WorkbookFailure } from '../../workbook/failure';
import type { Grid } from '../../workbook/grid';
import type { WorkbookContent, WorkOptions } from '../../workbook/port';
import { asUtf8 } from './bytes';
import { RELATIONSHIP } from './namespaces';
import { readNumberFormats } from './number-formats';
import { type PartSource, relationshipsOf, xmlOf } from './parts';
import { readStoredSettings } from './settings-part';
import { readSharedStrings } from './shared-strings';
import { type SheetContext, readSheet } from './sheet-reader';
import {
  type SheetEntry,
  type WorkbookPart,
  findObstacles,
  readWorkbookPart,
  relatedPart,
} from './workbook-part';

export async function readContent(
  name: string,
  source: PartSource,
  options: WorkOptions = {},
): Promise<WorkbookContent> {
  const workbook = await readWorkbookPart(source);
  return {
    name,
    grids: await readGrids(source, workbook, options),
    settings: await readStoredSettings(source, workbook.relationships),
    obstacles: await findObstacles(source, workbook),
  };
}

async function readGrids(source: PartSource, workbook: WorkbookPart, options: WorkOptions): Promise<Grid[]> {
  const context = await readSheetContext(source, workbook);
  const sheets = workbook.sheets.filter(({ part }) => part !== null);
  const grids: Grid[] = [];
  for (const sheet of sheets) {
    await pause(options);
    options.onProgress?.({ step: 'reading', sheet: sheet.name, done: grids.length, total: sheets.length });
    grids.push(await readGrid(source, sheet, context));
  }
  await pause(options);
  return grids;
}

async function readSheetContext(source: PartSource, workbook: WorkbookPart): Promise<SheetContext> {
  const strings = relatedPart(workbook, RELATIONSHIP.sharedStrings, source);
  const bytes = strings === null ? null : await source.bytes(strings);
  return {
    strings: bytes ? readSharedStrings(asUtf8(bytes)) : [],
    formats: await readFormats(source, workbook),
    dates1904: workbook.dates1904,
  };
}

/** The format code of each cell format; empty where the workbook has no styles. */
export async function readFormats(source: PartSource, workbook: WorkbookPart): Promise<string[]> {
  const styles = relatedPart(workbook, RELATIONSHIP.styles, source);
  return readNumberFormats(styles === null ? null : await xmlOf(source, styles));
}

export async function readGrid(
  source: PartSource,
  { name, visibility, part, own }: SheetEntry,
  context: SheetContext,
): Promise<Grid> {
  const bytes = part === null ? null : await source.bytes(part);
  if (part === null || !bytes) throw new WorkbookFailure('truncated', 'missing sheet part');
  const values = readSheet(asUtf8(bytes), context);
  const filtered = values.filtered || (await hasFilteredTable(source, part));
  return { sheet: name, visibility, own, ...values, filtered };
}

/** A table carries its own filter. */
async function hasFilteredTable(source: PartSource, sheetPart: string): Promise<boolean> {
  for (const { kind, target } of await relationshipsOf(source, sheetPart)) {
    if (kind !== RELATIONSHIP.table) continue;
    const table = await xmlOf(source, target);
    if (table?.child('autoFilter')?.child('filterColumn')) return true;
  }
  return false;
}

/** Lets the host's other work in, so that a cancellation can arrive, and ends the work where it has. */
export async function pause({ signal }: WorkOptions): Promise<void> {
  if (signal) await new Promise((resume) => setTimeout(resume, 0));
  if (signal?.aborted) throw new WorkbookFailure('cancelled');
}
