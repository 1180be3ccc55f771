import { themeDayElements } from '../../../src/rules/theme-day/elements';
import { meeting } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const day = (elements: string | null, more: object = {}) =>
  meeting('主题党日', '2025-05-15', { elements, ...more });
const ALL = '学习、交流、点评、服务、缴费';

describeRule(themeDayElements, {
  'all five, in other words too': {
    given: {
      meetings: [day(ALL), day('专题学习，思想交流，集中点评，志愿服务，缴纳党费', { branch: SECOND })],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'pass' },
  },
  'one lacking': {
    given: { meetings: [day('学习、交流、服务、缴费')] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部主题党日内容不全：2025年5月15日缺点评（一般应有学习、交流、点评、服务、缴费）'],
  },
  'blank where others fill it': {
    given: { meetings: [day(null), day(ALL, { branch: SECOND })] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部2025年5月15日主题党日没有填写内容，无法判断是否齐全（一般应有学习、交流、点评、服务、缴费）',
    ],
  },
  'other meetings, and other years, are not asked': {
    given: {
      meetings: [meeting('党课', '2025-05-15', { elements: '学习' }), day('学习', { date: '2024-05-15' })],
    },
    outcome: { [FIRST]: 'na' },
  },
  'no row of the branch': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], meetings: [day(ALL, { branch: SECOND })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在组织生活记录台账中没有记录，无法判断是未开展还是未提供'],
  },
  'no such column': {
    given: { meetings: [meeting('主题党日', '2025-05-15')] },
    outcome: { [FIRST]: 'review' },
  },
  'a branch dissolved before the year owes no theme day': {
    given: {
      branches: [
        { branch: '第一党支部', dissolvedOn: '2024-06-30' },
        { branch: '第二党支部', dissolvedOn: null },
      ],
      meetings: [
        {
          branch: '第二党支部',
          date: '2025-05-15',
          type: '主题党日',
          elements: '学习、交流、点评、服务、缴费',
        },
      ],
    },
    outcome: { 第一党支部: 'na', 第二党支部: 'pass' },
  },
});
