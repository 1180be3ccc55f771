/**
 * Where a check stands, as a discriminated union: a screen that makes no sense cannot be expressed. Pure.
 */
import type { CheckResult } from '../app/contract';
import type { CellRef } from '../ledger/model';
import type { Progress } from '../workbook/port';
import { hasCell } from './findings/grouping';
import type { SheetChange } from './host';

export type Flow =
  | { readonly step: 'idle'; readonly cancelled: boolean }
  | { readonly step: 'reading'; readonly run: number; readonly progress: Progress | null }
  | {
      readonly step: 'results';
      readonly result: CheckResult;
      /** Sheets changed since the run. */
      readonly stale: readonly string[];
      /** Of these, the ones sorted or shifted: their marks are gone. */
      readonly unmarked: readonly string[];
      /** The cell chosen in a sheet, whose findings are shown; null shows all. */
      readonly cell: CellRef | null;
    }
  | { readonly step: 'nothing'; readonly result: CheckResult }
  | { readonly step: 'failed'; readonly sentence: string };

export type FlowEvent =
  | { readonly type: 'started'; readonly run: number }
  | { readonly type: 'progressed'; readonly run: number; readonly progress: Progress }
  | { readonly type: 'finished'; readonly run: number; readonly result: CheckResult }
  | { readonly type: 'broke'; readonly run: number; readonly sentence: string }
  | { readonly type: 'cancelled'; readonly run: number }
  | { readonly type: 'sheetChanged'; readonly change: SheetChange }
  | { readonly type: 'cellChosen'; readonly cell: CellRef | null };

export const IDLE: Flow = { step: 'idle', cancelled: false };

/** True when no sheet was read as a ledger. */
const isNothingRecognised = (result: CheckResult): boolean =>
  result.sheets.every((sheet) => sheet.tables.length === 0);

const withResult = (result: CheckResult): Flow =>
  isNothingRecognised(result)
    ? { step: 'nothing', result }
    : { step: 'results', result, stale: [], unmarked: [], cell: null };

const including = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];

function withChange(flow: Flow, { sheet, unmarked }: SheetChange): Flow {
  if (flow.step !== 'results') return flow;
  return {
    ...flow,
    stale: including(flow.stale, sheet),
    unmarked: unmarked ? including(flow.unmarked, sheet) : flow.unmarked,
  };
}

/** The cell when it has findings; choosing any other cell shows all again. */
const withFindings = ({ findings }: CheckResult, cell: CellRef | null): CellRef | null =>
  cell && findings.some((finding) => hasCell(finding, cell)) ? cell : null;

/** An answer to a run that was cancelled or overtaken is dropped: only the current run may change the screen. */
export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'started':
      return { step: 'reading', run: event.run, progress: null };
    case 'sheetChanged':
      return withChange(flow, event.change);
    case 'cellChosen':
      return flow.step === 'results' ? { ...flow, cell: withFindings(flow.result, event.cell) } : flow;
    default:
      return flow.step === 'reading' && flow.run === event.run ? afterRun(flow, event) : flow;
  }
}

type RunEvent = Extract<FlowEvent, { readonly type: 'progressed' | 'finished' | 'broke' | 'cancelled' }>;

function afterRun(flow: Extract<Flow, { step: 'reading' }>, event: RunEvent): Flow {
  switch (event.type) {
    case 'progressed':
      return { ...flow, progress: event.progress };
    case 'finished':
      return withResult(event.result);
    case 'broke':
      return { step: 'failed', sentence: event.sentence };
    case 'cancelled':
      return { step: 'idle', cancelled: true };
  }
}
