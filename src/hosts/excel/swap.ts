/**
 * The last step of a write: finished sheets take the places of the old ones. Until then nothing is lost; once an old
 * sheet is gone there is only the way forward.
 */
import { type Edit, ownSheetName, type SheetModel } from '../../workbook/edit';
import { ownSheetOf, type Survey } from './survey';
import { type SheetInfo, UNFINISHED_NAME } from './structure';

export interface Replacement {
  readonly model: SheetModel;
  /** The sheet whose place it takes. */
  readonly old: SheetInfo | null;
  /** Name it is built under, and the one it has in the end. */
  readonly buildName: string;
  readonly finalName: string;
}

/**
 * Names for the sheets to put: a sheet people renamed keeps its name, and a sheet that only has our name is somebody
 * else's and is left alone.
 */
export function planReplacements(edit: Edit, { sheets }: Survey): Replacement[] {
  const taken = new Set(sheets.filter(({ unfinished }) => !unfinished).map(({ name }) => name.toLowerCase()));
  return edit.put.map((model) => {
    const old = ownSheetOf(sheets, model.id);
    const finalName = old?.name ?? freeName(model.name, taken);
    const buildName = old ? freeName(old.name, taken) : finalName;
    taken.add(buildName.toLowerCase());
    return { model, old, buildName, finalName };
  });
}

const LONGEST_NAME = 31;

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    free = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return free;
}

/** Old sheets that this edit takes away. */
export const departing = (
  edit: Edit,
  replacements: readonly Replacement[],
  { sheets }: Survey,
): SheetInfo[] => [
  ...replacements.flatMap(({ old }) => old ?? []),
  ...edit.remove.flatMap((id) => ownSheetOf(sheets, id) ?? []),
];

/** Bytes that one replacement weighs. */
export const SWAP_BYTES = 4000;

/** How far a swap has come: sheets that are still there, and the names a new sheet carries. */
export interface SwapState {
  readonly isThere: (sheetId: string) => boolean;
  readonly namesOf: (replacement: Replacement) => readonly string[];
}

/** Before a swap has begun. */
export const NOT_BEGUN: SwapState = { isThere: () => true, namesOf: () => [UNFINISHED_NAME] };

export function queueReplacement(
  worksheets: Excel.WorksheetCollection,
  sheet: Excel.Worksheet,
  replacement: Replacement,
  survey: Survey,
  state: SwapState,
): void {
  const { model, old, buildName, finalName } = replacement;
  const names = state.namesOf(replacement);
  const own = ownSheetName(model.id);
  if (!names.includes(own)) sheet.names.add(own, sheet.getRange('A1'));
  if (names.includes(UNFINISHED_NAME)) sheet.names.getItem(UNFINISHED_NAME).delete();
  if (old && state.isThere(old.id)) queueRemoval(worksheets, old);
  if (buildName !== finalName) sheet.name = finalName;
  if (!old) return;
  sheet.position = placeOf(old, survey);
  if (old.visibility !== 'visible') sheet.visibility = 'Hidden';
  if (old.id === survey.activeId) sheet.activate();
}

/** Excel does not delete a very hidden sheet. */
export function queueRemoval(worksheets: Excel.WorksheetCollection, { id, visibility }: SheetInfo): void {
  const sheet = worksheets.getItem(id);
  if (visibility === 'veryHidden') sheet.visibility = 'Hidden';
  sheet.delete();
}

/** Left-overs of a broken run go first, so they no longer count. */
const placeOf = ({ position }: SheetInfo, { sheets }: Survey): number =>
  position - sheets.filter((sheet) => sheet.unfinished && sheet.position < position).length;
