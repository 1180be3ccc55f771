/**
 * Sheets added to and taken from the workbook part, with what counts sheet positions: scopes of defined names and the
 * active tab. New sheets are always last, so that nothing else moves.
 */
import { quoteSheet, rectAddress } from '../../workbook/address';
import { type SheetModel, ownSheetName } from '../../workbook/edit';
import type { Rect } from '../../workbook/grid';
import type { Splice } from './bytes';
import type { Draft } from './draft';
import { CONTENT_TYPE, RELATIONSHIP } from './namespaces';
import {
  type SheetEntry,
  type WorkbookPart,
  definedNames,
  readWorkbookPart,
  sheetElements,
} from './workbook-part';
import { appendTo, attributes, insertInOrder, removeElement, setAttribute } from './xml-edit';
import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER_RANGE = '_xlnm._FilterDatabase';
const BEFORE_NAMES: ReadonlySet<string> = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
]);
const LONGEST_NAME = 31;

/** Adds an empty last sheet for the part and gives its entry. */
export async function addSheet(draft: Draft, part: string, wishedName: string): Promise<SheetEntry> {
  const before = await readWorkbookPart(draft);
  const type = `${draft.dialect.relationships}/${RELATIONSHIP.worksheet}`;
  const relationshipId = await draft.relate(before.part, type, part);
  await draft.declare(part, CONTENT_TYPE.worksheet);
  const name = freeName(wishedName, before.sheets);
  const sheetId = before.sheets.reduce((most, sheet) => Math.max(most, sheet.sheetId), 0) + 1;
  const tag = attributes({
    name,
    sheetId,
    // Declared here, since the root need not bind the prefix, or may bind it to something else.
    'xmlns:r': draft.dialect.relationships,
    'r:id': relationshipId,
  });
  const sheets = before.root.child('sheets');
  if (!sheets) throw new RangeError('workbook without sheets');
  await draft.edit(before.part, before.root, [appendTo(sheets, `<${before.root.prefix}sheet${tag}/>`)]);
  return { name, sheetId, relationshipId, part, visibility: 'visible', own: null };
}

/** Unique without case, at most 31 UTF-16 units. */
function freeName(wished: string, sheets: readonly SheetEntry[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wished.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Writes the defined names of an own sheet: what it is known by, its print titles, its filter. */
export async function nameOwnSheet(draft: Draft, model: SheetModel, sheetName: string): Promise<void> {
  const { part, root, sheets } = await readWorkbookPart(draft);
  const index = sheets.findIndex(({ name }) => name === sheetName);
  const wanted = ownNames(model, sheetName, index, root.prefix);
  const managed = new Set([ownSheetName(model.id), PRINT_TITLES, FILTER_RANGE]);
  const present = definedNames(root).filter(
    (element) => scopeOf(element) === index && managed.has(element.attribute('name') ?? ''),
  );
  const sources = new Set(present.map((element) => new TextDecoder().decode(element.source())));
  if (sources.size === wanted.length && wanted.every((markup) => sources.has(markup))) return;
  await draft.edit(part, root, [...present.map(removeElement), addNames(root, wanted.join(''))]);
}

function ownNames(model: SheetModel, sheetName: string, index: number, prefix: string): string[] {
  const { titleRows } = model.print;
  const reference = (rect: Rect): string =>
    `${quoteSheet(sheetName)}!${rectAddress(rect).replace(/[A-Z]+|\d+/g, (step) => `$${step}`)}`;
  const element = (name: string, hidden: boolean, text: string): string => {
    const tag = attributes({ name, localSheetId: index, hidden: hidden ? 1 : undefined });
    return `<${prefix}definedName${tag}>${escapeXml(text)}</${prefix}definedName>`;
  };
  const mark = element(ownSheetName(model.id), true, reference({ top: 0, left: 0, bottom: 0, right: 0 }));
  const titles = titleRows && `${quoteSheet(sheetName)}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`;
  return [
    mark,
    ...(titles ? [element(PRINT_TITLES, false, titles)] : []),
    ...(model.filter ? [element(FILTER_RANGE, true, reference(model.filter))] : []),
  ];
}

function addNames(root: XmlElement, markup: string): Splice {
  const names = root.child('definedNames');
  if (names) return appendTo(names, markup);
  const tag = `${root.prefix}definedNames`;
  return insertInOrder(root, BEFORE_NAMES, `<${tag}>${markup}</${tag}>`);
}

/** Takes a sheet out of the workbook part; its part is the caller's to drop. */
export async function removeSheet(draft: Draft, sheetId: number): Promise<void> {
  const before = await readWorkbookPart(draft);
  const index = before.sheets.findIndex((sheet) => sheet.sheetId === sheetId);
  const sheet = before.sheets[index];
  const element = sheetElements(before.root)[index];
  if (!sheet || !element) return;
  await draft.unrelate(before.part, sheet.relationshipId);
  await draft.edit(before.part, before.root, [
    removeElement(element),
    ...dropScope(before.root, index),
    ...moveViews(before, index),
  ]);
}

/** Names scoped to the sheet go, those of later sheets move up; an emptied list goes with them. */
function dropScope(root: XmlElement, index: number): Splice[] {
  const names = definedNames(root);
  const list = root.child('definedNames');
  if (list && names.length > 0 && names.every((element) => scopeOf(element) === index))
    return [removeElement(list)];
  return names.flatMap((element) => {
    const scope = scopeOf(element);
    if (scope === index) return [removeElement(element)];
    return scope > index ? setAttribute(element, 'localSheetId', String(scope - 1)) : [];
  });
}

/** Sheet index a name is scoped to, or -1 for the whole workbook. */
const scopeOf = (element: XmlElement): number => Number(element.attribute('localSheetId') ?? -1);

/** The active and the first shown tab are counted by position and must be visible sheets. */
function moveViews({ root, sheets }: WorkbookPart, removed: number): Splice[] {
  const left = sheets.filter((_, index) => index !== removed);
  const visible = (tab: number): boolean => left[tab]?.visibility === 'visible';
  const moved = (tab: number): number => {
    let shown = Math.min(tab > removed ? tab - 1 : tab, left.length - 1);
    while (shown > 0 && !visible(shown)) shown -= 1;
    return Math.max(0, shown);
  };
  return (root.child('bookViews')?.childrenNamed('workbookView') ?? []).flatMap((view) =>
    ['activeTab', 'firstSheet'].flatMap((name) => {
      const tab = view.attribute(name);
      return tab === undefined || Number(tab) < removed
        ? []
        : setAttribute(view, name, String(moved(Number(tab))));
    }),
  );
}
