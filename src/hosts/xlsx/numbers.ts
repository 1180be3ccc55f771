/**
 * Numbers straight from their ASCII bytes: most of a ledger's cells, so no string is made for them.
 */
import { asciiOf } from './bytes';

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const MINUS = 0x2d;
/** Powers of ten that a double holds exactly, so that one division rounds correctly. */
const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power);
const MOST_EXACT_DIGITS = 15;

/** A whole number without sign; NaN for anything else. */
export function parseWhole(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return Number(asciiText(bytes, start, end));
    number = number * 10 + byte - ZERO;
  }
  return number;
}

/** The double nearest to a decimal; NaN where there is none. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (let at = negative ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && decimals < 0) decimals = 0;
    else if (byte >= ZERO && byte <= NINE && digits < MOST_EXACT_DIGITS) {
      mantissa = mantissa * 10 + byte - ZERO;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else return slowNumber(bytes, start, end);
  }
  if (digits === 0) return slowNumber(bytes, start, end);
  const magnitude = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
  return negative && magnitude > 0 ? -magnitude : magnitude;
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = asciiText(bytes, start, end).trim();
  return text === '' ? NaN : Number(text);
}

const asciiText = (bytes: Uint8Array, start: number, end: number): string =>
  asciiOf(bytes, start, Math.min(end, start + 400));
