/**
 * Takes verdicts, gives findings and outcomes. Outcomes only ever get worse; what is absent is gathered and said once.
 */
import type { BranchIdentity, Department, Dossier, SuperiorDossier } from '../ledger/dossier/dossier';
import type { CellRef } from '../ledger/model';
import { lackFor, type Absent, type Lack } from '../ledger/dossier/values';
import { whyNotJudged } from './gate';
import { digest, evidenceOf, findingId } from './identity';
import { maskNumbers } from './mask';
import {
  OUTCOMES,
  type Annex,
  type Finding,
  type MessageTemplate,
  type Outcome,
  type Rule,
  type Severity,
  type Subject,
  type Verdict,
  type Where,
} from './rule';
import type { RunOptions, RunResult } from './run-result';
import {
  absentSentence,
  DOUBTFUL_NOTE,
  failureSentence,
  filled,
  unreadSentence,
  VOID_NOTE,
  type Concerned,
  type Sentence,
} from './sentences';
import { voidedFields, type VoidedFields } from './voided';

/** Whom a verdict is about. */
export type Owner =
  | { readonly of: 'branch'; readonly dossier: Dossier }
  | { readonly of: 'superior'; readonly superior: SuperiorDossier }
  | { readonly of: 'workbook' };

const WORKBOOK: Owner = { of: 'workbook' };

/** Something that stops a rule for many owners at once, said in one finding. */
interface Gathered {
  readonly rule: Rule;
  readonly messageKey: string;
  readonly subject: string;
  readonly branches: Set<string>;
  readonly superiors: Set<string>;
  readonly sentence: (concerned: Concerned) => Sentence;
}

type SpokenVerdict = Extract<Verdict, { readonly where: Where }>;
const isSpoken = (verdict: Verdict): verdict is SpokenVerdict => 'where' in verdict;

const worse = (one: Outcome, other: Outcome): Outcome =>
  OUTCOMES.indexOf(one) >= OUTCOMES.indexOf(other) ? one : other;

const NO_CELLS: readonly CellRef[] = [];

export class Collector {
  private readonly findings = new Map<string, Finding[]>();
  private readonly outcomes = new Map<string, Record<string, Outcome>>();
  private readonly superiorOutcomes = new Map<string, Record<string, Outcome>>();
  private readonly reasons = new Map<string, Record<string, string>>();
  private readonly gathered = new Map<string, Gathered>();
  private readonly superiorsByName: ReadonlyMap<string, SuperiorDossier>;
  private readonly ids = new Map<string, number>();
  private readonly voided = new Map<string, VoidedFields>();

  constructor(
    private readonly department: Department,
    private readonly rules: readonly Rule[],
    private readonly options: RunOptions,
  ) {
    const template = Object.fromEntries(rules.map(({ id }): [string, Outcome] => [id, 'na']));
    const untouched = (): Record<string, Outcome> => ({ ...template });
    for (const { branch } of department.dossiers) this.outcomes.set(branch.key, untouched());
    for (const { name } of department.superiors) this.superiorOutcomes.set(name, untouched());
    this.superiorsByName = new Map(department.superiors.map((superior) => [superior.name, superior]));
  }

  /** The rule is not judged for this owner. */
  na(rule: Rule, owner: Owner, reason: string): void {
    if (owner.of !== 'branch') return;
    const { key } = owner.dossier.branch;
    const reasons = this.reasons.get(key) ?? {};
    this.reasons.set(key, reasons);
    reasons[rule.id] = reason;
  }

  /** The rule threw: a review with the reason for this owner, or for the workbook as a whole. */
  failed(rule: Rule, owner: Owner, reason: string): void {
    const owners: readonly Owner[] =
      rule.scope === 'workbook'
        ? this.department.dossiers.map((dossier) => ({ of: 'branch', dossier }))
        : [owner];
    for (const one of owners) this.mark(rule, one, 'review');
    this.gather(rule, owners, 'failed', reason, (concerned) => failureSentence(rule.name, reason, concerned));
  }

  /**
   * The verdicts of one evaluation. `byDocument` are those by the document's own limits, where some are set stricter:
   * then these decide, and what only the stricter ones find is a reminder.
   */
  take(rule: Rule, owner: Owner, verdicts: readonly Verdict[], byDocument: readonly Verdict[] | null): void {
    for (const verdict of byDocument ?? verdicts) this.add(rule, owner, verdict, false);
    if (!byDocument) return;
    const known = new Set(byDocument.filter(isSpoken).map((verdict) => this.keyOf(rule, owner, verdict)));
    for (const verdict of verdicts.filter(isSpoken)) {
      if (!known.has(this.keyOf(rule, owner, verdict))) this.add(rule, owner, verdict, true);
    }
  }

  result(): RunResult {
    const ruleOrder = new Map(this.rules.map(({ id }, index) => [id, index]));
    const byRule = (a: Finding, b: Finding): number =>
      (ruleOrder.get(a.rule) ?? 0) - (ruleOrder.get(b.rule) ?? 0) || compare(a.subject, b.subject);
    const owners = [
      ...this.department.dossiers.map(({ branch }) => `branch ${branch.key}`),
      ...this.department.superiors.map(({ name }) => `superior ${name}`),
      'workbook',
    ];
    for (const gathered of this.gathered.values()) this.say(gathered);
    return {
      findings: owners.flatMap((owner) => (this.findings.get(owner) ?? []).sort(byRule)),
      outcomes: this.outcomes,
      superiorOutcomes: this.superiorOutcomes,
      reasons: this.reasons,
    };
  }

  private add(rule: Rule, given: Owner, verdict: Verdict, isStricterOnly: boolean): void {
    const owner = this.ownerOf(given, isSpoken(verdict) ? verdict.where : verdict.owner);
    if (!this.isJudged(rule, owner)) return;
    if (isSpoken(verdict)) {
      this.speak(rule, owner, verdict, isStricterOnly);
      return;
    }
    if (verdict.outcome === 'na') this.na(rule, owner, verdict.reason);
    else this.mark(rule, owner, this.settled(rule, owner, verdict.outcome));
    if (verdict.outcome === 'review') this.gatherAbsent(rule, owner, verdict.absent);
  }

  /** A verdict of a workbook-scope rule names its branch or organisation; others stay with whom they were asked of. */
  private ownerOf(given: Owner, { branchKey, superior }: Pick<Where, 'branchKey' | 'superior'>): Owner {
    const dossier = branchKey === undefined ? undefined : this.department.byKey.get(branchKey);
    if (dossier) return { of: 'branch', dossier };
    const named = superior === undefined ? undefined : this.superiorsByName.get(superior);
    return named ? { of: 'superior', superior: named } : given;
  }

  private isJudged(rule: Rule, owner: Owner): boolean {
    if (owner.of === 'superior') return owner.superior.annex !== null;
    if (owner.of === 'workbook' || rule.scope === 'branch') return true;
    const reason = whyNotJudged(rule, owner.dossier.branch, this.options.asOf);
    if (reason !== null) this.na(rule, owner, reason);
    return reason === null;
  }

  private mark(rule: Rule, owner: Owner, outcome: Outcome): void {
    const outcomes =
      owner.of === 'branch'
        ? this.outcomes.get(owner.dossier.branch.key)
        : owner.of === 'superior'
          ? this.superiorOutcomes.get(owner.superior.name)
          : undefined;
    if (outcomes) outcomes[rule.id] = worse(outcomes[rule.id] ?? 'na', outcome);
  }

  /** A pass on cells with a data fault is no pass for a rule that decides. */
  private settled(rule: Rule, owner: Owner, outcome: Outcome): Outcome {
    const isPass = outcome === 'pass' && this.gradeOf(rule.severity, rule) === 'error';
    return isPass && owner.of === 'branch' && this.voided.get(owner.dossier.branch.key)?.areReadBy(rule)
      ? 'review'
      : outcome;
  }

  /** What tells a verdict from others of the rule. */
  private keyOf(rule: Rule, given: Owner, verdict: SpokenVerdict): string {
    const owner = this.ownerOf(given, verdict.where);
    return findingId({
      rule: rule.id,
      message: messageKeyOf(verdict),
      owner: keyOfOwner(owner),
      subject: subjectOf(owner, verdict).key,
      year: rule.yearly ? this.options.year : null,
    });
  }

  private speak(rule: Rule, owner: Owner, verdict: SpokenVerdict, isStricterOnly: boolean): void {
    const { where } = verdict;
    const subject = subjectOf(owner, verdict);
    const sentence = this.sentenceOf(rule, owner, verdict, subject);
    const severity = isStricterOnly ? 'info' : this.severityOf(rule, verdict);
    const note = this.doubt(rule, owner, verdict);
    const outcome = note === null ? verdict.outcome : 'review';
    const cells = (where.cells ?? NO_CELLS).length > 0 ? (where.cells ?? NO_CELLS) : registerCell(owner);
    this.put(owner, {
      id: this.unique(this.keyOf(rule, owner, verdict)),
      rule: rule.id,
      message: sentence.text + (note ?? ''),
      messageKey: messageKeyOf(verdict),
      outcome,
      severity,
      branch: owner.of === 'branch' ? owner.dossier.branch.name : null,
      branchKey: owner.of === 'branch' ? owner.dossier.branch.key : null,
      superior: superiorOf(owner),
      subject: maskNumbers(subject.label),
      remedy: sentence.remedy,
      clause: this.clauseOf(rule, owner),
      cells,
      evidence: evidenceOf(where.evidence ?? []),
      stricter: isStricterOnly,
    });
    if (!isStricterOnly) this.mark(rule, owner, outcome);
    if (rule.voidsCells && owner.of === 'branch' && where.cells) this.voidCells(owner.dossier, where.cells);
  }

  private sentenceOf(rule: Rule, owner: Owner, verdict: SpokenVerdict, subject: Subject): Sentence {
    const owned = nameOf(owner);
    if ('unread' in verdict) {
      return unreadSentence(verdict.unread, rule.name, owned, verdict.where.subject?.label ?? null);
    }
    const template = templateOf(rule, verdict.message);
    const holes = { ...verdict.holes, branch: owned, subject: subject.label };
    const remedy =
      typeof template.remedy === 'string' ? template.remedy : template.remedy[this.annexOf(owner)];
    return { text: filled(template.text, holes), remedy: filled(remedy, holes) };
  }

  /**
   * Why a violation is only a review: its rows may stand elsewhere, or, of an error, its cells are not to be trusted.
   */
  private doubt(rule: Rule, owner: Owner, verdict: SpokenVerdict): string | null {
    if (verdict.outcome !== 'violation' || owner.of !== 'branch' || rule.severity === 'data') return null;
    const { dossier } = owner;
    const cells = verdict.where.cells ?? NO_CELLS;
    if (cells.length === 0 && [...dossier.doubtful].some((kind) => rule.reads[kind])) return DOUBTFUL_NOTE;
    if (this.severityOf(rule, verdict) !== 'error') return null;
    return this.voided.get(dossier.branch.key)?.include(cells) ? VOID_NOTE : null;
  }

  private voidCells(dossier: Dossier, cells: readonly CellRef[]): void {
    const { key } = dossier.branch;
    this.voided.set(key, voidedFields(dossier, cells, this.voided.get(key) ?? null));
  }

  private severityOf(rule: Rule, verdict: SpokenVerdict): Severity {
    const own = 'unread' in verdict ? undefined : templateOf(rule, verdict.message).severity;
    return this.gradeOf(verdict.where.severity ?? own ?? rule.severity, rule);
  }

  /** The severity in force: the settings may regrade a rule, but a fault of the data stays one. */
  private gradeOf(severity: Severity, { id }: Rule): Severity {
    const set = this.options.settings.rules[id];
    return set === undefined || set === 'off' || severity === 'data' ? severity : set;
  }

  private annexOf(owner: Owner): Annex {
    if (owner.of === 'branch') return owner.dossier.branch.annex ?? this.options.annex;
    return owner.of === 'superior' ? (owner.superior.annex ?? this.options.annex) : this.options.annex;
  }

  private clauseOf({ clauses }: Rule, owner: Owner): string | null {
    const annex = this.annexOf(owner);
    const own = clauses.find(({ clause }) => clause.startsWith(annex)) ?? clauses[0];
    return own?.clause ?? null;
  }

  private gatherAbsent(rule: Rule, owner: Owner, lack: Absent): void {
    const how = extentOf(owner, lack);
    const about = `${lack.kind}${lack.part ?? ''} ${lack.fields.join('、')}`;
    const key = how === 'everywhere' ? 'absent' : `absent ${how}`;
    this.gather(rule, [owner], key, about, (concerned) => absentSentence(lack, how, rule.name, concerned));
  }

  private gather(
    rule: Rule,
    owners: readonly Owner[],
    messageKey: string,
    subject: string,
    sentence: Gathered['sentence'],
  ): void {
    const key = `${rule.id} ${messageKey} ${subject}`;
    const gathered = this.gathered.get(key) ?? {
      rule,
      messageKey,
      subject,
      branches: new Set(),
      superiors: new Set(),
      sentence,
    };
    this.gathered.set(key, gathered);
    for (const owner of owners) {
      if (owner.of === 'branch') gathered.branches.add(owner.dossier.branch.key);
      if (owner.of === 'superior') gathered.superiors.add(owner.superior.name);
    }
  }

  private say({ rule, messageKey, subject, branches, superiors, sentence }: Gathered): void {
    const names = [...branches].map((key) => this.department.byKey.get(key)?.branch.name ?? key);
    const concerned = {
      branches: branches.size,
      superiors: superiors.size,
      names: [...names, ...superiors],
    };
    const { text, remedy } = sentence(concerned);
    this.put(WORKBOOK, {
      id: findingId({ rule: rule.id, message: messageKey, owner: null, subject, year: null }),
      rule: rule.id,
      message: text,
      messageKey,
      outcome: 'review',
      severity: this.gradeOf(rule.severity, rule),
      branch: null,
      branchKey: null,
      superior: null,
      subject: rule.name,
      remedy,
      clause: this.clauseOf(rule, WORKBOOK),
      cells: NO_CELLS,
      evidence: evidenceOf([...branches, ...superiors]),
      stricter: false,
    });
  }

  private put(owner: Owner, finding: Finding): void {
    const key = owner.of === 'workbook' ? 'workbook' : `${owner.of} ${keyOfOwner(owner) ?? ''}`;
    const findings = this.findings.get(key);
    if (findings) findings.push(finding);
    else this.findings.set(key, [finding]);
  }

  /** Two findings that nothing sets apart are told apart by their order. */
  private unique(id: string): string {
    const times = this.ids.get(id) ?? 0;
    this.ids.set(id, times + 1);
    return times === 0 ? id : digest([id, times]);
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const messageKeyOf = (verdict: SpokenVerdict): string =>
  'unread' in verdict
    ? `${verdict.unread.state} ${verdict.unread.kind}.${verdict.unread.field}`
    : verdict.message;

function templateOf(rule: Rule, message: string): MessageTemplate {
  const template = rule.messages[message];
  if (!template) throw new Error(`规则 ${rule.id} 没有消息 ${message}`);
  return template;
}

/** How far an owner's lack reaches; of the workbook as a whole, everywhere. */
const extentOf = (owner: Owner, lack: Absent): Lack => {
  if (owner.of === 'workbook') return 'everywhere';
  return lackFor(owner.of === 'branch' ? owner.dossier : owner.superior, lack);
};

const keyOfOwner = (owner: Owner): string | null => {
  if (owner.of === 'branch') return owner.dossier.branch.key;
  return owner.of === 'superior' ? owner.superior.name : null;
};

const nameOf = (owner: Owner): string => {
  if (owner.of === 'branch') return owner.dossier.branch.name;
  return owner.of === 'superior' ? owner.superior.name : '';
};

const superiorOf = (owner: Owner): string | null => {
  if (owner.of === 'branch') return owner.dossier.branch.superior;
  return owner.of === 'superior' ? owner.superior.name : null;
};

const subjectOf = (owner: Owner, { where }: SpokenVerdict): Subject =>
  where.subject ?? { key: '', label: nameOf(owner) };

/** Where to look when nothing can be pointed at: the branch's name in the register. */
function registerCell(owner: Owner): readonly CellRef[] {
  const branch: BranchIdentity | undefined =
    owner.of === 'branch'
      ? owner.dossier.branch
      : owner.of === 'superior'
        ? owner.superior.branches[0]?.branch
        : undefined;
  return branch ? [branch.at] : NO_CELLS;
}
