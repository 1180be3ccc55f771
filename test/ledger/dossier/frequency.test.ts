import { frequencyOf, groupFrequencyOf, type Frequency } from '../../../src/ledger/dossier/frequency';
import { coverageOf } from '../../../src/ledger/dossier/coverage';
import type { Given } from '../../rules/rule-tester';
import { at, B, dossierOf, NEVER_PAUSED } from './support';

const OTHER = '第二党支部';
const BRANCHES = [{ branch: B }, { branch: OTHER }];
const held = (branch: string, date: string | null, type: string, more: object = {}) => ({
  branch,
  date,
  type,
  ...more,
});
const assemblies = (given: Given, asOf?: string, atLeast = 1): Frequency =>
  frequencyOf(
    dossierOf({ branches: BRANCHES, ...given }),
    { ...at(asOf), ...NEVER_PAUSED },
    { type: '党员大会', unit: 'quarter', atLeast },
  );
const told = ({ met, missed, unclear }: Frequency): readonly (readonly number[])[] =>
  [met, missed, unclear].map((periods) => periods.map(({ number }) => number));

/** The other branch meets to the end of the year: the ledger covers it. */
const others = [held(OTHER, '2025-12-20', '党员大会'), held(OTHER, '2025-12-21', '支委会')];

describe('coverage', () => {
  test('in a sheet with a type column another branch’s rows prove that this one’s are missing', () => {
    const given = {
      meetings: [held(B, '2025-02-05', '党员大会'), held(B, '2025-10-05', '支委会'), ...others],
    };
    expect(told(assemblies(given))).toEqual([[1], [2, 3, 4], []]);
  });

  test('without any row of the year nothing is proved', () => {
    const given = { meetings: [held(B, '2024-02-05', '党员大会'), ...others] };
    expect(told(assemblies(given))).toEqual([[], [], [1, 2, 3, 4]]);
    expect(coverageOf(dossierOf({ branches: BRANCHES, ...given }), '党员大会', at())).toBe('uncovered');
  });

  test('a type that nobody has is absent, named as such', () => {
    const { absent } = assemblies({ meetings: [held(B, '2025-02-05', '支委会')] });
    expect(absent).toEqual({ state: 'absent', kind: 'meetings', fields: [], part: '党员大会记录' });
  });

  test('no ledger at all', () => {
    expect(assemblies({}).absent).toEqual({ state: 'absent', kind: 'meetings', fields: [] });
  });

  test('a sheet of its own for the type covers who stands in it, in whatever year, and nobody else', () => {
    const tables = [
      {
        kind: 'meetings' as const,
        meetingType: '党员大会' as const,
        rows: [held(B, '2024-02-05', '党员大会'), held(OTHER, '2025-12-05', '党员大会')],
      },
    ];
    expect(told(assemblies({ tables }))).toEqual([[], [1, 2, 3, 4], []]);
    const withoutB = [
      { ...tables[0], kind: 'meetings' as const, rows: [held(OTHER, '2025-12-05', '党员大会')] },
    ];
    expect(told(assemblies({ tables: withoutB }))).toEqual([[], [], [1, 2, 3, 4]]);
  });

  test('a sheet a branch: all of one layout are one ledger, and a branch without one is not covered', () => {
    const sheet = (branch: string, ...types: readonly string[]) => ({
      kind: 'meetings' as const,
      sheet: branch,
      branch,
      rows: types.map((type) => ({ date: '2025-12-05', type })),
    });
    const both = { tables: [sheet(B, '支委会'), sheet(OTHER, '支委会', '党员大会')] };
    expect(told(assemblies(both))).toEqual([[], [1, 2, 3, 4], []]);
    expect(told(assemblies({ tables: [sheet(OTHER, '党员大会')] }))).toEqual([[], [], [1, 2, 3, 4]]);
  });

  test('due periods after the sheet’s last dated row are unclear', () => {
    const given = { meetings: [held(B, '2025-02-05', '党员大会'), held(OTHER, '2025-06-20', '党员大会')] };
    expect(told(assemblies(given))).toEqual([[1], [2], [3, 4]]);
  });
});

describe('records', () => {
  test('only due periods are looked at', () => {
    const given = { meetings: [held(B, '2025-02-05', '党员大会'), ...others] };
    expect(told(assemblies(given, '2025-06-29'))).toEqual([[1], [], []]);
    expect(told(assemblies(given, '2025-06-30'))).toEqual([[1], [2], []]);
  });

  test('an 组织生活会 that does not say how it was held leaves its quarter open', () => {
    const given = {
      meetings: [held(B, '2025-02-05', '党员大会'), held(B, '2025-11-05', '组织生活会'), ...others],
    };
    expect(told(assemblies(given))).toEqual([[1], [2, 3], [4]]);
  });

  test('one row without a date may fill one gap, not three', () => {
    const one = {
      meetings: [
        held(B, null, '党员大会'),
        held(B, '2025-02-05', '党员大会'),
        held(B, '2025-05-05', '党员大会'),
        held(B, '2025-08-05', '党员大会'),
        ...others,
      ],
    };
    expect(told(assemblies(one))).toEqual([[1, 2, 3], [], [4]]);
    const many = { meetings: [held(B, null, '党员大会'), held(B, '2025-02-05', '党员大会'), ...others] };
    expect(told(assemblies(many))).toEqual([[1], [2, 3, 4], []]);
  });

  test('none at all in two due periods or more', () => {
    const given = { meetings: [held(B, '2025-02-05', '支委会'), ...others] };
    expect(assemblies(given).neverHeld).toBe(true);
    expect(assemblies(given, '2025-03-31').neverHeld).toBe(false);
    expect(assemblies({ meetings: [held(B, '2025-02-05', '党员大会'), ...others] }).neverHeld).toBe(false);
  });

  test('a paused quarter is neither met nor missed', () => {
    const dossier = dossierOf({
      branches: BRANCHES,
      meetings: [held(B, '2025-05-05', '党员大会'), ...others],
    });
    const judging = {
      ...at(),
      isPaused: ({ first }: { readonly first: number }) => first === at('2025-01-01').asOf,
    };
    const frequency = frequencyOf(dossier, judging, { type: '党员大会', unit: 'quarter', atLeast: 1 });
    expect(told(frequency)).toEqual([[2], [3, 4], []]);
    expect(frequency.paused.map(({ number }) => number)).toEqual([1]);
  });
});

describe('count matrices', () => {
  const counts = (own: readonly (number | null)[], other: readonly (number | null)[]): Given => ({
    'meeting-counts': [own, other].map((row, index) => ({
      branch: index === 0 ? B : OTHER,
      ...Object.fromEntries(row.map((count, quarter) => [`count[党员大会][Q${quarter + 1}]`, count])),
    })),
  });

  test('0 is none held, and so is a blank where another branch has a figure', () => {
    expect(told(assemblies(counts([1, 0, null, 1], [1, 1, 1, 1])))).toEqual([[1, 4], [2, 3], []]);
    expect(told(assemblies(counts([1, 1, 1, null], [1, 1, 1, 1])))).toEqual([[1, 2, 3], [4], []]);
  });

  test('so is a blank with a later figure, where the period has figures of other types', () => {
    const row = {
      branch: B,
      'count[党员大会][Q1]': 1,
      'count[党员大会][Q2]': null,
      'count[党员大会][Q3]': 1,
    };
    const lessons = { 'count[党课][Q1]': 1, 'count[党课][Q2]': 1, 'count[党课][Q3]': 1 };
    expect(told(assemblies({ 'meeting-counts': [{ ...row, ...lessons }] }, '2025-09-30'))).toEqual([
      [1, 3],
      [2],
      [],
    ]);
    expect(told(assemblies({ 'meeting-counts': [row] }, '2025-09-30'))).toEqual([[1, 3], [], [2]]);
  });

  test('a wholly blank row or period says nothing', () => {
    expect(told(assemblies(counts([null, null, null, null], [1, 1, 1, 1])))).toEqual([[], [], [1, 2, 3, 4]]);
    expect(told(assemblies(counts([1, 1, null, null], [1, 1, null, null])))).toEqual([[1, 2], [], [3, 4]]);
    expect(told(assemblies(counts([1, null, 1, 1], [1, null, 1, 1])))).toEqual([[1, 3, 4], [], [2]]);
  });

  test('months add up to quarters', () => {
    const months = Object.fromEntries(
      [1, 0, 0, 0, 0, 0].map((count, month) => [`count[党员大会][${month + 1}]`, count]),
    );
    expect(told(assemblies({ 'meeting-counts': [{ branch: B, ...months }] }, '2025-06-30'))).toEqual([
      [1],
      [2],
      [],
    ]);
  });

  test('sums beside their months count once', () => {
    const row = {
      'count[党员大会][1]': 1,
      'count[党员大会][2]': 0,
      'count[党员大会][3]': 0,
      'count[党员大会][Q1]': 1,
    };
    const frequency = assemblies({ 'meeting-counts': [{ branch: B, ...row }] }, '2025-03-31', 2);
    expect(told(frequency)).toEqual([[], [1], []]);
  });

  test('none in half a year is none in its quarters, whatever the year says', () => {
    const row = { 'count[党员大会][H1]': 0, 'count[党员大会][2025]': 3 };
    expect(told(assemblies({ 'meeting-counts': [{ branch: B, ...row }] }))).toEqual([[], [1, 2], [3, 4]]);
  });

  test('records go before counts', () => {
    const given = {
      ...counts([1, 1, 1, 1], [1, 1, 1, 1]),
      meetings: [held(B, '2025-02-05', '党员大会'), ...others],
    };
    expect(told(assemblies(given))).toEqual([[1], [2, 3, 4], []]);
  });

  test('a figure of the year before is not this year’s', () => {
    const given: Given = {
      tables: [{ kind: 'meeting-counts', year: 2024, rows: [{ branch: B, 'count[党员大会][Q1]': 0 }] }],
    };
    expect(told(assemblies(given))).toEqual([[], [], [1, 2, 3, 4]]);
  });
});

describe('groups', () => {
  const groups = ['第一党小组', '第二党小组'].map((group) => ({ branch: B, group }));
  const monthly = (...meetings: readonly object[]) =>
    groupFrequencyOf(
      dossierOf({
        branches: BRANCHES,
        groups,
        meetings: [...meetings, held(B, '2025-03-31', '支委会')] as never,
      }),
      { ...at('2025-03-31'), ...NEVER_PAUSED },
      1,
    ).map((one) => [one.group, ...told(one)]);

  test('each group by its name, however it is spelled', () => {
    expect(
      monthly(
        held(B, '2025-01-05', '党小组会', { group: '第1小组' }),
        held(B, '2025-01-06', '党小组会', { group: '二组' }),
        held(B, '2025-02-05', '党小组会', { group: '第一党小组' }),
      ),
    ).toEqual([
      ['第一党小组', [1, 2], [3], []],
      ['第二党小组', [1], [2, 3], []],
    ]);
  });

  test('rows without a name: as many as groups is enough, fewer is unclear, none is missed', () => {
    expect(
      monthly(
        held(B, '2025-01-05', '党小组会'),
        held(B, '2025-01-06', '党小组会'),
        held(B, '2025-02-05', '党小组会'),
      ),
    ).toEqual([[null, [1], [3], [2]]]);
  });

  test('a branch without groups has none to meet', () => {
    const dossier = dossierOf({ branches: BRANCHES, groups: [{ branch: OTHER, group: '第一党小组' }] });
    expect(groupFrequencyOf(dossier, { ...at(), ...NEVER_PAUSED }, 1)).toEqual([]);
  });
});
