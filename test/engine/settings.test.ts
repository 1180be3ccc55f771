import {
  changedSettings,
  coversMostOf,
  DEFAULT_SETTINGS,
  isStricter,
  limitsIn,
  pauseSchema,
  readSettings,
  waiverSchema,
  writeSettings,
  type Pause,
  type Settings,
} from '../../src/engine/settings';
import { dayOf, wholeMonth } from '../../src/ledger/calendar';

const pause: Pause = {
  from: '2025-02-01',
  to: '2025-03-31',
  rules: ['meeting.assembly'],
  scope: { of: 'all' },
  reason: '疫情防控',
  approvedBy: '示例市委组织部',
};
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  year: 2025,
  annex: 'U',
  annexOf: { superiors: { 机关党委: 'O' }, branches: { 'code 7': 'other' } },
  thresholds: { maxMembers: 40, groupsNeededFrom: 15 },
  rules: { 'venue.board': 'off', 'meeting.assembly': 'error' },
  pauses: [pause],
  waivers: [
    {
      finding: '0123456789abcdef',
      evidence: 'fedcba9876543210',
      reason: '已核实',
      by: '党员001',
      on: '2025-05-06',
      proof: '',
    },
  ],
};

test('what is written is what is read', () => {
  expect(readSettings(writeSettings(settings))).toEqual({ state: 'read', settings });
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"version":1}',
  writeSettings(settings).replace('"U"', '"X"'),
  '{"version":0}',
])('damaged: %s', (json) => {
  expect(readSettings(json).state).toBe('damaged');
});

test('newer settings are refused as newer, whatever else they hold', () => {
  expect(readSettings('{"version":2,"colour":"red"}').state).toBe('newer');
});

test('a key nobody knows is damage, not silence', () => {
  expect(readSettings(JSON.stringify({ ...settings, colour: 'red' })).state).toBe('damaged');
});

test('a pause needs a reason, an approver and an end after its beginning', () => {
  expect(pauseSchema.safeParse(pause).success).toBe(true);
  expect(pauseSchema.safeParse({ ...pause, reason: ' ' }).success).toBe(false);
  expect(pauseSchema.safeParse({ ...pause, approvedBy: '' }).success).toBe(false);
  expect(pauseSchema.safeParse({ ...pause, to: '2025-01-31' }).success).toBe(false);
  expect(pauseSchema.safeParse({ ...pause, from: '2025-02-30' }).success).toBe(false);
});

test('a waiver needs a reason, a name and a date', () => {
  const [waiver] = settings.waivers;
  expect(waiverSchema.safeParse(waiver).success).toBe(true);
  expect(waiverSchema.safeParse({ ...waiver, reason: '' }).success).toBe(false);
  expect(waiverSchema.safeParse({ ...waiver, by: '' }).success).toBe(false);
  expect(waiverSchema.safeParse({ ...waiver, on: '昨天' }).success).toBe(false);
});

test('more than half of a period pauses it; exactly half does not', () => {
  const april = wholeMonth(2025, 4);
  expect(coversMostOf({ ...pause, from: '2025-04-01', to: '2025-04-15' }, april)).toBe(false);
  expect(coversMostOf({ ...pause, from: '2025-04-01', to: '2025-04-16' }, april)).toBe(true);
  const quarter = { first: dayOf(2025, 1, 1), last: dayOf(2025, 3, 31) };
  expect(coversMostOf(pause, quarter)).toBe(true);
});

test('limits in force: the defaults under the overrides, null switches off', () => {
  const limits = limitsIn({ thresholds: { maxMembers: 40, termYears: null } });
  expect([limits.maxMembers, limits.termYears, limits.minFormalMembers]).toEqual([40, null, 3]);
});

test('stricter is a smaller maximum or a larger minimum of the document’s own numbers', () => {
  expect(isStricter('maxMembers', 40)).toBe(true);
  expect(isStricter('maxMembers', 60)).toBe(false);
  expect(isStricter('minFormalMembers', 5)).toBe(true);
  expect(isStricter('minFormalMembers', 3)).toBe(false);
  expect(isStricter('minFormalMembers', null)).toBe(false);
  expect(isStricter('committeeFirstDays', 10)).toBe(false);
});

test('everything that was changed is said', () => {
  const names = {
    rule: (id: string) => (id === 'venue.board' ? '宣传栏' : '党员大会'),
    branch: (key: string) => (key === 'code 7' ? '某村党支部' : key),
  };
  expect(changedSettings(settings, names)).toEqual([
    '党支部党员最多人数：40人（文件规定50人，严于文件）',
    '应当划分党小组的党员人数：15人（本工具默认停用）',
    '“宣传栏”已停用',
    '“党员大会”按“必须整改”处理',
    '机关党委：附件2（机关）',
    '某村党支部：不适用本标准',
    '暂停：2025-02-01至2025-03-31，全部党支部，党员大会，事由：疫情防控，批准：示例市委组织部',
  ]);
  expect(changedSettings(DEFAULT_SETTINGS, names)).toEqual([]);
});
