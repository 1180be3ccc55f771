/**
 * An edit carried out on a draft of the package.
 */
import { type Edit, MARK_LEVELS, type MarkLevel, type SheetMarks } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { AppliedEdit, WorkOptions } from '../../workbook/port';
import type { Draft } from './draft';
import { countHiddenMarks } from './hidden-marks';
import { markSplices, mayHoldMarks } from './marks';
import { putOwnSheet, removeOwnSheet, surroundingsOf } from './own-sheets';
import { pause } from './read-workbook';
import { storeSettings } from './settings-part';
import { patchOwnSheet } from './sheet-patch';
import { StyleBook } from './styles-writer';
import { readWorkbookPart } from './workbook-part';

export async function applyEdit(draft: Draft, edit: Edit, options: WorkOptions): Promise<AppliedEdit> {
  const { part } = await readWorkbookPart(draft);
  const styles = await StyleBook.open(draft, part);
  const total = edit.remove.length + edit.put.length + edit.patch.length;
  let done = 0;
  const step = async (sheet: string | null): Promise<void> => {
    await pause(options);
    options.onProgress?.({ step: 'writing', sheet, done, total });
    done += 1;
  };
  for (const id of edit.remove) {
    await step(null);
    await removeOwnSheet(draft, id);
  }
  for (const model of edit.put) {
    await step(model.name);
    await putOwnSheet(draft, model, styles);
  }
  for (const patch of edit.patch) {
    await step(null);
    await patchOwnSheet(draft, patch, await surroundingsOf(draft, styles));
  }
  const hiddenMarks = edit.marks === 'keep' ? 0 : await replaceMarks(draft, edit.marks, styles, options);
  await styles.save(draft, part);
  if (edit.settings !== null) await storeSettings(draft, await readWorkbookPart(draft), edit.settings);
  // A file's protection doesn't keep conditional formats out, so no sheet is ever left without its marks.
  return { hiddenMarks, unmarkedSheets: [] };
}

/** Every mark of ours goes, the given ones come; gives how many lie under the user's own formats. */
async function replaceMarks(
  draft: Draft,
  marks: readonly SheetMarks[],
  styles: StyleBook,
  options: WorkOptions,
): Promise<number> {
  const { sheets } = await readWorkbookPart(draft);
  const wanted = new Map(marks.filter(isFilled).map(({ sheet, cells }) => [sheet, cells]));
  const dxfs = wanted.size > 0 ? markFormats(styles) : null;
  let hidden = 0;
  for (const { name, part } of sheets) {
    const bytes = part === null ? null : await draft.bytes(part);
    const cells = wanted.get(name) ?? null;
    if (part === null || !bytes || (!cells && !mayHoldMarks(bytes))) continue;
    await pause(options);
    const root = draft.treeOf(bytes, 'sheetData');
    if (cells) hidden += countHiddenMarks(root, cells);
    await draft.edit(part, root, markSplices(root, cells, dxfs));
    wanted.delete(name);
  }
  if (wanted.size > 0) throw new WorkbookFailure('unknown', 'marks for a sheet that is not there');
  return hidden;
}

const isFilled = ({ cells }: SheetMarks): boolean => MARK_LEVELS.some((level) => cells[level].length > 0);

const markFormats = (styles: StyleBook): Record<MarkLevel, number> => ({
  error: styles.markFormat('error'),
  warning: styles.markFormat('warning'),
  info: styles.markFormat('info'),
  data: styles.markFormat('data'),
  review: styles.markFormat('review'),
});
