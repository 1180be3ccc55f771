import { openExcelWorkbook } from '../../../src/hosts/excel/workbook';
import type { Grid } from '../../../src/workbook/grid';
import type { WorkbookContent } from '../../../src/workbook/port';
import { FakeExcel } from '../../excel-host/fake-excel';
import { startExcel } from '../../excel-host/node-client';
import { MEETINGS, openLedgers, ROSTER } from './fixtures';

const read = (): Promise<WorkbookContent> => openExcelWorkbook().read();

const gridOf = ({ grids }: WorkbookContent, sheet: string): Grid => {
  const grid = grids.find((one) => one.sheet === sheet);
  if (!grid) throw new Error(`no grid ${sheet}`);
  return grid;
};

/** A workbook of one sheet with these rows. */
function open(rows: readonly (readonly unknown[])[], at = 'A1'): FakeExcel {
  const fake = new FakeExcel({ firstSheet: ROSTER });
  fake.addSheet(ROSTER, rows, at);
  startExcel(fake);
  return fake;
}

describe('cells', () => {
  it('come as they stand: text as text, days as days, blanks as nothing', async () => {
    openLedgers();
    const content = await read();
    expect(content.name).toBe('台账.xlsx');
    expect(gridOf(content, ROSTER)).toEqual({
      sheet: ROSTER,
      visibility: 'visible',
      top: 0,
      left: 0,
      rows: [
        ['序号', '姓名', '身份证号', '入党时间', '备注'],
        [1, '党员001', '110101199001010011', '2015.7.1', '=1+1'],
        [2, '党员002', '110101199001010022', { type: 'date', serial: 43_647, shows: 'day' }, '+86 138'],
        [3, '党员003', '110101199001010033'],
      ],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      filtered: false,
      own: null,
    });
    expect(gridOf(content, MEETINGS).rows[1]).toEqual(['第一党支部', '党员大会', '2024-01-10']);
  });

  it('keep what a number format shows', async () => {
    const fake = open([['月份'], [2020.1], [43_831], [0.5], [true], ['#REF!']]);
    const { cells } = fake.sheet(ROSTER);
    cells.format({ top: 1, left: 0, bottom: 1, right: 0 }, 'numberFormat', '0.00');
    cells.format({ top: 2, left: 0, bottom: 2, right: 0 }, 'numberFormat', 'yyyy"年"m"月"');
    expect(gridOf(await read(), ROSTER).rows).toEqual([
      ['月份'],
      [{ type: 'shown', number: 2020.1, text: '2020.10' }],
      [{ type: 'date', serial: 43_831, shows: 'month' }],
      [0.5],
      [true],
      [{ type: 'error', code: '#REF!' }],
    ]);
  });

  it('say where the used range starts', async () => {
    open([['支部'], ['第一党支部']], 'C5');
    expect(gridOf(await read(), ROSTER)).toMatchObject({ top: 4, left: 2, rows: [['支部'], ['第一党支部']] });
  });

  it('of an empty sheet are none', async () => {
    open([]);
    expect(gridOf(await read(), ROSTER)).toMatchObject({ top: 0, left: 0, rows: [] });
  });
});

describe('the 1904 date system', () => {
  const rows = [
    ['姓名', '入党时间'],
    ['党员001', 42_185],
  ];
  const DAY = { top: 1, left: 1, bottom: 1, right: 1 };

  it('is noticed by what a day shows', async () => {
    const fake = open(rows);
    fake.book.date1904 = true;
    fake.sheet(ROSTER).cells.format(DAY, 'numberFormat', 'yyyy-mm-dd');
    expect(gridOf(await read(), ROSTER).rows[1]?.[1]).toEqual({ type: 'date', serial: 43_647, shows: 'day' });
  });

  it('is not taken for granted', async () => {
    const fake = open(rows);
    fake.sheet(ROSTER).cells.format(DAY, 'numberFormat', 'yyyy-mm-dd');
    expect(gridOf(await read(), ROSTER).rows[1]?.[1]).toEqual({ type: 'date', serial: 42_185, shows: 'day' });
  });

  it('is settled once for all chunks', async () => {
    const long = Array.from({ length: 15_000 }, (_, index) => [`党员${index}`, 42_185]);
    const fake = open([['姓名', '入党时间'], ...long]);
    fake.book.date1904 = true;
    fake
      .sheet(ROSTER)
      .cells.format({ top: 1, left: 1, bottom: 15_000, right: 1 }, 'numberFormat', 'yyyy-mm-dd');
    const grid = gridOf(await read(), ROSTER);
    const days = grid.rows.slice(1).map((row) => row[1]);
    expect(days.every((day) => JSON.stringify(day) === '{"type":"date","serial":43647,"shows":"day"}')).toBe(
      true,
    );
  });
});

describe('sheets', () => {
  it('are read when hidden, and said to be', async () => {
    const fake = openLedgers();
    fake.sheet(MEETINGS).visibility = 'VeryHidden';
    fake.addSheet('旧册', [['姓名']]).visibility = 'Hidden';
    const content = await read();
    expect(content.grids.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
      [ROSTER, 'visible'],
      [MEETINGS, 'veryHidden'],
      ['旧册', 'hidden'],
    ]);
    expect(gridOf(content, MEETINGS).rows).toHaveLength(2);
  });

  it('of ours are known by their defined name, whatever they are called', async () => {
    const fake = openLedgers();
    const renamed = fake.addSheet('整改台账（改名）', [['序号']]);
    renamed.names.push({
      name: 'ledger_check.rectification',
      formula: '=整改!$A$1',
      visible: true,
      comment: '',
    });
    fake.addSheet('校验·问题清单', [['不是本产品的表']]);
    const { grids } = await read();
    expect(grids.map(({ own }) => own)).toEqual([null, null, 'rectification', null]);
  });

  it('that a broken run has left half done are passed over', async () => {
    const fake = openLedgers();
    const half = fake.addSheet('校验·问题清单', [['序号']]);
    half.names.push({ name: 'ledger_check.unfinished', formula: '=x!$A$1', visible: true, comment: '' });
    expect((await read()).grids.map(({ sheet }) => sheet)).toEqual([ROSTER, MEETINGS]);
  });

  it('tell filters and hidden lines', async () => {
    const fake = openLedgers();
    fake.sheet(ROSTER).filtered = true;
    fake.sheet(ROSTER).hiddenRows.add(2);
    fake.sheet(ROSTER).hiddenColumns.add(4);
    expect(gridOf(await read(), ROSTER)).toMatchObject({
      filtered: true,
      hiddenRows: [2],
      hiddenColumns: [4],
    });
  });
});

describe('merged areas', () => {
  const MERGED_ASKED = /GetMergedAreasOrNullObject/;

  it('are asked for where a branch stands over blanks', async () => {
    const fake = open([
      ['支部', '姓名'],
      ['第一党支部', '党员001'],
      ['', '党员002'],
      ['', '党员003'],
    ]);
    fake.sheet(ROSTER).cells.merge({ top: 1, left: 0, bottom: 3, right: 0 });
    expect(gridOf(await read(), ROSTER).merges).toEqual([{ top: 1, left: 0, bottom: 3, right: 0 }]);
  });

  it('are not asked for, to keep the undo list, where nothing looks merged', async () => {
    const fake = openLedgers();
    const spy = jest.spyOn(fake, 'execute');
    await read();
    expect(JSON.stringify(spy.mock.calls)).not.toMatch(MERGED_ASKED);
  });
});

describe('vast sheets', () => {
  it('with a stray cell far away cost no more than what stands in them', async () => {
    const fake = open([
      ['支部', '姓名'],
      ['第一党支部', '党员001'],
    ]);
    fake.sheet(ROSTER).cells.put(1_048_575, 16_383, 'x');
    const grid = gridOf(await read(), ROSTER);
    expect(fake.requests).toBeLessThanOrEqual(5);
    expect(grid.rows).toHaveLength(1_048_576);
    expect(grid.rows[1]).toEqual(['第一党支部', '党员001']);
    expect(grid.rows[1_048_575]?.[16_383]).toBe('x');
  });

  it('are read in chunks of 20,000 cells, with progress', async () => {
    const fake = open(
      Array.from({ length: 6000 }, (_, row) => [row, `党员${row}`, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
    );
    const seen: number[] = [];
    const content = await openExcelWorkbook().read({ onProgress: ({ done }) => seen.push(done) });
    expect(gridOf(content, ROSTER).rows[5999]?.[1]).toBe('党员5999');
    expect(seen).toEqual([0, 20_000, 40_000, 60_000]);
    expect(fake.requests).toBe(2 + 3 + 1);
  });

  it('can be left in the middle', async () => {
    open(Array.from({ length: 6000 }, (_, row) => [row, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']));
    const abort = new AbortController();
    const reading = openExcelWorkbook().read({ signal: abort.signal, onProgress: () => abort.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('an older Excel', () => {
  it('is read without the merged areas and filters that it cannot tell', async () => {
    const fake = openLedgers({ apiSet: '1.8' });
    const sheet = fake.addSheet('一行两级', [
      ['序号', '党员大会', ''],
      ['', '一季度', '二季度'],
    ]);
    sheet.cells.merge({ top: 0, left: 1, bottom: 0, right: 2 });
    sheet.hiddenRows.add(1);
    const content = await read();
    expect(gridOf(content, '一行两级')).toMatchObject({ merges: [], filtered: false, hiddenRows: [1] });
    expect(gridOf(content, ROSTER).rows).toHaveLength(4);
  });
});

describe('what stands in the way of a write', () => {
  it('is told before anything is written', async () => {
    const fake = openLedgers({ name: '台账.xls' });
    fake.book.readOnly = true;
    fake.book.structureLocked = true;
    fake.sheet(ROSTER).protection = { allowFormatCells: true };
    fake.sheet(MEETINGS).protection = {};
    expect((await read()).obstacles).toEqual([
      { code: 'compatibility-mode', sheet: null },
      { code: 'read-only', sheet: null },
      { code: 'no-marks-protected', sheet: null },
      { code: 'sheet-protected', sheet: MEETINGS },
    ]);
  });
});

describe('settings', () => {
  const stored = async (xml: string): Promise<unknown> => {
    const fake = openLedgers();
    fake.book.parts.push({ id: '{1}', xml });
    return (await read()).settings;
  };

  it('are found, damaged, newer or none', async () => {
    openLedgers();
    expect((await read()).settings).toEqual({ state: 'none' });
    const root = '<settings xmlns="urn:ledger-check:settings"';
    expect(await stored(`${root} version="1">{"a":"&lt;1&gt;"}</settings>`)).toEqual({
      state: 'found',
      json: '{"a":"<1>"}',
    });
    expect(await stored(`${root} version="1">{"a"</settings>`)).toEqual({ state: 'damaged' });
    expect(await stored(`${root} version="9">{}</settings>`)).toEqual({ state: 'newer', version: '9' });
    expect(await stored('<other xmlns="urn:else">{}</other>')).toEqual({ state: 'none' });
  });
});
