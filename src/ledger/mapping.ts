/**
 * How a person corrected the reading of a sheet: kept as plain JSON in the workbook's settings, exported and imported
 * as the same JSON. Columns are known by their headings, so that inserted columns and rows don't matter.
 */
import { z } from 'zod';
import { KIND_FIELDS, KIND_NAMES, type KindId, type LedgerTable } from './model';
import { headingOf } from './recognise/heading';

// The pages' Content-Security-Policy forbids code made from text.
z.config({ jitless: true });

const MOST_COLUMNS = 1000;
const LONGEST_HEADING = 500;

const isKind = (text: string): text is KindId => Object.hasOwn(KIND_NAMES, text);
const row = z.int().min(0).max(1_048_575);
const headingsSchema = z.array(z.string().max(LONGEST_HEADING)).max(MOST_COLUMNS);

const columnSchema = z.strictObject({
  /** Header levels joined by `/`, as compared (`recognise/heading.ts`). */
  heading: z.string().max(LONGEST_HEADING),
  /** 0 for the first column of this heading, 1 for the next … */
  nth: z.int().min(0).max(16_383),
  /** A field of the kind; null leaves the column out. */
  field: z.string().max(50).nullable(),
});

const tableSchema = z
  .strictObject({
    sheet: z.string().max(100),
    /** Null: no ledger. */
    kind: z.string().refine(isKind).nullable(),
    /** 0-based sheet rows of the header, both included; null leaves them to recognition. */
    headerRows: z.tuple([row, row]).nullable(),
    /** All headings of the table as corrected: too few of them left, and the correction no longer holds. */
    headings: headingsSchema,
    /** Headings of the table that recognition saw in its place, where they are others. */
    instead: headingsSchema.default([]),
    columns: z.array(columnSchema).max(MOST_COLUMNS),
  })
  .refine(({ kind, columns }) =>
    columns.every(
      ({ field }) => field === null || (kind !== null && Object.hasOwn(KIND_FIELDS[kind], field)),
    ),
  );

const mappingSchema = z.strictObject({ version: z.literal(1), tables: z.array(tableSchema).max(1000) });

export type SavedTable = Readonly<z.infer<typeof tableSchema>>;
export type SavedMapping = Readonly<z.infer<typeof mappingSchema>>;

/** The saved mapping in parsed JSON; null when it is none. */
export function readMapping(stored: unknown): SavedMapping | null {
  const read = mappingSchema.safeParse(stored);
  return read.success ? read.data : null;
}

/** A heading as it is compared; `header` has its levels joined by `/`. */
export const comparedHeading = (header: string): string => headingOf(header).text.slice(0, LONGEST_HEADING);

/** The headings by which a table is known again. */
const headingsOf = ({ columns }: Pick<LedgerTable, 'columns'>): readonly string[] =>
  columns.slice(0, MOST_COLUMNS).map(({ header }) => comparedHeading(header));

/** What a person changed about one table, or about a sheet that was read as no ledger (`was` null). */
export interface Correction {
  readonly sheet: string;
  /** The table as it was read before; null where the sheet was read as no ledger. */
  readonly was: LedgerTable | null;
  /** The table whose columns are corrected: `was`, or what another kind or header makes of it. */
  readonly table: LedgerTable | null;
  /** All ledgers of the sheet as they were read: corrections of the others stay. */
  readonly siblings: readonly LedgerTable[];
  /** Null: no ledger. */
  readonly kind: KindId | null;
  readonly headerRows: readonly [number, number] | null;
  /** Position in `table.columns` → field for the corrected columns; null leaves a column out. */
  readonly fields: ReadonlyMap<number, string | null>;
}

/** The mapping with one more correction; an earlier one of the same table is replaced, its columns kept while the kind stays. */
export function withCorrection(mapping: SavedMapping | null, correction: Correction): SavedMapping {
  const { sheet, was, table, siblings, kind } = correction;
  const tables = mapping?.tables ?? [];
  const earlier = tables.filter((saved) => saved.sheet === sheet && isReplaced(saved, was, siblings));
  const headings = table ? headingsOf(table) : [];
  const before = was ? headingsOf(was) : [];
  const kept = earlier.filter((saved) => saved.kind === kind).flatMap(({ columns }) => columns);
  const saved: SavedTable = {
    sheet,
    kind,
    headerRows: headerRowsOf(correction, earlier),
    headings: [...headings],
    instead: insteadOf(before, headings, earlier),
    columns: [...mergedColumns(kept, changedColumns(correction))],
  };
  return { version: 1, tables: [...tables.filter((other) => !earlier.includes(other)), saved] };
}

/** Rows a person named stay named while the header stands there. */
function headerRowsOf(
  { headerRows, was }: Correction,
  earlier: readonly SavedTable[],
): SavedTable['headerRows'] {
  if (headerRows) return [headerRows[0], headerRows[1]];
  const named = was ? earlier.find((saved) => saved.headerRows !== null) : undefined;
  return was && named ? [was.headerRows[0], was.headerRows[1]] : null;
}

/** What recognition sees there: what an earlier correction noted, or the table as it was read before this one. */
function insteadOf(
  before: readonly string[],
  headings: readonly string[],
  earlier: readonly SavedTable[],
): string[] {
  const noted = earlier.find(({ instead }) => instead.length > 0)?.instead;
  if (noted) return [...noted];
  return likeness(before, headings) < 1 ? [...before] : [];
}

/**
 * True for an earlier correction of the same table, or one that holds for no table of the sheet any more. A sheet with
 * no ledger has none to keep.
 */
function isReplaced(saved: SavedTable, was: LedgerTable | null, siblings: readonly LedgerTable[]): boolean {
  if (!was) return true;
  const best = bestMatch(saved.headings, siblings, headingsOf);
  return best.length > 0 ? best.some((table) => table === was || table.id === was.id) : saved.kind !== null;
}

type SavedColumn = SavedTable['columns'][number];

/** Columns of two corrections together; the later word counts. */
export const mergedColumns = (
  earlier: readonly SavedColumn[],
  later: readonly SavedColumn[],
): readonly SavedColumn[] => [
  ...earlier.filter(
    (column) => !later.some((other) => column.heading === other.heading && column.nth === other.nth),
  ),
  ...later,
];

function changedColumns({ table, fields }: Correction): SavedColumn[] {
  const headings = table ? headingsOf(table) : [];
  return numbered(headings).flatMap(({ heading, nth }, index) => {
    const field = fields.get(index);
    return field === undefined ? [] : [{ heading, nth, field }];
  });
}

/** Headings with the number that tells equal ones apart. */
export function numbered(
  headings: readonly string[],
): readonly { readonly heading: string; readonly nth: number }[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const nth = seen.get(heading) ?? 0;
    seen.set(heading, nth + 1);
    return { heading, nth };
  });
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

/** How alike two lists of headings are, 0–1: none lost, none new. */
const likeness = (saved: readonly string[], found: readonly string[]): number =>
  saved.length === 0 ? 1 : shareKept(saved, found) * shareKept(found, saved);

/** Of several tables the ones (side by side, say) that saved headings fit best; none where too few are left. */
export function bestMatch<T>(
  saved: readonly string[],
  tables: readonly T[],
  headings: (table: T) => readonly string[],
): readonly T[] {
  const scored = tables
    .map((table) => ({ table, found: headings(table) }))
    .filter(({ found }) => shareKept(saved, found) >= ENOUGH_KEPT)
    .map(({ table, found }) => ({ table, score: likeness(saved, found) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score === most).map(({ table }) => table);
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  shareKept(one, other) >= ENOUGH_KEPT && shareKept(other, one) >= ENOUGH_KEPT;

/**
 * A mapping from elsewhere over the workbook's own: where both speak of the same headings, the new one counts. A sheet
 * that only shares its name with one here is known by its headings alone from then on.
 */
export function withImported(
  own: SavedMapping | null,
  imported: SavedMapping,
  tables: readonly Pick<LedgerTable, 'sheet' | 'columns'>[],
): SavedMapping {
  const kept = (own?.tables ?? []).filter(
    (saved) =>
      !imported.tables.some(({ sheet, headings }) =>
        headings.length > 0 ? isSame(headings, saved.headings) : sheet === saved.sheet,
      ),
  );
  const taken = imported.tables.map((saved) => {
    const here = tables.filter(({ sheet }) => sheet === saved.sheet);
    const known = [saved.headings, saved.instead].filter((headings) => headings.length > 0);
    const isHere = known.some((headings) => bestMatch(headings, here, headingsOf).length > 0);
    return here.length > 0 && known.length > 0 && !isHere ? { ...saved, sheet: '' } : saved;
  });
  return { version: 1, tables: [...kept, ...taken] };
}

/** The mapping without what was said of a sheet, or of others with the headings it has. */
export function withoutSheet(
  mapping: SavedMapping,
  sheet: string,
  tables: readonly LedgerTable[],
): SavedMapping | null {
  const left = mapping.tables.filter(
    (saved) =>
      saved.sheet !== sheet &&
      !tables.some(
        (table) => table.corrected && saved.headings.length > 0 && isSame(saved.headings, headingsOf(table)),
      ),
  );
  return left.length > 0 ? { version: 1, tables: left } : null;
}
