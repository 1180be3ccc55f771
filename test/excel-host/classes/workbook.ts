/** Workbook, Application, the worksheets, names and custom XML parts. */
import { addressOf, parseRect, quoted, withoutSheet } from '../address';
import { HostError, accessDenied, invalidArgument } from '../failure';
import {
  act,
  ask,
  define,
  expectFlag,
  expectOneOf,
  expectText,
  HostObject,
  object,
  orNotFound,
  value,
  wrap,
} from '../objects';
import type { Area, Book, Name, NamesOf, Sheet, XmlPart } from '../workbook';

const sheetObject = (sheet: Sheet): HostObject => wrap('Worksheet', sheet);
const orNull = (sheet: Sheet | null | undefined): HostObject | null => (sheet ? sheetObject(sheet) : null);

define('Workbook', {
  members: {
    Name: value('1.7', (book) => book.name),
    ReadOnly: value('1.8', (book) => book.readOnly),
    IsDirty: value(
      '1.9',
      (book) => book.isDirty,
      (book, given) => {
        book.isDirty = expectFlag(given, 'isDirty');
      },
    ),
    AutoSave: value('1.9', (book) => book.autoSave),
    PreviouslySaved: value('1.9', () => true),
    CalculationEngineVersion: value('1.9', () => 191_029),
    UsePrecisionAsDisplayed: value('1.9', () => false),
    Application: object('1.1', (book) => wrap('Application', book)),
    _Runtime: object('1.5', (book) => wrap('Runtime', book)),
    Worksheets: object('1.1', (book) => wrap('WorksheetCollection', book)),
    Names: object('1.1', (book) => wrap('NamedItemCollection', { book, sheet: null })),
    Tables: object('1.1', (book) => wrap('TableCollection', { book, sheet: null })),
    CustomXmlParts: object('1.5', (book) => wrap('CustomXmlPartCollection', book)),
    Protection: object('1.7', (book) => wrap('WorkbookProtection', book)),
    GetActiveCell: ask('1.7', (book) => wrap('Range', firstCell(book.active))),
    GetSelectedRange: ask('1.1', (book) => {
      if (book.active.rects.length > 1)
        throw new HostError('InvalidSelection', 'Several areas are selected.');
      return wrap('Range', book.active);
    }),
    GetSelectedRanges: ask('1.9', (book) => wrap('RangeAreas', book.active)),
    _RegisterSelectionChangedEvent: ask('1.3', () => null),
    _UnregisterSelectionChangedEvent: ask('1.3', () => null),
  },
});

const firstCell = ({ sheet, rects: [rect] }: Area): Area => ({
  sheet,
  rects: rect ? [{ ...rect, bottom: rect.top, right: rect.left }] : [],
});

define('Application', {
  members: {
    CalculationMode: value(
      '1.1',
      (book) => book.calculationMode,
      (book, given) => {
        book.calculationMode = expectOneOf(
          given,
          ['Automatic', 'AutomaticExceptTables', 'Manual'],
          'calculationMode',
        );
      },
    ),
    CalculationEngineVersion: value('1.9', () => 191_029),
    CalculationState: value('1.9', () => 'Done'),
    DecimalSeparator: value('1.11', () => '.'),
    ThousandsSeparator: value('1.11', () => ','),
    UseSystemSeparators: value('1.11', () => true),
    Calculate: act('1.1', () => null),
    SuspendApiCalculationUntilNextSync: ask('1.6', () => null),
    SuspendScreenUpdatingUntilNextSync: ask('1.9', () => null),
  },
});

define('Runtime', {
  members: {
    EnableEvents: value(
      '1.8',
      (book) => book.eventsOn,
      (book, given) => {
        book.eventsOn = expectFlag(given, 'enableEvents');
      },
    ),
  },
});

define('WorkbookProtection', {
  members: {
    Protected: value('1.7', (book) => book.structureLocked),
    Protect: act('1.7', (book) => {
      book.structureLocked = true;
    }),
    Unprotect: act('1.7', (book) => {
      book.structureLocked = false;
    }),
  },
});

const visibleOnes = (book: Book, visibleOnly: unknown): Sheet[] =>
  book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

const EVENTS: readonly (readonly [name: string, since: string])[] = [
  ['Activated', '1.7'],
  ['Added', '1.7'],
  ['Deactivated', '1.7'],
  ['Deleted', '1.7'],
  ['DataChanged', '1.9'],
  ['FormatChanged', '1.9'],
  ['SelectionChanged', '1.9'],
  ['RowSorted', '1.10'],
  ['ColumnSorted', '1.10'],
  ['RowHiddenChanged', '1.11'],
  ['ProtectionChanged', '1.14'],
];

define('WorksheetCollection', {
  items: (book) => book.sheets.map(sheetObject),
  item: (book, key) => sheetObject(orNotFound(book.find(key), `worksheet ${String(key)}`)),
  members: {
    Add: act('1.1', (book, name) => sheetObject(book.add(typeof name === 'string' ? name : null))),
    GetItemOrNullObject: ask('1.4', (book, key) => orNull(book.find(key))),
    GetActiveWorksheet: ask('1.1', (book) => sheetObject(book.active.sheet)),
    GetCount: ask('1.4', (book, visibleOnly) => visibleOnes(book, visibleOnly).length),
    GetFirst: ask('1.5', (book, visibleOnly) => orNull(visibleOnes(book, visibleOnly)[0])),
    GetLast: ask('1.5', (book, visibleOnly) => orNull(visibleOnes(book, visibleOnly).at(-1))),
    ...Object.fromEntries(
      EVENTS.flatMap(([name, since]) => [
        [`_Register${name}Event`, ask<Book>(since, () => null)],
        [`_Unregister${name}Event`, ask<Book>(since, () => null)],
      ]),
    ),
  },
});

const findName = (names: readonly Name[], key: unknown): Name | null =>
  names.find(({ name }) => typeof key === 'string' && name.toLowerCase() === key.toLowerCase()) ?? null;

const namesOf = ({ book, sheet }: NamesOf): Name[] => (sheet ? sheet.names : book.names);

function addName(of: NamesOf, name: unknown, reference: unknown, comment: unknown): HostObject {
  const text = expectText(name, 'name');
  const isGood =
    /^[A-Za-z_\u4e00-\u9fff\\][\w.\u4e00-\u9fff\\]*$/.test(text) && !/^[A-Za-z]{1,3}\d+$/.test(text);
  if (!isGood || text.length > 255) throw invalidArgument(`name "${text}"`);
  if (findName(namesOf(of), text)) throw new HostError('ItemAlreadyExists', `The name ${text} exists.`);
  const formula =
    reference instanceof HostObject ? referenceTo(reference) : expectText(reference, 'reference');
  const item = { name: text, formula, visible: true, comment: typeof comment === 'string' ? comment : '' };
  namesOf(of).push(item);
  return wrap('NamedItem', { ...of, item });
}

/** `=Sheet!A1` of a range. */
const referenceTo = (range: HostObject): string => {
  const address: unknown = range.find('Address')?.get();
  return `=${expectText(address, 'reference')}`;
};

define('NamedItemCollection', {
  items: (of) => namesOf(of).map((item) => wrap('NamedItem', { ...of, item })),
  item: (of, key) =>
    wrap('NamedItem', { ...of, item: orNotFound(findName(namesOf(of), key), `name ${String(key)}`) }),
  members: {
    Add: act('1.4', (of, name, reference, comment) => addName(of, name, reference, comment)),
    GetCount: ask('1.4', (of) => namesOf(of).length),
    GetItemOrNullObject: ask('1.4', (of, key) => {
      const item = findName(namesOf(of), key);
      return item ? wrap('NamedItem', { ...of, item }) : null;
    }),
  },
});

function rangeOfName(of: NamesOf & { readonly item: Name }): HostObject | null {
  const [, sheetName = '', address = ''] = /^=(.*)!([^!]*)$/.exec(of.item.formula) ?? [];
  const sheet = of.sheet ?? of.book.sheets.find(({ name }) => quoted(name) === sheetName);
  return sheet && address ? wrap('Range', { sheet, rects: [parseRect(address)] }) : null;
}

define('NamedItem', {
  id: ({ item }) => item.name,
  members: {
    Name: value('1.1', ({ item }) => item.name),
    Type: value('1.1', () => 'Range'),
    Value: value('1.1', ({ item }) => item.formula.slice(1)),
    Visible: value(
      '1.1',
      ({ item }) => item.visible,
      ({ item }, given) => {
        item.visible = expectFlag(given, 'visible');
      },
    ),
    Comment: value('1.4', ({ item }) => item.comment),
    Scope: value('1.4', ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook')),
    Formula: value(
      '1.7',
      ({ item }) => item.formula,
      ({ item }, given) => {
        item.formula = expectText(given, 'formula');
      },
    ),
    WorksheetOrNullObject: object('1.4', ({ sheet }) => orNull(sheet)),
    Delete: act('1.4', (of) => {
      namesOf(of).splice(namesOf(of).indexOf(of.item), 1);
    }),
    GetRange: ask('1.1', (of) => orNotFound(rangeOfName(of), 'range of the name')),
    GetRangeOrNullObject: ask('1.4', rangeOfName),
  },
});

const partObject = (book: Book, part: XmlPart): HostObject => wrap('CustomXmlPart', { book, part });

/** Namespace of the root element; Excel takes only well-formed XML. */
function namespaceOf(xml: string): string {
  const root =
    /^\s*(?:<\?xml[^?]*\?>)?\s*<((?:[\w.-]+:)?[\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/.exec(
      xml,
    );
  const [, name = '', attributes = '', closed = ''] = root ?? [];
  const isWhole = root !== null && (closed !== '' || new RegExp(`</${name}\\s*>\\s*$`).test(xml));
  const isEscaped = !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml);
  if (!isWhole || !isEscaped) throw invalidArgument('xml');
  const prefix = name.includes(':') ? `:${name.slice(0, name.indexOf(':'))}` : '';
  return new RegExp(`xmlns${prefix}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}

define('CustomXmlPartCollection', {
  items: (book) => book.parts.map((part) => partObject(book, part)),
  item: (book, id) =>
    partObject(
      book,
      orNotFound(
        book.parts.find((part) => part.id === id),
        'custom XML part',
      ),
    ),
  members: {
    Add: act('1.5', (book, xml) => {
      const text = expectText(xml, 'xml');
      namespaceOf(text);
      const part = { id: book.nextId(), xml: text };
      book.parts.push(part);
      return partObject(book, part);
    }),
    GetByNamespace: ask('1.5', (book, namespace) =>
      wrap('CustomXmlPartScopedCollection', { book, namespace: expectText(namespace, 'namespaceUri') }),
    ),
    GetCount: ask('1.5', (book) => book.parts.length),
    GetItemOrNullObject: ask('1.5', (book, id) => {
      const part = book.parts.find((candidate) => candidate.id === id);
      return part ? partObject(book, part) : null;
    }),
  },
});

const scoped = ({ book, namespace }: { book: Book; namespace: string }): HostObject[] =>
  book.parts.filter(({ xml }) => namespaceOf(xml) === namespace).map((part) => partObject(book, part));

define('CustomXmlPartScopedCollection', {
  items: scoped,
  item: (of, id) =>
    orNotFound(
      scoped(of).find((part) => part.id() === id),
      'custom XML part',
    ),
  members: {
    GetCount: ask('1.5', (of) => scoped(of).length),
    GetItemOrNullObject: ask('1.5', (of, id) => scoped(of).find((part) => part.id() === id) ?? null),
    GetOnlyItem: ask('1.5', (of) => {
      const [only, second] = scoped(of);
      return orNotFound(second ? null : only, 'the only custom XML part');
    }),
    GetOnlyItemOrNullObject: ask('1.5', (of) => {
      const [only, second] = scoped(of);
      return second ? null : (only ?? null);
    }),
  },
});

define('CustomXmlPart', {
  id: ({ part }) => part.id,
  members: {
    Id: value('1.5', ({ part }) => part.id),
    NamespaceUri: value('1.5', ({ part }) => namespaceOf(part.xml)),
    GetXml: ask('1.5', ({ part }) => part.xml),
    SetXml: act('1.5', ({ part }, xml) => {
      namespaceOf(expectText(xml, 'xml'));
      part.xml = expectText(xml, 'xml');
    }),
    Delete: act('1.5', ({ book, part }) => {
      book.parts.splice(book.parts.indexOf(part), 1);
    }),
  },
});

define('TableCollection', {
  items: ({ book, sheet }) =>
    book.tables
      .filter((table) => !sheet || table.sheet === sheet)
      .map((table) => wrap('Table', { book, table })),
  members: {
    Count: value(
      '1.1',
      ({ book, sheet }) => book.tables.filter((table) => !sheet || table.sheet === sheet).length,
    ),
    GetCount: ask(
      '1.4',
      ({ book, sheet }) => book.tables.filter((table) => !sheet || table.sheet === sheet).length,
    ),
    Add: act('1.1', ({ book, sheet }, address, hasHeaders) => {
      const on = sheet ?? book.active.sheet;
      if (on.protection) throw accessDenied('tables.add');
      const rect = parseRect(withoutSheet(expectText(address, 'address')));
      const showHeaders = expectFlag(hasHeaders, 'hasHeaders');
      const name = `表${book.tables.length + 1}`;
      const table = { id: book.nextId(), name, sheet: on, rect, showHeaders, style: 'TableStyleMedium2' };
      book.tables.push(table);
      return wrap('Table', { book, table });
    }),
    GetItemOrNullObject: ask('1.4', ({ book }, key) => {
      const table = book.tables.find(({ id, name }) => id === key || name === key);
      return table ? wrap('Table', { book, table }) : null;
    }),
  },
});

define('Table', {
  id: ({ table }) => table.id,
  members: {
    Id: value('1.1', ({ table }) => table.id),
    Name: value(
      '1.1',
      ({ table }) => table.name,
      ({ table }, given) => {
        table.name = expectText(given, 'name');
      },
    ),
    ShowHeaders: value(
      '1.1',
      ({ table }) => table.showHeaders,
      ({ table }, given) => {
        table.showHeaders = expectFlag(given, 'showHeaders');
      },
    ),
    Style: value(
      '1.1',
      ({ table }) => table.style,
      ({ table }, given) => {
        table.style = expectText(given, 'style');
      },
    ),
    Worksheet: object('1.2', ({ table }) => sheetObject(table.sheet)),
    GetRange: ask('1.1', ({ table }) => wrap('Range', { sheet: table.sheet, rects: [table.rect] })),
    Delete: act('1.1', ({ book, table }) => {
      book.tables.splice(book.tables.indexOf(table), 1);
      table.sheet.cells.clear(table.rect, 'All');
    }),
  },
});

/** `'三会 一课'!A1:B2`: the address as Excel gives it. */
export const fullAddress = ({ sheet, rects }: Area): string =>
  rects.map((rect) => `${quoted(sheet.name)}!${addressOf(rect)}`).join(',');
