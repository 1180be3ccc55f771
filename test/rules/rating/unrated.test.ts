import { ratingUnrated } from '../../../src/rules/rating/unrated';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (index: number, grade: string | null, more: object = {}) => ({
  branch: FIRST,
  name: `党员00${index}`,
  grade,
  date: '2025-12-22',
  ...more,
});

describeRule(ratingUnrated, {
  'no row, and a blank grade': {
    given: { members: [1, 2, 3].map((index) => member(index)), ratings: [row(1, '合格'), row(2, null)] },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部党员002没有2025年评议等次（正式党员一般应参加评议并确定等次）',
      '第一党支部党员003没有2025年评议等次（正式党员一般应参加评议并确定等次）',
    ],
  },
  'leaders, exempt, ill, abroad, on probation, 不定等次 and moved in within three months': {
    given: {
      members: [
        member(1),
        member(2, { isLeader: '是' }),
        member(3, { duty: '出国（境）' }),
        member(4, { joinedOn: '2025-06-01', formalOn: null }),
        member(5),
        member(6, { movedInOn: '2025-09-23' }),
        member(7),
        member(8, { movedOutOn: '2025-12-01' }),
      ],
      ratings: [row(1, '合格'), row(5, null, { exempt: '年老体弱' }), row(7, '不定等次')],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'moved in three months before': {
    given: { members: [member(1), member(6, { movedInOn: '2025-09-22' })], ratings: [row(1, '合格')] },
    outcome: { [FIRST]: 'violation' },
  },
  'two of one name, both graded': {
    given: {
      members: [member(1, { bornOn: '1980-01-01' }), member(1, { bornOn: '1990-01-01' })],
      ratings: [row(1, '合格'), row(1, '优秀')],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'two of one name, one graded and one blank': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' })],
      ratings: [row(1, '合格'), row(1, null)],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员001，民主评议台账没有写明是哪一名，无法判断'],
  },
  'a row about nobody of the roster': {
    given: {
      members: [member(1)],
      ratings: [row(1, '合格'), row(8, null, { status: '预备党员' }), row(9, null)],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部的民主评议台账有党员009，本支部党员名册中没有此人，无法判断'],
  },
  'the branch has not graded anybody': {
    given: {
      branches: [{ branch: FIRST }],
      members: [member(1)],
      ratings: [row(1, null), row(2, '合格', { branch: SECOND })],
    },
    outcome: { [FIRST]: 'na' },
  },
  'the branch is not on the roster': {
    given: { members: [member(1, {}, SECOND)], ratings: [row(1, '合格')] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
});
