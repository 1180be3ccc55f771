import { NO_EDIT, type SheetPatch } from '../../../src/workbook/edit';
import { RECTIFICATION } from './fixtures/models';
import { edited, open, partAfter } from './fixtures/opened';
import { oneSheet, unzip, zip } from './fixtures/package';

const SHEET = 'xl/worksheets/sheet2.xml';

/** The rectification ledger as people left it: a typed row with their own style, a column of theirs, a formula. */
async function keptByPeople(): Promise<Uint8Array> {
  const parts = unzip(await edited(oneSheet(), { put: [RECTIFICATION] }));
  const theirs =
    '<row r="3" spans="1:5" ht="40" customHeight="1"><c r="A3" s="0" t="inlineStr"><is><t>f002</t></is></c><c r="B3" s="2"><v>5</v></c><c r="E3"><f>B3*2</f><v>10</v></c></row>' +
    '<row r="6"/>';
  const sheet = (parts[SHEET] ?? '')
    .replace('</sheetData>', `${theirs}</sheetData>`)
    .replace('"A1:C2"/><sheetViews', '"A1:E6"/><sheetViews');
  return zip({ ...parts, [SHEET]: sheet });
}

const patch = (...cells: SheetPatch['cells'][number][]): SheetPatch => ({ id: 'rectification', cells });
const text = (row: number, column: number, value: string): SheetPatch['cells'][number] => ({
  row,
  column,
  cell: { value, role: 'text' },
});

/** The part with its cells and rows of these addresses cut out. */
const without = (xml: string, ...addresses: string[]): string =>
  addresses.reduce(
    (rest, address) => rest.replace(new RegExp(`<c r="${address}"(?:[^>]*/>|.*?</c>)`), ''),
    xml,
  );

it('changes the named cells and no other byte', async () => {
  const before = await keptByPeople();
  const after = await partAfter(before, { patch: [patch(text(1, 1, '待销号'), text(2, 1, '=1+1'))] }, SHEET);
  const original = unzip(before)[SHEET] ?? '';
  expect(without(after, 'B2', 'B3')).toBe(without(original, 'B2', 'B3'));
  expect(after).toMatch(
    /<c r="B3" s="\d+" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t><\/is><\/c><c r="E3">/,
  );
});

it('puts new cells and rows in their places', async () => {
  const before = await keptByPeople();
  const after = await partAfter(
    before,
    {
      patch: [
        patch(
          text(9, 0, '末行'),
          text(2, 2, '中间'),
          text(2, 6, '后面'),
          text(3, 0, '新行'),
          text(5, 1, '空行里'),
        ),
      ],
    },
    SHEET,
  );
  expect([...after.matchAll(/<(?:row|c) r="([A-Z]?\d+)"/g)].map(([, r]) => r)).toEqual([
    '1',
    'A1',
    'B1',
    'C1',
    '2',
    'A2',
    'B2',
    'C2',
    '3',
    'A3',
    'B3',
    'C3',
    'E3',
    'G3',
    '4',
    'A4',
    '6',
    'B6',
    '10',
    'A10',
  ]);
  expect(after).toContain('<dimension ref="A1:G10"/>');
  const { grids } = await (await open(await edited(before, { patch: [patch(text(9, 0, '末行'))] }))).read();
  expect(grids[1]?.rows[9]).toEqual(['末行']);
});

it('adds, replaces and removes links of the patched cells only', async () => {
  const before = await keptByPeople();
  const linked = (cell: string | null): SheetPatch =>
    patch({
      row: 1,
      column: 0,
      cell: { value: 'f001', role: 'link', ...(cell ? { link: { sheet: '名册', cell } } : {}) },
    });
  const one = await edited(before, { patch: [linked('B2')] });
  expect(unzip(one)[SHEET]).toContain(
    '</dataValidations><hyperlinks><hyperlink ref="A2" location="名册!B2"/></hyperlinks><printOptions',
  );
  const two = await edited(one, { patch: [linked('C3')] });
  expect(unzip(two)[SHEET]).toContain('<hyperlinks><hyperlink ref="A2" location="名册!C3"/></hyperlinks>');
  expect(unzip(await edited(two, { patch: [linked(null)] }))[SHEET]).not.toContain('hyperlink');
});

it('writes the same bytes the second time', async () => {
  const edit = { ...NO_EDIT, patch: [patch(text(1, 1, '待销号'), text(7, 0, 'f009'))] };
  const book = await open(await keptByPeople());
  await book.apply(edit);
  const first = Buffer.from(book.toBytes());
  await book.apply(edit);
  expect(first.equals(book.toBytes())).toBe(true);
});

it('patches the sheet that the same edit puts', async () => {
  const bytes = await edited(oneSheet(), { put: [RECTIFICATION], patch: [patch(text(1, 1, '已销号'))] });
  const { grids } = await (await open(bytes)).read();
  expect(grids[1]?.rows[1]?.[1]).toBe('已销号');
});

it('refuses to patch a sheet that is not there', async () => {
  const book = await open(oneSheet());
  await expect(book.apply({ ...NO_EDIT, patch: [patch(text(0, 0, 'x'))] })).rejects.toMatchObject({
    code: 'unknown',
  });
});
