import { committeeRequired } from '../../../src/rules/committee/required';
import { FIRST, member, members, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const alone = [{ branch: FIRST, committeeCount: 0 }];

describeRule(committeeRequired, {
  'exactly seven formal members need a committee, six do not': {
    given: {
      branches: [
        { branch: FIRST, formalCount: 7, committeeCount: 0 },
        { branch: SECOND, formalCount: 6, committeeCount: 0 },
        { branch: '第三党支部', formalCount: 7, committeeCount: 3 },
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'na', 第三党支部: 'pass' },
    messages: ['第一党支部有正式党员7人，没有设立支部委员会（7人以上应当设立）'],
  },
  'the seventh came within three months': {
    given: { branches: alone, members: [...members(6), member(7, { movedInOn: '2025-10-01' })] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部近3个月内正式党员达到7人，尚未设立支部委员会（7人以上应当设立），无法判断是否正在筹备',
    ],
  },
  'the seventh came three months ago': {
    given: { branches: alone, members: [...members(6), member(7, { movedInOn: '2025-09-30' })] },
    outcome: { [FIRST]: 'violation' },
  },
  'roster and register differ about seven': {
    given: { branches: [{ branch: FIRST, formalCount: 6, committeeCount: 0 }], members: members(7) },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部正式党员人数为名册7、基本情况表6，尚不能确定，无法判断是否应当设立支部委员会（7人以上应当设立）',
    ],
  },
  'only the secretary is recorded: whether there is a committee is not told': {
    given: { branches: [{ branch: FIRST, formalCount: 8, secretary: '党员001' }] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有正式党员8人，台账未反映是否设立支部委员会（7人以上应当设立），无法判断'],
  },
  'no ledger tells of posts': {
    given: { branches: [{ branch: FIRST, formalCount: 8 }] },
    outcome: { [FIRST]: 'review' },
  },
});
