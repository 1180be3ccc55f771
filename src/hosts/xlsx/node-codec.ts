/**
 * Node's own deflate, for the command line. Not reachable from the browser's entries.
 */
import * as zlib from 'node:zlib';
import { WorkbookFailure } from '../../workbook/failure';
import { type Codec, crc32InJavaScript } from './codec';

/** `zlib.crc32` came with Node 20.15. */
const nativeCrc32: unknown = 'crc32' in zlib ? zlib.crc32 : undefined;

export const nodeCodec: Codec = {
  async inflate(data, size) {
    try {
      return zlib.inflateRawSync(data, { maxOutputLength: size + 1 });
    } catch (error) {
      throw isTooLong(error) ? new WorkbookFailure('too-large', 'inflate') : error;
    }
  },
  deflate: async (data) => zlib.deflateRawSync(data, { level: 6 }),
  crc32: (data) => (typeof nativeCrc32 === 'function' ? Number(nativeCrc32(data)) : crc32InJavaScript(data)),
};

const isTooLong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
