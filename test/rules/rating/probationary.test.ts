import { ratingProbationary } from '../../../src/rules/rating/probationary';
import { FIRST, member } from '../people';
import { describeRule } from '../rule-tester';

const row = (index: number, grade: string, more: object = {}) => ({
  branch: FIRST,
  name: `党员00${index}`,
  grade,
  date: '2025-12-22',
  ...more,
});
const formalOn = (date: string | null) => [member(1, { joinedOn: '2024-12-22', formalOn: date }), member(2)];

describeRule(ratingProbationary, {
  'formal the day after the appraisal': {
    given: { members: formalOn('2025-12-23'), ratings: [row(1, '合格'), row(2, '合格')] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员001评议时为预备党员，记录评定等次为“合格”（预备党员应参加评议、不评定等次）'],
  },
  'formal on the day': {
    given: { members: formalOn('2025-12-22'), ratings: [row(1, '合格')] },
    outcome: { [FIRST]: 'pass' },
  },
  'on probation and not graded': {
    given: { members: formalOn(null), ratings: [row(1, '不定等次'), row(2, '合格')] },
    outcome: { [FIRST]: 'pass' },
  },
  'not on the roster: the row says': {
    given: {
      members: [member(2)],
      ratings: [row(1, '优秀', { status: '预备党员' }), row(2, '合格', { status: '正式党员' })],
    },
    outcome: { [FIRST]: 'violation' },
  },
  'a month leaves it open': {
    given: { members: formalOn('2025-12-23'), ratings: [row(1, '合格', { date: '2025年12月' })] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001评定等次为“合格”，评议时是否已转正无法判断（预备党员应参加评议、不评定等次）',
    ],
  },
});
