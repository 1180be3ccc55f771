/**
 * Cell addresses as Excel writes them.
 */
import type { Rect } from './grid';

/** Column letters of a 0-based column: 0 → `A`, 26 → `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of its letters, `$` and case ignored; NaN-free: letters only are expected. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const COLUMNS = 16_384;
/** One number a cell of a sheet, for looking cells up. */
export const positionKey = (row: number, column: number): number => row * COLUMNS + column;

/** `B7` of a 0-based row and column. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** `B7` or `B7:D9`. */
export function rectAddress({ top, left, bottom, right }: Rect): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** The rectangle of `B7`, `B7:D9` or `$B$7:$D$9`; null for anything else (whole columns, names). */
export function parseAddress(address: string): Rect | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return {
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  };
}

/** A name that Excel takes unquoted in a reference: letters, digits, `_` and `.`, not starting with a digit, not like an address. */
const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_AN_ADDRESS = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;

/** A sheet's name as it stands in a reference: quoted where Excel quotes it, apostrophes doubled. */
export function quoteSheet(sheet: string): string {
  const plain = PLAIN_SHEET_NAME.test(sheet) && !LIKE_AN_ADDRESS.test(sheet);
  return plain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

/** `名册!B7` or `'三会 一课'!B7`. */
export const cellReference = (sheet: string, row: number, column: number): string =>
  `${quoteSheet(sheet)}!${cellAddress(row, column)}`;
