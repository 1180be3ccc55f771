import { isoDate } from '../../../src/ledger/calendar';
import { termOf } from '../../../src/ledger/dossier/term';
import type { Given } from '../../rules/rule-tester';
import { at, B, dossierOf } from './support';

const term = (given: Given, asOf?: string) => {
  const known = termOf(dossierOf({ branches: [{ branch: B }], ...given }), at(asOf), 3);
  if (known.state !== 'known') return known.state;
  const { start, end, isAppointed } = known.value;
  return [start && isoDate(start.first), end && isoDate(end.last), isAppointed];
};
const election = (more: object) => ({ branch: B, ...more });

test('from the latest election up to D, three years where nothing else is stated', () => {
  const elections = [election({ electedOn: '2022-05-06' }), election({ electedOn: '2025-05-06' })];
  expect(term({ elections })).toEqual(['2025-05-06', '2028-05-06', false]);
  expect(term({ elections }, '2025-05-05')).toEqual(['2022-05-06', '2025-05-06', false]);
});

test('by-elections begin no term', () => {
  const elections = [
    election({ electedOn: '2023-05-06', kind: '换届' }),
    election({ electedOn: '2024-05-06', kind: '补选' }),
    election({ electedOn: '2025-05-06', kind: '增补' }),
  ];
  expect(term({ elections })).toEqual(['2023-05-06', '2026-05-06', false]);
});

test('elections go before the committee ledger, and that before the register', () => {
  const branches = [{ branch: B, electedOn: '2021-05-06' }];
  const committee = [{ branch: B, name: '党员001', post: '书记', electedOn: '2022-05-06' }];
  const start = (given: Given): unknown => term(given)[0];
  const elections = [election({ electedOn: '2023-05-06' })];
  expect(start({ branches, committee, elections })).toBe('2023-05-06');
  expect(start({ branches, committee })).toBe('2022-05-06');
  expect(start({ branches })).toBe('2021-05-06');
});

test('the stated end, the stated length, a date of election to come', () => {
  expect(term({ branches: [{ branch: B, electedOn: '2023-05-06', termEndsOn: '2026-06-30' }] })).toEqual([
    '2023-05-06',
    '2026-06-30',
    false,
  ]);
  expect(term({ branches: [{ branch: B, electedOn: '2023-05-06', termYears: 5 }] })).toEqual([
    '2023-05-06',
    '2028-05-06',
    false,
  ]);
  expect(term({ branches: [{ branch: B, electedOn: '2026-05-06' }] })).toEqual([null, '2026-05-06', false]);
});

test('an extension counts when it was approved', () => {
  const of = (more: object): Given => ({
    elections: [election({ electedOn: '2022-05-06', extendedTo: '2026-05-06', ...more })],
  });
  expect(term(of({ extensionApprovedOn: '2025-04-01' }))).toEqual(['2022-05-06', '2026-05-06', false]);
  expect(term(of({}))).toEqual(['2022-05-06', '2025-05-06', false]);
});

test('a leap day ends on the last of February', () => {
  expect(term({ branches: [{ branch: B, electedOn: '2024-02-29' }] })).toEqual([
    '2024-02-29',
    '2027-02-28',
    false,
  ]);
});

test('a body that was appointed', () => {
  expect(term({ elections: [election({ electedOn: '2024-05-06', kind: '指派' })] })).toEqual([
    '2024-05-06',
    '2027-05-06',
    true,
  ]);
});

test('neither start nor end: what is blank, unreadable or absent', () => {
  expect(term({})).toBe('absent');
  expect(term({ branches: [{ branch: B, electedOn: '？' }] })).toBe('unreadable');
  expect(
    term({
      branches: [
        { branch: B, electedOn: null },
        { branch: '第二党支部', electedOn: '2024-05-06' },
      ],
    }),
  ).toBe('blank');
});
