import { groupsOf, meetingsIn, meetingsOf, meetingsOfYear } from '../../../src/ledger/dossier/meetings';
import { wholeMonth, wholeYear } from '../../../src/ledger/calendar';
import type { MeetingType } from '../../../src/ledger/model';
import type { Given } from '../../rules/rule-tester';
import { at, B, dossierOf } from './support';

const given = (...meetings: readonly object[]): Given => ({
  branches: [{ branch: B }],
  meetings: meetings.map((one) => ({ branch: B, date: '2025-03-05', ...one })),
});
const only = (more: object) => {
  const [meeting] = meetingsOf(dossierOf(given(more)), at());
  if (!meeting) throw new Error('none');
  return meeting;
};

test.each<[object, readonly MeetingType[]]>([
  [{ type: '支部党员大会' }, ['党员大会']],
  [{ type: '党员大会暨党课' }, ['党员大会', '党课']],
  [{ type: '主题党日（党课）' }, ['党课', '主题党日']],
  [{ type: '主题党日', topic: '上党课' }, ['主题党日', '党课']],
  [{ type: '主题党日', topic: '学习党课材料' }, ['主题党日']],
  [{ type: '三会一课', topic: '召开党员大会' }, ['党员大会']],
  [{ topic: '支部党员大会' }, ['党员大会']],
  [{ type: '支委会', topic: '筹备党员大会' }, ['支委会']],
  [{ type: '支委会', topic: '上党课' }, ['支委会']],
  [{ type: '民主生活会' }, []],
  [{ type: '党委中心组学习', topic: '上党课' }, []],
])('%p', (more, types) => {
  expect([...only(more).types].sort()).toEqual([...types].sort());
});

test('the sheet’s name gives the type where no column does', () => {
  const dossier = dossierOf({
    branches: [{ branch: B }],
    tables: [
      { kind: 'meetings', meetingType: '支委会', rows: [{ branch: B, date: '2025-03-05', topic: '上党课' }] },
    ],
  });
  expect(meetingsOf(dossier, at())[0]?.types).toEqual(['支委会']);
});

test('an 组织生活会 is the quarter’s 党员大会 when it says so, not as a group’s, perhaps otherwise', () => {
  expect(only({ type: '组织生活会', topic: '以党员大会形式召开' }).types).toEqual(['组织生活会', '党员大会']);
  expect(only({ type: '组织生活会', topic: '以党小组会形式召开' })).toMatchObject({
    types: ['组织生活会'],
    perhaps: [],
  });
  expect(only({ type: '组织生活会', topic: '批评与自我批评' })).toMatchObject({
    types: ['组织生活会'],
    perhaps: ['党员大会'],
  });
});

test.each([
  ['held by the end of the next month', '2025-06-30', 5],
  ['a day too late', '2025-07-01', 7],
  ['in its own month', '2025-05-20', 5],
])('补开5月: %s', (_, date, month) => {
  const dossier = dossierOf(given({ type: '支委会', date, topic: '补开5月支委会' }));
  const months = [4, 5, 6, 7].filter(
    (one) => meetingsIn(dossier, at(), '支委会', wholeMonth(2025, one)).length > 0,
  );
  expect(months).toEqual([month]);
});

test('December made good in January counts for the year before', () => {
  const dossier = dossierOf(given({ type: '支委会', date: '2026-01-10', topic: '补开12月支委会' }));
  expect(meetingsIn(dossier, at(), '支委会', wholeMonth(2025, 12))).toHaveLength(1);
});

test('a date after today, or none at all, is no date', () => {
  expect(only({ type: '支委会', date: '2026-07-01' }).heldOn).toBeNull();
  expect(only({ type: '支委会', date: '？' }).heldOn).toBeNull();
});

test('a yearly meeting belongs to the year it names up to March, else to its date’s', () => {
  const of = (date: string, topic: string) => {
    const { ofYear, namedLastYear } = meetingsOfYear(
      dossierOf(given({ type: '组织生活会', date, topic })),
      at(),
      '组织生活会',
      3,
    );
    return [ofYear.length, namedLastYear.length];
  };
  expect(of('2026-03-31', '2025年度组织生活会')).toEqual([1, 0]);
  expect(of('2026-04-01', '2025年度组织生活会')).toEqual([0, 0]);
  expect(of('2026-01-10', '专题组织生活会')).toEqual([0, 0]);
  expect(of('2025-01-10', '2024年度组织生活会')).toEqual([0, 1]);
  expect(of('2025-01-10', '专题组织生活会')).toEqual([1, 0]);
});

test.each<[string, Given, unknown]>([
  [
    'the group ledger',
    {
      groups: [
        { branch: B, group: '第一党小组' },
        { branch: B, group: '第1小组' },
        { branch: B, group: '二组' },
      ],
    },
    { names: ['第1小组', '二组'], count: 2 },
  ],
  [
    'the roster',
    { members: [{ branch: B, name: '党员001', group: '第一党小组' }] },
    { names: ['第一党小组'], count: 1 },
  ],
  ['the register’s number', { branches: [{ branch: B, groupCount: 2 }] }, { names: [], count: 2 }],
  [
    'none, where the others’ are named',
    {
      groups: [{ branch: '第二党支部', group: '第一党小组' }],
      branches: [{ branch: B }, { branch: '第二党支部' }],
    },
    { names: [], count: 0 },
  ],
])('groups from %s', (_, more, groups) => {
  expect(groupsOf(dossierOf({ branches: [{ branch: B }], ...more }))).toMatchObject({
    state: 'known',
    value: groups,
  });
});

test('no ledger says anything of groups', () => {
  expect(groupsOf(dossierOf({ branches: [{ branch: B }] }))).toMatchObject({
    state: 'absent',
    kind: 'groups',
  });
});

test('months of the year hold what was held in them', () => {
  const dossier = dossierOf(given({ type: '党课', date: '2025年3月' }, { type: '党课', date: '2025-03-31' }));
  expect(meetingsIn(dossier, at(), '党课', wholeMonth(2025, 3))).toHaveLength(2);
  expect(meetingsIn(dossier, at(), '党课', wholeYear(2025))).toHaveLength(2);
  expect(meetingsIn(dossier, at(), '党课', wholeMonth(2025, 4))).toHaveLength(0);
});
