import { rectifyOverdue } from '../../../src/rules/rectify/overdue';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const branches = [{ branch: B }];
const item = (deadline: string | null, more: object = {}) => ({
  branch: B,
  problem: '学习记录不规范',
  deadline,
  closed: '否',
  ...more,
});
const asOf = '2025-09-30';

describeRule(rectifyOverdue, {
  'the deadline itself is in time': {
    given: { branches, rectification: [item('2025-09-30')], asOf },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'a day before is over': {
    given: { branches, rectification: [item('2025-09-29')], asOf },
    outcome: { [B]: 'violation' },
    messages: [
      '整改台账中“学习记录不规范”整改时限为2025年9月29日，截至2025年9月30日尚未销号（应在时限内完成整改）',
    ],
  },
  'at the end of the year': {
    given: { branches, rectification: [item('2025年底前')], asOf },
    outcome: { [B]: 'pass' },
  },
  'work that never falls due': {
    given: { branches, rectification: [item('立行立改，长期坚持')], asOf },
    outcome: { [B]: 'pass' },
  },
  'closed in time or late: no longer open': {
    given: { branches, rectification: [item('2025-01-31', { closed: '是' })], asOf },
    outcome: { [B]: 'pass' },
  },
  'an unreadable deadline is looked into': {
    given: { branches, rectification: [item('尽快'), item('2025-12-01', { problem: '制度未上墙' })], asOf },
    outcome: { [B]: 'review' },
  },
  'the running month may be over or not': {
    given: { branches, rectification: [item('2025年9月')], asOf: '2025-09-15' },
    outcome: { [B]: 'review' },
    messages: ['整改台账中“学习记录不规范”的整改时限只登记到月，无法判断截至2025年9月15日是否逾期'],
  },
});
