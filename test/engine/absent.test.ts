import { branchRule } from '../../src/engine/rule';
import { runRules } from '../../src/engine/run';
import { DEFAULT_SETTINGS } from '../../src/engine/settings';
import { dayOf } from '../../src/ledger/calendar';
import { departmentOf, type Given } from '../rules/rule-tester';

const MEMBERS_OF = (branch: string, more: object) => ({ branch, name: '党员001', ...more });

/** Asks every branch's first member for the date of joining, and says that it is absent where there is none. */
const joining = branchRule({
  clauses: [{ clause: 'O6', coverage: 'full' }],
  modal: '应当',
  summary: '',
  reads: { members: ['branch', 'joinedOn'] },
  yearly: false,
  forTemporary: true,
  id: 'test.joining',
  name: '测试入党',
  severity: 'error',
  limits: [],
  messages: {},
  evaluate: ({ rows: { members } }, { say }) =>
    members.some(({ joinedOn }) => joinedOn.state === 'value')
      ? say.pass()
      : say.absent('members', 'joinedOn'),
});

test('what only some branches lack is said of them, and not of the workbook', () => {
  const given: Given = {
    branches: ['甲党支部', '乙党支部', '丙党支部', '丁党支部(13800138000)'].map((branch) => ({ branch })),
    tables: [
      { kind: 'members', sheet: '甲', rows: [MEMBERS_OF('甲党支部', { joinedOn: '2010-07-01' })] },
      { kind: 'members', sheet: '乙', rows: [MEMBERS_OF('乙党支部', { sex: '男' })] },
    ],
  };
  const asOf = dayOf(2025, 12, 31);
  const { findings } = runRules(departmentOf(given), [joining], {
    year: 2025,
    asOf,
    today: asOf,
    annex: 'O',
    settings: DEFAULT_SETTINGS,
  });
  expect(findings.map(({ message }) => message)).toEqual([
    '“党员名册”台账有的表没有“入党日期”栏，或者整栏未填，“测试入党”待核查（涉及1个党支部：乙党支部）',
    '“党员名册”台账中没有有关组织的记录，“测试入党”待核查（涉及2个党支部：丙党支部、丁党支部(138******00)）',
  ]);
});
