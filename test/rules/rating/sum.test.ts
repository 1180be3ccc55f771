import { ratingSum } from '../../../src/rules/rating/sum';
import { FIRST, member, members, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const summary = (more: object, branch = FIRST) => ({
  branch,
  year: 2025,
  excellent: 2,
  qualified: 5,
  basic: 0,
  unqualified: 0,
  ...more,
});

describeRule(ratingSum, {
  'as many as took part': {
    given: { members: members(7), 'rating-summary': [summary({ memberCount: 7, participantCount: 7 })] },
    outcome: { [FIRST]: 'pass' },
  },
  'more than took part, and more than there are members': {
    given: {
      'rating-summary': [
        summary({ memberCount: 7, participantCount: 6 }),
        summary({ memberCount: 6, participantCount: 7 }, SECOND),
      ],
    },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部评议汇总各等次合计7人，多于参加评议党员6人（应不多于参加评议党员人数）',
      '第二党支部评议汇总各等次合计7人，多于党员6人（应不多于党员人数）',
    ],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('data'),
  },
  'short by those on probation passes, by one more does not': {
    given: {
      members: [
        ...members(7),
        member(8, { joinedOn: '2025-06-01', formalOn: null }),
        ...members(8, SECOND),
        member(9, { joinedOn: '2025-06-01', formalOn: null }, SECOND),
      ],
      'rating-summary': [summary({ participantCount: 8 }), summary({ participantCount: 9 }, SECOND)],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: [
      '第二党支部评议汇总各等次合计7人，比参加评议党员9人少2人，其中预备、免评、不定等次至多1人（应相符）',
    ],
  },
  'no summary at all: there is no stated total to compare': {
    given: {
      members: members(1),
      ratings: [{ branch: FIRST, name: '党员001', grade: '合格', year: 2025 }],
    },
    outcome: { [FIRST]: 'na' },
    messages: [],
  },
  'another year': {
    given: { 'rating-summary': [summary({ participantCount: 3, year: 2024 })] },
    outcome: { [FIRST]: 'na' },
  },
});
