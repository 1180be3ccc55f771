/**
 * What we add to the styles part: always at the end of its lists, so that no index a cell holds ever moves, and only
 * what is not there yet, so that a second run adds nothing.
 */
import { type CellModel, LEVEL_COLOURS, type MarkLevel } from '../../workbook/edit';
import { LOOKS, type Look, numberFormatOf } from '../../workbook/look';
import { utf8 } from './bytes';
import type { Draft } from './draft';
import { CONTENT_TYPE, RELATIONSHIP, XML_HEAD } from './namespaces';
import { relationshipsOf } from './parts';
import { type ListName, STYLE_ORDER, StyleList, withPrefix } from './style-list';
import { relatedPart } from './workbook-part';
import { appendTo, attributes, insertInOrder } from './xml-edit';
import { type XmlElement, parseXml } from './xml-tree';

const FIRST_CUSTOM_FORMAT = 164;
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { General: 0, '@': 49 };
const LISTS: readonly ListName[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'];
/** What of the default font our own fonts take over, so that they look at home. */
const FONT_FACE = ['name', 'family', 'charset', 'scheme'];

/** The styles of one workbook, as far as a write needs them. Call `save` when all indexes are known. */
export class StyleBook {
  private readonly lists: ReadonlyMap<ListName, StyleList>;
  private readonly formatIds = new Map<string, number>();
  private readonly cellFormats = new Map<string, number>();

  private constructor(
    private readonly part: string,
    private readonly root: XmlElement,
  ) {
    this.lists = new Map(LISTS.map((name) => [name, new StyleList(name, root.prefix, root.child(name))]));
    for (const item of this.list('numFmts').items()) {
      const code = item.attribute('formatCode') ?? '';
      if (!this.formatIds.has(code)) this.formatIds.set(code, Number(item.attribute('numFmtId')));
    }
  }

  /** Opens the workbook's styles part; makes an empty one where a workbook has none. */
  static async open(draft: Draft, workbookPart: string): Promise<StyleBook> {
    const relationships = await relationshipsOf(draft, workbookPart);
    const known = relatedPart({ relationships }, RELATIONSHIP.styles, draft);
    if (known !== null) return new StyleBook(known, await draft.tree(known));
    const part = workbookPart.replace(/[^/]*$/, 'styles.xml');
    return new StyleBook(part, parseXml(utf8(`${XML_HEAD}<styleSheet xmlns="${draft.dialect.main}"/>`)));
  }

  private list(name: ListName): StyleList {
    const list = this.lists.get(name);
    if (!list) throw new RangeError(name);
    return list;
  }

  private indexOf(name: ListName, markup: string): number {
    return this.list(name).indexOf(withPrefix(markup, this.root.prefix));
  }

  /** Index of a mark's differential format: a fill and a border. */
  markFormat(level: MarkLevel): number {
    const { fill, line } = LEVEL_COLOURS[level];
    // A differential fill takes its colour from bgColor; the foreground is for applications that look there.
    const pattern = `<patternFill patternType="solid">${colour('fgColor', fill)}${colour('bgColor', fill)}</patternFill>`;
    return this.indexOf('dxfs', `<dxf><fill>${pattern}</fill><border>${sides(line)}</border></dxf>`);
  }

  /** Index of the cell format for this cell of ours. */
  cellFormat(cell: Pick<CellModel, 'value' | 'role'>): number {
    const code = numberFormatOf(cell);
    const key = `${cell.role} ${code}`;
    const known = this.cellFormats.get(key);
    if (known !== undefined) return known;
    const format = this.addCellFormat(LOOKS[cell.role], code);
    this.cellFormats.set(key, format);
    return format;
  }

  private addCellFormat(look: Look, code: string): number {
    for (const name of ['fonts', 'fills', 'borders'] as const) this.list(name).ensureDefaults();
    const ids = attributes({
      numFmtId: this.formatId(code),
      fontId: this.font(look),
      fillId: look.fill === null ? 0 : this.fill(look.fill),
      borderId: look.border === null ? 0 : this.border(look.border),
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    });
    const alignment = attributes({
      horizontal: look.horizontal === 'general' ? undefined : look.horizontal,
      vertical: look.vertical,
      wrapText: look.wrap ? 1 : undefined,
    });
    return this.indexOf('cellXfs', `<xf${ids}><alignment${alignment}/></xf>`);
  }

  private formatId(code: string): number {
    const known = BUILT_IN_FORMATS[code] ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.indexOf('numFmts', `<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  private font({ font, size, bold, underline, colour: rgb }: Look): number {
    if (font === null && size === null && !bold && !underline && rgb === null) return 0;
    const plain = this.list('fonts').plain();
    const { prefix } = this.root;
    const points = size ?? plain.child('sz')?.attribute('val') ?? 11;
    const own =
      `${bold ? '<b/>' : ''}${underline ? '<u/>' : ''}<sz${attributes({ val: points })}/>` +
      `${rgb === null ? '' : colour('color', rgb)}${font === null ? '' : `<name${attributes({ val: font })}/>`}`;
    const face = font === null ? FONT_FACE.flatMap((name) => plain.child(name) ?? []) : [];
    const inherited = face.map((child) => new TextDecoder().decode(child.source())).join('');
    return this.list('fonts').indexOf(
      `<${prefix}font>${withPrefix(own, prefix)}${inherited}</${prefix}font>`,
    );
  }

  private fill(rgb: string): number {
    const pattern = `<patternFill patternType="solid">${colour('fgColor', rgb)}<bgColor indexed="64"/></patternFill>`;
    return this.indexOf('fills', `<fill>${pattern}</fill>`);
  }

  private border(rgb: string): number {
    return this.indexOf('borders', `<border>${sides(rgb)}<diagonal/></border>`);
  }

  /** Writes what was added. */
  async save(draft: Draft, workbookPart: string): Promise<void> {
    const { part, root } = this;
    const lists = [...this.lists.entries()];
    const missing = lists.filter(([, list]) => list.isNew);
    const inserts =
      root.selfClosing && missing.length > 0
        ? [appendTo(root, missing.map(([, list]) => list.markup()).join(''))]
        : missing.map(([name, list]) => insertInOrder(root, namesUpTo(name), list.markup()));
    const splices = [...lists.flatMap(([, list]) => list.splices()), ...inserts];
    if (splices.length === 0) return;
    if (!draft.has(part)) {
      await draft.set(part, root.bytes);
      await draft.relate(workbookPart, `${draft.dialect.relationships}/${RELATIONSHIP.styles}`, part);
      await draft.declare(part, CONTENT_TYPE.styles);
    }
    await draft.edit(part, root, splices);
  }
}

const namesUpTo = (name: string): ReadonlySet<string> =>
  new Set(STYLE_ORDER.slice(0, STYLE_ORDER.indexOf(name)));

const colour = (element: string, rgb: string): string => `<${element} rgb="FF${rgb}"/>`;

/** A thin line on all four sides. */
const sides = (rgb: string): string =>
  ['left', 'right', 'top', 'bottom']
    .map((side) => `<${side} style="thin">${colour('color', rgb)}</${side}>`)
    .join('');
