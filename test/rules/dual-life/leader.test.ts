import { dualLifeLeader } from '../../../src/rules/dual-life/leader';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const branches = [{ branch: B }];
const members = [
  { branch: B, name: '领导001', isLeader: '是' },
  { branch: B, name: '党员002', isLeader: '否' },
];
const row = (name: string, more: object) => ({ branch: B, name, ...more });
const OTHER = row('党员002', { 'mark[2025-04]': '无故缺席', 'mark[2025-05]': '请假' });

describeRule(dualLifeLeader, {
  'a leave is no fault, and others are not asked here': {
    given: { branches, members, attendance: [row('领导001', { 'mark[2025-04]': '请假' }), OTHER] },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'absent without leave': {
    given: {
      branches,
      members,
      attendance: [row('领导001', { 'mark[2025-04]': '缺席', 'mark[2025-06]': '出勤' }), OTHER],
    },
    outcome: { [B]: 'violation' },
    messages: [
      '第一党支部党员领导干部领导001的考勤记录有1次未请假缺席：4月（应参加所在党支部组织生活，因故不能参加的应请假）',
    ],
  },
  'absent in another year': {
    given: { branches, members, attendance: [row('领导001', { 'mark[2024-04]': '无故缺席' }), OTHER] },
    outcome: { [B]: 'pass' },
  },
  'no line for the leader': {
    given: { branches, members, attendance: [OTHER] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部党员领导干部领导001没有考勤记录，无法判断是否参加组织生活'],
  },
  'two of the name, one of them absent': {
    given: {
      branches,
      members: [...members, { branch: B, name: '领导001', isLeader: '否', joinedOn: '2012-07-01' }],
      attendance: [
        row('领导001', { 'mark[2025-04]': '无故缺席' }),
        row('领导001', { 'mark[2025-04]': '出勤' }),
      ],
    },
    outcome: { [B]: 'review' },
    messages: ['第一党支部有多名党员同名领导001，考勤台账没有写明是哪一名，无法判断'],
  },
  'two of the name and one line': {
    given: {
      branches,
      members: [...members, { branch: B, name: '领导001', isLeader: '否', joinedOn: '2012-07-01' }],
      attendance: [row('领导001', { 'mark[2025-04]': '出勤' })],
    },
    outcome: { [B]: 'review' },
    messages: ['第一党支部有多名党员同名领导001，考勤台账没有写明是哪一名，无法判断'],
  },
  'two of the name, both present': {
    given: {
      branches,
      members: [...members, { branch: B, name: '领导001', isLeader: '否', joinedOn: '2012-07-01' }],
      attendance: [1, 2].map(() => row('领导001', { 'mark[2025-04]': '出勤' })),
    },
    outcome: { [B]: 'pass' },
  },
  'the branch is not on the roster': {
    given: { branches: [{ branch: '第二党支部' }, { branch: B }], members, attendance: [OTHER] },
    outcome: { 第二党支部: 'review' },
    also: ({ messages }) =>
      expect(messages).toContain('第二党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'),
  },
  'leaders are recorded, never inferred': {
    given: { branches, members: [{ branch: B, name: '领导001' }], attendance: [OTHER] },
    outcome: { [B]: 'review' },
  },
  'nobody is one': {
    given: { branches, members: [{ branch: B, name: '党员002', isLeader: '否' }], attendance: [OTHER] },
    outcome: { [B]: 'na' },
  },
});
