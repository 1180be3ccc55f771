/** Worksheet and what hangs on it: protection, filter, frozen panes, page set-up and page breaks. */
import {
  addressOf,
  columnsIn,
  parseAreas,
  parseRect,
  rowsIn,
  WHOLE_SHEET,
  withoutSheet,
  type Rect,
} from '../address';
import { HostError, invalidArgument } from '../failure';
import {
  act,
  ask,
  define,
  expectFlag,
  expectNumber,
  expectOneOf,
  expectText,
  HostObject,
  object,
  orNotFound,
  value,
  wrap,
} from '../objects';
import {
  PROTECTION_OPTIONS,
  type Area,
  type BreaksOf,
  type ProtectionOptions,
  type Sheet,
} from '../workbook';

const rangeOn = (sheet: Sheet, rect: Rect): HostObject => wrap('Range', { sheet, rects: [rect] });

function rangeByAddress(sheet: Sheet, address: unknown): HostObject {
  if (address === null || address === undefined) return rangeOn(sheet, WHOLE_SHEET);
  const [rect, second] = parseAreas(expectText(address, 'address'));
  if (!rect || second) throw invalidArgument('address');
  return rangeOn(sheet, rect);
}

function byIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Rect {
  const top = expectNumber(row, 'row');
  const left = expectNumber(column, 'column');
  const rect = {
    top,
    left,
    bottom: top + expectNumber(rows, 'rowCount') - 1,
    right: left + expectNumber(columns, 'columnCount') - 1,
  };
  return parseRect(addressOf(rect));
}

function usedRange(sheet: Sheet, valuesOnly: unknown): Rect | null {
  return sheet.cells.used(WHOLE_SHEET, valuesOnly === true);
}

const SHEET_EVENTS: readonly (readonly [name: string, since: string])[] = [
  ['Activated', '1.7'],
  ['Deactivated', '1.7'],
  ['DataChanged', '1.7'],
  ['SelectionChanged', '1.7'],
  ['RowSorted', '1.10'],
  ['ColumnSorted', '1.10'],
];

define('Worksheet', {
  id: (sheet) => sheet.id,
  members: {
    Id: value('1.1', (sheet) => sheet.id),
    Name: value(
      '1.1',
      (sheet) => sheet.name,
      (sheet, name) => sheet.rename(expectText(name, 'name')),
    ),
    Position: value(
      '1.1',
      (sheet) => sheet.book.sheets.indexOf(sheet),
      (sheet, at) => sheet.move(expectNumber(at, 'position')),
    ),
    Visibility: value(
      '1.1',
      (sheet) => sheet.visibility,
      (sheet, given) =>
        sheet.show(expectOneOf(given, ['Visible', 'Hidden', 'VeryHidden'] as const, 'visibility')),
    ),
    TabColor: value(
      '1.7',
      (sheet) => sheet.tabColor,
      (sheet, given) => {
        sheet.tabColor = expectText(given, 'tabColor');
      },
    ),
    StandardWidth: value('1.7', () => 8.38),
    StandardHeight: value('1.7', () => 14.25),
    ShowGridlines: value(
      '1.8',
      (sheet) => sheet.showGridlines,
      (sheet, given) => {
        sheet.showGridlines = expectFlag(given, 'showGridlines');
      },
    ),
    ShowHeadings: value(
      '1.8',
      (sheet) => sheet.showHeadings,
      (sheet, given) => {
        sheet.showHeadings = expectFlag(given, 'showHeadings');
      },
    ),
    EnableCalculation: value('1.9', () => true),
    Protection: object('1.2', (sheet) => wrap('WorksheetProtection', sheet)),
    Names: object('1.4', (sheet) => wrap('NamedItemCollection', { book: sheet.book, sheet })),
    Charts: object('1.1', (sheet) => wrap('ChartCollection', sheet)),
    Tables: object('1.1', (sheet) => wrap('TableCollection', { book: sheet.book, sheet })),
    AutoFilter: object('1.9', (sheet) => wrap('AutoFilter', sheet)),
    FreezePanes: object('1.7', (sheet) => wrap('WorksheetFreezePanes', sheet)),
    PageLayout: object('1.9', (sheet) => wrap('PageLayout', sheet)),
    HorizontalPageBreaks: object('1.9', (sheet) =>
      wrap('PageBreakCollection', { sheet, direction: 'horizontal' }),
    ),
    VerticalPageBreaks: object('1.9', (sheet) =>
      wrap('PageBreakCollection', { sheet, direction: 'vertical' }),
    ),
    Activate: ask('1.1', (sheet) => {
      if (sheet.visibility !== 'Visible')
        throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
      const stays = sheet.book.active.sheet === sheet;
      if (!stays) sheet.book.active = { sheet, rects: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    }),
    Delete: act('1.1', (sheet) => sheet.delete()),
    GetCell: ask('1.1', (sheet, row, column) => rangeOn(sheet, byIndexes(row, column, 1, 1))),
    GetRange: ask('1.1', rangeByAddress),
    GetRangeByIndexes: ask('1.7', (sheet, row, column, rows, columns) =>
      rangeOn(sheet, byIndexes(row, column, rows, columns)),
    ),
    GetRanges: ask('1.9', (sheet, address) => {
      const text =
        address === null || address === undefined ? addressOf(WHOLE_SHEET) : expectText(address, 'address');
      return wrap('RangeAreas', { sheet, rects: parseAreas(text) });
    }),
    GetUsedRange: ask('1.2', (sheet, valuesOnly) =>
      rangeOn(sheet, usedRange(sheet, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    ),
    GetUsedRangeOrNullObject: ask('1.4', (sheet, valuesOnly) => {
      const rect = usedRange(sheet, valuesOnly);
      return rect ? rangeOn(sheet, rect) : null;
    }),
    ...Object.fromEntries(
      SHEET_EVENTS.flatMap(([name, since]) => [
        [`_Register${name}Event`, ask<Sheet>(since, () => null)],
        [`_Unregister${name}Event`, ask<Sheet>(since, () => null)],
      ]),
    ),
  },
});

/** Every option is answered once the sheet is protected, those not allowed with false. */
function optionsOf(sheet: Sheet): Record<string, boolean> | null {
  const { protection } = sheet;
  if (!protection) return null;
  return Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, protection[option] ?? false]));
}

define('WorksheetProtection', {
  members: {
    Protected: value('1.2', (sheet) => sheet.protection !== null),
    Options: value('1.2', optionsOf),
    Protect: act('1.2', (sheet, options) => {
      if (sheet.protection) throw new HostError('InvalidOperation', 'The sheet is protected already.');
      sheet.protection = typeof options === 'object' && options !== null ? allowed(options) : {};
    }),
    Unprotect: act('1.7', (sheet) => {
      sheet.protection = null;
    }),
  },
});

function allowed(options: object): ProtectionOptions {
  const given = new Map<string, unknown>(Object.entries(options));
  return Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, given.get(option) === true]));
}

const filterRange = (sheet: Sheet): HostObject | null => (sheet.filter ? rangeOn(sheet, sheet.filter) : null);

define('AutoFilter', {
  members: {
    Enabled: value('1.9', (sheet) => sheet.filter !== null),
    IsDataFiltered: value('1.9', (sheet) => sheet.filtered),
    Apply: act('1.9', (sheet, range) => {
      sheet.expectUnprotected(null, 'autoFilter');
      sheet.filter = range instanceof HostObject ? rectOf(range) : rectByText(range);
      sheet.filtered = false;
    }),
    ClearCriteria: act('1.9', (sheet) => {
      sheet.expectUnprotected('allowAutoFilter', 'autoFilter');
      sheet.filtered = false;
    }),
    Remove: act('1.9', (sheet) => {
      sheet.expectUnprotected(null, 'autoFilter');
      sheet.filter = null;
      sheet.filtered = false;
    }),
    GetRange: ask('1.9', (sheet) => orNotFound(filterRange(sheet), 'filter')),
    GetRangeOrNullObject: ask('1.9', filterRange),
  },
});

const rectByText = (address: unknown): Rect => parseRect(withoutSheet(expectText(address, 'range')));

const rectOf = (range: HostObject): Rect => rectByText(range.find('Address')?.get());

const frozenRange = (sheet: Sheet): HostObject | null => (sheet.frozen ? rangeOn(sheet, sheet.frozen) : null);

const freeze = (sheet: Sheet, rows: number, columns: number): void => {
  if (rows < 0 || columns < 0) throw invalidArgument('freezePanes');
  sheet.frozen = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
};

define('WorksheetFreezePanes', {
  members: {
    FreezeAt: act('1.7', (sheet, range) => {
      const rect = range instanceof HostObject ? rectOf(range) : rectByText(range);
      freeze(sheet, rowsIn({ ...rect, top: 0 }), columnsIn({ ...rect, left: 0 }));
    }),
    FreezeRows: act('1.7', (sheet, count) =>
      freeze(sheet, count === null ? 1 : expectNumber(count, 'count'), 0),
    ),
    FreezeColumns: act('1.7', (sheet, count) =>
      freeze(sheet, 0, count === null ? 1 : expectNumber(count, 'count')),
    ),
    Unfreeze: act('1.7', (sheet) => {
      sheet.frozen = null;
    }),
    GetLocation: ask('1.7', (sheet) => orNotFound(frozenRange(sheet), 'frozen panes')),
    GetLocationOrNullObject: ask('1.7', frozenRange),
  },
});

const ZOOM = ['horizontalFitToPages', 'verticalFitToPages', 'scale'];
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'];

function rowsText(range: unknown): string {
  const rect = range instanceof HostObject ? rectOf(range) : rectByText(range);
  return addressOf({ ...rect, left: WHOLE_SHEET.left, right: WHOLE_SHEET.right });
}

define('PageLayout', {
  members: {
    Orientation: value(
      '1.9',
      ({ page }) => page.orientation,
      ({ page }, given) => {
        page.orientation = expectOneOf(given, ['Portrait', 'Landscape'], 'orientation');
      },
    ),
    PaperSize: value(
      '1.9',
      ({ page }) => page.paperSize,
      ({ page }, given) => {
        page.paperSize = expectText(given, 'paperSize');
      },
    ),
    Zoom: value(
      '1.9',
      ({ page }) => page.zoom,
      ({ page }, given) => {
        const isZoom =
          typeof given === 'object' &&
          given !== null &&
          Object.keys(given).every((key) => ZOOM.includes(key));
        if (!isZoom) throw invalidArgument('zoom');
        page.zoom = given;
      },
    ),
    CenterHorizontally: value(
      '1.9',
      ({ page }) => page.centerHorizontally,
      ({ page }, given) => {
        page.centerHorizontally = expectFlag(given, 'centerHorizontally');
      },
    ),
    CenterVertically: value(
      '1.9',
      ({ page }) => page.centerVertically,
      ({ page }, given) => {
        page.centerVertically = expectFlag(given, 'centerVertically');
      },
    ),
    PrintGridlines: value(
      '1.9',
      ({ page }) => page.printGridlines,
      ({ page }, given) => {
        page.printGridlines = expectFlag(given, 'printGridlines');
      },
    ),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    HeadersFooters: object('1.9', (sheet) => wrap('HeaderFooterGroup', sheet)),
    SetPrintMargins: act('1.9', ({ page }, unit, margins) => {
      expectOneOf(unit, ['Points', 'Inches', 'Centimeters'], 'unit');
      const entries = typeof margins === 'object' && margins !== null ? Object.entries(margins) : [];
      for (const [side, width] of entries) {
        if (!MARGINS.includes(side)) throw invalidArgument(side);
        page.margins[side] = expectNumber(width, side);
      }
    }),
    SetPrintTitleRows: act('1.9', ({ page }, range) => {
      page.titleRows = rowsText(range);
    }),
    SetPrintTitleColumns: act('1.9', ({ page }, range) => {
      page.titleColumns = expectText(range, 'range');
    }),
    SetPrintArea: act('1.9', ({ page }, range) => {
      page.printArea = addressOf(range instanceof HostObject ? rectOf(range) : rectByText(range));
    }),
    GetPrintTitleRowsOrNullObject: ask('1.9', (sheet) =>
      sheet.page.titleRows ? rangeOn(sheet, parseRect(sheet.page.titleRows)) : null,
    ),
    GetPrintAreaOrNullObject: ask('1.9', (sheet) =>
      sheet.page.printArea
        ? wrap('RangeAreas', { sheet, rects: [parseRect(sheet.page.printArea)] } satisfies Area)
        : null,
    ),
  },
});

function margin(side: string): ReturnType<typeof value<Sheet>> {
  return value<Sheet>(
    '1.9',
    ({ page }) => page.margins[side] ?? 54,
    ({ page }, given) => {
      page.margins[side] = expectNumber(given, side);
    },
  );
}

define('HeaderFooterGroup', {
  members: { DefaultForAllPages: object('1.9', (sheet) => wrap('HeaderFooter', sheet)) },
});

define('HeaderFooter', {
  members: {
    CenterFooter: value(
      '1.9',
      ({ page }) => page.footer,
      ({ page }, given) => {
        page.footer = expectText(given, 'centerFooter');
      },
    ),
  },
});

const breaksOf = ({ sheet, direction }: BreaksOf): number[] => sheet.breaks[direction];

define('PageBreakCollection', {
  items: (of) => breaksOf(of).map((at) => wrap('PageBreak', { ...of, at })),
  members: {
    Add: act('1.9', (of, range) => {
      const rect = range instanceof HostObject ? rectOf(range) : rectByText(range);
      const at = of.direction === 'horizontal' ? rect.top : rect.left;
      if (at === 0) throw invalidArgument('a page break before the first row or column');
      breaksOf(of).push(at);
      return wrap('PageBreak', { ...of, at });
    }),
    GetCount: ask('1.9', (of) => breaksOf(of).length),
    GetItem: ask('1.9', (of, index) => {
      const at = orNotFound(breaksOf(of)[expectNumber(index, 'index')], 'page break');
      return wrap('PageBreak', { ...of, at });
    }),
    RemovePageBreaks: act('1.9', (of) => {
      breaksOf(of).length = 0;
    }),
  },
});

define('PageBreak', {
  members: {
    RowIndex: value('1.9', ({ direction, at }) => (direction === 'horizontal' ? at : 0)),
    ColumnIndex: value('1.9', ({ direction, at }) => (direction === 'vertical' ? at : 0)),
    Delete: act('1.9', (of) => {
      breaksOf(of).splice(breaksOf(of).indexOf(of.at), 1);
    }),
  },
});
