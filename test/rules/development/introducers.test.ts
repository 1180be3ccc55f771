import { developmentIntroducers } from '../../../src/rules/development/introducers';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (introducers: string | null, more: object = {}) => ({
  branch: FIRST,
  name: '党员001',
  probationaryOn: '2025-06-01',
  introducers,
  ...more,
});

describeRule(developmentIntroducers, {
  'two pass, one does not': {
    given: { development: [row('党员002、党员003'), row('党员002', { branch: SECOND })] },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: ['第二党支部党员001的入党介绍人记录为1人（应有2人）'],
  },
  'not taken in yet, and no such column': {
    given: {
      branches: [{ branch: FIRST }],
      development: [row('党员002', { probationaryOn: null }), row('党员002、党员003', { branch: SECOND })],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'the roster tells too; blanks are said once a branch': {
    given: {
      members: [
        member(1, { introducers: null }),
        member(2, { introducers: null }),
        member(3, { introducers: '党员009、党员010' }),
      ],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有2名党员没有填写入党介绍人，无法判断（应有2人）'],
  },
  'two of a name, and one row of the development ledger': {
    given: {
      members: [
        member(1, { introducers: '党员009、党员010' }),
        member(1, { introducers: null, joinedOn: '2025-06-01' }),
      ],
      development: [row('党员009、党员010')],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有1名党员没有填写入党介绍人，无法判断（应有2人）'],
  },
  'no column at all': { given: { members: [member(1)] }, outcome: { [FIRST]: 'na' } },
});
