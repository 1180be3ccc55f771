import { madeUpIn, typesInTopic } from '../../../src/ledger/dossier/topic';
import type { MeetingType } from '../../../src/ledger/model';

test.each<[string, readonly MeetingType[]]>([
  ['上党课', ['党课']],
  ['书记讲党课', ['党课']],
  ['专题党课：学习条例', ['党课']],
  ['召开党员大会，选举支委', ['党员大会']],
  ['支部党员大会', ['党员大会']],
  ['学习全会精神，召开支部党员大会', ['党员大会']],
  ['学习讲话精神并上党课', ['党课']],
  ['学习精神后召开党员大会', ['党员大会']],
  ['党员大会暨党课', ['党员大会', '党课']],
  ['开展主题党日', ['主题党日']],
  ['参观革命旧址', []],
])('%s was held', (topic, types) => {
  expect(typesInTopic(topic)).toEqual(types);
});

test.each([
  '筹备党员大会',
  '部署组织生活会',
  '研究召开党员大会有关事项',
  '学习党员大会精神',
  '传达市委党员大会精神',
  '组织生活会会前学习',
  '组织生活会前谈心谈话',
  '通报组织生活会情况',
  '征求组织生活会意见',
  '讨论党课计划',
  '学习党课材料',
  '支部委员会换届选举',
])('%s: spoken of, not held', (topic) => {
  expect(typesInTopic(topic)).toEqual([]);
});

test.each([
  ['补开5月支委会', { unit: 'month', number: 5 }],
  ['补开五月份党员大会', { unit: 'month', number: 5 }],
  ['补上十二月党课', { unit: 'month', number: 12 }],
  ['补开第一季度党员大会', { unit: 'quarter', number: 1 }],
  ['补开上次会议', null],
  ['补开13月支委会', null],
  ['5月支委会', null],
])('%s', (topic, madeUp) => {
  expect(madeUpIn(topic)).toEqual(madeUp);
});
