import { readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { ORGAN_FAULTS } from '../samples/organ-faults';
import { axeViolations, cutOff, overflow } from './accessible';
import { describeInBrowser, newPage, NO_TRESPASSES, ROOT, serveDist, SINGLE_FILE } from './harness';
import type { OpenOptions, OpenPage, Site } from './harness';

jest.setTimeout(120_000);

/** Every finding of the sample, written down by hand before anything was checked. */
const GOLDEN = ORGAN_FAULTS.flatMap(({ finds }) => finds).length;
const SAMPLE = path.join(ROOT, 'assets/samples/organ-planted.xlsx');

const SIZES = [
  { width: 320, height: 720 },
  { width: 1200, height: 800 },
] as const;

describeInBrowser('the page', (browser) => {
  let site: Site;
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-check-page-'));
  beforeAll(async () => {
    site = await serveDist();
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  async function openPage(options: OpenOptions = {}, address = site.address): Promise<OpenPage> {
    const opened = await newPage(browser(), options);
    await opened.page.goto(address);
    await opened.page.waitForSelector('#starting', { state: 'detached' });
    return opened;
  }
  async function openSample(options: OpenOptions = {}): Promise<OpenPage> {
    const opened = await openPage(options);
    await opened.page.getByRole('button', { name: '打开示例台账' }).click();
    await results(opened.page);
    return opened;
  }
  const results = (page: Page) => page.getByText('发现问题的支部').waitFor();
  const openFile = (page: Page, ...files: string[]) =>
    page.locator('input[type=file]').first().setInputFiles(files);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const body = (page: Page): Promise<string> => page.innerText('body');

  async function expectSound({ page, trespasses }: OpenPage): Promise<void> {
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(trespasses).toEqual(NO_TRESPASSES);
  }

  test('one click on the sample gives the golden number', async () => {
    const { page, trespasses } = await openSample();
    expect(await page.getByRole('heading', { name: /^问题/ }).innerText()).toBe(`问题 ${GOLDEN}`);
    expect(trespasses).toEqual(NO_TRESPASSES);
  });

  test('the single file does the same from a double click', async () => {
    const { page, trespasses } = await openPage({}, pathToFileURL(SINGLE_FILE).href);
    await press(page, '打开示例台账');
    await results(page);
    expect(await page.getByRole('heading', { name: /^问题/ }).innerText()).toBe(`问题 ${GOLDEN}`);
    expect(trespasses).toEqual(NO_TRESPASSES);
  });

  test.each(SIZES)(
    'nothing is cut and axe is content at $width px, light and dark, screen by screen',
    async (size) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const opened = await openPage({ ...size, colorScheme });
        await expectSound(opened);
        const { page } = opened;
        await press(page, '打开示例台账');
        await results(page);
        await expectSound(opened);
        await page.locator('[data-finding]').first().click();
        await press(page, '不作为问题处理…');
        await press(page, '更多');
        await expectSound(opened);
        await press(page, '写入问题清单并标记');
        await page.getByRole('alertdialog').waitFor();
        await expectSound(opened);
        await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
        for (const name of ['台账识别', '设置', '关于']) {
          await page.getByRole('tab', { name }).click();
          await expectSound(opened);
        }
        await page.getByRole('tab', { name: '台账识别' }).click();
        await page
          .getByRole('button', { name: /^党支部基本情况/ })
          .first()
          .click();
        await page.getByLabel('台账类型').waitFor();
        await expectSound(opened);
        if (size.width === 320) {
          await press(page, '查看表格');
          await page.getByRole('grid').waitFor();
          await expectSound(opened);
        }
        await page.context().close();
      }
    },
  );

  test('a finding leads to its cell, and a marked cell to its findings', async () => {
    const { page } = await openSample();
    const first = page.locator('[data-finding]').first();
    await first.click();
    await page.getByText('整改建议').waitFor();
    const chosen = page.locator('[role=gridcell][aria-selected=true]');
    await chosen.waitFor();
    expect(await chosen.getAttribute('aria-label')).toMatch(/(必须整改|建议整改|提醒|数据问题|待核查)$/);

    await chosen.click();
    await page.getByText(/^只显示 .* 的问题$/).waitFor();
    const shown = await page.locator('[data-finding]').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(GOLDEN);
  });

  test('search, grouping and levels narrow the list', async () => {
    const { page } = await openSample();
    await page.getByLabel('搜索问题').fill('没有这样的词');
    await page.getByText('没有符合条件的问题。').waitFor();
    await press(page, '显示全部');
    await page.getByLabel('分组方式').selectOption('clause');
    await page.getByRole('button', { name: /附件2第1条/ }).waitFor();
    await page.getByRole('group', { name: '按程度筛选' }).getByText('必须整改').click();
    const levels = await page.locator('[data-finding]').allInnerTexts();
    expect(levels.every((text) => text.startsWith('必须整改'))).toBe(true);
  });

  test('the write is said first; the annotated copy holds our sheets and the ledgers as they were', async () => {
    const { page, trespasses } = await openSample();
    await press(page, '写入问题清单并标记');
    await page.getByText(/^新建3张表，标记\d+个单元格，不改动您的内容。$/).waitFor();
    const download = page.waitForEvent('download');
    await press(page, '确定');
    const file = await download;
    expect(file.suggestedFilename()).toBe('机关示例台账-校验.xlsx');
    const saved = path.join(folder, 'copy.xlsx');
    await file.saveAs(saved);
    await page.getByText('原文件没有改动').waitFor();

    const read = async (name: string) => (await openXlsx(name, new Uint8Array(readFileSync(name)))).read();
    const [copy, original] = [await read(saved), await read(SAMPLE)];
    expect(copy.grids.map(({ own }) => own).filter((own) => own !== null)).toEqual([
      'issues',
      'verdicts',
      'rectification',
    ]);
    expect(copy.grids.filter(({ own }) => own === null)).toEqual(original.grids);
    expect(trespasses).toEqual(NO_TRESPASSES);
  });

  test('files opened together are one department, and one more can be added', async () => {
    const { page } = await openPage();
    await openFile(page, SAMPLE);
    await results(page);
    const more = path.join(folder, '名册.xlsx');
    writeFileSync(more, readFileSync(path.join(ROOT, 'assets/samples/organ-clean.xlsx')));
    await page.locator('input[aria-label=再加一个文件]').setInputFiles(more);
    await page.getByText('organ-planted.xlsx、名册.xlsx').waitFor();
    await results(page);
    expect(await page.getByRole('navigation', { name: '工作表' }).innerText()).toContain('名册 · 党员名册');
  });

  test('cancel ends the worker at once, and the next run is right', async () => {
    const { page } = await openPage();
    // A worker that never answers: the check hangs until it is cancelled.
    await page.evaluate(() => {
      const post = Worker.prototype.postMessage;
      Reflect.set(window, 'workersEnded', 0);
      const terminate = Worker.prototype.terminate;
      Worker.prototype.terminate = function () {
        Reflect.set(window, 'workersEnded', Number(Reflect.get(window, 'workersEnded')) + 1);
        Worker.prototype.postMessage = post;
        terminate.call(this);
      };
      Worker.prototype.postMessage = () => undefined;
    });
    await press(page, '打开示例台账');
    await page.getByText('正在校验').waitFor();
    await press(page, '取消');
    await page.getByText('校验已停止，没有写入任何内容。').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'workersEnded'))).toBe(1);
    await press(page, '一键校验');
    await results(page);
    expect(await body(page)).toContain(`问题 ${GOLDEN}`);
  });

  test.each([
    ['不是工作簿.xlsx', 'plain words', '不是 Excel 工作簿'],
    ['空.xlsx', '', '没有任何内容'],
  ])('%s is refused in one calm sentence', async (name, content, sentence) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const opened = await openPage({ width: 320, height: 720 });
    await openFile(opened.page, file);
    const alert = opened.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(sentence);
    await expectSound(opened);
  });

  test('the list of a large department keeps only what is in sight, and answers the arrow keys', async () => {
    const { page } = await openSample({ width: 320, height: 720 });
    const rendered = await page.locator('[data-finding]').count();
    expect(rendered).toBeLessThan(GOLDEN);
    await page.locator('[aria-label=问题列表] button[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-finding'));
    const last = page.locator(':focus');
    expect(await last.locator('xpath=ancestor::*[@role="listitem"]').getAttribute('aria-posinset')).toBe(
      await last.locator('xpath=ancestor::*[@role="listitem"]').getAttribute('aria-setsize'),
    );
  });
});
