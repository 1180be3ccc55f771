/** The peers, measured on the same machine in the same run; one that is not installed is 未测. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const PEERS = join(__dirname, '../../../shared/bench');
const PYTHONS = ['/usr/bin/python3', 'python3', 'python'];

export interface PeerFigure {
  readonly seconds: number;
  /** MB; null where it can't be told. */
  readonly memory: number | null;
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const pythonWith = (modules: string): string | null =>
  PYTHONS.find((python) => succeeds(python, ['-c', `import ${modules}`])) ?? null;

/** Runs a script and prints its own peak memory in KB after it. */
const WITH_MEMORY =
  'import re,sys,runpy; sys.argv=sys.argv[1:]; runpy.run_path(sys.argv[0],run_name="__main__"); print(re.search(r"VmHWM:\\s+(\\d+)",open("/proc/self/status").read()).group(1))';

/** Five rules with pandas on the same workbook. */
export function measurePandas(workbook: string): PeerFigure | null {
  const script = join(PEERS, 'peer_pandas.py');
  const python = existsSync(script) ? pythonWith('pandas, openpyxl') : null;
  if (python === null) return null;
  const start = performance.now();
  const { status, stdout } = spawnSync(python, ['-c', WITH_MEMORY, script, workbook], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) return null;
  return { seconds, memory: Math.round(Number(stdout.trim().split('\n').at(-1)) / 1024) };
}

const CSV_FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,6';

/** Counting by COUNTIFS, recalculated by LibreOffice. */
export function measureCountifs(branches: number, folder: string): PeerFigure | null {
  const generator = join(PEERS, 'gen_main_workbook.py');
  const python = existsSync(generator) ? pythonWith('openpyxl') : null;
  if (python === null || !succeeds('soffice', ['--version'])) return null;
  const workbook = join(folder, 'formulas.xlsx');
  if (!succeeds(python, [generator, String(branches), workbook, 'f'])) return null;
  const start = performance.now();
  const args = ['--headless', '--convert-to', CSV_FILTER, '--outdir', folder, workbook];
  if (!succeeds('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...args])) return null;
  return { seconds: (performance.now() - start) / 1000, memory: null };
}
