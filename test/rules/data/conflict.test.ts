import { dataConflict } from '../../../src/rules/data/conflict';
import { describeRule } from '../rule-tester';

const B = '第一党支部';

describeRule(dataConflict, {
  'ledgers that agree': {
    given: {
      branches: [{ branch: B, secretary: '党员001', electedOn: '2024-05-06', groupCount: 1 }],
      committee: [{ branch: B, name: '党员001', post: '书记', electedOn: '2024年5月' }],
      groups: [{ branch: B, group: '第一党小组', memberCount: 1 }],
      members: [{ branch: B, name: '党员001', post: '党支部书记', group: '第1小组', joinedOn: '2010-07-01' }],
    },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'two secretaries': {
    given: {
      branches: [{ branch: B, secretary: '党员001' }],
      committee: [{ branch: B, name: '党员002', post: '书记' }],
    },
    outcome: { [B]: 'violation' },
    messages: [
      '第一党支部的书记记载不一致：“党支部基本情况”为党员001，“支委会名册”为党员002（同一事实应一致）',
    ],
  },
  'two dates of election; one that is still to come is none': {
    given: {
      branches: [
        { branch: B, electedOn: '2023-05-06' },
        { branch: '第二党支部', electedOn: '2026-05-06' },
      ],
      elections: [
        { branch: B, electedOn: '2024-05-06' },
        { branch: '第二党支部', electedOn: '2023-05-06' },
      ],
    },
    outcome: { [B]: 'violation', 第二党支部: 'pass' },
  },
  'the running term as of D: who left later, and who was elected later': {
    given: {
      asOf: '2025-12-31',
      branches: [
        { branch: B, electedOn: '2023-05-06' },
        { branch: '第二党支部', electedOn: '2023-05-06' },
      ],
      committee: [
        { branch: B, name: '党员001', post: '书记', electedOn: '2022-05-06', leftOn: '2026-03-01' },
      ],
      elections: [
        { branch: '第二党支部', electedOn: '2022-05-06' },
        { branch: '第二党支部', electedOn: '2026-03-01' },
      ],
    },
    outcome: { [B]: 'violation', 第二党支部: 'violation' },
  },
  'an extended term may be written with either end': {
    given: {
      branches: [{ branch: B, electedOn: '2022-05-06', termEndsOn: '2026-05-05' }],
      elections: [{ branch: B, electedOn: '2022-05-06', termEndsOn: '2025-05-05', extendedTo: '2026-05-05' }],
    },
    outcome: { [B]: 'pass' },
  },
  'the number of committee members against their rows; a vacant seat may be counted': {
    given: {
      branches: [
        { branch: B, committeeCount: 5 },
        { branch: '第二党支部', committeeCount: 3 },
      ],
      committee: [B, '第二党支部'].flatMap((branch) => [
        { branch, name: '党员001', post: '书记' },
        { branch, name: '党员002', post: '组织委员' },
        { branch, name: '空缺', post: '宣传委员' },
      ]),
    },
    outcome: { [B]: 'violation', 第二党支部: 'pass' },
    messages: ['第一党支部的支委人数记载不一致：“党支部基本情况”为5人，“支委会名册”为2人（同一事实应一致）'],
  },
  'two sheets of a roster about one person': {
    given: {
      branches: [{ branch: B }],
      tables: [
        { kind: 'members', sheet: '名册', rows: [{ branch: B, name: '党员001', joinedOn: '2020-07-01' }] },
        { kind: 'members', sheet: '登记卡', rows: [{ branch: B, name: '党员001', joinedOn: '2019-07-01' }] },
      ],
    },
    messages: [
      '第一党支部的党员党员001的入党日期记载不一致：“党员名册（名册）”为2020年7月1日，“党员名册（登记卡）”为2019年7月1日（同一事实应一致）',
    ],
  },
  'a group that only somebody who has left was in': {
    given: {
      branches: [{ branch: B, groupCount: 1 }],
      members: [
        { branch: B, name: '党员001', group: '第一党小组' },
        { branch: B, name: '党员002', group: '第二党小组', movedOutOn: '2024-03-01' },
      ],
    },
    outcome: { [B]: 'pass' },
  },
  'groups and their members': {
    given: {
      branches: [{ branch: B, groupCount: 2 }],
      groups: [{ branch: B, group: '第一党小组', memberCount: 3 }],
      members: [{ branch: B, name: '党员001', group: '第一党小组' }],
    },
    messages: [
      '第一党支部的党小组数记载不一致：“党支部基本情况”为2个，“党小组”为1个（同一事实应一致）',
      '第一党支部的第一党小组党员人数记载不一致：“党小组”为3人，“党员名册”为1人（同一事实应一致）',
    ],
  },
  'dates of a member, once each': {
    given: {
      branches: [{ branch: B }],
      members: [{ branch: B, name: '党员001', joinedOn: '2020-07-01', formalOn: '2021-07-01' }],
      development: [{ branch: B, name: '党员001', probationaryOn: '2020-06-30', formalOn: '2021-07-01' }],
      birthdays: [{ branch: B, name: '党员001', joinedOn: '2020-06-30' }],
    },
    messages: [
      '第一党支部的党员党员001的入党日期记载不一致：“党员名册”为2020年7月1日，“发展党员”为2020年6月30日（同一事实应一致）',
    ],
  },
  'the status of an appraisal is the one of its day': {
    given: {
      branches: [{ branch: B }],
      members: [
        { branch: B, name: '党员001', joinedOn: '2024-11-01', formalOn: '2025-11-01', status: '正式' },
      ],
      ratings: [{ branch: B, name: '党员001', status: '预备', grade: '合格', date: '2025-10-01' }],
    },
    outcome: { [B]: 'pass' },
  },
  'an appraisal of a year and no day, or of the year before by its title': {
    given: {
      branches: [{ branch: B }],
      members: [
        { branch: B, name: '党员001', joinedOn: '2024-11-01', formalOn: '2025-12-20', status: '正式' },
        { branch: B, name: '党员002', joinedOn: '2024-02-01', formalOn: '2025-02-01', status: '正式' },
      ],
      tables: [
        {
          kind: 'ratings',
          year: 2025,
          rows: [{ branch: B, name: '党员001', status: '预备', grade: '合格' }],
        },
        {
          kind: 'ratings',
          year: 2024,
          rows: [{ branch: B, name: '党员002', status: '预备', grade: '合格' }],
        },
      ],
    },
    outcome: { [B]: 'pass' },
  },
  'a count of the year against records': {
    given: {
      branches: [{ branch: B }],
      meetings: ['2025-01-06', '2025-04-06'].map((date) => ({ branch: B, date, type: '党员大会' })),
      'meeting-counts': [{ branch: B, 'count[党员大会][2025]': 4 }],
    },
    outcome: { [B]: 'violation' },
  },
  'counts against records, where the records cover the type': {
    given: {
      branches: [{ branch: B }],
      meetings: ['2025-01-06', '2025-04-06', '2025-10-06'].map((date) => ({
        branch: B,
        date,
        type: '党员大会',
      })),
      'meeting-counts': [
        {
          branch: B,
          'count[党员大会][Q1]': 1,
          'count[党员大会][Q2]': 1,
          'count[党员大会][Q3]': 1,
          'count[党员大会][Q4]': 1,
        },
      ],
    },
    messages: [
      '第一党支部的党员大会次数记载不一致：“组织生活开展情况统计”为第三季度1次，“组织生活记录”为第三季度0次（同一事实应一致）',
    ],
  },
  'stated grades of the year against rows dated in it': {
    given: {
      branches: [{ branch: B }],
      ratings: [
        { branch: B, name: '党员001', grade: '优秀', date: '2024-12-20' },
        { branch: B, name: '党员001', grade: '合格', date: '2025-12-20' },
      ],
      'rating-summary': [{ branch: B, excellent: 0, qualified: 1 }],
    },
    outcome: { [B]: 'pass' },
  },
  'stated grades against graded rows': {
    given: {
      branches: [{ branch: B }],
      ratings: [
        { branch: B, name: '党员001', grade: '优秀' },
        { branch: B, name: '党员002', grade: '合格' },
      ],
      'rating-summary': [{ branch: B, excellent: 2, qualified: 1 }],
    },
    messages: [
      '第一党支部的民主评议各等次人数记载不一致：“民主评议汇总”为优秀2人，“民主评议”为优秀1人（同一事实应一致）',
    ],
  },
});
