/** The command itself, as another program calls it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { writeWorkbook } from '../samples/workbook-writer';

jest.setTimeout(120_000);

const ROOT = path.join(__dirname, '..', '..');
const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
const ledger = path.join(folder, '台账.xlsx');
writeFileSync(
  ledger,
  writeWorkbook([
    {
      name: '基本情况',
      lines: [
        ['序号', '党支部名称', '上级党组织', '党支部类型', '正式党员数', '书记'],
        [1, '第一党支部', '某机关党委', '正式', 2, '党员001'],
      ],
      titleLines: 0,
      headerLines: 1,
    },
  ]),
);

const check = (...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const tsx = path.join(ROOT, 'node_modules', '.bin', 'tsx');
    execFile(
      tsx,
      [path.join(ROOT, 'src/cli/main.ts'), ...words],
      { cwd: folder },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });

describe('the command', () => {
  it('answers on stdout, complains on stderr, ends with its code', async () => {
    const [found, missing, wrong] = await Promise.all([
      check('台账.xlsx', '--json', '--year', '2025', '--out', '副本'),
      check('没有.xlsx', '台账.xlsx'),
      check('--fast'),
    ]);
    expect(found).toMatchObject({ code: 1, stderr: '' });
    expect(JSON.parse(found.stdout)).toMatchObject({ year: 2025, files: [{ file: '台账.xlsx' }] });
    expect(readdirSync(path.join(folder, '副本'))).toEqual(['台账-校验.xlsx']);

    expect(missing.code).toBe(2);
    expect(missing.stderr).toBe('没有.xlsx：找不到这个文件，请核对文件名和所在的文件夹。\n');
    expect(missing.stdout).toContain('■ 台账.xlsx');

    expect(wrong.code).toBe(2);
    expect(wrong.stdout).toBe('');
    expect(wrong.stderr).toMatch(/^没有“--fast”这个选项。\n\n用法：/);
  });
});
