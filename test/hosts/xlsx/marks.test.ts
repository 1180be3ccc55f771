import { NO_EDIT } from '../../../src/workbook/edit';
import { marks } from './fixtures/models';
import { edited, open, partAfter } from './fixtures/opened';
import { MAIN, REGISTER, oneSheet, unzip, workbookParts, worksheet, zip } from './fixtures/package';

const SHEET = 'xl/worksheets/sheet1.xml';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const one = marks('名册', { error: ['B2'], warning: ['C2:C3', 'A2'] });
const rule = (level: string, dxf: number, priority: number, sqref: string): string =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>N("ledger-check:${level}")=0</formula></cfRule></conditionalFormatting>`;
const inside = (xml: string): string => xml.replace(/^.*?<worksheet[^>]*>|<\/worksheet>$/gs, '');

describe('where marks stand', () => {
  const before =
    `<sheetPr/><dimension ref="A1"/>${REGISTER}<sheetProtection sheet="1"/><autoFilter ref="A1:C3"/>` +
    '<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><phoneticPr fontId="1"/>';
  const after =
    '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><hyperlinks><hyperlink ref="A1" location="A1"/></hyperlinks>' +
    '<printOptions/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>';

  it('is one block at the place the schema gives to conditional formats', async () => {
    const xml = await partAfter(oneSheet(before + after), { marks: [one] }, SHEET);
    expect(inside(xml)).toBe(before + rule('error', 1, 1, 'B2') + rule('warning', 2, 2, 'C2:C3 A2') + after);
  });

  it('comes behind the formats of the user', async () => {
    const own =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="7"><formula>1</formula></cfRule></conditionalFormatting>';
    const xml = await partAfter(oneSheet(before + own + after), { marks: [one] }, SHEET);
    expect(inside(xml)).toBe(
      before + own + rule('error', 1, 8, 'B2') + rule('warning', 2, 9, 'C2:C3 A2') + after,
    );
  });

  it('is not misled by what only looks like the end of the cells', async () => {
    const data =
      '<sheetData><!-- </sheetData> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</sheetData>]]></t></is></c></row></sheetData >';
    const xml = await partAfter(oneSheet(data), { marks: [marks('名册', { error: ['A1'] })] }, SHEET);
    expect(inside(xml)).toBe(data + rule('error', 1, 1, 'A1'));
  });

  it('counts priorities after those of the extension list too', async () => {
    const list =
      `<extLst><ext uri="{78C0D931}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm">` +
      '<x14:cfRule type="dataBar" priority="41" id="{1}"/><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const xml = await partAfter(oneSheet(REGISTER + list), { marks: [one] }, SHEET);
    expect(inside(xml)).toBe(
      REGISTER + rule('error', 1, 42, 'B2') + rule('warning', 2, 43, 'C2:C3 A2') + list,
    );
  });

  it('splits very many areas over several rules', async () => {
    const cells = Array.from({ length: 2500 }, (_, index) => `A${index * 2 + 1}`);
    const xml = await partAfter(oneSheet(), { marks: [marks('名册', { info: cells })] }, SHEET);
    expect(xml.match(/priority="\d+"/g)).toEqual(['priority="1"', 'priority="2"', 'priority="3"']);
    const areas = [...xml.matchAll(/sqref="([^"]*)"/g)].flatMap(([, sqref = '']) => sqref.split(' '));
    expect(areas).toEqual(cells);
  });

  it('has a fill and a border of its level, once in the styles however often it runs', async () => {
    const first = await edited(oneSheet(), { marks: [one] });
    const second = await edited(first, { marks: [marks('名册', { error: ['A1'] })] });
    const dxfs = unzip(second)['xl/styles.xml']?.match(/<dxfs.*<\/dxfs>/)?.[0] ?? '';
    expect(dxfs.match(/<dxf>/g)).toHaveLength(6);
    expect(dxfs).toContain(
      '<dxfs count="6"><dxf><font><b/></font></dxf><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="thin"><color rgb="FFC00000"/></left>',
    );
  });
});

describe('clearing', () => {
  it('takes our rules wherever another application has put them, and what they leave empty', async () => {
    const foreign =
      '<conditionalFormatting sqref="A1:A3"><cfRule type="expression" priority="3"><formula>N("other")=0</formula></cfRule>';
    const moved =
      `${REGISTER}${foreign}<cfRule type="expression" dxfId="0" priority="1"><formula>N("ledger-check:error")=0</formula></cfRule></conditionalFormatting>` +
      '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="2"><formula> =N(&quot;ledger-check:info&quot;)=0</formula></cfRule></conditionalFormatting>' +
      `<extLst><ext uri="{78C0D931}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm">` +
      '<x14:cfRule type="expression" priority="4" id="{1}"><xm:f>N("ledger-check:error")=0</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref>' +
      '</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const xml = await partAfter(oneSheet(moved), { marks: [] }, SHEET);
    expect(inside(xml)).toBe(`${REGISTER}${foreign}</conditionalFormatting>`);
  });

  it('keeps other extensions beside an emptied one', async () => {
    const list =
      `<extLst><ext uri="{1}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm"><x14:cfRule type="expression" priority="4"><xm:f>N("ledger-check:error")=0</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
      `<ext uri="{2}" xmlns:x14="${X14}"><x14:slicerList/></ext></extLst>`;
    const xml = await partAfter(oneSheet(REGISTER + list), { marks: [] }, SHEET);
    expect(inside(xml)).toBe(
      `${REGISTER}<extLst><ext uri="{2}" xmlns:x14="${X14}"><x14:slicerList/></ext></extLst>`,
    );
  });

  it('leaves marks alone when told to keep them', async () => {
    const marked = await edited(oneSheet(), { marks: [one] });
    const kept = await edited(marked, { settings: '{}' });
    expect(unzip(kept)[SHEET]).toBe(unzip(marked)[SHEET]);
  });

  it('clears sheets that are no longer listed', async () => {
    const sheets = ['名册', '会议'].map((name) => ({ name, xml: worksheet(REGISTER) }));
    const original = zip(workbookParts({ sheets }));
    const both = await edited(original, { marks: [one, marks('会议', { data: ['A1'] })] });
    const second = unzip(await edited(both, { marks: [marks('会议', { data: ['A1'] })] }));
    expect(second['xl/worksheets/sheet1.xml']).toBe(unzip(original)['xl/worksheets/sheet1.xml']);
    expect(second['xl/worksheets/sheet2.xml']).toBe(unzip(both)['xl/worksheets/sheet2.xml']);
  });

  it('adds nothing to styles it does not need', async () => {
    const styles = `<styleSheet xmlns="${MAIN}"/>`;
    const original = oneSheet(REGISTER, { styles });
    const cleared = await edited(original, { marks: [] });
    expect(unzip(cleared)).toEqual(unzip(original));
  });
});

describe('marks that may not be seen', () => {
  const format = (sqref: string, more = ''): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="0" priority="1"${more}><formula>1</formula></cfRule></conditionalFormatting>`;

  it.each([
    ['nothing of the user', '', 0],
    ['a rule on one marked cell', format('B2'), 1],
    ['a rule that stops', format('B2:B9', ' stopIfTrue="1"'), 1],
    ['rules that overlap count a cell once', format('A1:C2') + format('B:B') + format('2:2'), 3],
    ['a rule elsewhere', format('F1:G99'), 0],
    ['several areas', format('E1 C3 A2'), 2],
  ])('%s', async (_, formats, hidden) => {
    const book = await open(oneSheet(REGISTER + formats));
    // Marked are B2, C2, C3 and A2.
    const applied = await book.apply({ ...NO_EDIT, marks: [one] });
    expect(applied).toEqual({ hiddenMarks: hidden, unmarkedSheets: [] });
    expect(await book.apply({ ...NO_EDIT, marks: [one] })).toEqual(applied);
  });

  it('sees rules of the extension list', async () => {
    const list = `<extLst><ext uri="{1}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="urn:xm"><x14:cfRule type="dataBar" priority="4"/><xm:sqref>C1:C9 Z1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const book = await open(oneSheet(REGISTER + list));
    expect((await book.apply({ ...NO_EDIT, marks: [one] })).hiddenMarks).toBe(2);
  });
});

it('refuses marks for a sheet that is not there, and changes nothing', async () => {
  const original = oneSheet();
  const book = await open(original);
  await expect(book.apply({ ...NO_EDIT, marks: [marks('没有', { error: ['A1'] })] })).rejects.toMatchObject({
    code: 'unknown',
  });
  expect(book.toBytes()).toBe(original);
});
