import { venueRegister } from '../../../src/rules/venue/register';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const OTHER = { branch: '第二党支部', register: '有', upkeep: '有' };
const register = [{ branch: B }, { branch: '第二党支部' }];

describeRule(venueRegister, {
  'both are there': {
    given: { branches: register, venues: [{ branch: B, register: '是', upkeep: '健全' }, OTHER] },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'not registered, and no upkeep rules recorded': {
    given: { branches: register, venues: [{ branch: B, register: '否', upkeep: null }, OTHER] },
    outcome: { [B]: 'violation' },
    messages: [
      '第一党支部活动场所没有设施设备登记、管理维护制度（应做到设施设备登记清楚、管理维护制度健全）',
    ],
  },
  'an unreadable entry is looked into': {
    given: { branches: register, venues: [{ branch: B, register: '详见说明', upkeep: '有' }, OTHER] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部活动场所设施设备登记的登记无法识别，无法判断是否齐全'],
  },
  'a branch without a line': {
    given: { branches: register, venues: [OTHER] },
    outcome: { [B]: 'review' },
    messages: ['第一党支部在阵地台账中没有记录，无法判断是未开展还是未提供'],
  },
});
