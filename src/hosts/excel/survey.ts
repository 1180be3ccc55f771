/**
 * The look at a workbook before anything is written: what stands where, what is in the way, and what must be known
 * to put everything back. Plain data, so that it outlives the run it was taken in.
 */
import type { Edit, SheetPatch } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { OwnSheetId, Rect } from '../../workbook/grid';
import type { StoredSettings } from '../../workbook/port';
import { rectangles } from './areas';
import { packPieces, type Piece } from './chunks';
import { askForFormulas, askForRules, NO_RULES, rulesOf, type SheetRules } from './marks';
import { rangeAt } from './paint';
import { loadStructure, obstaclesOf, type SettingsPart, type SheetInfo, type Structure } from './structure';

/** Cells of an own sheet as they were before a patch. */
export interface Backup {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export interface Survey {
  readonly sheets: readonly SheetInfo[];
  readonly activeId: string;
  readonly rules: ReadonlyMap<string, SheetRules>;
  readonly backups: readonly Backup[];
  /** Last used row of each patched sheet; rows below it are new. */
  readonly lastRows: ReadonlyMap<string, number>;
  readonly part: SettingsPart | null;
  readonly settings: StoredSettings;
}

interface Asked {
  readonly rules: Excel.ConditionalFormatCollection | null;
  readonly used: Excel.Range | null;
}

/** Three syncs; more only where a patch changes over 20,000 cells. */
export async function takeSurvey(context: Excel.RequestContext, edit: Edit): Promise<Survey> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  const structure = await loadStructure(context, (sheet): Asked => {
    const used = edit.patch.length > 0 ? sheet.getUsedRangeOrNullObject(false) : null;
    used?.load('rowIndex,rowCount');
    return { rules: edit.marks === 'keep' ? null : askForRules(sheet), used };
  });
  refuseWhatCannotBe(structure, edit);

  const asked = structure.sheets.map(({ info, asked: { rules } }) => ({
    info,
    asked: rules ? askForFormulas(rules) : [],
  }));
  const lastRows = lastRowsOf(structure, edit.patch);
  const backups = await backUp(context, structure, edit.patch, lastRows);
  if (backups.length === 0 && asked.some(({ asked: rules }) => rules.length > 0)) await context.sync();
  return {
    sheets: structure.sheets.map(({ info }) => info),
    activeId: active.id,
    rules: new Map(
      asked.map(({ info, asked: rules }) => [info.id, rules.length > 0 ? rulesOf(rules) : NO_RULES]),
    ),
    backups,
    lastRows,
    part: structure.part,
    settings: structure.settings,
  };
}

function refuseWhatCannotBe(structure: Structure<unknown>, edit: Edit): void {
  const obstacles = obstaclesOf(structure).filter(({ sheet }) => sheet === null);
  const hard = obstacles.find(({ code }) => code !== 'no-marks-protected');
  if (hard) throw new WorkbookFailure(hard.code);
  const changesTabs = edit.put.length > 0 || edit.remove.length > 0;
  if (structure.locked && changesTabs) throw new WorkbookFailure('no-marks-protected');
  for (const { id } of edit.patch) {
    const info = ownSheets(
      structure.sheets.map((sheet) => sheet.info),
      id,
    )[0];
    if (!info) throw new WorkbookFailure('unknown', `no sheet ${id} to patch`);
    if (info.isProtected) throw new WorkbookFailure('sheet-protected', info.name);
  }
}

export const ownSheets = (sheets: readonly SheetInfo[], id: OwnSheetId): SheetInfo[] =>
  sheets.filter(({ own, unfinished }) => own === id && !unfinished);

function lastRowsOf(structure: Structure<Asked>, patches: readonly SheetPatch[]): Map<string, number> {
  const ids = new Set(patches.map(({ id }) => id));
  return new Map(
    structure.sheets.flatMap(({ info, asked: { used } }) => {
      if (info.own === null || !ids.has(info.own) || !used) return [];
      return [[info.id, used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1]];
    }),
  );
}

async function backUp(
  context: Excel.RequestContext,
  { sheets }: Structure<unknown>,
  patches: readonly SheetPatch[],
  lastRows: ReadonlyMap<string, number>,
): Promise<Backup[]> {
  const pieces = patches.flatMap(({ id, cells }) => {
    const at = sheets.findIndex(({ info }) => info.own === id && !info.unfinished);
    const last = lastRows.get(sheets[at]?.info.id ?? '') ?? -1;
    const kept = inOrder(cells).filter(({ row }) => row <= last);
    const rects = rectangles(kept.map(({ row, column }) => ({ row, column, key: 0 }))).get(0) ?? [];
    return rects.map((rect) => ({ sheet: at, rect }));
  });
  const backups: Backup[] = [];
  for (const pack of packPieces(pieces)) backups.push(...(await backUpPack(context, sheets, pack)));
  return backups;
}

async function backUpPack(
  context: Excel.RequestContext,
  sheets: Structure<unknown>['sheets'],
  pack: readonly Piece[],
): Promise<Backup[]> {
  const asked = pack.flatMap(({ sheet, rect }) => {
    const found = sheets[sheet];
    if (!found) return [];
    const range = rangeAt(found.sheet, rect);
    range.load('formulas,numberFormat');
    return [{ sheetId: found.info.id, rect, range }];
  });
  await context.sync();
  return asked.map(({ sheetId, rect, range }) => ({
    sheetId,
    rect,
    formulas: range.formulas,
    formats: range.numberFormat,
  }));
}

/** A patch's cells row by row; of several for one place the last. */
export function inOrder(cells: SheetPatch['cells']): SheetPatch['cells'][number][] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
