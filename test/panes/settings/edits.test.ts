import { DEFAULT_SETTINGS, readSettings, writeSettings, type Pause } from '../../../src/engine/settings';
import {
  thresholdIn,
  thresholdOf,
  withAnnexOf,
  withoutPause,
  withoutWaiver,
  withPause,
  withRule,
  withThreshold,
  withWaiver,
} from '../../../src/panes/settings/edits';

const PAUSE: Pause = {
  from: '2024-02-01',
  to: '2024-03-31',
  rules: [],
  scope: { of: 'all' },
  reason: '办公楼修缮',
  approvedBy: '机关工委',
};
const WAIVING = { reason: '已报批', by: '党员001', on: '2024-06-01' };

test('a changed threshold is stored, the default again is not', () => {
  const changed = withThreshold(DEFAULT_SETTINGS, 'maxMembers', 40);
  expect(changed.thresholds).toEqual({ maxMembers: 40 });
  expect(thresholdIn(changed, 'maxMembers')).toBe(40);
  expect(withThreshold(changed, 'maxMembers', 50).thresholds).toEqual({});
  expect(thresholdIn(DEFAULT_SETTINGS, 'maxMembers')).toBe(50);
});

test('a threshold can be switched off and on', () => {
  expect(thresholdIn(withThreshold(DEFAULT_SETTINGS, 'talksPerYear', null), 'talksPerYear')).toBeNull();
  expect(withThreshold(DEFAULT_SETTINGS, 'groupsNeededFrom', 20).thresholds).toEqual({
    groupsNeededFrom: 20,
  });
  expect(withThreshold(DEFAULT_SETTINGS, 'groupsNeededFrom', null).thresholds).toEqual({});
});

test.each([
  ['', null],
  [' 12 ', 12],
  ['0', 0],
  ['1000', 1000],
  ['1001', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['三', undefined],
])('the field “%s” means %p', (text, value) => {
  expect(thresholdOf(text)).toBe(value);
});

test('a rule is regraded, switched off, and taken back', () => {
  const off = withRule(DEFAULT_SETTINGS, 'meeting.assembly', 'off');
  expect(off.rules).toEqual({ 'meeting.assembly': 'off' });
  expect(withRule(off, 'meeting.assembly', null).rules).toEqual({});
});

test('an organisation and a branch have annexes of their own', () => {
  const settings = withAnnexOf(
    withAnnexOf(DEFAULT_SETTINGS, 'superiors', '甲学院', 'U'),
    'branches',
    'k',
    'other',
  );
  expect(settings.annexOf).toEqual({ superiors: { 甲学院: 'U' }, branches: { k: 'other' } });
  expect(withAnnexOf(settings, 'superiors', '甲学院', null).annexOf.superiors).toEqual({});
});

test('a finding has one waiver at a time', () => {
  const first = withWaiver(DEFAULT_SETTINGS, { id: 'f', evidence: 'old' }, WAIVING);
  const second = withWaiver(first, { id: 'f', evidence: 'new' }, WAIVING);
  expect(second.waivers).toEqual([{ finding: 'f', evidence: 'new', proof: '', ...WAIVING }]);
  expect(withoutWaiver(second, 'f').waivers).toEqual([]);
});

test('pauses are added and removed by place', () => {
  const two = withPause(withPause(DEFAULT_SETTINGS, PAUSE), { ...PAUSE, reason: '任务集中' });
  expect(withoutPause(two, 0).pauses.map(({ reason }) => reason)).toEqual(['任务集中']);
});

test('what the pane edits can be stored and read again', () => {
  const edited = [
    withThreshold(DEFAULT_SETTINGS, 'maxMembers', 40),
    withRule(DEFAULT_SETTINGS, 'meeting.assembly', 'info'),
    withPause(DEFAULT_SETTINGS, PAUSE),
    withWaiver(DEFAULT_SETTINGS, { id: 'f', evidence: '' }, WAIVING),
    withAnnexOf(DEFAULT_SETTINGS, 'branches', 'k', 'O'),
  ];
  for (const settings of edited) {
    expect(readSettings(writeSettings(settings))).toEqual({ state: 'read', settings });
  }
});
