/** Whatever is opened: one clear sentence, never a stack trace, never a hang. */
import { strToU8, zipSync } from 'fflate';
import type { FailureCode } from '../../../src/workbook/failure';
import { WorkbookFailure } from '../../../src/workbook/failure';
import { webCodec } from '../../../src/hosts/xlsx/codec';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { openXlsx } from '../../../src/hosts/xlsx/workbook';
import { REGISTER, oneSheet, workbookParts, worksheet, zip } from './fixtures/package';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([...COMPOUND, ...new Array<number>(504).fill(0), ...Buffer.from(stream, 'utf16le')]);

const good = oneSheet();
const parts = workbookParts({ sheets: [{ name: '名册', xml: worksheet(REGISTER) }] });

/** The bytes with a 32-bit number put at an offset from the first central header. */
function forgeCentral(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const forged = Buffer.from(bytes);
  for (let at = forged.indexOf('PK\x01\x02'); at >= 0; at = forged.indexOf('PK\x01\x02', at + 1)) {
    const length = forged.readUInt16LE(at + 28);
    if (forged.toString('utf8', at + 46, at + 46 + length) === name) forged.writeUInt32LE(value, at + offset);
  }
  return forged;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const flipped = Buffer.from(good);
flipped.writeUInt8(0xff, flipped.indexOf(SHEET) + SHEET.length + 20);

const cases: [string, string, Uint8Array, FailureCode][] = [
  ['no bytes', 'a.xlsx', new Uint8Array(0), 'empty'],
  ['text', 'a.xlsx', strToU8('姓名,支部\n党员001,第一支部'), 'not-xlsx'],
  ['HTML under the name .xls', 'a.xls', strToU8('<html><table></table></html>'), 'old-xls'],
  ['.xls', 'a.xls', compound('Workbook'), 'old-xls'],
  ['Excel 5', 'a.xls', compound('Book'), 'old-xls'],
  ['bare BIFF', 'a.xls', Uint8Array.from([0x09, 0x08, 0x10, 0, 0, 6]), 'old-xls'],
  ['.doc', 'a.doc', compound('WordDocument'), 'not-xlsx'],
  ['open password', 'a.xlsx', compound('EncryptedPackage'), 'encrypted'],
  ['encrypted zip entry', 'a.xlsx', forgeCentral(good, SHEET, 8, 0x00080001), 'encrypted'],
  ['cut in half', 'a.xlsx', good.subarray(0, good.length / 2), 'truncated'],
  ['cut by one byte', 'a.xlsx', good.subarray(0, good.length - 1), 'truncated'],
  ['only a start', 'a.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4]), 'truncated'],
  ['a flipped byte in a sheet', 'a.xlsx', flipped, 'truncated'],
  ['an empty zip', 'a.xlsx', zipSync({}), 'not-xlsx'],
  ['a zip of something else', 'a.zip', zipSync({ 'readme.txt': strToU8('hi') }), 'not-xlsx'],
  [
    'a Word document',
    'a.docx',
    zip({ ...parts, 'xl/workbook.xml': '<w:document xmlns:w="urn:w"><w:body/></w:document>' }),
    'not-xlsx',
  ],
  ['comma-separated values', 'a.CSV', strToU8('姓名,支部\n党员001,第一支部'), 'other-format'],
  [
    'a binary workbook',
    'a.xlsb',
    zip({
      ...Object.fromEntries(Object.entries(parts).filter(([part]) => part !== 'xl/workbook.xml')),
      '_rels/.rels': String(parts['_rels/.rels']).replace('workbook.xml', 'workbook.bin'),
      'xl/workbook.bin': Uint8Array.from([0x83, 1, 0]),
    }),
    'other-format',
  ],
  [
    'an OpenDocument sheet',
    'a.ods',
    zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<document/>' }),
    'other-format',
  ],
  [
    'a workbook part that is no XML',
    'a.xlsx',
    zip({ ...parts, 'xl/workbook.xml': Uint8Array.from([0x83, 1, 0]) }),
    'not-xlsx',
  ],
  [
    'a document type',
    'a.xlsx',
    zip({ ...parts, 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
    'truncated',
  ],
  ['an unclosed sheet', 'a.xlsx', zip({ ...parts, [SHEET]: worksheet(REGISTER).slice(0, 400) }), 'truncated'],
  [
    'a sheet without its part',
    'a.xlsx',
    zip(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== SHEET))),
    'truncated',
  ],
  ['an unclosed workbook', 'a.xlsx', zip({ ...parts, 'xl/workbook.xml': '<workbook' }), 'truncated'],
  ['a zip bomb that owns up', 'a.xlsx', forgeCentral(good, SHEET, 24, 0x7fffffff), 'too-large'],
  [
    'a zip bomb that lies',
    'a.xlsx',
    forgeCentral(zip({ ...parts, [SHEET]: new Uint8Array(5_000_000) }), SHEET, 24, 1000),
    'too-large',
  ],
];

async function openAndRead(name: string, bytes: Uint8Array, codec = nodeCodec): Promise<unknown> {
  try {
    return await (await openXlsx(name, bytes, codec)).read();
  } catch (error) {
    return error;
  }
}

describe.each([
  ['Node', nodeCodec],
  ['page', webCodec],
])('with the codec of a %s', (_, codec) => {
  it.each(cases)('%s', async (_case, name, bytes, code) => {
    const failure = await openAndRead(name, bytes, codec);
    expect(failure).toBeInstanceOf(WorkbookFailure);
    expect(failure).toMatchObject({ code });
  });
});

it('reads a workbook without a filled cell as empty grids', async () => {
  const content = await openAndRead('a.xlsx', oneSheet('<sheetData/>'));
  expect(content).toMatchObject({ grids: [{ sheet: '名册', rows: [], merges: [] }] });
});

it('reads a million blank styled rows as nothing', async () => {
  const rows = '<row><c s="1"/><c s="1"/></row>'.repeat(1_000_000);
  const content = await openAndRead('a.xlsx', oneSheet(`<sheetData>${rows}</sheetData>`));
  expect(content).toMatchObject({ grids: [{ rows: [] }] });
}, 30_000);

it('refuses a sheet that is small in the file and huge in memory', async () => {
  const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(1500);
  const failure = await openAndRead('a.xlsx', oneSheet(`<sheetData>${rows}</sheetData>`));
  expect(failure).toMatchObject({ code: 'too-large' });
}, 30_000);
