import { addMonths, dayOf, exactly, wholeMonth } from '../../../src/ledger/calendar';
import { anyOf, ask, isBefore } from '../../../src/ledger/dossier/compare';

const july1 = exactly(dayOf(2020, 7, 1));

describe('dates known to the month only', () => {
  it.each([
    ['a day before the month', exactly(dayOf(2020, 6, 30)), wholeMonth(2020, 7), 'yes'],
    ['the first day of the month', july1, wholeMonth(2020, 7), 'unsure'],
    ['the last day of the month', exactly(dayOf(2020, 7, 31)), wholeMonth(2020, 7), 'no'],
    ['the month before', wholeMonth(2020, 6), wholeMonth(2020, 7), 'yes'],
    ['the same day', july1, july1, 'no'],
  ])('is %s before it?', (_, a, b, answer) => {
    expect(isBefore(a, b)).toBe(answer);
  });

  it('asks of both ends', () => {
    const within = (a: number, b: number): boolean => b < addMonths(a, 12);
    expect(ask(within, wholeMonth(2019, 7), exactly(dayOf(2020, 6, 30)))).toBe('yes');
    expect(ask(within, wholeMonth(2019, 7), july1)).toBe('unsure');
    expect(ask(within, wholeMonth(2019, 7), exactly(dayOf(2020, 7, 31)))).toBe('no');
  });

  it('takes the worst of several', () => {
    expect(anyOf(['no', 'unsure', 'yes'])).toBe('yes');
    expect(anyOf(['no', 'unsure'])).toBe('unsure');
    expect(anyOf([])).toBe('no');
  });
});
