/** What page and worker say to each other. Long lists travel in slices (see `transport`). */
import type {
  CheckChoices,
  CheckResult,
  Deed,
  LoadedSettings,
  RuleSummary,
  Workbooks,
  WritePlan,
} from '../app/contract';
import type { Settings } from '../engine/settings';
import type { Trial, Trying } from '../ledger/trial';
import type { FailureCode } from '../workbook/failure';
import type { CellValue, OwnSheetId, Rect } from '../workbook/grid';
import type { AppliedEdit, Obstacle, Progress } from '../workbook/port';
import type { Slice } from './transport';

/** A sheet as the page's view needs it; its rows are asked for by blocks. */
export interface SheetShape {
  readonly file: number;
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Set for our own sheets. */
  readonly own: OwnSheetId | null;
  /** Rows and columns from the sheet's first to its last used one. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Rect[];
}

export interface OpenedFile {
  readonly name: string;
  readonly sheets: readonly SheetShape[];
  readonly obstacles: readonly Obstacle[];
}

/** An annotated copy, or lists of their own. */
export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly applied: AppliedEdit;
}

/** A plan and the number by which the worker remembers its edit. */
export interface NumberedPlan {
  readonly number: number;
  readonly plan: WritePlan;
}

/** Every question: what goes in and what comes out. */
export interface Questions {
  open: {
    in: { readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[] };
    out: readonly OpenedFile[];
  };
  load: { in: { readonly workbooks: Workbooks }; out: null };
  rows: {
    in: { readonly file: number; readonly sheet: string; readonly first: number; readonly count: number };
    out: readonly (readonly CellValue[])[];
  };
  check: { in: { readonly choices: CheckChoices }; out: CheckResult };
  plan: { in: { readonly deed: Deed; readonly file: number | null }; out: NumberedPlan };
  apply: { in: { readonly number: number; readonly file: number }; out: WrittenFile };
  lists: { in: null; out: Uint8Array<ArrayBuffer> };
  settings: { in: null; out: LoadedSettings };
  rules: { in: null; out: readonly RuleSummary[] };
  tryReading: {
    in: { readonly file: number; readonly sheet: string; readonly trying: Trying };
    out: Trial;
  };
  saveSettings: { in: { readonly settings: Settings }; out: WritePlan };
}
export type Question = keyof Questions;

/** To the worker: slices of a question come before it. */
export type ToWorker =
  | { readonly id: number; readonly say: 'slice'; readonly slice: Slice }
  | { readonly id: number; readonly say: 'ask'; readonly question: Question; readonly rest: unknown };

/** From the worker: slices of an answer come before it. */
export type FromWorker =
  | { readonly id: number; readonly say: 'slice'; readonly slice: Slice }
  | { readonly id: number; readonly say: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly say: 'answer'; readonly rest: unknown }
  | { readonly id: number; readonly say: 'failure'; readonly code: FailureCode; readonly detail: string };
