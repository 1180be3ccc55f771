import { duesUnpaid } from '../../../src/rules/dues/unpaid';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

/** Payments of the months, first to last. */
const paid = (...amounts: (number | string | null)[]) =>
  Object.fromEntries(amounts.map((amount, index) => [`paid[${index + 1}]`, amount]));
const row = (index: number, payments: object, more: object = {}) => ({
  branch: FIRST,
  name: `党员00${index}`,
  year: 2025,
  standard: 10,
  ...payments,
  ...more,
});
const JUNE = '2025-06-30';

describeRule(duesUnpaid, {
  'a month that nothing makes good': {
    given: {
      members: [member(1), member(2)],
      dues: [row(1, paid(10, 10, null, 10, 10, 10)), row(2, paid(10, 10, 10, 10, 10, 10))],
      asOf: JUNE,
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员001的3月党费没有足额交纳记录（应按核定数额按月交纳，可补交）'],
    also: ({ findings }) => expect(findings[0]?.cells).toHaveLength(1),
  },
  'paid back later, ahead, or by the quarter': {
    given: {
      members: [1, 2, 3, 4].map((index) => member(index)),
      dues: [
        row(1, paid(10, 10, 0, 20, 10, 10)),
        row(2, paid(60, null, null, null, null, null)),
        row(3, paid(30, null, null, 30, null, null)),
        row(4, paid(null, null, 30, null, null, 30)),
      ],
      asOf: JUNE,
    },
    outcome: { [FIRST]: 'pass' },
  },
  'a cent short is short': {
    given: { members: [member(1)], dues: [row(1, paid(10, 10, 10, 10, 10, 9.99))], asOf: JUNE },
    messages: ['第一党支部党员001的6月党费没有足额交纳记录（应按核定数额按月交纳，可补交）'],
    outcome: { [FIRST]: 'violation' },
  },
  'marks: paid, exempt and deferred': {
    given: {
      members: [member(1), member(2)],
      dues: [
        row(1, paid('√', '已缴', '免交', '缓交', '√', '√'), { standard: null }),
        row(2, paid(10, 10, 10, 10, 10, 10)),
      ],
      asOf: JUNE,
    },
    outcome: { [FIRST]: 'pass' },
  },
  'the running quarter of a quarterly payer is left out': {
    given: { members: [member(1)], dues: [row(1, { 'paid[Q1]': 30, 'paid[Q2]': null })], asOf: '2025-05-31' },
    outcome: { [FIRST]: 'pass' },
  },
  'the finished quarter of one is not': {
    given: {
      members: [member(1), member(2)],
      dues: [row(1, { 'paid[Q1]': 30, 'paid[Q2]': null }), row(2, { 'paid[Q1]': 30, 'paid[Q2]': 30 })],
      asOf: JUNE,
    },
    messages: ['第一党支部党员001的4月、5月、6月党费没有足额交纳记录（应按核定数额按月交纳，可补交）'],
    outcome: { [FIRST]: 'violation' },
  },
  'months after the ledger ends are for review': {
    given: { members: [member(1)], dues: [row(1, paid(10, 10, 10, null, null, null))], asOf: '2025-04-30' },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001的4月党费在台账中没有记录或者无法识别，无法判断是否交纳（应按核定数额按月交纳）',
    ],
  },
  'a wholly blank row is for review': {
    given: {
      members: [member(1), member(2)],
      dues: [row(1, paid(null, null)), row(2, paid(10, 10))],
      asOf: '2025-02-28',
    },
    outcome: { [FIRST]: 'review' },
  },
  'one row a payment': {
    given: {
      members: [member(1), member(2)],
      dues: [
        {
          branch: FIRST,
          name: '党员001',
          standard: 10,
          paid: 30,
          date: '2025-03-05',
          coversFrom: '2025-01',
          coversTo: '2025-03',
        },
        {
          branch: FIRST,
          name: '党员002',
          standard: 10,
          paid: 20,
          date: '2025-03-05',
          coversFrom: '2025-01',
          coversTo: '2025-02',
        },
      ],
      asOf: '2025-03-31',
    },
    messages: ['第一党支部党员002的3月党费没有足额交纳记录（应按核定数额按月交纳，可补交）'],
    outcome: { [FIRST]: 'violation' },
  },
  'only months wholly in the branch': {
    given: {
      members: [member(1, { movedInOn: '2025-02-10' }), member(2)],
      dues: [row(1, paid(null, null, 10)), row(2, paid(10, 10, 10))],
      asOf: '2025-03-31',
    },
    outcome: { [FIRST]: 'pass' },
  },
  'two of a name, one of them behind; nobody of the name': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' })],
      dues: [1, 1, 9].map((index, order) =>
        row(index, order === 0 ? paid(10, 10, 10) : paid(10, null, null)),
      ),
      asOf: '2025-03-31',
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部有多名党员同名党员001，党费收缴台账没有写明是哪一名，无法判断',
      '第一党支部的党费收缴台账有党员009，本支部党员名册中没有此人，无法判断',
    ],
  },
  'two of a name, both paid up': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' })],
      dues: [row(1, paid(10, 10)), row(1, paid(10, 10))],
      asOf: '2025-02-28',
    },
    outcome: { [FIRST]: 'pass' },
  },
  'the branch is not on the roster': {
    given: {
      members: [member(2, {}, SECOND)],
      dues: [row(1, paid(10)), row(2, paid(10), { branch: SECOND })],
      asOf: '2025-01-31',
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
    messages: ['第一党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'the branch is not in the ledger': {
    given: { members: [member(1), member(2, {}, SECOND)], dues: [row(1, paid(10))], asOf: '2025-01-31' },
    outcome: { [SECOND]: 'review' },
    messages: ['第二党支部在党费收缴台账中没有记录，无法判断是未开展还是未提供'],
  },
  'nothing is due in January': {
    given: { members: [member(1)], dues: [row(1, paid(null))], asOf: '2025-01-30' },
    outcome: { [FIRST]: 'na' },
  },
});
