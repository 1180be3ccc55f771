import { openExcelWorkbook } from '../../../src/hosts/excel/workbook';
import type { SheetModel } from '../../../src/workbook/edit';
import { OWN_SHEETS } from '../../../src/workbook/grid';
import type { FakeExcel } from '../../excel-host/fake-excel';
import { addressOf } from '../../excel-host/address';
import { at, cell, edit, issueList, marksOf, MEETINGS, openLedgers, rectification, ROSTER } from './fixtures';

const ISSUES = OWN_SHEETS.issues;
const RECTIFICATION = OWN_SHEETS.rectification;

const tabs = (fake: FakeExcel): string[] => fake.book.sheets.map(({ name }) => name);

const shown = (fake: FakeExcel, sheet: string, row: number): unknown[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((column) => fake.sheet(sheet).cells.get(row, column)?.value ?? '');

/** Marks as `formula` and cells, in order of priority. */
const marksIn = (fake: FakeExcel, sheet: string): string[] =>
  fake.sheet(sheet).rules.map(({ formula, rects }) => `${formula} ${rects.map(addressOf).join(',')}`);

describe('sheets of ours', () => {
  it('stand last, carry their name and hold text as text', async () => {
    const fake = openLedgers();
    const model = issueList(3);
    const planted = {
      ...model,
      rows: [...model.rows, { cells: [cell('=1+1'), cell('+86 138'), cell('@x'), cell('-x')] }],
    };
    await openExcelWorkbook().apply(edit({ put: [planted] }));

    expect(tabs(fake)).toEqual([ROSTER, MEETINGS, ISSUES]);
    const sheet = fake.sheet(ISSUES);
    expect(sheet.names.map(({ name }) => name)).toEqual(['ledger_check.issues']);
    const last = [0, 1, 2, 3].map((column) => sheet.cells.get(5, column));
    expect(last.map((one) => one?.value)).toEqual(['=1+1', '+86 138', '@x', '-x']);
    expect(last.map((one) => one?.formula)).toEqual([null, null, null, null]);
    expect(last.map((one) => one?.format.numberFormat)).toEqual(['@', '@', '@', '@']);
  });

  it('look as their roles say', async () => {
    const fake = openLedgers();
    await openExcelWorkbook().apply(edit({ put: [issueList(5)] }));
    const { cells, columnWidths, rowHeights, frozen, filter, page } = fake.sheet(ISSUES);
    expect(cells.get(0, 0)?.format).toMatchObject({ bold: true, fontSize: 16, wrap: false, borders: {} });
    expect(cells.get(1, 0)?.format).toMatchObject({ bold: true, fill: '#D9E1F2', horizontal: 'Center' });
    expect([2, 3, 4, 5, 6].map((row) => cells.get(row, 4)?.format.fill)).toEqual([
      '#FFC7CE',
      '#FFEB9C',
      '#DDEBF7',
      '#E4DFEC',
      '#EDEDED',
    ]);
    expect(cells.get(2, 0)).toMatchObject({ value: 1, format: { numberFormat: 'General' } });
    const line = { style: 'Continuous', color: '#BFBFBF', weight: 'Thin' };
    expect(cells.get(3, 2)?.format.borders).toEqual({ Top: line, Bottom: line, Left: line, Right: line });
    expect(cells.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 7 }]);
    expect([columnWidths.get(0), columnWidths.get(2), rowHeights.get(0)]).toEqual([35.25, 213.75, 28]);
    expect(frozen).toMatchObject({ bottom: 1, right: -1 });
    expect(filter).toEqual({ top: 1, left: 0, bottom: 6, right: 7 });
    expect(page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: '2:2',
    });
  });

  it('link to their cells, the first 2,000 rows by an object, all by their text', async () => {
    const fake = openLedgers();
    await openExcelWorkbook().apply(edit({ put: [issueList(2005)] }));
    const { cells } = fake.sheet(ISSUES);
    expect(cells.get(2, 6)).toMatchObject({
      value: 'D2',
      link: { documentReference: '党员名册!D2' },
      format: { underline: 'Single' },
    });
    expect(cells.get(1999, 6)?.link).toMatchObject({ documentReference: '党员名册!D1999' });
    expect(cells.get(2000, 6)).toMatchObject({ value: 'D2000', link: null, format: { underline: 'Single' } });
  });

  it('quote the names of sheets in links, and lead to no sheet that is not there', async () => {
    const fake = openLedgers();
    const link = (sheet: string): SheetModel['rows'][number] => ({
      cells: [{ value: 'B2', role: 'link', link: { sheet, cell: 'B2' } }],
    });
    await openExcelWorkbook().apply(
      edit({ put: [{ ...issueList(0), merges: [], rows: [link(MEETINGS), link('没有')] }] }),
    );
    const { cells } = fake.sheet(ISSUES);
    expect(cells.get(0, 0)?.link).toMatchObject({ documentReference: "'三会 一课'!B2" });
    expect(cells.get(1, 0)?.link).toBeNull();
  });

  it('carry drop-downs, page breaks and a chart', async () => {
    const fake = openLedgers();
    const model: SheetModel = {
      ...rectification(2),
      print: { orientation: 'portrait', titleRows: null, breaksBefore: [2] },
      chart: {
        title: '达标情况',
        categories: { top: 1, left: 1, bottom: 2, right: 1 },
        series: [
          { name: '达标', values: { top: 1, left: 0, bottom: 2, right: 0 }, role: 'pass' },
          { name: '未达标', values: { top: 1, left: 3, bottom: 2, right: 3 }, role: 'error' },
        ],
        area: { top: 5, left: 0, bottom: 14, right: 4 },
      },
    };
    await openExcelWorkbook().apply(edit({ put: [model] }));
    const { validations, breaks, page, charts } = fake.sheet(RECTIFICATION);
    expect(validations).toMatchObject([
      {
        rect: { top: 1, left: 4, bottom: 52, right: 4 },
        rule: { list: { source: '待整改,整改中,待销号,已销号' } },
      },
    ]);
    expect(breaks.horizontal).toEqual([2]);
    expect(page.zoom).toEqual({ scale: 100 });
    expect(charts).toMatchObject([
      {
        title: '达标情况',
        type: 'BarStacked',
        over: 'A6:E15',
        reversed: true,
        series: [
          {
            name: '达标',
            color: '#006100',
            values: "'校验·整改台账'!A2:A3",
            categories: "'校验·整改台账'!B2:B3",
          },
          { name: '未达标', color: '#9C0006', values: "'校验·整改台账'!D2:D3" },
        ],
      },
    ]);
  });

  it('are replaced in their place, under the name people gave them, and nothing of the old is left', async () => {
    const fake = openLedgers();
    const workbook = openExcelWorkbook();
    await workbook.apply(edit({ put: [issueList(30), rectification(1)] }));
    fake.sheet(ISSUES).rename('问题（一季度）');
    fake.addSheet('后来的表', [['支部']]);
    fake.select('问题（一季度）', 'A5');
    await workbook.apply(edit({ put: [issueList(2)] }));
    expect(tabs(fake)).toEqual([ROSTER, MEETINGS, '问题（一季度）', RECTIFICATION, '后来的表']);
    expect(shown(fake, '问题（一季度）', 4)).toEqual(['', '', '', '', '', '', '', '']);
    expect(fake.book.active.sheet.name).toBe('问题（一季度）');
    expect(fake.sheet('问题（一季度）').names.map(({ name }) => name)).toEqual(['ledger_check.issues']);
  });

  it('leave somebody else’s sheet of the same name alone', async () => {
    const fake = openLedgers();
    fake.addSheet(ISSUES, [['手工做的清单']]);
    const before = fake.snapshot(ISSUES);
    await openExcelWorkbook().apply(edit({ put: [issueList(1)] }));
    expect(tabs(fake)).toEqual([ROSTER, MEETINGS, ISSUES, `${ISSUES} (2)`]);
    expect(fake.snapshot(ISSUES)).toBe(before);
  });

  it('go when told, also when somebody has hidden them', async () => {
    const fake = openLedgers();
    const workbook = openExcelWorkbook();
    await workbook.apply(edit({ put: [issueList(1), rectification(1)] }));
    fake.sheet(ISSUES).visibility = 'VeryHidden';
    await workbook.apply(edit({ remove: ['issues', 'rectification'] }));
    expect(tabs(fake)).toEqual([ROSTER, MEETINGS]);
  });

  it('leave alone the copies people made of them, wherever they stand', async () => {
    const fake = openLedgers();
    const workbook = openExcelWorkbook();
    await workbook.apply(edit({ put: [issueList(2)] }));
    const copy = fake.addSheet('一季度', [['党员001的入党时间无法识别', '已整改']]);
    copy.names.push({ name: 'ledger_check.issues', formula: '=一季度!$A$1', visible: false, comment: '' });
    fake.book.sheets.unshift(...fake.book.sheets.splice(fake.book.sheets.indexOf(copy), 1));
    const before = fake.snapshot('一季度');

    await workbook.apply(edit({ put: [issueList(1)] }));
    expect(tabs(fake)).toEqual(['一季度', ROSTER, MEETINGS, ISSUES]);
    const cells = [{ row: 0, column: 0, cell: cell('改', 'note') }];
    await workbook.apply(edit({ patch: [{ id: 'issues', cells }] }));
    expect(shown(fake, ISSUES, 0)[0]).toBe('改');
    await workbook.apply(edit({ remove: ['issues'] }));
    expect(tabs(fake)).toEqual(['一季度', ROSTER, MEETINGS]);
    expect(fake.snapshot('一季度')).toBe(before);
    expect((await workbook.read()).grids[0]?.own).toBe('issues');
  });

  it('hold days of the workbook’s own date system', async () => {
    const fake = openLedgers();
    fake.book.date1904 = true;
    const workbook = openExcelWorkbook();
    await workbook.read();
    await workbook.apply(edit({ put: [rectification(1)] }));
    expect(fake.sheet(RECTIFICATION).cells.get(1, 3)).toMatchObject({
      value: 45_657 - 1462,
      format: { numberFormat: 'yyyy-mm-dd' },
    });
  });
});

describe('patches', () => {
  it('change their cells and nothing else', async () => {
    const fake = openLedgers();
    const workbook = openExcelWorkbook();
    await workbook.apply(edit({ put: [rectification(3)] }));
    fake.type(RECTIFICATION, 'C2', '已与本人核对');
    fake.type(RECTIFICATION, 'H2', '支部自己加的一列');
    const cells = [
      { row: 2, column: 4, cell: cell('待销号', 'info') },
      { row: 4, column: 0, cell: cell(4, 'number') },
      { row: 4, column: 1, cell: cell('=新问题') },
      { row: 4, column: 5, cell: cell('id-4') },
    ];
    await workbook.apply(edit({ patch: [{ id: 'rectification', cells }] }));
    expect([1, 2, 3, 4].map((row) => shown(fake, RECTIFICATION, row))).toEqual([
      [1, '问题1', '已与本人核对', 45_657, '待整改', 'id-1', '', '支部自己加的一列'],
      [2, '问题2', '', 45_657, '待销号', 'id-2', '', ''],
      [3, '问题3', '', 45_657, '待整改', 'id-3', '', ''],
      [4, '=新问题', '', '', '', 'id-4', '', ''],
    ]);
    expect(fake.sheet(RECTIFICATION).cells.get(2, 4)?.format.fill).toBe('#DDEBF7');
    expect(fake.sheet(RECTIFICATION).cells.get(4, 1)?.formula).toBeNull();
  });

  it('are refused where the sheet is protected or gone', async () => {
    const fake = openLedgers();
    const workbook = openExcelWorkbook();
    const patch = [{ id: 'rectification' as const, cells: [{ row: 1, column: 1, cell: cell('x') }] }];
    await expect(workbook.apply(edit({ patch }))).rejects.toMatchObject({ code: 'unknown' });
    await workbook.apply(edit({ put: [rectification(1)] }));
    fake.sheet(RECTIFICATION).protection = {};
    await expect(workbook.apply(edit({ patch, put: [issueList(1)] }))).rejects.toMatchObject({
      code: 'sheet-protected',
    });
    expect(tabs(fake)).toEqual([ROSTER, MEETINGS, RECTIFICATION]);
  });
});

describe('marks', () => {
  const ROSTER_MARKS = marksOf(ROSTER, {
    error: [at(1, 3), at(3, 3)],
    data: [{ top: 1, left: 2, bottom: 2, right: 2 }],
  });

  it('are conditional formats behind the clerk’s own, and no cell changes', async () => {
    const fake = openLedgers();
    fake.sheet(ROSTER).rules.push({
      type: 'Custom',
      rects: [{ top: 0, left: 3, bottom: 1_048_575, right: 3 }],
      formula: '=$D1=""',
      stopIfTrue: true,
      fill: '#00FF00',
      fontColor: '',
      bold: false,
      borders: {},
    });
    const before = fake.snapshot(ROSTER);
    const applied = await openExcelWorkbook().apply(edit({ marks: [ROSTER_MARKS] }));
    expect(marksIn(fake, ROSTER)).toEqual([
      '=$D1="" D:D',
      '=N("ledger-check:error")=0 D2,D4',
      '=N("ledger-check:data")=0 C2:C3',
    ]);
    const [, error] = fake.sheet(ROSTER).rules;
    const line = { style: 'Continuous', color: '#C00000' };
    expect(error).toMatchObject({
      fill: '#FFC7CE',
      stopIfTrue: false,
      borders: { Top: line, Bottom: line, Left: line, Right: line },
    });
    expect(applied).toEqual({ hiddenMarks: 2, unmarkedSheets: [] });
    expect(fake.snapshot(ROSTER)).toBe(before);
  });

  it('replace the marks of the last run, wherever a save has moved or respelt them', async () => {
    const fake = openLedgers();
    const own = (formula: string): void => {
      fake.sheet(MEETINGS).rules.push({
        type: 'Custom',
        rects: [at(1, 1)],
        formula,
        stopIfTrue: false,
        fill: '',
        fontColor: '',
        bold: false,
        borders: {},
      });
    };
    for (const formula of [
      '=N("ledger-check:error")=0',
      '=1=1',
      '= n( "ledger-check:info" ) = 0',
      '=N("other")=0',
      'N("ledger-check:later")=0',
    ]) {
      own(formula);
    }
    await openExcelWorkbook().apply(edit({ marks: [ROSTER_MARKS] }));
    expect(marksIn(fake, MEETINGS)).toEqual(['=1=1 B2', '=N("other")=0 B2']);
    expect(marksIn(fake, ROSTER)).toHaveLength(2);
    await openExcelWorkbook().apply(edit({ marks: [] }));
    expect(marksIn(fake, ROSTER)).toEqual([]);
    expect(marksIn(fake, MEETINGS)).toEqual(['=1=1 B2', '=N("other")=0 B2']);
  });

  it('stay when they are to be kept', async () => {
    const fake = openLedgers();
    const workbook = openExcelWorkbook();
    await workbook.apply(edit({ marks: [ROSTER_MARKS] }));
    await workbook.apply(edit({ put: [issueList(1)] }));
    expect(marksIn(fake, ROSTER)).toHaveLength(2);
  });

  it('are split where an address would be too long', async () => {
    const fake = openLedgers();
    const many = Array.from({ length: 3000 }, (_, index) => at(index * 2 + 1000, 3));
    await openExcelWorkbook().apply(edit({ marks: [marksOf(ROSTER, { error: many })] }));
    const { rules } = fake.sheet(ROSTER);
    expect(rules.flatMap(({ rects }) => rects)).toEqual(many);
    expect(rules.every(({ rects }) => rects.map(addressOf).join(',').length <= 4000)).toBe(true);
    expect(rules).toHaveLength(5);
  });

  it('stand on a protected sheet that allows formatting, and skip one that does not', async () => {
    const fake = openLedgers();
    fake.sheet(ROSTER).protection = { allowFormatCells: true };
    fake.sheet(MEETINGS).protection = {};
    const applied = await openExcelWorkbook().apply(
      edit({ marks: [ROSTER_MARKS, marksOf(MEETINGS, { error: [at(1, 1)] })] }),
    );
    expect(applied.unmarkedSheets).toEqual([MEETINGS]);
    expect(marksIn(fake, ROSTER)).toHaveLength(2);
    expect(marksIn(fake, MEETINGS)).toEqual([]);
  });
});

describe('settings', () => {
  const xml = (fake: FakeExcel): string[] => fake.book.parts.map((part) => part.xml);

  it('are added, then replaced, in one part of their own', async () => {
    const fake = openLedgers();
    fake.book.parts.push({ id: '{9}', xml: '<a xmlns="urn:else"/>' });
    const workbook = openExcelWorkbook();
    await workbook.apply(edit({ settings: '{"year":2024,"note":"<&>"}' }));
    expect((await workbook.read()).settings).toEqual({ state: 'found', json: '{"year":2024,"note":"<&>"}' });
    await workbook.apply(edit({ settings: '{"year":2025}' }));
    expect(xml(fake)).toEqual([
      '<a xmlns="urn:else"/>',
      '<settings xmlns="urn:ledger-check:settings" version="1">{&quot;year&quot;:2025}</settings>',
    ]);
  });

  it.each([
    '<settings xmlns="urn:ledger-check:settings" version="2">{}</settings>',
    '<settings xmlns="urn:ledger-check:settings" version="1">{</settings>',
  ])('leave a newer or damaged part as it is: %s', async (stored) => {
    const fake = openLedgers();
    fake.book.parts.push({ id: '{9}', xml: stored });
    await openExcelWorkbook().apply(edit({ settings: '{"year":2024}' }));
    expect(xml(fake)).toEqual([stored]);
  });
});

describe('an Excel that lacks an extra', () => {
  it('gets the list without it', async () => {
    // Page set-up and filters came with 1.9, as did the areas that marks and looks need: all or nothing below that.
    const fake = openLedgers();
    fake.failAt({ code: 'ApiNotFound', atRequest: 4, afterActions: 10 });
    fake.resetCounts();
    await openExcelWorkbook().apply(edit({ put: [rectification(2)] }));
    expect(tabs(fake)).toEqual([ROSTER, MEETINGS, RECTIFICATION]);
    expect(fake.sheet(RECTIFICATION).validations).toHaveLength(1);
    expect(fake.sheet(RECTIFICATION).frozen).toMatchObject({ bottom: 0, right: 1 });
  });
});
