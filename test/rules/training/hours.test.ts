import { trainingHours } from '../../../src/rules/training/hours';
import { FIRST, member, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const part = (index: number, hours: number | string | null, more: object = {}) => ({
  branch: FIRST,
  name: `党员00${index}`,
  date: '2025-05-20',
  course: '集中学习',
  hours,
  ...more,
});

describeRule(trainingHours, {
  'thirty-two hours pass, half an hour less does not': {
    given: {
      members: [member(1), member(2)],
      training: [part(1, 20), part(1, '12学时'), part(2, 20), part(2, 11.5)],
    },
    outcome: { [FIRST]: 'violation' },
    messages: ['第一党支部党员002在2025年的集中学习培训记录31.5学时（一般不少于32学时）'],
  },
  'a stated total wins over its parts': {
    given: {
      members: [member(1)],
      training: [part(1, 20), part(1, 32, { date: null, course: null, year: 2025 })],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'hours of another year do not count; no row at all': {
    given: { members: [member(1), member(2)], training: [part(1, 40, { date: '2024-05-20' }), part(2, 40)] },
    messages: ['第一党支部党员001没有2025年集中学习培训记录（一般不少于32学时）'],
    outcome: { [FIRST]: 'violation' },
  },
  'who came, left, is abroad or ill is not judged': {
    given: {
      members: [
        member(1),
        member(2, { movedInOn: '2025-01-02' }),
        member(3, { movedOutOn: '2025-12-30' }),
        member(4, { duty: '出国（境）' }),
        member(5, { standing: '停止党籍' }),
        member(6, { joinedOn: '2025-06-01', formalOn: null }),
      ],
      training: [part(1, 32)],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'hours that nobody can read': {
    given: { members: [member(1)], training: [part(1, 20), part(1, '约12')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部党员001在2025年有学时未填写或者无法识别，已识别20学时（一般不少于32学时），无法判断',
    ],
  },
  'one row of few hours and two of the name; nobody of the name': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' }), member(2)],
      training: [part(1, 4), part(2, 32), part(9, 8)],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部有多名党员同名党员001，教育培训台账没有写明是哪一名，无法判断',
      '第一党支部的教育培训台账有党员009，本支部党员名册中没有此人，无法判断',
    ],
  },
  'two of a name: enough hours for one only, then for both': {
    given: {
      members: [
        member(1),
        member(1, { joinedOn: '2012-07-01' }),
        member(1, {}, SECOND),
        member(1, { joinedOn: '2012-07-01' }, SECOND),
      ],
      training: [part(1, 4), part(1, 40), ...[40, 40].map((hours) => part(1, hours, { branch: SECOND }))],
    },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
  },
  'one of two of a name is exempt, and which is not told': {
    given: {
      members: [member(1), member(1, { joinedOn: '2012-07-01' }), member(2)],
      training: [part(2, 32)],
      ratings: [{ branch: FIRST, name: '党员001', exempt: '长期病假' }],
    },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部有多名党员同名党员001，教育培训台账没有写明是哪一名，无法判断'],
  },
  'the branch is not on the roster': {
    given: { members: [member(1, {}, SECOND)], training: [part(1, 4), part(1, 40, { branch: SECOND })] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在党员名册台账中没有记录，无法判断是未开展还是未提供'],
  },
  'the branch is not in the ledger': {
    given: { members: [member(1), member(1, {}, SECOND)], training: [{ ...part(1, 32), branch: SECOND }] },
    outcome: { [FIRST]: 'review', [SECOND]: 'pass' },
    messages: ['第一党支部在教育培训台账中没有记录，无法判断是未开展还是未提供'],
  },
  'not due before the last day of the year': {
    given: { members: [member(1)], training: [part(1, 20)], asOf: '2025-12-30' },
    outcome: { [FIRST]: 'na' },
  },
});
