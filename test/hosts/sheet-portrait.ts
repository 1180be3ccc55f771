/**
 * What one of our sheets is, in the same words whether it stands in Excel or in a file, so that the two can be
 * compared line by line.
 */
import { addressOf, type Rect, WHOLE_SHEET } from '../excel-host/address';
import { type Cell, PLAIN } from '../excel-host/cells';
import type { FakeExcel } from '../excel-host/fake-excel';
import { parseXml, type XmlElement } from '../../src/hosts/xlsx/xml-tree';
import { unzip } from './xlsx/fixtures/package';

export interface CellPortrait {
  readonly value: string | number;
  readonly numberFormat: string;
  /** RGB without `#`, or null for none and automatic. */
  readonly fill: string | null;
  readonly colour: string | null;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly font: string;
  readonly size: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly border: string | null;
}

export interface SheetPortrait {
  readonly names: readonly string[];
  readonly cells: Readonly<Record<string, CellPortrait>>;
  readonly links: Readonly<Record<string, string>>;
  readonly dropDowns: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly frozen: readonly [rows: number, columns: number];
  readonly filter: string | null;
  /** Characters. */
  readonly widths: readonly number[];
  /** Points, by row. */
  readonly heights: Readonly<Record<number, number>>;
  readonly orientation: string;
  readonly titleRows: string | null;
  readonly breaks: readonly number[];
  readonly chart: unknown;
}

export interface MarkPortrait {
  readonly formula: string;
  readonly cells: string;
  readonly fill: string;
  readonly line: string;
}

// ---- in Excel

const bare = (colour: string): string => colour.replace('#', '');

export function portraitInExcel(fake: FakeExcel, name: string): SheetPortrait {
  const sheet = fake.sheet(name);
  const cells = [...sheet.cells.within(WHOLE_SHEET)].filter(({ cell }) => isTouched(cell));
  const placed = cells.map(({ row, column, cell }) => ({ at: addressOf(spot(row, column)), cell }));
  return {
    names: sheet.names.map((one) => one.name),
    cells: Object.fromEntries(placed.map(({ at, cell }) => [at, portraitOfCell(cell)])),
    links: Object.fromEntries(
      placed.flatMap(({ at, cell }) => (cell.link ? [[at, cell.link.documentReference ?? '']] : [])),
    ),
    dropDowns: Object.fromEntries(
      sheet.validations.map(({ rect, rule }) => [addressOf(rect), sourceOf(rule)]),
    ),
    merges: sheet.cells.merges.map(addressOf),
    frozen: [(sheet.frozen?.bottom ?? -1) + 1, (sheet.frozen?.right ?? -1) + 1],
    filter: sheet.filter ? addressOf(sheet.filter) : null,
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b).map(([, points]) => (points / 0.75 - 5) / 7),
    heights: Object.fromEntries(sheet.rowHeights),
    orientation: sheet.page.orientation.toLowerCase(),
    titleRows: sheet.page.titleRows,
    breaks: sheet.breaks.horizontal,
    chart: sheet.charts.map(({ title, series, reversed, gapWidth, over, legend }) => ({
      title,
      over,
      gapWidth,
      reversed,
      legend: legend.position,
      series: series.map((one) => ({
        ...one,
        values: local(one.values),
        categories: local(one.categories),
        color: bare(one.color),
      })),
    })),
  };
}

const spot = (row: number, column: number): Rect => ({ top: row, left: column, bottom: row, right: column });
const local = (reference: string): string =>
  reference.slice(reference.lastIndexOf('!') + 1).replaceAll('$', '');
const isTouched = ({ value, format }: Cell): boolean => value !== '' || format !== PLAIN;

const sourceOf = (rule: Readonly<Record<string, unknown>>): string => {
  const { list } = rule;
  return typeof list === 'object' && list !== null && 'source' in list ? String(list.source) : '';
};

function portraitOfCell({ value, format }: Cell): CellPortrait {
  const lines = [...new Set(Object.values(format.borders).map(({ color }) => color))];
  const isFramed = Object.keys(format.borders).length === 4 && lines.length === 1;
  return {
    value: typeof value === 'boolean' ? String(value) : value,
    numberFormat: format.numberFormat,
    fill: format.fill === '#FFFFFF' ? null : bare(format.fill),
    colour: format.fontColor === '#000000' ? null : bare(format.fontColor),
    bold: format.bold,
    underline: format.underline !== 'None',
    font: format.fontName,
    size: format.fontSize,
    horizontal: format.horizontal.toLowerCase(),
    vertical: format.vertical.toLowerCase(),
    wrap: format.wrap,
    border: isFramed ? bare(lines[0] ?? '') : null,
  };
}

export const marksInExcel = (fake: FakeExcel, name: string): MarkPortrait[] =>
  fake.sheet(name).rules.map(({ formula, rects, fill, borders }) => ({
    formula: formula.replace(/^=/, ''),
    cells: rects.map(addressOf).join(' '),
    fill: bare(fill),
    line: [...new Set(Object.values(borders).map((border) => bare(border.color)))].join(' '),
  }));

// ---- in a file

export class FilePortraits {
  private readonly parts: Record<string, string>;
  private readonly workbook: XmlElement;
  private readonly styles: XmlElement;

  constructor(bytes: Uint8Array) {
    this.parts = unzip(bytes);
    this.workbook = this.tree('xl/workbook.xml');
    this.styles = this.tree('xl/styles.xml');
  }

  private tree(part: string): XmlElement {
    const text = this.parts[part];
    if (text === undefined) throw new Error(`no part ${part}`);
    return parseXml(new TextEncoder().encode(text));
  }

  tabs(): string[] {
    return this.sheetElements().map((sheet) => sheet.attribute('name') ?? '');
  }

  private sheetElements(): XmlElement[] {
    return all(this.workbook, 'sheets', 'sheet');
  }

  private partOf(name: string): string {
    const id = this.sheetElements()
      .find((sheet) => sheet.attribute('name') === name)
      ?.attribute('r:id');
    return this.target('xl/workbook.xml', (relationship) => relationship.attribute('Id') === id);
  }

  private target(from: string, is: (relationship: XmlElement) => boolean): string {
    const slash = from.lastIndexOf('/') + 1;
    const rels = this.tree(`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`);
    const target = rels.childrenNamed('Relationship').find(is)?.attribute('Target') ?? '';
    if (target.startsWith('/')) return target.slice(1);
    const steps = from.split('/').slice(0, -1);
    for (const step of target.split('/')) {
      if (step === '..') steps.pop();
      else steps.push(step);
    }
    return steps.join('/');
  }

  sheet(name: string): SheetPortrait {
    const part = this.partOf(name);
    const root = this.tree(part);
    const pane = all(root, 'sheetViews', 'sheetView')[0]?.child('pane');
    const rows = all(root, 'sheetData', 'row');
    const definedNames = all(this.workbook, 'definedNames', 'definedName').filter(
      (one) => this.tabs()[Number(one.attribute('localSheetId'))] === name,
    );
    const titles = definedNames.find((one) => one.attribute('name') === '_xlnm.Print_Titles')?.text();
    return {
      names: definedNames
        .map((one) => one.attribute('name') ?? '')
        .filter((one) => one.startsWith('ledger_check.')),
      cells: Object.fromEntries(
        rows
          .flatMap((row) => row.childrenNamed('c'))
          .map((cell) => [cell.attribute('r') ?? '', this.cell(cell)]),
      ),
      links: Object.fromEntries(
        all(root, 'hyperlinks', 'hyperlink').map((link) => [
          link.attribute('ref'),
          link.attribute('location'),
        ]),
      ),
      dropDowns: Object.fromEntries(
        all(root, 'dataValidations', 'dataValidation').map((one) => [
          one.attribute('sqref'),
          (one.child('formula1')?.text() ?? '').replace(/^"|"$/g, ''),
        ]),
      ),
      merges: all(root, 'mergeCells', 'mergeCell').map((merge) => merge.attribute('ref') ?? ''),
      frozen: [Number(pane?.attribute('ySplit') ?? 0), Number(pane?.attribute('xSplit') ?? 0)],
      filter: root.child('autoFilter')?.attribute('ref') ?? null,
      widths: all(root, 'cols', 'col').map((column) => Number(column.attribute('width'))),
      heights: Object.fromEntries(
        rows
          .filter((row) => row.attribute('ht') !== undefined)
          .map((row) => [Number(row.attribute('r')) - 1, Number(row.attribute('ht'))]),
      ),
      orientation: root.child('pageSetup')?.attribute('orientation') ?? 'portrait',
      titleRows: titles === undefined ? null : local(titles),
      breaks: all(root, 'rowBreaks', 'brk').map((one) => Number(one.attribute('id'))),
      chart: root.child('drawing') ? [this.chart(part)] : [],
    };
  }

  private cell(cell: XmlElement): CellPortrait {
    const text = cell.child('is')?.text() ?? cell.child('v')?.text() ?? '';
    const isText = ['inlineStr', 'str'].includes(cell.attribute('t') ?? '') || text === '';
    const format = this.listed('cellXfs', Number(cell.attribute('s') ?? 0));
    const font = this.listed('fonts', Number(format.attribute('fontId')));
    const pattern = this.listed('fills', Number(format.attribute('fillId'))).child('patternFill');
    const border = this.listed('borders', Number(format.attribute('borderId')));
    const alignment = format.child('alignment');
    return {
      value: isText ? text : Number(text),
      numberFormat: this.formatCode(format.attribute('numFmtId') ?? '0'),
      fill: pattern?.attribute('patternType') === 'solid' ? rgb(pattern.child('fgColor')) : null,
      colour: rgb(font.child('color')),
      bold: font.child('b') !== undefined,
      underline: font.child('u') !== undefined,
      font: font.child('name')?.attribute('val') ?? '',
      size: Number(font.child('sz')?.attribute('val')),
      horizontal: alignment?.attribute('horizontal') ?? 'general',
      vertical: alignment?.attribute('vertical') ?? 'bottom',
      wrap: alignment?.attribute('wrapText') === '1',
      border: frameOf(border),
    };
  }

  private listed(list: string, index: number): XmlElement {
    const found = this.styles.child(list)?.children[index];
    if (!found) throw new Error(`no ${list} ${index}`);
    return found;
  }

  private formatCode(id: string): string {
    const known = all(this.styles, 'numFmts', 'numFmt').find((one) => one.attribute('numFmtId') === id);
    return known?.attribute('formatCode') ?? { '0': 'General', '49': '@' }[id] ?? `built-in ${id}`;
  }

  private chart(sheetPart: string): unknown {
    const ofKind =
      (kind: string) =>
      (one: XmlElement): boolean =>
        one.attribute('Type')?.endsWith(`/${kind}`) ?? false;
    const drawingPart = this.target(sheetPart, ofKind('drawing'));
    const chart = this.tree(this.target(drawingPart, ofKind('chart'))).child('chart');
    const bars = chart?.child('plotArea')?.child('barChart');
    const categoryAxis = chart?.child('plotArea')?.child('catAx');
    const anchor = this.tree(drawingPart).child('twoCellAnchor');
    const corner = (name: string, by: number): Rect =>
      spot(
        Number(anchor?.child(name)?.child('row')?.text()) - by,
        Number(anchor?.child(name)?.child('col')?.text()) - by,
      );
    const formula = (series: XmlElement, name: string, kind: string): string =>
      local(series.child(name)?.child(kind)?.child('f')?.text() ?? '');
    return {
      title: chart?.child('title')?.text() ?? '',
      over: `${addressOf(corner('from', 0))}:${addressOf(corner('to', 1))}`,
      gapWidth: Number(bars?.child('gapWidth')?.attribute('val')),
      reversed: categoryAxis?.child('scaling')?.child('orientation')?.attribute('val') === 'maxMin',
      legend: chart?.child('legend')?.child('legendPos')?.attribute('val') === 'b' ? 'Bottom' : 'elsewhere',
      series: (bars?.childrenNamed('ser') ?? []).map((series) => ({
        name: series.child('tx')?.text() ?? '',
        values: formula(series, 'val', 'numRef'),
        categories: formula(series, 'cat', 'strRef'),
        color: series.child('spPr')?.child('solidFill')?.child('srgbClr')?.attribute('val') ?? '',
      })),
    };
  }

  marks(name: string): MarkPortrait[] {
    return this.tree(this.partOf(name))
      .childrenNamed('conditionalFormatting')
      .map((format) => {
        const rule = format.child('cfRule');
        const look = this.listed('dxfs', Number(rule?.attribute('dxfId')));
        return {
          formula: rule?.child('formula')?.text() ?? '',
          cells: format.attribute('sqref') ?? '',
          fill: rgb(look.child('fill')?.child('patternFill')?.child('bgColor')) ?? '',
          line: frameOf(look.child('border')) ?? '',
        };
      });
  }
}

const all = (root: XmlElement, list: string, item: string): XmlElement[] =>
  root.child(list)?.childrenNamed(item) ?? [];

const rgb = (colour: XmlElement | undefined): string | null => colour?.attribute('rgb')?.slice(-6) ?? null;

function frameOf(border: XmlElement | undefined): string | null {
  const lines = ['left', 'right', 'top', 'bottom'].map((side) => rgb(border?.child(side)?.child('color')));
  return lines.every((line) => line !== null && line === lines[0]) ? (lines[0] ?? null) : null;
}
