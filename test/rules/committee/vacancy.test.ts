import { committeeVacancy } from '../../../src/rules/committee/vacancy';
import { FIRST } from '../people';
import { describeRule } from '../rule-tester';

const post = (name: string | null, words: string) => ({
  branch: FIRST,
  name,
  post: words,
  electedOn: '2024-03-15',
});
const committee = [post('党员001', '书记'), post('待补选', '纪检委员')];

describeRule(committeeVacancy, {
  'a post stands vacant': {
    given: { committee },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部纪检委员空缺，没有补选记录（应当及时补选）'],
  },
  'another post is named as written': {
    given: { committee: [post('党员001', '书记'), post('空缺', '青年委员')] },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部青年委员空缺，没有补选记录（应当及时补选）'],
  },
  'a blank name is a vacancy too': {
    given: { committee: [post('党员001', '书记'), post(null, '宣传委员')] },
    outcome: { [FIRST]: 'violation' },
  },
  'a by-election of the running term': {
    given: { committee, elections: [{ branch: FIRST, kind: '补选', electedOn: '2025-05-01' }] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部纪检委员在支委会名册中空缺，但有补选记录，无法判断是否已补齐（空缺应当及时补选）'],
  },
  'a by-election before the term began': {
    given: { committee, elections: [{ branch: FIRST, kind: '补选', electedOn: '2024-03-14' }] },
    outcome: { [FIRST]: 'violation' },
  },
  'nothing vacant': { given: { committee: [post('党员001', '书记')] }, outcome: { [FIRST]: 'pass' } },
  'no ledger of posts': { given: { branches: [{ branch: FIRST }] }, outcome: { [FIRST]: 'review' } },
});
