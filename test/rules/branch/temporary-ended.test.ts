import { temporaryEnded } from '../../../src/rules/branch/temporary-ended';
import { describeRule } from '../rule-tester';

const TEMPORARY = '抗疫临时党支部';
const endedOn = (hostEndedOn: string | null, more: object = {}) => ({
  branch: TEMPORARY,
  type: '临时',
  hostEndedOn,
  ...more,
});

describeRule(temporaryEnded, {
  'ended on D': {
    given: { branches: [endedOn('2025-12-31')] },
    outcome: { [TEMPORARY]: 'violation' },
    messages: [
      '抗疫临时党支部为临时党支部，所依托机构已于2025年12月31日撤销，台账中仍为在册（机构撤销后应自然撤销）',
    ],
  },
  'ends the day after': { given: { branches: [endedOn('2026-01-01')] }, outcome: { [TEMPORARY]: 'pass' } },
  'ends some day of this month': {
    given: { branches: [endedOn('2025年6月')], asOf: '2025-06-15' },
    outcome: { [TEMPORARY]: 'review' },
    messages: [
      '抗疫临时党支部为临时党支部，所依托机构撤销时间为2025年6月，无法判断是否已撤销（机构撤销后应自然撤销）',
    ],
  },
  'a blank says that it goes on, also where the whole column is blank': {
    given: { branches: [endedOn(null), { branch: '第一党支部', type: '正式' }] },
    outcome: { [TEMPORARY]: 'pass', 第一党支部: 'na' },
  },
  'dissolved in time': {
    given: { branches: [endedOn('2025-06-30', { status: '撤销' })] },
    outcome: { [TEMPORARY]: 'na' },
  },
  'no such column': {
    given: { branches: [{ branch: TEMPORARY, type: '临时' }] },
    outcome: { [TEMPORARY]: 'review' },
  },
});
