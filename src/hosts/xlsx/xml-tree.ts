/**
 * A light tree over a part's bytes: names, offsets and children, attributes read on demand. For everything but the
 * cells; the element given as `opaque` (a sheet's data) keeps no children.
 */
import { WorkbookFailure } from '../../workbook/failure';
import { XmlCursor } from './xml-cursor';
import { decodeText } from './xml-text';

export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Offset of the closing tag, or of the end where the element is self-closing. */
  closeStart = 0;
  end = 0;

  constructor(
    readonly bytes: Uint8Array,
    readonly parent: XmlElement | null,
    /** Prefix with its colon, or empty. */
    readonly prefix: string,
    readonly name: string,
    readonly start: number,
    /** After the opening tag's `>`. */
    readonly openEnd: number,
    readonly selfClosing: boolean,
  ) {}

  /** An attribute's value by its name as written (`r:id`); undefined when absent. */
  attribute(name: string): string | undefined {
    return this.attributes().get(name);
  }

  /** An attribute by namespace and local name, since its prefix is anybody's choice. */
  attributeNS(namespaces: readonly string[], name: string): string | undefined {
    for (const [written, value] of this.attributes()) {
      const colon = written.indexOf(':');
      if (colon < 0 || written.slice(colon + 1) !== name) continue;
      if (namespaces.includes(this.namespaceOf(written.slice(0, colon + 1)))) return value;
    }
    return undefined;
  }

  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    const tag = decodeTag(this.bytes, this.start, this.openEnd);
    for (const [, name = '', , double, single] of tag.matchAll(/([^\s=/<>]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
      const raw = double ?? single ?? '';
      found.set(name, raw.includes('&') ? decodeEntities(raw) : raw);
    }
    return found;
  }

  /** Offsets of an attribute's value between its quotes, or null. */
  valueSpan(name: string): { start: number; end: number } | null {
    const tag = decodeTag(this.bytes, this.start, this.openEnd);
    const match = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
    if (!match) return null;
    const byteLength = (text: string): number => new TextEncoder().encode(text).length;
    const quoted = match[1] ?? '';
    const end = this.start + byteLength(tag.slice(0, match.index + match[0].length)) - 1;
    return { start: end - byteLength(quoted) + 2, end };
  }

  get namespace(): string {
    return this.namespaceOf(this.prefix);
  }

  private namespaceOf(prefix: string): string {
    const declaration = prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns';
    return this.attribute(declaration) ?? this.parent?.namespaceOf(prefix) ?? '';
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((element) => element.name === name);
  }

  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((element) => element.name === name);
  }

  /** All text inside, markup left out. */
  text(): string {
    if (this.selfClosing) return '';
    const cursor = new XmlCursor(this.bytes, this.openEnd, this.closeStart);
    let text = '';
    for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
      if (kind === 'text' || kind === 'cdata') {
        text += decodeText(this.bytes, cursor.nameStart, cursor.nameEnd, kind === 'cdata');
      }
    }
    return text;
  }

  /** The element as it stands in the part. */
  source(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }
}

const decoder = new TextDecoder();
const decodeTag = (bytes: Uint8Array, start: number, end: number): string =>
  // A byte order mark cannot stand inside a tag, so nothing is lost by decoding it alone.
  decoder.decode(bytes.subarray(start, end));

function decodeEntities(raw: string): string {
  const bytes = new TextEncoder().encode(raw);
  return decodeText(bytes, 0, bytes.length);
}

/** The root element of a part. Throws `truncated` where tags do not match. */
export function parseXml(bytes: Uint8Array, opaque = ''): XmlElement {
  const cursor = new XmlCursor(bytes);
  const names = new NameReader(bytes);
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
    if (kind === 'close') {
      if (!open || names.read(cursor.nameStart, cursor.nameEnd) !== open.name) throw mismatch();
      open.closeStart = cursor.start;
      open.end = cursor.end;
      open = open.parent;
    } else if (kind === 'open') {
      if (root && !open) throw mismatch();
      const prefix = names.read(cursor.qualifiedStart, cursor.nameStart);
      const name = names.read(cursor.nameStart, cursor.nameEnd);
      const element: XmlElement = new XmlElement(
        bytes,
        open,
        prefix,
        name,
        cursor.start,
        cursor.end,
        cursor.selfClosing,
      );
      root ??= element;
      open?.children.push(element);
      element.closeStart = cursor.end;
      element.end = cursor.end;
      if (cursor.selfClosing) continue;
      if (name === opaque) {
        cursor.skipOpaque();
        element.closeStart = cursor.start;
        element.end = cursor.end;
      } else open = element;
    }
  }
  if (!root || open) throw mismatch();
  return root;
}

const mismatch = (): WorkbookFailure => new WorkbookFailure('truncated', 'XML elements do not match');

/** Names repeat, so each is made a string once. */
class NameReader {
  private readonly known = new Map<number, string>();

  constructor(private readonly bytes: Uint8Array) {}

  read(start: number, end: number): string {
    if (start === end) return '';
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (hash * 31 + (this.bytes[at] ?? 0)) | 0;
    const known = this.known.get(hash);
    if (known !== undefined && known.length === end - start && this.matches(known, start)) return known;
    const name = decoder.decode(this.bytes.subarray(start, end));
    this.known.set(hash, name);
    return name;
  }

  private matches(name: string, start: number): boolean {
    for (let at = 0; at < name.length; at += 1) {
      if (this.bytes[start + at] !== name.charCodeAt(at)) return false;
    }
    return true;
  }
}
