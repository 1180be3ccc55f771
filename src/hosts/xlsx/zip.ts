/**
 * The zip container: a reader over the central directory and a writer that copies the compressed bytes of untouched
 * entries. Deterministic: no clock, the same package for the same parts.
 */
import { WorkbookFailure } from '../../workbook/failure';
import { concat, utf8 } from './bytes';
import type { Codec } from './codec';

export interface ZipEntry {
  readonly name: string;
  /** The name's own bytes, which need not be UTF-8. */
  readonly nameBytes: Uint8Array;
  /** General purpose flags without the data-descriptor bit, since sizes stand in the header we write. */
  readonly flags: number;
  readonly method: number;
  /** DOS time and date, as one 32-bit number. */
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
  /** As stored: compressed unless `method` is 0. */
  readonly data: Uint8Array;
  readonly attributes: number;
}

const STORED = 0;
const DEFLATED = 8;
const DATA_DESCRIPTOR = 1 << 3;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;
/** 1980-01-01 00:00, the first moment a zip can name. */
const NO_TIME = 0x00210000;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const NOT_HERE = 0xffffffff;
/** The end record and the longest comment after it. */
const END_REACH = 22 + 0xffff;

/** Bytes a package may unpack to, in one part and in all. A ledger of ten thousand branches needs a quarter. */
const UNPACKED_LIMITS = { part: 1 << 30, package: 2 ** 31 } as const;
const MOST_ENTRIES = 65_535;

/** The entries in the order of the central directory, their data still compressed. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(bytes, view);
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    const largest = entries.reduce((most, { size }) => Math.max(most, size), 0);
    if (total > UNPACKED_LIMITS.package || largest > UNPACKED_LIMITS.part) {
      throw new WorkbookFailure('too-large', 'unpacked size');
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new WorkbookFailure('truncated', 'zip directory');
    throw error;
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, start } = findDirectory(view);
  if (count > MOST_ENTRIES) throw new WorkbookFailure('too-large', 'entries');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new WorkbookFailure('truncated', 'central directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) throw new WorkbookFailure('encrypted', 'zip entry');
  const long = longSizes(view, at, at + 46 + nameLength, extraLength);
  const local = long.offset;
  if (view.getUint32(local, true) !== LOCAL) throw new WorkbookFailure('truncated', 'local header');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + long.packed > bytes.length) throw new WorkbookFailure('truncated', 'entry data');
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  return {
    name: new TextDecoder().decode(nameBytes).replace(/\\/g, '/'),
    nameBytes,
    flags: flags & ~DATA_DESCRIPTOR,
    method: view.getUint16(at + 10, true),
    stamp: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: long.size,
    data: bytes.subarray(start, start + long.packed),
    attributes: view.getUint32(at + 38, true),
  };
}

/** Sizes and offset, from the zip64 extra field where the 32-bit fields say that they stand there. */
function longSizes(view: DataView, at: number, extra: number, extraLength: number) {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const end = extra + extraLength;
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const [index, value] of short.entries()) {
      if (value !== NOT_HERE) continue;
      short[index] = Number(view.getBigUint64(next, true));
      next += 8;
    }
    break;
  }
  const [size = 0, packed = 0, offset = 0] = short;
  return { size, packed, offset };
}

function findDirectory(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - END_REACH); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR) {
      const end64 = Number(view.getBigUint64(locator + 8, true));
      if (view.getUint32(end64, true) === END64) {
        return {
          count: Number(view.getBigUint64(end64 + 32, true)),
          start: Number(view.getBigUint64(end64 + 48, true)),
        };
      }
    }
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw new WorkbookFailure('truncated', 'no end of central directory');
}

/** The entry's bytes, checked against its size and checksum. */
export async function unpack(entry: ZipEntry, codec: Codec): Promise<Uint8Array> {
  const bytes = await inflated(entry, codec);
  if (bytes.length > entry.size) throw new WorkbookFailure('too-large', 'entry is larger than it says');
  if (bytes.length < entry.size || codec.crc32(bytes) !== entry.crc) {
    throw new WorkbookFailure('truncated', 'size or checksum of an entry');
  }
  return bytes;
}

async function inflated({ method, data, size }: ZipEntry, codec: Codec): Promise<Uint8Array> {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw new WorkbookFailure('truncated', 'compression method');
  try {
    return await codec.inflate(data, size);
  } catch (error) {
    if (error instanceof WorkbookFailure) throw error;
    throw new WorkbookFailure('truncated', 'inflate');
  }
}

/** A new entry for a part of ours, without a time. */
export async function pack(name: string, bytes: Uint8Array, codec: Codec): Promise<ZipEntry> {
  return {
    name,
    nameBytes: utf8(name),
    flags: UTF8_NAME,
    method: DEFLATED,
    stamp: NO_TIME,
    crc: codec.crc32(bytes),
    size: bytes.length,
    data: await codec.deflate(bytes),
    attributes: 0,
  };
}

/** The container of the entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = header(LOCAL, entry, 30);
    pieces.push(local, entry.nameBytes, entry.data);
    directory.push(centralHeader(entry, offset), entry.nameBytes);
    offset += local.length + entry.nameBytes.length + entry.data.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  if (offset + length > NOT_HERE) throw new WorkbookFailure('too-large', 'package over 4 GB');
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, offset, true);
  return concat([...pieces, ...directory, end]);
}

/** The fields that local and central headers share start two bytes later in the central one. */
function header(signature: number, entry: ZipEntry, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const at = signature === CENTRAL ? 2 : 0;
  view.setUint32(0, signature, true);
  view.setUint16(4, 20, true);
  view.setUint16(at + 4, 20, true);
  view.setUint16(at + 6, entry.flags, true);
  view.setUint16(at + 8, entry.method, true);
  view.setUint32(at + 10, entry.stamp, true);
  view.setUint32(at + 14, entry.crc, true);
  view.setUint32(at + 18, entry.data.length, true);
  view.setUint32(at + 22, entry.size, true);
  view.setUint16(at + 26, entry.nameBytes.length, true);
  return bytes;
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const bytes = header(CENTRAL, entry, 46);
  const view = new DataView(bytes.buffer);
  view.setUint32(38, entry.attributes, true);
  view.setUint32(42, offset, true);
  return bytes;
}
