/**
 * What kind of file this is, told from its first bytes, before anything is unpacked.
 */
import { WorkbookFailure } from '../../workbook/failure';
import { indexOfBytes } from './bytes';

/** Local entry, empty archive, spanned archive. */
const ZIP = [
  [0x50, 0x4b, 0x03],
  [0x50, 0x4b, 0x05],
  [0x50, 0x4b, 0x07],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BOF records of Excel 2 to 4 files, which have no compound container. */
const BARE_BIFF = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];

/** Throws the failure that says what the file is, unless it starts like a zip package. */
export function refuseForeignFiles(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFailure('empty', 'no bytes');
  if (ZIP.some((start) => startsWith(bytes, start))) return;
  if (startsWith(bytes, COMPOUND)) {
    if (hasStream(bytes, 'EncryptedPackage')) throw new WorkbookFailure('encrypted', 'compound file');
    const isWorkbook = hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book');
    throw new WorkbookFailure(isWorkbook ? 'old-xls' : 'not-xlsx', 'compound file');
  }
  // Many systems export HTML or XML under the name .xls; the way out is the same as for the real thing.
  const old = BARE_BIFF.some((start) => startsWith(bytes, start)) || /\.(?:xls|et)$/i.test(name);
  const foreign = /\.csv$/i.test(name) ? 'other-format' : 'not-xlsx';
  throw new WorkbookFailure(old ? 'old-xls' : foreign, 'first bytes');
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Directory entries of a compound file hold their names in UTF-16. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wide = Uint8Array.from([...name].flatMap((char) => [char.charCodeAt(0), 0]));
  return indexOfBytes(bytes, wide) >= 0;
}
