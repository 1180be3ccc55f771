/** 台账识别 in Chromium, on the page and in Excel: a correction is seen, saved, found again and handed on. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Download, Page } from 'playwright-core';
import type { FakeExcel } from '../excel-host/fake-excel';
import { writeWorkbook, type Sheet, type Value } from '../samples/workbook-writer';
import { axeViolations, cutOff, overflow } from './accessible';
import { officeScript, openPane } from './excel-page';
import type { Ledger } from './fake-excel-page';
import { describeInBrowser, newPage, NO_TRESPASSES, serveDist } from './harness';
import type { OpenOptions, OpenPage, Site } from './harness';

jest.setTimeout(120_000);

declare const fake: FakeExcel;

type Lines = readonly (readonly Value[])[];

/** The last column is the one a target stands in; the members are in `上年底人数`. */
const REGISTER: Lines = [
  ['党支部名称', '成立时间', '上年底人数', '正式党员数', '书记'],
  ['第一党支部', { date: '2015-06-01' }, 5, 2, '党员001'],
  ['第二党支部', { date: '2016-06-01' }, 6, 7, '党员002'],
  ['第三党支部', { date: '2016-06-01' }, 8, 9, '党员003'],
];
const CARD: Lines = [
  ['支部名称：', '第五党支部', '支部书记：', '党员005'],
  ['上年底人数：', 6, '正式党员数：', 2],
  ['成立时间：', { date: '2015-06-01' }, '换届时间：', { date: '2023-06-01' }],
];
const OTHER: Lines = [
  ['设备', '数量'],
  ['打印机', 2],
];
const TOO_FEW = '第一党支部有正式党员2人';
const TOO_FEW_ON_CARD = '第五党支部有正式党员2人';

const sheet = (name: string, lines: Lines): Sheet => ({ name, lines, titleLines: 0, headerLines: 1 });
const BOOK = [sheet('支部情况', REGISTER), sheet('情况卡', CARD), sheet('物资', OTHER)];

/** The register as another department keeps it: other branches, another sheet's name, a title. */
const elsewhere = (name: string): readonly Sheet[] => [
  {
    name,
    lines: [
      ['党支部情况表'],
      ...REGISTER.slice(0, 1),
      ['第六党支部', { date: '2015-06-01' }, 5, 2, '党员006'],
    ],
    titleLines: 1,
    headerLines: 1,
  },
];

describeInBrowser('台账识别', (browser) => {
  let site: Site;
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-check-mapping-'));
  beforeAll(async () => {
    site = await serveDist();
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const results = (page: Page) => page.getByText('发现问题的支部').waitFor();
  const show = (page: Page, name: '校验' | '台账识别') =>
    page.getByRole('tab', { name, exact: true }).click();
  const column = (page: Page, name: string) => page.getByLabel(name, { exact: true });
  const card = (page: Page, name: string) =>
    page.locator('#panel-mapping').getByRole('button', { name: new RegExp(`^${name}`) });
  const rechecked = (page: Page) => page.locator('button:enabled', { hasText: '一键校验' }).waitFor();

  async function expectFound(page: Page, found: readonly string[], gone: readonly string[]): Promise<void> {
    await show(page, '校验');
    await results(page);
    const search = page.getByLabel('搜索问题');
    for (const [sentences, isFound] of [[found, true] as const, [gone, false] as const]) {
      for (const sentence of sentences) {
        await search.fill(sentence);
        await page
          .getByText(isFound ? /^问题 / : '没有符合条件的问题。')
          .first()
          .waitFor();
        expect([sentence, await page.locator('[data-finding]').count()]).toEqual([sentence, isFound ? 1 : 0]);
      }
    }
    await search.fill('');
  }
  async function expectSound({ page, trespasses }: OpenPage): Promise<void> {
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await cutOff(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    expect(trespasses).toEqual(NO_TRESPASSES);
  }
  /** Says that the members stand in 上年底人数; the preview follows. */
  async function correctRegister(page: Page): Promise<void> {
    await show(page, '台账识别');
    await card(page, '支部情况').click();
    const preview = page.getByRole('region', { name: '支部情况前三行' });
    await preview.waitFor();
    expect(await preview.getByRole('columnheader').allInnerTexts()).toEqual(
      ['行', 'A 党支部名称', 'B 成立时间', 'C 党员总数', 'D 正式党员数', 'E 书记'].map((text) =>
        expect.stringMatching(new RegExp(`^${text.replace(' ', '\\s*')}`)),
      ),
    );
    expect(await preview.getByRole('row').count()).toBe(4);
    await column(page, 'C列 上年底人数').selectOption('formalCount');
    expect(await column(page, 'D列 正式党员数').inputValue()).toBe('');
    expect((await preview.getByRole('columnheader').allInnerTexts())[3]).toMatch(/^C\s*正式党员数$/);
    await press(page, '保存并重新校验');
    await page.getByText('按保存的识别设置：', { exact: false }).first().waitFor();
    await rechecked(page);
  }

  describe('on the page', () => {
    async function openFile(name: string, sheets: readonly Sheet[] | Buffer, options: OpenOptions = {}) {
      const opened = await newPage(browser(), options);
      await opened.page.goto(site.address);
      await opened.page.waitForSelector('#starting', { state: 'detached' });
      const file = path.join(folder, name);
      writeFileSync(file, Buffer.isBuffer(sheets) ? sheets : writeWorkbook(sheets));
      await opened.page.locator('input[type=file]').first().setInputFiles(file);
      await results(opened.page);
      return opened;
    }
    async function saved(download: Promise<Download>, name: string): Promise<Buffer> {
      const file = path.join(folder, name);
      await (await download).saveAs(file);
      return readFileSync(file);
    }

    test('a corrected column changes the finding, goes with the copy, and holds when the copy is opened', async () => {
      const { page, trespasses } = await openFile('一.xlsx', BOOK);
      await expectFound(page, [TOO_FEW, TOO_FEW_ON_CARD], []);
      await correctRegister(page);
      await expectFound(page, [TOO_FEW_ON_CARD], [TOO_FEW]);

      const download = page.waitForEvent('download');
      await press(page, '写入问题清单并标记');
      await press(page, '确定');
      const copy = await saved(download, '一-校验.xlsx');
      const again = await openFile('副本.xlsx', copy);
      await expectFound(again.page, [TOO_FEW_ON_CARD], [TOO_FEW]);
      await show(again.page, '台账识别');
      await card(again.page, '支部情况').getByText('按保存的识别设置：', { exact: false }).waitFor();
      expect(trespasses).toEqual(NO_TRESPASSES);
      expect(again.trespasses).toEqual(NO_TRESPASSES);

      await card(again.page, '支部情况').click();
      await press(again.page, '撤销这张表的更正');
      await rechecked(again.page);
      await expectFound(again.page, [TOO_FEW, TOO_FEW_ON_CARD], []);
    });

    test('of two values of a card in one sheet column, the right one is corrected', async () => {
      const { page } = await openFile('二.xlsx', BOOK);
      await show(page, '台账识别');
      await card(page, '情况卡').click();
      await column(page, 'D列 正式党员数').selectOption('');
      expect(await column(page, 'D列 支部书记').inputValue()).toBe('secretary');
      await press(page, '保存并重新校验');
      await page.getByText('按保存的识别设置：', { exact: false }).first().waitFor();
      await rechecked(page);
      expect(await column(page, 'D列 正式党员数').inputValue()).toBe('');
      expect(await column(page, 'D列 支部书记').inputValue()).toBe('secretary');
      await expectFound(page, [TOO_FEW], [TOO_FEW_ON_CARD]);
    });

    test('a table can be said to be no ledger, a sheet that was not recognised to be one', async () => {
      const { page } = await openFile('三.xlsx', BOOK);
      await show(page, '台账识别');
      await card(page, '支部情况').click();
      await page.getByLabel('台账类型').selectOption('不是台账');
      await press(page, '保存并重新校验');
      await page.getByText('已指定不是台账，不参与校验').waitFor();
      await rechecked(page);
      await expectFound(page, [TOO_FEW_ON_CARD], [TOO_FEW]);

      await show(page, '台账识别');
      await card(page, '物资').click();
      await page.getByLabel('台账类型').selectOption('阵地');
      await page.getByLabel('表头首行').fill('1');
      await column(page, 'A列 设备').selectOption('branch');
      await press(page, '保存并重新校验');
      await card(page, '物资').getByText('阵地，表头第1行，1行数据').waitFor();
    });

    test('a header that is moved is shown before it is saved', async () => {
      const { page } = await openFile('四.xlsx', BOOK);
      await show(page, '台账识别');
      await card(page, '支部情况').click();
      await page.getByLabel('表头首行').fill('2');
      await column(page, 'A列 第一党支部').waitFor();
      const preview = page.getByRole('region', { name: '支部情况前三行' });
      expect(await preview.getByRole('rowheader').allInnerTexts()).toEqual(['3', '4']);
      await press(page, '还原');
      await column(page, 'A列 党支部名称').waitFor();
      expect(await preview.getByRole('rowheader').allInnerTexts()).toEqual(['2', '3', '4']);
    });

    test('exported once, imported in another workbook whose sheet has another name', async () => {
      const first = await openFile('五.xlsx', BOOK);
      await correctRegister(first.page);
      const download = first.page.waitForEvent('download');
      await press(first.page, '导出识别设置');
      expect((await download).suggestedFilename()).toBe('台账识别设置.json');
      await saved(download, '台账识别设置.json');

      const second = await openFile('六.xlsx', elsewhere('机关支部台账'));
      await expectFound(second.page, ['第六党支部有正式党员2人'], []);
      await show(second.page, '台账识别');
      const choose = (file: string) =>
        second.page.locator('input[aria-label=导入识别设置]').setInputFiles(path.join(folder, file));
      for (const [name, text] of [
        ['坏.json', '{"version":1,"tab'],
        ['别的.json', '{"name":"x","dependencies":{}}'],
      ] as const) {
        writeFileSync(path.join(folder, name), text);
        await choose(name);
        await second.page.getByText('这个文件不是台账识别设置，请选择由“导出识别设置”生成的文件。').waitFor();
      }
      await choose('台账识别设置.json');
      await second.page.getByText('已导入识别设置，本次有1张表按它读取。').waitFor();
      expect(await second.page.getByText('这个文件不是台账识别设置').count()).toBe(0);
      await expectFound(second.page, [], ['第六党支部有正式党员2人']);
      expect(second.trespasses).toEqual(NO_TRESPASSES);
    });

    test.each([
      { width: 320, height: 720 },
      { width: 1200, height: 800 },
    ])('every sheet open, nothing is cut and axe is content at $width px', async (size) => {
      const opened = await openFile('七.xlsx', BOOK, size);
      await show(opened.page, '台账识别');
      for (const name of ['支部情况', '情况卡', '物资']) await card(opened.page, name).click();
      await opened.page.getByRole('region', { name: '物资前三行' }).waitFor();
      await expectSound(opened);
    });
  });

  describe('in Excel', () => {
    let script: string;
    beforeAll(async () => {
      script = await officeScript();
    });
    const plain = (value: Value) =>
      typeof value !== 'object' || value === null ? value : 'date' in value ? value.date : value.month;
    const ledger = (name: string, lines: Lines): Ledger => ({
      sheet: name,
      rows: lines.map((line) => line.map(plain)),
    });
    const LEDGERS = [ledger('支部情况', REGISTER), ledger('情况卡', CARD)];
    const partsOf = (page: Page) => page.evaluate(() => fake.book.parts.map((part) => ({ ...part })));

    async function openIn(ledgers: readonly Ledger[], parts: Awaited<ReturnType<typeof partsOf>> = []) {
      const opened = await openPane(browser(), site.address, { script, ledgers, parts, query: '?run=1' });
      await results(opened.page);
      return opened;
    }

    test('a correction is kept in the workbook: after a reload, with columns and rows inserted, until it is another table', async () => {
      const { page } = await openIn(LEDGERS);
      await expectFound(page, [TOO_FEW, TOO_FEW_ON_CARD], []);
      await correctRegister(page);
      await expectFound(page, [TOO_FEW_ON_CARD], [TOO_FEW]);
      const parts = await partsOf(page);
      expect(parts).toHaveLength(1);

      const again = await openIn(LEDGERS, parts);
      await expectFound(again.page, [TOO_FEW_ON_CARD], [TOO_FEW]);

      const inserted = REGISTER.map(([name = null, ...rest], index) => [
        index === 0 ? '序号' : index,
        name,
        index === 0 ? '支部类型' : '党支部',
        ...rest,
      ]);
      const moved = await openIn(
        [ledger('支部情况', [['党支部情况表'], ...inserted]), ...LEDGERS.slice(1)],
        parts,
      );
      await expectFound(moved.page, [TOO_FEW_ON_CARD], [TOO_FEW]);

      const other: Lines = [
        ['党支部名称', '活动室地址', '面积', '宣传栏', '管理人'],
        ['第一党支部', '一号楼101', 40, '有', '党员001'],
      ];
      const changed = await openIn([ledger('支部情况', other), ...LEDGERS.slice(1)], parts);
      await changed.page.getByText(/工作表“支部情况”的表头与保存识别设置时相差较大/).waitFor();
      await show(changed.page, '台账识别');
      await changed.page.getByText('表头变化较大，以前保存的更正没有采用').waitFor();
      await expectSound(changed);
    });

    test('the mapping goes out and in as text', async () => {
      const { page } = await openIn(LEDGERS);
      await correctRegister(page);
      await press(page, '导出识别设置');
      const text = await page.getByLabel(/^识别设置文本/).inputValue();

      const [other] = elsewhere('机关支部台账');
      const second = await openIn([ledger('机关支部台账', other?.lines ?? [])]);
      await show(second.page, '台账识别');
      await press(second.page, '粘贴识别设置');
      await second.page.getByLabel('在此粘贴识别设置文本').fill(text);
      await expectSound(second);
      await press(second.page, '导入粘贴的文本');
      await second.page.getByText('已导入识别设置，本次有1张表按它读取。').waitFor();
      await expectFound(second.page, [], ['第六党支部有正式党员2人']);
    });
  });
});
