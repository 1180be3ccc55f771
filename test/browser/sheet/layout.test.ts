import { anchorOf, columnWidth, columnWidths, mergesInRows } from '../../../src/browser/sheet/layout';

const MERGE = { top: 2, left: 0, bottom: 5, right: 1 };

test('a column is as wide as its longest line, within limits', () => {
  expect(columnWidth([])).toBe(48);
  expect(columnWidth(['长'.repeat(200)])).toBe(260);
  expect(columnWidth(['党支部名称'])).toBe(columnWidth(['支部\n党支部名称']));
  expect(columnWidth(['党支部名称'])).toBeGreaterThan(columnWidth(['abcde']));
});

test('a title spread over columns does not widen the first', () => {
  const rows = [['党支部工作台账二〇二四年度汇总表'], ['序号', '支部名称']];
  const spread = { top: 0, left: 0, bottom: 0, right: 1 };
  expect(columnWidths(rows, 2, [spread])[0]).toBe(columnWidth(['序号']));
  expect(columnWidths(rows, 2, [])[0]).toBe(columnWidth(['党支部工作台账二〇二四年度汇总表']));
});

test('only merges of the rows in sight count', () => {
  expect([...mergesInRows([MERGE], 4, 8).keys()]).toEqual(['4:0', '4:1', '5:0', '5:1']);
  expect(mergesInRows([MERGE], 6, 9).size).toBe(0);
});

test('a merged cell is known by its first', () => {
  expect(anchorOf([MERGE], 4, 1)).toEqual({ row: 2, column: 0 });
  expect(anchorOf([MERGE], 6, 1)).toEqual({ row: 6, column: 1 });
});
