/**
 * The port: grids in, edits out. Types only; `hosts/excel` and `hosts/xlsx` implement it.
 */
import type { Edit } from './edit';
import type { Grid } from './grid';

/** Why marks or sheets can't be written into this workbook, found before anything is written. */
export interface Obstacle {
  readonly code:
    | 'no-marks-protected'
    | 'no-marks-signed'
    | 'no-marks-shared'
    | 'read-only'
    | 'sheet-protected'
    | 'compatibility-mode';
  /** The sheet concerned, or null for the whole workbook. */
  readonly sheet: string | null;
}

/** Our custom XML part as found: its JSON text, `damaged` or `newer` parts are reported and left alone. */
export type StoredSettings =
  | { readonly state: 'none' }
  | { readonly state: 'found'; readonly json: string }
  | { readonly state: 'damaged' }
  | { readonly state: 'newer'; readonly version: string };

export interface WorkbookContent {
  readonly name: string;
  readonly grids: readonly Grid[];
  readonly settings: StoredSettings;
  readonly obstacles: readonly Obstacle[];
}

export interface Progress {
  readonly step: 'reading' | 'recognising' | 'checking' | 'writing';
  /** Sheet being worked on, where there is one. */
  readonly sheet: string | null;
  readonly done: number;
  readonly total: number;
}

export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called when a write seems to wait for a cell that is being edited: the pane asks for the Enter key. */
  readonly onWaiting?: () => void;
}

export interface AppliedEdit {
  /** Marks that lie under conditional formats of the user's own, so that they may not be seen. */
  readonly hiddenMarks: number;
  /** Sheets whose marks could not be set (protected without formatting). */
  readonly unmarkedSheets: readonly string[];
}

/** A workbook that is open. Rejects with `WorkbookFailure` only. */
export interface WorkbookPort {
  read(options?: WorkOptions): Promise<WorkbookContent>;
  apply(edit: Edit, options?: WorkOptions): Promise<AppliedEdit>;
}
