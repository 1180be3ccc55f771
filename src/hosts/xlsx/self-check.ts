/**
 * Before a changed workbook is handed out: every part that is not ours is the very bytes it was, marked sheets differ
 * by marks alone, no cell's value or style has changed, everything we wrote is well-formed. By other means than the
 * writer's where that is possible.
 */
import type { Edit } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import { equalBytes } from './bytes';
import { RELATIONSHIP } from './namespaces';
import { belongingsOf, peoplesSheets } from './own-sheets';
import { CONTENT_TYPES_PART, type Package, relationshipsPart } from './parts';
import { checkMarkedSheet } from './self-check-marks';
import { checkPutSheet, checkPatchedSheet } from './self-check-own';
import { checkContentTypes, checkRelationships, checkStyles, checkWorkbook } from './self-check-structure';
import { readFormats } from './read-workbook';
import { findSettings } from './settings-part';
import { checkWellFormed, isXmlPart } from './well-formed';
import { type WorkbookPart, readWorkbookPart, relatedPart } from './workbook-part';

/** Throws `self-check` where anything is not as it must be. */
export async function selfCheck(before: Package, after: Package, edit: Edit): Promise<void> {
  const old = await readWorkbookPart(before);
  const now = await readWorkbookPart(after);
  const peoples = new Set(peoplesSheets(old).map(({ part }) => part));
  const ours = new Set([...(await ownParts(before, old, peoples)), ...(await ownParts(after, now, peoples))]);
  const structure = structuralParts(before, old, now, after);
  checkWorkbook(old, now, peoples);
  await checkStyles(before, after, structure.styles);
  await checkContentTypes(before, after, ours);
  await checkRelationships(before, after, now.part, ours);
  for (const entry of before.entries) {
    if (ours.has(entry.name) || structure.parts.has(entry.name)) continue;
    const copy = after.entry(entry.name);
    if (copy && copy.crc === entry.crc && equalBytes(copy.data, entry.data)) continue;
    const isSheet = old.sheets.some(({ part }) => part === entry.name);
    if (!isSheet || !copy) throw failed(`part changed: ${entry.name}`);
    await checkMarkedSheet(before, after, entry.name);
  }
  for (const { name } of after.entries) {
    const allowed = before.has(name) || ours.has(name) || structure.parts.has(name);
    if (!allowed) throw failed(`unexpected part: ${name}`);
    if ((ours.has(name) || structure.parts.has(name)) && isXmlPart(name)) await checkMarkup(after, name);
  }
  const formats = await readFormats(after, now);
  for (const model of edit.put) {
    const patches = edit.patch.filter(({ id }) => id === model.id);
    await checkPutSheet(after, now, formats, model, patches);
  }
  for (const patch of edit.patch) {
    if (!edit.put.some(({ id }) => id === patch.id)) await checkPatchedSheet(before, old, after, now, patch);
  }
}

const failed = (detail: string): WorkbookFailure => new WorkbookFailure('self-check', detail);

async function checkMarkup(after: Package, part: string): Promise<void> {
  const bytes = await after.bytes(part);
  if (bytes) checkWellFormed(bytes);
}

/** Own sheets, what belongs to them alone, the settings, and the relationships of all these. */
async function ownParts(
  source: Package,
  workbook: WorkbookPart,
  peoples: ReadonlySet<string | null>,
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { own, part } of workbook.sheets) {
    if (own === null || part === null || peoples.has(part)) continue;
    found.add(part);
    for (const belonging of await belongingsOf(source, part)) found.add(belonging);
  }
  const settings = await findSettings(source, workbook.relationships);
  if (settings?.settings.state === 'found') {
    found.add(settings.part);
    for (const belonging of await belongingsOf(source, settings.part)) found.add(belonging);
  }
  for (const part of [...found]) found.add(relationshipsPart(part));
  return found;
}

/** The shared parts that a save changes, each checked for what it must keep. */
function structuralParts(before: Package, old: WorkbookPart, now: WorkbookPart, after: Package) {
  const styles = relatedPart(now, RELATIONSHIP.styles, after);
  const chain = relatedPart(old, RELATIONSHIP.calcChain, before);
  const chainGone = chain !== null && !after.has(chain) ? [chain] : [];
  // As the package spells them: some programs write `[content_types].xml`.
  const parts = new Set([
    after.canonical(CONTENT_TYPES_PART),
    now.part,
    after.canonical(relationshipsPart(now.part)),
    ...(styles === null ? [] : [styles]),
    ...chainGone,
  ]);
  return { styles, parts };
}
