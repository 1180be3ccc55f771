/** Corrections as the settings keep them, and as a file that goes from one workbook to another. Pure. */
import { readMapping, withCorrection, type SavedMapping } from '../../ledger/mapping';
import type { LedgerTable } from '../../ledger/model';
import type { TableDraft } from './draft';

/**
 * The stored mapping with one more correction. A header that stayed where recognition found it is not nailed down:
 * rows may be inserted above it later.
 */
export function withDraft(
  stored: unknown,
  sheet: string,
  table: LedgerTable | null,
  { kind, headerRows, fields }: TableDraft,
): SavedMapping {
  const [first, last] = table?.headerRows ?? [];
  const isWhereFound = headerRows?.[0] === first && headerRows?.[1] === last;
  return withCorrection(readMapping(stored), {
    sheet,
    table,
    kind,
    headerRows: isWhereFound ? null : headerRows,
    fields,
  });
}

/** How many tables have been corrected. */
export const correctionCount = (stored: unknown): number => readMapping(stored)?.tables.length ?? 0;

export const exportedMapping = (stored: unknown): string => JSON.stringify(readMapping(stored), null, 2);

/** The mapping in the text of an exported file; null when it is none. */
export function importedMapping(text: string): SavedMapping | null {
  try {
    return readMapping(JSON.parse(text));
  } catch {
    return null;
  }
}
