/** The built pane in Chromium, over the real Office.js client and the fake Excel. */
import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import webpack from 'webpack';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { isoDate, dayOfSerial } from '../../src/ledger/calendar';
import type { CellValue, Grid } from '../../src/workbook/grid';
import type { XmlPart } from '../excel-host/workbook';
import type { Ledger } from './fake-excel-page';
import { newPage, ROOT, type OpenOptions, type OpenPage } from './harness';

const CLIENT = path.join(ROOT, 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js');

/** Office.js as the pane loads it: the real client, then the fake Excel behind it. */
export async function officeScript(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-check-fake-'));
  const compiler = webpack({
    mode: 'none',
    entry: path.join(__dirname, 'fake-excel-page.ts'),
    output: { path: folder, filename: 'fake.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
  });
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString() ?? ''));
        else resolve();
      });
    });
    return `${readFileSync(CLIENT, 'utf8')}\n${readFileSync(path.join(folder, 'fake.js'), 'utf8')}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const entered = (value: CellValue): string | number | boolean | null => {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.type) {
    case 'date':
      return isoDate(dayOfSerial(value.serial));
    case 'shown':
      return value.text;
    case 'error':
      return value.code;
  }
};

/** The ledgers of an .xlsx, as rows to be put into the fake. */
export async function ledgersOf(file: string): Promise<readonly Ledger[]> {
  const workbook = await openXlsx(file, new Uint8Array(readFileSync(file)));
  const { grids } = await workbook.read();
  return grids.map((grid: Grid) => ({
    sheet: grid.sheet,
    rows: [
      ...Array.from({ length: grid.top }, () => []),
      ...grid.rows.map((row) => [...Array.from({ length: grid.left }, () => null), ...row.map(entered)]),
    ],
  }));
}

export interface PaneOptions extends OpenOptions {
  readonly script: string;
  readonly ledgers: readonly Ledger[];
  readonly isDark?: boolean;
  /** Custom XML that the workbook holds already, as an earlier pane left it. */
  readonly parts?: readonly XmlPart[];
  /** `?run=1`, for instance. */
  readonly query?: string;
}

/** Opens the pane of a site, as Excel would; resolves when React stands. */
export async function openPane(browser: Browser, address: string, options: PaneOptions): Promise<OpenPage> {
  const opened = await inExcel(browser, options);
  await opened.page.goto(`${address}taskpane.html${options.query ?? ''}`);
  await opened.page.waitForSelector('#starting', { state: 'detached' });
  return opened;
}

/** A page with Excel behind it, not yet gone anywhere. */
export function inExcel(
  browser: Browser,
  { script, ledgers, isDark = false, parts = [], ...rest }: PaneOptions,
): Promise<OpenPage> {
  return newPage(browser, {
    width: 320,
    height: 720,
    ...rest,
    before: async (page: Page) => {
      await page.addInitScript((prepared) => Reflect.set(window, 'prepared', prepared), {
        ledgers,
        isDark,
        parts,
      });
      await page.route('**/office/office.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script }),
      );
    },
  });
}
