import { approval } from '../../../src/rules/branch/approval';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const other = {
  branch: SECOND,
  approvedOn: '2018-05-04',
  approvalNo: '示例发〔2018〕6号',
  foundedOn: '2018-05-08',
};

describeRule(approval, {
  'founded this year or last without approval': {
    given: { branches: [{ branch: FIRST, foundedOn: '2024-01-01' }, other] },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: ['第一党支部2024年1月1日成立，没有批复时间和批复文号（应经上级党组织批准后成立）'],
  },
  'older ones are for review': {
    given: { branches: [{ branch: FIRST, foundedOn: '2023-12-31' }, other] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部没有批复时间和批复文号，成立时间为2023年12月31日，无法判断是否履行审批程序（应经上级党组织批准后成立）',
    ],
  },
  'a number alone is an approval': {
    given: { branches: [{ branch: FIRST, foundedOn: '2025-03-01', approvalNo: '示例发〔2025〕1号' }, other] },
    outcome: { [FIRST]: 'pass' },
  },
  'the same day passes, the day before does not': {
    given: {
      branches: [
        { branch: FIRST, approvedOn: '2025-03-01', foundedOn: '2025-03-01' },
        { branch: SECOND, approvedOn: '2025-03-01', foundedOn: '2025-02-28' },
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: ['第二党支部成立时间2025年2月28日早于批复时间2025年3月1日（应在批准后进行）'],
  },
  'the first election comes after the approval': {
    given: {
      branches: [other],
      elections: [{ branch: SECOND, kind: '首次', electedOn: '2018-05-01' }],
    },
    outcome: { [SECOND]: 'violation' },
    messages: ['第二党支部首次选举时间2018年5月1日早于批复时间2018年5月4日（应在批准后进行）'],
  },
  'a month leaves it open': {
    given: { branches: [{ branch: FIRST, approvedOn: '2025年3月', foundedOn: '2025-03-10' }] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部成立时间2025年3月10日与批复时间2025年3月先后不明，无法判断（应在批准后进行）'],
  },
  'no columns of approval': {
    given: { branches: [{ branch: FIRST, foundedOn: '2025-03-01' }] },
    outcome: { [FIRST]: 'review' },
  },
});
