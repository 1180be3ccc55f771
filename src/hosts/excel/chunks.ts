/**
 * A sheet's cells cut into pieces that one request can carry.
 */
import type { Rect } from '../../workbook/grid';

/** 200,000 cells weigh 4 MB and hold the pane up; a tenth of that is read without anybody noticing. */
const CELLS_A_REQUEST = 20_000;

/** A piece of one sheet. */
export interface Piece {
  readonly sheet: number;
  readonly rect: Rect;
}

export const cellsIn = ({ top, left, bottom, right }: Rect): number =>
  (bottom - top + 1) * (right - left + 1);

/** The pieces packed into requests of at most so many cells, rows kept whole, order kept. */
export function packPieces(pieces: readonly Piece[], most = CELLS_A_REQUEST): Piece[][] {
  const packs: Piece[][] = [];
  let pack: Piece[] = [];
  let room = most;
  for (const { sheet, rect } of pieces) {
    const columns = rect.right - rect.left + 1;
    for (let top = rect.top; top <= rect.bottom;) {
      const fits = Math.floor(room / columns);
      if (fits === 0 && pack.length > 0) {
        packs.push(pack);
        pack = [];
        room = most;
        continue;
      }
      const bottom = Math.min(rect.bottom, top + Math.max(1, fits) - 1);
      const piece = { sheet, rect: { ...rect, top, bottom } };
      pack.push(piece);
      room -= cellsIn(piece.rect);
      top = bottom + 1;
    }
  }
  if (pack.length > 0) packs.push(pack);
  return packs;
}

/** Beyond this a used range may be mostly blank: one stray cell far away makes it span the sheet. */
const SUSPICIOUS_CELLS = 400_000;
const BANDS = 64;
const STRIPES = 16;

export const isSuspiciouslyLarge = (rect: Rect): boolean => cellsIn(rect) > SUSPICIOUS_CELLS;

/** The rectangle in at most 64 × 16 blocks, of which Excel can be asked what is used. */
export function blocksOf({ top, left, bottom, right }: Rect): Rect[] {
  const rows = Math.ceil((bottom - top + 1) / BANDS);
  const columns = Math.max(256, Math.ceil((right - left + 1) / STRIPES));
  const blocks: Rect[] = [];
  for (let row = top; row <= bottom; row += rows) {
    for (let column = left; column <= right; column += columns) {
      blocks.push({
        top: row,
        left: column,
        bottom: Math.min(bottom, row + rows - 1),
        right: Math.min(right, column + columns - 1),
      });
    }
  }
  return blocks;
}
