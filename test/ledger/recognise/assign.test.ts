import fc from 'fast-check';
import { assign } from '../../../src/ledger/recognise/assign';

const total = (scores: readonly (readonly number[])[], chosen: readonly number[]): number =>
  chosen.reduce((sum, column, row) => sum + (column < 0 ? 0 : (scores[row]?.[column] ?? 0)), 0);

/** The best total by trying everything. */
function best(
  scores: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  const own = scores[row];
  if (!own) return 0;
  const without = best(scores, row + 1, taken);
  return own.reduce(
    (most, score, column) =>
      taken.has(column) || score === 0
        ? most
        : Math.max(most, score + best(scores, row + 1, new Set([...taken, column]))),
    without,
  );
}

describe('the assignment', () => {
  it('gives up a better single match where all together fit better', () => {
    expect(
      assign(
        [
          [1, 0.9],
          [0.9, 0],
        ],
        2,
      ),
    ).toEqual([1, 0]);
  });

  it('leaves out what goes together with nothing', () => {
    expect(
      assign(
        [
          [0, 0],
          [0, 0.5],
        ],
        2,
      ),
    ).toEqual([-1, 1]);
    expect(assign([], 3)).toEqual([]);
    expect(assign([[], []], 0)).toEqual([-1, -1]);
  });

  it('is the best there is', () => {
    const score = fc.integer({ min: 0, max: 20 }).map((number) => number / 10);
    const problem = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(score, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(problem, (scores) => {
        const chosen = assign(scores, scores[0]?.length ?? 0);
        expect(total(scores, chosen)).toBeCloseTo(best(scores));
        const columns = chosen.filter((column) => column >= 0);
        expect(new Set(columns).size).toBe(columns.length);
      }),
    );
  });
});
