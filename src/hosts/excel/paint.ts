/**
 * Values, looks and links of our own sheets' cells, written in few and bounded pieces.
 */
import { positionKey, quoteSheet } from '../../workbook/address';
import type { CellModel, ModelValue, StyleRole } from '../../workbook/edit';
import type { Rect } from '../../workbook/grid';
import { LOOKS, type Look, numberFormatOf } from '../../workbook/look';
import { addressLists, rangeOf, rectangles } from './areas';
import { DAYS_TO_1904 } from './cell-values';
import { ACTION_BYTES, bytesOf, type Outbox, RANGE_BYTES } from './session';

/** A cell at its place in the sheet. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
}

export interface PaintOptions {
  readonly dates1904: boolean;
  /** What an empty cell of the model does: leave the sheet's cell alone (null), or empty it. */
  readonly empty: null | '';
  /** Names that a link may lead to. */
  readonly sheets: ReadonlySet<string>;
}

/** The client cuts longer arrays itself, into more objects than these pieces make. */
const CELLS_A_PIECE = 1500;
const LONGEST_TEXT = 32_767;
/** A link object weighs half a kilobyte; the rows below have their address as text, and the pane jumps anyway. */
const ROWS_WITH_LINKS = 2000;
const LINK_BYTES = 640;
/** Bytes of all the settings of one look, beside its address. */
const LOOK_BYTES = 4200;

/** Paints the cells, given in row-major order, each place at most once. */
export async function paintCells(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  cells: readonly PlacedCell[],
  options: PaintOptions,
): Promise<void> {
  const at = new Map(cells.map((placed) => [positionKey(placed.row, placed.column), placed.cell]));
  const blocks = rectangles(cells.map(({ row, column }) => ({ row, column, key: 0 }))).get(0) ?? [];
  for (const block of blocks.flatMap(pieces)) await paintValues(outbox, sheet, block, at, options);
  await paintLinks(outbox, sheet, cells, options);
  const byRole = rectangles(cells.map(({ row, column, cell }) => ({ row, column, key: cell.role })));
  for (const [role, rects] of byRole) await paintLook(outbox, sheet, role, rects);
}

function pieces(rect: Rect): Rect[] {
  const rows = Math.max(1, Math.floor(CELLS_A_PIECE / (rect.right - rect.left + 1)));
  const parts: Rect[] = [];
  for (let top = rect.top; top <= rect.bottom; top += rows) {
    parts.push({ ...rect, top, bottom: Math.min(rect.bottom, top + rows - 1) });
  }
  return parts;
}

async function paintValues(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  rect: Rect,
  at: ReadonlyMap<number, CellModel>,
  { dates1904, empty }: PaintOptions,
): Promise<void> {
  const fill = <T>(of: (cell: CellModel | undefined) => T): T[][] =>
    span(rect.top, rect.bottom).map((row) =>
      span(rect.left, rect.right).map((column) => of(at.get(positionKey(row, column)))),
    );
  const formats = fill((cell) => (cell ? numberFormatOf(cell) : null));
  const values = fill((cell) => (cell ? excelValue(cell.value, dates1904, empty) : null));
  await outbox.add(bytesOf(formats) + bytesOf(values) + RANGE_BYTES + 2 * ACTION_BYTES, () => {
    const range = rangeOf(sheet, rect).untrack();
    // The format first: into a text cell `=1+1` goes as it stands.
    range.numberFormat = formats;
    range.values = values;
  });
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function excelValue(value: ModelValue, dates1904: boolean, empty: null | ''): string | number | null {
  if (value === null) return empty;
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  if (typeof value === 'number') return value;
  return dates1904 ? value.serial - DAYS_TO_1904 : value.serial;
}

async function paintLinks(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  cells: readonly PlacedCell[],
  { sheets }: PaintOptions,
): Promise<void> {
  for (const { row, column, cell } of cells) {
    const { link } = cell;
    if (!link || row >= ROWS_WITH_LINKS || !sheets.has(link.sheet)) continue;
    const documentReference = `${quoteSheet(link.sheet)}!${link.cell}`;
    // The text is given again, lest Excel shows the reference in its place.
    const hyperlink =
      typeof cell.value === 'string'
        ? { documentReference, textToDisplay: cell.value }
        : { documentReference };
    await outbox.add(LINK_BYTES + bytesOf(hyperlink), () => {
      sheet.getCell(row, column).untrack().hyperlink = hyperlink;
    });
  }
}

/** A look is set on all its cells at once, after the links, which bring a look of their own. */
async function paintLook(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  role: StyleRole,
  rects: readonly Rect[],
): Promise<void> {
  for (const address of addressLists(rects)) {
    await outbox.add(LOOK_BYTES + address.length, () =>
      setLook(sheet.getRanges(address).format, LOOKS[role]),
    );
  }
}

/** All lines of a range, outer and inner. */
export const BORDERS = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
} as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;

function setLook(format: Excel.RangeFormat, look: Look): void {
  const { font } = format;
  if (look.font !== null) font.name = look.font;
  if (look.size !== null) font.size = look.size;
  font.bold = look.bold;
  font.underline = look.underline ? 'Single' : 'None';
  font.color = look.colour === null ? '#000000' : `#${look.colour}`;
  if (look.fill === null) format.fill.clear();
  else format.fill.color = `#${look.fill}`;
  format.wrapText = look.wrap;
  format.horizontalAlignment = HORIZONTAL[look.horizontal];
  format.verticalAlignment = VERTICAL[look.vertical];
  if (look.border === null) return;
  for (const edge of BORDERS) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${look.border}`;
  }
}
