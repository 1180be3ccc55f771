import { temporaryApproval } from '../../../src/rules/branch/temporary-approval';
import { describeRule } from '../rule-tester';

const TEMPORARY = '抗疫临时党支部';

describeRule(temporaryApproval, {
  'without date and number': {
    given: {
      branches: [
        { branch: TEMPORARY, type: '临时' },
        { branch: '项目临时党支部', type: '临时', approvedOn: '2025-02-01' },
        { branch: '专班临时党支部', type: '临时', approvalNo: '示例发〔2025〕1号' },
        { branch: '第一党支部', type: '正式' },
      ],
    },
    outcome: { [TEMPORARY]: 'violation', 项目临时党支部: 'pass', 专班临时党支部: 'pass', 第一党支部: 'na' },
    messages: ['抗疫临时党支部为临时党支部，没有批复时间和批复文号（应经上级党组织批准）'],
  },
  'no columns of approval': {
    given: { branches: [{ branch: TEMPORARY, type: '临时' }] },
    outcome: { [TEMPORARY]: 'review' },
  },
});
