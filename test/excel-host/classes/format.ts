/** RangeFormat and its parts. */
import { PLAIN, type Border, type CellFormat, type Side } from '../cells';
import { HostError } from '../failure';
import {
  act,
  ask,
  define,
  expectFlag,
  expectNumber,
  expectOneOf,
  expectText,
  object,
  value,
  wrap,
} from '../objects';
import type { Rect } from '../address';
import type { Area, Sheet } from '../workbook';

/** The value all cells share, or null. */
function common<T>(area: Area, of: (format: CellFormat) => T): T | null {
  const [first] = area.rects;
  const value = first ? of(area.sheet.cells.get(first.top, first.left)?.format ?? PLAIN) : null;
  const agree = area.rects.every((rect) => {
    if (rect.bottom - rect.top > 100_000) return true;
    return area.sheet.cells
      .read(rect, (cell) => of(cell?.format ?? PLAIN))
      .every((row) => row.every((one) => one === value));
  });
  return agree ? value : null;
}

function change<K extends Exclude<keyof CellFormat, 'borders'>>(
  area: Area,
  key: K,
  value: CellFormat[K],
): void {
  area.sheet.expectUnprotected('allowFormatCells', key);
  for (const rect of area.rects) area.sheet.cells.format(rect, key, value);
}

/** `red` and `#FF0000` are both taken; the reply is always the latter. */
function colour(given: unknown): string {
  const text = expectText(given, 'color');
  if (/^#[\da-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = { red: '#FF0000', white: '#FFFFFF', black: '#000000', yellow: '#FFFF00' }[text.toLowerCase()];
  if (named) return named;
  throw new HostError('InvalidArgument', `${text} is not a colour.`, 'color');
}

const lines = (area: Area, from: 'top' | 'left', to: 'bottom' | 'right'): number[] => {
  const span = ({ [from]: first, [to]: last }: Rect): number[] =>
    Array.from({ length: Math.min(last - first + 1, 20_000) }, (_, index) => first + index);
  return area.rects.flatMap(span);
};

function size(
  sheet: Sheet,
  sizes: Map<number, number>,
  at: readonly number[],
  given: unknown,
  what: 'columnWidth' | 'rowHeight',
): void {
  sheet.expectUnprotected(what === 'columnWidth' ? 'allowFormatColumns' : 'allowFormatRows', what);
  const width = expectNumber(given, what);
  if (width < 0 || width > (what === 'columnWidth' ? 2000 : 409.5))
    throw new HostError('InvalidArgument', `${what} is out of range.`, what);
  for (const line of at) sizes.set(line, width);
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
];
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];

define('RangeFormat', {
  members: {
    Fill: object('1.1', (area) => wrap('RangeFill', area)),
    Font: object('1.1', (area) => wrap('RangeFont', area)),
    Borders: object('1.1', (area) => wrap('RangeBorderCollection', area)),
    Protection: object('1.2', (area) => wrap('FormatProtection', area)),
    HorizontalAlignment: value(
      '1.1',
      (area) => common(area, (format) => format.horizontal),
      (area, given) => change(area, 'horizontal', expectOneOf(given, HORIZONTAL, 'horizontalAlignment')),
    ),
    VerticalAlignment: value(
      '1.1',
      (area) => common(area, (format) => format.vertical),
      (area, given) => change(area, 'vertical', expectOneOf(given, VERTICAL, 'verticalAlignment')),
    ),
    WrapText: value(
      '1.1',
      (area) => common(area, (format) => format.wrap),
      (area, given) => change(area, 'wrap', expectFlag(given, 'wrapText')),
    ),
    IndentLevel: value(
      '1.9',
      (area) => common(area, (format) => format.indent),
      (area, given) => change(area, 'indent', expectNumber(given, 'indentLevel')),
    ),
    ColumnWidth: value(
      '1.2',
      (area) => area.sheet.columnWidths.get(area.rects[0]?.left ?? 0) ?? 54,
      (area, given) =>
        size(area.sheet, area.sheet.columnWidths, lines(area, 'left', 'right'), given, 'columnWidth'),
    ),
    RowHeight: value(
      '1.2',
      (area) => area.sheet.rowHeights.get(area.rects[0]?.top ?? 0) ?? 14.25,
      (area, given) =>
        size(area.sheet, area.sheet.rowHeights, lines(area, 'top', 'bottom'), given, 'rowHeight'),
    ),
    AutofitColumns: act('1.2', (area) => {
      for (const column of lines(area, 'left', 'right')) area.sheet.columnWidths.delete(column);
    }),
    AutofitRows: act('1.2', (area) => {
      for (const row of lines(area, 'top', 'bottom')) area.sheet.rowHeights.delete(row);
    }),
  },
});

define('RangeFill', {
  members: {
    Color: value(
      '1.1',
      (area) => common(area, (format) => format.fill),
      (area, given) => change(area, 'fill', colour(given)),
    ),
    Clear: act('1.1', (area) => change(area, 'fill', PLAIN.fill)),
  },
});

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'];

define('RangeFont', {
  members: {
    Name: value(
      '1.1',
      (area) => common(area, (format) => format.fontName),
      (area, given) => change(area, 'fontName', expectText(given, 'name')),
    ),
    Size: value(
      '1.1',
      (area) => common(area, (format) => format.fontSize),
      (area, given) => change(area, 'fontSize', expectNumber(given, 'size')),
    ),
    Color: value(
      '1.1',
      (area) => common(area, (format) => format.fontColor),
      (area, given) => change(area, 'fontColor', colour(given)),
    ),
    Bold: value(
      '1.1',
      (area) => common(area, (format) => format.bold),
      (area, given) => change(area, 'bold', expectFlag(given, 'bold')),
    ),
    Italic: value(
      '1.1',
      (area) => common(area, (format) => format.italic),
      (area, given) => change(area, 'italic', expectFlag(given, 'italic')),
    ),
    Underline: value(
      '1.1',
      (area) => common(area, (format) => format.underline),
      (area, given) => change(area, 'underline', expectOneOf(given, UNDERLINES, 'underline')),
    ),
  },
});

define('FormatProtection', {
  members: {
    Locked: value(
      '1.2',
      (area) => common(area, (format) => format.locked),
      (area, given) => change(area, 'locked', expectFlag(given, 'locked')),
    ),
  },
});

const BORDERS = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
];

/** The strips of a rectangle that lie along a border, with the side of their cells it is. */
function strips(rect: Rect, border: string): { rect: Rect; side: Side }[] {
  switch (border) {
    case 'EdgeTop':
      return [{ rect: { ...rect, bottom: rect.top }, side: 'Top' }];
    case 'EdgeBottom':
      return [{ rect: { ...rect, top: rect.bottom }, side: 'Bottom' }];
    case 'EdgeLeft':
      return [{ rect: { ...rect, right: rect.left }, side: 'Left' }];
    case 'EdgeRight':
      return [{ rect: { ...rect, left: rect.right }, side: 'Right' }];
    case 'InsideHorizontal':
      return rect.bottom > rect.top
        ? [
            { rect: { ...rect, bottom: rect.bottom - 1 }, side: 'Bottom' },
            { rect: { ...rect, top: rect.top + 1 }, side: 'Top' },
          ]
        : [];
    case 'InsideVertical':
      return rect.right > rect.left
        ? [
            { rect: { ...rect, right: rect.right - 1 }, side: 'Right' },
            { rect: { ...rect, left: rect.left + 1 }, side: 'Left' },
          ]
        : [];
    default:
      return [];
  }
}

function draw({ area, side }: { area: Area; side: string }, border: Partial<Border>): void {
  area.sheet.expectUnprotected('allowFormatCells', 'borders');
  for (const rect of area.rects) {
    for (const strip of strips(rect, side)) area.sheet.cells.border(strip.rect, strip.side, border);
  }
}

function borderAt({ area, side }: { area: Area; side: string }): Border | null {
  const [rect] = area.rects;
  const [strip] = rect ? strips(rect, side) : [];
  if (!strip) return null;
  return area.sheet.cells.get(strip.rect.top, strip.rect.left)?.format.borders[strip.side] ?? null;
}

define('RangeBorderCollection', {
  items: (area) => BORDERS.map((side) => wrap('RangeBorder', { area, side })),
  item: (area, key) => wrap('RangeBorder', { area, side: expectOneOf(key, BORDERS, 'border') }),
  members: {
    Count: value('1.1', () => BORDERS.length),
    GetItemAt: ask('1.1', (area, index) => {
      const side = BORDERS[expectNumber(index, 'index')];
      return wrap('RangeBorder', { area, side: expectOneOf(side, BORDERS, 'border') });
    }),
  },
});

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];

define('RangeBorder', {
  id: ({ side }) => side,
  members: {
    SideIndex: value('1.1', ({ side }) => side),
    Style: value(
      '1.1',
      (of) => borderAt(of)?.style ?? 'None',
      (of, given) => draw(of, { style: expectOneOf(given, LINE_STYLES, 'style') }),
    ),
    Color: value(
      '1.1',
      (of) => borderAt(of)?.color ?? '#000000',
      (of, given) => draw(of, { color: colour(given) }),
    ),
    Weight: value(
      '1.1',
      (of) => borderAt(of)?.weight ?? 'Thin',
      (of, given) =>
        draw(of, { weight: expectOneOf(given, ['Hairline', 'Thin', 'Medium', 'Thick'], 'weight') }),
    ),
  },
});

export { colour };
