/** The cells of one sheet: values, formulas, formats, links, kept sparsely. */
import { cellsIn, columnsIn, overlap, rowsIn, type Rect } from './address';
import { enter, type Scalar } from './entry';
import { HostError } from './failure';

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const SIDES = ['Top', 'Bottom', 'Left', 'Right'] as const;
export type Side = (typeof SIDES)[number];

/** Formats are shared and never changed: cells that look alike hold the same object. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
}

export const PLAIN: CellFormat = {
  numberFormat: 'General',
  fill: '#FFFFFF',
  bold: false,
  italic: false,
  underline: 'None',
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
};

export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface Cell {
  value: Scalar;
  formula: string | null;
  format: CellFormat;
  link: Link | null;
}

const COLUMNS = 16_384;
/** Beyond this many cells only those that exist are touched: whole sheets and columns. */
const DENSE_LIMIT = 2_000_000;

const variants = new WeakMap<CellFormat, Map<string, CellFormat>>();

/** The same format with one thing changed; made once, however many cells get it. */
function variant(format: CellFormat, name: string, change: () => Partial<CellFormat>): CellFormat {
  const known = variants.get(format) ?? new Map<string, CellFormat>();
  variants.set(format, known);
  const made = known.get(name) ?? { ...format, ...change() };
  known.set(name, made);
  return made;
}

export class Cells {
  private readonly cells = new Map<number, Cell>();
  /** Merged areas, none overlapping another. */
  merges: Rect[] = [];

  get(row: number, column: number): Cell | undefined {
    return this.cells.get(row * COLUMNS + column);
  }

  private at(row: number, column: number): Cell {
    const key = row * COLUMNS + column;
    const found = this.cells.get(key);
    if (found) return found;
    const made: Cell = { value: '', formula: null, format: PLAIN, link: null };
    this.cells.set(key, made);
    return made;
  }

  /** The existing cells of a rectangle with their positions. */
  *within(rect: Rect): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      const inside = row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
      if (inside) yield { row, column, cell };
    }
  }

  /** One entry for each cell of the rectangle, row by row. */
  read<T>(rect: Rect, of: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
    return Array.from({ length: rowsIn(rect) }, (_, r) =>
      Array.from({ length: columnsIn(rect) }, (__, c) =>
        of(this.get(rect.top + r, rect.left + c), rect.top + r, rect.left + c),
      ),
    );
  }

  /** Null leaves a cell as it is, the empty text empties it. */
  put(row: number, column: number, raw: unknown): void {
    if (raw === null || raw === undefined) return;
    const cell = this.at(row, column);
    const entered = enter(raw, cell.format.numberFormat);
    cell.value = entered.value;
    cell.formula = entered.formula;
    const { numberFormat } = entered;
    if (numberFormat !== null && cell.format.numberFormat === 'General') {
      cell.format = variant(cell.format, `numberFormat=${numberFormat}`, () => ({ numberFormat }));
    }
  }

  format<K extends Exclude<keyof CellFormat, 'borders'>>(rect: Rect, key: K, value: CellFormat[K]): void {
    const name = `${key}=${String(value)}`;
    this.touch(rect, (cell) => {
      cell.format = variant(cell.format, name, () => ({ [key]: value }));
    });
  }

  border(rect: Rect, side: Side, change: Partial<Border>): void {
    const name = `${side} ${change.style ?? ''} ${change.color ?? ''} ${change.weight ?? ''}`;
    this.touch(rect, (cell) => {
      const { format } = cell;
      cell.format = variant(format, name, () => ({ borders: withBorder(format.borders, side, change) }));
    });
  }

  touch(rect: Rect, change: (cell: Cell) => void): void {
    if (cellsIn(rect) > DENSE_LIMIT) {
      for (const { cell } of this.within(rect)) change(cell);
      return;
    }
    for (let row = rect.top; row <= rect.bottom; row += 1) {
      for (let column = rect.left; column <= rect.right; column += 1) change(this.at(row, column));
    }
  }

  clear(rect: Rect, what: 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks'): void {
    for (const { cell } of this.within(rect)) {
      if (what === 'All' || what === 'Contents') Object.assign(cell, { value: '', formula: null });
      if (what === 'All' || what === 'Formats') cell.format = PLAIN;
      if (what !== 'Formats' && what !== 'Contents') cell.link = null;
    }
    if (what === 'All' || what === 'Formats')
      this.merges = this.merges.filter((merge) => !overlap(merge, rect));
  }

  /** The rectangle that holds everything, or every value; null for an empty sheet. */
  used(within: Rect, valuesOnly: boolean): Rect | null {
    let found: Rect | null = null;
    for (const { row, column, cell } of this.within(within)) {
      if (cell.value === '' && (valuesOnly || cell.format === PLAIN)) continue;
      found = found
        ? {
            top: Math.min(found.top, row),
            left: Math.min(found.left, column),
            bottom: Math.max(found.bottom, row),
            right: Math.max(found.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
    return found;
  }

  merge(rect: Rect): void {
    this.merges = [...this.merges.filter((merge) => !overlap(merge, rect)), rect];
    for (const { row, column, cell } of this.within(rect)) {
      if (row !== rect.top || column !== rect.left) Object.assign(cell, { value: '', formula: null });
    }
  }

  /** A part of a merged area other than its first cell takes no value. */
  isCovered(row: number, column: number): boolean {
    return this.merges.some(
      (merge) =>
        row >= merge.top &&
        row <= merge.bottom &&
        column >= merge.left &&
        column <= merge.right &&
        (row !== merge.top || column !== merge.left),
    );
  }

  /** Rows from `at` on move down by `count`. */
  insertRows(at: number, count: number): void {
    const moved = [...this.cells].map(([key, cell]): [number, Cell] => [
      key >= at * COLUMNS ? key + count * COLUMNS : key,
      cell,
    ]);
    this.cells.clear();
    for (const [key, cell] of moved) this.cells.set(key, cell);
  }

  swapRows(first: number, second: number, left: number, right: number): void {
    for (let column = left; column <= right; column += 1) {
      const [a, b] = [this.at(first, column), this.at(second, column)];
      this.cells.set(first * COLUMNS + column, b);
      this.cells.set(second * COLUMNS + column, a);
    }
  }
}

/** Sides in one order, so that cells that look alike read alike. */
function withBorder(
  borders: CellFormat['borders'],
  side: Side,
  change: Partial<Border>,
): CellFormat['borders'] {
  const border = { style: 'Continuous', color: '#000000', weight: 'Thin', ...borders[side], ...change };
  const all = { ...borders, [side]: border };
  return Object.fromEntries(
    SIDES.flatMap((each) => (all[each] && all[each].style !== 'None' ? [[each, all[each]]] : [])),
  );
}

/** `values` must be one value for all cells, or exactly as many rows and columns as the range. */
export function matching(given: unknown, rect: Rect, what: string): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows: unknown[] = given;
  const isRight =
    rows.length === rowsIn(rect) && rows.every((row) => Array.isArray(row) && row.length === columnsIn(rect));
  if (!isRight) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      `Range.${what}`,
    );
  }
  return (row, column) => {
    const line: unknown = rows[row];
    return Array.isArray(line) ? line[column] : undefined;
  };
}
