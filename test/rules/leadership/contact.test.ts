import { leadershipContact } from '../../../src/rules/leadership/contact';
import { describeRule } from '../rule-tester';
import { UNIVERSITY_AND_OTHERS } from './superiors';

const ORG = '示例局党组';
const branches = [{ branch: '第一党支部', superior: ORG }];
const contact = (more: object) => ({
  org: ORG,
  kind: '联系点',
  leader: '领导001',
  branch: '第一党支部',
  ...more,
});
const OTHER = { org: '示例委党组', kind: '联系点', leader: '领导002', branch: '第一党支部' };

describeRule(
  leadershipContact,
  {
    'a university called 学院 is asked, its colleges and offices are not': {
      ...UNIVERSITY_AND_OTHERS,
      messages: ['工作簿中没有“专题研究与联系点”台账，“党委（党组）书记联系点”待核查（涉及3个上级党组织）'],
    },
    'only a body below the department is named, and there is no ledger': {
      given: { branches: [{ branch: '第一党支部', superior: '中共示例局机关委员会' }] },
      superiorOutcome: { 中共示例局机关委员会: 'review' },
      messages: ['工作簿中没有“专题研究与联系点”台账，“党委（党组）书记联系点”待核查（涉及1个上级党组织）'],
    },
    'studies alone say nothing of a contact branch': {
      given: {
        annex: 'U',
        branches: [{ branch: '第一党支部', superior: '中共西安文理学院委员会' }],
        leadership: [{ org: '中共西安文理学院委员会', kind: '专题研究', date: '2023-03-01' }],
      },
      superiorOutcome: { 中共西安文理学院委员会: 'review' },
    },
    'a contact branch is recorded': {
      given: { branches, leadership: [contact({})] },
      superiorOutcome: { [ORG]: 'pass' },
      messages: [],
    },
    'the secretary’s line names no branch': {
      given: { branches, leadership: [contact({ branch: null }), OTHER] },
      superiorOutcome: { [ORG]: 'violation', 示例委党组: 'pass' },
      messages: ['示例局党组的领导001没有登记联系党支部（应建立党支部工作联系点）'],
    },
    'no line at all where others have one': {
      given: { branches, leadership: [{ org: ORG, kind: '专题研究', leader: null, branch: null }, OTHER] },
      superiorOutcome: { [ORG]: 'violation' },
      messages: ['示例局党组没有书记联系点记录（书记应建立党支部工作联系点）'],
    },
    'nobody’s contact branches are recorded': {
      given: { branches, leadership: [{ org: ORG, kind: '专题研究', branch: '第一党支部' }] },
      superiorOutcome: { [ORG]: 'review' },
      messages: ['示例局党组在专题研究与联系点台账中没有联系点记录，无法判断是未建立还是未提供'],
    },
  },
  { unreachable: { unreadable: '联系党支部栏是文本，写什么都能读' } },
);
