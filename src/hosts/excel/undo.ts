/**
 * After a write that failed: back to what was, or, where an old sheet is gone already, on to the end.
 */
import { type Edit, SETTINGS_NAMESPACE } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { WorkOptions } from '../../workbook/port';
import { asFailure } from './failures';
import { addMarks, askForFormulas, askForRules, clearMarks, rulesOf } from './marks';
import { rangeOf, rectangles } from './areas';
import { RESET_BYTES, resetCells, restoreBackups } from './backup';
import { Outbox, runPatiently } from './session';
import { inOrder, ownSheetOf, type Survey } from './survey';
import { departing, queueRemoval, queueReplacement, type Replacement } from './swap';

/** What a write set out to do and which of its stages it has begun. */
export interface Journal {
  readonly edit: Edit;
  readonly survey: Survey;
  readonly replacements: readonly Replacement[];
  readonly begun: Set<'build' | 'marks' | 'patch' | 'settings' | 'swap'>;
}

/**
 * Undoes what was begun and throws the failure. Returns where everything could be brought to its end instead.
 * Throws `half-written` with what is left where neither succeeds; the next write puts that right.
 */
export async function recover(journal: Journal, error: unknown, { onWaiting }: WorkOptions): Promise<void> {
  const failure = asFailure(error);
  let outcome: 'undone' | 'finished';
  try {
    outcome = await runPatiently((context) => backOrOn(new Outbox(context, onWaiting), journal));
  } catch (second) {
    const left = [...journal.begun].join(', ');
    throw new WorkbookFailure(
      'half-written',
      `${failure.detail}; ${asFailure(second).detail}; begun: ${left}`,
    );
  }
  if (outcome === 'undone') throw failure;
}

async function backOrOn(outbox: Outbox, journal: Journal): Promise<'undone' | 'finished'> {
  const { edit, survey, replacements, begun } = journal;
  const { worksheets } = outbox.context.workbook;
  worksheets.load('items/id,items/name');
  await outbox.send();
  const there = new Set(worksheets.items.map(({ id }) => id));
  const newSheets = worksheets.items.filter(({ id }) => !survey.sheets.some((sheet) => sheet.id === id));
  const isGone = departing(edit, replacements, survey).some(({ id }) => !there.has(id));
  if (isGone) {
    await finish(outbox, journal, newSheets, there);
    return 'finished';
  }
  for (const sheet of newSheets) {
    const isOurs = replacements.some(({ buildName, finalName }) =>
      [buildName, finalName].includes(sheet.name),
    );
    if (isOurs) sheet.delete();
  }
  if (begun.has('marks')) await restoreMarks(outbox, survey, there);
  if (begun.has('patch')) await restoreCells(outbox, journal);
  if (begun.has('settings')) await restoreSettings(outbox, survey);
  await outbox.send();
  return 'undone';
}

/** Every sheet is complete by now: what is left is to put the rest in place. */
async function finish(
  outbox: Outbox,
  { edit, survey, replacements }: Journal,
  newSheets: readonly Excel.Worksheet[],
  there: ReadonlySet<string>,
): Promise<void> {
  const { worksheets } = outbox.context.workbook;
  for (const sheet of newSheets) sheet.names.load('items/name');
  await outbox.send();
  for (const replacement of replacements) {
    const { buildName, finalName } = replacement;
    const sheet = newSheets.find(({ name }) => name === buildName || name === finalName);
    if (!sheet) continue;
    const names = sheet.names.items.map(({ name }) => name);
    queueReplacement(worksheets, sheet, replacement, survey, {
      isThere: (id) => there.has(id),
      namesOf: () => names,
    });
  }
  for (const info of departing({ ...edit, put: [] }, [], survey))
    if (there.has(info.id)) queueRemoval(worksheets, info);
  await outbox.send();
}

async function restoreMarks(outbox: Outbox, survey: Survey, there: ReadonlySet<string>): Promise<void> {
  const asked = survey.sheets
    .filter(({ id, unmarkable }) => there.has(id) && !unmarkable)
    .map(({ id }) => {
      const sheet = outbox.context.workbook.worksheets.getItem(id);
      return { id, sheet, rules: askForRules(sheet) };
    });
  await outbox.send();
  const now = asked.map(({ id, sheet, rules }) => ({ id, sheet, rules: askForFormulas(rules) }));
  await outbox.send();
  for (const { id, sheet, rules } of now) {
    const current = rulesOf(rules);
    await clearMarks(outbox, sheet, current);
    const before = survey.rules.get(id)?.before;
    if (before) await addMarks(outbox, sheet, before, current);
  }
}

async function restoreCells(outbox: Outbox, { edit, survey }: Journal): Promise<void> {
  const { worksheets } = outbox.context.workbook;
  const { backups, lastRows, sheets } = survey;
  for (const { id, cells } of edit.patch) {
    const info = ownSheetOf(sheets, id);
    if (!info) continue;
    const added = inOrder(cells).filter(({ row }) => row > (lastRows.get(info.id) ?? -1));
    const rects = rectangles(added.map(({ row, column }) => ({ row, column, key: 0 }))).get(0) ?? [];
    for (const rect of rects) {
      await outbox.add(RESET_BYTES, () => resetCells(rangeOf(worksheets.getItem(info.id), rect)));
    }
  }
  await restoreBackups(outbox, backups);
}

async function restoreSettings({ context }: Outbox, { part }: Survey): Promise<void> {
  const parts = context.workbook.customXmlParts;
  if (part) {
    parts.getItem(part.id).setXml(part.xml);
    return;
  }
  const added = parts.getByNamespace(SETTINGS_NAMESPACE);
  added.load('items/id');
  await context.sync();
  added.items.forEach((one) => {
    one.delete();
  });
}
