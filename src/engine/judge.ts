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
import type { Outcomes, RunResult } from './run-result';
import type { Settings } from './settings';
import {
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
  readonly place: Place;
  readonly result: Result;
  /** Only marks that decide count for standards and the whole; the others keep a clause from being green. */
  readonly decides: boolean;
}

const WORST_FIRST: readonly Result[] = ['未达标', '待核查', '达标', '不适用'];
const worst = (results: readonly Result[]): Result =>
  WORST_FIRST.find((result) => results.includes(result)) ?? '不适用';

interface Judging extends JudgeInput {
  readonly places: Readonly<Record<Annex, Places>>;
}

export function judge(input: JudgeInput): Verdicts {
  const findings = input.run.findings.filter(({ id }) => !input.waived.has(id));
  const ofBranch = groupedBy(findings, ({ branchKey }) => branchKey);
  const ofSuperior = groupedBy(findings, ({ branchKey, superior }) => (branchKey === null ? superior : null));
  const waivedOf = groupedBy(
    input.run.findings.filter(({ id }) => input.waived.has(id)),
    ({ branchKey }) => branchKey,
  );
  const judging: Judging = {
    ...input,
    places: { U: placesUnder(input.rules, 'U'), O: placesUnder(input.rules, 'O') },
  };
  const branches = input.department.dossiers.map(({ branch }) =>
    branchVerdict(branch, ofBranch.get(branch.key) ?? [], waivedOf.get(branch.key) ?? [], judging),
  );
  const superiors = input.department.superiors.map((superior) =>
    superiorVerdict(superior, ofSuperior.get(superior.name) ?? [], judging),
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
  input: Judging,
): BranchVerdict {
  const outcomes = input.run.outcomes.get(branch.key) ?? {};
  const inScope = isInScope(branch, input.asOf);
  const { annex } = branch;
  const isJudged = annex !== null && (inScope || branch.form === '临时');
  const marks = isJudged
    ? [
        ...ruleMarks(annex, outcomes, findings, waived, input),
        ...manualMarks('branch', input.places[annex], input.manual.get(branch.key)),
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
  input: Judging,
): SuperiorVerdict {
  const outcomes = input.run.superiorOutcomes.get(name) ?? {};
  const marks =
    annex === null
      ? []
      : [
          ...ruleMarks(annex, outcomes, findings, [], input),
          ...manualMarks('superior', input.places[annex], input.manual.get(name)),
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
  { places, settings }: Judging,
): readonly Mark[] {
  const byRule = groupedBy(findings, ({ rule }) => rule);
  const waivedByRule = groupedBy(waived, ({ rule }) => rule);
  return places[annex].rules.flatMap(({ item: rule, place }): readonly Mark[] => {
    const outcome = outcomes[rule.id];
    if (outcome === undefined) return [];
    const own = byRule.get(rule.id) ?? [];
    const regraded = settings.rules[rule.id];
    const severity = regraded === undefined || regraded === 'off' ? rule.severity : regraded;
    const result = resultOf(outcome, own, waivedByRule.get(rule.id) ?? [], severity);
    return [{ place, result, decides: result !== '待核查' || isDecidingReview(own, severity) }];
  });
}

/** What a mark counts for, worked out once a rule and annex rather than once a branch. */
interface Place {
  readonly clauses: readonly string[];
  readonly standards: readonly StandardNumber[];
}

const placeOf = (clauses: readonly string[]): Place => {
  const standards = clauses.map((clause) => findClause(clause)?.standard ?? null);
  return { clauses, standards: [...new Set(standards)].filter((standard) => standard !== null) };
};

function clausesUnder({ clauses }: Rule, annex: Annex): readonly string[] {
  const other = annex === 'U' ? 'O' : 'U';
  return clauses.map(({ clause }) => clause).filter((clause) => !clause.startsWith(other));
}

interface Placed<T> {
  readonly item: T;
  readonly place: Place;
}

/** Rules that cite a clause, and manual items, under one annex. */
interface Places {
  readonly rules: readonly Placed<Rule>[];
  readonly items: readonly Placed<ManualItem>[];
}

const placesUnder = (rules: readonly Rule[], annex: Annex): Places => ({
  rules: rules
    .filter(({ clauses }) => clauses.length > 0)
    .map((rule) => ({ item: rule, place: placeOf(clausesUnder(rule, annex)) })),
  items: MANUAL_ITEMS.filter((item) => item.annex === null || item.annex === annex).map((item) => ({
    item,
    place: placeOf([item.clause]),
  })),
});

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

const manualMarks = (
  scope: ManualItem['scope'],
  { items }: Places,
  answers: ReadonlyMap<string, ManualResult> | undefined,
): readonly Mark[] =>
  items
    .filter(({ item }) => item.scope === scope)
    .map(({ item, place }) => ({ place, result: answers?.get(item.id) ?? '待核查', decides: true }));

/** The worse of two results, `不适用` being the least. */
const worse = (one: Result | undefined, other: Result): Result =>
  one === undefined || WORST_FIRST.indexOf(other) < WORST_FIRST.indexOf(one) ? other : one;

function clausesOf(marks: readonly Mark[]): Readonly<Record<string, Result>> {
  const results: Record<string, Result> = {};
  for (const { place, result } of marks) {
    for (const clause of place.clauses) results[clause] = worse(results[clause], result);
  }
  return results;
}

function standardsOf(marks: readonly Mark[]): Readonly<Record<StandardNumber, Result>> {
  const results: Record<StandardNumber, Result> = {
    '1': '不适用',
    '2': '不适用',
    '3': '不适用',
    '4': '不适用',
    '5': '不适用',
    '6': '不适用',
  };
  for (const { place, result, decides } of marks) {
    if (!decides) continue;
    for (const standard of place.standards) results[standard] = worse(results[standard], result);
  }
  return results;
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
