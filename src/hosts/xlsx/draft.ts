/**
 * A package being changed: new, replaced and removed parts over the package as opened. Parts it does not touch keep
 * their compressed bytes; a part set to the bytes it has already counts as untouched.
 */
import { WorkbookFailure } from '../../workbook/failure';
import { type Splice, asUtf8, equalBytes, splice, utf16Of, utf8 } from './bytes';
import { type Dialect, PACKAGE_RELATIONSHIPS, XML_HEAD } from './namespaces';
import {
  CONTENT_TYPES_PART,
  type Package,
  type PartSource,
  relationshipsOf,
  relationshipsPart,
} from './parts';
import { appendTo, attributes, removeElement } from './xml-edit';
import { type XmlElement, parseXml } from './xml-tree';
import { type ZipEntry, pack } from './zip';

export class Draft implements PartSource {
  /** By lower-cased name; null bytes = removed. */
  private readonly changes = new Map<string, { name: string; bytes: Uint8Array | null }>();

  /** Trees whose offsets are not those of their part, so that no splice may be made by them. */
  private readonly transcoded = new WeakSet<XmlElement>();

  constructor(
    readonly base: Package,
    readonly dialect: Dialect,
  ) {}

  partNames(): string[] {
    const kept = this.base.partNames().filter((name) => this.has(name));
    const added = [...this.changes.values()].filter(({ name, bytes }) => bytes && !this.base.has(name));
    return [...kept, ...added.map(({ name }) => name)];
  }

  has(part: string): boolean {
    const change = this.changes.get(part.toLowerCase());
    return change ? change.bytes !== null : this.base.has(part);
  }

  canonical(part: string): string {
    return this.changes.get(part.toLowerCase())?.name ?? this.base.canonical(part);
  }

  async bytes(part: string): Promise<Uint8Array | null> {
    const change = this.changes.get(part.toLowerCase());
    return change ? change.bytes : this.base.bytes(part);
  }

  async set(part: string, bytes: Uint8Array): Promise<void> {
    const key = part.toLowerCase();
    if (await this.isAsOpened(part, bytes)) this.changes.delete(key);
    else this.changes.set(key, { name: this.base.canonical(part), bytes });
  }

  /** Size and checksum first: unpacking a large part to see that it differs would cost more than writing it. */
  private async isAsOpened(part: string, bytes: Uint8Array): Promise<boolean> {
    const entry = this.base.entry(part);
    if (entry?.size !== bytes.length || entry.crc !== this.base.codec.crc32(bytes)) return false;
    const before = await this.base.bytes(part);
    return before !== null && equalBytes(before, bytes);
  }

  remove(part: string): void {
    const key = part.toLowerCase();
    if (this.base.has(part)) this.changes.set(key, { name: this.base.canonical(part), bytes: null });
    else this.changes.delete(key);
  }

  /** Carries splices out in a part whose tree was read from this draft just before. */
  async edit(part: string, root: XmlElement, splices: readonly Splice[]): Promise<void> {
    if (splices.length === 0) return;
    if (this.transcoded.has(root)) throw new WorkbookFailure('self-check', 'part in UTF-16');
    await this.set(part, splice(root.bytes, splices));
  }

  /** The tree of a part's bytes as they are stored. */
  treeOf(bytes: Uint8Array, opaque = ''): XmlElement {
    const root = parseXml(asUtf8(bytes), opaque);
    if (utf16Of(bytes)) this.transcoded.add(root);
    return root;
  }

  /** The tree of a part that must be there. */
  async tree(part: string, opaque = ''): Promise<XmlElement> {
    const bytes = await this.bytes(part);
    if (!bytes) throw new WorkbookFailure('truncated', 'missing part');
    return this.treeOf(bytes, opaque);
  }

  /** `xl/worksheets/sheet*.xml` with the lowest number that is free. */
  freePart(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const part = pattern.replace('*', String(number));
      if (!this.has(part)) return part;
    }
  }

  /** Adds a relationship from `part` and gives its id. `type` is the whole URI, `target` a part name. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const relsPart = relationshipsPart(part);
    if (!this.has(relsPart)) {
      await this.set(relsPart, utf8(`${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`));
    }
    const used = new Set((await relationshipsOf(this, part)).map(({ id }) => id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const root = await this.tree(relsPart);
    // Absolute, so that it holds wherever the part itself stands.
    const element = `<${root.prefix}Relationship${attributes({ Id: id, Type: type, Target: `/${target}` })}/>`;
    await this.edit(relsPart, root, [appendTo(root, element)]);
    return id;
  }

  async unrelate(part: string, id: string): Promise<void> {
    const relsPart = relationshipsPart(part);
    const root = await this.tree(relsPart);
    const gone = root.children.filter((element) => element.attribute('Id') === id);
    await this.edit(relsPart, root, gone.map(removeElement));
  }

  /** States a part's content type. */
  async declare(part: string, contentType: string): Promise<void> {
    const root = await this.tree(CONTENT_TYPES_PART);
    const known = overrideOf(root, part);
    if (known?.attribute('ContentType') === contentType) return;
    const override = attributes({ PartName: `/${part}`, ContentType: contentType });
    await this.edit(CONTENT_TYPES_PART, root, [
      ...(known ? [removeElement(known)] : []),
      appendTo(root, `<${root.prefix}Override${override}/>`),
    ]);
  }

  async undeclare(part: string): Promise<void> {
    const root = await this.tree(CONTENT_TYPES_PART);
    const known = overrideOf(root, part);
    if (known) await this.edit(CONTENT_TYPES_PART, root, [removeElement(known)]);
  }

  /** Removes a part with its relationships part and content type. */
  async drop(part: string): Promise<void> {
    this.remove(part);
    if (this.has(relationshipsPart(part))) this.remove(relationshipsPart(part));
    await this.undeclare(part);
  }

  /** The entries of the changed package: those of the old one in their places, new ones at the end. */
  async entries(): Promise<ZipEntry[]> {
    const { base } = this;
    const entries: ZipEntry[] = [];
    for (const entry of base.entries) {
      const change = this.changes.get(entry.name.toLowerCase());
      if (!change) entries.push(entry);
      else if (change.bytes) entries.push({ ...entry, ...(await this.packed(change.name, change.bytes)) });
    }
    for (const { name, bytes } of this.changes.values()) {
      if (bytes && !base.has(name)) entries.push(await pack(name, bytes, base.codec));
    }
    return entries;
  }

  /** A replaced part keeps its name's bytes, flags and time stamp: only its content is new. */
  private async packed(name: string, bytes: Uint8Array) {
    const { method, crc, size, data } = await pack(name, bytes, this.base.codec);
    return { method, crc, size, data };
  }
}

const overrideOf = (types: XmlElement, part: string): XmlElement | undefined =>
  types
    .childrenNamed('Override')
    .find((element) => element.attribute('PartName')?.toLowerCase() === `/${part.toLowerCase()}`);
