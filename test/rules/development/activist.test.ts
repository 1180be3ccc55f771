import { developmentActivist } from '../../../src/rules/development/activist';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (activistOn: string | null, candidateOn: string | null, branch = FIRST) => ({
  branch,
  name: '党员001',
  activistOn,
  candidateOn,
});

describeRule(developmentActivist, {
  'twelve months to the day pass, a day less does not': {
    given: { development: [row('2023-03-10', '2024-03-10'), row('2023-03-10', '2024-03-09', SECOND)] },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: [
      '第二党支部党员001自2023年3月10日确定为积极分子至2024年3月9日确定为发展对象，不足12个月（应培养教育12个月以上）',
    ],
  },
  'from 29 February to 28 February': {
    given: { development: [row('2024-02-29', '2025-02-28')] },
    outcome: { [FIRST]: 'pass' },
  },
  'months leave it open': {
    given: { development: [row('2023年3月', '2024年3月')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001自2023年3月确定为积极分子至2024年3月确定为发展对象，是否满12个月无法判断（应培养教育12个月以上）',
    ],
  },
  'not yet a candidate; no date to reckon from': {
    given: { development: [row('2024-03-10', null), row(null, '2024-03-09', SECOND)] },
    outcome: { [FIRST]: 'na', [SECOND]: 'review' },
    messages: ['第二党支部党员001的“确定为积极分子时间”未填写，“积极分子培养教育时间”待核查'],
  },
  'taken in, and the step before is blank': {
    given: {
      development: [
        { ...row('2024-03-10', null), probationaryOn: '2025-06-01' },
        { ...row('2023-03-10', '2024-03-10', SECOND), probationaryOn: '2025-06-01' },
      ],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
  },
  'a date that nobody can read': {
    given: { development: [row('去年', '2024-03-10')] },
    outcome: { [FIRST]: 'review' },
  },
});
