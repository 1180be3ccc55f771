import { meetingGroup } from '../../../src/rules/meeting/group';
import { meeting, monthly } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const TYPE = '党小组会';
const groups = ['第一党小组', '第二党小组'].map((group) => ({ branch: FIRST, group, leader: '党员001' }));
const one = { group: '第一党小组' };
const two = { group: '第二党小组' };

describeRule(meetingGroup, {
  'every group every month': {
    given: { groups, meetings: [...monthly(TYPE, 12, [], one), ...monthly(TYPE, 12, [], two)] },
    outcome: { [FIRST]: 'pass' },
  },
  'a month of one group': {
    given: {
      groups,
      meetings: [...monthly(TYPE, 12, [], one), ...monthly(TYPE, 12, [8], { group: '第2小组' })],
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部第二党小组8月未召开党小组会（一般每月不少于1次）'],
  },
  'a group that never met': {
    given: { groups, meetings: monthly(TYPE, 3, [], one), asOf: '2025-03-31' },
    messages: ['第一党支部第二党小组1月、2月、3月均未召开党小组会（一般每月不少于1次）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('error'),
    outcome: { [FIRST]: 'violation' },
  },
  'rows without a group’s name: as many as groups pass, fewer are for review': {
    given: { groups, meetings: [...monthly(TYPE, 2), ...monthly(TYPE, 1)], asOf: '2025-02-28' },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部2月的党小组会记录不完整或者无法识别，无法判断（一般每月每个党小组不少于1次）'],
  },
  'no groups': {
    given: {
      branches: [{ branch: FIRST, groupCount: 0 }],
      meetings: [meeting(TYPE, '2025-01-10', { branch: SECOND, group: '一组' })],
    },
    outcome: { [FIRST]: 'na' },
  },
  'not covered': {
    given: {
      groups,
      meetings: monthly(TYPE, 1, [], { branch: SECOND }),
      branches: [{ branch: FIRST }, { branch: SECOND, groupCount: 1 }],
      asOf: '2025-01-31',
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部1月在台账中没有党小组会记录，无法判断是未开展还是未提供（一般每月不少于1次）'],
  },
});
