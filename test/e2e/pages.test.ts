import type { Browser } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeInBrowser, DIST, newPage, NO_TRESPASSES, ROOT, serveDist, SINGLE_FILE } from './harness';
import type { OpenOptions, OpenPage, Site, Trespasses } from './harness';

const TRIDENT = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const OLD_EDGE =
  'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0 Safari/537.36 Edge/17.17134';

jest.setTimeout(60_000);

describeInBrowser('built pages', (browser) => {
  let site: Site;
  beforeAll(async () => {
    site = await serveDist();
  });
  afterAll(() => site.close());

  /** Opens a page of dist/ and waits until React has put its own content in place of the static text. */
  async function started(file: string, options: OpenOptions = {}): Promise<OpenPage> {
    const opened = await newPage(browser(), options);
    await opened.page.goto(site.address + file);
    await opened.page.waitForSelector('#starting', { state: 'detached' });
    return opened;
  }

  const pageText = (opened: OpenPage): Promise<string> => opened.page.innerText('body');

  test.each(['', 'index.html', 'taskpane.html?run=1'])(
    '%s starts within its policy and origin',
    async (file) => {
      const opened = await started(file);
      await opened.page.waitForLoadState('networkidle');
      expect(await pageText(opened)).toContain('支部台账校验');
      expect(opened.trespasses).toEqual(NO_TRESPASSES);
    },
  );

  test.each(['index.html', 'taskpane.html', 'commands.html'])(
    '%s carries the policy a server sends',
    async (file) => {
      const { page } = await newPage(browser());
      const response = await page.goto(site.address + file, { waitUntil: 'commit' });
      const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
      expect(await meta.getAttribute('content')).toBe(response?.headers()['content-security-policy']);
      expect(response?.headers()).not.toHaveProperty('x-frame-options');
    },
  );

  test.each(['old-webview.js', 'watchdog.js', 'trusted-types.js'])(
    '%s is served as written, in ES5',
    async (name) => {
      const served = readFileSync(path.join(DIST, 'shell', name), 'utf8');
      expect(served).toBe(readFileSync(path.join(ROOT, 'src/shell', name), 'utf8'));
    },
  );

  test('Office.js is whole for every Excel and reports to nobody', async () => {
    const hosts = ['', 'Win32$16.01', 'Mac$16.00', 'Web$16.00', 'iOS$16.00'];
    const open = async (host: string): Promise<Trespasses> => {
      const { page, trespasses } = await newPage(browser());
      const parameters = host && `?_host_Info=Excel$${host}$zh-CN$$$$0`;
      await page.goto(`${site.address}taskpane.html${parameters}`, { waitUntil: 'networkidle' });
      // Office.js opens its telemetry frame three seconds after it was loaded.
      await page.waitForTimeout(3500);
      return { ...trespasses, errors: [] };
    };
    expect(await Promise.all(hosts.map(open))).toEqual(hosts.map(() => NO_TRESPASSES));
  });

  test('the ribbon page loads within its policy and origin', async () => {
    const { page, trespasses } = await newPage(browser());
    await page.goto(`${site.address}commands.html`, { waitUntil: 'networkidle' });
    expect(trespasses).toEqual(NO_TRESPASSES);
  });

  test('the single file starts by double click and asks for nothing', async () => {
    const opened = await newPage(browser());
    await opened.page.goto(pathToFileURL(SINGLE_FILE).href, { waitUntil: 'networkidle' });
    await opened.page.waitForSelector('#starting', { state: 'detached' });
    expect(await pageText(opened)).toContain('支部台账校验');
    expect(opened.trespasses).toEqual(NO_TRESPASSES);
  });

  test('the policy refuses requests to elsewhere and HTML made of text', async () => {
    const { page, trespasses } = await started('');
    await page.evaluate(async () => {
      await fetch('https://example.com/').catch(() => null);
      const image = document.createElement('img');
      image.src = 'https://example.com/a.png';
      document.body.append(image);
    });
    await expect(page.evaluate(() => (document.body.innerHTML = '<b>'))).rejects.toThrow('TrustedHTML');
    const refused = (): (string | undefined)[] => trespasses.violations.map((text) => text.split(' ')[0]);
    await page.waitForTimeout(100);
    for (const directive of ['connect-src', 'img-src', 'require-trusted-types-for']) {
      expect(refused()).toContain(directive);
    }
  });

  test('the pane lets Office.js load its parts from here only', async () => {
    const { page } = await started('taskpane.html');
    const load = (url: string): Promise<boolean> =>
      page.evaluate((src) => {
        try {
          document.createElement('script').src = src;
          return true;
        } catch {
          return false;
        }
      }, url);
    expect(await load('office/zh-cn/office_strings.js')).toBe(true);
    expect(await load('https://example.com/office.js')).toBe(false);
    expect(await load('//example.com/office.js')).toBe(false);
  });

  describe('a webview that cannot run the product', () => {
    const open = async (file: string, userAgent: string): Promise<string> => {
      const opened = await newPage(browser(), { userAgent, width: 320 });
      // Such a webview stops at the bundles' syntax.
      await opened.page.route(/(vendor|taskpane|browser)\.[^/]*\.js$/, (route) => route.abort());
      await opened.page.goto(site.address + file);
      return pageText(opened);
    };

    test.each([
      ['Trident', TRIDENT],
      ['EdgeHTML', OLD_EDGE],
    ])('%s is told of the browser page', async (_, userAgent) => {
      const text = await open('taskpane.html', userAgent);
      expect(text).toContain('旧版内核');
      expect(text).toContain(`打开 ${site.address} `);
      expect(text).not.toContain('正在启动');
    });

    test('the notice fits 320 px', async () => {
      const opened = await newPage(browser(), { userAgent: TRIDENT, width: 320 });
      await opened.page.route(/(vendor|taskpane)\.[^/]*\.js$/, (route) => route.abort());
      await opened.page.goto(`${site.address}taskpane.html`);
      expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  });

  describe('a pane that does not start', () => {
    test('says what to try as soon as a script is missing', async () => {
      const opened = await newPage(browser(), { width: 320 });
      await opened.page.route(/taskpane\.[^/]*\.js$/, (route) => route.abort());
      await opened.page.goto(`${site.address}taskpane.html`);
      await opened.page.waitForSelector('#starting[role=alert]');
      const text = await pageText(opened);
      expect(text).toContain('没有启动');
      expect(text).toContain(`${site.address}taskpane.html`);
      expect(text).toContain('改用浏览器页面');
    });

    test('says what to try after 15 seconds of silence', async () => {
      const { page, silent } = await silentPane(browser());
      await page.clock.runFor(14_000);
      expect(await page.innerText('body')).toContain('正在启动');
      await page.clock.runFor(2_000);
      expect(await page.innerText('body')).toContain('没有启动');
      silent.release();
    });
  });

  /** A pane whose own script never arrives, under a clock that the test moves. */
  async function silentPane(
    running: Browser,
  ): Promise<{ page: OpenPage['page']; silent: { release: () => void } }> {
    const { page } = await newPage(running);
    await page.clock.install();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/taskpane\.[^/]*\.js$/, async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${site.address}taskpane.html`, { waitUntil: 'commit' });
    await page.waitForSelector('script[src^="taskpane"]', { state: 'attached' });
    return { page, silent: { release } };
  }
});
