/**
 * The grades of a row that has a column for each of them, or one for each year.
 */
import type { Cell } from '../model';
import type { MatrixColumn } from '../recognise/matrix';

type Graded = readonly [column: MatrixColumn, cell: Cell<unknown>];

/** Fields of each record that a row holds: one, or one a year that was graded. */
export function gradesOf(cells: readonly Graded[]): readonly Readonly<Record<string, Cell<unknown>>>[] {
  const marked = cells.filter(([{ label }]) => label !== null);
  if (marked.length > 0) return [{ grade: markedGrade(marked) }];
  const years = cells.flatMap(([{ period }, cell]) => {
    if (cell.state === 'blank' || cell.state === 'absent' || period?.unit !== 'year') return [];
    return [{ grade: cell, year: { state: 'value', value: period.year, at: cell.at } as const }];
  });
  const [first] = cells;
  return years.length > 0 || !first ? years : [{ grade: first[1] }];
}

/** The one grade that is marked; two of them, or a word where a mark should be, cannot be read as any. */
function markedGrade(cells: readonly Graded[]): Cell<unknown> {
  const marked = cells.filter(([, cell]) => cell.state === 'value' && cell.value === true);
  const [only] = marked;
  if (only && marked.length === 1 && 'at' in only[1])
    return { state: 'value', value: only[0].label, at: only[1].at };
  const other = cells.map(([, cell]) => cell).find(({ state }) => state === 'unreadable');
  if (!only)
    return other ?? cells.map(([, cell]) => cell).find((cell) => 'at' in cell) ?? { state: 'absent' };
  const raw = marked.map(([{ label }]) => label).join('、');
  return 'at' in only[1] ? { state: 'unreadable', raw, at: only[1].at } : only[1];
}
