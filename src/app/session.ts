/**
 * A run of checks over the same workbooks: what the pane, the page and the command line hold on to. Settings saved
 * meanwhile count at once, and go along with the next edit of the workbook that keeps them.
 */
import { writeSettings, type Settings } from '../engine/settings';
import { readMapping } from '../ledger/mapping';
import { tryReading, type Trial, type Trying } from '../ledger/trial';
import type { SheetModel } from '../workbook/edit';
import { WorkbookFailure } from '../workbook/failure';
import type { WorkbookContent, WorkOptions } from '../workbook/port';
import { check, type Checked } from './check';
import type { CheckChoices, CheckResult, Deed, LoadedSettings, Workbooks, WritePlan } from './contract';
import { homeOf } from './own-sheets';
import { loadSettings } from './stored-settings';
import { listSheets, nothing, planClearing, planRemoval, planSettings, planWrite } from './write';

export class Session {
  private checked: Checked | null = null;
  /** Settings that no workbook holds yet, as JSON. */
  private unsaved: string | null = null;

  constructor(private workbooks: Workbooks) {}

  /** Throws a `WorkbookFailure` for a year to come. */
  check(choices: CheckChoices, onProgress?: WorkOptions['onProgress']): CheckResult {
    this.checked = check(this.workbooks, choices, onProgress);
    return this.checked.result;
  }

  /** Index of the workbook that holds the department's lists and settings. */
  get home(): number {
    return this.checked?.result.home ?? homeOf(this.workbooks, { tables: [] });
  }

  /** Plans a deed for one workbook, by default the home. Lists and marks need a check first. */
  plan(deed: Deed, file: number = this.home): WritePlan {
    const planned = this.planned(deed, file);
    return file === this.home && this.unsaved !== null
      ? { ...planned, edit: { ...planned.edit, settings: this.unsaved } }
      : planned;
  }

  private planned(deed: Deed, file: number): WritePlan {
    switch (deed.deed) {
      case 'write':
        return planWrite(this.checkedOrFail(), deed, file);
      case 'clearMarks':
        return planClearing(this.workbookOrFail(file));
      case 'removeSheets':
        return planRemoval(this.workbookOrFail(file));
    }
  }

  /** The lists as a workbook of their own. */
  lists(): readonly SheetModel[] {
    return listSheets(this.checkedOrFail());
  }

  settings(): LoadedSettings {
    return loadSettings(this.workbooks);
  }

  /** How a sheet would be read if a correction were saved; nothing is. */
  tryReading(file: number, sheet: string, trying: Trying): Trial {
    const { grids } = this.workbookOrFail(file);
    const grid = grids.find((one) => one.sheet === sheet);
    if (!grid) throw new WorkbookFailure('unknown', 'no such sheet');
    const mapping = readMapping(this.settings().settings.mapping);
    return tryReading(grid, mapping, trying, new Set(grids.map((one) => one.sheet)));
  }

  /** Settings for the next check, and the plan that stores them; nothing where the stored part must be left alone. */
  saveSettings(settings: Settings): WritePlan {
    const { refused } = this.settings();
    if (refused !== null) return nothing(refused);
    const json = writeSettings(settings);
    const { home } = this;
    this.unsaved = json;
    const workbook = this.workbookOrFail(home);
    this.replace(home, { ...workbook, settings: { state: 'found', json } });
    return planSettings(json);
  }

  /** What stands in a workbook now, after an edit was applied to it. */
  replace(file: number, content: WorkbookContent): void {
    this.workbooks = this.workbooks.map((workbook, index) => (index === file ? content : workbook));
    if (this.checked) this.checked = { ...this.checked, workbooks: this.workbooks };
  }

  private workbookOrFail(file: number): WorkbookContent {
    const workbook = this.workbooks[file];
    if (!workbook) throw new WorkbookFailure('unknown', 'no such workbook');
    return workbook;
  }

  private checkedOrFail(): Checked {
    if (!this.checked) throw new WorkbookFailure('unknown', 'planned before any check');
    return this.checked;
  }
}
