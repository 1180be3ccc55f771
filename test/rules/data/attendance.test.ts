import { dataAttendance } from '../../../src/rules/data/attendance';
import { describeRule, type Given } from '../rule-tester';

const B = '第一党支部';
const members = Array.from({ length: 10 }, (_, index) => ({
  branch: B,
  name: `党员0${index}`,
  joinedOn: '2010-07-01',
  group: index < 4 ? '第一党小组' : '第二党小组',
}));
const committee = ['书记', '组织委员', '宣传委员'].map((post, index) => ({
  branch: B,
  name: `党员0${index}`,
  post,
}));
const meeting = (more: object): Given => ({
  branches: [{ branch: B }],
  members,
  committee,
  meetings: [{ branch: B, date: '2025-03-05', type: '党员大会', ...more }],
});

describeRule(dataAttendance, {
  'present, on leave and absent add up': {
    given: meeting({ expected: 10, attended: 8, onLeave: 1, absent: 1 }),
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'more present than due': {
    given: meeting({ expected: 10, attended: 11 }),
    messages: ['第一党支部“meetings”第2行（2025年3月5日）实到11人，超过应到10人（实到应不超过应到）'],
  },
  'all three are stated and do not add up': {
    given: meeting({ expected: 10, attended: 8, onLeave: 1, absent: 0 }),
    messages: [
      '第一党支部“meetings”第2行（2025年3月5日）应到10人，实到、请假、缺席8、1、0，合计不符（三项之和应等于应到）',
    ],
  },
  'absences that are not recorded are no fault': {
    given: meeting({ expected: 10, attended: 8, onLeave: 1 }),
    outcome: { [B]: 'pass' },
  },
  'more than half off those due; exactly half passes': {
    given: meeting({ expected: 16 }),
    outcome: { [B]: 'violation' },
    messages: [
      '第一党支部党员大会的应到人数与应参加人数相差过半，共1次，如“meetings”第2行（2025年3月5日）应到16人、应参加10人（两者应相近）',
    ],
  },
  'half off': { given: meeting({ expected: 15 }), outcome: { [B]: 'pass' } },
  'the committee is due at its own meeting': {
    given: meeting({ type: '支委会', expected: 10 }),
    outcome: { [B]: 'violation' },
  },
  'the group is due at its own': {
    given: meeting({ type: '党小组会', group: '第一党小组', expected: 4 }),
    outcome: { [B]: 'pass' },
  },
  'others come to an enlarged meeting': {
    given: meeting({ type: '支委扩大会', topic: '扩大会议', expected: 10 }),
    outcome: { [B]: 'pass' },
  },
});
