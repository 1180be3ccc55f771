import { type SheetModel, NO_EDIT } from '../../../src/workbook/edit';
import { nodeCodec } from '../../../src/hosts/xlsx/node-codec';
import { newXlsx } from '../../../src/hosts/xlsx/workbook';
import { FULL_EDIT, ISSUES, RECTIFICATION, VERDICTS, rect } from './fixtures/models';
import { edited, open, partAfter } from './fixtures/opened';
import { REGISTER, REL, oneSheet, unzip, workbookParts, worksheet, zip } from './fixtures/package';

const sheetNames = async (bytes: Uint8Array): Promise<string[]> =>
  (await (await open(bytes)).read()).grids.map(({ sheet }) => sheet);
const workbookXml = (bytes: Uint8Array): string => unzip(bytes)['xl/workbook.xml'] ?? '';

describe('a sheet that is put', () => {
  it('is the last one, with text as text, formats, print set-up and links', async () => {
    const xml = await partAfter(oneSheet(), { put: [ISSUES] }, 'xl/worksheets/sheet2.xml');
    expect(xml).toContain(
      't="inlineStr"><is><t xml:space="preserve">=1+1 是文字 &lt;b&gt;&amp;&quot;</t></is></c>',
    );
    expect(xml).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain('<col min="2" max="2" width="24" customWidth="1"/>');
    expect(xml).toContain('<hyperlink ref="B3" location="名册!B2"/>');
    expect(xml).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>');
    expect(xml).toContain('<brk id="2" max="16383" man="1"/>');
    expect(xml).toContain('<row r="1" ht="30" customHeight="1">');
    expect(xml).not.toContain('<f>');
  });

  it('gives every text cell the text format and days the date format', async () => {
    const written = unzip(await edited(oneSheet(), { put: [RECTIFICATION] }));
    const sheet = written['xl/worksheets/sheet2.xml'] ?? '';
    const xfs = [
      ...(written['xl/styles.xml']?.match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? '').matchAll(
        /<xf [^>]*numFmtId="(\d+)"/g,
      ),
    ];
    const formatOf = (address: string): string | undefined => {
      const style = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheet)?.[1];
      return xfs[Number(style)]?.[1];
    };
    expect(['A1', 'A2', 'B2'].map(formatOf)).toEqual(['49', '49', '49']);
    expect(written['xl/styles.xml']).toContain(
      `<numFmt numFmtId="${formatOf('C2')}" formatCode="yyyy-mm-dd"/>`,
    );
    expect(sheet).toContain(
      '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="B2:B500"><formula1>&quot;待整改,待销号,已销号&quot;</formula1></dataValidation>',
    );
  });

  it('has names for what it is, its print titles and its filter', async () => {
    expect(workbookXml(await edited(oneSheet(), { put: [ISSUES] }))).toContain(
      '<definedNames><definedName name="ledger_check.issues" localSheetId="1" hidden="1">\'校验·问题清单\'!$A$1</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'校验·问题清单\'!$1:$2</definedName>' +
        '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'校验·问题清单\'!$A$2:$C$3</definedName></definedNames>',
    );
  });

  it('takes a free name where somebody else has ours, and never theirs', async () => {
    const sheets = [
      { name: '名册', xml: worksheet(REGISTER) },
      { name: '校验·问题清单', xml: worksheet('<sheetData/>') },
    ];
    const bytes = await edited(zip(workbookParts({ sheets })), { put: [ISSUES] });
    expect(await sheetNames(bytes)).toEqual(['名册', '校验·问题清单', '校验·问题清单 (2)']);
  });

  it('replaces the one that is there: same part, place and name, whatever people called it', async () => {
    const first = unzip(await edited(oneSheet(), { put: [ISSUES, VERDICTS] }));
    const renamed = zip({
      ...first,
      'xl/workbook.xml': (first['xl/workbook.xml'] ?? '').replaceAll('校验·问题清单', '我的清单'),
    });
    const shorter: SheetModel = {
      ...ISSUES,
      rows: ISSUES.rows.slice(0, 2),
      filter: null,
      chart: VERDICTS.chart,
    };
    const bytes = await edited(renamed, { put: [shorter] });
    expect(await sheetNames(bytes)).toEqual(['名册', '我的清单', '校验·达标总表']);
    expect(workbookXml(bytes)).not.toContain('_FilterDatabase" localSheetId="1"');
    const parts = unzip(bytes);
    expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('/xl/drawings/drawing2.xml');
    expect(parts['xl/charts/chart2.xml']).toContain('<c:f>我的清单!$A$2:$A$3</c:f>');
    const without = unzip(await edited(bytes, { put: [ISSUES] }));
    expect(Object.keys(without).filter((part) => /drawing2|chart2/.test(part))).toEqual([]);
    expect(without['[Content_Types].xml']).not.toMatch(/drawing2|chart2/);
  });

  it('writes days of the 1904 system', async () => {
    const bytes = oneSheet(REGISTER, { beforeSheets: '<workbookPr date1904="1"/>' });
    expect(await partAfter(bytes, { put: [RECTIFICATION] }, 'xl/worksheets/sheet2.xml')).toContain(
      '<v>42551</v>',
    );
  });

  it('leaves links out that would lead nowhere', async () => {
    const bytes = zip(workbookParts({ sheets: [{ name: '别的', xml: worksheet(REGISTER) }] }));
    expect(await partAfter(bytes, { put: [ISSUES] }, 'xl/worksheets/sheet2.xml')).not.toContain('hyperlink');
  });

  it('escapes what XML cannot hold and cuts what a cell cannot', async () => {
    const texts = [
      'a\u0001b',
      '_x000D_',
      'x\r\ny\tz',
      '\ud800!',
      '长'.repeat(40_000),
      `${'长'.repeat(32_765)}😀😀`,
    ];
    const model: SheetModel = {
      ...ISSUES,
      filter: null,
      merges: [],
      rows: texts.map((value) => ({ cells: [{ value, role: 'text' }] })),
    };
    const { grids } = await (await open(await edited(oneSheet(), { put: [model] }))).read();
    expect(grids[1]?.rows.map(([value]) => value)).toEqual([
      'a\u0001b',
      '_x000D_',
      'x\r\ny\tz',
      '\ud800!',
      `${'长'.repeat(32_766)}…`,
      `${'长'.repeat(32_765)}…`,
    ]);
  });

  it.each([
    ['too many characters', Array.from({ length: 40 }, (_, index) => `很长的选项名称${index}`)],
    ['a comma in a choice', ['甲,乙']],
  ])('refuses a drop-down with %s', async (_, choices) => {
    const original = oneSheet();
    const book = await open(original);
    const model: SheetModel = { ...ISSUES, dropDowns: [{ range: rect('A2:A9'), choices }] };
    await expect(book.apply({ ...NO_EDIT, put: [model] })).rejects.toMatchObject({ code: 'unknown' });
    expect(book.toBytes()).toBe(original);
  });
});

describe('a sheet that is removed', () => {
  /** Our list in the middle, as after people moved it. */
  const moved = async (): Promise<Uint8Array> => {
    const parts = unzip(await edited(oneSheet(), { put: [ISSUES] }));
    const xml = (parts['xl/workbook.xml'] ?? '')
      .replace(
        '</sheets>',
        `<sheet name="后面" sheetId="9" r:id="rId1"/><sheet name="藏着" state="hidden" sheetId="10" r:id="rId1"/></sheets>`,
      )
      .replace(
        '<sheets>',
        '<bookViews><workbookView firstSheet="1" activeTab="2"/><workbookView activeTab="1"/></bookViews><sheets>',
      )
      .replace(
        '</definedNames>',
        '<definedName name="区域" localSheetId="2">后面!$A$1</definedName><definedName name="全局">名册!$A$1</definedName></definedNames>',
      );
    return zip({ ...parts, 'xl/workbook.xml': xml });
  };

  it('takes its names along and moves what counts positions', async () => {
    const bytes = await edited(await moved(), { remove: ['issues'] });
    expect(await sheetNames(bytes)).toEqual(['名册', '后面', '藏着']);
    const xml = workbookXml(bytes);
    expect(xml).toContain(
      '<definedNames><definedName name="区域" localSheetId="1">后面!$A$1</definedName><definedName name="全局">名册!$A$1</definedName></definedNames>',
    );
    expect(xml).toContain('<workbookView firstSheet="1" activeTab="1"/><workbookView activeTab="1"/>');
  });

  it('goes with everything that belongs to it alone', async () => {
    const before = unzip(oneSheet());
    const bytes = await edited(await edited(oneSheet(), { put: [VERDICTS] }), { remove: ['verdicts'] });
    expect(Object.keys(unzip(bytes)).sort()).toEqual(Object.keys(before).sort());
    expect(unzip(bytes)['[Content_Types].xml']).toBe(before['[Content_Types].xml']);
    expect(workbookXml(bytes)).toBe(before['xl/workbook.xml']);
  });

  it('is nothing where there is none', async () => {
    const original = oneSheet();
    expect(unzip(await edited(original, { remove: ['issues'] }))).toEqual(unzip(original));
  });

  it('leaves copies that people made of it, which a run does not touch either', async () => {
    const parts = unzip(await edited(oneSheet(), { put: [ISSUES] }));
    const copied = {
      ...parts,
      'xl/worksheets/sheet3.xml': parts['xl/worksheets/sheet2.xml'] ?? '',
      'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${REL}/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '')
        .replace('</sheets>', '<sheet name="清单 (2)" sheetId="7" r:id="rId99"/></sheets>')
        .replace(
          '</definedNames>',
          '<definedName name="ledger_check.issues" localSheetId="2" hidden="1">\'清单 (2)\'!$A$1</definedName></definedNames>',
        ),
    };
    expect(await sheetNames(zip(copied))).toEqual(['名册', '校验·问题清单', '清单 (2)']);
    const archive = copied['xl/worksheets/sheet3.xml'];
    const removed = await edited(zip(copied), { remove: ['issues'] });
    expect(await sheetNames(removed)).toEqual(['名册', '清单 (2)']);
    expect(unzip(removed)['xl/worksheets/sheet3.xml']).toBe(archive);
    expect(workbookXml(removed)).toContain(
      '<definedName name="ledger_check.issues" localSheetId="1" hidden="1">\'清单 (2)\'!$A$1</definedName>',
    );
    const shorter: SheetModel = { ...ISSUES, rows: ISSUES.rows.slice(0, 2), filter: null };
    const put = await edited(zip(copied), { put: [shorter] });
    expect(await sheetNames(put)).toEqual(['名册', '校验·问题清单', '清单 (2)']);
    expect(unzip(put)['xl/worksheets/sheet3.xml']).toBe(archive);
    expect(unzip(put)['xl/worksheets/sheet2.xml']).not.toBe(archive);
  });

  it('is the one with the name we gave it, also where the copy stands before it', async () => {
    const parts = unzip(await edited(oneSheet(), { put: [ISSUES] }));
    const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
    const workbook = parts['xl/workbook.xml'] ?? '';
    const ours = /<sheet name="校验·问题清单"[^>]*>/.exec(workbook)?.[0] ?? '';
    const copied = zip({
      ...parts,
      'xl/worksheets/sheet3.xml': parts['xl/worksheets/sheet2.xml'] ?? '',
      'xl/_rels/workbook.xml.rels': rels.replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${REL}/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': workbook
        .replace(ours, `<sheet name="一季度" sheetId="7" r:id="rId99"/>${ours}`)
        .replaceAll('localSheetId="1"', 'localSheetId="2"')
        .replace(
          '</definedNames>',
          '<definedName name="ledger_check.issues" localSheetId="1" hidden="1">一季度!$A$1</definedName></definedNames>',
        ),
    });
    expect(await sheetNames(copied)).toEqual(['名册', '一季度', '校验·问题清单']);
    expect(await sheetNames(await edited(copied, { remove: ['issues'] }))).toEqual(['名册', '一季度']);
    const cells = [{ row: 0, column: 0, cell: { value: '改', role: 'note' as const } }];
    const patched = unzip(await edited(copied, { patch: [{ id: 'issues', cells }] }));
    expect(patched['xl/worksheets/sheet3.xml']).toBe(parts['xl/worksheets/sheet2.xml']);
    expect(patched['xl/worksheets/sheet2.xml']).toContain('改');
  });
});

it('drops the calculation chain only when a formula people typed into our sheet goes', async () => {
  const chain = {
    'xl/calcChain.xml':
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A9" i="2"/></calcChain>',
  };
  const base = oneSheet(REGISTER, {
    workbookRels: [['rIdChain', 'calcChain', 'calcChain.xml']],
    parts: chain,
  });
  const put = unzip(await edited(base, { put: [ISSUES] }));
  expect(put['xl/calcChain.xml']).toBe(chain['xl/calcChain.xml']);
  const typed = zip({
    ...put,
    'xl/worksheets/sheet2.xml': (put['xl/worksheets/sheet2.xml'] ?? '').replace(
      '</sheetData>',
      '<row r="9"><c r="A9"><f>1+1</f><v>2</v></c></row></sheetData>',
    ),
  });
  const again = unzip(await edited(typed, { put: [ISSUES] }));
  expect(again['xl/calcChain.xml']).toBeUndefined();
  expect(again['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
});

it('makes a workbook of the lists alone', async () => {
  const bytes = await newXlsx([ISSUES, VERDICTS, RECTIFICATION], nodeCodec);
  expect(await sheetNames(bytes)).toEqual(['校验·问题清单', '校验·达标总表', '校验·整改台账']);
  expect(unzip(bytes)['xl/worksheets/sheet1.xml']).not.toContain('hyperlink');
  expect(Buffer.from(bytes).equals(await newXlsx([ISSUES, VERDICTS, RECTIFICATION], nodeCodec))).toBe(true);
});

it('keeps a macro workbook a macro workbook', async () => {
  const workbookType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const bytes = await edited(oneSheet(REGISTER, { workbookType }), FULL_EDIT);
  expect(unzip(bytes)['[Content_Types].xml']).toContain(
    `PartName="/xl/workbook.xml" ContentType="${workbookType}"`,
  );
});
