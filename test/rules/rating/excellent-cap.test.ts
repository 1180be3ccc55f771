import { ratingExcellentCap } from '../../../src/rules/rating/excellent-cap';
import { FIRST, member, members, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const grades = (excellent: number, qualified: number, branch = FIRST) =>
  Array.from({ length: excellent + qualified }, (_, index) => ({
    branch,
    name: `党员${String(index + 1).padStart(3, '0')}`,
    grade: index < excellent ? '优秀等次' : '合格',
    date: '2025-12-22',
  }));

describeRule(ratingExcellentCap, {
  'a third to the man passes, one more does not': {
    given: {
      ratings: [...grades(3, 6), ...grades(3, 5, SECOND)],
      members: [...members(9), ...members(8, SECOND)],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: [
      '第二党支部2025年评定优秀3人，超过评议时党员8人的三分之一（优秀比例应不超过党员人数的三分之一）',
    ],
  },
  'broken only on a smaller base': {
    given: {
      ratings: grades(3, 5),
      members: [...members(8), member(9, { joinedOn: '2025-06-01', formalOn: null })],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部2025年评定优秀3人，按评议时正式党员8人计算超过三分之一，按更大的人数计算未超过（优秀比例应不超过党员人数的三分之一），无法判断',
    ],
  },
  'a summary alone': {
    given: { 'rating-summary': [{ branch: FIRST, excellent: 4, qualified: 5, memberCount: 11, year: 2025 }] },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部2025年评定优秀4人，超过汇总表党员11人的三分之一（优秀比例应不超过党员人数的三分之一）',
    ],
  },
  'no grades yet, and no ledger': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], ratings: grades(1, 3, SECOND) },
    outcome: { [FIRST]: 'na', [SECOND]: 'pass' },
  },
});
