/**
 * Splices on a tree's element: what to insert where, in the element's own prefix.
 */
import type { Splice } from './bytes';
import { escapeXml } from './xml-text';
import type { XmlElement } from './xml-tree';

/** Adds markup as the element's last content; opens a self-closing element for it. */
export function appendTo(element: XmlElement, text: string): Splice {
  if (!element.selfClosing) return { start: element.closeStart, end: element.closeStart, text };
  return { start: element.end - 2, end: element.end, text: `>${text}</${element.prefix}${element.name}>` };
}

export const removeElement = ({ start, end }: XmlElement): Splice => ({ start, end, text: '' });

export const replaceElement = ({ start, end }: XmlElement, text: string): Splice => ({ start, end, text });

export const insertAfter = ({ end }: XmlElement, text: string): Splice => ({ start: end, end, text });

/** Sets an attribute, adding it behind the name where it is missing; nothing where it has that value. */
export function setAttribute(element: XmlElement, name: string, value: string): Splice[] {
  if (element.attribute(name) === value) return [];
  const span = element.valueSpan(name);
  if (span) return [{ ...span, text: escapeXml(value) }];
  const behindName = element.start + 1 + element.prefix.length + element.name.length;
  return [{ start: behindName, end: behindName, text: ` ${name}="${escapeXml(value)}"` }];
}

/** `name="value"` for each, escaped, with a leading space each; undefined values left out. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('');

/**
 * A place for a child in the schema's order: behind the last child named in `before`, else as the first content.
 * `skip` are children that the same edit removes.
 */
export function insertInOrder(
  parent: XmlElement,
  before: ReadonlySet<string>,
  text: string,
  skip: ReadonlySet<XmlElement> = new Set(),
): Splice {
  const last = parent.children.filter((child) => before.has(child.name) && !skip.has(child)).at(-1);
  if (last) return insertAfter(last, text);
  if (parent.selfClosing) return appendTo(parent, text);
  return { start: parent.openEnd, end: parent.openEnd, text };
}
