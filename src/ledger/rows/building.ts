/**
 * Cells of a row that is being built, before its kind is known to the compiler.
 */
import type { DateSpan } from '../calendar';
import type { Cell } from '../model';

/** The names of two cells in one, at the first's place; a cell that names nobody adds nothing. */
export function together(one: unknown, other: Cell<unknown>): unknown {
  const [first, second] = [namesIn(one), namesIn(other)];
  if (first.length === 0) return second.length > 0 ? other : one;
  return typeof one === 'object' && second.length > 0 ? { ...one, value: [...first, ...second] } : one;
}

function namesIn(cell: unknown): readonly unknown[] {
  const names = valueIn(cell);
  return Array.isArray(names) ? (names as readonly unknown[]) : [];
}

/** The value of a cell of the row that is being built; null for any other state. */
export function valueIn(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'value' in cell ? cell.value : null;
}

export const isSpan = (value: unknown): value is DateSpan =>
  typeof value === 'object' && value !== null && 'first' in value && 'last' in value;

export const isBlankCell = (cell: unknown): boolean =>
  typeof cell === 'object' && cell !== null && 'state' in cell && cell.state === 'blank';

export function isUnreadable(cell: unknown): cell is { readonly raw: string } {
  return typeof cell === 'object' && cell !== null && 'raw' in cell && typeof cell.raw === 'string';
}
