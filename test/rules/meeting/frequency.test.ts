import { meetingAssembly, meetingCommittee, meetingLesson } from '../../../src/rules/meeting/frequency';
import { meeting, monthly, quarterly } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const ASSEMBLY = '党员大会';
/** Keeps the ledger from ending early. */
const LATE = meeting('主题党日', '2025-12-31');

describeRule(meetingAssembly, {
  'one a quarter': { given: { meetings: quarterly(ASSEMBLY) }, outcome: { [FIRST]: 'pass' } },
  'on the first and last day of quarters': {
    given: {
      meetings: ['2025-01-01', '2025-06-30', '2025-07-01', '2025-12-31'].map((date) =>
        meeting(ASSEMBLY, date),
      ),
    },
    outcome: { [FIRST]: 'pass' },
  },
  'a quarter without': {
    given: { meetings: quarterly(ASSEMBLY, [1, 3, 4]) },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部第二季度未召开党员大会（一般每季度不少于1次）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('warning'),
  },
  'none at all in a ledger that has the type is an error': {
    given: { meetings: [...monthly('主题党日'), ...quarterly(ASSEMBLY, [1, 2, 3, 4], { branch: SECOND })] },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: ['第一党支部第一季度、第二季度、第三季度、第四季度均未召开党员大会（一般每季度不少于1次）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('error'),
  },
  '支部大会, and 党员大会暨党课, are assemblies': {
    given: {
      meetings: [
        meeting('支部党员大会', '2025-03-20'),
        meeting('党员大会暨党课', '2025-06-20'),
        ...quarterly(ASSEMBLY, [3, 4]),
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  '组织生活会 in the form of 党员大会 counts, in the form of 党小组会 not, and neither is for review': {
    given: {
      meetings: [
        ...quarterly(ASSEMBLY, [1, 2, 3]),
        meeting('组织生活会', '2025-12-18', { topic: '召开党员大会' }),
        ...quarterly(ASSEMBLY, [1, 2, 3], { branch: SECOND }),
        meeting('组织生活会', '2025-12-18', { branch: SECOND, topic: '以党小组会议形式召开' }),
        ...quarterly(ASSEMBLY, [1, 2, 3], { branch: '第三党支部' }),
        meeting('组织生活会', '2025-12-18', { branch: '第三党支部', topic: '专题组织生活会' }),
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation', 第三党支部: 'review' },
    messages: [
      '第二党支部第四季度未召开党员大会（一般每季度不少于1次）',
      '第三党支部第四季度的党员大会记录不完整或者无法识别，无法判断（一般每季度不少于1次）',
    ],
  },
  'a branch that is in no sheet of the type': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      meetings: quarterly(ASSEMBLY, [1, 2, 3, 4], { branch: SECOND }),
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部第一季度、第二季度、第三季度、第四季度在台账中没有党员大会记录，无法判断是未开展还是未提供（一般每季度不少于1次）',
    ],
  },
  'a ledger that ends in June': {
    given: { meetings: quarterly(ASSEMBLY, [1, 2]) },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部第三季度、第四季度的党员大会记录不完整或者无法识别，无法判断（一般每季度不少于1次）',
    ],
  },
  'the year not yet over': {
    given: { meetings: quarterly(ASSEMBLY, [1, 2]), asOf: '2025-09-29' },
    outcome: { [FIRST]: 'pass' },
  },
  'nothing is due': {
    given: { meetings: [meeting(ASSEMBLY, '2025-01-20')], asOf: '2025-03-30' },
    outcome: { [FIRST]: 'na' },
  },
  'founded mid-year: only whole quarters; dissolved: only those before': {
    given: {
      branches: [
        { branch: FIRST, foundedOn: '2025-04-02' },
        { branch: SECOND, dissolvedOn: '2025-09-29' },
      ],
      meetings: [...quarterly(ASSEMBLY, [3, 4]), ...quarterly(ASSEMBLY, [1, 2], { branch: SECOND })],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass' },
  },
  'two asked for': {
    given: {
      meetings: [...quarterly(ASSEMBLY), ...quarterly(ASSEMBLY, [1, 2, 3])],
      settings: { thresholds: { assemblyPerQuarter: 2 } },
    },
    messages: ['第一党支部第四季度党员大会少于2次（一般每季度不少于2次）'],
    also: ({ findings }) => expect(findings[0]).toMatchObject({ severity: 'info', stricter: true }),
  },
  'a count of the year or half of it: too few is too few, enough may be spread unevenly, none is none': {
    given: {
      'meeting-counts': [
        { branch: FIRST, 'count[党员大会]': 3 },
        { branch: SECOND, 'count[党员大会]': 4 },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'review' },
    messages: [
      '第一党支部第一季度、第二季度、第三季度、第四季度共召开党员大会3次，少于应有的4次（一般每季度不少于1次）',
      '第二党支部第一季度、第二季度、第三季度、第四季度的党员大会记录不完整或者无法识别，无法判断（一般每季度不少于1次）',
    ],
    also: ({ findings }) => expect(findings[0]?.cells).toHaveLength(1),
  },
  'a count of half a year': {
    given: {
      'meeting-counts': [
        { branch: FIRST, 'count[党员大会][H1]': 2, 'count[党员大会][H2]': 1 },
        { branch: SECOND, 'count[党员大会][H1]': 0, 'count[党员大会][H2]': 0 },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'violation' },
    messages: [
      '第一党支部第三季度、第四季度共召开党员大会1次，少于应有的2次（一般每季度不少于1次）',
      '第一党支部第一季度、第二季度的党员大会记录不完整或者无法识别，无法判断（一般每季度不少于1次）',
      '第二党支部第一季度、第二季度、第三季度、第四季度均未召开党员大会（一般每季度不少于1次）',
    ],
  },
  'a count of the year so far is held against what was due by then': {
    given: { 'meeting-counts': [{ branch: FIRST, 'count[党员大会]': 2 }], asOf: '2025-07-15' },
    outcome: { [FIRST]: 'review' },
  },
  'no ledger of meetings': { given: { branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});

const committee = [
  { branch: FIRST, name: '党员001', post: '书记' },
  { branch: FIRST, name: '党员002', post: '组织委员' },
];

describeRule(meetingCommittee, {
  'one a month': { given: { committee, meetings: monthly('支委会') }, outcome: { [FIRST]: 'pass' } },
  'months without': {
    given: { committee, meetings: monthly('支部委员会会议', 12, [3, 5]) },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部3月、5月未召开支委会（一般每月不少于1次）'],
  },
  'a make-up by the end of the next month counts, later not': {
    given: {
      committee,
      meetings: [
        ...monthly('支委会', 12, [5, 8]),
        meeting('支委会', '2025-06-30', { topic: '补开5月支委会' }),
        meeting('支委会', '2025-10-01', { topic: '补开8月支委会' }),
      ],
    },
    messages: ['第一党支部8月未召开支委会（一般每月不少于1次）'],
    outcome: { [FIRST]: 'violation' },
  },
  'an approved pause': {
    given: {
      committee,
      meetings: monthly('支委会', 12, [2]),
      settings: {
        pauses: [
          {
            from: '2025-02-01',
            to: '2025-02-15',
            rules: [],
            scope: { of: 'all' },
            reason: '疫情',
            approvedBy: '示例工委',
          },
        ],
      },
    },
    outcome: { [FIRST]: 'pass' },
  },
  'all due months paused': {
    given: {
      committee,
      meetings: monthly('支委会', 1, [], { date: '2025-02-15' }),
      asOf: '2025-01-31',
      settings: {
        pauses: [
          {
            from: '2025-01-01',
            to: '2025-01-31',
            rules: [],
            scope: { of: 'all' },
            reason: '疫情',
            approvedBy: '示例工委',
          },
        ],
      },
    },
    outcome: { [FIRST]: 'na' },
  },
  'a branch without a committee, and one of which nobody knows': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      committee: committee.slice(0, 1),
      meetings: monthly('支委会', 12, [3]),
    },
    outcome: { [FIRST]: 'na', [SECOND]: 'review' },
  },
  'a date that nobody can read may fill one gap': {
    given: { committee, meetings: [...monthly('支委会', 12, [3]), meeting('支委会', '三月下旬')] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部3月的支委会记录不完整或者无法识别，无法判断（一般每月不少于1次）'],
  },
  'none at all': {
    given: {
      committee: [...committee, { branch: SECOND, name: '党员003', post: '书记' }],
      meetings: [...monthly('主题党日'), meeting('支委会', '2025-05-01', { branch: SECOND })],
    },
    messages: [
      '第一党支部1月、2月、3月、4月、5月、6月、7月、8月、9月、10月、11月、12月均未召开支委会（一般每月不少于1次）',
    ],
    outcome: { [FIRST]: 'violation' },
  },
  'a count of half a year beside figures that are zero': {
    given: {
      committee,
      'meeting-counts': [{ branch: FIRST, 'count[支委会][Q1]': 0, 'count[支委会][H2]': 5 }],
      asOf: '2025-12-31',
    },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部1月、2月、3月未召开支委会（一般每月不少于1次）',
      '第一党支部4月、5月、6月、7月、8月、9月、10月、11月、12月的支委会记录不完整或者无法识别，无法判断（一般每月不少于1次）',
    ],
  },
  'a count of half a year alone': {
    given: { committee, 'meeting-counts': [{ branch: FIRST, 'count[支委会][H1]': 5 }], asOf: '2025-06-30' },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部1月、2月、3月、4月、5月、6月共召开支委会5次，少于应有的6次（一般每月不少于1次）'],
  },
  'not covered': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      committee,
      meetings: monthly('支委会', 12, [], { branch: SECOND }),
      asOf: '2025-01-31',
    },
    outcome: { [FIRST]: 'review' },
    also: ({ messages }) =>
      expect(messages).toContain(
        '第一党支部1月在台账中没有支委会记录，无法判断是未开展还是未提供（一般每月不少于1次）',
      ),
  },
});

describeRule(meetingLesson, {
  'one a quarter, one of them a theme day that was also the lesson': {
    given: {
      meetings: [
        ...quarterly('党课', [1, 3, 4]),
        meeting('主题党日', '2025-05-15', { topic: '书记上党课' }),
        LATE,
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'a count of the year that is too low': {
    given: { 'meeting-counts': [{ branch: FIRST, 'count[党课][2025]': 1 }] },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部第一季度、第二季度、第三季度、第四季度共安排党课1次，少于应有的4次（一般每季度不少于1次）',
    ],
  },
  'a theme day that only prepares the lesson is none': {
    given: {
      meetings: [
        ...quarterly('专题党课', [1, 3, 4]),
        meeting('主题党日', '2025-05-15', { topic: '筹备党课' }),
      ],
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部第二季度未安排党课（一般每季度不少于1次）'],
  },
  'a count matrix: 0 is none, a blank where others have a figure is none, a blank column is for review': {
    given: {
      'meeting-counts': [
        { branch: FIRST, 'count[党课][Q1]': 1, 'count[党课][Q2]': 0, 'count[党课][Q3]': null },
        { branch: SECOND, 'count[党课][Q1]': 1, 'count[党课][Q2]': 1, 'count[党课][Q3]': 1 },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'review' },
    also: ({ messages }) =>
      expect(messages[0]).toBe('第一党支部第二季度、第三季度未安排党课（一般每季度不少于1次）'),
  },
  'none at all': {
    given: { meetings: [...monthly('主题党日'), meeting('党课', '2025-05-01', { branch: SECOND })] },
    outcome: { [FIRST]: 'violation' },
    also: ({ findings }) => expect(findings[0]?.severity).toBe('error'),
  },
  'not covered, and a month-only date across quarters': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      meetings: [...quarterly('党课', [1, 2, 3, 4], { branch: SECOND })],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
  },
  unclear: {
    given: { meetings: [...quarterly('党课', [1, 2, 3]), meeting('党课', '年底')] },
    outcome: { [FIRST]: 'review' },
  },
});
