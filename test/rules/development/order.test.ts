import { developmentOrder } from '../../../src/rules/development/order';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (more: object = {}) => ({
  branch: FIRST,
  name: '党员001',
  appliedOn: '2021-03-01',
  activistOn: '2022-03-10',
  candidateOn: '2023-11-20',
  probationaryOn: '2024-01-15',
  formalOn: '2025-01-15',
  ...more,
});

describeRule(developmentOrder, {
  'in order': { given: { development: [row()] }, outcome: { [FIRST]: 'pass' } },
  'applied and 积极分子, 发展对象 and 预备 on one day': {
    given: { development: [row({ activistOn: '2021-03-01', probationaryOn: '2023-11-20' })] },
    outcome: { [FIRST]: 'pass' },
  },
  'other steps on one day': {
    given: { development: [row({ candidateOn: '2022-03-10' })] },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部党员001的发展党员记录次序不符：确定为发展对象（2022年3月10日）不晚于确定为积极分子（2022年3月10日）（应按程序依次进行）',
    ],
  },
  'an application after 积极分子': {
    given: { development: [row({ appliedOn: '2022-03-11' })] },
    messages: [
      '第一党支部党员001的发展党员记录次序不符：确定为积极分子（2022年3月10日）早于申请入党（2022年3月11日）（应按程序依次进行）',
    ],
  },
  'an earlier step blank where others fill it': {
    given: { development: [row({ candidateOn: null }), row({ branch: SECOND })] },
    messages: [
      '第一党支部党员001的发展党员记录不完整：有接收为预备党员时间而没有确定为发展对象时间（应按程序依次进行）',
    ],
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
  },
  'steps still to come are no gap': {
    given: { development: [row({ probationaryOn: null, formalOn: null }), row({ branch: SECOND })] },
    outcome: { [FIRST]: 'pass' },
  },
  'a month leaves it open': {
    given: { development: [row({ appliedOn: '2022年3月' })] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001的发展党员记录次序无法判断：确定为积极分子（2022年3月10日）不晚于申请入党（2022年3月）（应按程序依次进行）',
    ],
  },
  'a step that nobody can read': {
    given: { development: [row({ candidateOn: '待查' })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部党员001的“确定为发展对象时间”的内容无法识别，“发展党员程序顺序”待核查'],
  },
  'before 1990, and no rows': {
    given: {
      branches: [{ branch: FIRST }, { branch: SECOND }],
      development: [
        row({ candidateOn: null, probationaryOn: '1989-12-31', formalOn: '1990-12-31' }),
        row({ branch: '第三党支部' }),
      ],
    },
    outcome: { [FIRST]: 'na', [SECOND]: 'na' },
  },
  'no ledger': { given: { branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});
