/** The golden tables hold through the Excel host too: the same samples, read by the real client from the fake Excel. */
import { check } from '../../src/app/check';
import { openExcelWorkbook } from '../../src/hosts/excel/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { parseRect } from '../excel-host/address';
import { FakeExcel } from '../excel-host/fake-excel';
import { startExcel } from '../excel-host/node-client';
import { type Expected, plant } from '../samples/faults';
import { ORGAN_SHEETS } from '../samples/organ';
import { ORGAN_FAULTS } from '../samples/organ-faults';
import { UNIVERSITY_SHEETS } from '../samples/university';
import { UNIVERSITY_ABSENT, UNIVERSITY_FAULTS } from '../samples/university-faults';
import type { Sheet, Value } from '../samples/workbook-writer';
import { compare, expectedOf, type Difference } from './compare';

const serial = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

const typed = (value: Value): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : serial('date' in value ? value.date : `${value.month}-01`);

/** Opens the sheets in the fake Excel, dates as serial numbers under a date format, merges as they are. */
function openInExcel(sheets: readonly Sheet[]): void {
  const fake = new FakeExcel({ name: '台账.xlsx', firstSheet: sheets[0]?.name ?? '' });
  for (const { name, lines, merges = [] } of sheets) {
    const sheet = fake.addSheet(
      name,
      lines.map((line) => line.map(typed)),
    );
    lines.forEach((line, row) =>
      line.forEach((value, column) => {
        if (typeof value !== 'object' || value === null) return;
        const cell = { top: row, left: column, bottom: row, right: column };
        sheet.cells.format(cell, 'numberFormat', 'date' in value ? 'yyyy/m/d' : 'yyyy"年"m"月"');
      }),
    );
    for (const merge of merges) sheet.cells.merge(parseRect(merge));
  }
  startExcel(fake);
}

async function differenceInExcel(
  sheets: readonly Sheet[],
  expected: readonly Expected[],
): Promise<Difference> {
  openInExcel(sheets);
  const choices = { year: null, annex: null, asOf: null, today: dayOf(2026, 11, 22) };
  const { result } = check([await openExcelWorkbook().read()], choices);
  return compare(result.findings, expected);
}

const NOTHING_AMISS = { missed: [], unlisted: [] };

test('the organ', async () => {
  const difference = await differenceInExcel(plant(ORGAN_SHEETS, ORGAN_FAULTS), expectedOf(ORGAN_FAULTS));
  expect(difference).toEqual(NOTHING_AMISS);
});

test('the university', async () => {
  const expected = [...expectedOf(UNIVERSITY_FAULTS), ...UNIVERSITY_ABSENT];
  const difference = await differenceInExcel(plant(UNIVERSITY_SHEETS, UNIVERSITY_FAULTS), expected);
  expect(difference).toEqual(NOTHING_AMISS);
});
