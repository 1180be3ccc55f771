/** The real client in Node: its script runs on the global object, as in a page it runs on the window. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFakeExcel, type FakeOffice } from './client';
import type { FakeExcel } from './fake-excel';

const CLIENT = 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js';

/** Loads the client (0.1 s, once a test file) and joins it to `fake`; `Excel` and `Office` are then global. */
export function startExcel(fake: FakeExcel): FakeOffice {
  if (!('Excel' in globalThis)) loadClient();
  return installFakeExcel(globalThis, fake);
}

function loadClient(): void {
  const page = {
    window: globalThis,
    location: { href: 'http://localhost/' },
    navigator: { userAgent: 'Node' },
  };
  for (const [name, value] of Object.entries(page)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  // An indirect eval runs the script at top level, where its `var`s become globals as in a page.
  // eslint-disable-next-line no-eval -- a module would keep the client's globals to itself
  const runAtTopLevel = globalThis.eval;
  runAtTopLevel(readFileSync(join(process.cwd(), CLIENT), 'utf8'));
}
