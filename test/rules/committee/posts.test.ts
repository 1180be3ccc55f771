import { committeePosts } from '../../../src/rules/committee/posts';
import { FIRST } from '../people';
import { describeRule } from '../rule-tester';

const posts = (...words: string[]) =>
  words.map((post, index) => ({ branch: FIRST, name: `党员00${index}`, post }));

describeRule(committeePosts, {
  'none of the three posts': {
    given: { committee: posts('书记', '青年委员', '统战委员') },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部支部委员会没有设组织委员、宣传委员、纪检委员（可根据工作需要设立）'],
  },
  'one of them is enough, also beside another post': {
    given: { committee: posts('书记', '副书记兼纪检委员', '青年委员') },
    outcome: { [FIRST]: 'pass' },
  },
  'members listed only as 委员': {
    given: { committee: posts('书记', '委员', '委员') },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部支部委员会有成员只记为委员，无法判断是否设有组织委员、宣传委员、纪检委员（可根据工作需要设立）',
    ],
  },
  'only a number is known': {
    given: { branches: [{ branch: FIRST, committeeCount: 3 }] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部支部委员会成员没有记录职务，无法判断是否设有组织委员、宣传委员、纪检委员（可根据工作需要设立）',
    ],
  },
  'no committee': { given: { committee: posts('书记') }, outcome: { [FIRST]: 'na' } },
});
