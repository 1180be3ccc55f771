import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ORGAN_FAULTS } from '../samples/organ-faults';
import { describeInBrowser, newPage, NO_TRESPASSES, ROOT } from './harness';

jest.setTimeout(180_000);

const isWindows = process.platform === 'win32';

interface Started {
  readonly process: ChildProcess;
  readonly address: string;
}

/** `npm start` in a tree; resolves with the address that stands alone on a line of stdout. */
function npmStart(folder: string): Promise<Started> {
  return new Promise((resolve, reject) => {
    const started = spawn('npm', ['start'], {
      cwd: folder,
      env: { ...process.env, BROWSER: 'none' },
      // A group of its own: npm, its shell and the server end together.
      detached: !isWindows,
      shell: isWindows,
    });
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /^(http:\/\/\S+)$/m.exec(said)?.[1];
      if (address !== undefined && said.includes(`${address}\n`)) resolve({ process: started, address });
    };
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('exit', (code) => reject(new Error(`npm start 以 ${code} 结束：${said}`)));
  });
}

function stop(started: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    started.removeAllListeners('exit');
    started.once('exit', () => resolve());
    const pid = String(started.pid);
    if (isWindows) spawnSync('taskkill', ['/pid', pid, '/t', '/f']);
    else process.kill(-Number(pid), 'SIGTERM');
  });
}

/** A clone of what is committed, with this tree's packages. */
function freshClone(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-check-clone-'));
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${ROOT}`, folder]);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

const isClone = existsSync(path.join(ROOT, '.git'));

describeInBrowser('npm start', (browser) => {
  let folder = ROOT;
  let occupied: Server;
  beforeAll(async () => {
    folder = isClone ? freshClone() : ROOT;
    // Someone else has the first port.
    occupied = createServer();
    await new Promise<void>((resolve) => {
      occupied.once('error', () => resolve());
      occupied.listen(3000, 'localhost', resolve);
    });
  });
  afterAll(async () => {
    await new Promise((resolve) => occupied.close(resolve));
    if (folder !== ROOT) rmSync(folder, { recursive: true, force: true });
  });

  test('serves the page in a fresh clone, on the next free port, within its policy', async () => {
    const started = await npmStart(folder);
    try {
      expect(started.address).toMatch(/^http:\/\/localhost:30\d\d\/$/);
      expect(started.address).not.toContain(':3000/');
      const { page, trespasses } = await newPage(browser());
      await page.goto(started.address);
      await page.waitForSelector('#starting', { state: 'detached' });
      await page.getByRole('button', { name: '打开示例台账' }).click();
      // Written down by hand before anything was checked.
      const golden = ORGAN_FAULTS.flatMap(({ finds }) => finds).length;
      await page.getByRole('heading', { name: `问题 ${golden}`, exact: true }).waitFor({ timeout: 60_000 });
      expect(trespasses).toEqual(NO_TRESPASSES);
    } finally {
      await stop(started.process);
    }
  });
});
