import { dataMemberDates } from '../../../src/rules/data/member-dates';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const roster = (...members: readonly object[]) => ({
  branches: [{ branch: B }],
  members: [
    {
      branch: B,
      name: '党员000',
      bornOn: '1980-01-01',
      joinedOn: '2005-07-01',
      formalOn: '2006-07-01',
      status: '正式',
    },
    ...members.map((more, index) => ({ branch: B, name: `党员00${index + 1}`, ...more })),
  ],
});

describeRule(dataMemberDates, {
  'formal before joining, and on the same day': {
    given: roster(
      { joinedOn: '2010-07-02', formalOn: '2010-07-01' },
      { joinedOn: '2010-07-01', formalOn: '2010-07-01' },
    ),
    outcome: { [B]: 'violation' },
    messages: [
      '第一党支部党员党员001的转正日期2010年7月1日不晚于入党日期2010年7月2日（转正应在入党之后）',
      '第一党支部党员党员002的转正日期2010年7月1日不晚于入党日期2010年7月1日（转正应在入党之后）',
    ],
  },
  'in the times without probation one day is right; 1945 to 1956 is not judged': {
    given: roster(
      { joinedOn: '1970-07-01', formalOn: '1970-07-01' },
      { joinedOn: '1950-07-01', formalOn: '1950-07-01' },
    ),
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'the first day after those times': {
    given: roster({ joinedOn: '1977-09-01', formalOn: '1977-09-01' }),
    outcome: { [B]: 'violation' },
  },
  'one month in the times without probation is right too, at their edges and where one date has its day': {
    given: roster(
      ...['1970年5月', '1969.04', '1977.08', '1921-08', '1923-06', '1928-06', '1945-04', '1950-05'].map(
        (month) => ({ bornOn: null, joinedOn: month, formalOn: month }),
      ),
      { joinedOn: '1970-05-10', formalOn: '1970年5月', bornOn: null },
      { joinedOn: '1970年5月', formalOn: '1970-05-10', bornOn: null },
    ),
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'one month just outside those times leaves it open': {
    given: roster(
      ...['1969.03', '1977.09', '1923-07', '1928-05', '1956-10'].map((month) => ({
        bornOn: null,
        joinedOn: month,
        formalOn: month,
      })),
    ),
    outcome: { [B]: 'review' },
    also: ({ findings }) => expect(findings).toHaveLength(5),
  },
  'formal the month before joining is too soon in any time': {
    given: roster({ bornOn: null, joinedOn: '1970年5月', formalOn: '1970年4月' }),
    outcome: { [B]: 'violation' },
  },
  'a month and its last day may be one day': {
    given: roster({ joinedOn: '2010年7月', formalOn: '2010-07-31' }),
    outcome: { [B]: 'review' },
  },
  'a month leaves it open': {
    given: roster({ joinedOn: '2010-07-10', formalOn: '2010年7月' }),
    outcome: { [B]: 'review' },
    messages: ['第一党支部党员党员001的转正日期2010年7月可能不晚于入党日期2010年7月10日（转正应在入党之后）'],
  },
  'under 18; the eighteenth birthday passes': {
    given: roster(
      { bornOn: '1990-07-02', joinedOn: '2008-07-01' },
      { bornOn: '1990-07-01', joinedOn: '2008-07-01' },
      { bornOn: '1990年7月', joinedOn: '2008-07-15' },
    ),
    messages: [
      '第一党支部党员党员001的入党日期2008年7月1日不满18周岁，出生日期为1990年7月2日（入党应年满18周岁）',
      '第一党支部党员党员003的入党日期2008年7月15日可能不满18周岁，出生日期为1990年7月（入党应年满18周岁）',
    ],
  },
  'on probation by status, formal by date': {
    given: roster({ joinedOn: '2020-07-01', formalOn: '2021-07-01', status: '预备' }),
    messages: ['第一党支部党员党员001的党员类别为“预备”，转正日期为2021年7月1日（两者应一致）'],
  },
  'formal without any date': {
    given: roster({ status: '正式' }),
    messages: ['第一党支部党员党员001为正式党员，没有入党日期和转正日期（应填写）'],
  },
});
