import { attendanceSixMonths } from '../../../src/rules/attendance/six-months';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const branches = [{ branch: B }];
const members = [
  { branch: B, name: '党员001' },
  { branch: B, name: '党员002' },
];

/** Marks of consecutive months from a month on, `mark[2025-03]` and so on. */
const marks = (from: string, ...values: readonly string[]): Record<string, string> => {
  const [year = 0, month = 0] = from.split('-').map(Number);
  return Object.fromEntries(
    values.map((value, index) => {
      const number = year * 12 + month - 1 + index;
      return [`mark[${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}]`, value];
    }),
  );
};
const times = (count: number, value: string): readonly string[] => Array.from({ length: count }, () => value);
const row = (name: string, values: Record<string, string>) => ({ branch: B, name, ...values });
const PRESENT = row('党员002', marks('2025-01', '请假', '出勤'));

describeRule(attendanceSixMonths, {
  'five months without leave': {
    given: {
      branches,
      members,
      attendance: [row('党员001', marks('2025-03', ...times(5, '无故缺席'), '出勤')), PRESENT],
    },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'six months without leave': {
    given: {
      branches,
      members,
      attendance: [row('党员001', marks('2025-03', ...times(6, '无故缺席'), '出勤')), PRESENT],
    },
    outcome: { [B]: 'violation' },
    messages: [
      '第一党支部党员001的考勤记录为2025年3月至2025年8月连续6个月无故缺席（连续6个月无故不参加组织生活的应及时处置）',
    ],
  },
  'a leave in between breaks the run': {
    given: {
      branches,
      members,
      attendance: [
        row('党员001', marks('2025-01', ...times(5, '无故缺席'), '请假', ...times(5, '无故缺席'))),
      ],
    },
    outcome: { [B]: 'pass' },
  },
  'a cross means without leave only where the sheet marks leaves': {
    given: { branches, members, attendance: [row('党员001', marks('2025-01', ...times(7, '×'))), PRESENT] },
    outcome: { [B]: 'violation' },
  },
  'a cross in a sheet without a mark for leaves': {
    given: { branches, members, attendance: [row('党员001', marks('2025-01', ...times(7, '×')))] },
    outcome: { [B]: 'pass' },
  },
  'the run may begin in the year before': {
    given: { branches, members, attendance: [row('党员001', marks('2024-10', ...times(6, '无故缺席')))] },
    outcome: { [B]: 'violation' },
  },
  'a run that was over before the year': {
    given: { branches, members, attendance: [row('党员001', marks('2024-06', ...times(7, '无故缺席')))] },
    outcome: { [B]: 'pass' },
  },
  'months after the as-of date do not count': {
    given: {
      branches,
      members,
      attendance: [row('党员001', marks('2025-03', ...times(6, '无故缺席')))],
      asOf: '2025-07-31',
    },
    outcome: { [B]: 'pass' },
  },
  'abroad: not judged': {
    given: {
      branches,
      members: [{ branch: B, name: '党员001', duty: '出国（境）' }],
      attendance: [row('党员001', marks('2025-01', ...times(9, '无故缺席')))],
    },
    outcome: { [B]: 'pass' },
  },
  'a row about one of two of a name': {
    given: {
      branches,
      members: [
        { branch: B, name: '党员001', joinedOn: '2010-07-01' },
        { branch: B, name: '党员001', joinedOn: '2012-07-01' },
      ],
      attendance: [row('党员001', marks('2025-01', ...times(7, '无故缺席')))],
    },
    outcome: { [B]: 'review' },
    messages: [
      '第一党支部党员001的考勤记录为2025年1月至2025年7月连续7个月无故缺席，有多名党员同名，无法判断是哪一名（连续6个月无故不参加组织生活的应及时处置）',
    ],
  },
  'two of a name, of whom neither row has six months': {
    given: {
      branches,
      members: [
        { branch: B, name: '党员001', joinedOn: '2010-07-01' },
        { branch: B, name: '党员001', joinedOn: '2012-07-01' },
      ],
      attendance: [
        row('党员001', marks('2025-01', ...times(5, '无故缺席'), '出勤')),
        row('党员001', marks('2025-01', ...times(6, '出勤'))),
      ],
    },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'without a roster': {
    given: {
      branches,
      attendance: [row('党员001', marks('2025-01', ...times(6, '无故缺席'))), PRESENT],
    },
    outcome: { [B]: 'review' },
    messages: [
      '第一党支部党员001的考勤记录为2025年1月至2025年6月连续6个月无故缺席，本支部党员名册中没有此人，无法判断（连续6个月无故不参加组织生活的应及时处置）',
    ],
  },
  'not on the roster, and without a fault': {
    given: { branches, members, attendance: [row('党员009', marks('2025-01', ...times(5, '无故缺席')))] },
    outcome: { [B]: 'pass' },
  },
  'a branch that is not in the ledger': {
    given: {
      branches: [{ branch: B }, { branch: '第二党支部' }],
      members,
      attendance: [{ branch: '第二党支部', name: '党员009', 'mark[2025-01]': '出勤' }],
    },
    outcome: { [B]: 'review' },
    messages: ['第一党支部在考勤台账中没有记录，无法判断是未开展还是未提供'],
  },
});
