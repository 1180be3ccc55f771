/** Which of several sheets that carry our defined name is ours. */
import { OWN_SHEETS, type OwnSheetId } from './grid';

/**
 * Copying a sheet copies its sheet-scoped name too, so an archive that people made of our list carries it as well.
 * Exactly one is ours, to be replaced, patched or removed: the one that has the name we gave it, else the first in
 * the order of the tabs. The others are people's: never changed, and no ledgers either.
 */
export function ownSheetAmong<T extends { readonly own: OwnSheetId | null }>(
  sheets: readonly T[],
  id: OwnSheetId,
  nameOf: (sheet: T) => string,
): T | null {
  const candidates = sheets.filter(({ own }) => own === id);
  return candidates.find((sheet) => nameOf(sheet) === OWN_SHEETS[id]) ?? candidates[0] ?? null;
}
