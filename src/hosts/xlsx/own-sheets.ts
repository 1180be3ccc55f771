/**
 * Own sheets put into the package and taken out of it, with everything that belongs to them alone.
 */
import { quoteSheet } from '../../workbook/address';
import type { ChartModel, SheetModel } from '../../workbook/edit';
import { OWN_SHEETS, type OwnSheetId } from '../../workbook/grid';
import { ownSheetAmong } from '../../workbook/own-sheet';
import { utf8 } from './bytes';
import { renderChart, renderDrawing } from './chart';
import type { Draft } from './draft';
import { CONTENT_TYPE, RELATIONSHIP } from './namespaces';
import { type PartSource, relationshipsOf, relationshipsPart } from './parts';
import { type Surroundings, renderSheet } from './own-sheet-xml';
import type { StyleBook } from './styles-writer';
import { addSheet, nameOwnSheet, removeSheet } from './workbook-edit';
import { type SheetEntry, type WorkbookPart, readWorkbookPart } from './workbook-part';
import { XmlCursor } from './xml-cursor';

/** Puts a sheet in place of the one of its kind (whose part, name and position stay), or as a new last sheet. */
export async function putOwnSheet(draft: Draft, model: SheetModel, styles: StyleBook): Promise<void> {
  const workbook = await readWorkbookPart(draft);
  const present = ownSheetOf(workbook, model.id);
  const part = present?.part ?? draft.freePart(workbook.part.replace(/[^/]*$/, 'worksheets/sheet*.xml'));
  const chartParts = model.chart && (await findChartParts(draft, part));
  if (present) await clearOwnPart(draft, part, chartParts);
  const name = present ? present.name : (await addSheet(draft, part, model.name)).name;
  const drawingId =
    model.chart && chartParts
      ? await writeChart(draft, part, model.chart, model.rows, name, chartParts)
      : null;
  const surroundings = await surroundingsOf(draft, styles);
  await draft.set(part, utf8(renderSheet(model, surroundings, drawingId)));
  await nameOwnSheet(draft, model, name);
}

export async function surroundingsOf(draft: Draft, styles: StyleBook): Promise<Surroundings> {
  const { sheets, dates1904 } = await readWorkbookPart(draft);
  const names = new Set(sheets.map(({ name }) => name));
  return {
    dates1904,
    dialect: draft.dialect,
    cellFormat: (cell) => styles.cellFormat(cell),
    quotedSheet: (sheet) => (names.has(sheet) ? quoteSheet(sheet) : null),
  };
}

/** Takes an own sheet out; copies people made of it stay. Nothing happens where there is none. */
export async function removeOwnSheet(draft: Draft, id: OwnSheetId): Promise<void> {
  const sheet = ownSheetOf(await readWorkbookPart(draft), id);
  if (!sheet) return;
  await clearOwnPart(draft, sheet.part, null);
  await draft.drop(sheet.part);
  await removeSheet(draft, sheet.sheetId);
}

type OwnSheet = SheetEntry & { readonly part: string };

const hasPart = (sheet: SheetEntry): sheet is OwnSheet => sheet.part !== null;

export const ownSheetOf = ({ sheets }: Pick<WorkbookPart, 'sheets'>, id: OwnSheetId): OwnSheet | null =>
  ownSheetAmong(sheets.filter(hasPart), id, ({ name }) => name);

const OWN_IDS = Object.keys(OWN_SHEETS).filter((id): id is OwnSheetId => id in OWN_SHEETS);

/** The sheets that are people's: all but ours, copies of ours among them. */
export function peoplesSheets(workbook: Pick<WorkbookPart, 'sheets'>): SheetEntry[] {
  const ours = new Set(OWN_IDS.map((id) => ownSheetOf(workbook, id)?.part));
  return workbook.sheets.filter(({ part }) => part === null || !ours.has(part));
}

/** Drops what the sheet's old content brought along: comments, printer settings, charts but for the one to keep. */
async function clearOwnPart(draft: Draft, part: string, keep: ChartParts | null): Promise<void> {
  const bytes = await draft.bytes(part);
  if (bytes && hasFormulas(bytes)) await dropCalculationChain(draft);
  for (const belonging of await belongingsOf(draft, part)) {
    if (belonging !== keep?.drawing && belonging !== keep?.chart) await draft.drop(belonging);
  }
  for (const owner of [part, keep?.drawing, keep?.chart]) {
    if (owner !== undefined && draft.has(relationshipsPart(owner))) draft.remove(relationshipsPart(owner));
  }
}

/** Parts that are reached from this one only. */
export async function belongingsOf(source: PartSource, part: string): Promise<Set<string>> {
  const own = await reachable(source, part, '');
  const others = await reachable(source, '', part);
  return new Set([...own].filter((name) => name !== part && !others.has(name)));
}

/** Everything that relationships lead to from a part, not going through `without`. */
async function reachable(source: PartSource, from: string, without: string): Promise<Set<string>> {
  const found = new Set<string>([from]);
  for (const part of found) {
    for (const { external, target } of await relationshipsOf(source, part)) {
      if (!external && target !== without && source.has(target)) found.add(target);
    }
  }
  return found;
}

/**
 * The calculation chain lists cells with formulas; one that names a cell without a formula makes Excel repair the
 * file. Where a formula that people typed into an own sheet goes, the chain goes too, and Excel makes a new one.
 */
export async function dropCalculationChain(draft: Draft): Promise<void> {
  const workbook = await readWorkbookPart(draft);
  const related = workbook.relationships.find(({ kind }) => kind === RELATIONSHIP.calcChain);
  if (!related) return;
  await draft.unrelate(workbook.part, related.id);
  await draft.drop(related.target);
}

const FORMULA = utf8('f');

function hasFormulas(bytes: Uint8Array): boolean {
  const cursor = new XmlCursor(bytes);
  for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
    if (kind === 'open' && cursor.is(FORMULA)) return true;
  }
  return false;
}

interface ChartParts {
  readonly drawing: string;
  readonly chart: string;
}

/** The parts of the chart that is there, so that a second run writes the same package; else free names. */
async function findChartParts(draft: Draft, sheetPart: string): Promise<ChartParts> {
  const belongings = await belongingsOf(draft, sheetPart);
  const first = async (part: string, kind: string): Promise<string | undefined> =>
    (await relationshipsOf(draft, part)).find(
      (related) => related.kind === kind && belongings.has(related.target),
    )?.target;
  const drawing = await first(sheetPart, RELATIONSHIP.drawing);
  const chart = drawing === undefined ? undefined : await first(drawing, RELATIONSHIP.chart);
  return {
    drawing: drawing ?? draft.freePart('xl/drawings/drawing*.xml'),
    chart: chart ?? draft.freePart('xl/charts/chart*.xml'),
  };
}

/** Writes the chart's parts and gives the relationship of its drawing. */
async function writeChart(
  draft: Draft,
  sheetPart: string,
  chart: ChartModel,
  rows: SheetModel['rows'],
  sheetName: string,
  parts: ChartParts,
): Promise<string> {
  const { dialect } = draft;
  const { relationships } = dialect;
  const drawingId = await draft.relate(sheetPart, `${relationships}/${RELATIONSHIP.drawing}`, parts.drawing);
  const chartId = await draft.relate(parts.drawing, `${relationships}/${RELATIONSHIP.chart}`, parts.chart);
  await draft.set(parts.drawing, utf8(renderDrawing(chart, dialect, chartId)));
  await draft.set(parts.chart, utf8(renderChart(chart, rows, sheetName, dialect)));
  await draft.declare(parts.drawing, CONTENT_TYPE.drawing);
  await draft.declare(parts.chart, CONTENT_TYPE.chart);
  return drawingId;
}
