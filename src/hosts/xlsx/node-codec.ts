/**
 * Node's own deflate, for the command line. Not reachable from the browser's entries.
 */
import * as zlib from 'node:zlib';
import { WorkbookFailure } from '../../workbook/failure';
import { type Codec, crc32InJavaScript } from './codec';

/** `zlib.crc32` came with Node 20.15. */
const nativeCrc32 = 'crc32' in zlib ? zlib.crc32 : undefined;

/** What zlib takes at the least. */
const LEAST_CHUNK = 64;
const LARGE_CHUNK = 1 << 20;
/** On sheets half the time of zlib's default of 6, for one part in twenty-five more bytes. */
const LEVEL = 4;

export const nodeCodec: Codec = {
  async inflate(data, size) {
    try {
      // One piece of the right size: the default of 16 KB pieces costs as much again to put together.
      const chunkSize = Math.max(LEAST_CHUNK, size + 1);
      return zlib.inflateRawSync(data, { maxOutputLength: size + 1, chunkSize });
    } catch (error) {
      throw isTooLong(error) ? new WorkbookFailure('too-large', 'inflate') : error;
    }
  },
  deflate: async (data) => zlib.deflateRawSync(data, { level: LEVEL, chunkSize: LARGE_CHUNK }),
  crc32: (data) => nativeCrc32?.(data) ?? crc32InJavaScript(data),
};

const isTooLong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
