import { unitEntitled } from '../../../src/rules/branch/unit-entitled';
import { member } from '../people';
import { describeRule } from '../rule-tester';

const JOINT = '服务联合党支部';
const of = (unit: string | null, index: number, more: object = {}) => member(index, { unit, ...more }, JOINT);
const branches = [{ branch: JOINT, type: '联合', units: '甲科、乙科' }];

describeRule(unitEntitled, {
  'a unit of three formal members is entitled': {
    given: { branches, members: [of('甲科', 1), of('甲科', 2), of('甲科', 3), of('乙科', 4)] },
    outcome: { [JOINT]: 'violation' },
    messages: ['服务联合党支部覆盖的甲科有正式党员3人（3人以上的应当单独成立党支部）'],
  },
  'two formal members and one on probation are not': {
    given: {
      branches,
      members: [
        of('甲科', 1),
        of('甲科', 2),
        of('甲科', 3, { joinedOn: '2025-06-01', formalOn: null }),
        of('乙科', 4),
      ],
    },
    outcome: { [JOINT]: 'pass' },
    messages: [],
  },
  'a third member whose status nobody knows leaves it open': {
    given: {
      branches,
      members: [of('甲科', 1), of('甲科', 2), of('甲科', 3, { formalOn: '不详' }), of('乙科', 4)],
    },
    outcome: { [JOINT]: 'review' },
    messages: [
      '服务联合党支部覆盖的甲科正式党员可能达到3人（已确定2人，3人以上的应当单独成立党支部），无法判断',
    ],
  },
  'a column that names the whole department for everybody tells nothing': {
    given: { branches, members: [of('某局', 1), of('某局', 2), of('某局', 3)] },
    outcome: { [JOINT]: 'review' },
    messages: ['服务联合党支部党员名册的所在单位没有区分覆盖的各单位，无法判断是否有单位应当单独成立党支部'],
  },
  'the branch is not on the roster': {
    given: { branches, members: [member(1, { unit: '甲科' })] },
    outcome: { [JOINT]: 'review' },
    messages: ['服务联合党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'no column of units': {
    given: { branches, members: [member(1, {}, JOINT)] },
    outcome: { [JOINT]: 'review' },
  },
  'annex 1 does not ask, nor do other forms of branch': {
    given: {
      annex: 'U',
      branches: [...branches, { branch: '第一党支部', type: '正式' }],
      members: [of('甲科', 1), of('甲科', 2), of('甲科', 3), of('乙科', 4)],
    },
    outcome: { [JOINT]: 'na', 第一党支部: 'na' },
  },
});
