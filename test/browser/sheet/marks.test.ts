import { indexMarks } from '../../../src/browser/sheet/marks';
import { cell, finding } from '../../panes/fake-host';

test('a cell stands at its gravest finding', () => {
  const shared = cell('名册', 3, 1);
  const marks = indexMarks([
    finding({ id: 'a', severity: 'info', cells: [shared, cell('名册', 4, 1)] }),
    finding({ id: 'b', severity: 'error', cells: [shared] }),
    finding({ id: 'c', severity: 'error', outcome: 'review', cells: [cell('名册', 5, 1)] }),
  ])(0, '名册');
  expect([3, 4, 5, 6].map((row) => marks.at({ row, column: 1 }))).toEqual(['error', 'info', 'review', null]);
  expect(marks.at({ row: 3, column: 2 })).toBeNull();
  expect(marks.count).toBe(3);
});

test('sheets and files are told apart', () => {
  const index = indexMarks([finding({ id: 'a', cells: [cell('名册', 3, 1, 1)] })]);
  expect(index(0, '名册').count).toBe(0);
  expect(index(1, '名册').count).toBe(1);
  expect(index(1, '其他').count).toBe(0);
});
