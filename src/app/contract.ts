/**
 * What the entries (pane, page, command line) ask of the core and what they get. Plain data throughout, so that it
 * crosses a worker boundary. `check.ts` and `write.ts` hold the use cases.
 */
import type { Annex, Finding, Rule } from '../engine/rule';
import type { Settings, Waiver } from '../engine/settings';
import type { BranchVerdict, DepartmentVerdict, SuperiorVerdict } from '../engine/verdict';
import type { Day } from '../ledger/calendar';
import type { LedgerTable } from '../ledger/model';
import type { Edit } from '../workbook/edit';
import type { OwnSheetId } from '../workbook/grid';
import type { Obstacle, WorkbookContent } from '../workbook/port';

/** What a person chose for this run; null = guess from the records and say so. */
export interface CheckChoices {
  readonly year: number | null;
  readonly annex: Annex | null;
  readonly asOf: Day | null;
  /** The real today, given by the entry: the core has no clock. */
  readonly today: Day;
}

/** A sheet as it was understood, for 台账识别 and the command line. */
export interface SheetReading {
  readonly file: number;
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Empty when the sheet is no ledger. */
  readonly tables: readonly LedgerTable[];
}

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

export interface CheckResult {
  readonly year: number;
  readonly annex: Annex;
  readonly asOf: Day;
  /** True where year or annex was guessed and not chosen. */
  readonly assumed: { readonly year: boolean; readonly annex: boolean };
  readonly files: readonly string[];
  /** Index of the file that holds the department's lists and settings. */
  readonly home: number;
  readonly sheets: readonly SheetReading[];
  /** What is left: findings under a waiver that holds stand in `waived`. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly branches: readonly BranchVerdict[];
  /** Organisations above the branches, each on its own line. */
  readonly superiors: readonly SuperiorVerdict[];
  readonly department: DepartmentVerdict;
  readonly obstacles: readonly Obstacle[];
  /** Sentences to show beside the result: hidden sheets read, register built from other sheets, damaged settings … */
  readonly notes: readonly string[];
  /** Changed thresholds and rules switched off or regraded, in words: shown wherever a result is shown. */
  readonly changedSettings: readonly string[];
}

/** A rule as the settings list it. */
export type RuleSummary = Pick<Rule, 'id' | 'name' | 'severity'>;

/** The settings in force, and the sentence that says why the stored ones could not be used. */
export interface LoadedSettings {
  readonly settings: Settings;
  /** Set where the stored part is damaged or newer: it is reported and left as it is. */
  readonly refused: string | null;
}

/** What a person may ask to have written. */
export interface WriteRequest {
  readonly sheets: readonly OwnSheetId[];
  readonly marks: boolean;
}

/** What can be planned: writing lists and marks, taking the marks off, taking our sheets out. */
export type Deed =
  | ({ readonly deed: 'write' } & WriteRequest)
  | { readonly deed: 'clearMarks' }
  | { readonly deed: 'removeSheets' };

/** A dry run of a write: the edit, and what the pane says before it is applied. */
export interface WritePlan {
  readonly edit: Edit;
  /** `新建3张表，标记41个单元格，不改动您的内容。` */
  readonly summary: string;
  /** Text people typed into sheets that this edit would remove, named before it goes. */
  readonly losses: readonly string[];
  /** How many hidden marks the issue list of this workbook speaks of after the edit; null when it has no list. */
  readonly notedHiddenMarks: number | null;
}

/** The workbooks of one check: one, or several pooled as one department. */
export type Workbooks = readonly WorkbookContent[];
