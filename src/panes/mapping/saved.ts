/** Corrections as the settings keep them, and as a file that goes from one workbook to another. Pure. */
import type { SheetReading } from '../../app/contract';
import {
  readMapping,
  withCorrection,
  withImported,
  withoutSheet,
  type SavedMapping,
} from '../../ledger/mapping';
import type { LedgerTable } from '../../ledger/model';
import type { TableDraft } from './draft';

/** A correction to save: `was` is the table as it was read, `table` what the draft's columns belong to. */
export interface Corrected {
  readonly was: LedgerTable | null;
  readonly table: LedgerTable | null;
  readonly draft: TableDraft;
}

/**
 * The stored mapping with one more correction. A header that stayed where recognition found it is not nailed down:
 * rows may be inserted above it later.
 */
export function withDraft(
  stored: unknown,
  { sheet, tables }: Pick<SheetReading, 'sheet' | 'tables'>,
  { was, table, draft }: Corrected,
): SavedMapping {
  return withCorrection(readMapping(stored), { sheet, siblings: tables, was, table, ...draft });
}

/** Recognition decides a sheet again; null where no correction is left. */
export function withoutCorrections(
  stored: unknown,
  { sheet, tables }: Pick<SheetReading, 'sheet' | 'tables'>,
): SavedMapping | null {
  const mapping = readMapping(stored);
  return mapping && withoutSheet(mapping, sheet, tables);
}

/** How many tables have been corrected. */
export const correctionCount = (stored: unknown): number => readMapping(stored)?.tables.length ?? 0;

/** What the stored corrections are to a sheet. */
export interface Standing {
  /** A person said that the sheet, or a table of it, is no ledger. */
  readonly isDismissed: boolean;
  /** A correction was made here and does not hold any more. */
  readonly isStale: boolean;
  /** There is something to take back. */
  readonly hasAny: boolean;
}

export function standingOf(stored: unknown, { sheet, tables }: SheetReading): Standing {
  const own = readMapping(stored)?.tables.filter((saved) => saved.sheet === sheet) ?? [];
  const isCorrected = tables.some(({ corrected }) => corrected);
  return {
    isDismissed: own.some(({ kind }) => kind === null) && tables.length === 0,
    isStale: own.some(({ kind }) => kind !== null) && !isCorrected,
    hasAny: own.length > 0 || isCorrected,
  };
}

export const exportedMapping = (stored: unknown): string => JSON.stringify(readMapping(stored), null, 2);

/** The mapping in the text of an exported file; null when it is none, or says nothing. */
export function importedMapping(text: string): SavedMapping | null {
  try {
    const mapping = readMapping(JSON.parse(text));
    return mapping && mapping.tables.length > 0 ? mapping : null;
  } catch {
    return null;
  }
}

/** The stored mapping with an imported one, in a workbook read so. */
export const withImport = (
  stored: unknown,
  imported: SavedMapping,
  sheets: readonly SheetReading[],
): SavedMapping =>
  withImported(
    readMapping(stored),
    imported,
    sheets.flatMap(({ tables }) => tables),
  );

/** What an import has come to, once the workbook was checked with it. */
export function importSentence(stored: unknown, sheets: readonly SheetReading[]): string {
  const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ corrected }) => corrected).length;
  const dismissed = sheets.filter((sheet) => standingOf(stored, sheet).isDismissed).length;
  const count = tables + dismissed;
  return count > 0
    ? `已导入识别设置，本次有${count}张表按它读取。`
    : '已导入识别设置，但这里没有表头相同的工作表，本次没有采用；请核对是不是这类台账的设置。';
}
