/** What recognition must reach on the sets that its terms were not written from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from './report';
import { type SetResult, labelledFields, scoreAll, scoreSet, sum } from './score';
import { halfOf, loadInvented, loadPublished, loadSets } from './sets';

const sets = loadSets() ?? [];
const whenThere = sets.length > 0 ? it : it.skip;
const used = labelledFields(sets);
const titled = sets.map((set) => scoreSet(set, used, false));
const own = { invented: scoreAll(loadInvented()), published: scoreAll(loadPublished()) };

interface Targets {
  readonly kinds: number;
  readonly fields: number;
}

/** Wrong fields and decoys have one limit everywhere. */
function expectShares(results: readonly SetResult[], { kinds, fields }: Targets): void {
  const total = sum(results.map(({ score }) => score));
  expect(total.kindsRight / total.sets).toBeGreaterThanOrEqual(kinds);
  expect(total.found / total.fields).toBeGreaterThanOrEqual(fields);
  expect(total.wrong / total.mapped).toBeLessThanOrEqual(0.01);
  expect(total.decoysTaken / total.decoys).toBeLessThanOrEqual(0.02);
}

describe('recognition (skipped without ../shared/ledgers)', () => {
  whenThere('reaches its targets on the check half’s sure sets', () => {
    const sure = titled.filter(({ set }) => halfOf(set) === 'check' && set.unsure !== true);
    expectShares(sure, { kinds: 0.95, fields: 0.92 });
  });

  whenThere('is what docs/recognition.md says (else run npm run recognition)', () => {
    const bare = sets.map((set) => scoreSet(set, used, true));
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'recognition.md'), 'utf8');
    expect(page).toBe(reportOf(titled, bare, own));
  });
});

test('made-up sheets of many departments are recognised, strange ones included', () => {
  expectShares(own.invented, { kinds: 0.94, fields: 0.9 });
});

test('columns of public systems are recognised, and their neighbours left alone', () => {
  const sure = own.published.filter(({ set }) => set.unsure !== true);
  expectShares(sure, { kinds: 0.97, fields: 0.95 });
});
