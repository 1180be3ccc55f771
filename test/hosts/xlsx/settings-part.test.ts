import type { StoredSettings } from '../../../src/workbook/port';
import { edited, open } from './fixtures/opened';
import { REGISTER, oneSheet, unzip, zip } from './fixtures/package';

const NS = 'urn:ledger-check:settings';
const withItem = (item: string | Uint8Array): Uint8Array =>
  oneSheet(REGISTER, {
    workbookRels: [
      ['rIdOther', 'customXml', '../customXml/item1.xml'],
      ['rIdOurs', 'customXml', '../customXml/item2.xml'],
    ],
    parts: { 'customXml/item1.xml': `<other xmlns="urn:other">${NS}</other>`, 'customXml/item2.xml': item },
  });
const settingsOf = async (bytes: Uint8Array): Promise<StoredSettings> =>
  (await (await open(bytes)).read()).settings;

describe('states', () => {
  it.each<[string, StoredSettings]>([
    [
      `<settings xmlns="${NS}" version="1">{"a":"&lt;&#x4e2d;"}</settings>`,
      { state: 'found', json: '{"a":"<中"}' },
    ],
    [`<s:settings xmlns:s="${NS}" version="1">{}</s:settings>`, { state: 'found', json: '{}' }],
    [`<settings xmlns="${NS}" version="2">anything</settings>`, { state: 'newer', version: '2' }],
    [`<settings xmlns="${NS}">{}</settings>`, { state: 'damaged' }],
    [`<settings xmlns="${NS}" version="1">{"a":</settings>`, { state: 'damaged' }],
    [`<settings xmlns="${NS}" version="1">{}`, { state: 'damaged' }],
    ['<settings xmlns="urn:somebody" version="1">{}</settings>', { state: 'none' }],
  ])('%s', async (item, state) => expect(await settingsOf(withItem(item))).toEqual(state));

  it('reads a part in UTF-16', async () => {
    const xml = `\uFEFF<settings xmlns="${NS}" version="1">{"名":1}</settings>`;
    expect(await settingsOf(withItem(Uint8Array.from(Buffer.from(xml, 'utf16le'))))).toEqual({
      state: 'found',
      json: '{"名":1}',
    });
  });
});

it('stores settings in a part of their own and updates them in place', async () => {
  const first = await edited(oneSheet(), { settings: '{"a":"<&>"}' });
  expect(await settingsOf(first)).toEqual({ state: 'found', json: '{"a":"<&>"}' });
  const second = await edited(first, { settings: '{"a":2}' });
  expect(await settingsOf(second)).toEqual({ state: 'found', json: '{"a":2}' });
  expect(Object.keys(unzip(second))).toEqual(Object.keys(unzip(first)));
});

it('takes the next number beside the custom XML of others', async () => {
  const bytes = oneSheet(REGISTER, {
    parts: { 'customXml/item1.xml': '<a/>', 'customXml/itemProps1.xml': '<b/>' },
  });
  const parts = unzip(await edited(bytes, { settings: '{}' }));
  expect(parts['customXml/item1.xml']).toBe('<a/>');
  expect(parts['customXml/_rels/item2.xml.rels']).toContain('Target="/customXml/itemProps2.xml"');
});

it.each([`<settings xmlns="${NS}" version="9">x</settings>`, `<settings xmlns="${NS}" version="1">{`])(
  'never overwrites %s',
  async (item) => {
    const original = withItem(item);
    expect(unzip(await edited(original, { settings: '{"new":true}' }))).toEqual(unzip(original));
  },
);

it('declares the type where the package has no default for XML', async () => {
  const parts = unzip(oneSheet());
  const types = (parts['[Content_Types].xml'] ?? '').replace(
    '<Default Extension="xml" ContentType="application/xml"/>',
    '',
  );
  const bytes = await edited(zip({ ...parts, '[Content_Types].xml': types }), { settings: '{}' });
  expect(unzip(bytes)['[Content_Types].xml']).toContain(
    '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
  );
});
