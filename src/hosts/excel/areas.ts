/**
 * Rectangles for Excel: cells joined into few areas, areas into address lists that Excel accepts, and back.
 */
import { columnIndex, rectAddress } from '../../workbook/address';
import type { Rect } from '../../workbook/grid';

/** Excel refuses addresses over 8,190 characters; half of that leaves room for what it adds. */
const LONGEST_ADDRESS = 4000;

/** The rectangles as few comma-separated addresses, in their order. */
export function addressLists(rects: readonly Rect[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const rect of rects) {
    const address = rectAddress(rect);
    if (list !== '' && list.length + 1 + address.length > LONGEST_ADDRESS) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  if (list !== '') lists.push(list);
  return lists;
}

/** The range of a rectangle in a sheet. */
export const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Rect): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

export interface KeyedCell<K> {
  readonly row: number;
  readonly column: number;
  readonly key: K;
}

interface Run<K> {
  readonly key: K;
  readonly rect: Rect;
}

/** Cells in row-major order joined into rectangles of one key: neighbours in a row first, then equal runs below. */
export function rectangles<K>(cells: Iterable<KeyedCell<K>>): Map<K, Rect[]> {
  const rects = new Map<K, Rect[]>();
  /** By its columns, the lowest run that may still grow downwards; its place in `rects` is replaced as it grows. */
  const growing = new Map<string, Run<K> & { readonly place: number }>();
  for (const { key, rect } of runsOf(cells)) {
    const span = `${rect.left}:${rect.right}`;
    const above = growing.get(span);
    const list = rects.get(key) ?? [];
    rects.set(key, list);
    const joins = above?.key === key && above.rect.bottom === rect.top - 1;
    const joined = joins ? { ...rect, top: above.rect.top } : rect;
    const place = joins ? above.place : list.length;
    list[place] = joined;
    growing.set(span, { key, rect: joined, place });
  }
  return rects;
}

function* runsOf<K>(cells: Iterable<KeyedCell<K>>): Generator<Run<K>> {
  let run: Run<K> | null = null;
  for (const { row, column, key } of cells) {
    const continues: boolean =
      run !== null && run.key === key && run.rect.top === row && run.rect.right === column - 1;
    if (run && !continues) yield run;
    const { left }: { left: number } = run && continues ? run.rect : { left: column };
    run = { key, rect: { top: row, left, bottom: row, right: column } };
  }
  if (run) yield run;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The rectangles of an address as Excel gives it: `'三会 一课'!A1:B2,'三会 一课'!$C:$C`. */
export function parseAreas(address: string): Rect[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1)) ?? []);
}

function parseArea(address: string): Rect | null {
  const match = /^([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?$/i.exec(address.replace(/[$\s]/g, ''));
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  if (left === '' && top === '') return null;
  return {
    top: top === '' ? 0 : Number(top) - 1,
    left: left === '' ? 0 : columnIndex(left),
    bottom: bottom === '' ? LAST_ROW : Number(bottom) - 1,
    right: right === '' ? LAST_COLUMN : columnIndex(right),
  };
}

/** How many cells of `rect` lie in any of the others; areas that overlap one another are counted once. */
export function coveredCells(rect: Rect, others: readonly Rect[]): number {
  const inside = others.flatMap((other) => intersection(rect, other) ?? []);
  const [only, second] = inside;
  if (!only) return 0;
  if (!second) return cellCount(only);
  let count = 0;
  for (let row = rect.top; row <= rect.bottom; row += 1) {
    for (let column = rect.left; column <= rect.right; column += 1) {
      if (inside.some((area) => holds(area, row, column))) count += 1;
    }
  }
  return count;
}

const holds = ({ top, left, bottom, right }: Rect, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const cellCount = ({ top, left, bottom, right }: Rect): number => (bottom - top + 1) * (right - left + 1);

function intersection(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}
