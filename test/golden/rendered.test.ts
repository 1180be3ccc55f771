/** The annotated sample as an application shows it: severity colours where findings are, none beside them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/app/check';
import { planWrite } from '../../src/app/write';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { parseAddress } from '../../src/workbook/address';
import { ORGAN_SHEETS } from '../samples/organ';

const SAMPLE = join(__dirname, '../../assets/samples/organ-planted.xlsx');
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const test = hasOffice || process.env['CI'] ? it : it.skip;

async function annotatedSample(): Promise<Uint8Array> {
  const workbook = await openXlsx('台账.xlsx', new Uint8Array(readFileSync(SAMPLE)));
  const choices = { year: null, annex: null, asOf: null, today: dayOf(2026, 11, 22) };
  const checked = check([await workbook.read()], choices);
  const plan = planWrite(checked, { sheets: ['issues', 'verdicts', 'rectification'], marks: true }, 0);
  await workbook.apply(plan.edit);
  return workbook.toBytes();
}

/** The workbook as one HTML page, a table a sheet. */
function renderedBy(folder: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, 'a.xlsx'), bytes);
  const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'html'];
  const options = { stdio: 'ignore', timeout: 150_000 } as const;
  execFileSync('soffice', [...args, '--outdir', folder, join(folder, 'a.xlsx')], options);
  return readFileSync(join(folder, 'a.html'), 'utf8');
}

/** Background of a cell of a ledger sheet, as rendered; null when it has none. */
function backgroundIn(page: string, sheet: string, cell: string): string | null {
  const at = parseAddress(cell);
  const table = page.split(/<table\b/i)[ORGAN_SHEETS.findIndex(({ name }) => name === sheet) + 1];
  const row = table?.split(/<tr\b/i)[(at?.top ?? 0) + 1];
  const tag = row?.split(/<td\b/i)[(at?.left ?? 0) + 1]?.split('>')[0] ?? '';
  return /bgcolor="#([0-9A-F]{6})"/i.exec(tag)?.[1]?.toUpperCase() ?? null;
}

test('LibreOffice shows the colours of the marks, and only there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-rendered-'));
  try {
    const page = renderedBy(folder, await annotatedSample());
    const shown = (sheet: string, cell: string): string | null => backgroundIn(page, sheet, cell);
    expect({
      noLeader: shown('党小组', 'D3'),
      twoLeaders: shown('党小组', 'D5'),
      fewHours: shown('教育培训', 'H37'),
      oneLeader: shown('党小组', 'D4'),
      enoughHours: shown('教育培训', 'H39'),
      hasRoom: shown('阵地建设', 'C5'),
    }).toEqual({
      noLeader: 'FFC7CE',
      twoLeaders: 'E4DFEC',
      fewHours: 'FFEB9C',
      oneLeader: null,
      enoughHours: null,
      hasRoom: null,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
