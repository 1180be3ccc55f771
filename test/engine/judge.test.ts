import { judge, type JudgeInput, type ManualAnswers } from '../../src/engine/judge';
import { branchRule, superiorRule, type Finding, type Rule, type Severity } from '../../src/engine/rule';
import { runRules } from '../../src/engine/run';
import { DEFAULT_SETTINGS, limitsIn } from '../../src/engine/settings';
import { dayOf } from '../../src/ledger/calendar';
import { valueOf } from '../../src/ledger/dossier/values';
import { MANUAL_ITEMS } from '../../src/standard/manual-items';
import { departmentOf, type Given } from '../rules/rule-tester';

/** `secretary` holds what the rule shall say of the branch. */
const ruleOf = (id: string, clause: 'O6' | 'O12', severity: Severity): Rule =>
  branchRule({
    id,
    name: id,
    clauses: [{ clause, coverage: 'full' }],
    severity,
    modal: '应当',
    summary: '',
    reads: { branches: ['branch', 'secretary'] },
    limits: [],
    yearly: false,
    forTemporary: true,
    messages: { bad: { text: '{branch}有问题', remedy: '' }, open: { text: '{branch}待核查', remedy: '' } },
    evaluate({ register }, { say }) {
      const says = register ? (valueOf(register.secretary)?.[0] ?? '') : '';
      if (says === '违反') return say.violation('bad', {});
      if (says === '不明') return say.review('open', {});
      return says === '不评' ? say.na('不适用') : say.pass();
    },
  });

const ASOF = dayOf(2025, 12, 31);
const judged = (
  given: Given,
  rules: readonly Rule[],
  manual: ManualAnswers = new Map(),
  waive: (finding: Finding) => boolean = () => false,
) => {
  const department = departmentOf(given);
  const settings = DEFAULT_SETTINGS;
  const run = runRules(department, rules, { year: 2025, asOf: ASOF, today: ASOF, annex: 'O', settings });
  const waived = new Set(run.findings.filter(waive).map(({ id }) => id));
  const input: JudgeInput = {
    department,
    rules,
    run,
    manual,
    waived,
    asOf: ASOF,
    limits: limitsIn(settings),
    settings,
  };
  return judge(input);
};

const branches = (...says: readonly string[]): Given => ({
  branches: says.map((secretary, index) => ({ branch: `第${index + 1}党支部`, secretary })),
});
const answered = (
  result: '达标' | '未达标' | '不适用',
  except: readonly string[] = [],
): ReadonlyMap<string, typeof result> =>
  new Map(MANUAL_ITEMS.filter(({ id }) => !except.includes(id)).map(({ id }) => [id, result]));
const allAnswered = (count: number): ManualAnswers =>
  new Map(Array.from({ length: count }, (_, index) => [`${index + 1}支部`, answered('达标')]));

test('no problem in the ledgers, but nobody has been there: 待核查', () => {
  const { branches: verdicts, department } = judged(branches('没有'), [ruleOf('a', 'O6', 'error')]);
  expect(verdicts).toMatchObject([{ result: '待核查', standards: { '2': '待核查', '6': '待核查' } }]);
  expect(department).toMatchObject({
    withProblems: 0,
    ledgersClear: 1,
    met: 0,
    inScope: 1,
    stillPossible: 1,
  });
});

test('all items answered and no error left: 达标', () => {
  const { branches: verdicts } = judged(branches('没有'), [ruleOf('a', 'O6', 'error')], allAnswered(1));
  expect(verdicts).toMatchObject([{ result: '达标', clauses: { O6: '达标', O12: '达标' } }]);
});

test('an error violation decides, for its own standard too; other standards keep their result', () => {
  const [verdict] = judged(branches('违反'), [ruleOf('a', 'O6', 'error')], allAnswered(1)).branches;
  expect(verdict).toMatchObject({
    result: '未达标',
    standards: { '1': '达标', '2': '未达标', '3': '达标' },
    clauses: { O6: '未达标', O7: '达标' },
    counts: { error: 1, warning: 0, review: 0 },
  });
});

test('warnings never decide', () => {
  const [verdict] = judged(branches('违反'), [ruleOf('a', 'O6', 'warning')], allAnswered(1)).branches;
  expect(verdict).toMatchObject({ result: '达标', counts: { warning: 1 } });
});

test('an error rule that could not tell: 待核查; a warning that could not tell only keeps its clause open', () => {
  const [error] = judged(branches('不明'), [ruleOf('a', 'O6', 'error')], allAnswered(1)).branches;
  expect(error).toMatchObject({ result: '待核查', standards: { '2': '待核查' }, clauses: { O6: '待核查' } });
  const [warning] = judged(branches('不明'), [ruleOf('a', 'O6', 'warning')], allAnswered(1)).branches;
  expect(warning).toMatchObject({ result: '达标', standards: { '2': '达标' }, clauses: { O6: '待核查' } });
});

test('a waived finding counts for nothing', () => {
  const [verdict] = judged(
    branches('违反'),
    [ruleOf('a', 'O6', 'error')],
    allAnswered(1),
    () => true,
  ).branches;
  expect(verdict).toMatchObject({ result: '达标', counts: { error: 0 } });
});

test('a manual item marked 未达标 decides like an error; an open one keeps it open', () => {
  const one = (item: ReadonlyMap<string, '达标' | '未达标' | '不适用'>): ManualAnswers =>
    new Map([['1支部', item]]);
  const bad = new Map(answered('达标')).set('manual.o12', '未达标');
  expect(judged(branches('没有'), [], one(bad)).branches[0]).toMatchObject({
    result: '未达标',
    standards: { '3': '未达标', '2': '达标' },
  });
  const open = answered('达标', ['manual.4-1']);
  expect(judged(branches('没有'), [], one(open)).branches[0]).toMatchObject({
    result: '待核查',
    standards: { '3': '达标' },
  });
});

test('another field, a temporary, a dissolved branch: not in scope', () => {
  const { branches: verdicts, department } = judged(
    {
      branches: [
        { branch: '某村党支部', secretary: '违反' },
        { branch: '临时党支部', type: '临时', secretary: '违反' },
        { branch: '旧党支部', dissolvedOn: '2025-05-01', secretary: '违反' },
      ],
      settings: { annexOf: { superiors: {}, branches: { 某村党支部: 'other' } } },
    },
    [ruleOf('a', 'O6', 'error')],
  );
  expect(verdicts.map(({ inScope, result }) => ({ inScope, result }))).toEqual([
    { inScope: false, result: '不适用' },
    { inScope: false, result: '未达标' },
    { inScope: false, result: '不适用' },
  ]);
  expect(department).toEqual({
    withProblems: 0,
    ledgersClear: 0,
    met: 0,
    inScope: 0,
    stillPossible: 0,
    missing: 0,
    targetMet: false,
  });
});

test.each([
  [10, 1, { met: 9, stillPossible: 9, missing: 0, targetMet: true }],
  [10, 2, { met: 8, stillPossible: 8, missing: 1, targetMet: false }],
  [11, 1, { met: 10, stillPossible: 10, missing: 0, targetMet: true }],
  [11, 2, { met: 9, stillPossible: 9, missing: 1, targetMet: false }],
  [1, 1, { met: 0, stillPossible: 0, missing: 1, targetMet: false }],
])('of %d branches %d fall short: the share in integers', (count, bad, expected) => {
  const says = Array.from({ length: count }, (_, index) => (index < bad ? '违反' : '没有'));
  const { department } = judged(branches(...says), [ruleOf('a', 'O6', 'error')], allAnswered(count));
  expect(department).toMatchObject({ inScope: count, withProblems: bad, ...expected });
});

test('an organisation has its own line, which touches no branch', () => {
  const ofSuperior = superiorRule({
    id: 's',
    name: 's',
    clauses: [{ clause: 'O26', coverage: 'full' }],
    severity: 'error',
    modal: '应当',
    summary: '',
    reads: {},
    limits: [],
    yearly: false,
    forTemporary: true,
    messages: { none: { text: '{branch}没有专题研究', remedy: '' } },
    evaluate: (_, { say }) => say.violation('none', {}),
  });
  const { branches: verdicts, superiors } = judged(
    { branches: [{ branch: '第1党支部', superior: '示例局党委', secretary: '没有' }] },
    [ofSuperior, ruleOf('a', 'O6', 'error')],
    new Map([['示例局 1支部', answered('达标')]]),
  );
  expect(verdicts).toMatchObject([{ result: '达标', counts: { error: 0 } }]);
  expect(superiors).toMatchObject([{ superior: '示例局党委', result: '未达标', clauses: { O26: '未达标' } }]);
});
