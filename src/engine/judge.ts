/**
 * From outcomes to verdicts (RULES.md 2): 未达标 by an unwaived error violation or a manual item marked so; else 待核查
 * while an error rule could not tell or a manual item is open; else 达标. The same for each standard and clause.
 */
import { findClause } from '../standard/clauses';
import { MANUAL_ITEMS, type ManualItem } from '../standard/manual-items';
import { DEFAULT_LIMITS, type Limits } from '../standard/thresholds';
import type { Day } from '../ledger/calendar';
import type { BranchIdentity, Department, SuperiorDossier } from '../ledger/dossier/dossier';
import { isInScope } from './gate';
import type { Annex, Finding, Outcome, Rule, Severity } from './rule';
import type { Outcomes, RunResult } from './run';
import type { Settings } from './settings';
import {
  STANDARDS,
  type BranchVerdict,
  type DepartmentVerdict,
  type ManualResult,
  type Result,
  type StandardNumber,
  type SuperiorVerdict,
} from './verdict';

/** What people entered on site: key of the branch, or name of the organisation → item → result. */
export type ManualAnswers = ReadonlyMap<string, ReadonlyMap<string, ManualResult>>;

export interface JudgeInput {
  readonly department: Department;
  readonly rules: readonly Rule[];
  readonly run: RunResult;
  readonly manual: ManualAnswers;
  /** Ids of findings whose waiver holds. */
  readonly waived: ReadonlySet<string>;
  readonly asOf: Day;
  readonly limits: Limits;
  readonly settings: Pick<Settings, 'rules'>;
}

export interface Verdicts {
  readonly branches: readonly BranchVerdict[];
  readonly superiors: readonly SuperiorVerdict[];
  readonly department: DepartmentVerdict;
}

/** One thing that a clause, a standard or the whole depends on. */
interface Mark {
  readonly clauses: readonly string[];
  readonly result: Result;
  /** Only marks that decide count for standards and the whole; the others keep a clause from being green. */
  readonly decides: boolean;
}

const WORST_FIRST: readonly Result[] = ['未达标', '待核查', '达标', '不适用'];
const worst = (results: readonly Result[]): Result =>
  WORST_FIRST.find((result) => results.includes(result)) ?? '不适用';

export function judge(input: JudgeInput): Verdicts {
  const findings = input.run.findings.filter(({ id }) => !input.waived.has(id));
  const ofBranch = groupedBy(findings, ({ branchKey }) => branchKey);
  const ofSuperior = groupedBy(findings, ({ branchKey, superior }) => (branchKey === null ? superior : null));
  const waivedOf = groupedBy(
    input.run.findings.filter(({ id }) => input.waived.has(id)),
    ({ branchKey }) => branchKey,
  );
  const branches = input.department.dossiers.map(({ branch }) =>
    branchVerdict(branch, ofBranch.get(branch.key) ?? [], waivedOf.get(branch.key) ?? [], input),
  );
  const superiors = input.department.superiors.map((superior) =>
    superiorVerdict(superior, ofSuperior.get(superior.name) ?? [], input),
  );
  return { branches, superiors, department: departmentVerdict(branches, input.limits) };
}

function groupedBy(
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string | null,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function branchVerdict(
  branch: BranchIdentity,
  findings: readonly Finding[],
  waived: readonly Finding[],
  input: JudgeInput,
): BranchVerdict {
  const outcomes = input.run.outcomes.get(branch.key) ?? {};
  const inScope = isInScope(branch, input.asOf);
  const { annex } = branch;
  const isJudged = annex !== null && (inScope || branch.form === '临时');
  const marks = isJudged
    ? [
        ...ruleMarks(annex, outcomes, findings, waived, input),
        ...manualMarks('branch', annex, input.manual.get(branch.key)),
      ]
    : [];
  return {
    branchKey: branch.key,
    branch: branch.name,
    superior: branch.superior,
    result: worst(marks.filter(({ decides }) => decides).map(({ result }) => result)),
    standards: standardsOf(marks),
    clauses: clausesOf(marks),
    outcomes,
    counts: countsOf(findings),
    inScope,
  };
}

function superiorVerdict(
  { name, annex }: SuperiorDossier,
  findings: readonly Finding[],
  input: JudgeInput,
): SuperiorVerdict {
  const outcomes = input.run.superiorOutcomes.get(name) ?? {};
  const marks =
    annex === null
      ? []
      : [
          ...ruleMarks(annex, outcomes, findings, [], input),
          ...manualMarks('superior', annex, input.manual.get(name)),
        ];
  return {
    superior: name,
    result: worst(marks.filter(({ decides }) => decides).map(({ result }) => result)),
    clauses: clausesOf(marks),
    outcomes,
    counts: countsOf(findings),
  };
}

/** One mark a rule. */
function ruleMarks(
  annex: Annex,
  outcomes: Outcomes,
  findings: readonly Finding[],
  waived: readonly Finding[],
  { rules, settings }: JudgeInput,
): readonly Mark[] {
  const byRule = groupedBy(findings, ({ rule }) => rule);
  const waivedByRule = groupedBy(waived, ({ rule }) => rule);
  return rules.flatMap((rule): readonly Mark[] => {
    const outcome = outcomes[rule.id];
    if (outcome === undefined || rule.clauses.length === 0) return [];
    const own = byRule.get(rule.id) ?? [];
    const clauses = clausesUnder(rule, annex);
    const regraded = settings.rules[rule.id];
    const severity = regraded === undefined || regraded === 'off' ? rule.severity : regraded;
    const result = resultOf(outcome, own, waivedByRule.get(rule.id) ?? [], severity);
    const decides =
      result === '未达标' || result === '达标' || result === '不适用' || isDecidingReview(own, severity);
    return [{ clauses, result, decides }];
  });
}

function clausesUnder({ clauses }: Rule, annex: Annex): readonly string[] {
  const other = annex === 'U' ? 'O' : 'U';
  return clauses.map(({ clause }) => clause).filter((clause) => !clause.startsWith(other));
}

const isErrorViolation = ({ severity, outcome }: Finding): boolean =>
  severity === 'error' && outcome === 'violation';

function resultOf(
  outcome: Outcome,
  own: readonly Finding[],
  waived: readonly Finding[],
  severity: Severity,
): Result {
  if (own.some(isErrorViolation)) return '未达标';
  if (outcome === 'na') return '不适用';
  // What was found and waived counts for nothing any more; what could not be told at all stays open.
  if (own.length === 0 && waived.length > 0) return '达标';
  if (own.some((finding) => finding.outcome === 'review')) return '待核查';
  return outcome === 'review' && (own.length === 0 || severity === 'error') ? '待核查' : '达标';
}

/** A review decides when it is an error's: by its own findings, else by the rule. */
const isDecidingReview = (own: readonly Finding[], severity: Severity): boolean => {
  const reviews = own.filter(({ outcome }) => outcome === 'review');
  return reviews.length === 0
    ? severity === 'error'
    : reviews.some((finding) => finding.severity === 'error');
};

function manualMarks(
  scope: ManualItem['scope'],
  annex: Annex,
  answers: ReadonlyMap<string, ManualResult> | undefined,
): readonly Mark[] {
  return MANUAL_ITEMS.filter(
    (item) => item.scope === scope && (item.annex === null || item.annex === annex),
  ).map(({ id, clause }) => ({ clauses: [clause], result: answers?.get(id) ?? '待核查', decides: true }));
}

function clausesOf(marks: readonly Mark[]): Readonly<Record<string, Result>> {
  const results = new Map<string, Result[]>();
  for (const { clauses, result } of marks) {
    for (const clause of clauses) {
      const known = results.get(clause);
      if (known) known.push(result);
      else results.set(clause, [result]);
    }
  }
  return Object.fromEntries([...results].map(([clause, own]) => [clause, worst(own)]));
}

const standardOf = (clause: string): StandardNumber | null => findClause(clause)?.standard ?? null;

function standardsOf(marks: readonly Mark[]): Readonly<Record<StandardNumber, Result>> {
  const results: Record<StandardNumber, Result[]> = { '1': [], '2': [], '3': [], '4': [], '5': [], '6': [] };
  for (const { clauses, result, decides } of marks) {
    if (!decides) continue;
    for (const standard of new Set(clauses.map(standardOf)))
      if (standard !== null) results[standard].push(result);
  }
  const [one, two, three, four, five, six] = STANDARDS.map((standard) => worst(results[standard]));
  return {
    '1': one ?? '不适用',
    '2': two ?? '不适用',
    '3': three ?? '不适用',
    '4': four ?? '不适用',
    '5': five ?? '不适用',
    '6': six ?? '不适用',
  };
}

function countsOf(findings: readonly Finding[]): BranchVerdict['counts'] {
  const counts = { error: 0, warning: 0, info: 0, data: 0, review: 0 };
  for (const { outcome, severity } of findings) counts[outcome === 'review' ? 'review' : severity] += 1;
  return counts;
}

const hasProblem = ({ counts, result }: BranchVerdict): boolean =>
  counts.error + counts.warning + counts.data > 0 || result === '未达标';

/** The share in integers: `met * 10 >= inScope * 9`. */
function departmentVerdict(branches: readonly BranchVerdict[], limits: Limits): DepartmentVerdict {
  const counted = branches.filter(({ inScope }) => inScope);
  const met = counted.filter(({ result }) => result === '达标').length;
  const numerator = limits.passTargetNumerator ?? DEFAULT_LIMITS.passTargetNumerator ?? 0;
  const denominator = limits.passTargetDenominator ?? DEFAULT_LIMITS.passTargetDenominator ?? 1;
  const needed = Math.ceil((counted.length * numerator) / denominator);
  return {
    withProblems: counted.filter(hasProblem).length,
    ledgersClear: counted.filter((branch) => !hasProblem(branch) && branch.result === '待核查').length,
    met,
    inScope: counted.length,
    stillPossible: counted.filter(({ result }) => result !== '未达标').length,
    missing: Math.max(needed - met, 0),
    targetMet: counted.length > 0 && met * denominator >= counted.length * numerator,
  };
}
