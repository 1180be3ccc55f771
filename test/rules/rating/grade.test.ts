import { ratingGrade } from '../../../src/rules/rating/grade';
import { FIRST } from '../people';
import { describeRule } from '../rule-tester';

const row = (name: string, grade: string | null) => ({ branch: FIRST, name, grade, year: 2025 });

describeRule(ratingGrade, {
  'a grade outside the four': {
    given: {
      ratings: [
        row('党员001', '良好'),
        row('党员002', '合格党员'),
        row('党员003', '优秀等次'),
        row('党员004', '基本合格'),
      ],
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员001的评议等次记为“良好”（应为优秀、合格、基本合格、不合格之一）'],
  },
  '不定等次, 免评 and blank are no grade': {
    given: {
      ratings: [
        row('党员001', '不定等次'),
        row('党员002', '免评'),
        row('党员003', null),
        row('党员004', '不合格'),
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'a sheet mostly of other words is another appraisal: one finding': {
    given: { ratings: [row('党员001', '好'), row('党员002', '较好'), row('党员003', '合格')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '台账中没有党员评议等次（优秀、合格、基本合格、不合格），无法判断是未开展还是未提供，“评议等次”待核查（涉及1个党支部）',
    ],
  },
});
