import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** One forbidden import a line: rule, the file that imports, what it imports. */
const FORBIDDEN: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['workbook-below-all', 'src/workbook/a.ts', 'src/ledger/target.ts'],
  ['standard-stands-alone', 'src/standard/a.ts', 'src/ledger/target.ts'],
  ['ledger-knows-standard', 'src/ledger/a.ts', 'src/rules/target.ts'],
  ['rules-know-no-engine', 'src/rules/a.ts', 'src/engine/run.ts'],
  ['rule-type-sits-below-rules', 'src/engine/rule.ts', 'src/rules/target.ts'],
  ['engine-below-report', 'src/engine/a.ts', 'src/report/target.ts'],
  ['report-below-app', 'src/report/a.ts', 'src/app/target.ts'],
  ['app-takes-a-port', 'src/app/a.ts', 'src/hosts/xlsx/target.ts'],
  ['panes-know-no-host', 'src/panes/a.ts', 'src/hosts/xlsx/target.ts'],
  ['worker-hosts-files', 'src/worker/a.ts', 'src/panes/target.ts'],
  ['hosts-know-the-port-only', 'src/hosts/xlsx/a.ts', 'src/hosts/excel/target.ts'],
  ['excel-for-excel-entries', 'src/browser/a.ts', 'src/hosts/excel/target.ts'],
  ['entries-stand-apart', 'src/taskpane/a.ts', 'src/browser/target.ts'],
  ['panes-only-in-pages', 'src/cli/a.ts', 'src/panes/target.ts'],
  ['node-parts-for-the-command-line', 'src/worker/b.ts', 'src/hosts/xlsx/node-codec.ts'],
  ['product-without-tests', 'src/cli/b.ts', 'test/target.ts'],
  ['fake-excel-knows-nothing-of-us', 'test/excel-host/a.ts', 'src/workbook/target.ts'],
  ['core-is-pure', 'src/app/b.ts', 'react'],
  ['core-is-pure', 'src/ledger/b.ts', 'node:fs'],
  ['hosts-run-in-a-browser', 'src/hosts/xlsx/b.ts', 'node:fs'],
  ['product-without-dev-packages', 'src/cli/c.ts', 'playwright-core'],
  ['everything-resolves', 'src/cli/d.ts', './nowhere'],
];

const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/rules/ok.ts', 'src/engine/rule.ts'],
  ['src/worker/ok.ts', 'src/hosts/xlsx/target.ts'],
  ['src/taskpane/ok.ts', 'src/hosts/excel/target.ts'],
  ['src/hosts/xlsx/node-codec.ts', 'node:zlib'],
  ['src/browser/ok.ts', 'src/panes/target.ts'],
  ['src/report/ok.ts', 'zod'],
];

test('every layer rule stops what it is there for, and nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-check-layers-'));
  try {
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    const imports = [...FORBIDDEN.map(([, from, to]) => [from, to] as const), ...ALLOWED];
    for (const [, to] of imports) if (/^(src|test)\//.test(to)) write(to, 'export const it = 1;\n');
    for (const [from, to] of imports) {
      const isFile = /^(src|test)\//.test(to);
      const target = isFile ? `./${path.posix.relative(path.posix.dirname(from), to)}` : to;
      write(from, `import '${target.replace(/\.ts$/, '')}';\nexport const it = 1;\n`);
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const name of ['package.json', 'tsconfig.json'])
      copyFileSync(path.join(ROOT, name), path.join(folder, name));

    const { stdout } = spawnSync(
      path.join(ROOT, 'node_modules/.bin/depcruise'),
      ['--config', path.join(ROOT, '.ci/layers.cjs'), '--output-type', 'json', 'src', 'test'],
      { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    const found: { from: string; rule: { name: string } }[] = JSON.parse(stdout).summary.violations;
    const pairs = new Set(found.map(({ from, rule }) => `${rule.name} ${from}`));
    expect([...pairs].sort()).toEqual(
      expect.arrayContaining(FORBIDDEN.map(([rule, from]) => `${rule} ${from}`)),
    );
    const files = new Set(FORBIDDEN.map(([, from]) => from));
    expect(found.map(({ from }) => from).filter((from) => !files.has(from))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
