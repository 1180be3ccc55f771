/** Applies a plan over whatever host there is. */
import { text } from '../report/cells';
import { POSITION_NOTE_AT, positionNote } from '../report/issues';
import { NO_EDIT } from '../workbook/edit';
import type { AppliedEdit, WorkbookPort, WorkOptions } from '../workbook/port';
import type { WritePlan } from './contract';

/**
 * Applies the edit. Only then is it known how many marks lie under conditional formats of the user's own: where the
 * issue list says otherwise, its note is completed.
 */
export async function applyPlan(
  port: WorkbookPort,
  { edit, notedHiddenMarks }: WritePlan,
  options?: WorkOptions,
): Promise<AppliedEdit> {
  const applied = await port.apply(edit, options);
  if (edit.marks === 'keep' || notedHiddenMarks === null || notedHiddenMarks === applied.hiddenMarks) {
    return applied;
  }
  const note = { ...POSITION_NOTE_AT, cell: text(positionNote(applied.hiddenMarks), 'note') };
  await port.apply({ ...NO_EDIT, patch: [{ id: 'issues', cells: [note] }] }, options);
  return applied;
}
