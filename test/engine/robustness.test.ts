/** Whatever the ledgers hold: no rule throws, nothing is passed over in silence, and no number gets out. */
import fc from 'fast-check';
import { judge } from '../../src/engine/judge';
import { runRules } from '../../src/engine/run';
import { DEFAULT_SETTINGS, limitsIn } from '../../src/engine/settings';
import { dayOf } from '../../src/ledger/calendar';
import { KIND_FIELDS, MEETING_TYPES } from '../../src/ledger/model';
import { CATALOGUE } from '../../src/rules/catalogue';
import type { CellValue } from '../../src/workbook/grid';
import { departmentOf, type Given } from '../rules/rule-tester';

const ID_NUMBER = '999999199001010016';
const PHONE = '13800000000';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom(
    '第一党支部',
    '第二党支部',
    '第一党支部、第二党支部',
    '第一党支郎',
    '机关党委',
    '示例局党委',
  ),
  fc.constantFrom('党员001', '党员002', '空缺', '书记', '副书记、纪检委员', '委员', '组宣委员', '第一党小组'),
  fc.constantFrom(
    '2025-03-05',
    '2025年3月',
    '2020-02-30',
    '2031-01-01',
    '1921-07-22',
    '2025.1',
    '待定',
    '立行立改',
  ),
  fc.constantFrom(
    '正式',
    '预备',
    '优秀',
    '良好',
    '不定等次',
    '是',
    '否',
    '无',
    '√',
    '缺席',
    '请假',
    '免交',
    '换届',
    '补选',
  ),
  fc.constantFrom(
    ...MEETING_TYPES,
    '党员大会暨党课',
    '补开5月支委会',
    '2025年度组织生活会',
    '上级',
    '工作报告',
  ),
  fc.constantFrom(
    ID_NUMBER,
    PHONE,
    `身份证${ID_NUMBER}`,
    `电话：${PHONE}。`,
    '#REF!',
    '约20人',
    '23人',
    '=1+1',
  ),
  fc.integer({ min: -1, max: 60 }),
  fc.double({ min: 0, max: 50_000, noNaN: true }),
);

const MATRIX = {
  'meeting-counts': [
    'count[党员大会][Q1]',
    'count[党员大会][Q2]',
    'count[支委会][3]',
    'count[主题党日][2025]',
  ],
  dues: ['paid[1]', 'paid[2]', 'paid[12]'],
  attendance: ['mark[2025-01]', 'mark[2025-02]', 'mark[2025-03-05]'],
} as const;

const columnsOf = (kind: string, fields: readonly string[]): readonly string[] => {
  const matrix: Readonly<Record<string, readonly string[]>> = MATRIX;
  return [...fields, ...(matrix[kind] ?? [])];
};

/** Most rows are of a branch that the register has, or of nobody. */
const branch = fc.constantFrom('第一党支部', '第一党支部', '第二党支部', null);

const rowsOf = (kind: string, fields: readonly string[]) =>
  fc.array(
    fc.tuple(fc.dictionary(fc.constantFrom(...columnsOf(kind, fields)), cell), branch).map(([row, of]) => ({
      ...row,
      ...(of === null ? {} : { branch: of }),
    })),
    { maxLength: 4 },
  );

const ledgers: fc.Arbitrary<Given> = fc.record(
  Object.fromEntries(
    Object.entries(KIND_FIELDS).map(([kind, fields]) => [kind, rowsOf(kind, Object.keys(fields))]),
  ),
  { requiredKeys: [] },
);

test('every rule answers for every branch, and shows no number', () => {
  fc.assert(
    fc.property(
      ledgers,
      fc.constantFrom('U', 'O'),
      fc.constantFrom(dayOf(2025, 2, 14), dayOf(2025, 12, 31)),
      (given, annex, asOf) => {
        const department = departmentOf({ ...given, annex: annex === 'U' ? 'U' : 'O' });
        const options = {
          year: 2025,
          asOf,
          today: dayOf(2026, 6, 30),
          annex: 'O',
          settings: DEFAULT_SETTINGS,
        } as const;
        const run = runRules(department, CATALOGUE, options);
        expect(
          run.findings.filter(({ messageKey }) => messageKey === 'failed').map(({ message }) => message),
        ).toEqual([]);
        for (const outcomes of run.outcomes.values())
          expect(Object.keys(outcomes)).toHaveLength(CATALOGUE.length);
        const shown = run.findings
          .map(({ message, remedy, subject }) => `${message} ${remedy} ${subject}`)
          .join('\n');
        expect(shown).not.toContain(ID_NUMBER);
        expect(shown).not.toContain(PHONE);
        expect(shown).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
        expect(new Set(run.findings.map(({ id }) => id)).size).toBe(run.findings.length);
        const verdicts = judge({
          department,
          rules: CATALOGUE,
          run,
          manual: new Map(),
          waived: new Set(),
          asOf,
          limits: limitsIn(DEFAULT_SETTINGS),
          settings: DEFAULT_SETTINGS,
        });
        expect(verdicts.branches).toHaveLength(department.dossiers.length);
      },
    ),
    { numRuns: 100 },
  );
});
