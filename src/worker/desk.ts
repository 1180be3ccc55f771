/** The worker's side: opened files, one session over them, and an answer to every question. */
import { applyPlan } from '../app/apply';
import type { WritePlan } from '../app/contract';
import { Session } from '../app/session';
import { CATALOGUE } from '../rules/catalogue';
import type { Grid } from '../workbook/grid';
import { WorkbookFailure } from '../workbook/failure';
import type { Progress, WorkbookContent } from '../workbook/port';
import { newXlsx, openXlsx, type XlsxWorkbook } from '../hosts/xlsx/workbook';
import type { OpenedFile, Question, Questions, SheetShape } from './protocol';

type Answerers = {
  readonly [Q in Question]: (
    asked: Questions[Q]['in'],
    onProgress: (progress: Progress) => void,
  ) => Questions[Q]['out'] | Promise<Questions[Q]['out']>;
};

export class Desk implements Answerers {
  private files: readonly XlsxWorkbook[] = [];
  private contents: readonly WorkbookContent[] = [];
  private current: Session | null = null;
  /** Files that an edit has changed since they were read. */
  private readonly changed = new Set<number>();
  private readonly plans: WritePlan[] = [];

  open: Answerers['open'] = async ({ files }, onProgress) => {
    const opened = await Promise.all(files.map(({ name, bytes }) => openXlsx(name, bytes)));
    const contents: WorkbookContent[] = [];
    for (const file of opened) contents.push(await file.read({ onProgress }));
    this.files = opened;
    this.begin(contents);
    return contents.map(openedFile);
  };

  load: Answerers['load'] = ({ workbooks }) => {
    this.files = [];
    this.begin(workbooks);
    return null;
  };

  rows: Answerers['rows'] = ({ file, sheet, first, count }) => {
    const grid = this.contents[file]?.grids.find((one) => one.sheet === sheet);
    if (!grid) return [];
    return Array.from({ length: Math.max(0, Math.min(count, rowCountOf(grid) - first)) }, (_, index) => {
      const cells = grid.rows[first + index - grid.top] ?? [];
      return cells.length > 0 ? [...Array.from({ length: grid.left }, () => null), ...cells] : [];
    });
  };

  check: Answerers['check'] = async ({ choices }, onProgress) => {
    await this.refresh();
    return this.session().check(choices, onProgress);
  };

  plan: Answerers['plan'] = async ({ deed, file }) => {
    await this.refresh();
    const plan = this.session().plan(deed, file ?? undefined);
    return { number: this.plans.push(plan) - 1, plan };
  };

  apply: Answerers['apply'] = async ({ number, file }, onProgress) => {
    const [plan, workbook] = [this.plans[number], this.files[file]];
    if (!plan || !workbook) throw new WorkbookFailure('unknown', 'nothing to apply');
    onProgress({ step: 'writing', sheet: null, done: 0, total: 1 });
    const applied = await applyPlan(workbook, plan, { onProgress });
    this.changed.add(file);
    // A copy: what is sent is gone here, and the workbook stays open.
    return { bytes: new Uint8Array(workbook.toBytes()), applied };
  };

  lists: Answerers['lists'] = async () => new Uint8Array(await newXlsx(this.session().lists()));

  settings: Answerers['settings'] = () => this.session().settings();

  rules: Answerers['rules'] = () => CATALOGUE.map(({ id, name, severity }) => ({ id, name, severity }));

  tryReading: Answerers['tryReading'] = ({ file, sheet, trying }) =>
    this.session().tryReading(file, sheet, trying);

  saveSettings: Answerers['saveSettings'] = ({ settings }) => this.session().saveSettings(settings);

  private begin(contents: readonly WorkbookContent[]): void {
    this.contents = contents;
    this.changed.clear();
    this.plans.length = 0;
    this.current = new Session(contents);
  }

  /** Reads a written file again before the next question that rests on it. */
  private async refresh(): Promise<void> {
    for (const file of this.changed) {
      const content = await this.files[file]?.read();
      if (!content) continue;
      this.contents = this.contents.map((known, index) => (index === file ? content : known));
      this.session().replace(file, content);
    }
    this.changed.clear();
  }

  private session(): Session {
    if (!this.current) throw new WorkbookFailure('unknown', 'no workbook is open');
    return this.current;
  }
}

const openedFile = ({ name, grids, obstacles }: WorkbookContent, file: number): OpenedFile => ({
  name,
  obstacles,
  sheets: grids.map((grid): SheetShape => {
    const { sheet, visibility, own, merges } = grid;
    const columnCount = grid.rows.reduce((most, cells) => Math.max(most, grid.left + cells.length), 0);
    return { file, sheet, visibility, own, rowCount: rowCountOf(grid), columnCount, merges };
  }),
});

const rowCountOf = ({ top, rows }: Grid): number => (rows.length === 0 ? 0 : top + rows.length);
