/**
 * `npm run pictures`: the README's pictures, taken of the built product (`npm run build` first) with the sample. Needs
 * a Chromium, LibreOffice and pdftoppm; the pictures are committed, because every machine's fonts differ.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../.ci/chromium.cjs';
import { newPage, ROOT, serveDist } from '../e2e/harness';

const PICTURES = path.join(ROOT, 'docs', 'pictures');
const SAMPLE = path.join(ROOT, 'assets', 'samples', 'organ-planted.xlsx');
const ISSUES = '校验·问题清单';

/** The page with the sample checked, then with one finding chosen. */
async function takePage(browser: Browser, address: string): Promise<void> {
  const { page } = await newPage(browser, { width: 1200, height: 860 });
  await page.goto(address);
  await page.getByRole('button', { name: '打开示例台账' }).click();
  await page.getByText('发现问题的支部').waitFor();
  await page.locator('button:enabled', { hasText: '一键校验' }).waitFor();
  await page.screenshot({ path: path.join(PICTURES, 'results.png') });
  await page.getByText('没有组长').first().click();
  await page.screenshot({ path: path.join(PICTURES, 'page.png') });
}

/** The printed page of the issue list, found by its title in the PDF that LibreOffice makes of the annotated copy. */
function takeIssues(folder: string): void {
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
  try {
    execFileSync('npm', ['run', '-s', 'check', '--', SAMPLE, '--out', folder], {
      cwd: ROOT,
      stdio: 'ignore',
    });
  } catch {
    // The sample has faults: exit code 1 is what is expected. A missing copy fails below.
  }
  run('soffice', '--headless', '--convert-to', 'pdf', path.join(folder, 'organ-planted-校验.xlsx'));
  const pages = run('pdftotext', '-layout', 'organ-planted-校验.pdf', '-').split('\f');
  const first = pages.findIndex((text) => text.includes(ISSUES.slice(3)) && text.includes('整改建议'));
  if (first < 0) throw new Error('没有在副本里找到问题清单。');
  const number = String(first + 1);
  run('pdftoppm', '-png', '-r', '110', '-f', number, '-l', number, 'organ-planted-校验.pdf', 'issues');
  const picture = readdirSync(folder).find((name) => /^issues.*\.png$/.test(name));
  if (picture === undefined) throw new Error('pdftoppm 没有生成图片。');
  renameSync(path.join(folder, picture), path.join(PICTURES, 'issues.png'));
}

async function main(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-check-pictures-'));
  const site = await serveDist();
  const browser = await launchBrowser();
  try {
    await takePage(browser, site.address);
    takeIssues(folder);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
