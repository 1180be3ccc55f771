/** A1 addresses as Excel takes and gives them. */
import { invalidArgument } from './failure';

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE_SHEET: Rect = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Excel refuses longer strings wherever it takes an address. */
const LONGEST_ADDRESS = 8190;

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const rowsIn = (rect: Rect): number => rect.bottom - rect.top + 1;
export const columnsIn = (rect: Rect): number => rect.right - rect.left + 1;
export const cellsIn = (rect: Rect): number => rowsIn(rect) * columnsIn(rect);

export function overlap(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}

export function hull(rects: readonly Rect[]): Rect {
  return {
    top: Math.min(...rects.map((rect) => rect.top)),
    left: Math.min(...rects.map((rect) => rect.left)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
    right: Math.max(...rects.map((rect) => rect.right)),
  };
}

/** `B7`, `B7:D9`, `B:D`, `7:9`; with `$` signs or without. */
export function parseRect(address: string): Rect {
  const [from = '', to = from, more] = address.replaceAll('$', '').split(':');
  const first = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(from);
  const last = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(to);
  if (!first || !last || more !== undefined || from === '' || to === '') throw invalidArgument(address);
  const [, left = '', top = ''] = first;
  const [, right = '', bottom = ''] = last;
  const isCellOrSpan = (left === '') === (right === '') && (top === '') === (bottom === '');
  const isSpan = address.includes(':');
  if (!isCellOrSpan || ((left === '' || top === '') && !isSpan)) throw invalidArgument(address);
  const rect = {
    top: top === '' ? 0 : Number(top) - 1,
    left: left === '' ? 0 : columnOf(left),
    bottom: bottom === '' ? LAST_ROW : Number(bottom) - 1,
    right: right === '' ? LAST_COLUMN : columnOf(right),
  };
  if (rect.top < 0 || rect.bottom > LAST_ROW || rect.right > LAST_COLUMN) throw invalidArgument(address);
  return hull([rect]).top <= rect.bottom && rect.left <= rect.right ? rect : flipped(rect);
}

const flipped = (rect: Rect): Rect => ({
  top: Math.min(rect.top, rect.bottom),
  left: Math.min(rect.left, rect.right),
  bottom: Math.max(rect.top, rect.bottom),
  right: Math.max(rect.left, rect.right),
});

export function parseAreas(addresses: string): Rect[] {
  if (addresses.length > LONGEST_ADDRESS) throw invalidArgument('address is too long');
  return addresses.split(',').map((address) => parseRect(withoutSheet(address.trim())));
}

export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

export const quoted = (sheet: string): string =>
  /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

export function addressOf(rect: Rect): string {
  const wholeColumns = rect.top === 0 && rect.bottom === LAST_ROW;
  const wholeRows = rect.left === 0 && rect.right === LAST_COLUMN;
  if (wholeRows) return `${rect.top + 1}:${rect.bottom + 1}`;
  if (wholeColumns) return `${lettersOf(rect.left)}:${lettersOf(rect.right)}`;
  const first = `${lettersOf(rect.left)}${rect.top + 1}`;
  const last = `${lettersOf(rect.right)}${rect.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
