import { shownText } from '../../src/panes/shown-text';
import type { CellValue } from '../../src/workbook/grid';

const CASES: readonly (readonly [CellValue | undefined, string])[] = [
  [null, ''],
  [undefined, ''],
  ['=1+1', '=1+1'],
  [3, '3'],
  [true, 'TRUE'],
  [{ type: 'date', serial: 44013, shows: 'day' }, '2020-07-01'],
  [{ type: 'date', serial: 44013, shows: 'month' }, '2020年7月'],
  [{ type: 'shown', number: 2020.1, text: '2020.10' }, '2020.10'],
  [{ type: 'error', code: '#REF!' }, '#REF!'],
];

test.each(CASES)('%p is shown as “%s”', (value, text) => {
  expect(shownText(value)).toBe(text);
});
