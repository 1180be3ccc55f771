import { birthdayHeld } from '../../../src/rules/birthday/held';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const branches = [{ branch: B }];
const members = [
  { branch: B, name: '党员001', joinedOn: '2010-04-12' },
  { branch: B, name: '党员002', joinedOn: '2011-07-01' },
];
const held = (name: string, heldOn: string | null) => ({ branch: B, name, heldOn });
const LATE = held('党员002', '2025-12-01');

describeRule(birthdayHeld, {
  'held in every month with an anniversary': {
    given: { branches, members, birthdays: [held('党员001', '2025-04-30'), held('党员002', '2025-07-01')] },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'a day late is another month': {
    given: {
      branches,
      members,
      birthdays: [held('党员001', '2025-05-01'), held('党员002', '2025-07-15'), LATE],
    },
    outcome: { [B]: 'violation' },
    messages: ['第一党支部4月有党员入党周年，没有“政治生日”活动记录（可按月集中组织，每月1次）'],
  },
  'a theme day that names it counts': {
    given: {
      branches,
      members,
      birthdays: [held('党员002', '2025-07-15')],
      meetings: [{ branch: B, date: '2025-04-20', type: '主题党日', topic: '集体过政治生日' }],
    },
    outcome: { [B]: 'pass' },
  },
  'a month that is not over is not due': {
    given: { branches, members, birthdays: [held('党员001', '2025-04-12')], asOf: '2025-07-30' },
    outcome: { [B]: 'pass' },
  },
  'somebody who joined this year has no anniversary yet': {
    given: {
      branches,
      members: [{ branch: B, name: '党员003', joinedOn: '2025-03-01' }],
      birthdays: [held('党员003', '2025-09-01')],
    },
    outcome: { [B]: 'na' },
  },
  'a date left blank may be the missing one': {
    given: { branches, members, birthdays: [held('党员001', null), held('党员002', '2025-07-15'), LATE] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部4月有党员入党周年，“政治生日”活动记录不全，无法判断是未开展还是未登记'],
  },
  'after the ledger’s last entry nothing is proved': {
    given: { branches, members, birthdays: [held('党员001', '2025-04-12')] },
    outcome: { [B]: 'review' },
  },
  'the branch has no line, and one that is not on the roster': {
    given: {
      branches: [{ branch: B }, { branch: '第二党支部' }],
      members,
      birthdays: [{ branch: '第二党支部', name: '党员009', heldOn: '2025-09-01' }],
    },
    outcome: { [B]: 'review', 第二党支部: 'review' },
    messages: [
      '第一党支部在政治生日台账中没有记录，无法判断是未开展还是未提供',
      '第二党支部在党员名册台账中没有记录，无法判断是未开展还是未提供',
    ],
  },
});
