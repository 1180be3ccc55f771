/** Every part that is not ours stays byte for byte, in every kind of workbook. */
import { openXlsx } from '../../../src/hosts/xlsx/workbook';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { FULL_EDIT, TAKE_BACK } from './fixtures/models';
import { hashes, unzip } from './fixtures/package';
import { RICH } from './fixtures/rich';

const SHEET = 'xl/worksheets/sheet1.xml';
/** What a save adds to; their own tests say what they keep. */
const SHARED_PARTS = [
  '[Content_Types].xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
];
const OWN_BLOCK =
  /<(x:)?conditionalFormatting sqref="B2"><(x:)?cfRule type="expression" dxfId="\d+" priority="\d+"><(x:)?formula>N\("ledger-check:error"\)=0.*?<\/(x:)?conditionalFormatting><(x:)?conditionalFormatting sqref="A3:B3 C2">.*?<\/(x:)?conditionalFormatting>/;

describe.each(Object.entries(RICH))('%s', (_, original) => {
  const before = hashes(original);

  it('keeps every part that is not ours, and of the marked sheet every byte but the block', async () => {
    const book = await openXlsx('台账.xlsx', original, nodeCodec);
    await book.apply(FULL_EDIT);
    const after = hashes(book.toBytes());
    const changed = Object.keys(before).filter((part) => before[part] !== after[part]);
    expect(changed.filter((part) => !SHARED_PARTS.includes(part))).toEqual([SHEET]);
    const marked = unzip(book.toBytes())[SHEET] ?? '';
    expect(marked).toMatch(OWN_BLOCK);
    expect(marked.replace(OWN_BLOCK, '')).toBe(unzip(original)[SHEET]);
  });

  it('gives everything back when marks and sheets go', async () => {
    const book = await openXlsx('台账.xlsx', original, nodeCodec);
    await book.apply(FULL_EDIT);
    await book.apply(TAKE_BACK);
    const after = hashes(book.toBytes());
    const changed = Object.keys(before).filter((part) => before[part] !== after[part]);
    const withSettings = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
    expect(changed.filter((part) => !withSettings.includes(part))).toEqual([]);
  });

  it('writes the same bytes the second time, also after a reopening', async () => {
    const book = await openXlsx('台账.xlsx', original, nodeCodec);
    await book.apply(FULL_EDIT);
    const first = Buffer.from(book.toBytes());
    await book.apply(FULL_EDIT);
    expect(first.equals(book.toBytes())).toBe(true);
    const again = await openXlsx('台账.xlsx', book.toBytes(), nodeCodec);
    await again.apply(FULL_EDIT);
    expect(first.equals(again.toBytes())).toBe(true);
  });

  it('reads the same ledger before and after', async () => {
    const book = await openXlsx('台账.xlsx', original, nodeCodec);
    const { grids } = await book.read();
    expect(grids.map(({ sheet, own, rows }) => [sheet, own, rows.length])).toEqual([['名册', null, 3]]);
    expect(grids[0]?.rows[1]?.slice(0, 2)).toEqual([
      '党员001',
      /styleSheet|no styles/.test(_) ? 44013 : { type: 'date', serial: 44013, shows: 'day' },
    ]);
    await book.apply(FULL_EDIT);
    const after = await book.read();
    expect(after.grids.map(({ sheet, own }) => [sheet, own])).toEqual([
      ['名册', null],
      ['校验·问题清单', 'issues'],
      ['校验·达标总表', 'verdicts'],
    ]);
    expect(after.grids[0]).toEqual(grids[0]);
    expect(after.settings).toEqual({ state: 'found', json: '{"year":2020,"note":"<&>"}' });
  });
});
