/** Column widths and merged cells of the sheet view. Pure. */
import type { Rect } from '../../workbook/grid';

export const ROW_HEIGHT = 28;
const NARROWEST = 48;
const WIDEST = 260;
const PADDING = 17;
/** Pixels of a Chinese and of another character at the view's size. */
const WIDE = 13;
const NARROW = 7.5;
/** Wider than any heading should be. */
const TITLE_LIKE = 140;

const widthOf = (character: string): number => (character > '\u2E7F' ? WIDE : NARROW);

/** Only a text's longest line counts. */
const textWidth = (text: string): number =>
  Math.max(
    ...text.split('\n').map((line) => [...line].reduce((sum, character) => sum + widthOf(character), 0)),
  );

/**
 * Pixel width a column of these texts wants, within limits. The longest text does not count where it stands alone: a
 * title or a line above the header is cut rather than widening the whole column.
 */
export function columnWidth(texts: readonly string[]): number {
  const widths = texts.map(textWidth).sort((one, other) => other - one);
  const [longest = 0, next = longest] = widths;
  const wanted = longest > TITLE_LIKE && longest > next * 1.5 && widths.length > 2 ? next : longest;
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted + PADDING)));
}

/** Widths of all columns after the first rows; cells that a merge widens do not count. */
export function columnWidths(
  rows: readonly (readonly string[])[],
  columnCount: number,
  merges: readonly Rect[],
): readonly number[] {
  const isSpread = new Set(
    merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`),
  );
  return Array.from({ length: columnCount }, (_, column) =>
    columnWidth(
      rows.flatMap((texts, row) => (isSpread.has(`${row}:${column}`) ? [] : [texts[column] ?? ''])),
    ),
  );
}

/** The merges that touch these rows, by the cells they cover there: `row:column` → merge. */
export function mergesInRows(
  merges: readonly Rect[],
  first: number,
  last: number,
): ReadonlyMap<string, Rect> {
  const covered = new Map<string, Rect>();
  for (const merge of merges) {
    if (merge.bottom < first || merge.top > last) continue;
    for (let row = Math.max(merge.top, first); row <= Math.min(merge.bottom, last); row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1)
        covered.set(`${row}:${column}`, merge);
    }
  }
  return covered;
}

/** The cell that stands for a position: a merge's first cell, or the position itself. */
export const anchorOf = (
  merges: readonly Rect[],
  row: number,
  column: number,
): { readonly row: number; readonly column: number } => {
  const merge = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge ? { row: merge.top, column: merge.left } : { row, column };
};
