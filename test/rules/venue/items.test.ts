import { venueItems } from '../../../src/rules/venue/items';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const FULL = { room: '专用', flag: '有', oath: '有', chart: '√', flowchart: '是' };
const OTHER = { branch: '第二党支部', ...FULL };
const register = [{ branch: B }, { branch: '第二党支部' }];

describeRule(venueItems, {
  'all four hang there': {
    given: { branches: register, venues: [{ branch: B, ...FULL }, OTHER] },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'one is recorded as not there, one left blank where others are filled': {
    given: { branches: register, venues: [{ branch: B, ...FULL, flag: '无', oath: null }, OTHER] },
    outcome: { [B]: 'violation', 第二党支部: 'pass' },
    messages: [
      '第一党支部党员活动室缺少党旗、入党誓词（应悬挂党旗、入党誓词、工作挂图、发展党员工作流程图）',
    ],
  },
  'a branch without a room is not asked what hangs in it': {
    given: { branches: register, venues: [{ branch: B, room: '无', flag: '无', oath: '无' }, OTHER] },
    outcome: { [B]: 'na' },
  },
  'an unreadable entry is looked into': {
    given: { branches: register, venues: [{ branch: B, ...FULL, chart: '见附件说明' }, OTHER] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部党员活动室党支部工作挂图的登记无法识别，无法判断是否悬挂'],
  },
  'a column that no sheet has': {
    given: {
      branches: [{ branch: B }],
      venues: [{ branch: B, room: '专用', flag: '有', oath: '有', chart: '有' }],
    },
    outcome: { [B]: 'review' },
  },
  'a branch without a line': {
    given: { branches: register, venues: [OTHER] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部在阵地台账中没有记录，无法判断是未开展还是未提供'],
  },
});
