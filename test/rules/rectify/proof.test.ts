import { rectifyProof } from '../../../src/rules/rectify/proof';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const branches = [{ branch: B }];
const closed = (more: object) => ({
  branch: B,
  problem: '学习记录不规范',
  measure: '统一格式',
  closed: '是',
  closedOn: '2025-06-20',
  evidence: '记录本样张',
  ...more,
});
const OTHER = closed({ problem: '制度未上墙' });

describeRule(rectifyProof, {
  'closed with date, measure and evidence': {
    given: { branches, rectification: [closed({})] },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'closed on paper only': {
    given: { branches, rectification: [closed({ closedOn: null, evidence: null }), OTHER] },
    outcome: { [B]: 'violation' },
    messages: ['整改台账中“学习记录不规范”已销号，缺少销号时间、佐证材料（销号应有时间、措施和佐证材料）'],
  },
  'an open item needs no proof yet': {
    given: { branches, rectification: [closed({ closed: '否', closedOn: null, evidence: null }), OTHER] },
    outcome: { [B]: 'pass' },
  },
  'no column of proof': {
    given: {
      branches,
      rectification: [{ branch: B, problem: '学习记录不规范', measure: '统一格式', closed: '是' }],
    },
    outcome: { [B]: 'review' },
  },
});
