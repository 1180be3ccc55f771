import { joined, slicesOf } from '../../src/worker/transport';

describe('slices', () => {
  it('leaves no list in any message longer than a slice', () => {
    const { rest, slices } = slicesOf({ a: Array.from({ length: 1001 }, (_, index) => index), b: [1, 2] });
    expect(rest).toEqual({ a: [], b: [1, 2] });
    expect(slices.map(({ path, items }) => [path, items.length])).toEqual([
      [['a'], 250],
      [['a'], 250],
      [['a'], 250],
      [['a'], 250],
      [['a'], 1],
    ]);
  });

  it('leaves bytes as they are', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(slicesOf({ bytes }).rest).toEqual({ bytes });
  });

  const list = (length: number): unknown[] => Array.from({ length }, (_, index) => ({ x: [index] }));

  it.each([
    ['a short list', list(3)],
    ['a long list', list(600)],
    ['lists inside', { a: list(251), b: [{ rows: list(250) }, { rows: list(777) }], c: 'text', d: null }],
    ['no list', { a: { b: 1 } }],
    ['nothing', undefined],
  ])('joins %s to what it was', (_, value) => {
    const before = JSON.stringify(value);
    expect(JSON.stringify(joined(structuredClone(slicesOf(value))))).toBe(before);
    expect(JSON.stringify(value)).toBe(before);
  });
});
