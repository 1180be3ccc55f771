/**
 * Totals without a label: the figures of a row are the sums of those above.
 */
import type { CellValue } from '../../workbook/grid';
import { PARSERS } from '../parse/parsers';
import { UNREADABLE, isBlankFor } from '../parse/value';
import { FIGURES, type MappedColumn } from './row-shape';

const FEWEST_SUMS = 2;

/** Sums of the records since the last total, reckoned only as far as somebody asks. */
export class Sums {
  private readonly columns: readonly MappedColumn[];
  private sums = new Map<number, number>();
  private summed = 0;
  private first = 0;

  constructor(
    private readonly rows: readonly (readonly CellValue[])[],
    private readonly mapped: readonly MappedColumn[],
  ) {
    this.columns = mapped.filter(({ type }) => FIGURES.has(type));
  }

  /** True when the row has figures alone, two at least, and all are the sums of two records or more in `found`. */
  areIn(cells: readonly CellValue[], found: readonly { readonly row: number }[]): boolean {
    const others = this.mapped.filter(({ type }) => !FIGURES.has(type));
    if (!others.every(({ column, type }) => isBlankFor(type, cells[column] ?? null))) return false;
    const filled = this.columns.filter(({ column, type }) => !isBlankFor(type, cells[column] ?? null));
    if (filled.length < FEWEST_SUMS || found.length - this.first < 2) return false;
    this.reckon(found);
    const figures = filled.map(({ column, type }) => figureIn(type, cells[column] ?? null));
    if (!figures.some((figure) => figure !== null && figure > 0)) return false;
    return filled.every(({ column }, index) => figures[index] === (this.sums.get(column) ?? 0));
  }

  /** What follows a total is summed anew. */
  startAnew(found: readonly unknown[]): void {
    this.sums = new Map();
    this.summed = this.first = found.length;
  }

  private reckon(found: readonly { readonly row: number }[]): void {
    for (const { row } of found.slice(this.summed)) {
      for (const { column, type } of this.columns) {
        const figure = figureIn(type, this.rows[row]?.[column] ?? null);
        if (figure !== null) this.sums.set(column, (this.sums.get(column) ?? 0) + figure);
      }
    }
    this.summed = found.length;
  }
}

function figureIn(type: MappedColumn['type'], value: CellValue): number | null {
  if (isBlankFor(type, value)) return null;
  const read = PARSERS[type](value, { year: null });
  if (read === UNREADABLE) return null;
  if (typeof read === 'number') return read;
  return typeof read === 'object' && 'fen' in read ? read.fen : null;
}
