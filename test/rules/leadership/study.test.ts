import { leadershipStudy } from '../../../src/rules/leadership/study';
import { describeRule } from '../rule-tester';
import { UNIVERSITY_AND_OTHERS } from './superiors';

const ORG = '示例局党组';
const branches = [{ branch: '第一党支部', superior: ORG }];
const study = (more: object) => ({ org: ORG, kind: '专题研究', topic: '研究党支部建设', ...more });
const OTHER_STUDY = { org: '示例委党组', kind: '专题研究', date: '2025-04-01', topic: '研究党支部建设' };
const CONTACT = { org: ORG, kind: '联系点', date: '2025-01-05', topic: '建立联系点' };

describeRule(leadershipStudy, {
  'once in the year is enough': {
    given: { branches, leadership: [study({ date: '2025-12-31' })] },
    superiorOutcome: { [ORG]: 'pass' },
    messages: [],
  },
  'the day before the year does not count': {
    given: { branches, leadership: [study({ date: '2024-12-31' })] },
    superiorOutcome: { [ORG]: 'violation' },
    messages: ['示例局党组2025年专题研究党支部建设工作0次（应不少于1次）'],
  },
  'a study named for last year is looked into': {
    given: { branches, leadership: [study({ date: '2025-02-10', topic: '2024年度工作总结和党支部建设' })] },
    superiorOutcome: { [ORG]: 'review' },
    messages: ['示例局党组2025年内只有注明上年度的专题研究记录，无法判断2025年是否研究（应不少于1次）'],
  },
  'an unreadable date is looked into': {
    given: { branches, leadership: [study({ date: '年中' }), OTHER_STUDY] },
    superiorOutcome: { [ORG]: 'review' },
    messages: [
      '示例局党组专题研究党支部建设工作的记录缺少可识别的日期，无法判断2025年是否研究（应不少于1次）',
    ],
  },
  'not due before the end of the year': {
    given: { branches, leadership: [study({ date: '2024-05-01' })], asOf: '2025-12-30' },
    superiorOutcome: { [ORG]: 'na' },
  },
  'the ledger records studies of others and contact branches of this one': {
    given: { branches, leadership: [CONTACT, OTHER_STUDY] },
    superiorOutcome: { [ORG]: 'violation' },
  },
  'nobody’s studies are recorded': {
    given: { branches, leadership: [CONTACT] },
    superiorOutcome: { [ORG]: 'review' },
    messages: ['示例局党组在专题研究与联系点台账中没有专题研究记录，无法判断是未研究还是未提供'],
  },
  'a college is not asked, the university is': {
    given: {
      annex: 'U',
      branches: [{ branch: '第一党支部', superior: '文学院党委' }],
      leadership: [{ org: '示例大学党委', kind: '专题研究', date: '2024-03-01', topic: '研究党支部建设' }],
    },
    superiorOutcome: { 文学院党委: 'na', 示例大学党委: 'violation' },
  },
  'a university called 学院 is asked, its colleges and offices are not': {
    ...UNIVERSITY_AND_OTHERS,
    messages: ['工作簿中没有“专题研究与联系点”台账，“专题研究党支部建设”待核查（涉及3个上级党组织）'],
  },
  'an 机关党委 is not asked: the department’s 党组 is': {
    given: { branches: [{ branch: '第一党支部', superior: '示例局机关党委' }], leadership: [OTHER_STUDY] },
    superiorOutcome: { 示例局机关党委: 'na', 示例委党组: 'pass' },
  },
});
