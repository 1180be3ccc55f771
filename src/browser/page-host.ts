import type { CheckResult, LoadedSettings, RuleSummary, WritePlan } from '../app/contract';
import type { Settings } from '../engine/settings';
import type { CellRef } from '../ledger/model';
import type { Trial, Trying } from '../ledger/trial';
import { deedOf, markNotes } from '../panes/deeds';
import { isCancelled } from '../panes/failure';
import type { Basis, PaneHost, WriteAction, Written } from '../panes/host';
import { today } from '../panes/today';
import { VERSION } from '../panes/version';
import { createCore, type FileSource } from '../worker/client';
import type { OpenedFile } from '../worker/protocol';
import { NO_EDIT } from '../workbook/edit';
import type { WorkOptions } from '../workbook/port';
import { browserName } from './browser-name';
import { Deferred } from './deferred';
import { download } from './download';
import { copyName } from './files';
import type { SheetSource } from './sheet/source';

type Show = (cell: CellRef, isAsked: boolean) => void;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const save = (name: string, bytes: Uint8Array<ArrayBuffer>): void =>
  download(name, new Blob([bytes], { type: XLSX }));

/** The panes over opened files: checked in a worker, annotated in copies, which are downloaded. */
export class PageHost implements PaneHost {
  private static opened = 0;
  /** Tells sessions apart. */
  readonly id = (PageHost.opened += 1);
  readonly place = 'page';
  readonly versions = { product: VERSION, host: browserName(navigator.userAgent), client: null };
  private readonly core = createCore();
  private opening: Promise<readonly OpenedFile[]> | null = null;
  private readonly sheets = new Deferred<readonly OpenedFile[]>();
  /** The plans behind a plan that was shown, one a file. */
  private readonly parts = new WeakMap<WritePlan, readonly WritePlan[]>();
  private show: Show = () => undefined;
  private chose: (cell: CellRef) => void = () => undefined;

  constructor(private readonly files: readonly FileSource[]) {
    // A file that cannot be opened is said by the check; nobody may be waiting for its sheets.
    this.sheets.promise.catch(() => undefined);
  }

  close(): void {
    this.core.cancel();
  }

  /** The opened files' sheets, once they are read. */
  async source(): Promise<SheetSource> {
    const files = await this.sheets.promise;
    return {
      sheets: files.flatMap(({ sheets }) => sheets),
      rows: (file, sheet, first, count) => this.core.rows(file, sheet, first, count),
    };
  }

  async check({ year, annex }: Basis, options: WorkOptions): Promise<CheckResult> {
    await this.open(options);
    return this.core.check({ year, annex, asOf: null, today: today() }, options);
  }

  async plan(action: WriteAction): Promise<WritePlan> {
    const plans: WritePlan[] = [];
    for (const file of this.files.keys()) plans.push(await this.core.plan(deedOf(action), file));
    const [only] = plans;
    if (plans.length === 1 && only) {
      this.parts.set(only, plans);
      return only;
    }
    const whole = pooledPlan(
      plans,
      this.files.map(({ name }) => name),
    );
    this.parts.set(whole, plans);
    return whole;
  }

  async apply(_: WriteAction, plan: WritePlan, options: WorkOptions): Promise<Written> {
    const said: string[] = [];
    for (const [file, part] of (this.parts.get(plan) ?? []).entries()) {
      const { bytes, applied } = await this.core.apply(part, file, options);
      const name = copyName(this.files[file]?.name ?? '');
      save(name, bytes);
      said.push(`已生成副本“${name}”，请在浏览器的下载中查看；原文件没有改动。`, ...markNotes(applied));
    }
    return { said };
  }

  readonly saveLists = async (): Promise<Written> => {
    const name = '校验·问题清单.xlsx';
    save(name, await this.core.lists());
    return { said: [`已另存“${name}”，请在浏览器的下载中查看；原文件没有改动。`] };
  };

  readonly saveFile = (name: string, text: string): void =>
    download(name, new Blob([text], { type: 'application/json' }));

  async select(cell: CellRef, isAsked: boolean): Promise<boolean> {
    const files = await this.sheets.promise;
    this.show(cell, isAsked);
    return files[cell.file]?.sheets.some(({ sheet }) => sheet === cell.sheet) ?? false;
  }

  /** Calls back with the cell to show in its sheet. */
  onShow(listener: Show): () => void {
    this.show = listener;
    return () => {
      this.show = () => undefined;
    };
  }

  /** A cell was chosen in the sheet view. */
  choose(cell: CellRef): void {
    this.chose(cell);
  }

  onSelection(listener: (cell: CellRef) => void): () => void {
    this.chose = listener;
    return () => {
      this.chose = () => undefined;
    };
  }

  /** The view is read-only: nothing changes between runs. */
  onChange(): () => void {
    return () => undefined;
  }

  async loadSettings(): Promise<LoadedSettings> {
    await this.open({});
    return this.core.settings();
  }

  async saveSettings(settings: Settings): Promise<string | null> {
    const { edit, summary } = await this.core.saveSettings(settings);
    return edit.settings === null ? summary : null;
  }

  rules(): Promise<readonly RuleSummary[]> {
    return this.core.rules();
  }

  tryReading(file: number, sheet: string, trying: Trying): Promise<Trial> {
    return this.core.tryReading(file, sheet, trying);
  }

  private async open(options: WorkOptions): Promise<void> {
    this.opening ??= this.core.open(this.files, options);
    try {
      this.sheets.resolve(await this.opening);
    } catch (error) {
      this.opening = null;
      if (!isCancelled(error)) this.sheets.reject(error);
      throw error;
    }
  }
}

/** One plan to show for several files: only its words count, as each file's own plan is applied. */
function pooledPlan(plans: readonly WritePlan[], names: readonly string[]): WritePlan {
  const summary = plans.map((plan, file) => `${names[file] ?? ''}：${plan.summary}`).join('\n');
  const withEdit = plans.find(({ edit }) => edit.put.length + edit.patch.length + edit.remove.length > 0);
  const marked = plans.find(({ edit }) => edit.marks !== 'keep');
  return {
    edit: (withEdit ?? marked)?.edit ?? NO_EDIT,
    summary,
    losses: plans.flatMap(({ losses }) => losses),
    notedHiddenMarks: null,
  };
}
