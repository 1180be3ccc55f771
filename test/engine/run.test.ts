import { branchRule, superiorRule, workbookRule, type Rule } from '../../src/engine/rule';
import { runRules } from '../../src/engine/run';
import type { RunResult } from '../../src/engine/run-result';
import { DEFAULT_SETTINGS, type Settings } from '../../src/engine/settings';
import { dayOf } from '../../src/ledger/calendar';
import { valueOf } from '../../src/ledger/dossier/values';
import { departmentOf, type Given } from '../rules/rule-tester';

const FACTS = {
  clauses: [
    { clause: 'U6', coverage: 'full' },
    { clause: 'O6', coverage: 'full' },
  ],
  modal: '应当',
  summary: '',
  reads: { branches: ['branch', 'committeeCount'], meetings: ['branch', 'date'] },
  yearly: false,
  forTemporary: true,
} as const;

/** Violated under maxDeputies committee members, in two words; blank cannot be told. */
const tooFew = branchRule({
  ...FACTS,
  id: 'test.few',
  name: '测试人数',
  severity: 'error',
  limits: ['maxDeputies', 'minFormalMembers'],
  messages: { few: { text: '{branch}有{count}人', remedy: { U: '按附件1补足', O: '按附件2补足' } } },
  evaluate({ register }, { say, limits }) {
    const count = register ? valueOf(register.committeeCount) : null;
    if (count === null) return say.absent('branches', 'committeeCount');
    return count < (limits.minFormalMembers ?? 0)
      ? say.violation('few', { count }, { evidence: [count] })
      : say.pass();
  },
});

const run = (
  given: Given,
  rules: readonly Rule[],
  settings: Partial<Settings> = {},
  asOf = dayOf(2025, 12, 31),
): RunResult =>
  runRules(departmentOf(given), rules, {
    year: 2025,
    asOf,
    today: dayOf(2026, 6, 30),
    annex: 'O',
    settings: { ...DEFAULT_SETTINGS, ...settings },
  });

const outcome = ({ outcomes }: RunResult, branch: string, rule = 'test.few'): string | undefined =>
  [...outcomes].find(([key]) => key.includes(branch))?.[1][rule];

const branches = (...counts: readonly (number | null)[]): Given => ({
  branches: counts.map((committeeCount, index) => ({ branch: `第${index + 1}党支部`, committeeCount })),
});

test('every branch has an outcome for every rule, and the finding stands at its name in the register', () => {
  const result = run(branches(2, 3), [tooFew]);
  expect([...result.outcomes.values()]).toEqual([{ 'test.few': 'violation' }, { 'test.few': 'pass' }]);
  expect(result.findings).toMatchObject([
    {
      rule: 'test.few',
      message: '第1党支部有2人',
      remedy: '按附件2补足',
      clause: 'O6',
      branch: '第1党支部',
      severity: 'error',
      outcome: 'violation',
      stricter: false,
      cells: [{ sheet: 'branches', row: 1, column: 0 }],
    },
  ]);
});

test('under annex 1 the clause and the remedy are annex 1’s', () => {
  const [finding] = run({ ...branches(2), annex: 'U' }, [tooFew]).findings;
  expect(finding).toMatchObject({ clause: 'U6', remedy: '按附件1补足' });
});

test('what is absent is said once, with the number of branches', () => {
  const result = run(branches(null, null), [tooFew]);
  expect([outcome(result, '1'), outcome(result, '2')]).toEqual(['review', 'review']);
  expect(result.findings).toMatchObject([
    {
      branch: null,
      outcome: 'review',
      cells: [],
      message: '“党支部基本情况”台账中没有“支委人数”栏，或者整栏未填，“测试人数”待核查（涉及2个党支部）',
    },
  ]);
});

test('findings stand in the register’s order, then the catalogue’s, then by subject', () => {
  const about = (id: string, ...subjects: readonly string[]): Rule =>
    branchRule({
      ...FACTS,
      id,
      name: id,
      severity: 'warning',
      limits: [],
      messages: { said: { text: '{branch}{subject}', remedy: '' } },
      evaluate: (_, { say }) =>
        subjects.map((key) => say.violation('said', {}, { subject: { key, label: key } })),
    });
  const { findings } = run(branches(1, 1), [about('test.b', '乙', '丙'), about('test.a', '甲')]);
  expect(findings.map(({ branch, rule, subject }) => `${branch} ${rule} ${subject}`)).toEqual([
    '第1党支部 test.b 丙',
    '第1党支部 test.b 乙',
    '第1党支部 test.a 甲',
    '第2党支部 test.b 丙',
    '第2党支部 test.b 乙',
    '第2党支部 test.a 甲',
  ]);
});

test('a rule that throws gives a review with the reason and does not stop the others', () => {
  const broken = branchRule({
    ...FACTS,
    id: 'test.broken',
    name: '坏规则',
    severity: 'error',
    limits: [],
    messages: {},
    evaluate: () => {
      throw new Error('身份证号999999199001010016读不出');
    },
  });
  const result = run(branches(2, 3), [broken, tooFew]);
  expect([...result.outcomes.values()].map((one) => one['test.broken'])).toEqual(['review', 'review']);
  expect(outcome(result, '1')).toBe('violation');
  const said = result.findings.find(({ rule }) => rule === 'test.broken');
  expect(said?.message).toBe('“坏规则”校验时出错，待核查（涉及2个党支部）：身份证号999*************16读不出');
});

test('an unfilled hole is a fault of the rule, not a sentence with a hole', () => {
  const holed = branchRule({
    ...FACTS,
    id: 'test.holed',
    name: '漏填',
    severity: 'error',
    limits: [],
    messages: { said: { text: '{branch}缺{what}', remedy: '' } },
    evaluate: (_, { say }) => say.violation('said', {} as { what: string }),
  });
  const result = run(branches(1), [holed]);
  expect(outcome(result, '1', 'test.holed')).toBe('review');
  expect(result.findings.map(({ messageKey }) => messageKey)).toEqual(['failed']);
});

test('switched off, a rule has no outcome; regraded, its findings say so', () => {
  expect(run(branches(2), [tooFew], { rules: { 'test.few': 'off' } })).toMatchObject({
    findings: [],
    outcomes: new Map([['1支部', {}]]),
  });
  const [regraded] = run(branches(2), [tooFew], { rules: { 'test.few': 'info' } }).findings;
  expect(regraded?.severity).toBe('info');
});

test('a limit stricter than the document reminds, and does not decide', () => {
  const result = run(branches(2, 4), [tooFew], { thresholds: { minFormalMembers: 5 } });
  expect([outcome(result, '1'), outcome(result, '2')]).toEqual(['violation', 'pass']);
  expect(result.findings.map(({ severity, stricter }) => ({ severity, stricter }))).toEqual([
    { severity: 'error', stricter: false },
    { severity: 'info', stricter: true },
  ]);
});

test('ids do not hang on limits, wording, severity or the day', () => {
  const idOf = (result: RunResult): string | undefined => result.findings[0]?.id;
  const plain = idOf(run(branches(2), [tooFew]));
  expect(plain).toMatch(/^[0-9a-f]{16}$/);
  expect(idOf(run(branches(1), [tooFew]))).toBe(plain);
  expect(idOf(run(branches(2), [tooFew], { rules: { 'test.few': 'warning' } }))).toBe(plain);
  expect(idOf(run(branches(2), [tooFew], {}, dayOf(2025, 6, 30)))).toBe(plain);
  expect(run(branches(1), [tooFew]).findings[0]?.evidence).not.toBe(
    run(branches(2), [tooFew]).findings[0]?.evidence,
  );
});

describe('who is judged', () => {
  const given: Given = {
    branches: [
      { branch: '某村党支部', committeeCount: 1 },
      { branch: '新建党支部', committeeCount: 1, foundedOn: '2025-07-01' },
      { branch: '旧党支部', committeeCount: 1, dissolvedOn: '2025-06-30' },
      { branch: '撤销党支部', committeeCount: 1, status: '撤销' },
      { branch: '援建临时党支部', committeeCount: 1, type: '临时' },
    ],
    settings: { annexOf: { superiors: {}, branches: { 某村党支部: 'other' } } },
  };
  const onMidsummer = run(given, [{ ...tooFew, forTemporary: false }], {}, dayOf(2025, 6, 30));

  test.each([
    ['某村', '不适用本标准'],
    ['新建', '尚未成立'],
    ['旧', '已撤销'],
    ['撤销', '已撤销'],
    ['援建', '临时党支部不适用'],
  ])('%s: %s', (name, reason) => {
    expect(outcome(onMidsummer, name)).toBe('na');
    const reasons = [...onMidsummer.reasons].find(([key]) => key.startsWith(name))?.[1];
    expect(reasons?.['test.few']).toBe(reason);
  });

  test('none of them has a finding', () => {
    expect(onMidsummer.findings).toEqual([]);
  });

  test('a day later the new branch is judged, a day earlier the old one still was', () => {
    expect(outcome(run(given, [tooFew], {}, dayOf(2025, 7, 1)), '新建')).toBe('violation');
    expect(outcome(run(given, [tooFew], {}, dayOf(2025, 6, 29)), '旧')).toBe('violation');
  });

  test('rules of due periods are judged up to a dissolution', () => {
    expect(outcome(run(given, [{ ...tooFew, forDissolved: true }]), '旧')).toBe('violation');
  });
});

describe('doubt', () => {
  const given = (name: string): Given => ({
    branches: [
      { branch: '第一党支部', superior: '文学院党委', committeeCount: 1 },
      { branch: '第一党支部', superior: '理学院党委', committeeCount: 1 },
      { branch: '离退休党支部', superior: '机关党委', committeeCount: 1 },
    ],
    meetings: [{ branch: name, date: '2025-03-05' }],
  });

  test('rows that may be a branch’s make what it lacks a review', () => {
    const { findings } = run(given('第一党支部'), [tooFew]);
    expect(findings.map(({ superior, outcome: one }) => `${superior} ${one}`)).toEqual([
      '文学院党委 review',
      '理学院党委 review',
      '机关党委 violation',
    ]);
    expect(findings[0]?.message).toContain('党支部名称写得不明确');
  });

  test('a name of no branch at all casts none', () => {
    expect(run(given('综合处党支部'), [tooFew]).findings.map((one) => one.outcome)).toEqual([
      'violation',
      'violation',
      'violation',
    ]);
  });
});

describe('cells with a data fault', () => {
  const voiding = branchRule({
    ...FACTS,
    id: 'data.test',
    name: '坏数',
    clauses: [],
    severity: 'data',
    limits: [],
    voidsCells: true,
    messages: { bad: { text: '{branch}人数有误', remedy: '' } },
    evaluate: ({ register }, { say }) =>
      register?.committeeCount.state === 'value'
        ? say.violation('bad', {}, { cells: [register.committeeCount.at] })
        : say.pass(),
  });

  test('no error rule that reads the cell passes', () => {
    expect(outcome(run(branches(9), [tooFew, voiding]), '1')).toBe('review');
    expect(outcome(run(branches(9), [{ ...tooFew, reads: { meetings: ['date'] } }, voiding]), '1')).toBe(
      'pass',
    );
    expect(outcome(run(branches(9), [{ ...tooFew, severity: 'warning' }, voiding]), '1')).toBe('pass');
  });
});

describe('violations on cells with a data fault', () => {
  const onTheCell = (severity: 'error' | 'warning') =>
    branchRule({
      ...FACTS,
      id: 'test.cell',
      name: '取数',
      severity,
      limits: [],
      messages: { bad: { text: '{branch}委员人数不足', remedy: '' } },
      evaluate: ({ register }, { say }) =>
        register?.committeeCount.state === 'value'
          ? say.violation('bad', {}, { cells: [register.committeeCount.at] })
          : say.pass(),
    });
  const voiding: Rule = { ...onTheCell('error'), id: 'data.test', severity: 'data', voidsCells: true };
  const verdictOf = (severity: 'error' | 'warning') =>
    run(branches(9), [onTheCell(severity), voiding]).findings.filter(({ rule }) => rule === 'test.cell');

  test('an error is looked into, a warning stays what it is', () => {
    expect(verdictOf('error')).toMatchObject([
      { outcome: 'review', message: '第1党支部委员人数不足；所依据的单元格另有数据问题' },
    ]);
    expect(verdictOf('warning')).toMatchObject([{ outcome: 'violation', message: '第1党支部委员人数不足' }]);
  });
});

describe('rules of organisations and of the workbook', () => {
  const given: Given = {
    branches: [
      { branch: '第一党支部', superior: '示例局机关党委' },
      { branch: '第二党支部', superior: '示例局机关党委' },
    ],
  };
  const ofSuperior = superiorRule({
    ...FACTS,
    id: 'test.superior',
    name: '上级',
    severity: 'error',
    limits: [],
    messages: { none: { text: '{branch}没有研究', remedy: '' } },
    evaluate: (_, { say }) => say.violation('none', {}),
  });
  const ofWorkbook = workbookRule({
    ...FACTS,
    id: 'test.workbook',
    name: '全部',
    severity: 'error',
    limits: [],
    messages: { found: { text: '{branch}查到', remedy: '' } },
    evaluate: ({ dossiers, superiors }, { say }) => [
      say.violation('found', {}, { branchKey: dossiers[1]?.branch.key ?? '' }),
      say.violation('found', {}, { superior: superiors[0]?.name ?? '' }),
      say.pass({ branchKey: dossiers[0]?.branch.key ?? '' }),
    ],
  });

  test('a finding about an organisation stands on its line, never against a branch', () => {
    const result = run(given, [ofSuperior]);
    expect(result.findings).toMatchObject([
      { branch: null, branchKey: null, superior: '示例局机关党委', message: '示例局机关党委没有研究' },
    ]);
    expect(result.superiorOutcomes.get('示例局机关党委')).toEqual({ 'test.superior': 'violation' });
    expect([...result.outcomes.values()]).toEqual([{ 'test.superior': 'na' }, { 'test.superior': 'na' }]);
  });

  test('a workbook rule says whose each finding is', () => {
    const result = run(given, [ofWorkbook]);
    expect(result.findings.map(({ branch, superior }) => [branch, superior])).toEqual([
      ['第二党支部', '示例局机关党委'],
      [null, '示例局机关党委'],
    ]);
    expect([...result.outcomes.values()]).toEqual([
      { 'test.workbook': 'pass' },
      { 'test.workbook': 'violation' },
    ]);
  });
});

test('a pause holds for its rules, its branches and the periods that it covers', () => {
  const paused = branchRule({
    ...FACTS,
    id: 'test.paused',
    name: '暂停',
    severity: 'warning',
    limits: [],
    messages: { missed: { text: '{branch}未开展', remedy: '' } },
    evaluate: (_, { say, isPaused }) =>
      isPaused({ first: dayOf(2025, 2, 1), last: dayOf(2025, 2, 28) })
        ? say.na('已批准暂停')
        : say.violation('missed', {}),
  });
  const pause = { from: '2025-02-01', to: '2025-02-28', reason: '抢险', approvedBy: '示例市委组织部' };
  const settings = (rules: string[], scope: Settings['pauses'][number]['scope']): Partial<Settings> => ({
    pauses: [{ ...pause, rules, scope }],
  });
  const outcomesOf = (own: Partial<Settings>): readonly (string | undefined)[] =>
    [...run(branches(1, 1), [paused], own).outcomes.values()].map((one) => one['test.paused']);
  expect(outcomesOf(settings(['test.paused'], { of: 'all' }))).toEqual(['na', 'na']);
  expect(outcomesOf(settings([], { of: 'branch', key: '1支部' }))).toEqual(['na', 'violation']);
  expect(outcomesOf(settings(['meeting.assembly'], { of: 'all' }))).toEqual(['violation', 'violation']);
});
