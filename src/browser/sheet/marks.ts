/** Which cells of a sheet are marked, and how gravely. Pure, linear in the cells. */
import type { Finding } from '../../engine/rule';
import type { CellRef } from '../../ledger/model';
import { LEVELS_BY_WEIGHT, weightOf } from '../../report/words';
import { positionKey } from '../../workbook/address';
import type { MarkLevel } from '../../workbook/edit';

type Position = Pick<CellRef, 'row' | 'column'>;

/** The marks of one sheet. */
export interface Marks {
  /** The cell's gravest level, or null. */
  at(position: Position): MarkLevel | null;
  /** How many cells are marked. */
  readonly count: number;
}

const keyOf = ({ row, column }: Position): number => positionKey(row, column);

const sheetKey = (file: number, sheet: string): string => `${file}·${sheet}`;

export type SheetMarksIndex = (file: number, sheet: string) => Marks;

const NONE: Marks = { at: () => null, count: 0 };

/** Marks by sheet, each cell at its gravest finding. */
export function indexMarks(findings: readonly Finding[]): SheetMarksIndex {
  const sheets = new Map<string, Map<number, number>>();
  for (const finding of findings) {
    const weight = weightOf(finding);
    for (const cell of finding.cells) {
      const key = sheetKey(cell.file, cell.sheet);
      const weights = sheets.get(key) ?? new Map<number, number>();
      sheets.set(key, weights);
      const position = keyOf(cell);
      const there = weights.get(position);
      if (there === undefined || weight < there) weights.set(position, weight);
    }
  }
  const marks = new Map([...sheets].map(([key, weights]) => [key, marksOf(weights)]));
  return (file, sheet) => marks.get(sheetKey(file, sheet)) ?? NONE;
}

const marksOf = (weights: ReadonlyMap<number, number>): Marks => ({
  count: weights.size,
  at: (position) => LEVELS_BY_WEIGHT[weights.get(keyOf(position)) ?? -1] ?? null,
});
