/** `check`: the command line's entry. Ends by `process.exitCode`, so that nothing still in a pipe is lost. */
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { nodeCodec } from '../hosts/xlsx/node-codec';
import { dayOf } from '../ledger/calendar';
import { WorkbookFailure } from '../workbook/failure';
import { USAGE, parseArguments } from './args';
import { jsonOf } from './json';
import { runCheck, sentenceOf, type Disk } from './run';
import { textOf } from './text';

/** npm runs a script in the package's folder; paths are meant from where the person stands. */
const from = process.env['npm_lifecycle_event'] === 'check' ? (process.env['INIT_CWD'] ?? '.') : '.';
const locate = (file: string): string => path.resolve(from, file);

/** The real path of a file; of one that is not there yet, its folder's. */
function realPath(file: string): string {
  const located = locate(file);
  if (existsSync(located)) return realpathSync(located);
  const folder = path.dirname(located);
  return existsSync(folder) ? path.join(realpathSync(folder), path.basename(located)) : located;
}

const disk: Disk = {
  codec: nodeCodec,
  realPath,
  baseName: (file) => path.basename(file),
  inFolder: (folder, name) => path.join(folder, name),
  async read(file) {
    try {
      return await readFile(locate(file));
    } catch (error) {
      throw new WorkbookFailure(existsSync(locate(file)) ? 'no-access' : 'no-file', String(error));
    }
  },
  readIfThere: async (file) => (existsSync(locate(file)) ? readFile(locate(file)) : null),
  async write(file, bytes) {
    await mkdir(path.dirname(locate(file)), { recursive: true });
    await writeFile(locate(file), bytes);
  },
};

async function main(): Promise<void> {
  const now = new Date();
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const parsed = parseArguments(process.argv.slice(2), today);
  if (parsed.state === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  if (parsed.state === 'wrong') {
    process.stderr.write(`${parsed.sentence}\n\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const checking = await runCheck(parsed.arguments, today, disk);
  for (const line of [...checking.complaints, ...checking.remarks]) process.stderr.write(`${line}\n`);
  process.stdout.write(parsed.arguments.json ? `${jsonOf(checking)}\n` : textOf(checking));
  process.exitCode = checking.exitCode;
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 2;
});
