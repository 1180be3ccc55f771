/**
 * What Excel makes of something put into a cell, and what it shows: text that looks like a formula, a number or a
 * date is converted, unless the cell's format is text.
 */
import { HostError } from './failure';

export type Scalar = string | number | boolean;

export interface Entered {
  readonly value: Scalar;
  readonly formula: string | null;
  /** The format Excel gives a General cell into which something of this kind is typed; null leaves it. */
  readonly numberFormat: string | null;
}

const LONGEST_TEXT = 32_767;

const plain = (value: Scalar, numberFormat: string | null = null): Entered => ({
  value,
  formula: null,
  numberFormat,
});

export function enter(raw: unknown, numberFormat: string): Entered {
  if (typeof raw === 'boolean') return plain(raw);
  if (typeof raw === 'number') return plain(numberFormat === '@' ? String(raw) : raw);
  if (typeof raw !== 'string')
    throw new HostError('InvalidArgument', 'A cell takes text, numbers and booleans.');
  if (raw.length > LONGEST_TEXT) throw new HostError('InvalidArgument', 'The text is too long for a cell.');
  if (numberFormat === '@') return plain(raw);
  if (raw.startsWith("'")) return plain(raw.slice(1));
  return enterText(raw);
}

function enterText(text: string): Entered {
  const trimmed = text.trim();
  const number = typedNumber(trimmed);
  if (number !== null) return plain(number, trimmed.endsWith('%') ? '0%' : null);
  if (/^(?:true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === 'true');
  const day = typedDay(trimmed);
  if (day) return day;
  if (/^[=+\-@]./.test(text)) return formula(text.startsWith('=') ? text : `=${text.replace(/^\+/, '')}`);
  return plain(text);
}

/** Sums of plain numbers are worked out; every other formula is an unknown name here. */
function formula(text: string): Entered {
  const body = text.slice(1);
  const isSum = /^\d+(?:[+-]\d+)*$/.test(body);
  const sum = isSum
    ? (body.match(/[+-]?\d+/g) ?? []).reduce((total, part) => total + Number(part), 0)
    : '#NAME?';
  return { value: sum, formula: text, numberFormat: null };
}

/** Fifteen digits are kept, as in Excel: the last three of an 18-digit number become zeros. */
function typedNumber(text: string): number | null {
  const digits = text.replaceAll(',', '');
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i.test(digits)) return null;
  const number = Number(Number(digits.replace('%', '')).toPrecision(15));
  return digits.endsWith('%') ? number / 100 : number;
}

function typedDay(text: string): Entered | null {
  const full = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (full)
    return dayOf(
      Number(full[1]),
      Number(full[2]),
      Number(full[3]),
      text.includes('年') ? CHINESE_DAY : 'yyyy/m/d',
    );
  const month = /^(\d{4})(?:[-/](\d{1,2})|年(\d{1,2})月)$/.exec(text);
  if (month)
    return dayOf(
      Number(month[1]),
      Number(month[2] ?? month[3]),
      1,
      text.includes('年') ? 'yyyy"年"m"月"' : 'mmm-yy',
    );
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  return short ? dayOf(new Date().getFullYear(), Number(short[1]), Number(short[2]), 'd-mmm') : null;
}

const CHINESE_DAY = 'yyyy"年"m"月"d"日"';

function dayOf(year: number, month: number, day: number, numberFormat: string): Entered | null {
  const time = Date.UTC(year, month - 1, day);
  const exists = month >= 1 && month <= 12 && new Date(time).getUTCDate() === day;
  return exists ? plain(time / 86_400_000 + 25_569, numberFormat) : null;
}

/** What the cell shows; formats beyond days, plain decimals and per cents are shown as General. */
export function shownText(value: Scalar, numberFormat: string, date1904: boolean): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (numberFormat === '@' || numberFormat === 'General') return generalText(value);
  const bare = numberFormat.replace(/\[[^\]]*\]|;.*$/g, '');
  if (/[yd]|m/i.test(bare.replace(/"[^"]*"/g, ''))) return dayText(value, bare, date1904);
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  if (bare.includes('%')) return `${(value * 100).toFixed(decimals)}%`;
  return bare.includes('0') ? value.toFixed(decimals) : generalText(value);
}

function generalText(value: number): string {
  const text = String(value);
  return text.length <= 11
    ? text
    : value
        .toExponential(5)
        .replace(/e([+-])(\d)$/, 'E$10$2')
        .replace('e', 'E');
}

function dayText(serial: number, format: string, date1904: boolean): string {
  const day = new Date((Math.floor(serial) - 25_569 + (date1904 ? 1462 : 0)) * 86_400_000);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  const show = (token: string): string => {
    if (token.startsWith('"') || token.startsWith('\\')) return token.replace(/["\\]/g, '');
    if (/^y/i.test(token)) return token.length > 2 ? String(year) : String(year % 100).padStart(2, '0');
    if (/^m/i.test(token)) return String(month).padStart(token.length, '0');
    return String(date).padStart(token.length, '0');
  };
  return format.replace(/"[^"]*"|\\.|y+|m+|d+/gi, show);
}
