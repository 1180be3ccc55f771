import { birthdayDate } from '../../../src/rules/birthday/date';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const member = (name: string, joinedOn: string | null, more: object = {}) => ({
  branch: B,
  name,
  joinedOn,
  ...more,
});

describeRule(birthdayDate, {
  'every date has its day': {
    given: { branches: [{ branch: B }], members: [member('党员001', '2010-07-01')] },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'one finding for all that are known to the month only': {
    given: {
      branches: [{ branch: B }],
      members: [
        member('党员001', '2010年7月'),
        member('党员002', '2011.08'),
        member('党员003', '2012-01-01'),
      ],
    },
    outcome: { [B]: 'violation' },
    messages: ['第一党支部有2名党员的入党时间只登记到月，没有具体日期（应核准到日）'],
  },
  'a blank is looked into': {
    given: { branches: [{ branch: B }], members: [member('党员001', null), member('党员003', '2012-01-01')] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部有1名党员的入党时间未填写或者无法识别，无法判断是否核准到日'],
  },
  'somebody who has moved out no longer counts': {
    given: {
      branches: [{ branch: B }],
      members: [
        member('党员001', '2010年7月', { movedOutOn: '2025-02-01' }),
        member('党员003', '2012-01-01'),
      ],
    },
    outcome: { [B]: 'pass' },
  },
  'no such column': {
    given: { branches: [{ branch: B }], members: [{ branch: B, name: '党员001' }] },
    outcome: { [B]: 'review' },
  },
});
