/**
 * The look at a workbook before anything is written: what stands where, what is in the way, and what must be known
 * to put everything back. Plain data, so that it outlives the run it was taken in.
 */
import type { Edit, SheetPatch } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { OwnSheetId } from '../../workbook/grid';
import { ownSheetAmong } from '../../workbook/own-sheet';
import type { StoredSettings } from '../../workbook/port';
import { rectangles } from './areas';
import { askForBackup, type Backup } from './backup';
import { packPieces, type Piece } from './chunks';
import { ask, type Question } from './details';
import { askForFormulas, askForRules, rulesOf, type SheetRules } from './marks';
import { loadStructure, obstaclesOf, type SettingsPart, type SheetInfo, type Structure } from './structure';

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

/** Three syncs; more only where a patch changes over 10,000 cells. */
export async function takeSurvey(context: Excel.RequestContext, edit: Edit): Promise<Survey> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  const structure = await loadStructure(context, (sheet): Asked => {
    const used = edit.patch.length > 0 ? sheet.getUsedRangeOrNullObject(false) : null;
    used?.load('rowIndex,rowCount');
    return { rules: edit.marks === 'keep' ? null : askForRules(sheet), used };
  });
  refuseWhatCannotBe(structure, edit);

  const rules = new Map<string, SheetRules>();
  const lastRows = lastRowsOf(structure, edit.patch);
  const backups: Backup[] = [];
  const [first = [], ...others] = packPieces(patchedPieces(structure, edit.patch, lastRows), CELLS_A_BACKUP);
  await ask(context, [() => askForAllRules(structure, rules), ...backUp(structure, first, backups)]);
  for (const pack of others) await ask(context, backUp(structure, pack, backups));
  // Without their formulas the clerk's rules could not be told from ours.
  if (rules.size < structure.sheets.length)
    throw new WorkbookFailure('unsupported-host', 'conditional formats');
  return {
    sheets: structure.sheets.map(({ info }) => info),
    // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read -- loadStructure syncs
    activeId: active.id,
    rules,
    backups,
    lastRows,
    part: structure.part,
    settings: structure.settings,
  };
}

function askForAllRules({ sheets }: Structure<Asked>, found: Map<string, SheetRules>): () => void {
  const asked = sheets.map(({ info, asked: { rules } }) => ({
    id: info.id,
    rules: rules ? askForFormulas(rules) : [],
  }));
  return () => {
    for (const { id, rules } of asked) found.set(id, rulesOf(rules));
  };
}

function refuseWhatCannotBe(structure: Structure<unknown>, edit: Edit): void {
  const obstacles = obstaclesOf(structure).filter(({ sheet }) => sheet === null);
  const hard = obstacles.find(({ code }) => code !== 'no-marks-protected');
  if (hard) throw new WorkbookFailure(hard.code);
  const changesTabs = edit.put.length > 0 || edit.remove.length > 0;
  if (structure.locked && changesTabs) throw new WorkbookFailure('no-marks-protected');
  for (const { id } of edit.patch) {
    const info = ownSheetOf(
      structure.sheets.map((sheet) => sheet.info),
      id,
    );
    if (!info) throw new WorkbookFailure('unknown', `no sheet ${id} to patch`);
    if (info.isProtected) throw new WorkbookFailure('sheet-protected', info.name);
  }
}

export const ownSheetOf = (sheets: readonly SheetInfo[], id: OwnSheetId): SheetInfo | null =>
  ownSheetAmong(
    sheets.filter(({ unfinished }) => !unfinished),
    id,
    ({ name }) => name,
  );

function lastRowsOf(structure: Structure<Asked>, patches: readonly SheetPatch[]): Map<string, number> {
  const ids = new Set(patches.map(({ id }) => id));
  return new Map(
    structure.sheets.flatMap(({ info, asked: { used } }) => {
      if (info.own === null || !ids.has(info.own) || !used) return [];
      return [[info.id, used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1]];
    }),
  );
}

/** With their looks, a backed up cell weighs a quarter of a kilobyte. */
const CELLS_A_BACKUP = 10_000;

function patchedPieces(
  { sheets }: Structure<unknown>,
  patches: readonly SheetPatch[],
  lastRows: ReadonlyMap<string, number>,
): Piece[] {
  const infos = sheets.map(({ info }) => info);
  return patches.flatMap(({ id, cells }) => {
    const own = ownSheetOf(infos, id);
    const at = infos.findIndex((info) => info === own);
    const last = lastRows.get(sheets[at]?.info.id ?? '') ?? -1;
    const kept = inOrder(cells).filter(({ row }) => row <= last);
    const rects = rectangles(kept.map(({ row, column }) => ({ row, column, key: 0 }))).get(0) ?? [];
    return rects.map((rect) => ({ sheet: at, rect }));
  });
}

const backUp = ({ sheets }: Structure<unknown>, pieces: readonly Piece[], backups: Backup[]): Question[] =>
  pieces.flatMap(({ sheet, rect }) => {
    const found = sheets[sheet];
    return found ? askForBackup(found.sheet, found.info.id, rect, backups) : [];
  });

/** A patch's cells row by row; of several for one place the last. */
export function inOrder(cells: SheetPatch['cells']): SheetPatch['cells'][number][] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
