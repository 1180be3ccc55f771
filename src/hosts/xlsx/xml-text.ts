/**
 * Text in and out of XML: entities, and the `_xHHHH_` that spreadsheets use for characters XML cannot hold.
 */
import { asciiOf } from './bytes';

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
const REPLACEMENT = 0xfffd;
const ENTITIES: Readonly<Record<string, number>> = { lt: 60, gt: 62, amp: 38, quot: 34, apos: 39 };

/** Longer texts are put together from runs of this many UTF-16 units. */
const RUN = 8192;
const units = new Uint16Array(RUN);

const textOf = (count: number): string =>
  // `apply` takes a typed array as it is; spreading one walks an iterator, which costs three times as much.
  String(Reflect.apply(String.fromCharCode, null, units.subarray(0, count)));

/** The text of `[from, to)`: UTF-8 and, unless it is CDATA, entities decoded; line ends as XML has them. */
export function decodeText(bytes: Uint8Array, from: number, to: number, cdata = false): string {
  let text = '';
  let count = 0;
  let at = from;
  while (at < to) {
    if (count > RUN - 4) {
      text += textOf(count);
      count = 0;
    }
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      if (byte === AMPERSAND && !cdata) {
        const end = bytes.indexOf(SEMICOLON, at);
        const code = end < 0 || end > at + 8 ? null : entityCode(bytes, at, end);
        if (code !== null) at = end + 1;
        count = putCode(count, code ?? AMPERSAND);
      } else if (byte === CARRIAGE_RETURN) {
        if (bytes[at] === LINE_FEED && at < to) at += 1;
        units[count++] = LINE_FEED;
      } else units[count++] = byte;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    count = putCode(count, at + length > to || length === 1 ? REPLACEMENT : sequenceCode(bytes, at, length));
    at += length;
  }
  return text + textOf(count);
}

function sequenceCode(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let next = 1; next < length; next += 1) code = (code << 6) | ((bytes[at + next] ?? 0) & 0x3f);
  return code;
}

function putCode(count: number, code: number): number {
  if (code < 0x10000) {
    units[count] = code;
    return count + 1;
  }
  units[count] = 0xd800 + ((code - 0x10000) >> 10);
  units[count + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
  return count + 2;
}

function entityCode(bytes: Uint8Array, from: number, to: number): number | null {
  const name = asciiOf(bytes, from, to);
  if (!name.startsWith('#')) return ENTITIES[name] ?? null;
  const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code >= 0 && code <= 0x10ffff ? code : null;
}

/** `a_x000D_b` → a, carriage return, b: only in cell text. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text for between tags or in a double-quoted attribute. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&${NAMES[char] ?? char};`);

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** Cell text: XML-safe, with `_xHHHH_` for what XML cannot hold and for text that looks like such an escape. */
export const escapeCellText = (text: string): string =>
  escapeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- these are the very characters to be escaped
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hexEscape)
      .replace(LONE_SURROGATE, hexEscape),
  );

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const hexEscape = (char: string): string =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
