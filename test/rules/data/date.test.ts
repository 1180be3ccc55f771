import { dataDate } from '../../../src/rules/data/date';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const member = (more: object) => ({ branch: B, name: '党员001', joinedOn: '2010-07-01', ...more });
const today = '2026-03-01';

describeRule(dataDate, {
  'a day that never was': {
    given: {
      branches: [{ branch: B }],
      members: [member({ joinedOn: '2020-02-30' }), member({ name: '党员002' })],
    },
    outcome: { [B]: 'violation' },
    messages: [
      '“members”第2行（党员001）的“入党日期”为“2020-02-30”，不是可以识别的日期（应填写真实存在的年月日）',
    ],
  },
  'something done tomorrow, but not today': {
    given: {
      branches: [{ branch: B }],
      meetings: [
        { branch: B, date: '2026-03-01', type: '支委会' },
        { branch: B, date: '2026-03-02', type: '支委会' },
      ],
      today,
    },
    messages: [
      '“meetings”第3行（2026年3月2日）的“日期”为2026年3月2日，晚于今天（已办事项的日期应不晚于今天）',
    ],
  },
  'a record of the year after the year that is checked is no fault': {
    given: {
      branches: [{ branch: B }],
      meetings: [{ branch: B, date: '2026-02-10', type: '组织生活会' }],
      today,
      year: 2025,
    },
    messages: [],
  },
  'planned dates and deadlines lie ahead, and may be words': {
    given: {
      branches: [{ branch: B, electedOn: '2024-05-06', termEndsOn: '2027-05-06' }],
      elections: [{ branch: B, electedOn: '2024-05-06', extendedTo: '待定' }],
      rectification: [{ branch: B, problem: '未换届', measure: '换届', deadline: '2027年底前' }],
      today,
    },
    messages: [],
  },
  'no member joined before there was a party; the founding day passes': {
    given: {
      branches: [{ branch: B }],
      members: [member({ joinedOn: '1921-07-22' }), member({ name: '党员002', joinedOn: '1921-07-23' })],
    },
    messages: ['“members”第2行（党员001）的“入党日期”为1921年7月22日，早于1921年7月23日（应不早于建党）'],
  },
  'nobody was born before 1900': {
    given: {
      branches: [{ branch: B }],
      members: [member({ bornOn: '1899-12-31' }), member({ name: '党员002', bornOn: '1900-01-01' })],
    },
    messages: ['“members”第2行（党员001）的“出生日期”为1899年12月31日，早于1900年（应为真实出生日期）'],
  },
  'a term that ends before it begins': {
    given: { branches: [{ branch: B, electedOn: '2024-05-06', termEndsOn: '2021-05-06' }] },
    outcome: { [B]: 'violation' },
    messages: ['“branches”第2行的“届满时间”为2021年5月6日，早于“换届时间”（“届满时间”应不早于“换届时间”）'],
  },
});
