/**
 * Deflate and its checksum, as far as the host's own can be used: the platform's streams are about four times as
 * fast as JavaScript, which is the fallback.
 */
import { deflateSync, inflateSync } from 'fflate';
import { concat } from './bytes';

export interface Codec {
  /** Raw inflate. Gives at most `size` bytes and one over, or rejects, however much the data holds. */
  inflate(data: Uint8Array, size: number): Promise<Uint8Array>;
  /** Raw deflate; the same bytes for the same input on the same platform. */
  deflate(data: Uint8Array): Promise<Uint8Array>;
  crc32(data: Uint8Array): number;
}

/** Below this size a stream's overhead costs more than the faster inflate saves. */
const SMALL = 32_768;

/** For pages and workers. */
export const webCodec: Codec = {
  async inflate(data, size) {
    if (size < SMALL || !hasRawStreams()) return inflateSync(data, { out: new Uint8Array(size + 1) });
    return pump(data, new DecompressionStream('deflate-raw'), size + 1);
  },
  async deflate(data) {
    if (data.length < SMALL || !hasRawStreams()) return deflateSync(data, { level: 6 });
    return pump(data, new CompressionStream('deflate-raw'), Infinity);
  },
  crc32: crc32InJavaScript,
};

let rawStreams: boolean | undefined;

/** `deflate-raw` came later than the stream classes themselves (Chrome 103, Firefox 113). */
function hasRawStreams(): boolean {
  rawStreams ??= canMakeRawStream();
  return rawStreams;
}

function canMakeRawStream(): boolean {
  try {
    return [new DecompressionStream('deflate-raw'), new CompressionStream('deflate-raw')].length === 2;
  } catch {
    return false;
  }
}

async function pump(
  data: Uint8Array,
  through: { readable: ReadableStream<Uint8Array>; writable: WritableStream<BufferSource> },
  limit: number,
): Promise<Uint8Array> {
  const writer = through.writable.getWriter();
  const written = writer.write(new Uint8Array(data)).then(() => writer.close());
  // Reading reports the same failure; without a handler it would also be an unhandled rejection.
  written.catch(() => undefined);
  const reader = through.readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
    if (length >= limit) {
      await reader.cancel();
      break;
    }
  }
  return concat(pieces);
}

let tables: readonly Uint32Array[] | undefined;

/** Eight tables, so that eight bytes are taken at a time. */
function crcTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const all = [first];
  for (let slice = 1; slice < 8; slice += 1) {
    all.push((all[slice - 1] ?? first).map((crc) => (crc >>> 8) ^ (first[crc & 0xff] ?? 0)));
  }
  return all;
}

/** CRC-32 (the zip format's) of the data, unsigned. */
export function crc32InJavaScript(data: Uint8Array): number {
  tables ??= crcTables();
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
  if (!t0 || !t1 || !t2 || !t3 || !t4 || !t5 || !t6 || !t7) return 0;
  const byte = (at: number): number => data[at] ?? 0;
  const look = (table: Uint32Array, at: number): number => table[at & 0xff] ?? 0;
  let crc = 0xffffffff;
  let at = 0;
  for (const last = data.length - 8; at <= last; at += 8) {
    crc ^= byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    crc =
      look(t7, crc) ^
      look(t6, crc >>> 8) ^
      look(t5, crc >>> 16) ^
      look(t4, crc >>> 24) ^
      look(t3, byte(at + 4)) ^
      look(t2, byte(at + 5)) ^
      look(t1, byte(at + 6)) ^
      look(t0, byte(at + 7));
  }
  for (; at < data.length; at += 1) crc = (crc >>> 8) ^ look(t0, crc ^ byte(at));
  return ~crc >>> 0;
}
