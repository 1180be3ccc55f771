import { orgLifeTopic } from '../../../src/rules/org-life/topic';
import { meeting } from '../meetings';
import { FIRST, SECOND } from '../people';
import { describeRule } from '../rule-tester';

describeRule(orgLifeTopic, {
  'blank where others fill it': {
    given: {
      meetings: [
        meeting('组织生活会', '2025-12-18'),
        meeting('组织生活会', '2025-12-19', { branch: SECOND, topic: '专题组织生活会' }),
      ],
    },
    outcome: { [FIRST]: 'violation', [SECOND]: 'pass' },
    messages: ['第一党支部2025年12月18日召开的组织生活会没有记录主题（应当确定主题）'],
  },
  'no such column': {
    given: { meetings: [meeting('组织生活会', '2025-12-18')] },
    outcome: { [FIRST]: 'review' },
  },
  'no meeting': {
    given: { meetings: [meeting('党课', '2025-12-18', { topic: '党课' })] },
    outcome: { [FIRST]: 'na' },
  },
});
