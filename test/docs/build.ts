/**
 * Writes docs/rules: `npm run docs`. The same tree gives the same bytes. The examples are cases of the rules' own
 * tests: the test files are loaded with jest's functions stubbed, which leaves their cases in the tester's register.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { CATALOGUE } from '../../src/rules/catalogue';
import { KIND_FIELDS } from '../../src/ledger/model';
import { rulePages, type Example } from './rule-pages';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'docs/rules');
const MOST_ROWS = 6;

const testFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return testFiles(path);
      return entry.name.endsWith('.test.ts') ? [path] : [];
    });

const nothing = (): void => undefined;

async function examples(): Promise<ReadonlyMap<string, Example>> {
  const stub = Object.assign(nothing, { each: () => nothing });
  Object.assign(globalThis, { describe: stub, test: stub, it: stub, beforeAll: nothing, afterAll: nothing });
  for (const file of testFiles(join(ROOT, 'test/rules'))) await import(file);
  const { SUITES } = await import('../rules/rule-tester');
  const found = new Map<string, Example>();
  for (const { rule, cases } of SUITES) {
    for (const { given, messages = [] } of Object.values(cases)) {
      const ledgers = Object.fromEntries(Object.entries(given).filter(([key]) => key in KIND_FIELDS));
      const rows = Object.values(ledgers).flatMap((own) => (Array.isArray(own) ? own : []));
      const isPlain = Object.keys(given).every((key) => key in KIND_FIELDS);
      if (!found.has(rule.id) && messages.length > 0 && isPlain && rows.length <= MOST_ROWS) {
        found.set(rule.id, { ledgers, messages });
      }
    }
  }
  return found;
}

async function build(): Promise<void> {
  const byRule = await examples();
  const pages = rulePages(CATALOGUE.map((rule) => ({ rule, example: byRule.get(rule.id) ?? null })));
  const options = await prettier.resolveConfig(join(FOLDER, 'README.md'));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of pages) {
    writeFileSync(join(FOLDER, name), await prettier.format(text, { ...options, parser: 'markdown' }));
  }
}

void build();
