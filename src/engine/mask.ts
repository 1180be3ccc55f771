/**
 * ID numbers and phone numbers never leave the cell they stand in: whatever is shown or written is masked first.
 */

const SPACE = '\\s{0,2}';
const GAP = '[\\s\\-‐–—]{0,2}';
const spaced = (pattern: string, times: number, gap: string): string => `(?:${pattern}${gap}){${times}}`;

/** 18 characters (with a real month and day), 15 digits of the first generation; not inside a longer number. */
const ID_NUMBER = new RegExp(
  `(?<![\\dA-Za-z])(?:${spaced('\\d', 17, SPACE)}[\\dXx]|${spaced('\\d', 14, SPACE)}\\d)(?![\\dA-Za-z])`,
  'g',
);
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?86${GAP})?1[3-9]${GAP}${spaced('\\d', 8, GAP)}\\d(?!\\d)`, 'g');
/** A number of this length glued to other digits (`党员00113800138000`) is hidden too: nothing shown needs so many. */
const LONG_NUMBER = /\d{11,}/g;
const LANDLINE = /(?<!\d)0\d{2,3}[-‐–— ]\d{7,8}(?!\d)/g;
const MAY_HOLD_A_NUMBER = /[\d０-９](?:[^\d０-９]{0,2}[\d０-９]){9}/;

const KEEP_FRONT = 3;
const KEEP_BACK = 2;

/** Keeps a few characters so that the clerk can tell which number is meant. */
const starred = (number: string): string => {
  const bare = number.replace(/[^\dXx+]/g, '');
  const hidden = '*'.repeat(Math.max(bare.length - KEEP_FRONT - KEEP_BACK, 4));
  return `${bare.slice(0, KEEP_FRONT)}${hidden}${bare.slice(-KEEP_BACK)}`;
};

const FULL_WIDTH = /[０-９Ｘｘ－＋]/g;
const halfWidth = (text: string): string =>
  text.replace(FULL_WIDTH, (character) => character.normalize('NFKC'));

/** The text with every ID number and phone number starred out. */
export function maskNumbers(text: string): string {
  if (!MAY_HOLD_A_NUMBER.test(text)) return text;
  return halfWidth(text)
    .replace(ID_NUMBER, starred)
    .replace(MOBILE, starred)
    .replace(LANDLINE, starred)
    .replace(LONG_NUMBER, starred);
}
