import { dataHeadcount } from '../../../src/rules/data/headcount';
import { describeRule } from '../rule-tester';

const B = '第一党支部';
const formal = (name: string, more: object = {}) => ({
  branch: B,
  name,
  joinedOn: '2010-07-01',
  formalOn: '2011-07-01',
  ...more,
});
const people = [
  formal('党员001'),
  formal('党员002'),
  formal('党员003', { joinedOn: '2025-07-01', formalOn: null }),
];

describeRule(dataHeadcount, {
  'the register agrees with the roster': {
    given: {
      branches: [{ branch: B, formalCount: 2, probationaryCount: 1, memberCount: 3 }],
      members: people,
    },
    outcome: { [B]: 'pass' },
    messages: [],
  },
  'each count that differs is named, in one finding': {
    given: {
      branches: [{ branch: B, formalCount: 3, probationaryCount: 1, memberCount: 4 }],
      members: people,
    },
    outcome: { [B]: 'violation' },
    messages: ['第一党支部正式党员登记3人、名册2人，党员登记4人、名册3人（党支部基本情况应与党员名册一致）'],
  },
  'a register kept up to date is no fault when a past year is checked': {
    given: {
      branches: [{ branch: B, formalCount: 3 }],
      members: [...people.slice(0, 2), formal('党员003', { joinedOn: '2025-02-01', formalOn: '2026-02-01' })],
      year: 2025,
      today: '2026-03-01',
    },
    outcome: { [B]: 'pass' },
  },
  'temporary branches are not judged': {
    given: { branches: [{ branch: B, type: '临时', formalCount: 9 }], members: people },
    outcome: { [B]: 'na' },
  },
});
