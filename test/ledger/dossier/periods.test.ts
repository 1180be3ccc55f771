import {
  duePeriods,
  openPeriods,
  unpaused,
  yearlyDuty,
  monthBefore,
} from '../../../src/ledger/dossier/periods';
import { wholeMonth } from '../../../src/ledger/calendar';
import { at, B, day, dossierOf } from './support';

const branch = (more: object = {}) => dossierOf({ branches: [{ branch: B, ...more }] });
const numbers = (periods: readonly { readonly number: number }[]): readonly number[] =>
  periods.map(({ number }) => number);

test('a month or quarter is due when its last day has come', () => {
  expect(numbers(duePeriods(branch(), at('2025-06-29'), 'month'))).toEqual([1, 2, 3, 4, 5]);
  expect(numbers(duePeriods(branch(), at('2025-06-30'), 'month'))).toEqual([1, 2, 3, 4, 5, 6]);
  expect(numbers(duePeriods(branch(), at('2025-06-29'), 'quarter'))).toEqual([1]);
  expect(numbers(duePeriods(branch(), at('2025-06-30'), 'quarter'))).toEqual([1, 2]);
  expect(numbers(openPeriods(branch(), at('2025-06-30'), 'quarter'))).toEqual([3, 4]);
});

test.each([
  ['founded on the first', { foundedOn: '2025-04-01' }, [2, 3, 4]],
  ['founded on the second', { foundedOn: '2025-04-02' }, [3, 4]],
  ['founded in a month: surely there from the next', { foundedOn: '2025年4月' }, [3, 4]],
  ['approved where the founding is blank', { approvedOn: '2025-04-01' }, [2, 3, 4]],
  ['dissolved on the last day', { dissolvedOn: '2025-06-30' }, [1, 2]],
  ['dissolved a day earlier', { dissolvedOn: '2025-06-29' }, [1]],
  ['struck off', { status: '撤销' }, []],
])('quarters of a branch %s', (_, more, quarters) => {
  expect(numbers(duePeriods(branch(more), at(), 'quarter'))).toEqual(quarters);
});

test.each([
  ['on the day', {}, '2025-12-31', 'december', 'due'],
  ['a day before', {}, '2025-12-30', 'december', 'not-yet'],
  ['in March', {}, '2025-03-31', 'march', 'due'],
  ['founded on 06-30', { foundedOn: '2025-06-30' }, '2025-12-31', 'december', 'due'],
  ['founded on 07-01', { foundedOn: '2025-07-01' }, '2025-12-31', 'december', 'excused'],
  ['dissolved in the year', { dissolvedOn: '2025-12-31' }, '2025-12-31', 'december', 'excused'],
] as const)('yearly duty %s', (_, more, asOf, due, state) => {
  expect(yearlyDuty(branch(more), at(asOf), due, 6).state).toBe(state);
});

test('without a shortest stay nobody is excused for founding late', () => {
  expect(yearlyDuty(branch({ foundedOn: '2025-11-01' }), at(), 'december', null).state).toBe('due');
});

test('paused periods are set aside', () => {
  const { judged, paused } = unpaused(duePeriods(branch(), at(), 'quarter'), {
    isPaused: ({ first }) => first === day('2025-04-01'),
  });
  expect([numbers(judged), numbers(paused)]).toEqual([[1, 3, 4], [2]]);
});

test('a month named in January is of the year before', () => {
  expect(monthBefore(day('2026-01-10'), 12)).toEqual(wholeMonth(2025, 12));
  expect(monthBefore(day('2026-02-10'), 1)).toEqual(wholeMonth(2026, 1));
});
