/** Which cells of a sheet are marked, and how gravely. Pure. */
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import { levelOf, weightOf } from '../../report/words';
import type { MarkLevel } from '../../workbook/edit';

/** `row:column` → its gravest level. */
export type Marks = ReadonlyMap<string, MarkLevel>;

export const positionKey = ({ row, column }: Pick<CellRef, 'row' | 'column'>): string => `${row}:${column}`;
const sheetKey = (file: number, sheet: string): string => `${file}·${sheet}`;

export interface SheetMarksIndex {
  of(file: number, sheet: string): Marks;
  /** How many cells are marked in a sheet, for its tab. */
  count(file: number, sheet: string): number;
}

const NONE: Marks = new Map();

/** Marks by sheet, each cell at its gravest finding. */
export function indexMarks(findings: readonly Finding[]): SheetMarksIndex {
  const sheets = new Map<string, Map<string, Finding>>();
  for (const finding of findings) {
    for (const cell of finding.cells) {
      const key = sheetKey(cell.file, cell.sheet);
      const cells = sheets.get(key) ?? new Map<string, Finding>();
      sheets.set(key, cells);
      const there = cells.get(positionKey(cell));
      if (!there || weightOf(finding) < weightOf(there)) cells.set(positionKey(cell), finding);
    }
  }
  const levels = new Map(
    [...sheets].map(([key, cells]) => [
      key,
      new Map([...cells].map(([at, finding]) => [at, levelOf(finding)])),
    ]),
  );
  const of = (file: number, sheet: string): Marks => levels.get(sheetKey(file, sheet)) ?? NONE;
  return { of, count: (file, sheet) => of(file, sheet).size };
}
