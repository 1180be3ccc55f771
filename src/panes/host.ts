/**
 * What the panes need of the place they stand in. The task pane answers with Excel, the page with opened files,
 * tests with a fake; the panes themselves know neither.
 */
import type { CheckResult, LoadedSettings, RuleSummary, WritePlan } from '../app/contract';
import type { Annex } from '../engine/rule';
import type { Settings } from '../engine/settings';
import type { CellRef } from '../ledger/model';
import type { Trial, Trying } from '../ledger/trial';
import type { WorkOptions } from '../workbook/port';

/** Year and annex as a person chose them; null lets the records and unit names decide. */
export interface Basis {
  readonly year: number | null;
  readonly annex: Annex | null;
}

/** The deeds under the results. */
export const WRITE_ACTIONS = [
  'issues',
  'rectification',
  'notices',
  'onSite',
  'reminders',
  'clearMarks',
  'removeSheets',
] as const;
export type WriteAction = (typeof WRITE_ACTIONS)[number];

/** A deed, or the lists saved in a file of their own. */
export type Doing = WriteAction | 'lists';

/** What became of a write, in sentences for the clerk. */
export interface Written {
  readonly said: readonly string[];
}

export interface Versions {
  readonly product: string;
  /** `Excel 16.0…`, or the browser. */
  readonly host: string;
  /** Version of Office.js, or null on the page. */
  readonly client: string | null;
}

/** A change in the workbook since the last run. */
export interface SheetChange {
  readonly sheet: string;
  /** Its marks were taken off: rows have moved, and they would accuse the wrong ones. */
  readonly unmarked: boolean;
}

export interface PaneHost {
  readonly place: 'excel' | 'page';
  readonly versions: Versions;
  check(basis: Basis, options: WorkOptions): Promise<CheckResult>;
  plan(action: WriteAction): Promise<WritePlan>;
  apply(action: WriteAction, plan: WritePlan, options: WorkOptions): Promise<Written>;
  /**
   * Shows a cell in its sheet; false where the sheet is hidden or gone. `isAsked`: the person asked for the cell
   * itself, not only for a finding, so that a narrow page may turn to the sheet.
   */
  select(cell: CellRef, isAsked: boolean): Promise<boolean>;
  /** Calls back with the cell that was chosen in a sheet; returns how to stop. */
  onSelection(listener: (cell: CellRef) => void): () => void;
  onChange(listener: (change: SheetChange) => void): () => void;
  loadSettings(): Promise<LoadedSettings>;
  /** Gives the sentence that says why the settings were not stored, or null. */
  saveSettings(settings: Settings): Promise<string | null>;
  /** The catalogue, for the settings. */
  rules(): Promise<readonly RuleSummary[]>;
  /** How a sheet would be read if a correction were saved, with three rows of it. */
  tryReading(file: number, sheet: string, trying: Trying): Promise<Trial>;
  /** Saves the lists in a file of their own, for workbooks that take none; null where the place cannot. */
  readonly saveLists: (() => Promise<Written>) | null;
  /** Offers a file to save; null where the place cannot (Excel's webview). */
  readonly saveFile: ((name: string, text: string) => void) | null;
}
