import { developmentAge } from '../../../src/rules/development/age';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (bornOn: string | null, appliedOn: string | null, branch = FIRST) => ({
  branch,
  name: '党员001',
  bornOn,
  appliedOn,
});

describeRule(developmentAge, {
  'the eighteenth birthday passes, the day before does not': {
    given: { development: [row('2002-05-20', '2020-05-20'), row('2002-05-20', '2020-05-19', SECOND)] },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: [
      '第二党支部党员001出生日期2002年5月20日，申请入党时间2020年5月19日，未满18周岁（应年满18周岁）',
    ],
  },
  'born on 29 February': {
    given: { development: [row('2004-02-29', '2022-02-28')] },
    outcome: { [FIRST]: 'pass' },
  },
  'the roster knows the birthday': {
    given: {
      development: [row(null, '2020-05-19'), row('1990-01-01', '2020-05-19', SECOND)],
      members: [member(1, { bornOn: '2002-05-20' })],
    },
    outcome: { [FIRST]: 'violation' },
  },
  'a month leaves it open': {
    given: { development: [row('2002年5月', '2020-05-20')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001出生日期2002年5月，申请入党时间2020年5月20日，是否年满18周岁无法判断（应年满18周岁）',
    ],
  },
  'taken in, and no date of an application': {
    given: {
      development: [
        { ...row('2002-05-20', null), probationaryOn: '2025-06-01' },
        row('2002-05-20', '2021-01-01', SECOND),
      ],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
    messages: ['第一党支部党员001的“申请入党时间”未填写，“申请入党年龄”待核查'],
  },
  'no application yet': {
    given: { development: [row('2002-05-20', null), row('2002-05-20', '2021-01-01', SECOND)] },
    outcome: { [FIRST]: 'na' },
  },
});
