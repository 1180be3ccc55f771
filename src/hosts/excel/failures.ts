/**
 * What an error of Excel means for the clerk.
 */
import { type FailureCode, WorkbookFailure } from '../../workbook/failure';

/** Every code of the client's own list: a code it gains does not compile until it is given a meaning. */
const EXCEL_CODES: Readonly<Record<`${Excel.ErrorCodes}`, FailureCode>> = {
  AccessDenied: 'denied',
  ApiNotFound: 'unsupported-host',
  Conflict: 'aborted',
  EmptyChartSeries: 'unknown',
  FilteredRangeConflict: 'unknown',
  FormulaLengthExceedsLimit: 'unknown',
  GeneralException: 'aborted',
  InactiveWorkbook: 'aborted',
  InsertDeleteConflict: 'aborted',
  InvalidArgument: 'unknown',
  InvalidBinding: 'unknown',
  InvalidOperation: 'unknown',
  InvalidReference: 'unknown',
  InvalidSelection: 'unknown',
  ItemAlreadyExists: 'unknown',
  ItemNotFound: 'unknown',
  MergedRangeConflict: 'unknown',
  NonBlankCellOffSheet: 'unknown',
  NotImplemented: 'unsupported-host',
  OpenWorkbookLinksBlocked: 'unknown',
  OperationCellsExceedLimit: 'too-big-request',
  PivotTableRangeConflict: 'unknown',
  RangeExceedsLimit: 'too-big-request',
  RefreshWorkbookLinksBlocked: 'unknown',
  RequestAborted: 'aborted',
  ResponsePayloadSizeLimitExceeded: 'too-big-request',
  UnsupportedFeature: 'unsupported-host',
  UnsupportedOperation: 'unsupported-host',
  UnsupportedSheet: 'unknown',
  InvalidOperationInCellEditMode: 'edit-mode',
};

/** Codes of the channel below, and those that Excel on the web gives beyond the client's list. */
const OTHER_CODES: Readonly<Record<string, FailureCode>> = {
  RequestPayloadSizeLimitExceeded: 'too-big-request',
  ActivityLimitReached: 'aborted',
  ConnectionFailure: 'aborted',
  InvalidOrTimedOutSession: 'aborted',
  ServiceNotAvailable: 'aborted',
  ApiNotAvailable: 'unsupported-host',
  ReadOnlyWorkbook: 'read-only',
};

const MEANINGS = new Map<string, FailureCode>(Object.entries({ ...OTHER_CODES, ...EXCEL_CODES }));

/** Any error of a run as a failure with its sentence; the detail names code and member, never cell contents. */
export function asFailure(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  const code = officeCode(error);
  if (code !== null) return new WorkbookFailure(MEANINGS.get(code) ?? 'unknown', code + locationOf(error));
  // Without Office.js there is no `Excel` to speak to.
  if (error instanceof ReferenceError) return new WorkbookFailure('unsupported-host', error.message);
  return new WorkbookFailure('unknown', error instanceof Error ? error.name : typeof error);
}

/** True where a member is missing from this Excel, which extras can do without. */
export const isMissingMember = (error: unknown): boolean => asFailure(error).code === 'unsupported-host';

function officeCode(error: unknown): string | null {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : null;
}

function locationOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('debugInfo' in error)) return '';
  const { debugInfo } = error;
  const isPlaced = typeof debugInfo === 'object' && debugInfo !== null && 'errorLocation' in debugInfo;
  return isPlaced && typeof debugInfo.errorLocation === 'string' ? ` ${debugInfo.errorLocation}` : '';
}
