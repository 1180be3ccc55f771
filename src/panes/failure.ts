/** What a failure says to the clerk. */
import { WorkbookFailure } from '../workbook/failure';

/** The failure's own sentence; anything unforeseen says that nothing was changed and what to try. */
export const sentenceOf = (error: unknown): string =>
  (error instanceof WorkbookFailure ? error : new WorkbookFailure('unknown')).message;

/** True for a run that was stopped by its own signal. */
export const isCancelled = (error: unknown): boolean =>
  (error instanceof WorkbookFailure && error.code === 'cancelled') ||
  (error instanceof Error && error.name === 'AbortError');
