import { applyPlan } from '../app/apply';
import type { CheckResult, LoadedSettings, RuleSummary, WritePlan } from '../app/contract';
import type { Settings } from '../engine/settings';
import { clientVersion, hostVersion } from '../hosts/excel/office';
import { openExcelWorkbook, type Place } from '../hosts/excel/workbook';
import type { CellRef } from '../ledger/model';
import type { Trial, Trying } from '../ledger/trial';
import { deedOf, markNotes } from '../panes/deeds';
import type { Basis, PaneHost, SheetChange, WriteAction, Written } from '../panes/host';
import { today } from '../panes/today';
import { VERSION } from '../panes/version';
import { createCore } from '../worker/client';
import type { WorkOptions } from '../workbook/port';

const NOTHING_CHOSEN: Basis = { year: null, annex: null };

const isSame = (one: Place | null, other: Place): boolean =>
  one?.sheet === other.sheet && one.row === other.row && one.column === other.column;

/** The panes over the workbook that is open in Excel; the core works beside it in a worker. */
export class ExcelPaneHost implements PaneHost {
  readonly place = 'excel';
  readonly versions = { product: VERSION, host: hostVersion(), client: clientVersion() };
  /** Excel's webviews save no files. */
  readonly saveLists = null;
  readonly saveFile = null;
  private readonly workbook = openExcelWorkbook();
  private readonly core = createCore();
  private basis = NOTHING_CHOSEN;
  private isLoaded = false;
  /** Where the pane itself sent the selection: Excel will report it as if a person had chosen it. */
  private sent: Place | null = null;

  async check(basis: Basis, options: WorkOptions): Promise<CheckResult> {
    this.basis = basis;
    await this.load(options);
    return this.core.check({ ...basis, asOf: null, today: today() }, options);
  }

  /** Reads afresh: people may have written into our own sheets since, and what they wrote must survive. */
  async plan(action: WriteAction): Promise<WritePlan> {
    await this.check(this.basis, {});
    return this.core.plan(deedOf(action));
  }

  async apply(_: WriteAction, plan: WritePlan, options: WorkOptions): Promise<Written> {
    const applied = await applyPlan(this.workbook, plan, options);
    return { said: [`已完成：${plan.summary}`, ...markNotes(applied)] };
  }

  select({ sheet, row, column }: CellRef): Promise<boolean> {
    this.sent = { sheet, row, column };
    return this.workbook.select(this.sent);
  }

  onSelection(listener: (cell: CellRef) => void): () => void {
    return this.workbook.onSelection((place) => {
      const isOwn = isSame(this.sent, place);
      this.sent = null;
      if (!isOwn) listener({ file: 0, ...place });
    });
  }

  onChange(listener: (change: SheetChange) => void): () => void {
    return this.workbook.onChange(({ sheet, moved }) => {
      const told = moved ? this.workbook.dropMarks(sheet) : Promise.resolve(false);
      // Marks that cannot be taken off stay, and nothing is said of them.
      void told.catch(() => false).then((unmarked) => listener({ sheet, unmarked }));
    });
  }

  async loadSettings(): Promise<LoadedSettings> {
    if (!this.isLoaded) await this.load({});
    return this.core.settings();
  }

  async saveSettings(settings: Settings): Promise<string | null> {
    const plan = await this.core.saveSettings(settings);
    if (plan.edit.settings === null) return plan.summary;
    await this.workbook.apply(plan.edit);
    return null;
  }

  rules(): Promise<readonly RuleSummary[]> {
    return this.core.rules();
  }

  tryReading(file: number, sheet: string, trying: Trying): Promise<Trial> {
    return this.core.tryReading(file, sheet, trying);
  }

  private async load(options: WorkOptions): Promise<void> {
    this.isLoaded = false;
    const content = await this.workbook.read(options);
    await this.core.load([content], options);
    this.isLoaded = true;
  }
}
