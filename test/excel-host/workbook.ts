/** The workbook behind the fake: state, and the rules Excel keeps about names, protection and positions. */
import { type Rect } from './address';
import { Cells, type Border, type Side } from './cells';
import { HostError, accessDenied, invalidArgument } from './failure';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Name {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export interface ConditionalRule {
  readonly type: string;
  rects: Rect[];
  formula: string;
  stopIfTrue: boolean;
  fill: string;
  fontColor: string;
  bold: boolean;
  readonly borders: Partial<Record<Side, Pick<Border, 'style' | 'color'>>>;
}

export interface Validation {
  readonly rect: Rect;
  rule: Readonly<Record<string, unknown>>;
  errorAlert: unknown;
  prompt: unknown;
  ignoreBlanks: boolean;
}

export interface Series {
  name: string;
  values: string;
  categories: string;
  color: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  series: Series[];
  legend: { visible: boolean; position: string };
  reversed: boolean;
  gapWidth: number;
  area: { top: number; left: number; width: number; height: number };
  /** First and last cell it was laid over. */
  over: string | null;
}

export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  rect: Rect;
  showHeaders: boolean;
  style: string;
}

export interface Page {
  orientation: string;
  paperSize: string;
  zoom: unknown;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  margins: Record<string, number>;
  titleRows: string | null;
  titleColumns: string | null;
  printArea: string | null;
  footer: string;
}

export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];
export type ProtectionOptions = Partial<Record<ProtectionOption, boolean>>;

export class Sheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  protection: ProtectionOptions | null = null;
  readonly cells = new Cells();
  readonly names: Name[] = [];
  /** In order of priority, the first one first. */
  rules: ConditionalRule[] = [];
  validations: Validation[] = [];
  filter: Rect | null = null;
  filtered = false;
  frozen: Rect | null = null;
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly page: Page = {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    margins: {},
    titleRows: null,
    titleColumns: null,
    printArea: null,
    footer: '',
  };
  readonly breaks: { readonly horizontal: number[]; readonly vertical: number[] } = {
    horizontal: [],
    vertical: [],
  };
  charts: Chart[] = [];

  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  expectUnprotected(option: ProtectionOption | null, what: string): void {
    if (this.protection && !(option && this.protection[option]))
      throw accessDenied(`${what}: the sheet is protected`);
  }

  /** Locked cells of a protected sheet take no values. */
  expectWritable(rects: readonly Rect[]): void {
    if (!this.protection) return;
    const isLocked = rects.some((rect) =>
      this.cells.read(rect, (cell) => cell?.format.locked ?? true).some((row) => row.includes(true)),
    );
    if (isLocked) throw accessDenied('the cell is locked');
  }

  rename(name: string): void {
    this.book.expectUnlockedStructure('rename');
    this.book.expectGoodName(name, this);
    this.name = name;
  }

  show(visibility: Visibility): void {
    this.book.expectUnlockedStructure('visibility');
    const others = this.book.sheets.filter((sheet) => sheet !== this && sheet.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) throw invalidArgument('the last visible sheet');
    this.visibility = visibility;
  }

  /** `at` counts from 0. */
  move(at: number): void {
    this.book.expectUnlockedStructure('position');
    const { sheets } = this.book;
    if (at < 0 || at >= sheets.length) throw invalidArgument('position');
    sheets.splice(sheets.indexOf(this), 1);
    sheets.splice(at, 0, this);
  }

  delete(): void {
    this.book.expectUnlockedStructure('delete');
    const visible = this.book.sheets.filter((sheet) => sheet !== this && sheet.visibility === 'Visible');
    if (visible.length === 0)
      throw new HostError('InvalidOperation', 'A workbook must keep one visible sheet.');
    if (this.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'The sheet is very hidden.');
    this.book.sheets.splice(this.book.sheets.indexOf(this), 1);
    if (this.book.active.sheet === this) {
      const [next] = visible;
      if (next) this.book.active = { sheet: next, rects: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
    }
  }
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: Name[] = [];
  readonly parts: XmlPart[] = [];
  readonly tables: Table[] = [];
  active: Area;
  structureLocked = false;
  readOnly = false;
  date1904 = false;
  isDirty = false;
  autoSave = false;
  eventsOn = true;
  calculationMode = 'Automatic';
  private made = 0;

  constructor(
    readonly name: string,
    firstSheet: string,
  ) {
    const sheet = this.place(firstSheet);
    this.active = { sheet, rects: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  nextId(): string {
    this.made += 1;
    return `{0000000${this.made.toString(16).toUpperCase().padStart(4, '0')}}`;
  }

  /** Always at the end, as Excel adds them for an add-in. */
  add(name: string | null): Sheet {
    this.expectUnlockedStructure('add');
    return this.place(name ?? this.freeName());
  }

  private place(name: string): Sheet {
    this.expectGoodName(name, null);
    const sheet = new Sheet(this, this.nextId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  private freeName(): string {
    let number = this.sheets.length + 1;
    while (this.find(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  find(key: unknown): Sheet | null {
    const text = typeof key === 'string' ? key : '';
    return this.sheets.find((sheet) => sheet.id === text || isSameName(sheet.name, text)) ?? null;
  }

  expectUnlockedStructure(what: string): void {
    if (this.structureLocked) throw accessDenied(`${what}: the workbook's structure is protected`);
  }

  expectGoodName(name: string, of: Sheet | null): void {
    const isBad =
      name.length < 1 ||
      name.length > 31 ||
      /[:\\/?*[\]]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'");
    if (isBad) throw invalidArgument(`sheet name "${name}"`);
    const taken = this.sheets.some((sheet) => sheet !== of && isSameName(sheet.name, name));
    if (taken) throw new HostError('ItemAlreadyExists', `A sheet is already named "${name}".`);
  }
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A range, or several areas, of one sheet. */
export interface Area {
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
}

/** What stands behind an object of each class. */
export interface Targets {
  Workbook: Book;
  Application: Book;
  Runtime: Book;
  WorkbookProtection: Book;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  Range: Area;
  RangeAreas: Area;
  RangeCollection: Area;
  RangeFormat: Area;
  RangeFill: Area;
  RangeFont: Area;
  FormatProtection: Area;
  RangeBorderCollection: Area;
  RangeBorder: { readonly area: Area; readonly side: string };
  ConditionalFormatCollection: Area;
  ConditionalFormat: RuleAt;
  CustomConditionalFormat: RuleAt;
  ConditionalFormatRule: RuleAt;
  ConditionalRangeFormat: RuleAt;
  ConditionalRangeFill: RuleAt;
  ConditionalRangeFont: RuleAt;
  ConditionalRangeBorderCollection: RuleAt;
  ConditionalRangeBorder: RuleAt & { readonly side: Side };
  DataValidation: Area;
  AutoFilter: Sheet;
  WorksheetFreezePanes: Sheet;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  PageBreakCollection: BreaksOf;
  PageBreak: BreaksOf & { readonly at: number };
  NamedItemCollection: NamesOf;
  NamedItem: NamesOf & { readonly item: Name };
  CustomXmlPartCollection: Book;
  CustomXmlPartScopedCollection: { readonly book: Book; readonly namespace: string };
  CustomXmlPart: { readonly book: Book; readonly part: XmlPart };
  ChartCollection: Sheet;
  Chart: ChartOn;
  ChartSeriesCollection: ChartOn;
  ChartSeries: ChartOn & { readonly series: Series };
  ChartSeriesFormat: ChartOn & { readonly series: Series };
  ChartFill: ChartOn & { readonly series: Series };
  ChartTitle: ChartOn;
  ChartLegend: ChartOn;
  ChartAxes: ChartOn;
  ChartAxis: ChartOn & { readonly which: 'category' | 'value' };
  TableCollection: { readonly book: Book; readonly sheet: Sheet | null };
  Table: { readonly book: Book; readonly table: Table };
}

export interface RuleAt {
  readonly sheet: Sheet;
  readonly rule: ConditionalRule;
}

export interface BreaksOf {
  readonly sheet: Sheet;
  readonly direction: 'horizontal' | 'vertical';
}

export interface NamesOf {
  readonly book: Book;
  /** Null for the names of the whole workbook. */
  readonly sheet: Sheet | null;
}

export interface ChartOn {
  readonly sheet: Sheet;
  readonly chart: Chart;
}
