import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Entry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(path.join(__dirname, '../../package-lock.json'), 'utf8');
const packages: Readonly<Record<string, Entry>> = JSON.parse(text).packages;

test('the lock file names no registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved?.includes('://'))).toEqual([]);
});

// npm leaves a package with per-platform binaries out in silence where a registry lacks one; `npm ci` then refuses.
test('the lock file has the binaries of every platform', () => {
  const binaries = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((name) => /(win32|darwin|linux)/.test(name));
  const missing = binaries.filter(
    (name) => !Object.keys(packages).some((place) => place.endsWith(`node_modules/${name}`)),
  );
  expect(missing).toEqual([]);
  for (const platform of ['win32', 'darwin', 'linux']) {
    expect(binaries.filter((name) => name.includes(platform)).length).toBeGreaterThan(1);
  }
});
