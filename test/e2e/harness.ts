/**
 * The built product in the machine's own Chromium: pages served as a server should serve them, and everything a page
 * does that it may not do written down.
 */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from '../../.ci/chromium.cjs';
import { headersFor } from '../../.ci/csp.cjs';

export const ROOT = path.join(__dirname, '../..');
export const DIST = path.join(ROOT, 'dist');
export const SINGLE_FILE = path.join(DIST, 'single', '支部台账校验.html');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Site {
  /** `http://localhost:PORT/` */
  readonly address: string;
  close(): Promise<void>;
}

function answerFrom(folder: string): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(
      folder,
      decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    );
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...headersFor(pathname), 'Content-Type': type }).end(readFileSync(file));
  });
}

/** Serves the built files with the policy in their headers, as well as in their pages. */
export async function serveDist(folder = DIST): Promise<Site> {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error('dist/ 里没有页面，请先运行 npm run build。');
  const server = answerFrom(folder);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What a page must not do; each list stays empty. */
export interface Trespasses {
  /** Refusals by the Content-Security-Policy: directive and what was refused. */
  readonly violations: string[];
  /** Requests to anywhere but the page's own origin. */
  readonly foreign: string[];
  /** Own files that were asked for and are not there. */
  readonly missing: string[];
  /** Uncaught errors and errors on the console. */
  readonly errors: string[];
}

export const NO_TRESPASSES: Trespasses = { violations: [], foreign: [], missing: [], errors: [] };

export interface OpenPage {
  readonly page: Page;
  readonly trespasses: Trespasses;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly userAgent?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Runs in the page before any of its scripts, such as a fake host. */
  readonly before?: (page: Page) => Promise<void>;
}

/** A new page in a context of its own, watched from its first byte. Not yet gone anywhere: `page.goto` is the test's. */
export async function newPage(browser: Browser, options: OpenOptions = {}): Promise<OpenPage> {
  const { width = 1200, height = 800, userAgent, colorScheme = 'light', before } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    colorScheme,
    ...(userAgent !== undefined && { userAgent }),
  });
  const page = await context.newPage();
  const trespasses: Trespasses = { violations: [], foreign: [], missing: [], errors: [] };

  await page.exposeFunction('reportViolation', (text: string) => trespasses.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function')
        report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  if (before) await before(page);

  const isOwn = (url: string): boolean => {
    const { protocol, origin } = new URL(url);
    if (protocol === 'data:' || protocol === 'blob:' || protocol === 'about:') return true;
    const own = page.url() === 'about:blank' ? url : page.url();
    return protocol === 'file:' ? url === own : origin === new URL(own).origin;
  };
  page.on('request', (request) => {
    if (!isOwn(request.url())) trespasses.foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trespasses.missing.push(`${response.status()} ${response.url()}`);
  });
  page.on('pageerror', (error) => trespasses.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trespasses.errors.push(message.text());
  });
  return { page, trespasses };
}

/**
 * `describe` with a running browser. On a user's machine without one the tests are named as skipped; where `CI` is set
 * a missing browser is a failure.
 */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  const isMissing = findBrowser() === null;
  if (isMissing && !process.env.CI) {
    test.skip(`${name}：本机没有 Chromium、Chrome 或 Edge，跳过`, () => undefined);
    return;
  }
  describe(name, () => {
    let running: Browser | null = null;
    beforeAll(async () => {
      running = await launchBrowser();
    });
    afterAll(() => running?.close());
    body(() => {
      if (!running) throw new Error('浏览器没有启动。');
      return running;
    });
  });
}
