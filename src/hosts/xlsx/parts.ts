/**
 * The package: parts by name, relationships, content types.
 */
import { WorkbookFailure } from '../../workbook/failure';
import { asUtf8, utf16Of } from './bytes';
import type { Codec } from './codec';
import { type Dialect, RELATIONSHIP, STRICT_DIALECT, TRANSITIONAL } from './namespaces';
import { type XmlElement, parseXml } from './xml-tree';
import { type ZipEntry, unpack } from './zip';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's URI (`worksheet`). */
  readonly kind: string;
  /** Part name without the leading slash, or the URI of an external target. */
  readonly target: string;
  readonly external: boolean;
}

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package's own for an empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as it stands in a part's relationships, resolved to a part name. */
function resolveTarget(part: string, target: string): string {
  const path = safeDecode(target.replace(/\\/g, '/').replace(/[?#].*$/, ''));
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whatever parts can be read from: a package as opened, or one that is being changed. */
export interface PartSource {
  partNames(): string[];
  has(part: string): boolean;
  /** The name as the package spells it: part names are compared without case. */
  canonical(part: string): string;
  /** The part's bytes as they are; null where there is no such part. */
  bytes(part: string): Promise<Uint8Array | null>;
}

/** A package that is read and never changed; a save makes a new one. */
export class Package implements PartSource {
  /** By lower-cased name, since part names are compared without case. */
  private readonly byName = new Map<string, ZipEntry>();

  constructor(
    readonly entries: readonly ZipEntry[],
    readonly codec: Codec,
  ) {
    for (const entry of entries) this.byName.set(entry.name.toLowerCase(), entry);
  }

  partNames(): string[] {
    return this.entries.map(({ name }) => name);
  }

  entry(part: string): ZipEntry | undefined {
    return this.byName.get(part.toLowerCase());
  }

  has(part: string): boolean {
    return this.entry(part) !== undefined;
  }

  canonical(part: string): string {
    return this.entry(part)?.name ?? part;
  }

  async bytes(part: string): Promise<Uint8Array | null> {
    const entry = this.entry(part);
    return entry ? unpack(entry, this.codec) : null;
  }
}

/**
 * The part's tree, or null where there is no such part. A part in UTF-16 is transcoded, so the offsets are those of
 * the tree's own bytes.
 */
export async function xmlOf(source: PartSource, part: string, opaque = ''): Promise<XmlElement | null> {
  const bytes = await source.bytes(part);
  return bytes && parseXml(asUtf8(bytes), opaque);
}

/** The part's relationships in their order; empty where it has none. */
export async function relationshipsOf(source: PartSource, part: string): Promise<Relationship[]> {
  const root = await xmlOf(source, relationshipsPart(part));
  return (root?.childrenNamed('Relationship') ?? []).map((element) => {
    const target = element.attribute('Target') ?? '';
    const external = element.attribute('TargetMode') === 'External';
    return {
      id: element.attribute('Id') ?? '',
      kind: (element.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : source.canonical(resolveTarget(part, target)),
      external,
    };
  });
}

/** The workbook part and its tree. Throws where the package is something else: what it is, as far as that shows. */
export async function workbookOf(source: PartSource): Promise<{ part: string; root: XmlElement }> {
  const part = await workbookPart(source);
  const bytes = part === null ? null : await source.bytes(part);
  if (part === null || !bytes || !looksLikeXml(bytes)) {
    const isBinary = bytes !== null && /\.bin$/i.test(part ?? '');
    const isOpenDocument = source.has('mimetype') && source.has('content.xml');
    throw new WorkbookFailure(isBinary || isOpenDocument ? 'other-format' : 'not-xlsx', 'no workbook part');
  }
  const root = parseXml(asUtf8(bytes));
  if (root.name !== 'workbook') throw new WorkbookFailure('not-xlsx', 'main part is no workbook');
  return { part, root };
}

/** By the package's relationships, else by the content types. */
async function workbookPart(source: PartSource): Promise<string | null> {
  const related = (await relationshipsOf(source, '')).find(
    ({ kind, target }) => kind === RELATIONSHIP.workbook && source.has(target),
  );
  if (related) return related.target;
  const types = await xmlOf(source, CONTENT_TYPES_PART);
  const declared = types
    ?.childrenNamed('Override')
    .find((element) =>
      /spreadsheetml.*main\+xml$|ms-excel\..*main\+xml$/.test(element.attribute('ContentType') ?? ''),
    );
  const name = declared?.attribute('PartName')?.replace(/^\//, '');
  return name !== undefined && source.has(name) ? name : null;
}

/** A binary workbook (.xlsb) has a main part too, but not in XML. */
const looksLikeXml = (bytes: Uint8Array): boolean =>
  utf16Of(bytes) !== null || [0x3c, 0xef, 0x20, 0x0a, 0x0d, 0x09].includes(bytes[0] ?? 0);

/** Strict or transitional, by the workbook's own namespace. */
export const dialectOf = (workbook: XmlElement): Dialect =>
  workbook.namespace === STRICT_DIALECT.main ? STRICT_DIALECT : TRANSITIONAL;
