/** Range and RangeAreas: values, formats, merges, links, and the ways from one range to another. */
import {
  addressOf,
  cellsIn,
  columnsIn,
  hull,
  LAST_COLUMN,
  LAST_ROW,
  overlap,
  parseRect,
  rowsIn,
  withoutSheet,
  type Rect,
} from '../address';
import { matching, PLAIN, type Cell, type Link } from '../cells';
import { shownText } from '../entry';
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../failure';
import {
  act,
  ask,
  define,
  expectNumber,
  expectOneOf,
  expectText,
  HostObject,
  object,
  type ObjectMember,
  orNotFound,
  value,
  wrap,
} from '../objects';
import type { Area } from '../workbook';
import { propertiesOf, setProperties } from './cell-properties';
import { fullAddress } from './workbook';

/** Excel on the web refuses more cells in one read. */
const MOST_CELLS = 5_000_000;

function only({ sheet, rects }: Area): Rect {
  const [rect] = rects;
  if (!rect || !sheet.book.sheets.includes(sheet)) throw itemNotFound('range');
  return rect;
}

const on = (area: Area, rect: Rect): HostObject =>
  wrap('Range', { sheet: area.sheet, rects: [parseRect(addressOf(rect))] });

function read<T>(area: Area, of: (cell: Cell | undefined, row: number, column: number) => T): T[][] {
  const rect = only(area);
  if (cellsIn(rect) > MOST_CELLS) throw new HostError('OperationCellsExceedLimit', 'Too many cells.');
  return area.sheet.cells.read(rect, of);
}

function writeValues(area: Area, given: unknown, what: string): void {
  const rect = only(area);
  area.sheet.expectWritable([rect]);
  if (cellsIn(rect) > MOST_CELLS) throw new HostError('OperationCellsExceedLimit', 'Too many cells.');
  const at = matching(given, rect, what);
  for (let row = 0; row < rowsIn(rect); row += 1) {
    for (let column = 0; column < columnsIn(rect); column += 1) {
      const raw = at(row, column);
      if (raw === null || raw === undefined) continue;
      if (area.sheet.cells.isCovered(rect.top + row, rect.left + column)) continue;
      area.sheet.cells.put(rect.top + row, rect.left + column, raw);
    }
  }
}

function writeNumberFormats(area: Area, given: unknown): void {
  const rect = only(area);
  area.sheet.expectUnprotected('allowFormatCells', 'numberFormat');
  const at = matching(given, rect, 'numberFormat');
  for (let row = 0; row < rowsIn(rect); row += 1) {
    for (let column = 0; column < columnsIn(rect); column += 1) {
      const raw = at(row, column);
      if (raw === null || raw === undefined) continue;
      const [top, left] = [rect.top + row, rect.left + column];
      area.sheet.cells.format(
        { top, left, bottom: top, right: left },
        'numberFormat',
        expectText(raw, 'numberFormat'),
      );
    }
  }
}

const LINK_FIELDS = ['address', 'documentReference', 'screenTip', 'textToDisplay'];

/** A link makes its cell look like one; its text is the cell's, unless another is given. */
function writeLink(area: Area, given: unknown): void {
  const rect = only(area);
  area.sheet.expectUnprotected('allowInsertHyperlinks', 'hyperlink');
  const fields: Link = linkOf(given);
  const first = cellAt(rect.top, rect.left);
  area.sheet.cells.format(first, 'underline', 'Single');
  area.sheet.cells.format(first, 'fontColor', '#0563C1');
  area.sheet.cells.touch(first, (cell) => {
    cell.link = fields;
  });
  const cell = area.sheet.cells.get(rect.top, rect.left);
  const text =
    fields.textToDisplay ?? (cell?.value === '' ? (fields.documentReference ?? fields.address) : undefined);
  if (text !== undefined) area.sheet.cells.put(rect.top, rect.left, text);
}

function linkOf(given: unknown): Link {
  if (typeof given !== 'object' || given === null) throw invalidArgument('hyperlink');
  const fields = Object.entries(given).filter(([, part]) => part !== undefined && part !== null);
  const isGood = fields.every(([name, part]) => LINK_FIELDS.includes(name) && typeof part === 'string');
  const link: Link = Object.fromEntries(fields);
  if (!isGood || (link.address === undefined && link.documentReference === undefined))
    throw invalidArgument('hyperlink');
  return link;
}

const typeOf = (cell: Cell | undefined): string => {
  if (!cell || cell.value === '') return 'Empty';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return /^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!)$/.test(cell.value) ? 'Error' : 'String';
};

/** True or false where all rows (columns) agree, else null. */
function allSame(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  const count = [...hidden].filter((at) => at >= from && at <= to).length;
  if (count === 0) return false;
  return count === to - from + 1 ? true : null;
}

function specialRects(area: Area, type: unknown): Rect[] {
  const kind = expectOneOf(
    type,
    ['Blanks', 'Constants', 'Formulas', 'Visible', 'ConditionalFormats', 'DataValidations'],
    'cellType',
  );
  if (area.sheet.protection) throw accessDenied('getSpecialCells');
  const rects: Rect[] = [];
  for (const rect of area.rects) {
    if (cellsIn(rect) > MOST_CELLS) throw new HostError('OperationCellsExceedLimit', 'Too many cells.');
    area.sheet.cells.read(rect, (cell, row, column) => {
      const { hiddenRows, hiddenColumns } = area.sheet;
      const is = {
        Blanks: !cell || cell.value === '',
        Constants: cell !== undefined && cell.value !== '' && cell.formula === null,
        Formulas: cell !== undefined && cell.formula !== null,
        Visible: !hiddenRows.has(row) && !hiddenColumns.has(column),
        ConditionalFormats: false,
        DataValidations: false,
      }[kind];
      if (is) rects.push({ top: row, left: column, bottom: row, right: column });
    });
  }
  return rects;
}

const areasOrNull = (area: Area, rects: readonly Rect[]): HostObject | null =>
  rects.length > 0 ? wrap('RangeAreas', { sheet: area.sheet, rects }) : null;

function mergedAreas(area: Area): HostObject | null {
  const found = area.sheet.cells.merges.filter((merge) => area.rects.some((rect) => overlap(merge, rect)));
  return areasOrNull(area, found);
}

function clear(area: Area, applyTo: unknown): void {
  const what = applyTo ?? 'All';
  const kind = expectOneOf(
    what,
    ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const,
    'applyTo',
  );
  if (kind === 'Formats') area.sheet.expectUnprotected('allowFormatCells', 'clear');
  else area.sheet.expectWritable(area.rects);
  for (const rect of area.rects) area.sheet.cells.clear(rect, kind);
}

const rectFrom = (given: unknown): Rect => {
  const address: unknown = given instanceof HostObject ? given.find('Address')?.get() : given;
  return parseRect(withoutSheet(expectText(address, 'range')));
};

const edge = (area: Area, change: (rect: Rect) => Rect): HostObject => on(area, change(only(area)));

const parts = (since: {
  own: string;
  rules: string;
  validation: string;
}): Record<string, ObjectMember<Area>> => ({
  Format: object(since.own, (area) => wrap('RangeFormat', area)),
  Worksheet: object(since.own, ({ sheet }) => wrap('Worksheet', sheet)),
  ConditionalFormats: object(since.rules, (area) => wrap('ConditionalFormatCollection', area)),
  DataValidation: object(since.validation, (area) => wrap('DataValidation', area)),
});

define('Range', {
  members: {
    ...parts({ own: '1.1', rules: '1.6', validation: '1.8' }),
    Address: value('1.1', fullAddress),
    AddressLocal: value('1.1', fullAddress),
    CellCount: value('1.1', (area) => cellsIn(only(area))),
    RowIndex: value('1.1', (area) => only(area).top),
    ColumnIndex: value('1.1', (area) => only(area).left),
    RowCount: value('1.1', (area) => rowsIn(only(area))),
    ColumnCount: value('1.1', (area) => columnsIn(only(area))),
    Values: value(
      '1.1',
      (area) => read(area, (cell) => cell?.value ?? ''),
      (area, given) => writeValues(area, given, 'values'),
    ),
    Formulas: value(
      '1.1',
      (area) => read(area, (cell) => cell?.formula ?? cell?.value ?? ''),
      (area, given) => writeValues(area, given, 'formulas'),
    ),
    Text: value('1.1', (area) =>
      read(area, (cell) =>
        cell ? shownText(cell.value, cell.format.numberFormat, area.sheet.book.date1904) : '',
      ),
    ),
    NumberFormat: value(
      '1.1',
      (area) => read(area, (cell) => (cell?.format ?? PLAIN).numberFormat),
      writeNumberFormats,
    ),
    ValueTypes: value('1.1', (area) => read(area, typeOf)),
    Hyperlink: value(
      '1.7',
      (area) => area.sheet.cells.get(only(area).top, only(area).left)?.link ?? null,
      writeLink,
    ),
    Hidden: value('1.2', (area) => isHidden(area)),
    RowHidden: value('1.2', (area) => allSame(only(area).top, only(area).bottom, area.sheet.hiddenRows)),
    ColumnHidden: value('1.2', (area) =>
      allSame(only(area).left, only(area).right, area.sheet.hiddenColumns),
    ),
    IsEntireRow: value('1.7', (area) => only(area).left === 0 && only(area).right === LAST_COLUMN),
    IsEntireColumn: value('1.7', (area) => only(area).top === 0 && only(area).bottom === LAST_ROW),
    Sort: object('1.2', () => null),
    Select: ask('1.1', (area) => {
      if (area.sheet.visibility !== 'Visible')
        throw new HostError('InvalidOperation', 'The sheet is hidden.');
      area.sheet.book.active = area;
    }),
    Clear: act('1.1', clear),
    Merge: act('1.2', (area, across) => {
      area.sheet.expectUnprotected(null, 'merge');
      const rect = only(area);
      for (const part of across === true ? lines(rect) : [rect]) area.sheet.cells.merge(part);
    }),
    Unmerge: act('1.2', (area) => {
      area.sheet.expectUnprotected(null, 'unmerge');
      area.sheet.cells.merges = area.sheet.cells.merges.filter((merge) => !overlap(merge, only(area)));
    }),
    GetCell: ask('1.1', (area, row, column) =>
      edge(area, ({ top, left }) =>
        cellAt(top + expectNumber(row, 'row'), left + expectNumber(column, 'column')),
      ),
    ),
    GetRow: ask('1.1', (area, row) =>
      edge(area, (rect) => ({
        ...rect,
        top: rect.top + expectNumber(row, 'row'),
        bottom: rect.top + Number(row),
      })),
    ),
    GetColumn: ask('1.1', (area, column) =>
      edge(area, (rect) => ({
        ...rect,
        left: rect.left + expectNumber(column, 'column'),
        right: rect.left + Number(column),
      })),
    ),
    GetEntireRow: ask('1.1', (area) => edge(area, (rect) => ({ ...rect, left: 0, right: LAST_COLUMN }))),
    GetEntireColumn: ask('1.1', (area) => edge(area, (rect) => ({ ...rect, top: 0, bottom: LAST_ROW }))),
    GetLastCell: ask('1.1', (area) => edge(area, ({ bottom, right }) => cellAt(bottom, right))),
    GetLastRow: ask('1.1', (area) => edge(area, (rect) => ({ ...rect, top: rect.bottom }))),
    GetLastColumn: ask('1.1', (area) => edge(area, (rect) => ({ ...rect, left: rect.right }))),
    GetBoundingRect: ask('1.1', (area, another) => edge(area, (rect) => hull([rect, rectFrom(another)]))),
    GetIntersectionOrNullObject: ask('1.4', (area, another) => {
      const rect = overlap(only(area), rectFrom(another));
      return rect ? on(area, rect) : null;
    }),
    GetOffsetRange: ask('1.1', (area, rows, columns) =>
      edge(area, (rect) => ({
        top: rect.top + expectNumber(rows, 'rowOffset'),
        bottom: rect.bottom + Number(rows),
        left: rect.left + expectNumber(columns, 'columnOffset'),
        right: rect.right + Number(columns),
      })),
    ),
    GetResizedRange: ask('1.2', (area, rows, columns) =>
      edge(area, (rect) => ({
        ...rect,
        bottom: rect.bottom + expectNumber(rows, 'deltaRows'),
        right: rect.right + expectNumber(columns, 'deltaColumns'),
      })),
    ),
    GetUsedRange: ask('1.2', (area, valuesOnly) =>
      on(
        area,
        area.sheet.cells.used(only(area), valuesOnly === true) ?? cellAt(only(area).top, only(area).left),
      ),
    ),
    GetUsedRangeOrNullObject: ask('1.4', (area, valuesOnly) => {
      const rect = area.sheet.cells.used(only(area), valuesOnly === true);
      return rect ? on(area, rect) : null;
    }),
    GetCellProperties: ask('1.9', (area, asked) =>
      read(area, (cell) => propertiesOf(cell?.format ?? PLAIN, asked)),
    ),
    SetCellProperties: act('1.9', (area, given) => {
      area.sheet.expectUnprotected('allowFormatCells', 'setCellProperties');
      setProperties(area.sheet.cells, only(area), given);
    }),
    GetMergedAreasOrNullObject: ask('1.13', mergedAreas),
    GetSpecialCells: ask('1.9', (area, type) =>
      orNotFound(areasOrNull(area, specialRects(area, type)), 'special cells'),
    ),
    GetSpecialCellsOrNullObject: ask('1.9', (area, type) => areasOrNull(area, specialRects(area, type))),
    /** The client asks this before it splits a long array. */
    _ValidateArraySize: ask('1.3', (area, rows, columns) => {
      const rect = only(area);
      if (rows !== rowsIn(rect) || columns !== columnsIn(rect)) throw invalidArgument('values');
    }),
  },
});

const lines = (rect: Rect): Rect[] =>
  Array.from({ length: rowsIn(rect) }, (_, row) => ({
    ...rect,
    top: rect.top + row,
    bottom: rect.top + row,
  }));

const cellAt = (row: number, column: number): Rect => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const isHidden = (area: Area): boolean | null => {
  const rect = only(area);
  const rows = allSame(rect.top, rect.bottom, area.sheet.hiddenRows);
  const columns = allSame(rect.left, rect.right, area.sheet.hiddenColumns);
  if (rows === true || columns === true) return true;
  return rows === null || columns === null ? null : false;
};

define('RangeAreas', {
  members: {
    ...parts({ own: '1.9', rules: '1.9', validation: '1.9' }),
    Address: value('1.9', fullAddress),
    AreaCount: value('1.9', ({ rects }) => rects.length),
    CellCount: value('1.9', ({ rects }) => rects.reduce((sum, rect) => sum + cellsIn(rect), 0)),
    Areas: object('1.9', (area) => wrap('RangeCollection', area)),
    Clear: act('1.9', clear),
    GetIntersectionOrNullObject: ask('1.9', (area, another) => {
      const rect = rectFrom(another);
      return areasOrNull(
        area,
        area.rects.flatMap((own) => overlap(own, rect) ?? []),
      );
    }),
    GetUsedRangeAreasOrNullObject: ask('1.9', (area, valuesOnly) =>
      areasOrNull(
        area,
        area.rects.flatMap((rect) => area.sheet.cells.used(rect, valuesOnly === true) ?? []),
      ),
    ),
    GetSpecialCellsOrNullObject: ask('1.9', (area, type) => areasOrNull(area, specialRects(area, type))),
  },
});

const single = (area: Area, rect: Rect | undefined): HostObject =>
  wrap('Range', { sheet: area.sheet, rects: [orNotFound(rect, 'area')] });

define('RangeCollection', {
  items: (area) => area.rects.map((rect) => single(area, rect)),
  members: {
    GetCount: ask('1.9', ({ rects }) => rects.length),
    GetItemAt: ask('1.9', (area, index) => single(area, area.rects[expectNumber(index, 'index')])),
  },
});
