import { committeeOf, hasCommittee, holdersOf } from '../../../src/ledger/dossier/committee';
import { at, B, dossierOf } from './support';
import type { Given } from '../../rules/rule-tester';

const row = (name: string | null, post: string, more: object = {}) => ({ branch: B, name, post, ...more });
const committee = (given: Given, asOf?: string) => {
  const known = committeeOf(dossierOf({ branches: [{ branch: B }], ...given }), at(asOf));
  if (known.state !== 'known') throw new Error(known.state);
  return known.value;
};

test('several rows or several posts of a person are one person', () => {
  const known = committee({
    committee: [row('党员001', '书记'), row('党员001', '组织委员'), row('党员002', '宣传、纪检委员')],
  });
  expect(known.holders.map(({ name, posts }) => [name, posts])).toEqual([
    ['党员001', ['书记', '组织委员']],
    ['党员002', ['宣传委员', '纪检委员']],
  ]);
  expect(known.size).toBe(2);
  expect(holdersOf(known, '组织委员').map(({ name }) => name)).toEqual(['党员001']);
});

test('who left by D is out, who leaves later is in, and other organisations’ posts are none', () => {
  const given = {
    committee: [
      row('党员001', '书记', { leftOn: '2025-06-30' }),
      row('党员002', '书记', { leftOn: null }),
      row('党员003', '党委书记'),
      row('党员004', '党小组组长'),
    ],
  };
  expect(committee(given, '2025-06-29').holders.map(({ name }) => name)).toEqual(['党员001', '党员002']);
  expect(committee(given, '2025-06-30').holders.map(({ name }) => name)).toEqual(['党员002']);
});

test('a post without a name is a vacancy', () => {
  const known = committee({
    committee: [
      row('党员001', '书记'),
      row('空缺', '组织委员'),
      row(null, '宣传委员'),
      row('待补选', '纪检委员'),
    ],
  });
  expect(known.size).toBe(1);
  expect(known.vacancies.map(({ posts }) => posts)).toEqual([['组织委员'], ['宣传委员'], ['纪检委员']]);
});

test('else the roster’s posts, else the register’s names and number', () => {
  const members = [
    { branch: B, name: '党员001', post: '支部书记' },
    { branch: B, name: '党员002', post: '处长' },
  ];
  expect(committee({ members })).toMatchObject({ source: 'members', size: 1 });
  const branches = [{ branch: B, secretary: '党员001', deputySecretary: '党员002', committeeCount: 5 }];
  expect(committee({ branches })).toMatchObject({ source: 'branches', size: 5 });
});

test('appointed by the superior, when every post that says so was', () => {
  expect(committee({ committee: [row('党员001', '书记', { appointed: '指派' })] }).isAppointed).toBe(true);
  const mixed = [
    row('党员001', '书记', { appointed: '指派' }),
    row('党员002', '组织委员', { appointed: '选举' }),
  ];
  expect(committee({ committee: mixed }).isAppointed).toBe(false);
});

test.each<[string, Given, string]>([
  ['a 委员 post', { committee: [row('党员001', '组织委员')] }, 'yes'],
  ['a vacant 委员 post', { committee: [row('党员001', '书记'), row('空缺', '组织委员')] }, 'yes'],
  ['a secretary alone', { committee: [row('党员001', '书记')] }, 'no'],
  ['two by the register', { branches: [{ branch: B, committeeCount: 2 }] }, 'yes'],
  ['one by the register', { branches: [{ branch: B, committeeCount: 1 }] }, 'no'],
  ['a secretary in the register', { branches: [{ branch: B, secretary: '党员001' }] }, 'unsure'],
  ['nothing', {}, 'unsure'],
])('has a committee? %s', (_, given, answer) => {
  expect(hasCommittee(dossierOf({ branches: [{ branch: B }], ...given }), at())).toBe(answer);
});
