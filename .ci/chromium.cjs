/** The browser for tests and pictures: the machine's own, never a download. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((exe) =>
      path.win32.join(process.env[folder] ?? 'C:\\', exe),
    ),
  ),
];

/** Where `name` stands on the PATH, or null. */
function whereIs(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** The executable of a Chromium, Chrome or Edge, or null where there is none. */
const findBrowser = () =>
  NAMES.map(whereIs).find((file) => file !== null) ?? PLACES.find((file) => existsSync(file)) ?? null;

/** Everything that would make the browser speak to the network by itself, off. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the machine's browser; rejects where there is none. A new profile each time, removed by Playwright. */
async function launchBrowser(options = {}) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('没有找到 Chromium、Chrome 或 Edge，请先安装其中之一。');
  return chromium.launch({ executablePath, args: FLAGS, ...options });
}

module.exports = { findBrowser, launchBrowser };
