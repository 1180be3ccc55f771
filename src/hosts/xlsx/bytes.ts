/**
 * Bytes: parts are scanned and spliced as they are, never decoded whole.
 */

const encoder = new TextEncoder();

/** UTF-8 bytes of a text; lone surrogates become U+FFFD. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Four bytes at a time: sheets of some hundred megabytes are compared. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  let at = 0;
  for (; at + 4 <= a.length; at += 4) if (one.getInt32(at) !== other.getInt32(at)) return false;
  for (; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

const wordsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/**
 * Offset of the first `needle` in `[from, to)`, or -1. Goes from one of its last bytes to the next, at the engine's own
 * speed: a name's last letter is rarer in markup than the `<` it begins with.
 */
export function indexOfBytes(hay: Uint8Array, needle: Uint8Array, from = 0, to = hay.length): number {
  const reach = needle.length - 1;
  const last = needle[reach];
  if (last === undefined) return from;
  const within = hay.subarray(0, to);
  for (let at = within.indexOf(last, from + reach); at >= 0; at = within.indexOf(last, at + 1)) {
    const start = at - reach;
    let same = 0;
    while (same < reach && hay[start + same] === needle[same]) same += 1;
    if (same === reach) return start;
  }
  return -1;
}

/** The text of `[start, end)` that is ASCII and short: byte by byte, since a view for every cell costs more. */
export function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** `[start, end)` of some bytes goes, `text` comes in its place; `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The bytes with every splice carried out; splices must not overlap. Insertions at one place
 * keep their order and come before what is removed there.
 */
export function splice(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new RangeError('overlapping splices');
    pieces.push(bytes.subarray(at, start), utf8(text));
    at = end;
  }
  return concat([...pieces, bytes.subarray(at)]);
}

/** A part as UTF-8: OPC also allows UTF-16, which some applications write for custom XML. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = utf16Of(bytes);
  return encoding ? utf8(new TextDecoder(encoding).decode(bytes)) : bytes;
}

export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
