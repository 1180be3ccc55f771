/**
 * Chinese numerals as ledgers use them: 一 … 九十九, with 两 and 〇.
 */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Characters a Chinese numeral is written with, for use inside a character class. */
export const NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十';

/** The number of `十二`, `二十`, `三`; null for anything else, also for digits strung together. */
export function numberOfNumeral(text: string): number | null {
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return text === '零' || text === '〇' ? 0 : null;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && ones ? null : (DIGITS[tens ?? ones ?? ''] ?? null);
  return (tens ? (DIGITS[tens] ?? 0) : 1) * 10 + (ones ? (DIGITS[ones] ?? 0) : 0);
}
