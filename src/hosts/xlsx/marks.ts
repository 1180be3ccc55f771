/**
 * Marks in a sheet part: one spliced block of conditional formats, recognised by its formula. Nothing else in the
 * part's bytes changes, so cells can't be hurt.
 */
import { rectAddress } from '../../workbook/address';
import {
  MARK_FORMULA_PREFIX,
  MARK_LEVELS,
  type MarkLevel,
  type SheetMarks,
  markFormula,
} from '../../workbook/edit';
import type { Rect } from '../../workbook/grid';
import { type Splice, indexOfBytes, utf8 } from './bytes';
import { sheetChildrenUpTo } from './sheet-order';
import { attributes, insertInOrder, removeElement } from './xml-edit';
import type { XmlElement } from './xml-tree';

const UP_TO_FORMATS = sheetChildrenUpTo('conditionalFormatting');
/** Areas in one `sqref`; Excel takes some thousands, so there is room. */
const AREAS_PER_RULE = 1000;
const MENTION = utf8('ledger-check:');

/** Whether a part can hold marks of ours: a quick look that spares most parts the parsing. */
export const mayHoldMarks = (bytes: Uint8Array): boolean => indexOfBytes(bytes, MENTION) >= 0;

/** Splices that take every mark out of a sheet's tree and, where marks are given, put them in. */
export function markSplices(
  sheet: XmlElement,
  marks: SheetMarks['cells'] | null,
  dxfs: Readonly<Record<MarkLevel, number>> | null,
): Splice[] {
  const gone = ownElements(sheet);
  const removals = [...gone].map(removeElement);
  const block = marks && dxfs ? renderBlock(sheet, marks, dxfs, highestPriority(sheet, gone) + 1) : '';
  return block ? [...removals, insertInOrder(sheet, UP_TO_FORMATS, block, gone)] : removals;
}

function renderBlock(
  sheet: XmlElement,
  marks: SheetMarks['cells'],
  dxfs: Readonly<Record<MarkLevel, number>>,
  firstPriority: number,
): string {
  const { prefix } = sheet;
  let priority = firstPriority;
  let block = '';
  for (const level of MARK_LEVELS) {
    for (const areas of chunks(marks[level], AREAS_PER_RULE)) {
      const sqref = areas.map(rectAddress).join(' ');
      const rule = attributes({ type: 'expression', dxfId: dxfs[level], priority });
      block +=
        `<${prefix}conditionalFormatting sqref="${sqref}"><${prefix}cfRule${rule}>` +
        `<${prefix}formula>${markFormula(level)}</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`;
      priority += 1;
    }
  }
  return block;
}

function chunks(areas: readonly Rect[], size: number): Rect[][] {
  const count = Math.ceil(areas.length / size);
  return Array.from({ length: count }, (_, index) => areas.slice(index * size, (index + 1) * size));
}

/** Every rule of a sheet, the old kind and Excel 2010's in the extension list. */
function formatRules(sheet: XmlElement): XmlElement[] {
  return conditionalFormats(sheet).flatMap((format) => format.childrenNamed('cfRule'));
}

/** The elements that hold rules: direct children, and those of the extension list. */
export function conditionalFormats(sheet: XmlElement): XmlElement[] {
  const extended = sheet
    .childrenNamed('extLst')
    .flatMap((list) => list.childrenNamed('ext'))
    .flatMap((extension) => extension.childrenNamed('conditionalFormattings'))
    .flatMap((formats) => formats.childrenNamed('conditionalFormatting'));
  return [...sheet.childrenNamed('conditionalFormatting'), ...extended];
}

/** Whether a rule is a mark of ours, wherever a save in another application has put it. */
export function isMark(rule: XmlElement): boolean {
  const formula = rule.children.find(({ name }) => name === 'formula' || name === 'f');
  return (
    formula
      ?.text()
      .replace(/^[\s=]+/, '')
      .startsWith(MARK_FORMULA_PREFIX) ?? false
  );
}

/** The rules of ours, or the outermost elements that nothing would be left of without them. */
function ownElements(sheet: XmlElement): Set<XmlElement> {
  const gone = new Set(formatRules(sheet).filter(isMark));
  for (let emptied = emptiedParents(gone, sheet); emptied.size > 0; emptied = emptiedParents(gone, sheet)) {
    for (const parent of emptied) {
      for (const child of parent.children) gone.delete(child);
      gone.add(parent);
    }
  }
  return gone;
}

function emptiedParents(gone: ReadonlySet<XmlElement>, sheet: XmlElement): Set<XmlElement> {
  const parents = [...gone].flatMap(({ parent }) => (parent && parent !== sheet ? [parent] : []));
  return new Set(
    parents.filter((parent) => parent.children.every((child) => gone.has(child) || isReference(child))),
  );
}

/** `xm:sqref` names an extended format's cells; without rules it means nothing. */
const isReference = ({ name }: XmlElement): boolean => name === 'sqref';

function highestPriority(sheet: XmlElement, gone: ReadonlySet<XmlElement>): number {
  const priorities = formatRules(sheet)
    .filter((rule) => !gone.has(rule) && !(rule.parent && gone.has(rule.parent)))
    .map((rule) => Number(rule.attribute('priority') ?? 0));
  return priorities.reduce((highest, priority) => (priority > highest ? priority : highest), 0);
}
