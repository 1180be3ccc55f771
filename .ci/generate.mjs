/**
 * Everything in the tree that is made from something else in it.
 *   node .ci/generate.mjs            makes it anew
 *   node .ci/generate.mjs --check    fails, naming the files, where what is there is not what would be made
 * Pictures and icons are not in the list: they come from the machine's browser and fonts.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '..');

/** Scripts of package.json and the files or folders each one writes. */
const GENERATORS = [
  { script: 'manifest', makes: ['manifest.xml'] },
  { script: 'samples', makes: ['assets/samples'] },
  { script: 'docs', makes: ['docs/rules'] },
  // Leaves its page as it is where the heading sets it measures are not beside the tree.
  { script: 'recognition', makes: ['docs/recognition.md'] },
];

/** Path → hash of every file under `place`, a file or a folder relative to the root. */
function fingerprints(place) {
  const file = path.join(ROOT, place);
  if (!existsSync(file)) return new Map();
  if (!statSync(file).isDirectory()) {
    return new Map([[place, createHash('sha256').update(readFileSync(file)).digest('hex')]]);
  }
  return new Map(readdirSync(file).flatMap((name) => [...fingerprints(path.posix.join(place, name))]));
}

const snapshot = () =>
  new Map(GENERATORS.flatMap(({ makes }) => makes.flatMap((place) => [...fingerprints(place)])));

const before = snapshot();
for (const { script } of GENERATORS) {
  execFileSync('npm', ['run', '-s', script], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
const after = snapshot();

const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
if (process.argv.includes('--check') && changed.length > 0) {
  console.error(`Not what its source makes now (written anew, look and commit): ${changed.join(', ')}`);
  process.exitCode = 1;
}
