import { type ExcelWorkbook, openExcelWorkbook, type SheetChange } from '../../../src/hosts/excel/workbook';
import type { FakeExcel } from '../../excel-host/fake-excel';
import { at, edit, issueList, marksOf, MEETINGS, openLedgers, ROSTER } from './fixtures';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function open(): Promise<{ fake: FakeExcel; workbook: ExcelWorkbook }> {
  const fake = openLedgers();
  const workbook = openExcelWorkbook();
  await workbook.read();
  return { fake, workbook };
}

describe('select', () => {
  it('shows a cell in its sheet', async () => {
    const { fake, workbook } = await open();
    expect(await workbook.select({ sheet: MEETINGS, row: 1, column: 2 })).toBe(true);
    expect(fake.book.active).toMatchObject({ sheet: { name: MEETINGS }, rects: [at(1, 2)] });
  });

  it('says no where the sheet is hidden or gone', async () => {
    const { fake, workbook } = await open();
    fake.sheet(MEETINGS).visibility = 'Hidden';
    expect(await workbook.select({ sheet: MEETINGS, row: 1, column: 2 })).toBe(false);
    expect(await workbook.select({ sheet: '没有', row: 0, column: 0 })).toBe(false);
  });
});

describe('onSelection', () => {
  it('tells the first cell of each selection, until stopped', async () => {
    const { fake, workbook } = await open();
    const seen: unknown[] = [];
    const stop = workbook.onSelection((place) => seen.push(place));
    await soon();
    fake.select(ROSTER, 'D3');
    fake.select(MEETINGS, 'B2:C3');
    await soon();
    stop();
    await soon();
    fake.select(ROSTER, 'A1');
    await soon();
    expect(seen).toEqual([
      { sheet: ROSTER, row: 2, column: 3 },
      { sheet: MEETINGS, row: 1, column: 1 },
    ]);
  });
});

describe('onChange', () => {
  it('tells edits from moves, in ledgers only', async () => {
    const { fake, workbook } = await open();
    await workbook.apply(edit({ put: [issueList(1)] }));
    await workbook.read();
    const seen: SheetChange[] = [];
    workbook.onChange((change) => seen.push(change));
    await soon();
    fake.type(ROSTER, 'B2', '党员009');
    fake.insertRows(ROSTER, 2);
    fake.sortByColumn(MEETINGS, 'A2:C2', 0);
    fake.type('校验·问题清单', 'H3', '手写');
    fake.addSheet('新台账', [['支部']]);
    fake.type('新台账', 'A2', '第一党支部');
    await soon();
    expect(seen).toEqual([
      { sheet: ROSTER, moved: false },
      { sheet: ROSTER, moved: true },
      { sheet: MEETINGS, moved: true },
      { sheet: '新台账', moved: false },
    ]);
  });

  it('is silent in an Excel without these events', async () => {
    const fake = openLedgers({ apiSet: '1.8' });
    const seen: SheetChange[] = [];
    const stop = openExcelWorkbook().onChange((change) => seen.push(change));
    await soon();
    fake.type(ROSTER, 'B2', '党员009');
    stop();
    await soon();
    expect(seen).toEqual([]);
  });
});

describe('dropMarks', () => {
  it('takes the marks of one sheet and no other', async () => {
    const { fake, workbook } = await open();
    await workbook.apply(
      edit({
        marks: [
          marksOf(ROSTER, { error: [at(1, 3)], info: [at(2, 1)] }),
          marksOf(MEETINGS, { error: [at(1, 1)] }),
        ],
      }),
    );
    fake.insertRows(ROSTER, 1);
    await workbook.dropMarks(ROSTER);
    await workbook.dropMarks('没有');
    expect([fake.sheet(ROSTER).rules.length, fake.sheet(MEETINGS).rules.length]).toEqual([0, 1]);
  });

  it('says so where the sheet has been protected since', async () => {
    const { fake, workbook } = await open();
    await workbook.apply(edit({ marks: [marksOf(ROSTER, { error: [at(1, 3)] })] }));
    fake.sheet(ROSTER).protection = {};
    await expect(workbook.dropMarks(ROSTER)).rejects.toMatchObject({ code: 'sheet-protected' });
  });
});
