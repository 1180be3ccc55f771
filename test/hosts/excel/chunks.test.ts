import * as fc from 'fast-check';
import { blocksOf, cellsIn, isSuspiciouslyLarge, packPieces } from '../../../src/hosts/excel/chunks';

const rect = (
  rows: number,
  columns: number,
): { top: number; left: number; bottom: number; right: number } => ({
  top: 0,
  left: 0,
  bottom: rows - 1,
  right: columns - 1,
});

describe('packPieces', () => {
  it('puts small sheets into one request', () => {
    const pieces = [
      { sheet: 0, rect: rect(100, 10) },
      { sheet: 1, rect: rect(200, 5) },
    ];
    expect(packPieces(pieces)).toEqual([pieces]);
  });

  it('cuts a long sheet at rows and fills each request', () => {
    const packs = packPieces([{ sheet: 0, rect: rect(5000, 10) }]);
    expect(packs.map((pack) => pack.map((piece) => [piece.rect.top, piece.rect.bottom]))).toEqual([
      [[0, 1999]],
      [[2000, 3999]],
      [[4000, 4999]],
    ]);
  });

  it('reads every cell once and never more than 20,000 at a time, unless one row is longer', () => {
    const sheets = fc.array(
      fc.record({ rows: fc.integer({ min: 1, max: 3000 }), columns: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(sheets, (sizes) => {
        const pieces = sizes.map(({ rows, columns }, sheet) => ({ sheet, rect: rect(rows, columns) }));
        const packs = packPieces(pieces);
        const weights = packs.map((pack) => pack.reduce((sum, piece) => sum + cellsIn(piece.rect), 0));
        expect(weights.every((weight) => weight <= 20_000)).toBe(true);
        for (const { sheet, rect: whole } of pieces) {
          const parts = packs.flat().filter((piece) => piece.sheet === sheet);
          expect(parts.map((part) => part.rect.top)).toEqual([
            0,
            ...parts.slice(0, -1).map((part) => part.rect.bottom + 1),
          ]);
          expect(parts.at(-1)?.rect.bottom).toBe(whole.bottom);
        }
      }),
    );
  });
});

describe('blocksOf', () => {
  it('covers a vast range with at most 1,024 blocks', () => {
    const vast = rect(1_048_576, 16_384);
    expect(isSuspiciouslyLarge(vast)).toBe(true);
    expect(isSuspiciouslyLarge(rect(20_000, 20))).toBe(false);
    const blocks = blocksOf(vast);
    expect(blocks).toHaveLength(1024);
    expect(blocks.reduce((sum, block) => sum + cellsIn(block), 0)).toBe(cellsIn(vast));
  });
});
