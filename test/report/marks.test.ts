import fc from 'fast-check';
import type { CellRef } from '../../src/ledger/model';
import { markedCells, marksOf } from '../../src/report/marks';
import { MARK_LEVELS } from '../../src/workbook/edit';
import { finding } from '../support/findings';

const at = (row: number, column: number, sheet = '名册', file = 0): CellRef => ({ file, sheet, row, column });
const NONE = new Set<string>();

describe('marks', () => {
  it('joins touching cells of one level to rectangles', () => {
    const marks = marksOf([finding({ cells: [at(2, 1), at(3, 1), at(2, 2), at(3, 2), at(9, 1)] })], 0, NONE);
    expect(marks).toEqual([
      {
        sheet: '名册',
        cells: {
          error: [
            { top: 2, left: 1, bottom: 3, right: 2 },
            { top: 9, left: 1, bottom: 9, right: 1 },
          ],
          warning: [],
          info: [],
          data: [],
          review: [],
        },
      },
    ]);
  });

  it('marks a cell at its gravest level only', () => {
    const cells = [at(4, 4)];
    const marks = marksOf(
      [
        finding({ severity: 'info', cells }),
        finding({ severity: 'data', cells }),
        finding({ severity: 'warning', cells }),
        finding({ severity: 'error', outcome: 'review', cells }),
      ],
      0,
      NONE,
    );
    expect(marks[0]?.cells.warning).toEqual([{ top: 4, left: 4, bottom: 4, right: 4 }]);
    expect(markedCells(marks)).toBe(1);
  });

  it('shows a review as a review, whatever its rule weighs', () => {
    const marks = marksOf([finding({ outcome: 'review', severity: 'error', cells: [at(0, 0)] })], 0, NONE);
    expect(marks[0]?.cells.review).toHaveLength(1);
    expect(marks[0]?.cells.error).toHaveLength(0);
  });

  it('leaves other files and our own sheets alone', () => {
    const cells = [at(0, 0, '名册', 1), at(0, 0, '我改过名的台账')];
    expect(marksOf([finding({ cells })], 0, new Set(['我改过名的台账']))).toEqual([]);
  });

  it('covers exactly the cells found, each once', () => {
    const cell = fc.record({ row: fc.nat(12), column: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constantFrom(...MARK_LEVELS)), { maxLength: 60 }), (spots) => {
        const findings = spots.map(([{ row, column }, level]) =>
          finding({
            outcome: level === 'review' ? 'review' : 'violation',
            severity: level === 'review' ? 'error' : level,
            cells: [at(row, column)],
          }),
        );
        const covered = marksOf(findings, 0, NONE).flatMap(({ cells }) =>
          Object.values(cells)
            .flat()
            .flatMap(({ top, left, bottom, right }) => {
              const places: string[] = [];
              for (let row = top; row <= bottom; row += 1)
                for (let column = left; column <= right; column += 1) places.push(`${row}:${column}`);
              return places;
            }),
        );
        const wanted = new Set(spots.map(([{ row, column }]) => `${row}:${column}`));
        expect(covered).toHaveLength(wanted.size);
        expect(new Set(covered)).toEqual(wanted);
      }),
    );
  });
});
