/**
 * A rule tester that distrusts the tests: `describeRule` runs each case and then demands that every outcome it can have
 * and every message was exercised, that the input was not changed, that ids survive shuffled and inserted rows, that
 * blank, padded, full-width and unreadable variants never crash, and that no undeclared field was read.
 */
import { digest } from '../../src/engine/identity';
import type { Annex, Finding, Outcome, Rule } from '../../src/engine/rule';
import { runRules } from '../../src/engine/run';
import type { RunResult } from '../../src/engine/run-result';
import { DEFAULT_SETTINGS, type Settings } from '../../src/engine/settings';
import { parseIsoDate, wholeYear, type Day } from '../../src/ledger/calendar';
import { buildDepartment } from '../../src/ledger/dossier/build';
import type { Department } from '../../src/ledger/dossier/dossier';
import { KIND_FIELDS, type Ledgers } from '../../src/ledger/model';
import { wordsOf } from '../../src/ledger/parse/value';
import { ledgersOf, type TerseLedgers, type TerseRow, type TerseTable } from './ledgers';

export type Given = TerseLedgers & {
  /** Default 2025. */
  readonly year?: number;
  /** `YYYY-MM-DD`; default the year's last day. */
  readonly asOf?: string;
  /** Default: the middle of the year after. */
  readonly today?: string;
  /** Default O. */
  readonly annex?: Annex;
  readonly settings?: Partial<Settings>;
};

export interface Checked extends RunResult {
  /** Name of the branch → outcome of the rule. */
  readonly outcome: Readonly<Record<string, Outcome>>;
  /** Name of the organisation → outcome of the rule. */
  readonly superiorOutcome: Readonly<Record<string, Outcome>>;
  readonly messages: readonly string[];
}

const day = (text: string): Day => {
  const parsed = parseIsoDate(text);
  if (parsed === null) throw new Error(`${text} is no date`);
  return parsed;
};

const withoutOptions = ({
  year: _y,
  asOf: _a,
  today: _t,
  annex: _x,
  settings: _s,
  ...ledgers
}: Given): TerseLedgers => ledgers;

export const departmentOf = (
  given: Given,
  ledgers: Ledgers = ledgersOf(withoutOptions(given)),
): Department => {
  const annex = given.annex ?? 'O';
  const { superiors, branches } = { ...DEFAULT_SETTINGS, ...given.settings }.annexOf;
  return buildDepartment(ledgers, {
    annexOf: ({ name, superior }) => {
      const set = branches[name] ?? superiors[superior ?? ''] ?? annex;
      return set === 'other' ? null : set;
    },
    digestOf: (text) => digest([text]),
  });
};

const runOn = (rule: Rule, given: Given, department: Department): Checked => {
  const year = given.year ?? 2025;
  const result = runRules(department, [rule], {
    year,
    asOf: given.asOf === undefined ? wholeYear(year).last : day(given.asOf),
    today: given.today === undefined ? day(`${year + 1}-06-30`) : day(given.today),
    annex: given.annex ?? 'O',
    settings: { ...DEFAULT_SETTINGS, ...given.settings },
  });
  const outcomeOf = (outcomes: RunResult['outcomes'], key: string): Outcome =>
    outcomes.get(key)?.[rule.id] ?? 'na';
  return {
    ...result,
    outcome: Object.fromEntries(
      department.dossiers.map(({ branch }) => [branch.name, outcomeOf(result.outcomes, branch.key)]),
    ),
    superiorOutcome: Object.fromEntries(
      department.superiors.map(({ name }) => [name, outcomeOf(result.superiorOutcomes, name)]),
    ),
    messages: result.findings.map(({ message }) => message),
  };
};

/** One rule over terse ledgers. */
const check = (rule: Rule, given: Given): Checked => runOn(rule, given, departmentOf(given));

export interface Case {
  readonly given: Given;
  /** Outcome by name of branch; other branches are not looked at. */
  readonly outcome?: Readonly<Record<string, Outcome>>;
  readonly superiorOutcome?: Readonly<Record<string, Outcome>>;
  /** All messages, in order; left out, none are looked at; [] says that there is none. */
  readonly messages?: readonly string[];
  /** Anything else, with jest's `expect`. */
  readonly also?: (checked: Checked) => void;
}

interface Demands {
  /** Messages that no ledger can bring about, each with the reason. */
  readonly unreachable?: Readonly<Record<string, string>>;
}

/** Every suite declared so far: the docs show their cases as examples, so that no example is untested. */
export const SUITES: { readonly rule: Rule; readonly cases: Readonly<Record<string, Case>> }[] = [];

/** Declares a jest suite for a rule. Cases are hand-written: name → ledgers and what must come of them. */
export function describeRule(
  rule: Rule,
  cases: Readonly<Record<string, Case>>,
  { unreachable = {} }: Demands = {},
): void {
  SUITES.push({ rule, cases });
  describe(rule.id, () => {
    const checked = new Map<string, Checked>();
    for (const [name, { given, outcome, superiorOutcome, messages, also }] of Object.entries(cases)) {
      test(name, () => {
        const result = check(rule, given);
        checked.set(name, result);
        if (outcome) expect(result.outcome).toMatchObject(outcome);
        if (superiorOutcome) expect(result.superiorOutcome).toMatchObject(superiorOutcome);
        if (messages) expect(result.messages).toEqual(messages);
        also?.(result);
        expect(result.messages.filter((message) => /[{}]|undefined|NaN|\[object/.test(message))).toEqual([]);
      });
    }
    demandAllExercised(rule, checked, unreachable);
    demandRobustness(rule, cases);
  });
}

function demandAllExercised(
  rule: Rule,
  checked: ReadonlyMap<string, Checked>,
  unreachable: Readonly<Record<string, string>>,
): void {
  test('the cases exercise every message, and pass, violation and review', () => {
    const results = [...checked.values()];
    const said = new Set(results.flatMap(({ findings }) => findings.map(({ messageKey }) => messageKey)));
    const silent = Object.keys(rule.messages).filter((key) => !said.has(key) && !(key in unreachable));
    expect({ silent }).toEqual({ silent: [] });
    const needless = Object.keys(unreachable).filter((key) => said.has(key) || !(key in rule.messages));
    expect({ needless }).toEqual({ needless: [] });
    const outcomes = new Set(
      results.flatMap(({ outcome, superiorOutcome, findings }) => [
        ...Object.values(outcome),
        ...Object.values(superiorOutcome),
        ...findings.map((finding) => finding.outcome),
      ]),
    );
    expect([...outcomes]).toContain('violation');
    if (rule.severity !== 'data') expect([...outcomes]).toEqual(expect.arrayContaining(['pass', 'review']));
  });
}

const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ id }) => id).sort();

function demandRobustness(rule: Rule, cases: Readonly<Record<string, Case>>): void {
  const givens = Object.values(cases).map(({ given }) => given);

  test('ids survive reversed rows and an inserted branch', () => {
    for (const given of givens) {
      const idsOf = (other: Given): readonly string[] =>
        ids(check(rule, other).findings.filter(({ branch }) => branch !== null && branch !== INSERTED));
      expect(idsOf(mapRows(given, (rows) => [...rows].reverse()))).toEqual(idsOf(given));
      expect(idsOf(withInsertedBranch(given))).toEqual(idsOf(given));
    }
  });

  test('the input is not changed', () => {
    for (const given of givens) {
      const ledgers = ledgersOf(withoutOptions(given));
      const before = JSON.stringify(ledgers);
      runOn(rule, given, departmentOf(given, deepFrozen(ledgers)));
      expect(JSON.stringify(ledgers)).toBe(before);
    }
  });

  test('blank, padded, full-width and unreadable variants give an outcome', () => {
    for (const given of givens) {
      for (const vary of VARIATIONS) {
        const { findings } = check(
          rule,
          mapRows(given, (rows) => rows.map((row, index) => varied(row, index, vary))),
        );
        expect(findings.filter(({ messageKey }) => messageKey === 'failed')).toEqual([]);
      }
    }
  });

  test('only declared fields are read', () => {
    const undeclared = new Set(givens.flatMap((given) => undeclaredReads(rule, given)));
    expect([...undeclared].sort()).toEqual([]);
  });
}

const INSERTED = '插入的党支部';
const withInsertedBranch = (given: Given): Given =>
  given.branches ? { ...given, branches: [{ branch: INSERTED }, ...given.branches] } : given;

const mapRows = (given: Given, change: (rows: readonly TerseRow[]) => readonly TerseRow[]): Given => {
  const { tables } = given;
  const kinds = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      key in KIND_FIELDS && Array.isArray(value) ? change(value as readonly TerseRow[]) : value,
    ]),
  );
  const changed = tables?.map((table): TerseTable => ({ ...table, rows: change(table.rows) }));
  return { ...given, ...kinds, ...(changed ? { tables: changed } : {}) };
};

type Vary = (value: string, column: number) => string | null;
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const VARIATIONS: readonly Vary[] = [
  (value) => `  ${value} \n`,
  fullWidth,
  () => '？？',
  () => null,
  (value, column) => (column % 2 === 0 ? value : null),
  (value, column) => (column % 3 === 0 ? value : '#REF!'),
];

/** Names of branches are left alone: they decide what the other cells are about. */
const varied = (row: TerseRow, index: number, vary: Vary): TerseRow =>
  Object.fromEntries(
    Object.entries(row).map(([key, value], column) => [
      key,
      key === 'branch' || value === null || value === undefined
        ? value
        : vary(wordsOf(value), column + index),
    ]),
  );

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}

/** What sorting rows to branches and persons reads of every ledger. */
const ALWAYS_READ: ReadonlySet<string> = new Set([
  'superior',
  'branchCode',
  'branch',
  'personCode',
  'idNumber',
  'name',
  'bornOn',
  'org',
]);

function undeclaredReads(rule: Rule, given: Given): readonly string[] {
  const reads = new Set<string>();
  const watch = { isOn: false };
  const ledgers = ledgersOf(withoutOptions(given));
  const rows = Object.fromEntries(
    Object.entries(ledgers.rows).map(([kind, own]) => [
      kind,
      own.map((row) => watched(row, kind, watch, reads)),
    ]),
  ) as unknown as Ledgers['rows'];
  const department = departmentOf(given, { ...ledgers, rows });
  runOn(whileWatching(rule, watch), given, department);
  const declared: Readonly<Record<string, readonly string[]>> = rule.reads;
  return [...reads].filter((read) => {
    const [kind = '', field = ''] = read.split('.');
    return !declared[kind]?.includes(field);
  });
}

/** The rule, watched only while it judges: what the engine reads besides is the engine's affair. */
function whileWatching(rule: Rule, watch: { isOn: boolean }): Rule {
  const evaluate = (subject: never, context: never): unknown => {
    watch.isOn = true;
    try {
      return (rule.evaluate as (subject: never, context: never) => unknown)(subject, context);
    } finally {
      watch.isOn = false;
    }
  };
  return { ...rule, evaluate } as unknown as Rule;
}

function watched<T extends object>(
  row: T,
  kind: string,
  watch: { readonly isOn: boolean },
  reads: Set<string>,
): T {
  const known: Readonly<Record<string, object>> = KIND_FIELDS;
  const fields = new Set(Object.keys(known[kind] ?? {}));
  return new Proxy(row, {
    get(target, key) {
      const isRead = watch.isOn && typeof key === 'string' && fields.has(key) && !ALWAYS_READ.has(key);
      if (isRead) reads.add(`${kind}.${key}`);
      return Reflect.get(target, key) as unknown;
    },
  });
}
