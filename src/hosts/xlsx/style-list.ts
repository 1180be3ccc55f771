/**
 * One list of a style sheet and what we add to its end.
 */
import { type Splice, utf8 } from './bytes';
import { effectiveChildren } from './number-formats';
import { appendTo, attributes, setAttribute } from './xml-edit';
import { type XmlElement, parseXml } from './xml-tree';

export type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** Children of a style sheet in the schema's order. */
export const STYLE_ORDER: readonly string[] = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

const ITEM: Readonly<Record<ListName, string>> = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  dxfs: 'dxf',
};

/** What a list must begin with where a file leaves it out: the first entries are what plain cells have. */
const DEFAULTS: Readonly<Record<ListName, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

const decoder = new TextDecoder();

export class StyleList {
  /** Markup → index of its first occurrence. */
  private readonly known = new Map<string, number>();
  private readonly added: string[] = [];
  private count = 0;

  constructor(
    private readonly name: ListName,
    private readonly prefix: string,
    private readonly element: XmlElement | undefined,
  ) {
    for (const item of this.items()) this.know(decoder.decode(item.source()));
  }

  /** The elements of the list as it was. */
  items(): XmlElement[] {
    return effectiveChildren(this.element).filter(({ name }) => name === ITEM[this.name]);
  }

  /** What plain cells have. */
  plain(): XmlElement {
    return this.items()[0] ?? parseXml(utf8(withPrefix(DEFAULTS[this.name].join(''), this.prefix)));
  }

  /** Index of this element (markup with the style sheet's prefix), appended where it is not there yet. */
  indexOf(markup: string): number {
    this.ensureDefaults();
    return this.known.get(markup) ?? this.add(markup);
  }

  /** Fills in what plain cells refer to, where a file leaves it out. */
  ensureDefaults(): void {
    for (const markup of DEFAULTS[this.name].slice(this.count)) this.add(withPrefix(markup, this.prefix));
  }

  private add(markup: string): number {
    this.added.push(markup);
    return this.know(markup);
  }

  private know(markup: string): number {
    const index = this.count;
    if (!this.known.has(markup)) this.known.set(markup, index);
    this.count += 1;
    return index;
  }

  get isNew(): boolean {
    return this.element === undefined && this.added.length > 0;
  }

  /** The whole list, for a style sheet that has none. */
  markup(): string {
    const tag = `${this.prefix}${this.name}`;
    return `<${tag}${attributes({ count: this.count })}>${this.added.join('')}</${tag}>`;
  }

  /** Additions to the list that is there. */
  splices(): Splice[] {
    const { element, added, count } = this;
    if (!element || added.length === 0) return [];
    const counted =
      element.attribute('count') === undefined ? [] : setAttribute(element, 'count', String(count));
    return [...counted, appendTo(element, added.join(''))];
  }
}

/** Our own markup, written without prefixes, in the style sheet's prefix. */
export const withPrefix = (markup: string, prefix: string): string =>
  prefix ? markup.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`) : markup;
