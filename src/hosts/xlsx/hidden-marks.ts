/**
 * How many marked cells lie under conditional formats of the user's own, so that the mark may not be seen.
 */
import { parseAddress } from '../../workbook/address';
import { MARK_LEVELS, type SheetMarks } from '../../workbook/edit';
import type { Rect } from '../../workbook/grid';
import { conditionalFormats, isMark } from './marks';
import type { XmlElement } from './xml-tree';

/** Counted with a sweep down the rows, so that thousands of formats and marks stay quick. */
export function countHiddenMarks(sheet: XmlElement, marks: SheetMarks['cells']): number {
  const formats = conditionalFormats(sheet).filter(hasForeignRule).flatMap(areasOf).sort(byTop);
  const marked = MARK_LEVELS.flatMap((level) => marks[level])
    .flatMap(rowsOf)
    .sort(byTop);
  let active: Rect[] = [];
  let next = 0;
  let hidden = 0;
  let row = -1;
  for (const mark of marked) {
    if (mark.top !== row) {
      row = mark.top;
      for (let format = formats[next]; format && format.top <= row; format = formats[next]) {
        active.push(format);
        next += 1;
      }
      active = active.filter(({ bottom }) => bottom >= row);
    }
    for (let column = mark.left; column <= mark.right; column += 1) {
      if (active.some(({ left, right }) => left <= column && column <= right)) hidden += 1;
    }
  }
  return hidden;
}

const byTop = (a: Rect, b: Rect): number => a.top - b.top;

const hasForeignRule = (format: XmlElement): boolean =>
  format.childrenNamed('cfRule').some((rule) => !isMark(rule));

function areasOf(format: XmlElement): Rect[] {
  const sqref = format.attribute('sqref') ?? format.child('sqref')?.text() ?? '';
  return sqref.split(/\s+/).flatMap((area) => parseArea(area) ?? []);
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** An area of a `sqref`; other applications also write whole columns (`B:D`) and rows (`2:9`). */
function parseArea(area: string): Rect | null {
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(area);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(area);
  const whole = columns
    ? `${columns[1]}1:${columns[2]}${LAST_ROW + 1}`
    : rows
      ? `A${rows[1]}:A${rows[2]}`
      : area;
  const rect = parseAddress(whole);
  return rect && rows ? { ...rect, right: LAST_COLUMN } : rect;
}

const rowsOf = ({ top, left, bottom, right }: Rect): Rect[] =>
  Array.from({ length: bottom - top + 1 }, (_, index) => ({
    top: top + index,
    bottom: top + index,
    left,
    right,
  }));
