import { indexMarks } from '../../../src/browser/sheet/marks';
import { cell, finding } from '../../panes/fake-host';

test('a cell stands at its gravest finding', () => {
  const shared = cell('名册', 3, 1);
  const index = indexMarks([
    finding({ id: 'a', severity: 'info', cells: [shared, cell('名册', 4, 1)] }),
    finding({ id: 'b', severity: 'error', cells: [shared] }),
    finding({ id: 'c', severity: 'error', outcome: 'review', cells: [cell('名册', 5, 1)] }),
  ]);
  expect([...index.of(0, '名册')]).toEqual([
    ['3:1', 'error'],
    ['4:1', 'info'],
    ['5:1', 'review'],
  ]);
  expect(index.count(0, '名册')).toBe(3);
});

test('sheets and files are told apart', () => {
  const index = indexMarks([finding({ id: 'a', cells: [cell('名册', 3, 1, 1)] })]);
  expect(index.count(0, '名册')).toBe(0);
  expect(index.count(1, '名册')).toBe(1);
  expect(index.count(1, '其他')).toBe(0);
});
