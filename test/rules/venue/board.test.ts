import { venueBoard } from '../../../src/rules/venue/board';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const OTHER = { branch: '第二党支部', board: '有' };
const register = [{ branch: B }, { branch: '第二党支部' }];

describeRule(venueBoard, {
  'no board is a reminder': {
    given: { branches: register, venues: [{ branch: B, board: '无' }, OTHER] },
    outcome: { [B]: 'violation', 第二党支部: 'pass' },
    messages: ['第一党支部登记的宣传栏为“无”（可利用办公、活动和廊道等场所设置）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('info'),
  },
  'a blank proves nothing': {
    given: { branches: register, venues: [{ branch: B, board: '' }, OTHER] },
    outcome: { [B]: 'review' },
  },
  'a branch without a line': {
    given: { branches: register, venues: [OTHER] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部在阵地台账中没有记录，无法判断是未开展还是未提供'],
  },
});
