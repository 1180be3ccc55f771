import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/** Files under src/, relative to the root, whose text matches. */
function filesWith(pattern: RegExp): readonly string[] {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('src', ...file.split(path.sep)))
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8')));
}

test('one file makes the worker', () => {
  expect(filesWith(/new Worker\(/)).toEqual(['src/worker/create-worker.ts']);
});

test('one file says import.meta, which jest maps away', () => {
  expect(filesWith(/import\.meta/)).toEqual(['src/worker/create-worker.ts']);
});

test('the top level is what was agreed', () => {
  const seen = readdirSync(ROOT).filter(
    (name) => !name.startsWith('.') && !['node_modules', 'dist', 'coverage'].includes(name),
  );
  expect(new Set(seen)).toEqual(
    new Set([
      'src',
      'test',
      'assets',
      'docs',
      'manifest.xml',
      'webpack.config.js',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
    ]),
  );
});
