import { venueRoom } from '../../../src/rules/venue/room';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const OTHER = { branch: '第二党支部', room: '专用' };

describeRule(venueRoom, {
  'an own or a shared room passes, none does not': {
    given: {
      branches: [{ branch: B }, { branch: '第二党支部' }, { branch: '第三党支部' }],
      venues: [{ branch: B, room: '共用' }, OTHER, { branch: '第三党支部', room: '无' }],
    },
    outcome: { [B]: 'pass', 第二党支部: 'pass', 第三党支部: 'violation' },
    messages: ['第三党支部登记的党员活动室为“无”（应建立专用或者共用的党员活动室）'],
  },
  'a branch without a line is looked into': {
    given: { branches: [{ branch: B }, { branch: '第二党支部' }], venues: [OTHER] },
    outcome: { [B]: 'review', 第二党支部: 'pass' },
    messages: ['第一党支部在阵地台账中没有记录，无法判断是未开展还是未提供'],
  },
  'a blank proves nothing': {
    given: {
      branches: [{ branch: B }, { branch: '第二党支部' }],
      venues: [{ branch: B, room: null }, OTHER],
    },
    outcome: { [B]: 'review' },
  },
  'no such ledger': { given: { branches: [{ branch: B }] }, outcome: { [B]: 'review' } },
});
