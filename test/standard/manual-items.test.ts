import { findClause } from '../../src/standard/clauses';
import { MANUAL_ITEMS } from '../../src/standard/manual-items';

const padded = (prefix: string, numbers: readonly number[]): string[] =>
  numbers.map((number) => `manual.${prefix}${String(number).padStart(2, '0')}`);

/** Clause 4 and 6 have rules only (RULES.md 8). */
const NUMBERS = [
  1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
];

describe('manual items', () => {
  it('are those of the catalogue, in order', () => {
    expect(MANUAL_ITEMS.map((item) => item.id)).toEqual([
      ...padded('u', NUMBERS),
      ...padded('o', NUMBERS),
      'manual.4-1',
    ]);
  });

  it('stand on the superior’s line only where the catalogue says so', () => {
    expect(MANUAL_ITEMS.filter((item) => item.scope === 'superior').map((item) => item.id)).toEqual([
      'manual.u01',
      'manual.u25',
      'manual.u26',
      'manual.o01',
      'manual.o26',
    ]);
  });

  it('cite a clause of their own annex and say what to look at', () => {
    for (const item of MANUAL_ITEMS) {
      expect(findClause(item.clause)?.annex).toBe(item.annex);
      expect(item.content).toMatch(/(是否|如何|有无).*。$|（提倡）。$/);
    }
  });
});
