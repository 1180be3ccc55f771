import { rectifyMeasure } from '../../../src/rules/rectify/measure';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const branches = [{ branch: B }, { branch: '第二党支部' }];
const item = (more: object) => ({
  branch: B,
  problem: '学习记录不规范',
  measure: '统一格式',
  deadline: '2025-12-31',
  closed: '否',
  ...more,
});
const OTHER = item({ branch: '第二党支部', problem: '制度未上墙', closed: '是', closedOn: '2025-05-01' });

describeRule(rectifyMeasure, {
  'an open item with measure and deadline': {
    given: { branches, rectification: [item({}), OTHER] },
    outcome: { [B]: 'pass', 第二党支部: 'pass' },
    messages: [],
  },
  'an open item without them': {
    given: { branches, rectification: [item({ measure: null, deadline: null }), OTHER] },
    outcome: { [B]: 'violation' },
    messages: [
      '整改台账中“学习记录不规范”尚未销号，缺少整改措施、整改时限（应逐项制定整改措施、明确整改时限）',
    ],
  },
  'a closed item is not asked': {
    given: { branches, rectification: [item({ measure: null, closed: '已销号' }), OTHER] },
    outcome: { [B]: 'pass' },
  },
  'neither column': {
    given: { branches, rectification: [{ branch: B, problem: '学习记录不规范', closed: '否' }] },
    outcome: { [B]: 'review' },
  },
  'no such ledger: none is demanded': { given: { branches }, outcome: { [B]: 'na' }, messages: [] },
});
