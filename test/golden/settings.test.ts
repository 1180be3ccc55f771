/** The rules that are off until a limit is set, on the organ's samples with limits set in the workbook's settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/app/check';
import { DEFAULT_SETTINGS, writeSettings } from '../../src/engine/settings';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { cellReference } from '../../src/workbook/address';

async function foundWith(file: string, thresholds: Readonly<Record<string, number>>, rule: string) {
  const bytes = readFileSync(join(__dirname, '../../assets/samples', file));
  const content = await (await openXlsx(file, new Uint8Array(bytes))).read();
  const json = writeSettings({ ...DEFAULT_SETTINGS, thresholds });
  const choices = { year: null, annex: null, asOf: null, today: dayOf(2026, 11, 22) };
  const { findings } = check([{ ...content, settings: { state: 'found', json } }], choices).result;
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ branch, severity, cells }) => [
      branch,
      severity,
      ...cells.slice(0, 1).map(({ sheet, row, column }) => cellReference(sheet, row, column)),
    ]);
}

test('branches of nine members and more without groups', async () => {
  expect(await foundWith('organ-clean.xlsx', { groupsNeededFrom: 9 }, 'group.needed')).toEqual([
    ['财务处党支部', 'warning', '党支部基本情况!B4'],
    ['规划处党支部', 'warning', '党支部基本情况!B6'],
    ['服务中心联合党支部', 'warning', '党支部基本情况!B11'],
  ]);
});

test('one member more, and eleven are needed', async () => {
  expect(await foundWith('organ-clean.xlsx', { groupsNeededFrom: 10 }, 'group.needed')).toEqual([
    ['规划处党支部', 'warning', '党支部基本情况!B6'],
  ]);
});

test('a theme day two weeks from the branch’s own day', async () => {
  const found = await foundWith('organ-planted.xlsx', { themeDayDriftDays: 7 }, 'theme-day.fixed-day');
  expect(found.map(([branch, severity]) => [branch, severity])).toEqual([['督查处党支部', 'info']]);
  expect(await foundWith('organ-clean.xlsx', { themeDayDriftDays: 7 }, 'theme-day.fixed-day')).toEqual([]);
});
