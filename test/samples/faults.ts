/**
 * What is planted, and what must be found: written by hand from the clauses, never from the checker's output. A fault
 * edits a clean workbook; `finds` is everything that follows from it. A finding that no fault lists is a false alarm.
 */
import { columnName, type Sheet, type Value } from './workbook-writer';

export type CellEdit =
  | { readonly sheet: string; readonly cell: string; readonly value: Value }
  | { readonly sheet: string; readonly clearRow: number }
  | { readonly sheet: string; readonly append: readonly Value[] };

export interface Expected {
  readonly rule: string;
  readonly outcome: 'violation' | 'review';
  /** Null for a finding of the whole workbook or of an organisation. */
  readonly branch: string | null;
  /** One of the finding's cells; empty when what is missing has none. */
  readonly cell: string;
}

export interface Fault {
  readonly what: string;
  readonly edits: readonly CellEdit[];
  readonly finds: readonly Expected[];
}

export const set = (sheet: string, cell: string, value: Value): CellEdit => ({ sheet, cell, value });
export const clearRow = (sheet: string, row: number): CellEdit => ({ sheet, clearRow: row });
export const append = (sheet: string, values: readonly Value[]): CellEdit => ({ sheet, append: values });
export const on = (iso: string): Value => ({ date: iso });

export const violates = (rule: string, branch: string | null, cell: string): Expected => ({
  rule,
  outcome: 'violation',
  branch,
  cell,
});
export const needsReview = (rule: string, branch: string | null, cell: string): Expected => ({
  rule,
  outcome: 'review',
  branch,
  cell,
});

function columnOf(letters: string): number {
  for (let index = 0; index < 256; index += 1) if (columnName(index) === letters) return index;
  throw new Error(`no such column: ${letters}`);
}

function edited(lines: readonly (readonly Value[])[], edit: CellEdit): readonly (readonly Value[])[] {
  if ('append' in edit) return [...lines, edit.append];
  if ('clearRow' in edit) return lines.map((line, index) => (index === edit.clearRow - 1 ? [] : line));
  const match = /^([A-Z]+)(\d+)$/.exec(edit.cell);
  const row = Number(match?.[2]) - 1;
  const column = columnOf(match?.[1] ?? '');
  if (!lines[row]) throw new Error(`${edit.sheet}!${edit.cell} lies outside the sheet`);
  return lines.map((line, index) => {
    if (index !== row) return line;
    const width = Math.max(line.length, column + 1);
    return Array.from({ length: width }, (_, at) => (at === column ? edit.value : (line[at] ?? null)));
  });
}

/** The sheets with every fault planted; an edit of a sheet that is not there is a mistake in the table. */
export function plant(sheets: readonly Sheet[], faults: readonly Fault[]): readonly Sheet[] {
  const edits = faults.flatMap((fault) => fault.edits);
  const names = new Set(sheets.map(({ name }) => name));
  for (const { sheet } of edits) if (!names.has(sheet)) throw new Error(`no such sheet: ${sheet}`);
  return sheets.map((sheet) => ({
    ...sheet,
    lines: edits
      .filter((edit) => edit.sheet === sheet.name)
      .reduce<readonly (readonly Value[])[]>(edited, sheet.lines),
  }));
}
