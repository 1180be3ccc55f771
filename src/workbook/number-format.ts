/**
 * What a number format makes of a number: a date, other characters than its own digits, or just the number.
 * Shared by both hosts: the file's format codes and Excel's `numberFormat` strings are the same language
 * (ECMA-376 part 1, 18.8.31).
 */
import type { CellValue } from './grid';
import { type Section, type Token, parseSections } from './number-format-sections';

/** Days between 1900-01-00 and the first day of the 1904 system. */
const DAYS_TO_1904 = 1462;
/** 9999-12-31, the last day that Excel shows; beyond it a date format shows only `####`. */
const LAST_SERIAL = 2958465;
/** Format codes seen so far; a workbook has some dozens, so the bound only stops a hostile file. */
const CACHE_LIMIT = 4096;

type Shower = (number: number, dates1904: boolean) => CellValue;

const cache = new Map<string, Shower>();

/** The code's meaning, parsed once. The returned function gives one cell's value; see `cellOf`. */
export function compileNumberFormat(formatCode: string): Shower {
  const known = cache.get(formatCode);
  if (known) return known;
  const shower = compile(formatCode);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(formatCode, shower);
  return shower;
}

/**
 * The value of a cell that holds `number` under `formatCode`.
 * A format with a day or a month gives a `date` (its serial moved to the 1900 system when `dates1904`); one with
 * a time or a year alone, or with other characters than the number's own, gives a `shown` number with the text;
 * all else is the number itself. Numbers that a date format cannot show (negative, zero, after 9999) stay numbers.
 */
export function cellOf(number: number, formatCode: string, dates1904 = false): CellValue {
  return compileNumberFormat(formatCode)(number, dates1904);
}

function compile(formatCode: string): Shower {
  const sections = parseSections(formatCode || 'General');
  return (number, dates1904) => {
    const section = sections.find(({ takes }) => takes(number));
    if (!section || section.kind === 'plain') return number;
    if (section.kind === 'date') return dateCell(number, section, dates1904);
    const sign = number < 0 && !section.signed ? '-' : '';
    const text = numberText(Math.abs(number), section);
    return text === null ? number : shown(number, sign + text.trim());
  };
}

const shown = (number: number, text: string): CellValue =>
  text === String(number) ? number : { type: 'shown', number, text };

function dateCell(number: number, section: Section, dates1904: boolean): CellValue {
  const serial = dates1904 ? number + DAYS_TO_1904 : number;
  const { shows } = section;
  if (shows === 'time') return number < 0 ? number : shown(number, timeText(number, section.tokens));
  if (serial < 1 || serial >= LAST_SERIAL + 1) return number;
  return shows === 'year' ? shown(number, String(yearOf(serial))) : { type: 'date', serial, shows };
}

/** Calendar year of a 1900-system serial; Excel's day 60 (29 February 1900) never was. */
function yearOf(serial: number): number {
  const day = Math.floor(serial);
  return new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000).getUTCFullYear();
}

function timeText(number: number, tokens: readonly Token[]): string {
  const seconds = Math.round(number * 86_400);
  const hours = Math.floor(seconds / 3600);
  const hasHalves = tokens.some((token) => token.kind === 'halfDay');
  const parts = {
    hours: hasHalves ? ((hours + 11) % 12) + 1 : hours % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
    elapsedHours: hours,
    elapsedMinutes: Math.floor(seconds / 60),
    elapsedSeconds: seconds,
  };
  const textOf = (token: Token): string => {
    if (token.kind === 'literal') return token.text;
    if (token.kind === 'halfDay') return hours % 24 < 12 ? token.am : token.pm;
    if (token.kind === 'time') return String(parts[token.part]).padStart(Math.min(token.width, 2), '0');
    return token.kind === 'point' ? '.' : token.kind === 'digit' ? '0' : '';
  };
  return tokens.map(textOf).join('').trim();
}

/** The digits laid into the section's placeholders; null beyond plain decimal notation. */
function numberText(magnitude: number, { tokens, scale, decimals, thousands }: Section): string | null {
  const rounded = roundHalfUp(magnitude * scale, decimals);
  if (rounded === null) return null;
  const [integer = '0', fraction = ''] = rounded.split('.');
  const point = tokens.findIndex((token) => token.kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const text = integerText(integer === '0' ? '' : integer, whole, thousands, magnitude);
  return point < 0 ? text : `${text}.${fractionText(fraction, tokens.slice(point + 1))}`;
}

/** Placeholders are filled from the right; digits left over all go to the leftmost one. */
function integerText(
  digits: string,
  tokens: readonly Token[],
  thousands: boolean,
  magnitude: number,
): string {
  const leftmost = tokens.findIndex((token) => token.kind === 'digit');
  let text = '';
  let rest = digits;
  let written = 0;
  const put = (digit: string): void => {
    const separator = thousands && written > 0 && written % 3 === 0 && digit !== ' ' ? ',' : '';
    text = digit + separator + text;
    written += 1;
  };
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'digit') {
      text = fixedText(token, magnitude) + text;
      continue;
    }
    const digit = rest.slice(-1) || EMPTY_PLACE[token.mark];
    rest = rest.slice(0, -1);
    if (digit) put(digit);
    for (; index === leftmost && rest; rest = rest.slice(0, -1)) put(rest.slice(-1));
  }
  return text;
}

/** What a placeholder without a digit shows. */
const EMPTY_PLACE: Readonly<Record<string, string>> = { '0': '0', '?': ' ' };

function fixedText(token: Token | undefined, magnitude: number): string {
  if (token?.kind === 'literal') return token.text;
  if (token?.kind === 'percent') return '%';
  return token?.kind === 'general' ? String(magnitude) : '';
}

function fractionText(fraction: string, tokens: readonly Token[]): string {
  const significant = fraction.replace(/0+$/, '').length;
  let text = '';
  let place = 0;
  for (const token of tokens) {
    if (token.kind !== 'digit') {
      text += fixedText(token, 0);
      continue;
    }
    text += place < significant ? (fraction[place] ?? '') : (EMPTY_PLACE[token.mark] ?? '');
    place += 1;
  }
  return text;
}

/** Excel rounds the 15-digit decimal, not the binary fraction: 2.675 shows as 2.68. Null beyond plain notation. */
function roundHalfUp(value: number, decimals: number): string | null {
  if (!(value < 1e15) || decimals > 30) return null;
  if (value < 1e-6) return (0).toFixed(decimals);
  const moved = Math.round(Number(`${Number(value.toPrecision(15))}e${decimals}`));
  return Number(`${moved}e-${decimals}`).toFixed(decimals);
}
