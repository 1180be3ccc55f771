/** A save that went wrong is never handed out: each kind of damage is done by hand and must be noticed. */
import { FULL_EDIT, RECTIFICATION } from './fixtures/models';
import { edited } from './fixtures/opened';
import { REGISTER, oneSheet, unzip, zip } from './fixtures/package';
import { NO_EDIT, type Edit } from '../../../src/workbook/edit';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { Package } from '../../../src/hosts/xlsx/parts';
import { selfCheck } from '../../../src/hosts/xlsx/self-check';
import { readZip } from '../../../src/hosts/xlsx/zip';

const packageOf = (bytes: Uint8Array): Package => new Package(readZip(bytes), nodeCodec);
const SHEET = 'xl/worksheets/sheet1.xml';
const OWN = 'xl/worksheets/sheet2.xml';

const original = zip(
  unzip(
    oneSheet(
      `${REGISTER}<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
      {
        afterSheets:
          '<definedNames><definedName name="区域">名册!$A$1</definedName></definedNames><calcPr calcId="1"/>',
        parts: { 'xl/theme/theme1.xml': '<a:theme xmlns:a="urn:a"/>' },
      },
    ),
  ),
);

/** Checks the written file after some of its parts were damaged. */
async function checkDamaged(
  part: string,
  damage: (xml: string) => string,
  edit: Edit = FULL_EDIT,
  base = original,
): Promise<void> {
  const parts = unzip(await edited(base, edit));
  const damaged = damage(parts[part] ?? '');
  expect(damaged).not.toBe(parts[part]);
  await selfCheck(packageOf(base), packageOf(zip({ ...parts, [part]: damaged })), edit);
}

it('accepts a sound save, also one that was zipped anew', async () => {
  const saved = await edited(original, FULL_EDIT);
  for (const bytes of [saved, zip(unzip(saved))]) {
    await expect(selfCheck(packageOf(original), packageOf(bytes), FULL_EDIT)).resolves.toBeUndefined();
  }
});

it('accepts a save of a package whose part names are all in small letters', async () => {
  const small = zip(
    Object.fromEntries(Object.entries(unzip(original)).map(([part, xml]) => [part.toLowerCase(), xml])),
  );
  const parts = unzip(await edited(small, FULL_EDIT));
  expect(parts['[content_types].xml']).toContain('worksheets/sheet2.xml');
  expect(parts['[Content_Types].xml']).toBeUndefined();
});

it.each<[string, string, (xml: string) => string]>([
  ['a cell value', SHEET, (xml) => xml.replace('44013', '44014')],
  ['a cell style', SHEET, (xml) => xml.replace('s="1"', 's="2"')],
  ['a format of the user', SHEET, (xml) => xml.replace('sqref="A1"', 'sqref="A2"')],
  [
    'a format of the user lost',
    SHEET,
    (xml) => xml.replace(/<conditionalFormatting sqref="A1">.*?<\/conditionalFormatting>/, ''),
  ],
  ['something more in the sheet', SHEET, (xml) => xml.replace('</worksheet>', '<extLst/></worksheet>')],
  ['something before the cells', SHEET, (xml) => xml.replace('<sheetData>', '<cols/><sheetData>')],
  [
    'a sheet that is not well-formed',
    SHEET,
    (xml) =>
      xml.replace(
        '</cfRule></conditionalFormatting></worksheet>',
        '</conditionalFormatting></cfRule></worksheet>',
      ),
  ],
  ['a part of the user', 'xl/theme/theme1.xml', (xml) => xml.replace('urn:a', 'urn:b')],
  ['the name of a sheet', 'xl/workbook.xml', (xml) => xml.replace('name="名册"', 'name="名单"')],
  ['a defined name', 'xl/workbook.xml', (xml) => xml.replace('名册!$A$1', '名册!$A$2')],
  ['another setting of the workbook', 'xl/workbook.xml', (xml) => xml.replace('calcId="1"', 'calcId="2"')],
  [
    'the workbook part well-formed',
    'xl/workbook.xml',
    (xml) => xml.replace('</workbook>', '<r:x xmlns:q="a"/><zz:y/></workbook>'),
  ],
  ['a cell format', 'xl/styles.xml', (xml) => xml.replace('numFmtId="14"', 'numFmtId="15"')],
  ['a cell format before others', 'xl/styles.xml', (xml) => xml.replace(/(<cellXfs[^>]*>)/, '$1<xf/>')],
  ['a list of styles', 'xl/styles.xml', (xml) => xml.replace(/<fonts.*<\/fonts>/, '')],
  [
    'a content type',
    '[Content_Types].xml',
    (xml) => xml.replace('PartName="/xl/styles.xml"', 'PartName="/xl/stylez.xml"'),
  ],
  [
    'a relationship',
    'xl/_rels/workbook.xml.rels',
    (xml) => xml.replace('Target="styles.xml"', 'Target="theme/theme1.xml"'),
  ],
  ['a text of an own sheet', OWN, (xml) => xml.replace('=1+1', '=1+2')],
  [
    'a text of an own sheet as a formula',
    OWN,
    (xml) => xml.replace(/<c r="C3".*?<\/c>/, '<c r="C3"><f>1+1</f><v>2</v></c>'),
  ],
  ['an own sheet that is not well-formed', OWN, (xml) => xml.replace('</sheetData>', '')],
  ['an extra part', 'xl/extra.xml', () => '<a/>'],
])('notices %s', async (_, part, damage) => {
  await expect(checkDamaged(part, damage)).rejects.toMatchObject({ name: 'WorkbookFailure' });
});

describe('a patched sheet', () => {
  const edit: Edit = {
    ...NO_EDIT,
    patch: [
      { id: 'rectification', cells: [{ row: 1, column: 1, cell: { value: '待销号', role: 'input' } }] },
    ],
  };

  it.each<[string, (xml: string) => string]>([
    ['a cell that was not patched', (xml) => xml.replace('f001', 'f002')],
    ['the look of one', (xml) => xml.replace(/<c r="A2" s="\d+"/, '<c r="A2" s="0"')],
    [
      'a cell too many',
      (xml) => xml.replace('</row></sheetData>', '<c r="D2"><v>1</v></c></row></sheetData>'),
    ],
  ])('notices %s', async (_, damage) => {
    const base = zip(unzip(await edited(original, { put: [RECTIFICATION] })));
    await expect(checkDamaged(OWN, damage, edit, base)).rejects.toMatchObject({ code: 'self-check' });
  });
});

it('notices a part that is gone', async () => {
  const parts = unzip(await edited(original, FULL_EDIT));
  const rest = Object.fromEntries(Object.entries(parts).filter(([part]) => part !== 'xl/theme/theme1.xml'));
  await expect(selfCheck(packageOf(original), packageOf(zip(rest)), FULL_EDIT)).rejects.toMatchObject({
    code: 'self-check',
  });
});
