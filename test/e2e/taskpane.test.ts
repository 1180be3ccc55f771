import path from 'node:path';
import type { Page } from 'playwright-core';
import type { FakeOffice } from '../excel-host/client';
import type { FakeExcel } from '../excel-host/fake-excel';
import { ORGAN_FAULTS } from '../samples/organ-faults';
import { axeViolations, cutOff, overflow } from './accessible';
import { inExcel, ledgersOf, officeScript, openPane, type PaneOptions } from './excel-page';
import type { Ledger } from './fake-excel-page';
import { describeInBrowser, newPage, NO_TRESPASSES, ROOT, serveDist } from './harness';
import type { OpenPage, Site } from './harness';

jest.setTimeout(120_000);

const GOLDEN = ORGAN_FAULTS.flatMap(({ finds }) => finds).length;

declare const fake: FakeExcel;
declare const office: FakeOffice;

describeInBrowser('the task pane', (browser) => {
  let site: Site;
  let script: string;
  let organ: readonly Ledger[];
  beforeAll(async () => {
    site = await serveDist();
    script = await officeScript();
    organ = await ledgersOf(path.join(ROOT, 'assets/samples/organ-planted.xlsx'));
  });
  afterAll(() => site.close());

  const open = (options: Partial<PaneOptions> = {}): Promise<OpenPage> =>
    openPane(browser(), site.address, { script, ledgers: organ, ...options });
  const results = (page: Page) => page.getByText('发现问题的支部').waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const sheetNames = (page: Page) => page.evaluate(() => fake.book.sheets.map(({ name }) => name));
  const snapshots = (page: Page, ledgers: readonly Ledger[]) =>
    page.evaluate(
      (names) => names.map((name) => fake.snapshot(name)),
      ledgers.map(({ sheet }) => sheet),
    );

  async function checked(options: Partial<PaneOptions> = {}): Promise<OpenPage> {
    const opened = await open({ query: '?run=1', ...options });
    await results(opened.page);
    return opened;
  }
  async function expectSound({ page, trespasses }: OpenPage): Promise<void> {
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(trespasses).toEqual(NO_TRESPASSES);
  }

  test('the ribbon’s button runs the check, and the golden number holds', async () => {
    const { page, trespasses } = await checked();
    expect(await page.getByRole('heading', { name: /^问题/ }).innerText()).toBe(`问题 ${GOLDEN}`);
    expect(trespasses).toEqual(NO_TRESPASSES);
  });

  test('a first write makes three sheets and marks, and changes no ledger', async () => {
    const { page } = await checked();
    const before = await snapshots(page, organ);
    await press(page, '写入问题清单并标记');
    await page.getByText(/^新建3张表，标记\d+个单元格，不改动您的内容。$/).waitFor();
    expect(await sheetNames(page)).toHaveLength(organ.length);
    await press(page, '确定');
    await page.getByText(/^已完成：/).waitFor();
    expect((await sheetNames(page)).slice(-3)).toEqual(['校验·问题清单', '校验·达标总表', '校验·整改台账']);
    expect(await snapshots(page, organ)).toEqual(before);

    await press(page, '更多');
    await press(page, '清除标记');
    await page.getByText(/清除本工具写入的全部标记/).waitFor();
    expect(await page.evaluate(() => fake.book.sheets.flatMap(({ rules }) => rules).length)).toBe(0);
    expect(await snapshots(page, organ)).toEqual(before);
  });

  test('a finding selects its cell; a marked cell shows its findings', async () => {
    const { page } = await checked();
    await page.locator('[data-finding]').first().click();
    await page.getByText('整改建议').waitFor();
    const place = () =>
      page.evaluate(() => {
        const { sheet, rects } = fake.book.active;
        return `${sheet.name} ${rects[0]?.top ?? -1} ${rects[0]?.left ?? -1}`;
      });
    await page.waitForFunction(() => (fake.book.active.rects[0]?.top ?? 0) > 0);
    const chosen = await place();
    expect(await page.getByText(/^只显示 /).count()).toBe(0);

    await page.evaluate((at) => {
      const [name = '', row = '0', column = '0'] = at.split(' ');
      fake.select(name, 'A1');
      fake.select(name, `${String.fromCharCode(65 + Number(column))}${Number(row) + 1}`);
    }, chosen);
    await page.getByText(/^只显示 /).waitFor();
  });

  test('rows inserted into a marked sheet: its marks go, the pane says so, a finding is found again', async () => {
    const { page } = await checked();
    await press(page, '写入问题清单并标记');
    await press(page, '确定');
    await page.getByText(/^已完成：/).waitFor();
    await page.evaluate(() => fake.insertRows('党支部基本情况', 1));
    await page.getByText(/“党支部基本情况”的行有移动，已清除该表的标记/).waitFor();
    expect(await page.evaluate(() => fake.sheet('党支部基本情况').rules.length)).toBe(0);
    await press(page, '重新校验');
    await page.getByText(/的行有移动/).waitFor({ state: 'detached' });
    await results(page);
    expect(await page.getByRole('heading', { name: /^问题/ }).innerText()).toBe(`问题 ${GOLDEN}`);
  });

  test('settings are kept in the workbook', async () => {
    const { page } = await checked();
    await page.getByRole('tab', { name: '设置' }).click();
    await page.getByLabel('党支部党员最多人数').fill('40');
    await press(page, '保存并重新校验');
    await page.getByRole('tab', { name: '校验', exact: true }).click();
    await page.getByText(/党支部党员最多人数：40人/).waitFor();
    await press(page, '一键校验');
    await page.getByText('正在校验').waitFor({ state: 'detached' });
    await page.getByText(/党支部党员最多人数：40人/).waitFor();
  });

  test.each([
    ['AccessDenied', /受保护|只读/],
    ['InvalidOperationInCellEditMode', /按回车键/],
    ['RequestAborted', /中断/],
    ['ApiNotFound', /浏览器页面/],
  ])('%s becomes one sentence', async (code, sentence) => {
    const opened = await open();
    await opened.page.evaluate(
      (failing) => fake.failAt({ code: failing, atRequest: 1, lasting: true }),
      code,
    );
    await press(opened.page, '一键校验');
    const alert = opened.page.getByRole('alert');
    await alert.waitFor();
    const said = await alert.innerText();
    expect(said).toMatch(sentence);
    expect(said).not.toContain(code);
    await expectSound(opened);
    await opened.page.evaluate(() => fake.failAt(null));
    await press(opened.page, '重试');
    await results(opened.page);
  });

  test.each([
    [320, false],
    [320, true],
    [450, false],
    [450, true],
  ])('every state is sound at %i px (dark: %s)', async (width, isDark) => {
    const look = { width, isDark };
    const idle = await open(look);
    await expectSound(idle);
    await press(idle.page, '一键校验');
    await results(idle.page);
    await expectSound(idle);
    expect(
      await idle.page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).color),
    ).toBe(isDark ? 'rgb(255, 255, 255)' : 'rgb(36, 36, 36)');

    const nothing = await open({
      ...look,
      query: '?run=1',
      ledgers: [{ sheet: 'Sheet1', rows: [['购物清单'], ['苹果', 3]] }],
    });
    await nothing.page.getByText('没有识别到党支部台账').waitFor();
    await expectSound(nothing);

    const reading = await open(look);
    await reading.page.evaluate(() => {
      Worker.prototype.postMessage = () => undefined;
    });
    await press(reading.page, '一键校验');
    await reading.page.getByText('正在校验').waitFor();
    await expectSound(reading);
    await press(reading.page, '取消');
    await reading.page.getByText('校验已停止，没有写入任何内容。').waitFor();
  });

  test('the ribbon clears the marks without a pane', async () => {
    const { page, trespasses } = await inExcel(browser(), { script, ledgers: organ });
    await page.goto(`${site.address}commands.html`);
    await page.waitForFunction(() => office.commands.has('clearMarks'));
    const counts = await page.evaluate(async () => {
      const sheet = fake.sheet('党员名册');
      sheet.rules.push({
        type: 'Custom',
        rects: [{ top: 1, left: 1, bottom: 1, right: 1 }],
        formula: '=N("ledger-check:error")=0',
        stopIfTrue: false,
        fill: '#FFC7CE',
        fontColor: '',
        bold: false,
        borders: {},
      });
      const before = sheet.rules.length;
      await new Promise<void>((completed) => office.commands.get('clearMarks')?.({ completed }));
      return [before, sheet.rules.length];
    });
    expect(counts).toEqual([1, 0]);
    expect(trespasses).toEqual(NO_TRESPASSES);
  });

  test('outside Excel the pane’s page names the browser page', async () => {
    const opened = await newPage(browser(), { width: 320 });
    await opened.page.goto(`${site.address}taskpane.html`);
    await opened.page.getByRole('link', { name: '在浏览器中校验台账文件' }).waitFor();
    await expectSound(opened);
  });
});
