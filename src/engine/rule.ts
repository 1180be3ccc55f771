/**
 * What a rule is, what it may say, and what comes of it. Types and two small builders; no rule and no engine here.
 */
import type { DateSpan, Day } from '../ledger/calendar';
import type { Department, Dossier, SuperiorDossier } from '../ledger/dossier/dossier';
import type { Absent, Unknown } from '../ledger/dossier/values';
import type { CellRef, FieldOf, KindId } from '../ledger/model';
import type { ClauseId } from '../standard/clauses';
import type { ThresholdKey } from '../standard/thresholds';

/** 必须整改, 建议整改, 提醒, 数据问题 (RULES.md 1). */
export type Severity = 'error' | 'warning' | 'info' | 'data';
/** Worst last: a branch's outcome is the worst of a rule's verdicts on it. */
export const OUTCOMES = ['na', 'pass', 'review', 'violation'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Annex = 'U' | 'O';

/** Names of the `{holes}` of a text. */
type HolesIn<T extends string> = T extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;

/** A message: what is the matter, and one imperative remedy. `{holes}` are filled by the rule. */
export interface MessageTemplate {
  readonly text: string;
  readonly remedy: string | Readonly<Record<Annex, string>>;
  /** Where this message is milder or graver than the rule as a whole. */
  readonly severity?: Severity;
}
export type Messages = Readonly<Record<string, MessageTemplate>>;

/** The holes of message `K`; `{branch}` and `{subject}` are filled by the engine. */
type HolesOf<M extends Messages, K extends keyof M> = Exclude<
  HolesIn<M[K]['text']> | (M[K]['remedy'] extends string ? HolesIn<M[K]['remedy']> : never),
  'branch' | 'subject'
>;

/** Whom a finding is about: the business key survives sorting and insertion (never a row number). */
export interface Subject {
  readonly key: string;
  /** As shown; the engine masks ID numbers and phones. */
  readonly label: string;
}

export interface Where {
  /** The offending cells; when something is absent, left empty: the engine names the branch's cell in the register. */
  readonly cells?: readonly CellRef[];
  /** Default: the branch (or the organisation) itself. */
  readonly subject?: Subject;
  /** The facts behind it (missing months, counts): their digest tells when they have changed. */
  readonly evidence?: readonly (string | number)[];
  /** Overrides the message's severity. */
  readonly severity?: Severity;
  /** Workbook-scope rules: the branch the finding belongs to (`BranchIdentity.key`). */
  readonly branchKey?: string;
  /** Workbook-scope rules: the organisation the finding belongs to, when it is no branch's. */
  readonly superior?: string;
}

/** Whom a verdict of a workbook-scope rule is about; a rule of another scope is told by the engine. */
export type Owner = Pick<Where, 'branchKey' | 'superior'>;

export type Verdict =
  | { readonly outcome: 'na'; readonly reason: string; readonly owner: Owner }
  | { readonly outcome: 'pass'; readonly owner: Owner }
  /** Absent data gives one review finding for the workbook, however many branches it concerns (RULES.md 3). */
  | { readonly outcome: 'review'; readonly absent: Absent; readonly owner: Owner }
  /** Blank or unreadable where the rule needs it: the engine has the sentence. */
  | { readonly outcome: 'review'; readonly unread: Exclude<Unknown, Absent>; readonly where: Where }
  | {
      readonly outcome: 'review' | 'violation';
      readonly message: string;
      readonly holes: Readonly<Record<string, string | number>>;
      readonly where: Where;
    };
export type Verdicts = Verdict | readonly Verdict[];

/** How a rule speaks. Message keys and holes are checked by the compiler. */
export interface Say<M extends Messages> {
  na(reason: string, owner?: Owner): Verdict;
  pass(owner?: Owner): Verdict;
  violation<K extends keyof M & string>(
    message: K,
    holes: Readonly<Record<HolesOf<M, K>, string | number>>,
    where?: Where,
  ): Verdict;
  review<K extends keyof M & string>(
    message: K,
    holes: Readonly<Record<HolesOf<M, K>, string | number>>,
    where?: Where,
  ): Verdict;
  /** A ledger (no fields) or columns that the workbook lacks. */
  absent<K extends KindId>(kind: K, ...fields: readonly FieldOf<K>[]): Verdict;
  /** What a fact query could not tell, in the engine's own words: absent, blank or unreadable. */
  cannotTell(unknown: Unknown, where?: Where): Verdict;
}

export interface RuleContext<M extends Messages, L extends ThresholdKey> {
  readonly year: number;
  /** D of RULES.md 4. */
  readonly asOf: Day;
  /** The real today: only a record later than this is impossible. */
  readonly today: Day;
  /** Only the limits the rule declares; null where one is switched off. */
  readonly limits: Readonly<Record<L, number | null>>;
  /** True when the period lies more than half inside a pause for this rule and branch. */
  readonly isPaused: (period: DateSpan) => boolean;
  readonly say: Say<M>;
}

export interface ClauseCoverage {
  readonly clause: ClauseId;
  readonly coverage: 'full' | 'partial';
}

/** Ledger fields a rule reads: drives `review` when absent, the docs, and the rule tester. */
export type Reads = { readonly [K in KindId]?: readonly FieldOf<K>[] };

interface RuleFacts<M extends Messages, L extends ThresholdKey> {
  /** Public, never reused. */
  readonly id: string;
  /** A short Chinese name, for lists and docs. */
  readonly name: string;
  readonly clauses: readonly ClauseCoverage[];
  readonly severity: Severity;
  /** The document's own word that sets the severity (应当, 一般 …), or `工具` for data rules. */
  readonly modal: string;
  /** The clause's sentence in our own words. */
  readonly summary: string;
  readonly reads: Reads;
  readonly limits: readonly L[];
  readonly messages: M;
  /** Judged once a year: the year is then part of a finding's id. */
  readonly yearly: boolean;
  /** Judged for temporary branches too (RULES.md 5 lists the rules that are not). */
  readonly forTemporary: boolean;
  /** Judged up to a dissolution within the year (rules of due months and quarters); all others are `na` from then on. */
  readonly forDissolved?: true;
  /** Data rules: what stands in the cells of its findings cannot be trusted by any rule that reads them (RULES.md 2). */
  readonly voidsCells?: true;
}

export interface BranchRule<
  M extends Messages = Messages,
  L extends ThresholdKey = ThresholdKey,
> extends RuleFacts<M, L> {
  readonly scope: 'branch';
  evaluate(dossier: Dossier, context: RuleContext<M, L>): Verdicts;
}
export interface SuperiorRule<
  M extends Messages = Messages,
  L extends ThresholdKey = ThresholdKey,
> extends RuleFacts<M, L> {
  readonly scope: 'superior';
  evaluate(superior: SuperiorDossier, context: RuleContext<M, L>): Verdicts;
}
export interface WorkbookRule<
  M extends Messages = Messages,
  L extends ThresholdKey = ThresholdKey,
> extends RuleFacts<M, L> {
  readonly scope: 'workbook';
  evaluate(department: Department, context: RuleContext<M, L>): Verdicts;
}
export type Rule = BranchRule | SuperiorRule | WorkbookRule;

/** A finding: one rule, one branch (or organisation, or the workbook), one subject. */
export interface Finding {
  /** Stable: hash of rule, message, branch, subject and, for yearly rules, the year. */
  readonly id: string;
  readonly rule: string;
  readonly message: string;
  readonly messageKey: string;
  readonly outcome: 'violation' | 'review';
  readonly severity: Severity;
  /** Display name; null for a finding of the whole workbook. */
  readonly branch: string | null;
  readonly branchKey: string | null;
  readonly superior: string | null;
  readonly subject: string;
  readonly remedy: string;
  /** `O6`, `三·2`; null for the data's own faults. */
  readonly clause: string | null;
  readonly cells: readonly CellRef[];
  /** Digest of the facts behind the finding. */
  readonly evidence: string;
  /** Exists only because a threshold was set stricter than the document's (严于文件). */
  readonly stricter: boolean;
}

const widen = (rule: unknown): Rule => rule as Rule;

/**
 * Declares a rule. The compiler checks clause ids, fields, threshold keys and message holes here; the catalogue
 * then holds rules of every shape side by side, which is why the type is widened once, in this file.
 */
export const branchRule = <const M extends Messages, const L extends ThresholdKey = never>(
  rule: Omit<BranchRule<M, L>, 'scope'>,
): Rule => widen({ ...rule, scope: 'branch' });

export const superiorRule = <const M extends Messages, const L extends ThresholdKey = never>(
  rule: Omit<SuperiorRule<M, L>, 'scope'>,
): Rule => widen({ ...rule, scope: 'superior' });

export const workbookRule = <const M extends Messages, const L extends ThresholdKey = never>(
  rule: Omit<WorkbookRule<M, L>, 'scope'>,
): Rule => widen({ ...rule, scope: 'workbook' });
