import { electionExtension } from '../../../src/rules/election/extension';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

const row = (more: object) => ({
  branch: FIRST,
  kind: '换届',
  electedOn: '2022-03-15',
  termEndsOn: '2025-03-15',
  ...more,
});
const approved = { extensionApprovedOn: '2025-01-10' };
/** Fills the column, so that a blank in another row is a blank. */
const other = {
  branch: SECOND,
  kind: '换届',
  electedOn: '2024-03-15',
  termEndsOn: '2027-03-15',
  ...approved,
};

describeRule(electionExtension, {
  'extended without approval': {
    given: { elections: [row({ extendedTo: '2025-09-15' }), other] },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: [
      '第一党支部原定2025年3月15日换届，延期至2025年9月15日，没有批准时间（延期或者提前应报上级党组织批准）',
    ],
  },
  'approved, a year and a day more': {
    given: {
      elections: [
        row({ extendedTo: '2026-03-15', ...approved }),
        row({ branch: SECOND, extendedTo: '2026-03-16', ...approved }),
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: ['第二党支部原定2025年3月15日换届，延期至2026年3月16日（延长或者提前一般不超过1年）'],
    also: ({ findings }) => expect(findings[0]?.severity).toBe('warning'),
  },
  'elected a month late passes, a day more does not': {
    given: {
      elections: [
        row({}),
        row({ electedOn: '2025-04-15', termEndsOn: '2028-04-15' }),
        row({ branch: SECOND, extensionApprovedOn: null }),
        row({ branch: SECOND, electedOn: '2025-04-16', termEndsOn: '2028-04-16' }),
        { ...other, branch: '第三党支部' },
      ],
    },
    outcome: { [FIRST]: 'pass', [SECOND]: 'violation' },
    messages: [
      '第二党支部原定2025年3月15日换届，延期至2025年4月16日，没有批准时间（延期或者提前应报上级党组织批准）',
    ],
  },
  'elected early, with a row that records the approval': {
    given: {
      elections: [
        row({}),
        row({ kind: '提前', electedOn: null, termEndsOn: null, approvedOn: '2024-08-01' }),
        row({ electedOn: '2024-09-01', termEndsOn: '2027-09-01' }),
      ],
    },
    outcome: { [FIRST]: 'pass' },
  },
  'an approval that nobody can read': {
    given: { elections: [row({ extendedTo: '2025-09-15', extensionApprovedOn: '已批' })] },
    outcome: { [FIRST]: 'review' },
    messages: [
      '第一党支部原定2025年3月15日换届，延期至2025年9月15日，批准时间无法识别（延期或者提前应报上级党组织批准）',
    ],
  },
  'no column of approvals': {
    given: { elections: [row({ extendedTo: '2025-09-15' })] },
    outcome: { [FIRST]: 'review' },
  },
  'no row of the branch': {
    given: { branches: [{ branch: FIRST }, { branch: SECOND }], elections: [other] },
    outcome: { [FIRST]: 'review' },
    messages: ['第一党支部在换届选举台账中没有记录，无法判断是未开展还是未提供'],
  },
});
