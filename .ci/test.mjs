/**
 * The whole list of checks, in order, each with its time; every check runs even after one has failed.
 * Ends with one line alone: `N passed, N failed`, where jest's tests count one each and every other check counts one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'ledger-check-test-'));

/** `jest: true` where the script runs jest: its tests are counted one by one. */
const CHECKS = [
  { name: 'types', script: 'types' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format' },
  { name: 'layers', script: 'layers' },
  { name: 'unused code', script: 'unused' },
  { name: 'generated files', script: 'generate', args: ['--check'] },
  { name: 'unit tests', script: 'unit', jest: true },
  { name: 'build', script: 'build' },
  { name: 'size budget', script: 'size' },
  { name: 'browser tests', script: 'e2e', jest: true },
];

/** Runs a script of package.json with its output shown; true when it exits with 0. */
function succeeds(script, args) {
  const { status } = spawnSync('npm', ['run', '-s', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Counts of jest's own report; a run that could not report, or a suite that could not load, is a failure. */
function countJest(report, ok) {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numRuntimeErrorTestSuites = 0,
  } = report;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const silent = numPassedTests === 0 || (!ok && failed === 0);
  return { passed: numPassedTests, failed: failed + (silent ? 1 : 0), skipped: numPendingTests };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

function run({ name, script, args = [], jest = false }) {
  console.log(`\n== ${name} ==`);
  const start = process.hrtime.bigint();
  const report = path.join(scratch, `${script}.json`);
  const ok = succeeds(script, jest ? [...args, '--json', `--outputFile=${report}`, '--silent'] : args);
  const counts = jest
    ? countJest(readReport(report), ok)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const seconds = (Number(process.hrtime.bigint() - start) / 1e9).toFixed(1);
  return { name, seconds, ...counts };
}

// A build that fails shall not leave an older one to be measured and driven.
rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
const results = CHECKS.map(run);
rmSync(scratch, { recursive: true, force: true });

console.log('\n== summary ==');
for (const { name, seconds, passed, failed, skipped } of results) {
  const verdict = failed > 0 ? `${failed} FAILED` : 'ok';
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${name.padEnd(18)}${seconds.padStart(7)} s  ${passed} passed${left}  ${verdict}`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
