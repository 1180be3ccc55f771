import { orgLifeCommitteeFirst } from '../../../src/rules/org-life/committee-first';
import { meeting } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const branches = [
  { branch: FIRST, committeeCount: 3 },
  { branch: SECOND, committeeCount: 0 },
];
const life = meeting('组织生活会', '2025-12-18', { topic: '专题组织生活会' });
const committee = (date: string, topic = '会前对照检查', more: object = {}) =>
  meeting('支委会', date, { topic, ...more });

/** Figures of 支委会 for January to December. */
const counts = (...figures: readonly (number | null)[]) => [
  {
    branch: FIRST,
    ...Object.fromEntries(figures.map((figure, index) => [`count[支委会][${index + 1}]`, figure])),
  },
  { branch: SECOND, ...Object.fromEntries(figures.map((_, index) => [`count[支委会][${index + 1}]`, 1])) },
];
const ONES = Array.from({ length: 12 }, () => 1);

describeRule(orgLifeCommitteeFirst, {
  'only figures: one was held each month, what about is not told': {
    given: { branches, meetings: [life], 'meeting-counts': counts(...ONES) },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部2025年12月18日召开组织生活会，台账中的支委会只有次数，无法判断此前60天内（工具设定）是否为此召开（应先行召开支部委员会会议）',
    ],
  },
  'only figures, of none in all the days before': {
    given: {
      branches,
      meetings: [life],
      'meeting-counts': counts(...ONES.slice(0, 9), 0, null, 0),
    },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部2025年12月18日召开组织生活会，此前60天内（工具设定）没有支委会记录（应先行召开支部委员会会议）',
    ],
    also: ({ findings }) => expect(findings[0]?.cells).toHaveLength(5),
  },
  'one in October may have been within the sixty days or before': {
    given: { branches, meetings: [life], 'meeting-counts': counts(...ONES.slice(0, 10), 0, 0) },
    outcome: { [FIRST]: 'review' },
  },
  'figures of none for a part of the days': {
    given: { branches, meetings: [life], 'meeting-counts': counts(...ONES.slice(0, 9), 0, 0) },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部2025年12月18日召开组织生活会，台账中没有支委会记录，无法判断是未开展还是未提供（应先行召开支部委员会会议）',
    ],
  },
  'none in half a year': {
    given: {
      branches,
      meetings: [life],
      'meeting-counts': [{ branch: FIRST, 'count[支委会][H1]': 6, 'count[支委会][H2]': 0 }],
    },
    outcome: { [FIRST]: 'violation' },
  },
  'records of it decide over figures': {
    given: { branches, meetings: [life, committee('2025-10-18')], 'meeting-counts': counts(...ONES) },
    outcome: { [FIRST]: 'violation' },
  },
  'sixty days before pass': {
    given: { branches, meetings: [life, committee('2025-10-19')] },
    outcome: { [FIRST]: 'pass', [SECOND]: 'na' },
  },
  'so does the day itself': {
    given: { branches, meetings: [life, committee('2025-12-18')] },
    outcome: { [FIRST]: 'pass' },
  },
  'sixty-one days before, or the day after, do not': {
    given: { branches, meetings: [life, committee('2025-10-18'), committee('2025-12-19')] },
    outcome: { [FIRST]: 'violation' },
    messages: [
      '第一党支部2025年12月18日召开组织生活会，此前60天内（工具设定）没有支委会记录（应先行召开支部委员会会议）',
    ],
  },
  'one that does not say what it was about': {
    given: { branches, meetings: [life, committee('2025-12-05', '研究支部工作')] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部2025年12月18日召开组织生活会，此前60天内（工具设定）的支委会没有写明对照检查、批评和自我批评，无法判断（应先行召开支部委员会会议）',
    ],
  },
  'the branch has no committee meetings in the ledger': {
    given: {
      branches,
      tables: [
        {
          kind: 'meetings',
          sheet: '组织生活会记录',
          meetingType: '组织生活会',
          rows: [{ branch: FIRST, date: '2025-12-18', topic: '专题' }],
        },
        {
          kind: 'meetings',
          sheet: '支委会记录',
          meetingType: '支委会',
          rows: [{ branch: SECOND, date: '2025-12-05', topic: '对照检查' }],
        },
      ],
    },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部2025年12月18日召开组织生活会，台账中没有支委会记录，无法判断是未开展还是未提供（应先行召开支部委员会会议）',
    ],
  },
  'nobody has': { given: { branches, meetings: [life] }, outcome: { [FIRST]: 'review' } },
  'no 组织生活会': { given: { branches, meetings: [committee('2025-12-05')] }, outcome: { [FIRST]: 'na' } },
});
