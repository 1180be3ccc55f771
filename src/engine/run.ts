/**
 * Runs the catalogue over a department (RULES.md 2–5): every rule gives every branch one outcome, from `na`; what is
 * missing is said once for the workbook; a rule that throws gives a review and never stops the run. Pure and linear.
 */
import type { Department, Dossier, SuperiorDossier } from '../ledger/dossier/dossier';
import type { ThresholdKey } from '../standard/thresholds';
import { DEFAULT_LIMITS } from '../standard/thresholds';
import { Collector, type Owner } from './collector';
import { whyNotJudged } from './gate';
import type {
  BranchRule,
  Messages,
  Rule,
  RuleContext,
  SuperiorRule,
  Verdict,
  Verdicts,
  WorkbookRule,
} from './rule';
import { SAY } from './say';
import type { RunOptions, RunResult } from './run-result';
import { coversMostOf, isStricter, limitsIn, type Pause } from './settings';

type Context = RuleContext<Messages, ThresholdKey>;
type Limits = Context['limits'];

/** The limits a rule is judged by: as set, and where some are stricter than the document's, as the document has them. */
interface LimitSets {
  readonly inForce: Limits;
  readonly ofDocument: Limits | null;
}

export function runRules(department: Department, rules: readonly Rule[], options: RunOptions): RunResult {
  const isOn = ({ id }: Rule): boolean => options.settings.rules[id] !== 'off';
  const active = rules.filter(isOn);
  const collector = new Collector(department, active, options);
  // Data rules that void cells go first: the error rules that read these cells cannot pass (RULES.md 2).
  const inOrder = [...active.filter((rule) => rule.voidsCells), ...active.filter((rule) => !rule.voidsCells)];
  for (const rule of inOrder) runRule(department, rule, options, collector);
  return collector.result();
}

function runRule(department: Department, rule: Rule, options: RunOptions, collector: Collector): void {
  const limits = limitSetsOf(rule, options.settings);
  const base = baseContext(options, limits.inForce);
  if (rule.scope === 'workbook') {
    const contextOf = contextFor(rule.id, null, base, options.settings.pauses);
    judge(rule, limits, contextOf, { of: 'workbook' }, collector, (context) =>
      evaluateWorkbook(rule, department, context),
    );
    return;
  }
  if (rule.scope === 'superior') {
    for (const superior of department.superiors)
      runOnSuperior(rule, superior, base, limits, options, collector);
    return;
  }
  for (const dossier of department.dossiers) runOnBranch(rule, dossier, base, limits, options, collector);
}

function runOnBranch(
  rule: BranchRule,
  dossier: Dossier,
  base: Context,
  limits: LimitSets,
  { asOf, settings }: RunOptions,
  collector: Collector,
): void {
  const owner: Owner = { of: 'branch', dossier };
  const reason = whyNotJudged(rule, dossier.branch, asOf);
  if (reason !== null) {
    collector.na(rule, owner, reason);
    return;
  }
  const context = contextFor(rule.id, dossier.branch, base, settings.pauses);
  judge(rule, limits, context, owner, collector, (one) => rule.evaluate(dossier, one));
}

function runOnSuperior(
  rule: SuperiorRule,
  superior: SuperiorDossier,
  base: Context,
  limits: LimitSets,
  { settings }: RunOptions,
  collector: Collector,
): void {
  const owner: Owner = { of: 'superior', superior };
  if (superior.annex === null) {
    collector.na(rule, owner, '不适用本标准');
    return;
  }
  const context = contextFor(rule.id, { key: '', superior: superior.name }, base, settings.pauses);
  judge(rule, limits, context, owner, collector, (one) => rule.evaluate(superior, one));
}

const evaluateWorkbook = (rule: WorkbookRule, department: Department, context: Context): Verdicts =>
  rule.evaluate(department, context);

/** Evaluates once, and once more by the document's own limits where some are set stricter. */
function judge(
  rule: Rule,
  { ofDocument }: LimitSets,
  context: Context,
  owner: Owner,
  collector: Collector,
  evaluate: (context: Context) => Verdicts,
): void {
  try {
    const verdicts = listOf(evaluate(context));
    const byDocument = ofDocument ? listOf(evaluate({ ...context, limits: ofDocument })) : null;
    collector.take(rule, owner, verdicts, byDocument);
  } catch (failure) {
    collector.failed(rule, owner, failure instanceof Error ? failure.message : String(failure));
  }
}

const isList = (verdicts: Verdicts): verdicts is readonly Verdict[] => Array.isArray(verdicts);
const listOf = (verdicts: Verdicts): readonly Verdict[] => (isList(verdicts) ? verdicts : [verdicts]);

function limitSetsOf(rule: Rule, settings: RunOptions['settings']): LimitSets {
  const inForce = limitsIn(settings);
  const stricter = rule.limits.filter((key) => isStricter(key, inForce[key]));
  if (stricter.length === 0) return { inForce, ofDocument: null };
  const ofDocument = { ...inForce };
  for (const key of stricter) ofDocument[key] = DEFAULT_LIMITS[key];
  return { inForce, ofDocument };
}

const NEVER_PAUSED = (): boolean => false;

const baseContext = ({ year, asOf, today }: RunOptions, limits: Limits): Context => ({
  year,
  asOf,
  today,
  limits,
  isPaused: NEVER_PAUSED,
  say: SAY,
});

/** The context with the pauses that hold for this rule and branch; without any it is the same object for all. */
function contextFor(
  rule: string,
  branch: { readonly key: string; readonly superior: string | null } | null,
  base: Context,
  pauses: readonly Pause[],
): Context {
  const own = pauses.filter(
    (pause) => (pause.rules.length === 0 || pause.rules.includes(rule)) && concerns(pause, branch),
  );
  if (own.length === 0) return base;
  return { ...base, isPaused: (period) => own.some((pause) => coversMostOf(pause, period)) };
}

function concerns(
  { scope }: Pause,
  branch: { readonly key: string; readonly superior: string | null } | null,
): boolean {
  if (scope.of === 'all') return true;
  return scope.of === 'branch' ? scope.key === branch?.key : scope.name === branch?.superior;
}
