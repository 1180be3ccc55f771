/**
 * Asking Excel for merged areas empties the clerk's undo list on the desktop, so it is asked only where blanks look
 * as if they were covered: under a branch's name, or beside the upper words of a two-level header.
 */
import type { CellValue } from '../../workbook/grid';

/** Branch and organisation stand in the first columns. */
const NAME_COLUMNS = 4;
const HEADER_ROWS = 8;

export function mayHideMerges(rows: readonly (readonly CellValue[])[]): boolean {
  return (
    hasGapUnderName(rows) ||
    rows.slice(0, HEADER_ROWS).some((row, index) => isUpperHeader(row, rows[index + 1]))
  );
}

/** A single filled cell above is a title, nothing to the right of the gap a remark or the sheet's end. */
function hasGapUnderName(rows: readonly (readonly CellValue[])[]): boolean {
  return rows.some((row, index) => {
    const below = rows[index + 1];
    if (!below || filled(row) < 2) return false;
    return range(NAME_COLUMNS).some(
      (column) => typeof row[column] === 'string' && isBlank(below[column]) && column < below.length,
    );
  });
}

/** Two filled cells or more, and a blank among or after them with a word below it. */
function isUpperHeader(row: readonly CellValue[], below: readonly CellValue[] | undefined): boolean {
  if (!below || filled(row) < 2) return false;
  const first = row.findIndex((cell) => !isBlank(cell));
  return below.some((cell, column) => column > first && typeof cell === 'string' && isBlank(row[column]));
}

const isBlank = (cell: CellValue | undefined): boolean => cell === null || cell === undefined;

const filled = (row: readonly CellValue[]): number => row.filter((cell) => !isBlank(cell)).length;

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
