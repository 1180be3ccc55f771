import { dataDuplicate } from '../../../src/rules/data/duplicate';
import { describeRule } from '../rule-tester';

const A = '第一党支部';
const B = '第二党支部';
const ID = '99999919900101001X';
const BRANCHES = [{ branch: A }, { branch: B }];
const member = (branch: string, name: string, more: object = {}) => ({ branch, name, ...more });

describeRule(dataDuplicate, {
  'one ID number twice in a roster, and never shown': {
    given: {
      branches: BRANCHES,
      members: [member(A, '党员001', { idNumber: ID }), member(A, '党员002', { idNumber: ID })],
    },
    outcome: { [A]: 'violation' },
    messages: ['第一党支部名册中的党员001、党员002共2行，身份证号相同（同一党员应只登记一次）'],
    also: ({ findings }) => expect(JSON.stringify(findings)).not.toContain(ID),
  },
  'two people of one name are no duplicate': {
    given: { branches: BRANCHES, members: [member(A, '党员001'), member(A, '党员001')] },
    messages: [],
  },
  'one name and one birth date in one branch': {
    given: {
      branches: BRANCHES,
      members: [
        member(A, '党员001', { bornOn: '1990-01-01' }),
        member(A, '党员001', { bornOn: '1990-01-01' }),
      ],
    },
    messages: ['第一党支部名册中的党员001共2行，姓名和出生日期相同（同一党员应只登记一次）'],
  },
  'in two branches: name, sex and birth date; without sex it proves nothing': {
    given: {
      branches: BRANCHES,
      members: [
        member(A, '党员001', { bornOn: '1990-01-01', sex: '男' }),
        member(B, '党员001', { bornOn: '1990-01-01', sex: '男' }),
        member(A, '党员002', { bornOn: '1991-01-01', sex: null }),
        member(B, '党员002', { bornOn: '1991-01-01', sex: null }),
      ],
    },
    messages: [
      '党员001同时在第一党支部、第二党支部的名册中，姓名、性别和出生日期相同（同一党员应只编入一个党支部）',
    ],
  },
  'moved from one branch to the other': {
    given: {
      branches: BRANCHES,
      members: [
        member(A, '党员001', { personCode: 'P1', movedOutOn: '2025-03-01' }),
        member(B, '党员001', { personCode: 'P1', movedOutOn: null }),
      ],
    },
    messages: [],
  },
  'in a temporary branch beside the own one': {
    given: {
      branches: [
        { branch: A, type: '正式' },
        { branch: '援建临时党支部', type: '临时' },
      ],
      members: [
        member(A, '党员001', { personCode: 'P1' }),
        member('援建临时党支部', '党员001', { personCode: 'P1' }),
      ],
    },
    messages: [],
  },
  'a person in two sheets of one branch’s roster': {
    given: {
      branches: BRANCHES,
      tables: [
        { kind: 'members', sheet: '在职', rows: [member(A, '党员001', { personCode: 'P1' })] },
        { kind: 'members', sheet: '流动', rows: [member(A, '党员001', { personCode: 'P1' })] },
      ],
    },
    messages: [],
  },
  'a branch with two lines that differ': {
    given: {
      branches: [
        { branch: A, formalCount: 5 },
        { branch: A, formalCount: 6 },
      ],
    },
    messages: ['第一党支部在党支部基本情况中登记了2次，“正式党员数”不同（同一党支部应只登记一次）'],
  },
  'two branches with one code stay two': {
    given: {
      branches: [
        { branch: A, branchCode: '001' },
        { branch: B, branchCode: '001' },
      ],
    },
    outcome: { [A]: 'na', [B]: 'na' },
    messages: ['第一党支部、第二党支部的党支部编码相同（编码应各不相同）'],
  },
});
