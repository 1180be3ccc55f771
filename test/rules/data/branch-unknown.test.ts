import { dataBranchAmbiguous, dataBranchUnknown } from '../../../src/rules/data/branch-unknown';
import { describeRule } from '../rule-tester';

const COLLEGES = [
  { branch: '第一党支部', superior: '文学院党委' },
  { branch: '第一党支部', superior: '理学院党委' },
  { branch: '离退休教职工党支部', superior: '机关党委' },
];
const held = (branch: string, more: object = {}) => ({ branch, date: '2025-03-05', type: '支委会', ...more });

describeRule(dataBranchUnknown, {
  'a slip of the pen names the nearest': {
    given: { branches: COLLEGES, meetings: [held('离退休教职王党支部'), held('离退休教职王党支部')] },
    messages: [
      '“组织生活记录”台账中的“离退休教职王党支部”不在党支部基本情况中，共2行，最接近的是“机关党委 离退休教职工党支部”（应与党支部基本情况中的名称一致）',
    ],
  },
  'the number is another: names the two nearest of the kind': {
    given: {
      branches: ['教工第一党支部', '教工第二党支部', '学生第三党支部'].map((branch) => ({ branch })),
      meetings: [held('教工第三党支部')],
    },
    messages: [
      '“组织生活记录”台账中的“教工第三党支部”不在党支部基本情况中，共1行，最接近的是“教工第二党支部”、“教工第一党支部”（应与党支部基本情况中的名称一致）',
    ],
  },
  'most of the name is shared': {
    given: {
      branches: [{ branch: '离退休教职工第一党支部' }, { branch: '人事处党支部' }],
      meetings: [held('离退休第二党支部')],
    },
    messages: [
      '“组织生活记录”台账中的“离退休第二党支部”不在党支部基本情况中，共1行，最接近的是“离退休教职工第一党支部”（应与党支部基本情况中的名称一致）',
    ],
  },
  'a bare number is like no other': {
    given: { branches: [{ branch: '第一党支部' }], meetings: [held('第三党支部')] },
    messages: [
      '“组织生活记录”台账中的“第三党支部”不在党支部基本情况中，共1行（应与党支部基本情况中的名称一致）',
    ],
  },
  'a name like no other': {
    given: { branches: COLLEGES, meetings: [held('综合处党支部')] },
    messages: [
      '“组织生活记录”台账中的“综合处党支部”不在党支部基本情况中，共1行（应与党支部基本情况中的名称一致）',
    ],
  },
  'other spellings of one branch': {
    given: {
      branches: COLLEGES,
      meetings: [held('中共离退休教职工支部委员会'), held('机关离退休教职工支部')],
    },
    messages: [],
  },
  'committees and general branches are left alone': {
    given: { branches: COLLEGES, meetings: [held('文学院党委'), held('理学院党总支')] },
    messages: [],
  },
});

describeRule(dataBranchAmbiguous, {
  'every college has a first branch': {
    given: { branches: COLLEGES, meetings: [held('第一党支部')] },
    messages: [
      '“组织生活记录”台账中的“第一党支部”对应“文学院党委 第一党支部”、“理学院党委 第一党支部”等多个党支部，共1行，无法判断是哪一个（名称应能对应唯一的党支部）',
    ],
  },
  'the superior tells them apart, in its column or in front of the name': {
    given: {
      branches: COLLEGES,
      meetings: [held('第1支部', { superior: '中共文学院委员会' }), held('理学院第一党支部')],
    },
    messages: [],
  },
});
