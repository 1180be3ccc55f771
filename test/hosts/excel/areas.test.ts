import * as fc from 'fast-check';
import { addressLists, coveredCells, parseAreas, rectangles } from '../../../src/hosts/excel/areas';
import type { Rect } from '../../../src/workbook/grid';
import { at } from './fixtures';

describe('addressLists', () => {
  it('joins addresses and starts anew before 4,000 characters are passed', () => {
    expect(addressLists([at(1, 1), { top: 3, left: 0, bottom: 4, right: 2 }])).toEqual(['B2,A4:C5']);
    expect(addressLists([])).toEqual([]);
    // 800 five-character addresses with their commas are 4,799 characters: 666 of them are 3,995.
    const lists = addressLists(Array.from({ length: 800 }, (_, index) => at(1000 + index, 0)));
    expect(lists.map((list) => list.split(',').length)).toEqual([666, 134]);
    expect(lists[0]).toHaveLength(3995);
  });
});

describe('rectangles', () => {
  const cells = (picture: string): { row: number; column: number; key: string }[] =>
    picture
      .trim()
      .split('\n')
      .flatMap((line, row) => [...line.trim()].map((key, column) => ({ row, column, key })))
      .filter(({ key }) => key !== '.');

  it('joins neighbours in a row, then equal runs below', () => {
    const found = rectangles(
      cells(`
        aab
        aab
        ab.
        .bb`),
    );
    expect(found.get('a')).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 0, bottom: 2, right: 0 },
    ]);
    expect(found.get('b')).toEqual([
      { top: 0, left: 2, bottom: 1, right: 2 },
      { top: 2, left: 1, bottom: 2, right: 1 },
      { top: 3, left: 1, bottom: 3, right: 2 },
    ]);
  });

  it('does not join over a row between', () => {
    expect(rectangles(cells('a\n.\na')).get('a')).toEqual([at(0, 0), at(2, 0)]);
  });

  it('covers every cell exactly once, each with its own key', () => {
    const pictures = fc.array(fc.array(fc.constantFrom('a', 'b', '.'), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(pictures, (rows) => {
        const given = rows
          .flatMap((row, r) => row.map((key, column) => ({ row: r, column, key })))
          .filter(({ key }) => key !== '.');
        const covered = [...rectangles(given)].flatMap(([key, rects]) =>
          rects.flatMap((rect) => cellsOf(rect).map((place) => `${key} ${place}`)),
        );
        expect(covered.sort()).toEqual(given.map(({ row, column, key }) => `${key} ${row}:${column}`).sort());
      }),
    );
  });
});

const cellsOf = ({ top, left, bottom, right }: Rect): string[] => {
  const places: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push(`${row}:${column}`);
  return places;
};

describe('parseAreas', () => {
  it.each([
    ['名册!A1:B2', [{ top: 0, left: 0, bottom: 1, right: 1 }]],
    ["'三会, 一课'!$C$3,'三会, 一课'!D4:E5", [at(2, 2), { top: 3, left: 3, bottom: 4, right: 4 }]],
    ["'it''s!'!A1", [at(0, 0)]],
    ['Sheet1!B:C', [{ top: 0, left: 1, bottom: 1_048_575, right: 2 }]],
    ['Sheet1!$3:$4, Sheet1!A1', [{ top: 2, left: 0, bottom: 3, right: 16_383 }, at(0, 0)]],
    ['A1', [at(0, 0)]],
    ['', []],
  ])('reads %s', (address, rects) => {
    expect(parseAreas(address)).toEqual(rects);
  });
});

describe('coveredCells', () => {
  const rect = { top: 2, left: 2, bottom: 3, right: 4 };

  it('counts the cells under other areas, each once', () => {
    expect(coveredCells(rect, [])).toBe(0);
    expect(coveredCells(rect, [{ top: 0, left: 0, bottom: 2, right: 3 }])).toBe(2);
    expect(
      coveredCells(rect, [
        { top: 0, left: 0, bottom: 2, right: 3 },
        { top: 2, left: 3, bottom: 9, right: 3 },
      ]),
    ).toBe(3);
    expect(coveredCells(rect, [at(9, 9)])).toBe(0);
  });
});
