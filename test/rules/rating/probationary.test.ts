import { ratingProbationary } from '../../../src/rules/rating/probationary';
import { FIRST, member, SECOND } from '../people';
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
  'one of two of a name on probation': {
    given: {
      members: [member(1), member(1, { joinedOn: '2025-06-01', formalOn: null })],
      ratings: [row(1, '合格'), row(1, '合格')],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员001，民主评议台账没有写明是哪一名，无法判断'],
  },
  'two of a name, both formal; both on probation': {
    given: {
      members: [
        member(1),
        member(1, { joinedOn: '2012-07-01' }),
        member(2, { joinedOn: '2025-06-01', formalOn: null }, SECOND),
        member(2, { joinedOn: '2025-06-02', formalOn: null }, SECOND),
      ],
      ratings: [row(1, '合格'), row(2, '合格', { branch: SECOND })],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
  },
  'neither on the roster nor with a status; the branch without a roster': {
    given: {
      members: [member(2)],
      ratings: [row(1, '优秀'), row(2, '合格'), row(3, '合格', { branch: SECOND })],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'review' },
    messages: [
      '第一党支部的民主评议台账有党员001，本支部党员名册中没有此人，无法判断',
      '第二党支部在党员名册台账中没有记录，无法判断是未开展还是未提供',
    ],
  },
  'no roster at all': {
    given: { ratings: [row(1, '优秀'), row(2, '合格')] },
    outcome: { [FIRST]: 'review' },
    messages: ['工作簿中没有“党员名册”台账，“预备党员不评定等次”待核查（涉及1个党支部）'],
  },
  'a month leaves it open': {
    given: { members: formalOn('2025-12-23'), ratings: [row(1, '合格', { date: '2025年12月' })] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001评定等次为“合格”，评议时是否已转正无法判断（预备党员应参加评议、不评定等次）',
    ],
  },
});
