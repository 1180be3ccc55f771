import { committeeSecretary } from '../../../src/rules/committee/secretary';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const post = (name: string | null, words: string, branch = FIRST) => ({ branch, name, post: words });

describeRule(committeeSecretary, {
  'none, one and two': {
    given: {
      committee: [
        post('党员001', '组织委员'),
        post('党员002', '书记', SECOND),
        post('党员003', '支部书记', '第三党支部'),
        post('党员004', '书记', '第三党支部'),
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass', 第三党支部: 'violation' },
    messages: [
      '第一党支部台账中没有党支部书记（应设1名书记，空缺应当及时补选）',
      '第三党支部台账中有2名党支部书记：党员003、党员004（应设1名书记）',
    ],
  },
  '第一书记, 书记助理 and 党小组组长 are no secretaries': {
    given: {
      committee: [post('党员001', '第一书记'), post('党员002', '书记助理'), post('党员003', '组织委员')],
    },
    outcome: { [FIRST]: 'violation' },
  },
  'a blank in the register, where others name theirs, is none': {
    given: {
      branches: [
        { branch: FIRST, secretary: null },
        { branch: SECOND, secretary: '党员001' },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
  },
  'a register that says 空缺': {
    given: {
      branches: [
        { branch: FIRST, secretary: '空缺' },
        { branch: '第三党支部', secretary: '（待补选）' },
        { branch: SECOND, secretary: '党员001' },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass', 第三党支部: 'violation' },
  },
  'a vacant post is shown': {
    given: { committee: [post('空缺', '书记'), post('党员001', '组织委员')] },
    outcome: { [FIRST]: 'violation' },
    also: ({ findings }) => expect(findings[0]?.cells.map(({ row }) => row)).toEqual([1, 1]),
  },
  'no ledger of posts': { given: { branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});
