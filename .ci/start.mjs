/**
 * `npm start`: builds for development, serves the pages, and puts the product where the user can click.
 *   (nothing)                      Excel, where there is one on this machine; else the browser page
 *   --excel                        Excel on this machine
 *   --web --document URL           Excel on the web, with a workbook of one's own
 *   --stop                         ends what was started and takes the add-in out of Excel again
 * Asks nothing. The page's address stands alone on a line of stdout once it answers.
 */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import csp from './csp.cjs';
import { manifestXml } from './manifest.cjs';

const ROOT = path.join(import.meta.dirname, '..');
const FIRST_PORT = 3000;
const CACHE = path.join(ROOT, '.cache');
/** What is running, for `npm stop`: the process and its address. */
const RUNNING = path.join(CACHE, 'start.json');
const MANIFEST = path.join(CACHE, 'manifest.xml');

/**
 * Whether Excel itself is installed. The platform says nothing: Windows with WPS only is the common case, and WPS
 * registers itself for Excel's files.
 */
async function hasExcel() {
  if (process.platform === 'darwin') return existsSync('/Applications/Microsoft Excel.app');
  if (process.platform !== 'win32') return false;
  const key = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
  const answers = await Promise.allSettled(
    ['HKLM', 'HKCU'].map((hive) => promisify(execFile)('reg', ['query', `${hive}\\${key}`, '/ve'])),
  );
  return answers.some(({ value }) => /\\excel\.exe"?\s*$/im.test(value?.stdout ?? ''));
}

const hasDisplay = () =>
  !process.env.CI &&
  process.env.BROWSER !== 'none' &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

/** Opens the user's browser; where that fails the address on stdout is enough. */
function openBrowser(address) {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** True when nothing listens on the port, under any of the names of this machine. */
async function isFree(port) {
  const tries = ['127.0.0.1', '::1'].map(
    (host) =>
      new Promise((resolve) => {
        const probe = net.connect({ host, port });
        probe.once('connect', () => resolve(false) ?? probe.destroy());
        probe.once('error', () => resolve(true));
      }),
  );
  return (await Promise.all(tries)).every(Boolean);
}

async function freePort() {
  for (let port = FIRST_PORT; port < FIRST_PORT + 100; port += 1) if (await isFree(port)) return port;
  throw new Error(`端口 ${FIRST_PORT} 至 ${FIRST_PORT + 99} 都被占用，请关闭其中一个程序后重试。`);
}

/** Builds and serves; resolves with the address once the first build stands. `https` holds certificate and key. */
async function serve(port, https) {
  const require = createRequire(import.meta.url);
  const compiler = webpack(require('../webpack.config.js')({}, { mode: 'development' }));
  const built = new Promise((resolve, reject) => {
    compiler.hooks.done.tap('start', (stats) =>
      stats.hasErrors() ? reject(new Error(stats.toString('errors-only'))) : resolve(),
    );
  });
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port,
      server: https ? { type: 'https', options: https } : 'http',
      allowedHosts: ['localhost'],
      headers: (request) => csp.headersFor(request.path),
      static: false,
      hot: false,
      // The overlay is a frame made of HTML text, which Trusted Types refuse.
      client: { overlay: false, logging: 'error' },
    },
    compiler,
  );
  await server.start();
  await built;
  return `${https ? 'https' : 'http'}://localhost:${port}/`;
}

/** Registers the add-in for the address served and opens Excel with it. `document` is for Excel on the web. */
async function openInExcel(address, document) {
  const { startDebugging } = await import('office-addin-debugging');
  writeFileSync(MANIFEST, manifestXml(address));
  await startDebugging(MANIFEST, {
    appType: document ? 'web' : 'desktop',
    app: 'excel',
    enableDebugging: false,
    ...(document && { document }),
  });
}

async function stop() {
  const running = existsSync(RUNNING) ? JSON.parse(readFileSync(RUNNING, 'utf8')) : null;
  // The port tells whether the process written down is still ours.
  if (running && !(await isFree(Number(new URL(running.address).port)))) {
    process.kill(running.pid);
    console.log('已停止本机服务。');
  } else {
    console.log('本机服务没有在运行。');
  }
  rmSync(RUNNING, { force: true });
  if (existsSync(MANIFEST)) {
    const { stopDebugging } = await import('office-addin-debugging');
    await stopDebugging(MANIFEST);
    rmSync(MANIFEST);
    console.log('已从 Excel 中移除加载项。');
  }
}

async function start({ excel, web, document }) {
  const isHere = web || (await hasExcel());
  if (excel && !isHere) {
    throw new Error(
      '这台电脑上没有找到 Excel；请运行 npm start 打开浏览器页面，或用 npm run start:web 打开网页版 Excel。',
    );
  }
  mkdirSync(CACHE, { recursive: true });
  const wantsExcel = excel || web;
  const port = await freePort();
  let https = null;
  if (isHere) {
    try {
      const { getHttpsServerOptions } = await import('office-addin-dev-certs');
      https = await getHttpsServerOptions();
    } catch (error) {
      if (wantsExcel) throw error;
      console.error(`没有取得本机证书，改为打开浏览器页面：${error.message}`);
    }
  }

  const address = await serve(port, https);
  writeFileSync(RUNNING, JSON.stringify({ pid: process.pid, address }));
  process.once('exit', () => rmSync(RUNNING, { force: true }));
  console.log(`支部台账校验已启动，按 Ctrl+C 结束。页面地址：\n${address}`);

  if (https) {
    try {
      await openInExcel(address, document);
      return;
    } catch (error) {
      if (wantsExcel) throw error;
      console.error(`没有能在 Excel 中打开，改为打开浏览器页面：${error.message}`);
    }
  }
  if (hasDisplay()) openBrowser(address);
}

const { values: options } = parseArgs({
  options: {
    excel: { type: 'boolean' },
    web: { type: 'boolean' },
    document: { type: 'string' },
    stop: { type: 'boolean' },
  },
});

try {
  if (options.web && !options.document) {
    throw new Error('请写明网页版 Excel 中工作簿的地址：npm run start:web -- --document https://…');
  }
  await (options.stop ? stop() : start(options));
} catch (error) {
  console.error(`没有完成：${error.message}`);
  process.exit(1);
}
