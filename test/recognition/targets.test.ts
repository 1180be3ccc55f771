/** What recognition must reach on the sets that its terms were not written from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from './report';
import { labelledFields, scoreSet, sum } from './score';
import { halfOf, loadInvented, loadSets } from './sets';

const sets = loadSets() ?? [];
const whenThere = sets.length > 0 ? it : it.skip;
const used = labelledFields(sets);
const titled = sets.map((set) => scoreSet(set, used, false));
const inventedSets = loadInvented();
const usedThere = labelledFields(inventedSets);
const invented = inventedSets.map((set) => scoreSet(set, usedThere, false));

describe('recognition (skipped without ../shared/ledgers)', () => {
  const {
    sets: all,
    kindsRight,
    fields,
    found,
    mapped,
    wrong,
    decoys,
    decoysTaken,
  } = sum(
    titled.filter(({ set }) => halfOf(set) === 'check' && set.unsure !== true).map(({ score }) => score),
  );

  whenThere('reaches its targets on the check half’s sure sets', () => {
    expect(kindsRight / all).toBeGreaterThanOrEqual(0.95);
    expect(found / fields).toBeGreaterThanOrEqual(0.92);
    expect(wrong / mapped).toBeLessThanOrEqual(0.01);
    expect(decoysTaken / decoys).toBeLessThanOrEqual(0.02);
  });

  whenThere('is what docs/recognition.md says (else run npm run recognition)', () => {
    const bare = sets.map((set) => scoreSet(set, used, true));
    const page = readFileSync(join(__dirname, '..', '..', 'docs', 'recognition.md'), 'utf8');
    expect(page).toBe(reportOf(titled, bare, invented));
  });
});

test('made-up sheets of many departments are recognised, strange ones included', () => {
  const {
    sets: all,
    kindsRight,
    fields,
    found,
    mapped,
    wrong,
    decoys,
    decoysTaken,
  } = sum(invented.map(({ score }) => score));
  expect(kindsRight / all).toBeGreaterThanOrEqual(0.92);
  expect(found / fields).toBeGreaterThanOrEqual(0.88);
  expect(wrong / mapped).toBeLessThanOrEqual(0.01);
  expect(decoysTaken / decoys).toBeLessThanOrEqual(0.02);
});
