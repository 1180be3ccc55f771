/**
 * Single cells of an own sheet that people also write in: only these cells change, rows below are appended, and
 * every other byte of the part stays.
 */
import { cellAddress, parseAddress, rectAddress } from '../../workbook/address';
import type { SheetPatch } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import type { Rect } from '../../workbook/grid';
import type { Splice } from './bytes';
import { cellXml, linkReference, linkXml } from './cell-xml';
import type { Draft } from './draft';
import type { Surroundings } from './own-sheet-xml';
import { dropCalculationChain, ownSheetOf } from './own-sheets';
import { sheetChildrenUpTo } from './sheet-order';
import { readWorkbookPart } from './workbook-part';
import {
  appendTo,
  insertAfter,
  insertInOrder,
  removeElement,
  replaceElement,
  setAttribute,
} from './xml-edit';
import type { XmlElement } from './xml-tree';

type PatchCell = SheetPatch['cells'][number];

/** Carries the patch out. Throws where the workbook has no such own sheet. */
export async function patchOwnSheet(draft: Draft, patch: SheetPatch, around: Surroundings): Promise<void> {
  const part = ownSheetOf(await readWorkbookPart(draft), patch.id)?.part;
  if (!part) throw new WorkbookFailure('unknown', 'patch for a sheet that is not there');
  const cells = lastOfEach(patch.cells);
  if (cells.length === 0) return;
  const root = await draft.tree(part);
  if (overwritesFormula(root, cells)) await dropCalculationChain(draft);
  await draft.edit(part, root, [
    ...patchRows(root, cells, around),
    ...patchLinks(root, cells, around),
    ...patchDimension(root, cells),
  ]);
}

/** In the order of the sheet; of several for one place the last. */
function lastOfEach(cells: readonly PatchCell[]): PatchCell[] {
  const byPlace = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function overwritesFormula(root: XmlElement, patches: readonly PatchCell[]): boolean {
  const patched = new Set(patches.map(({ row, column }) => cellAddress(row, column)));
  const cells = root.child('sheetData')?.children.flatMap((row) => row.childrenNamed('c')) ?? [];
  return cells.some((cell) => cell.child('f') && patched.has(cell.attribute('r') ?? ''));
}

function patchRows(root: XmlElement, cells: readonly PatchCell[], around: Surroundings): Splice[] {
  const data = root.child('sheetData');
  if (!data) throw new WorkbookFailure('truncated', 'sheet without data');
  const rows = placed(data.childrenNamed('row'), (r) => Number(r) - 1);
  const byIndex = new Map(rows.map((row) => [row.index, row.element]));
  const fresh: Placed[] = [];
  const splices = [...groupByRow(cells)].flatMap(([index, patches]) => {
    const element = byIndex.get(index);
    if (element) return patchRow(element, patches, around);
    const inside = patches.map((cell) => markupOf(cell, around, root.prefix)).join('');
    fresh.push({ index, markup: `<${root.prefix}row r="${index + 1}">${inside}</${root.prefix}row>` });
    return [];
  });
  return [...splices, ...insertAll(data, rows, fresh)];
}

function patchRow(row: XmlElement, patches: readonly PatchCell[], around: Surroundings): Splice[] {
  const cells = placed(row.childrenNamed('c'), (r) => parseAddress(r)?.left ?? NaN);
  const byIndex = new Map(cells.map((cell) => [cell.index, cell.element]));
  const fresh: Placed[] = [];
  const splices = patches.flatMap((patch) => {
    const element = byIndex.get(patch.column);
    const markup = markupOf(patch, around, row.prefix);
    if (element) return [replaceElement(element, markup)];
    fresh.push({ index: patch.column, markup });
    return [];
  });
  return [...splices, ...insertAll(row, cells, fresh)];
}

interface Placed {
  readonly index: number;
  readonly markup: string;
}

/** Rows or cells with their positions; one without `r` follows the one before. */
function placed(
  elements: readonly XmlElement[],
  position: (r: string) => number,
): { index: number; element: XmlElement }[] {
  let index = -1;
  return elements.map((element) => {
    const r = element.attribute('r');
    index = r === undefined ? index + 1 : position(r);
    return { index, element };
  });
}

/** Puts new rows or cells in their order among those that are there. */
function insertAll(
  parent: XmlElement,
  present: readonly { index: number; element: XmlElement }[],
  fresh: readonly Placed[],
): Splice[] {
  if (fresh.length === 0) return [];
  if (parent.selfClosing) return [appendTo(parent, fresh.map(({ markup }) => markup).join(''))];
  let next = 0;
  return fresh.map(({ index, markup }) => {
    while ((present[next]?.index ?? Infinity) < index) next += 1;
    const before = present[next - 1];
    if (before) return insertAfter(before.element, markup);
    return { start: parent.openEnd, end: parent.openEnd, text: markup };
  });
}

function groupByRow(cells: readonly PatchCell[]): Map<number, PatchCell[]> {
  const rows = new Map<number, PatchCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  return rows;
}

const markupOf = ({ row, column, cell }: PatchCell, around: Surroundings, prefix: string): string =>
  cellXml(row, column, cell, around, prefix);

/** Links of exactly the patched cells are replaced; one over several cells is people's own. */
function patchLinks(root: XmlElement, cells: readonly PatchCell[], around: Surroundings): Splice[] {
  const list = root.child('hyperlinks');
  const present = new Map(
    (list?.childrenNamed('hyperlink') ?? []).map((link) => [link.attribute('ref') ?? '', link]),
  );
  const splices: Splice[] = [];
  const gone = new Set<XmlElement>();
  let fresh = '';
  for (const { row, column, cell } of cells) {
    const known = present.get(cellAddress(row, column));
    const reference = linkReference(cell.link, around.quotedSheet);
    const markup = reference === null ? '' : linkXml(row, column, reference, root.prefix);
    if (!known) fresh += markup;
    else if (markup) splices.push(replaceElement(known, markup));
    else gone.add(known);
  }
  if (list && !fresh && list.children.length > 0 && list.children.every((link) => gone.has(link))) {
    return [removeElement(list)];
  }
  const removals = [...gone].map(removeElement);
  if (!fresh) return [...splices, ...removals];
  if (list) return [...splices, ...removals, appendTo(list, fresh)];
  const tag = `${root.prefix}hyperlinks`;
  return [insertInOrder(root, sheetChildrenUpTo('hyperlinks'), `<${tag}>${fresh}</${tag}>`)];
}

/** The stated range grows with appended rows; readers that trust it would not see them otherwise. */
function patchDimension(root: XmlElement, cells: readonly PatchCell[]): Splice[] {
  const element = root.child('dimension');
  const stated = parseAddress(element?.attribute('ref') ?? '');
  if (!element || !stated) return [];
  const grown = cells.reduce<Rect>(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    stated,
  );
  return setAttribute(element, 'ref', rectAddress(grown));
}
