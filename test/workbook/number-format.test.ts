import fc from 'fast-check';
import type { CellValue } from '../../src/workbook/grid';
import { cellOf } from '../../src/workbook/number-format';

const day = (serial: number): CellValue => ({ type: 'date', serial, shows: 'day' });
const month = (serial: number): CellValue => ({ type: 'date', serial, shows: 'month' });
const shown = (number: number, text: string): CellValue => ({ type: 'shown', number, text });

describe('dates', () => {
  // 44013 is 1 July 2020.
  it.each([
    'yyyy/m/d',
    'm/d/yyyy',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月d日',
    'yyyy-mm-dd hh:mm:ss',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    'yyyy/m/d;@',
    'm"月"d"日"',
    'aaaa',
    'd-mmm-yy',
    'yyyy.m.d',
    'YYYY-MM-DD',
    '[$-404]e/m/d',
  ])('%s shows a day', (code) => expect(cellOf(44013, code)).toEqual(day(44013)));

  it.each(['yyyy"年"m"月"', 'yyyy年m月;@', 'yyyy.mm', 'mmm-yy', '[$-804]yyyy\\-mm', 'm"月"'])(
    '%s shows a month only',
    (code) => expect(cellOf(44013, code)).toEqual(month(44013)),
  );

  it('keeps the time of a date with a time', () => {
    expect(cellOf(44013.5, 'yyyy/m/d h:mm')).toEqual(day(44013.5));
  });

  it('shows a year alone as its digits', () => {
    expect(cellOf(44013, 'yyyy"年"')).toEqual(shown(44013, '2020'));
    expect(cellOf(1, 'yyyy')).toEqual(shown(1, '1900'));
  });

  it('moves the serials of the 1904 system, and only of dates', () => {
    expect(cellOf(42551, 'yyyy/m/d', true)).toEqual(day(44013));
    expect(cellOf(42551, '0', true)).toBe(42551);
  });

  it.each([0, -3, 2958466, 20200701])('%d cannot be shown as a date and stays a number', (number) =>
    expect(cellOf(number, 'yyyy/m/d')).toBe(number),
  );
});

describe('times alone are not dates', () => {
  it.each([
    [0.604166667, 'h:mm', '14:30'],
    [0.604166667, 'hh:mm:ss', '14:30:00'],
    [0.604166667, 'h:mm AM/PM', '2:30 PM'],
    [0.25, '上午/下午h"时"mm"分"', '上午6时00分'],
    [1.5, '[h]:mm', '36:00'],
    [0.5, 'h:mm AM/PM', '12:00 PM'],
    [0.0007, 'mm:ss.0', '01:00.0'],
  ])('%d as %s', (number, code, text) => expect(cellOf(number, code)).toEqual(shown(number, text)));
});

describe('numbers shown with other characters than their own', () => {
  it.each([
    [2020.1, '0.00', '2020.10'],
    [2020.1, '0.00_ ', '2020.10'],
    [3, '0.0', '3.0'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [1234, '#,##0_);(#,##0)', '1,234'],
    [-1234, '#,##0_);(#,##0)', '(1,234)'],
    [-1234, '#,##0', '-1,234'],
    [0.956, '0.0%', '95.6%'],
    [0.5, '0%', '50%'],
    [7, '000', '007'],
    [23, '0"人"', '23人'],
    [23, 'General"人"', '23人'],
    [5, '"第"0"季度"', '第5季度'],
    [12.5, '[$￥-804]#,##0.00', '￥12.50'],
    [123456, '0!.0,"万"', '12.3万'],
    [2.675, '0.00', '2.68'],
    [20.5, '0', '21'],
    [0.5, '#.##', '.5'],
    [5551234, '000-0000', '555-1234'],
    [0, '0;-0;"无"', '无'],
    [4, '0" ;是"', '4 ;是'],
    [3, '0"未闭', '3未闭'],
    [0, '0;;;@', ''],
    [120, '[>=100]"超";0', '超'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
  ])('%d as %s', (number, code, text) => expect(cellOf(number, code)).toEqual(shown(number, text)));
});

describe('numbers that look like themselves, or whose layout is left alone', () => {
  it.each([
    [2020.1, 'General'],
    [2020.1, 'G/通用格式'],
    [2020.1, '0.0'],
    [23, '0_ '],
    [23, '0_);[Red]\\(0\\)'],
    [23, '#,##0'],
    [50, '[>=100]"超";0'],
    [110101199003070000, '0'],
    [123456, '0.00E+00'],
    [0.5, '# ?/?'],
    [1.5, '@'],
    [5, '[Blue]General'],
    [12, ''],
  ])('%d as %s', (number, code) => expect(cellOf(number, code)).toBe(number));
});

it('never throws and keeps the number, whatever the code', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.string(), (number, code) => {
      const value = cellOf(number, code);
      if (typeof value === 'number') return Object.is(value, number);
      if (value !== null && typeof value === 'object' && value.type === 'shown')
        return value.number === number;
      return value !== null && typeof value === 'object' && value.type === 'date' && value.serial === number;
    }),
  );
});
