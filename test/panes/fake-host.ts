/** A host without a workbook: answers with what it is given, and remembers what it was asked. */
import type { CheckResult, LoadedSettings, WritePlan } from '../../src/app/contract';
import type { Finding } from '../../src/engine/rule';
import type { BranchVerdict, Result } from '../../src/engine/verdict';
import type { CellRef, LedgerTable } from '../../src/ledger/model';
import type { Trial, Trying } from '../../src/ledger/trial';
import { DEFAULT_SETTINGS, type Settings } from '../../src/engine/settings';
import type { Basis, PaneHost, SheetChange, WriteAction, Written } from '../../src/panes/host';
import { NO_EDIT } from '../../src/workbook/edit';
import type { WorkOptions } from '../../src/workbook/port';

export const cell = (sheet: string, row: number, column: number, file = 0): CellRef => ({
  file,
  sheet,
  row,
  column,
});

export const finding = (changes: Partial<Finding> & Pick<Finding, 'id'>): Finding => ({
  rule: 'committee.required',
  message: '第一党支部未设立支部委员会（正式党员9名，满7名应设立）',
  messageKey: 'none',
  outcome: 'violation',
  severity: 'error',
  branch: '第一党支部',
  branchKey: '第一党支部',
  superior: null,
  subject: '第一党支部',
  remedy: '召开党员大会选举产生支部委员会，并报上级党组织批准。',
  clause: 'O6',
  cells: [cell('党支部基本情况', 3, 1)],
  evidence: '',
  stricter: false,
  ...changes,
});

export const verdict = (
  name: string,
  result: Result,
  changes: Partial<BranchVerdict> = {},
): BranchVerdict => ({
  branchKey: name,
  branch: name,
  superior: null,
  result,
  standards: { '1': '达标', '2': result, '3': '待核查', '4': '待核查', '5': '待核查', '6': '待核查' },
  clauses: {},
  outcomes: {},
  counts: { error: 0, warning: 0, info: 0, data: 0, review: 0 },
  inScope: true,
  ...changes,
});

const TABLE: LedgerTable = {
  id: 0,
  file: 0,
  sheet: '党支部基本情况',
  kind: 'branches',
  headerRows: [1, 1],
  rowCount: 12,
  isCard: false,
  corrected: false,
  columns: [
    {
      column: 0,
      header: '序号',
      field: null,
      indices: [],
      confidence: 1,
      why: '序号列',
      alternatives: [],
      decided: false,
    },
    {
      column: 1,
      header: '党支部名称',
      field: 'branch',
      indices: [],
      confidence: 0.98,
      why: '列名含“党支部名称”，值像支部名称',
      alternatives: [],
      decided: false,
    },
    {
      column: 2,
      header: '换届时间',
      field: 'electedOn',
      indices: [],
      confidence: 0.55,
      why: '列名含“换届”“时间”，多数日期已过',
      alternatives: ['termEndsOn'],
      decided: false,
    },
  ],
  meta: { branch: null, year: null, meetingType: null },
};

export const result = (changes: Partial<CheckResult> = {}): CheckResult => ({
  year: 2024,
  annex: 'O',
  asOf: 20000,
  assumed: { year: true, annex: true },
  files: ['台账.xlsx'],
  home: 0,
  sheets: [{ file: 0, sheet: '党支部基本情况', visibility: 'visible', tables: [TABLE] }],
  findings: [],
  waived: [],
  superiors: [],
  branches: [],
  department: {
    withProblems: 0,
    ledgersClear: 0,
    met: 0,
    inScope: 0,
    stillPossible: 0,
    missing: 0,
    targetMet: false,
  },
  obstacles: [],
  notes: [],
  changedSettings: [],
  ...changes,
});

/** Answers at once with what it was given, or when told to; each call is written down. */
export class FakeHost implements PaneHost {
  readonly place = 'excel';
  readonly versions = { product: '0.1.0', host: 'Excel 16.0', client: '1.1' };
  readonly saveFile = null;
  readonly saveLists = null;
  readonly calls: string[] = [];
  readonly selected: CellRef[] = [];
  saved: Settings | null = null;
  signal: AbortSignal | null = null;
  plan_: WritePlan = {
    edit: { ...NO_EDIT, marks: [] },
    summary: '新建3张表，标记41个单元格，不改动您的内容。',
    losses: [],
    notedHiddenMarks: null,
  };
  private chooseListener: (cell: CellRef) => void = () => undefined;
  private changeListener: (change: SheetChange) => void = () => undefined;

  /** What a check gives: a result, a failure, or a promise that the test settles. */
  constructor(public answer: () => Promise<CheckResult>) {}

  async check(basis: Basis, { signal, onProgress }: WorkOptions): Promise<CheckResult> {
    this.calls.push(`check ${basis.year ?? '自动'} ${basis.annex ?? '自动'}`);
    this.signal = signal ?? null;
    onProgress?.({ step: 'reading', sheet: '党员名册', done: 3, total: 12 });
    return this.answer();
  }

  async plan(action: WriteAction): Promise<WritePlan> {
    this.calls.push(`plan ${action}`);
    return this.plan_;
  }

  async apply(action: WriteAction): Promise<Written> {
    this.calls.push(`apply ${action}`);
    return { said: ['已写入。'] };
  }

  async select(at: CellRef): Promise<boolean> {
    this.selected.push(at);
    return true;
  }

  onSelection(listener: (at: CellRef) => void): () => void {
    this.chooseListener = listener;
    return () => undefined;
  }

  onChange(listener: (change: SheetChange) => void): () => void {
    this.changeListener = listener;
    return () => undefined;
  }

  choose(at: CellRef): void {
    this.chooseListener(at);
  }

  change(change: SheetChange): void {
    this.changeListener(change);
  }

  async loadSettings(): Promise<LoadedSettings> {
    return { settings: this.saved ?? DEFAULT_SETTINGS, refused: null };
  }

  async saveSettings(settings: Settings): Promise<string | null> {
    this.saved = settings;
    return null;
  }

  async rules() {
    return [{ id: 'committee.required', name: '应设支部委员会', severity: 'error' as const }];
  }

  async tryReading(_file: number, _sheet: string, { was, kind }: Trying): Promise<Trial> {
    const table = was && kind ? { ...was, kind } : null;
    return { table, rows: [{ row: 2, cells: ['1', '第一党支部', '2023-01-01'] }] };
  }
}
