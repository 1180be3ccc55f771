import { developmentProbation } from '../../../src/rules/development/probation';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const joined = (joinedOn: string, formalOn: string | null, more: object = {}) =>
  member(1, { joinedOn, formalOn, ...more });
/** Fills the column of formal dates. */
const other = member(2);

describeRule(developmentProbation, {
  'twelve months to the day': {
    given: { members: [joined('2023-07-01', '2024-07-01')] },
    outcome: { [FIRST]: 'pass' },
  },
  'the day before is only a warning': {
    given: { members: [joined('2023-07-01', '2024-06-30')] },
    messages: [
      '第一党支部党员001入党时间2023年7月1日，转正时间2024年6月30日，比预备期满早1天（一般应满12个月）',
    ],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('warning'),
  },
  'two days before is not': {
    given: { members: [joined('2023-07-01', '2024-06-29')] },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部党员001入党时间2023年7月1日，转正时间2024年6月29日，预备期不足12个月（应满12个月）',
    ],
  },
  'the same day is right where there was no probation, and else a fault of the data': {
    given: {
      members: [
        joined('1970-07-01', '1970-07-01'),
        member(2, { joinedOn: '1950-07-01', formalOn: '1950-07-01' }),
      ],
    },
    outcome: { [FIRST]: 'na' },
  },
  'more than two years without an extension': {
    given: { members: [joined('2020-07-01', '2022-07-02')] },
    messages: [
      '第一党支部党员001入党时间2020年7月1日，转正时间2022年7月2日，超过24个月，没有延长预备期的记录（延长一般不超过1年）',
    ],
  },
  'two years, and more with an extension': {
    given: {
      members: [
        joined('2020-07-01', '2022-07-01'),
        member(2, { joinedOn: '2020-07-01', formalOn: '2022-07-02' }),
      ],
      development: [
        {
          branch: FIRST,
          name: '党员002',
          probationaryOn: '2020-07-01',
          formalOn: '2022-07-02',
          decision: '延长',
        },
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'three months after the end pass, a day more does not': {
    given: {
      members: [
        joined('2024-09-30', null, { status: '预备' }),
        member(3, { joinedOn: '2024-09-29', formalOn: null, status: '预备' }),
        other,
      ],
      asOf: '2025-12-30',
    },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部党员003预备期于2025年9月29日届满，至2025年12月30日没有转正、延长或者取消的记录（期满应及时讨论，3个月为工具设定）',
    ],
  },
  'extended, or withdrawn': {
    given: {
      members: [
        joined('2024-01-01', null, { status: '预备' }),
        member(3, { joinedOn: '2024-01-01', formalOn: null, status: '预备' }),
        other,
      ],
      development: [
        {
          branch: FIRST,
          name: '党员001',
          probationaryOn: '2024-01-01',
          decision: '延长',
          extendedTo: '2025-12-01',
        },
        { branch: FIRST, name: '党员003', probationaryOn: '2024-01-01', decision: '取消' },
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'no status column: a blank in the development ledger says that it still runs': {
    given: {
      year: 2024,
      members: [joined('2023-09-30', null), other, member(3)],
      development: [
        { branch: FIRST, name: '党员001', probationaryOn: '2023-09-30', formalOn: null },
        { branch: FIRST, name: '党员003', probationaryOn: '2010-07-01', formalOn: '2011-07-01' },
      ],
    },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部党员001预备期于2024年9月30日届满，至2024年12月31日没有转正、延长或者取消的记录（期满应及时讨论，3个月为工具设定）',
    ],
  },
  'no status column and no development ledger: the date may be lost': {
    given: { year: 2024, members: [joined('2023-09-30', null), other] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部党员001的“转正日期”未填写，“预备期和转正”待核查'],
  },
  'no status column, and the time to decide still runs': {
    given: { year: 2024, asOf: '2024-12-30', members: [joined('2023-09-30', null), other] },
    outcome: { [FIRST]: 'pass' },
    messages: [],
  },
  'neither status nor date of becoming formal anywhere': {
    given: { members: [{ branch: FIRST, name: '党员001', joinedOn: '2010-07-01' }] },
    outcome: { [FIRST]: 'review' },
    messages: ['“党员名册”台账中没有“转正日期”栏，或者整栏未填，“预备期和转正”待核查（涉及1个党支部）'],
  },
  'months leave it open': {
    given: { members: [joined('2023年7月', '2024年7月')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001入党时间2023年7月，转正时间2024年7月，预备期是否满12个月无法判断（应满12个月）',
    ],
  },
  'no date of joining, and a date of becoming formal that nobody can read': {
    given: {
      members: [member(1, { joinedOn: null }), member(2, { joinedOn: '2023-07-01', formalOn: '去年' })],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001的“入党日期”未填写，“预备期和转正”待核查',
      '第一党支部党员002的“转正日期”的内容无法识别，“预备期和转正”待核查',
    ],
  },
  'two of a name, and one row of the development ledger': {
    given: {
      members: [
        joined('2023-09-30', null, { status: '预备' }),
        joined('2010-07-01', '2011-07-01', { status: '正式' }),
      ],
      development: [{ branch: FIRST, name: '党员001', probationaryOn: '2023-09-30', formalOn: '2024-09-30' }],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员001，发展党员台账没有写明是哪一名，无法判断'],
  },
  'two of a name, and a row with a fault of its own': {
    given: {
      members: [joined('2010-07-01', '2011-07-01'), joined('2012-07-01', '2013-07-01')],
      development: [{ branch: FIRST, name: '党员001', probationaryOn: '2023-09-30', formalOn: '2024-03-30' }],
    },
    outcome: { [FIRST]: 'violation' },
  },
  'the branch is not on the roster': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], members: [other] },
    outcome: { [FIRST]: 'pass', [SECOND]: 'review' },
    messages: ['第二党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'neither roster nor development ledger': {
    given: { branches: [{ branch: FIRST }] },
    outcome: { [FIRST]: 'review' },
  },
});
