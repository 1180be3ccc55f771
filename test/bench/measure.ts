/** One measurement in a process of its own, so that its peak memory is its own: prints one line of JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { check } from '../../src/app/check';
import { planWrite } from '../../src/app/write';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';

export interface Measurement {
  readonly findings: number;
  readonly rows: number;
  /** Seconds from bytes to grids, from grids to findings, and from findings to the annotated copy's bytes. */
  readonly read: number;
  readonly check: number;
  readonly annotate: number;
  /** Peak resident memory up to the findings, and at the end, in MB. */
  readonly checkMemory: number;
  readonly memory: number;
}

/** Of this process alone: what `getrusage` says on Linux begins with the parent's peak. */
function peakMegabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Math.round(Number(kilobytes) / 1024);
}
const secondsSince = (start: number): number => (performance.now() - start) / 1000;

async function measure(path: string): Promise<Measurement> {
  const bytes = new Uint8Array(readFileSync(path));
  const readStart = performance.now();
  const workbook = await openXlsx('main.xlsx', bytes, nodeCodec);
  const content = await workbook.read();
  const read = secondsSince(readStart);

  const checkStart = performance.now();
  const checked = check([content], { year: null, annex: null, asOf: null, today: dayOf(2026, 11, 22) });
  const checking = secondsSince(checkStart);
  const checkMemory = peakMegabytes();

  const writeStart = performance.now();
  const plan = planWrite(checked, { sheets: ['issues', 'verdicts', 'rectification'], marks: true }, 0);
  await workbook.apply(plan.edit);
  workbook.toBytes();
  return {
    findings: checked.result.findings.length,
    rows: content.grids.reduce((sum, { rows }) => sum + rows.length, 0),
    read,
    check: checking,
    annotate: secondsSince(writeStart),
    checkMemory,
    memory: peakMegabytes(),
  };
}

const [, , path = ''] = process.argv;
void measure(path).then((measurement) => process.stdout.write(`${JSON.stringify(measurement)}\n`));
