/**
 * XML read by an independent parser: whether it is well-formed, and what it says, so that a save can be checked by
 * other means than it was made with.
 */
import { SaxesParser } from 'saxes';
import { WorkbookFailure } from '../../workbook/failure';
import { asUtf8 } from './bytes';

export interface Node {
  /** Local name. */
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: (Node | string)[];
}

/** Throws `self-check` where the part is not well-formed or uses an undeclared prefix. */
export function checkWellFormed(bytes: Uint8Array): void {
  parse(strictParser(), bytes);
}

/** The document's root. Throws `self-check` where it is not well-formed or uses an undeclared prefix. */
export function readXml(bytes: Uint8Array): Node {
  const document: Node = { name: '', attributes: [], children: [] };
  const open: Node[] = [document];
  const parser = strictParser();
  parser.on('opentag', ({ local, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value] as const);
    const node: Node = { name: local, attributes: values, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const text = (value: string): void => void open.at(-1)?.children.push(value);
  parser.on('text', text);
  parser.on('cdata', text);
  parse(parser, bytes);
  const root = document.children.find((child) => typeof child === 'object');
  if (!root) throw new WorkbookFailure('self-check', 'empty document');
  return root;
}

function strictParser() {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', () => {
    throw new WorkbookFailure('self-check', 'not well-formed');
  });
  return parser;
}

function parse(parser: ReturnType<typeof strictParser>, bytes: Uint8Array): void {
  parser.write(new TextDecoder().decode(asUtf8(bytes))).close();
}

/** Whether a part is XML by its name; others (pictures, macros) are never ours. */
export const isXmlPart = (part: string): boolean => /\.(?:xml|rels|vml)$/i.test(part);

export const childrenNamed = ({ children }: Node, name: string): Node[] =>
  children.filter((child): child is Node => typeof child === 'object' && child.name === name);

export const textOf = ({ children }: Node): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
