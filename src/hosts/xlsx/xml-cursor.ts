/**
 * A pull tokenizer over the bytes of an XML part: tags, text and their offsets, no strings. Without DTDs: a part with
 * a document type is refused, so that there are no entities to expand.
 */
import { WorkbookFailure } from '../../workbook/failure';
import { asciiOf, concat, indexOfBytes, utf8 } from './bytes';

type TokenKind = 'open' | 'close' | 'text' | 'cdata' | 'end';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const EQUALS = 0x3d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const DASH = 0x2d;
const CLOSING = utf8('</');
/** What begins a comment or CDATA. */
const MARKUP = utf8('<!');

export class XmlCursor {
  /** The token's bytes, markup included. */
  start = 0;
  end = 0;
  /** The tag's name with its prefix begins here … */
  qualifiedStart = 0;
  /** … and its local name is `[nameStart, nameEnd)`. For text: the characters' bytes. */
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;

  constructor(
    readonly bytes: Uint8Array,
    from = 0,
    readonly limit = bytes.length,
  ) {
    const hasMark = from === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    this.end = hasMark ? 3 : from;
  }

  /** Moves to the next token; comments and processing instructions are passed over. */
  next(): TokenKind {
    const { bytes, limit } = this;
    for (;;) {
      const start = this.end;
      this.start = start;
      if (start >= limit) return 'end';
      if (bytes[start] !== LT) return this.text(start);
      const mark = bytes[start + 1];
      if (mark === SLASH) return this.closeTag(start);
      if (mark === QUESTION) this.end = this.after(start + 2, QUESTION, GT);
      else if (mark !== BANG) return this.openTag(start);
      else if (bytes[start + 2] === OPEN_BRACKET) return this.cdata(start);
      else this.comment(start);
    }
  }

  private text(start: number): TokenKind {
    const { bytes, limit } = this;
    let at = start;
    while (at < limit && bytes[at] !== LT) at += 1;
    this.nameStart = start;
    this.nameEnd = at;
    this.end = at;
    return 'text';
  }

  private cdata(start: number): TokenKind {
    const close = this.after(start + 9, CLOSE_BRACKET, CLOSE_BRACKET, GT);
    this.nameStart = start + 9;
    this.nameEnd = close - 3;
    this.end = close;
    return 'cdata';
  }

  private comment(start: number): void {
    if (this.bytes[start + 2] !== DASH) throw new WorkbookFailure('truncated', 'document type in XML');
    this.end = this.after(start + 4, DASH, DASH, GT);
  }

  private closeTag(start: number): TokenKind {
    const at = this.name(start + 2);
    let end = at;
    while (end < this.limit && this.bytes[end] !== GT) end += 1;
    this.finish(end);
    return 'close';
  }

  private openTag(start: number): TokenKind {
    const { bytes, limit } = this;
    let at = this.name(start + 1);
    let quote = 0;
    for (; at < limit; at += 1) {
      const byte = bytes[at];
      if (quote) quote = byte === quote ? 0 : quote;
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
      else if (byte === GT) break;
    }
    this.finish(at);
    this.selfClosing = bytes[at - 1] === SLASH;
    return 'open';
  }

  /** Reads a name and gives the offset after it. */
  private name(start: number): number {
    const { bytes, limit } = this;
    let at = start;
    this.qualifiedStart = start;
    this.nameStart = start;
    for (; at < limit; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE || byte === GT || byte === SLASH) break;
      if (byte === COLON) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    return at;
  }

  private finish(gt: number): void {
    if (gt >= this.limit) throw new WorkbookFailure('truncated', 'unclosed tag');
    this.end = gt + 1;
  }

  private after(from: number, ...close: number[]): number {
    const { bytes, limit } = this;
    for (let at = from; at + close.length <= limit; at += 1) {
      if (close.every((byte, index) => bytes[at + index] === byte)) return at + close.length;
    }
    throw new WorkbookFailure('truncated', 'unclosed markup');
  }

  /** Whether the tag's local name is these bytes. */
  is(name: Uint8Array): boolean {
    const { bytes, nameStart } = this;
    if (this.nameEnd - nameStart !== name.length) return false;
    for (let at = 0; at < name.length; at += 1) if (bytes[nameStart + at] !== name[at]) return false;
    return true;
  }

  /** Standing at an open tag: an attribute's value by its name as written, without entities. */
  attribute(name: string): string | undefined {
    const { bytes } = this;
    const last = this.end - 1;
    for (let at = this.nameEnd; at < last; at += 1) {
      while (at < last && (bytes[at] ?? 0) <= SPACE) at += 1;
      const nameStart = at;
      while (at < last && bytes[at] !== EQUALS && (bytes[at] ?? 0) > SPACE) at += 1;
      const nameEnd = at;
      while (at < last && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
      const start = at + 1;
      let end = start;
      while (end < last && bytes[end] !== bytes[at]) end += 1;
      if (end >= last) return undefined;
      if (matches(bytes, nameStart, nameEnd, name)) return asciiOf(bytes, start, end);
      at = end;
    }
    return undefined;
  }

  /**
   * Standing at an open tag that is not self-closing and holds none of its own name: moves behind its closing tag
   * at the speed of a bare scan. For a sheet's data, which is most of a workbook.
   */
  skipOpaque(): void {
    const { bytes, limit } = this;
    const closing = concat([CLOSING, bytes.subarray(this.qualifiedStart, this.nameEnd)]);
    let at = this.end;
    let close = -1;
    for (;;) {
      if (close < at) close = indexOfBytes(bytes, closing, at, limit);
      if (close < 0) throw new WorkbookFailure('truncated', 'unclosed element');
      const behind = close + closing.length;
      const markup = indexOfBytes(bytes, MARKUP, at, close);
      if (markup >= 0) at = this.passMarkup(markup);
      else if (endsName(bytes[behind])) break;
      else at = behind;
    }
    this.start = close;
    this.closeTag(close);
  }

  /** Offset behind a comment or CDATA that starts here. */
  private passMarkup(start: number): number {
    if (this.bytes[start + 2] === OPEN_BRACKET) this.cdata(start);
    else this.comment(start);
    return this.end;
  }

  /** Standing at an open tag that is not self-closing: moves behind its closing tag. */
  skip(): void {
    for (let depth = 1; depth > 0;) {
      const kind = this.next();
      if (kind === 'open' && !this.selfClosing) depth += 1;
      else if (kind === 'close') depth -= 1;
      else if (kind === 'end') throw new WorkbookFailure('truncated', 'unclosed element');
    }
  }
}

/** Whether a closing tag's name is no longer than this. */
const endsName = (byte = 0): boolean => byte === GT || byte <= SPACE;

function matches(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let at = 0; at < name.length; at += 1) if (bytes[start + at] !== name.charCodeAt(at)) return false;
  return true;
}
