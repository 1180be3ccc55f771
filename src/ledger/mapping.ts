/**
 * How a person corrected the reading of a sheet: kept as plain JSON in the workbook's settings, exported and imported
 * as the same JSON. Columns are known by their headings, so that inserted columns and rows don't matter.
 */
import { z } from 'zod';
import { KIND_NAMES, type KindId, type LedgerTable } from './model';
import { headingOf } from './recognise/heading';

// The pages' Content-Security-Policy forbids code made from text.
z.config({ jitless: true });

const isKind = (text: string): text is KindId => Object.hasOwn(KIND_NAMES, text);
const row = z.int().min(0).max(1_048_575);

const columnSchema = z.strictObject({
  /** Header levels joined by `/`, as compared (`recognise/heading.ts`). */
  heading: z.string().max(500),
  /** 0 for the first column of this heading, 1 for the next … */
  nth: z.int().min(0).max(16_383),
  /** A field of the kind; null leaves the column out. */
  field: z.string().max(50).nullable(),
});

const tableSchema = z.strictObject({
  sheet: z.string().max(100),
  /** Null: no ledger. */
  kind: z.string().refine(isKind).nullable(),
  /** 0-based sheet rows of the header, both included; null leaves them to recognition. */
  headerRows: z.tuple([row, row]).nullable(),
  /** All headings of the table when it was corrected: too few of them left, and the correction no longer holds. */
  headings: z.array(z.string().max(500)).max(1000),
  columns: z.array(columnSchema).max(1000),
});

const mappingSchema = z.strictObject({ version: z.literal(1), tables: z.array(tableSchema).max(1000) });

export type SavedTable = Readonly<z.infer<typeof tableSchema>>;
export type SavedMapping = Readonly<z.infer<typeof mappingSchema>>;

/** The saved mapping in parsed JSON; null when it is none. */
export function readMapping(stored: unknown): SavedMapping | null {
  const read = mappingSchema.safeParse(stored);
  return read.success ? read.data : null;
}

/** A heading as it is compared; `header` has its levels joined by `/`. */
export const comparedHeading = (header: string): string => headingOf(header).text;

/** What a person changed about one table, or about a sheet that was read as no ledger (`table` null). */
export interface Correction {
  readonly sheet: string;
  readonly table: LedgerTable | null;
  /** Null: no ledger. */
  readonly kind: KindId | null;
  readonly headerRows: readonly [number, number] | null;
  /** Column → field for the corrected columns; null leaves a column out. */
  readonly fields: ReadonlyMap<number, string | null>;
}

/** The mapping with one more correction; an earlier one of the same table is replaced, its columns kept while the kind stays. */
export function withCorrection(mapping: SavedMapping | null, correction: Correction): SavedMapping {
  const headings = correction.table?.columns.map(({ header }) => comparedHeading(header)) ?? [];
  const tables = mapping?.tables ?? [];
  const earlier = tables.find((saved) => isSameTable(saved, correction.sheet, headings));
  const kept = earlier?.kind === correction.kind ? earlier.columns : [];
  const changed = changedColumns(correction);
  const saved: SavedTable = {
    sheet: correction.sheet,
    kind: correction.kind,
    headerRows: correction.headerRows ? [correction.headerRows[0], correction.headerRows[1]] : null,
    headings,
    columns: [...kept.filter((column) => !changed.some((other) => isSameColumn(column, other))), ...changed],
  };
  return { version: 1, tables: [...tables.filter((other) => other !== earlier), saved] };
}

type SavedColumn = SavedTable['columns'][number];

const isSameColumn = (one: SavedColumn, other: SavedColumn): boolean =>
  one.heading === other.heading && one.nth === other.nth;

function changedColumns({ table, fields }: Correction): SavedColumn[] {
  const columns: SavedColumn[] = [];
  const seen = new Map<string, number>();
  for (const column of table?.columns ?? []) {
    const heading = comparedHeading(column.header);
    const nth = seen.get(heading) ?? 0;
    seen.set(heading, nth + 1);
    const field = fields.get(column.column);
    if (field !== undefined) columns.push({ heading, nth, field });
  }
  return columns;
}

function isSameTable(saved: SavedTable, sheet: string, headings: readonly string[]): boolean {
  if (saved.sheet !== sheet) return false;
  return (
    saved.headings.length === 0 || headings.length === 0 || shareKept(saved.headings, headings) >= ENOUGH_KEPT
  );
}

/** Below this share of its headings a saved table has changed too much. */
export const ENOUGH_KEPT = 0.7;

/** Share of the saved headings that are still there. */
export function shareKept(saved: readonly string[], found: readonly string[]): number {
  if (saved.length === 0) return 1;
  const left = new Map<string, number>();
  for (const heading of found) left.set(heading, (left.get(heading) ?? 0) + 1);
  let kept = 0;
  for (const heading of saved) {
    const count = left.get(heading) ?? 0;
    if (count > 0) kept += 1;
    left.set(heading, count - 1);
  }
  return kept / saved.length;
}
