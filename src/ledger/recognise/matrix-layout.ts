/**
 * Which columns of a sheet form a kind's matrix.
 */
import type { CellValue } from '../../workbook/grid';
import type { MatrixLayout } from '../kinds/spec';
import type { FieldType, MeetingType } from '../model';
import type { SheetColumn } from './candidates';
import {
  type MatrixColumn,
  bareMonths,
  countColumn,
  elementColumn,
  periodColumn,
  postColumn,
} from './matrix';
import { agreement } from './votes';

const ENOUGH_TO_DECIDE = 0.5;
const MATRIX_TYPES: Readonly<Record<string, FieldType>> = {
  counts: 'count',
  payments: 'payment',
  marks: 'attendance',
  posts: 'names',
};

/** The matrix column that each column is in this layout; all null when there are too few for a matrix. */
export function matrixColumns(
  layout: MatrixLayout | null,
  columns: readonly SheetColumn[],
  texts: readonly (readonly string[])[],
  typeOutside: MeetingType | null,
): readonly (MatrixColumn | null)[] {
  if (layout === null) return columns.map(() => null);
  const bare =
    layout === 'posts'
      ? new Map<number, number>()
      : bareMonths(texts.map((levels) => levels[levels.length - 1] ?? ''));
  const found = columns.map((column, index) => {
    const month = bare.get(index);
    const levels =
      month === undefined ? (texts[index] ?? []) : [...(texts[index] ?? []).slice(0, -1), `${month}月`];
    const matrix = readColumn(layout, levels, typeOutside);
    return matrix && suits(layout, column.samples) ? matrix : null;
  });
  return found.filter((column) => column !== null).length >= (layout === 'elements' ? 3 : 2)
    ? found
    : columns.map(() => null);
}

function readColumn(
  layout: string,
  levels: readonly string[],
  outside: MeetingType | null,
): MatrixColumn | null {
  if (layout === 'counts') return countColumn(levels, outside);
  if (layout === 'posts') return postColumn(levels);
  return layout === 'elements' ? elementColumn(levels) : periodColumn(levels);
}

function suits(layout: string, samples: readonly CellValue[]): boolean {
  const type = MATRIX_TYPES[layout];
  const agreed = type ? agreement('', type, samples) : null;
  return agreed === null || agreed >= ENOUGH_TO_DECIDE;
}
