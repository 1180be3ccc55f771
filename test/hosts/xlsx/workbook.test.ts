import { NO_EDIT } from '../../../src/workbook/edit';
import type { Progress } from '../../../src/workbook/port';
import { webCodec } from '../../../src/hosts/xlsx/codec';
import { openXlsx } from '../../../src/hosts/xlsx/workbook';
import { FULL_EDIT, ISSUES, marks } from './fixtures/models';
import { open } from './fixtures/opened';
import { REGISTER, hashes, oneSheet, workbookParts, worksheet, zip } from './fixtures/package';
import { PROTECTED, SHARED, SIGNED } from './fixtures/rich';

describe.each([
  ['a locked structure', PROTECTED, 'no-marks-protected'],
  ['a signature', SIGNED, 'no-marks-signed'],
  ['the old way of sharing', SHARED, 'no-marks-shared'],
] as const)('%s', (_, bytes, code) => {
  it('is said when reading, and the ledger is read all the same', async () => {
    const { grids, obstacles } = await (await open(bytes)).read();
    expect(obstacles).toEqual([{ code, sheet: null }]);
    expect(grids[0]?.rows).toHaveLength(3);
  });

  it.each([
    ['marks', { ...NO_EDIT, marks: [marks('名册', { error: ['A1'] })] }],
    ['sheets', { ...NO_EDIT, put: [ISSUES] }],
    ['settings', { ...NO_EDIT, settings: '{}' }],
  ])('keeps %s out and the bytes as they were', async (_what, edit) => {
    const book = await open(bytes);
    await expect(book.apply(edit)).rejects.toMatchObject({ code });
    expect(book.toBytes()).toBe(bytes);
  });
});

it('marks a protected sheet, since protection does not keep formats out of a file', async () => {
  const book = await open(oneSheet(`${REGISTER}<sheetProtection sheet="1"/>`));
  expect(await book.apply(FULL_EDIT)).toEqual({ hiddenMarks: 0, unmarkedSheets: [] });
});

it('changes nothing for an edit that says nothing', async () => {
  const bytes = oneSheet();
  const book = await open(bytes);
  await book.apply(NO_EDIT);
  expect(book.toBytes()).toBe(bytes);
});

it('never touches the bytes it was opened from', async () => {
  const bytes = oneSheet();
  const before = Buffer.from(bytes);
  const book = await open(bytes);
  await book.apply(FULL_EDIT);
  expect(before.equals(bytes)).toBe(true);
});

const twoSheets = zip(
  workbookParts({ sheets: ['名册', '会议'].map((name) => ({ name, xml: worksheet(REGISTER) })) }),
);

it('reports how far it has come', async () => {
  const steps: Progress[] = [];
  const onProgress = (progress: Progress): void => void steps.push(progress);
  const book = await open(twoSheets);
  await book.read({ onProgress });
  await book.apply(FULL_EDIT, { onProgress });
  expect(steps.map(({ step, sheet, done, total }) => [step, sheet, done, total])).toEqual([
    ['reading', '名册', 0, 2],
    ['reading', '会议', 1, 2],
    ['writing', '校验·问题清单', 0, 2],
    ['writing', '校验·达标总表', 1, 2],
  ]);
});

describe('cancelling', () => {
  it('ends a reading between two sheets', async () => {
    const control = new AbortController();
    const book = await open(twoSheets);
    const reading = book.read({ signal: control.signal, onProgress: () => control.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends a write with nothing written, and the next one is right', async () => {
    const control = new AbortController();
    const book = await open(twoSheets);
    const writing = book.apply(FULL_EDIT, { signal: control.signal, onProgress: () => control.abort() });
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(book.toBytes()).toBe(twoSheets);
    await book.apply(FULL_EDIT);
    const fresh = await open(twoSheets);
    await fresh.apply(FULL_EDIT);
    expect(Buffer.from(book.toBytes()).equals(fresh.toBytes())).toBe(true);
  });
});

it('writes the same parts in a page as in Node', async () => {
  const inPage = await openXlsx('a.xlsx', oneSheet(), webCodec);
  await inPage.apply(FULL_EDIT);
  const inNode = await open(oneSheet());
  await inNode.apply(FULL_EDIT);
  expect(hashes(inPage.toBytes())).toEqual(hashes(inNode.toBytes()));
});

it('opens a copy that was written as a stream, with sizes behind the data and long-form fields', async () => {
  // Such writers leave the sizes in local headers at zero; the central directory has them.
  const bytes = Buffer.from(oneSheet());
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 1)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 8, at + 6);
    bytes.fill(0, at + 14, at + 26);
  }
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 8, at + 8);
  }
  const book = await open(bytes);
  await book.apply(FULL_EDIT);
  expect((await book.read()).grids).toHaveLength(3);
  expect(hashes(book.toBytes())['_rels/.rels']).toBe(hashes(oneSheet())['_rels/.rels']);
});
