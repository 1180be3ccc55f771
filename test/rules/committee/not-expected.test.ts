import { committeeNotExpected } from '../../../src/rules/committee/not-expected';
import { FIRST, member, members, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const post = (name: string, words: string, more: object = {}) => ({
  branch: FIRST,
  name,
  post: words,
  ...more,
});
const committee = [post('党员001', '书记'), post('党员002', '组织委员'), post('党员003', '宣传委员')];

describeRule(committeeNotExpected, {
  'six formal members and a committee, seven and one, five and none': {
    given: {
      branches: [
        { branch: FIRST, formalCount: 6, committeeCount: 3 },
        { branch: SECOND, formalCount: 7, committeeCount: 3 },
        { branch: '第三党支部', formalCount: 5, committeeCount: 0, secretary: '党员009' },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'na', 第三党支部: 'pass' },
    messages: [
      '第一党支部有正式党员6人，设立了支部委员会（不足7人的一般只设1名书记，必要时可以设1名副书记）',
    ],
  },
  'seven at the election, one moved out since': {
    given: {
      branches: [{ branch: FIRST, electedOn: '2024-03-15' }],
      members: [...members(6), member(7, { movedOutOn: '2025-02-01' })],
      committee,
    },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部有正式党员6人，选举时可能达到7人，现设有支部委员会（不足7人的一般只设1名书记，必要时可以设1名副书记）',
    ],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('info'),
  },
  'roster and register differ': {
    given: { branches: [{ branch: FIRST, formalCount: 7, committeeCount: 3 }], members: members(6) },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部正式党员人数为名册6、基本情况表7，尚不能确定，无法判断是否需要设支部委员会（不足7人的一般只设1名书记）',
    ],
  },
});
