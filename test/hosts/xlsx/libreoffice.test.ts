/** A real application opens what we wrote. Without LibreOffice only a developer's machine may pass this by. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FULL_EDIT, RECTIFICATION } from './fixtures/models';
import { edited, open } from './fixtures/opened';
import { REGISTER, oneSheet, unzip } from './fixtures/package';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const test = hasOffice || process.env['CI'] ? it : it.skip;

test('LibreOffice opens the written file and finds sheets, values, marks and the chart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-xlsx-'));
  try {
    const written = await edited(oneSheet(REGISTER), {
      ...FULL_EDIT,
      put: [...FULL_EDIT.put, RECTIFICATION],
    });
    writeFileSync(join(folder, 'a.xlsx'), written);
    const convert = [
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
    ];
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, ...convert, join(folder, 'a.xlsx')],
      {
        stdio: 'ignore',
        timeout: 100_000,
      },
    );
    const saved = new Uint8Array(readFileSync(join(folder, 'out', 'a.xlsx')));
    const { grids } = await (await open(saved)).read();
    expect(grids.map(({ sheet, own }) => [sheet, own])).toEqual([
      ['名册', null],
      ['校验·问题清单', 'issues'],
      ['校验·达标总表', 'verdicts'],
      ['校验·整改台账', 'rectification'],
    ]);
    expect(grids[0]?.rows[1]?.slice(0, 2)).toEqual([
      '党员001',
      { type: 'date', serial: 44013, shows: 'day' },
    ]);
    expect(grids[1]?.rows[2]).toEqual([1, '名册!B2', '=1+1 是文字 <b>&"']);
    expect(grids[3]?.rows[1]).toEqual(['f001', '待整改', { type: 'date', serial: 44013, shows: 'day' }]);
    const parts = unzip(saved);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('ledger-check:error');
    expect(Object.keys(parts).some((part) => part.startsWith('xl/charts/chart'))).toBe(true);
    const cleared = unzip(await edited(saved, { marks: [] }));
    expect(cleared['xl/worksheets/sheet1.xml']).not.toContain('ledger-check');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
