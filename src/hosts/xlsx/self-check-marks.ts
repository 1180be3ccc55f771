/**
 * A marked sheet must say the same as before but for our marks, and its cells must be the very bytes they were.
 */
import { MARK_FORMULA_PREFIX } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import { concat, equalBytes, utf8 } from './bytes';
import { type PartSource, xmlOf } from './parts';
import { type Node, childrenNamed, readXml, textOf } from './well-formed';

export async function checkMarkedSheet(before: PartSource, after: PartSource, part: string): Promise<void> {
  const old = await withoutCells(before, part);
  const now = await withoutCells(after, part);
  const same =
    equalBytes(old.head, now.head) &&
    equalBytes(old.cells, now.cells) &&
    JSON.stringify(withoutMarks(readXml(old.rest))) === JSON.stringify(withoutMarks(readXml(now.rest)));
  if (!same) throw new WorkbookFailure('self-check', 'a marked sheet differs by more than marks');
}

/** The sheet in three: up to the cells, the cells, and the whole document with its cells left out. */
async function withoutCells(source: PartSource, part: string) {
  const root = await xmlOf(source, part, 'sheetData');
  const data = root?.child('sheetData');
  if (!root || !data) throw new WorkbookFailure('self-check', 'sheet without data');
  const head = root.bytes.subarray(0, data.start);
  const rest = concat([head, utf8(`<${data.prefix}sheetData/>`), root.bytes.subarray(data.end)]);
  return { head, cells: data.source(), rest };
}

/** Elements that are nothing without the rules in them. */
const HOLDERS: ReadonlySet<string> = new Set([
  'conditionalFormatting',
  'conditionalFormattings',
  'ext',
  'extLst',
]);

/** The tree without our rules, and without what only held them; null where nothing is left. */
function withoutMarks(node: Node): Node | null {
  if (isMark(node)) return null;
  const children = node.children.flatMap((child) => {
    const kept = typeof child === 'string' ? child : withoutMarks(child);
    return kept === null ? [] : [kept];
  });
  const emptied =
    HOLDERS.has(node.name) &&
    children.length < node.children.length &&
    children.every((child) => typeof child === 'object' && child.name === 'sqref');
  return emptied ? null : { ...node, children };
}

const isMark = (node: Node): boolean =>
  node.name === 'cfRule' &&
  [...childrenNamed(node, 'formula'), ...childrenNamed(node, 'f')].some((formula) =>
    textOf(formula).trim().replace(/^=/, '').startsWith(MARK_FORMULA_PREFIX),
  );
