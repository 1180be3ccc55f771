import { committeeDeputies } from '../../../src/rules/committee/deputies';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const post = (name: string, words: string, branch = FIRST) => ({ branch, name, post: words });

describeRule(committeeDeputies, {
  'one deputy passes, two remind': {
    given: {
      committee: [
        post('党员001', '副书记'),
        post('党员002', '副书记、组织委员'),
        post('党员003', '副书记', SECOND),
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: ['第一党支部有副书记2名：党员001、党员002（必要时可以设1名）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('info'),
  },
  'no ledger of posts': { given: { branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});
