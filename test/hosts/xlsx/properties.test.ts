import fc from 'fast-check';
import type { CellModel, SheetModel } from '../../../src/workbook/edit';
import { MARK_LEVELS, NO_EDIT } from '../../../src/workbook/edit';
import type { CellValue, Rect } from '../../../src/workbook/grid';
import { parseNumber } from '../../../src/hosts/xlsx/numbers';
import { utf8 } from '../../../src/hosts/xlsx/bytes';
import { decodeText, escapeCellText, unescapeCellText } from '../../../src/hosts/xlsx/xml-text';
import { ISSUES } from './fixtures/models';
import { open } from './fixtures/opened';
import { hashes, oneSheet } from './fixtures/package';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
/** Number cells in number roles, so that no format changes what is shown. */
const cell: fc.Arbitrary<CellModel | null> = fc.oneof(
  fc.constant(null),
  fc.record({ value: anyText, role: fc.constantFrom('text', 'input', 'number', 'date', 'link') }),
  fc.record({
    value: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    role: fc.constant('number'),
  }),
  fc.record({
    value: fc.record({ serial: fc.integer({ min: 1, max: 2_958_465 }) }),
    role: fc.constantFrom('date', 'inputDate', 'text'),
  }),
);

const expected = (model: CellModel | null | undefined): CellValue => {
  const value = model?.value ?? null;
  if (value === null || value === '') return null;
  if (typeof value === 'object') return { type: 'date', serial: value.serial, shows: 'day' };
  return Object.is(value, -0) ? 0 : value;
};

it('reads back any grid it wrote', async () => {
  const book = await open(oneSheet());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      const model: SheetModel = {
        ...ISSUES,
        merges: [],
        filter: null,
        rows: rows.map((cells) => ({ cells })),
      };
      await book.apply({ ...NO_EDIT, put: [model] });
      const grid = (await book.read()).grids[1];
      const at = (row: number, column: number): CellValue =>
        grid?.rows[row - grid.top]?.[column - grid.left] ?? null;
      rows.forEach((cells, row) =>
        cells.forEach((written, column) => expect(at(row, column)).toEqual(expected(written))),
      );
    }),
    { numRuns: 60 },
  );
});

const rect: fc.Arbitrary<Rect> = fc
  .tuple(fc.nat(200), fc.nat(30), fc.nat(3), fc.nat(3))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

it('gives the sheet part back byte for byte after any marks', async () => {
  const original = oneSheet();
  const before = hashes(original)['xl/worksheets/sheet1.xml'];
  const book = await open(original);
  const levels = fc.tuple(...MARK_LEVELS.map(() => fc.array(rect, { maxLength: 4 })));
  await fc.assert(
    fc.asyncProperty(levels, async ([error = [], warning = [], info = [], data = [], review = []]) => {
      await book.apply({
        ...NO_EDIT,
        marks: [{ sheet: '名册', cells: { error, warning, info, data, review } }],
      });
      const marked = hashes(book.toBytes())['xl/worksheets/sheet1.xml'];
      const any = [error, warning, info, data, review].some(({ length }) => length > 0);
      expect(marked === before).toBe(!any);
      await book.apply({ ...NO_EDIT, marks: [] });
      expect(hashes(book.toBytes())['xl/worksheets/sheet1.xml']).toBe(before);
    }),
    { numRuns: 40 },
  );
});

it('carries any text through XML', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = utf8(escapeCellText(text));
      expect(unescapeCellText(decodeText(bytes, 0, bytes.length))).toBe(text);
    }),
  );
});

it('reads every number as JavaScript does', () => {
  const written = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.integer().map(String),
    fc.tuple(fc.integer(), fc.nat(99_999_999)).map(([whole, decimals]) => `${whole}.${decimals}`),
  );
  fc.assert(
    fc.property(written, (text) => {
      const bytes = utf8(text);
      expect(parseNumber(bytes, 0, bytes.length)).toBe(Number(text) + 0);
    }),
  );
});

it.each(['', '-', '.', 'abc', '1.2.3'])('%p is no number', (text) => {
  const bytes = utf8(text);
  expect(parseNumber(bytes, 0, bytes.length)).toBeNaN();
});
