/** 一键校验: workbooks in, verdicts and findings out. Pure but for the progress it reports. */
import { isDissolved } from '../engine/gate';
import { digest } from '../engine/identity';
import { judge, type ManualAnswers } from '../engine/judge';
import type { Rule } from '../engine/rule';
import { runRules } from '../engine/run';
import type { RunResult } from '../engine/run-result';
import { changedSettings, limitsIn, type Settings } from '../engine/settings';
import type { ManualResult } from '../engine/verdict';
import { yearOf, type Day } from '../ledger/calendar';
import { buildDepartment } from '../ledger/dossier/build';
import type { Department } from '../ledger/dossier/dossier';
import { readMapping } from '../ledger/mapping';
import type { LedgerTable, Ledgers } from '../ledger/model';
import { readLedgers } from '../ledger/read';
import { questionsOf, readOnSite, type Question, type Respondent } from '../report/on-site/sheet';
import { ledgerFindings } from '../report/rectification/findings';
import { ownerDigest } from '../report/rectification/new-item';
import { readLedgerSheet } from '../report/rectification/read';
import { reconcileItems, type RunFacts } from '../report/rectification/reconcile';
import { CATALOGUE } from '../rules/catalogue';
import { WorkbookFailure } from '../workbook/failure';
import type { WorkOptions } from '../workbook/port';
import type { CheckChoices, CheckResult, SheetReading, Workbooks } from './contract';
import { annexOfBranches, asOfIn, guessAnnex, guessYear } from './guess';
import { notesOf } from './notes';
import { homeOf, ownGrid } from './own-sheets';
import { loadSettings } from './stored-settings';
import { sortWaived } from './waivers';

/** A check with all that writing its lists needs. */
export interface Checked {
  readonly result: CheckResult;
  readonly workbooks: Workbooks;
  readonly settings: Settings;
  readonly department: Department;
  /** Manual items asked of branches and organisations for the year: many, and wanted for the on-site sheet only. */
  readonly questions: () => readonly Question[];
  /** The run as the rectification ledger sees it. */
  readonly run: RunFacts;
  readonly today: Day;
}

const MAPPING_DAMAGED =
  '工作簿中保存的台账识别设置无法读取，本次全部按自动识别；请在“台账识别”中重新更正或导入。';

const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(CATALOGUE.map((rule) => [rule.id, rule]));
const ruleName = (id: string): string => RULES_BY_ID.get(id)?.name ?? id;

/** Checks the workbooks as one department. A year to come is refused with a `WorkbookFailure`. */
export function check(
  workbooks: Workbooks,
  choices: CheckChoices,
  onProgress?: WorkOptions['onProgress'],
): Checked {
  const { settings, refused } = loadSettings(workbooks);
  const mapping = readMapping(settings.mapping);
  const isDamaged = settings.mapping !== null && settings.mapping !== undefined && mapping === null;
  const ledgers = readLedgers(
    workbooks.map(({ grids }) => ({ grids, mapping })),
    (done, total, sheet) => onProgress?.({ step: 'recognising', sheet, done, total }),
  );
  onProgress?.({ step: 'checking', sheet: null, done: 0, total: 1 });
  const basis = basisOf(ledgers, settings, choices);
  const department = buildDepartment(ledgers, {
    annexOf: annexOfBranches(settings, basis.annex),
    digestOf: (text) => digest([text]),
  });
  const home = homeOf(workbooks, ledgers);
  const raw = runRules(department, CATALOGUE, { ...basis, today: choices.today, settings });
  const questions = (): readonly Question[] => questionsOf(respondentsOf(department, basis.asOf), basis.year);
  const workDay = choices.asOf ?? choices.today;
  const { waived, lapsed } = sortWaived(raw.findings, settings);
  const facts: RunFacts = {
    year: basis.year,
    workDay,
    findings: raw.findings,
    branches: department.dossiers.map(({ branch }) => ({ branchKey: branch.key, branch: branch.name })),
    waived: new Set(waived.map(({ finding }) => finding.id)),
    hasPassed: passedIn(raw, basis.year),
  };
  const findings = [...raw.findings, ...rectificationFindings(workbooks, home, department, facts)];
  const sorted = sortWaived(findings, settings);
  const verdicts = judge({
    department,
    rules: CATALOGUE,
    run: { ...raw, findings },
    manual: manualAnswers(workbooks, home, questions),
    waived: new Set(sorted.waived.map(({ finding }) => finding.id)),
    asOf: basis.asOf,
    limits: limitsIn(settings),
    settings,
  });
  const branchName = new Map(verdicts.branches.map(({ branchKey, branch }) => [branchKey, branch]));
  const result: CheckResult = {
    ...basis,
    files: workbooks.map(({ name }) => name),
    home,
    sheets: readingsOf(workbooks, ledgers),
    findings: sorted.open,
    waived: sorted.waived,
    ...verdicts,
    obstacles: workbooks.flatMap(({ obstacles }) => obstacles),
    notes: notesOf({
      ledgers,
      department,
      refused: refused ?? (isDamaged ? MAPPING_DAMAGED : null),
      lapsed,
      workbooks,
    }),
    changedSettings: changedSettings(settings, {
      rule: ruleName,
      branch: (key) => branchName.get(key) ?? key,
    }),
  };
  return {
    result,
    workbooks,
    settings,
    department,
    questions,
    run: { ...facts, findings: sorted.open },
    today: choices.today,
  };
}

type Basis = Pick<CheckResult, 'year' | 'annex' | 'asOf' | 'assumed'>;

/** What is judged: as chosen now, else as stored, else as the records say. */
function basisOf(ledgers: Ledgers, settings: Settings, choices: CheckChoices): Basis {
  const reference = choices.asOf ?? choices.today;
  const year = choices.year ?? settings.year;
  const annex = choices.annex ?? settings.annex;
  if (year !== null && (year > yearOf(choices.today) || year > yearOf(reference))) {
    throw new WorkbookFailure('future-year');
  }
  const judged = year ?? guessYear(ledgers, reference) ?? yearOf(reference);
  return {
    year: judged,
    annex: annex ?? guessAnnex(ledgers),
    asOf: asOfIn(judged, reference),
    assumed: { year: year === null, annex: annex === null },
  };
}

/** Every sheet with content that is not ours. */
function readingsOf(workbooks: Workbooks, { tables, unrecognised }: Ledgers): readonly SheetReading[] {
  const key = (file: number, sheet: string): string => `${file}|${sheet}`;
  const tablesOf = new Map<string, LedgerTable[]>(
    unrecognised.map(({ file, sheet }) => [key(file, sheet), []]),
  );
  for (const table of tables) {
    const place = key(table.file, table.sheet);
    const known = tablesOf.get(place);
    if (known) known.push(table);
    else tablesOf.set(place, [table]);
  }
  return workbooks.flatMap(({ grids }, file) =>
    grids.flatMap(({ sheet, visibility }) => {
      const own = tablesOf.get(key(file, sheet));
      return own ? [{ file, sheet, visibility, tables: own }] : [];
    }),
  );
}

/** Whom the manual items are asked of: branches that are judged, and organisations under one of the annexes. */
function respondentsOf({ dossiers, superiors }: Department, asOf: Day): readonly Respondent[] {
  const branches = dossiers.flatMap(({ branch }): Respondent[] => {
    if (branch.annex === null || isDissolved(branch, asOf)) return [];
    return [
      { scope: 'branch', key: branch.key, name: branch.name, superior: branch.superior, annex: branch.annex },
    ];
  });
  const organisations = superiors.flatMap(({ name, annex }): Respondent[] =>
    annex === null ? [] : [{ scope: 'superior', key: name, name, superior: null, annex }],
  );
  return [...branches, ...organisations];
}

/** What people entered on site, by branch key or organisation's name. */
function manualAnswers(workbooks: Workbooks, home: number, questions: Checked['questions']): ManualAnswers {
  const workbook = workbooks[home];
  const grid = workbook && ownGrid(workbook, 'onSite');
  const answers = grid && readOnSite(grid)?.answers;
  if (!answers) return new Map();
  const byOwner = new Map<string, Map<string, ManualResult>>();
  for (const { id, item, of } of questions()) {
    const answer = answers.get(id);
    if (!answer) continue;
    const own = byOwner.get(of.key) ?? new Map<string, ManualResult>();
    byOwner.set(of.key, own.set(item.id, answer));
  }
  return byOwner;
}

/** Our own rectification ledger as it stands: closed on paper, closed and found again. */
function rectificationFindings(workbooks: Workbooks, home: number, department: Department, facts: RunFacts) {
  const workbook = workbooks[home];
  const grid = workbook && ownGrid(workbook, 'rectification');
  const ledger = grid && readLedgerSheet(grid);
  if (!ledger) return [];
  const owners = department.dossiers.map(({ branch: { key, name, superior } }) => ({
    branchKey: key,
    branch: name,
    superior,
  }));
  return ledgerFindings(ledger, reconcileItems(ledger, facts), owners, home);
}

/**
 * Whether a rule ran and found nothing that is not among the findings: it passed, or it violated elsewhere in the
 * same branch while nothing of it was left open. A rule judged once a year says nothing of another year.
 */
function passedIn({ outcomes, superiorOutcomes, findings }: RunResult, year: number): RunFacts['hasPassed'] {
  const byOwner = new Map([...outcomes, ...superiorOutcomes].map(([key, of]) => [ownerDigest(key), of]));
  const open = new Set(
    findings
      .filter(({ outcome }) => outcome === 'review')
      .map(({ rule, branchKey, superior }) => `${rule} ${ownerDigest(branchKey ?? superior ?? '')}`),
  );
  const ofWorkbook = ownerDigest('');
  return (rule, owner, judged) => {
    if (RULES_BY_ID.get(rule)?.yearly !== false && judged !== year) return false;
    const outcome = byOwner.get(owner)?.[rule];
    if (outcome === 'pass') return true;
    return outcome === 'violation' && !open.has(`${rule} ${owner}`) && !open.has(`${rule} ${ofWorkbook}`);
  };
}
