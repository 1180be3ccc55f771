import { cellValue, dates1904By, tellsDateSystem } from '../../../src/hosts/excel/cell-values';

describe('cellValue', () => {
  it.each<[unknown, unknown, unknown]>([
    ['', 'General', null],
    ['党员001', 'General', '党员001'],
    [' ', '@', ' '],
    [true, 'General', true],
    [12.5, 'General', 12.5],
    [2020.1, '0.00', { type: 'shown', number: 2020.1, text: '2020.10' }],
    [43_647, 'yyyy/m/d', { type: 'date', serial: 43_647, shows: 'day' }],
    ['#N/A', 'General', { type: 'error', code: '#N/A' }],
    ['#DIV/0!', 'General', { type: 'error', code: '#DIV/0!' }],
    ['#1', 'General', '#1'],
  ])('of %p under %s', (value, format, expected) => {
    expect(cellValue(value, format, false)).toEqual(expected);
  });

  it('moves days of the 1904 system', () => {
    expect(cellValue(42_185, 'yyyy-mm-dd', true)).toEqual({ type: 'date', serial: 43_647, shows: 'day' });
  });
});

describe('the date system', () => {
  it.each<[number, string, boolean | null]>([
    [43_647, '2019年7月1日', false],
    [42_185, '2019年7月1日', true],
    [42_185, '2015-06-30', false],
    [43_647, '########', null],
    [43_647, '19-7-1', null],
  ])('of %i shown as %s', (serial, text, expected) => {
    expect(dates1904By(serial, text)).toBe(expected);
  });

  it.each<[unknown, string, boolean]>([
    [43_647, 'yyyy/m/d', true],
    [43_647, 'yyyy"年"m"月"', true],
    [43_647, 'm/d', false],
    [43_647, 'General', false],
    [43_647, '"yyyy"0', false],
    ['2019', 'yyyy', false],
    [1, 'yyyy', false],
  ])('may be told by %p under %s: %p', (value, format, expected) => {
    expect(tellsDateSystem(value, format)).toBe(expected);
  });
});
