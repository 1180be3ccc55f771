import { committeeSize } from '../../../src/rules/committee/size';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const of = (...counts: number[]) =>
  counts.map((committeeCount) => ({ branch: `第${committeeCount}支部`, committeeCount }));

describeRule(committeeSize, {
  'three to five pass; two is too few, six and seven remind, eight is too many': {
    given: { branches: of(2, 3, 5, 6, 7, 8) },
    outcome: {
      第2支部: 'violation',
      第3支部: 'pass',
      第5支部: 'pass',
      第6支部: 'violation',
      第7支部: 'violation',
      第8支部: 'violation',
    },
    messages: [
      '第2支部支部委员会有2人（应由3人以上组成）',
      '第6支部支部委员会有6人（通常不超过5人）',
      '第7支部支部委员会有7人（通常不超过5人）',
      '第8支部支部委员会有8人（一般不超过7人）',
    ],
    also: ({ findings }) =>
      expect(findings.map(({ severity }) => severity)).toEqual(['error', 'info', 'info', 'warning']),
  },
  'one person with several posts is one person; who has left counts no more': {
    given: {
      committee: [
        { branch: FIRST, name: '党员001', post: '书记' },
        { branch: FIRST, name: '党员002', post: '副书记、纪检委员' },
        { branch: FIRST, name: '党员003', post: '组织委员' },
        { branch: FIRST, name: '党员003', post: '宣传委员' },
        { branch: FIRST, name: '党员004', post: '青年委员', leftOn: '2025-03-01' },
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'a secretary alone is no committee': {
    given: { committee: [{ branch: FIRST, name: '党员001', post: '书记' }] },
    outcome: { [FIRST]: 'na' },
  },
  'only the secretary is told of': {
    given: {
      branches: [
        { branch: FIRST, secretary: '党员001' },
        { branch: SECOND, secretary: '党员002' },
      ],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部设有支部委员会，台账未反映人数（应由3人以上组成），无法判断',
      '第二党支部设有支部委员会，台账未反映人数（应由3人以上组成），无法判断',
    ],
  },
});
