import type { CellValue, Grid } from '../../../src/workbook/grid';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { openXlsx } from '../../../src/hosts/xlsx/workbook';
import { MAIN, STYLES, type WorkbookSpec, oneSheet, workbookParts, worksheet, zip } from './fixtures/package';

async function gridOf(inside: string, more: Omit<WorkbookSpec, 'sheets'> = {}): Promise<Grid> {
  const { grids } = await (await openXlsx('a.xlsx', oneSheet(inside, more), nodeCodec)).read();
  const [grid] = grids;
  if (!grid) throw new Error('no grid');
  return grid;
}

const oneCell = async (
  cell: string,
  more: Omit<WorkbookSpec, 'sheets'> = {},
): Promise<CellValue | undefined> =>
  (await gridOf(`<sheetData><row r="1">${cell}</row></sheetData>`, more)).rows[0]?.[0];

describe('values', () => {
  const strings = [
    '<si><t>党员001</t></si>',
    '<si><r><rPr><b/><rFont val="宋体"/></rPr><t>第一</t></r><r><t xml:space="preserve"> 支部</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>甲_x000D_乙 &lt;&amp;&#20013;&#x6587;&gt; 😀</t></si>',
    '<si/>',
    '<si><t><![CDATA[a<b]]></t></si>',
  ];
  it.each<[string, CellValue]>([
    ['<c r="A1" t="s"><v>0</v></c>', '党员001'],
    ['<c r="A1" t="s"><v>1</v></c>', '第一 支部'],
    ['<c r="A1" t="s"><v>2</v></c>', '東京'],
    ['<c r="A1" t="s"><v>3</v></c>', '甲\r乙 <&中文> 😀'],
    ['<c r="A1" t="s"><v>5</v></c>', 'a<b'],
    ['<c r="A1" t="inlineStr"><is><t>直接</t></is></c>', '直接'],
    ['<c r="A1" t="inlineStr"><is><r><t>分</t></r><r><t>段</t></r></is></c>', '分段'],
    ['<c r="A1" t="str"><f>A2&amp;"x"</f><v>公式文字</v></c>', '公式文字'],
    ['<c r="A1"><f>SUM(B1:B2)</f><v>12.5</v></c>', 12.5],
    ['<c r="A1"><f>SUM(B1:B2)</f><v/></c>', { type: 'error', code: '#未计算' }],
    ['<c r="A1"><f>SUM(B1:B2)</f></c>', { type: 'error', code: '#未计算' }],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#REF!</v></c>', { type: 'error', code: '#REF!' }],
    ['<c r="A1" t="n"><v>1E-3</v></c>', 0.001],
    ["<c t='s' r='A1'><v>0</v></c>", '党员001'],
    ['<c r = "A1" t= "s" ><v>0</v></c>', '党员001'],
    ['<c><v>7</v></c>', 7],
    ['<x:c xmlns:x="urn:any" r="A1"><x:v>7</x:v></x:c>', 7],
    ['<c r="A1" s="1"><v>44013</v></c>', { type: 'date', serial: 44013, shows: 'day' }],
    ['<c r="A1" s="2"><v>2020.1</v></c>', { type: 'shown', number: 2020.1, text: '2020.10' }],
    ['<c r="A1" t="d"><v>2020-07-01</v></c>', { type: 'date', serial: 44013, shows: 'day' }],
    ['<c r="A1" t="d"><v>2020-07-01T12:00:00Z</v></c>', { type: 'date', serial: 44013.5, shows: 'day' }],
    ['<c r="A1" t="d"><v>不详</v></c>', '不详'],
  ])('%s', async (cell, value) => expect(await oneCell(cell, { strings })).toEqual(value));

  it.each([
    '<c r="A1" s="1"/>',
    '<c r="A1"></c>',
    '<c r="A1" t="s"><v>4</v></c>',
    '<c r="A1" t="str"><f>""</f><v></v></c>',
  ])('%s holds nothing', async (cell) => expect(await oneCell(cell, { strings })).toBeUndefined());
});

describe('number formats', () => {
  const withFormat = (numFmts: string, xf: string): string =>
    `<styleSheet xmlns="${MAIN}">${numFmts}<cellXfs><xf/>${xf}</cellXfs></styleSheet>`;

  it.each<[number, CellValue]>([
    [14, { type: 'date', serial: 44013, shows: 'day' }],
    [17, { type: 'date', serial: 44013, shows: 'month' }],
    [22, { type: 'date', serial: 44013, shows: 'day' }],
    [27, { type: 'date', serial: 44013, shows: 'month' }],
    [31, { type: 'date', serial: 44013, shows: 'day' }],
    [57, { type: 'date', serial: 44013, shows: 'month' }],
    [58, { type: 'date', serial: 44013, shows: 'day' }],
    [20, { type: 'shown', number: 44013, text: '0:00' }],
    [0, 44013],
    [3, { type: 'shown', number: 44013, text: '44,013' }],
  ])('built-in %d', async (id, value) => {
    const styles = withFormat('', `<xf numFmtId="${id}"/>`);
    expect(await oneCell('<c r="A1" s="1"><v>44013</v></c>', { styles })).toEqual(value);
  });

  it('takes a code of the file, entities and all', async () => {
    const numFmts =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>';
    const styles = withFormat(numFmts, '<xf numFmtId="176"/>');
    expect(await oneCell('<c r="A1" s="1"><v>44013</v></c>', { styles })).toEqual({
      type: 'date',
      serial: 44013,
      shows: 'month',
    });
  });

  it('moves days of the 1904 system', async () => {
    const more = { beforeSheets: '<workbookPr date1904="true"/>' };
    expect(await oneCell('<c r="A1" s="1"><v>42551</v></c>', more)).toEqual({
      type: 'date',
      serial: 44013,
      shows: 'day',
    });
    expect(await oneCell('<c r="A1"><v>42551</v></c>', more)).toBe(42551);
  });

  it('takes the chosen branch of alternative content', async () => {
    const styles = STYLES.replace(
      '<xf numFmtId="14"',
      '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x"><xf numFmtId="14"/></mc:Choice><mc:Fallback><xf/><xf/></mc:Fallback></mc:AlternateContent><xf',
    );
    expect(await oneCell('<c r="A1" s="1"><v>44013</v></c>', { styles })).toMatchObject({ type: 'date' });
  });
});

describe('where things stand', () => {
  it('starts at the first filled cell and ends each row with its last one', async () => {
    const grid = await gridOf(
      '<sheetData><row r="1"><c r="A1" s="1"/></row><row r="3"><c r="C3"><v>1</v></c><c r="E3"><v>2</v></c><c r="F3" s="1"/></row>' +
        '<row r="5"><c r="B5"><v>3</v></c></row></sheetData>',
    );
    expect(grid).toMatchObject({ top: 2, left: 1, rows: [[null, 1, null, 2], [], [3]] });
  });

  it('counts on where rows and cells have no address', async () => {
    const grid = await gridOf(
      '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r="B2"><v>4</v></c><c><v>5</v></c></row></sheetData>',
    );
    expect(grid.rows).toEqual([
      [1, null, 3],
      [null, 4, 5],
    ]);
  });

  it('lists merges, hidden rows and hidden columns of the used range', async () => {
    const grid = await gridOf(
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>' +
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="F1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3"><c r="A3"><v>1</v></c></row>' +
        '<row r="9" hidden="1"/></sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4:D6"/></mergeCells>',
    );
    expect(grid.hiddenRows).toEqual([1]);
    expect(grid.hiddenColumns).toEqual([1, 2, 4, 5]);
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 3, bottom: 5, right: 3 },
    ]);
  });

  it.each([
    ['<autoFilter ref="A1:C9"/>', false],
    [
      '<autoFilter ref="A1:C9"><filterColumn colId="0"><filters><filter val="甲"/></filters></filterColumn></autoFilter>',
      true,
    ],
    [
      '<customSheetViews><customSheetView guid="{0}"><autoFilter ref="A1"><filterColumn colId="0"/></autoFilter></customSheetView></customSheetViews>',
      false,
    ],
  ])('%s', async (markup, filtered) => {
    expect((await gridOf(`<sheetData/>${markup}`)).filtered).toBe(filtered);
  });

  it('sees the filter of a table', async () => {
    const xml = worksheet('<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
    const table = `<table xmlns="${MAIN}"><autoFilter ref="A1:B9"><filterColumn colId="1"/></autoFilter></table>`;
    const bytes = zip(
      workbookParts({
        sheets: [{ name: '表', xml, rels: [['rId1', 'table', '../tables/table1.xml']] }],
        parts: { 'xl/tables/table1.xml': table },
      }),
    );
    const { grids } = await (await openXlsx('a.xlsx', bytes, nodeCodec)).read();
    expect(grids[0]?.filtered).toBe(true);
  });

  it('tells hidden and very hidden sheets, and leaves chart sheets out', async () => {
    const xml = worksheet('<sheetData/>');
    const parts = workbookParts({
      sheets: [
        { name: '甲', xml },
        { name: '乙 &amp; 丙', xml, state: 'hidden' },
        { name: '丁', xml, state: 'veryHidden' },
        { name: '图', xml },
      ],
    });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      /worksheet" Target="worksheets\/sheet4/,
      'chartsheet" Target="worksheets/sheet4',
    );
    const { grids } = await (
      await openXlsx('a.xlsx', zip({ ...parts, 'xl/_rels/workbook.xml.rels': rels }), nodeCodec)
    ).read();
    expect(grids.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
      ['甲', 'visible'],
      ['乙 & 丙', 'hidden'],
      ['丁', 'veryHidden'],
    ]);
  });
});
