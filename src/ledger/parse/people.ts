/**
 * Names of people and their numbers.
 */
import type { CellValue } from '../../workbook/grid';
import { type Reading, UNREADABLE, numberIn, wordsOf } from './value';

const REMARK = /\([^()]*\)/g;

/** Stars and the like in front of a name or behind it point to a note; `张**` is a name kept from the reader. */
const NOTE_MARKS = /^[*★☆※△▲#]+(?=\p{Script=Han}{2})|(?<=\p{Script=Han}{2})[*★☆※△▲#]+(?=$|\()/gu;
const PLAIN = /^\p{Script=Han}+$/u;

/** A person's name without spaces and note marks. */
export function readName(value: CellValue): Reading<string> {
  const words = wordsOf(value);
  const name = PLAIN.test(words) ? words : words.replace(/\s+/g, '').replace(NOTE_MARKS, '');
  return name === '' ? UNREADABLE : name;
}

const LIST = /[、,;/|\n\r]+/;

/** Several persons in one cell; remarks in brackets are left out. `张 三` is one person, `张三 李四` are two. */
export function readNames(value: CellValue): Reading<readonly string[]> {
  const names = wordsOf(value)
    .replace(REMARK, '')
    .split(LIST)
    .flatMap(splitAtSpaces)
    .map((name) => name.replace(NOTE_MARKS, ''))
    .filter((name) => name !== '');
  return names.length ? names : UNREADABLE;
}

function splitAtSpaces(text: string): string[] {
  const pieces = text.trim().split(/\s+/);
  return pieces.some((piece) => piece.length < 2) ? [pieces.join('')] : pieces;
}

/** Beyond this many digits Excel has already cut the number: 18-digit ID numbers typed as numbers. */
const EXACT_BELOW = 1e15;

/** An ID number in capitals without spaces. One that Excel cut to 15 digits is unreadable and keeps what is left. */
export function readIdNumber(value: CellValue): Reading<string> {
  const number = numberIn(value);
  if (number !== null) return Number.isInteger(number) && number < EXACT_BELOW ? String(number) : UNREADABLE;
  const text = wordsOf(value)
    .replace(/[\s'’]+/g, '')
    .toUpperCase();
  return text === '' || /^\d(?:\.\d+)?E\+?\d+$/.test(text) ? UNREADABLE : text;
}
