/**
 * `npm run bench`: the main workbook read, checked and annotated, beside the peers, in one run on one machine.
 * `-- --full` recalculates COUNTIFS at 1,000 branches as well (some minutes).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { mainWorkbook } from './main-workbook';
import type { Measurement } from './measure';
import { measureCountifs, measurePandas, type PeerFigure } from './peers';

const SIZES = [100, 1_000, 10_000] as const;
const PEER_SIZE = 1_000;
const REPEATS = 3;
const UNMEASURED = '未测';

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const workbookOf = (branches: number): string => join(folder, `main-${branches}.xlsx`);

function measureOnce(branches: number): Measurement {
  const args = [
    '--max-old-space-size=8192',
    '--import',
    'tsx',
    join(__dirname, 'measure.ts'),
    workbookOf(branches),
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measurement;
}

/** The best of several runs: the machine's other work only ever adds to a time. */
function measure(branches: number): Measurement {
  const runs = Array.from({ length: branches > PEER_SIZE ? 1 : REPEATS }, () => measureOnce(branches));
  return runs.reduce((best, one) => (one.read + one.check < best.read + best.check ? one : best));
}

const seconds = (value: number): string => `${value.toFixed(2)} s`;
const cells = (values: readonly string[]): string => `| ${values.join(' | ')} |`;
const peerRow = (name: string, figure: PeerFigure | null): string =>
  cells([
    name,
    figure ? seconds(figure.seconds) : UNMEASURED,
    figure?.memory ? `${figure.memory} MB` : UNMEASURED,
  ]);

console.log(`${cpus().length} cores, Node ${process.version}\n`);
for (const size of SIZES) writeFileSync(workbookOf(size), mainWorkbook(size));

console.log(
  cells(['branches', 'rows', 'read', 'check', 'read to findings', 'annotate', 'peak to findings', 'peak']),
);
console.log(cells(Array.from({ length: 8 }, () => '---:')));
const measured = SIZES.map((size) => ({ size, figures: measure(size) }));
for (const { size, figures } of measured) {
  const { rows, read, check, annotate, checkMemory, memory } = figures;
  const times = [read, check, read + check, annotate].map(seconds);
  console.log(cells([String(size), String(rows), ...times, `${checkMemory} MB`, `${memory} MB`]));
}
for (const [index, { size, figures }] of measured.entries()) {
  const smaller = measured[index - 1];
  if (!smaller) continue;
  const ratio = (figures.read + figures.check) / (smaller.figures.read + smaller.figures.check);
  console.log(`${smaller.size} → ${size} branches: × ${ratio.toFixed(1)} the time`);
}

const own = measured.find(({ size }) => size === PEER_SIZE);
const pandas = measurePandas(workbookOf(PEER_SIZE));
console.log(`\n${cells(['same run', 'time', 'peak memory'])}\n${cells(['---', '---:', '---:'])}`);
if (own) {
  const figure = { seconds: own.figures.read + own.figures.check, memory: own.figures.checkMemory };
  console.log(peerRow(`this project, all rules, ${PEER_SIZE} branches`, figure));
  console.log(peerRow(`pandas + openpyxl, five rules, ${PEER_SIZE} branches`, pandas));
  if (pandas) console.log(`| | × ${(pandas.seconds / figure.seconds).toFixed(1)} | |`);
}
const countifsSizes = process.argv.includes('--full') ? [300, 1_000] : [300];
for (const size of countifsSizes)
  console.log(peerRow(`COUNTIFS, ${size} branches`, measureCountifs(size, folder)));
rmSync(folder, { recursive: true, force: true });
