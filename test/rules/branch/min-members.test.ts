import { minMembers } from '../../../src/rules/branch/min-members';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const formal = (name: string, more: object = {}) => ({
  branch: B,
  name,
  joinedOn: '2018-07-01',
  formalOn: '2019-07-01',
  ...more,
});

describeRule(minMembers, {
  'three formal members are enough, one fewer is not': {
    given: {
      branches: [
        { branch: B, formalCount: 3 },
        { branch: '第二党支部', formalCount: 2 },
      ],
    },
    outcome: { [B]: 'pass', 第二党支部: 'violation' },
    messages: ['第二党支部有正式党员2人（应不少于3人）'],
  },
  'the roster decides; on probation is not formal': {
    given: {
      branches: [{ branch: B }],
      members: [
        formal('党员001'),
        formal('党员002'),
        formal('党员003', { joinedOn: '2025-03-01', formalOn: null }),
      ],
    },
    outcome: { [B]: 'violation' },
  },
  'only one of roster and register breaks the limit': {
    given: { branches: [{ branch: B, formalCount: 3 }], members: [formal('党员001'), formal('党员002')] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部正式党员人数为名册2、基本情况表3，尚不能确定，无法判断是否达到3人（应不少于3人）'],
  },
  'both break it: they need not agree on how far': {
    given: { branches: [{ branch: B, formalCount: 1 }], members: [formal('党员001'), formal('党员002')] },
    outcome: { [B]: 'violation' },
  },
  'a month-only date of becoming formal leaves it open': {
    given: {
      branches: [{ branch: B }],
      members: [formal('党员001'), formal('党员002'), formal('党员003', { formalOn: '2025年6月' })],
      asOf: '2025-06-15',
    },
    outcome: { [B]: 'review' },
  },
  'temporary branches are not judged': {
    given: { branches: [{ branch: '抗疫临时党支部', type: '临时', formalCount: 1 }] },
    outcome: { 抗疫临时党支部: 'na' },
    messages: [],
  },
  'nothing counts members': {
    given: { branches: [{ branch: B, secretary: '党员001' }] },
    outcome: { [B]: 'review' },
    messages: ['工作簿中没有“党员名册”台账，“党支部正式党员最少人数”待核查（涉及1个党支部）'],
  },
  'a limit stricter than the document reminds only': {
    given: {
      branches: [
        { branch: B, formalCount: 4 },
        { branch: '第二党支部', formalCount: 2 },
      ],
      settings: { thresholds: { minFormalMembers: 5 } },
    },
    outcome: { [B]: 'pass', 第二党支部: 'violation' },
    also: ({ findings }) =>
      expect(findings.map(({ branch, severity, stricter }) => ({ branch, severity, stricter }))).toEqual([
        { branch: B, severity: 'info', stricter: true },
        { branch: '第二党支部', severity: 'error', stricter: false },
      ]),
  },
});
