/**
 * The shared strings part as an array of texts.
 */
import { utf8 } from './bytes';
import { XmlCursor } from './xml-cursor';
import { decodeText, unescapeCellText } from './xml-text';

const ITEM = utf8('si');
const TEXT = utf8('t');
const PHONETIC = utf8('rPh');

/** Texts by index: runs joined, phonetic readings left out. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const cursor = new XmlCursor(bytes);
  for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
    if (kind === 'open' && cursor.is(ITEM))
      strings.push(cursor.selfClosing ? '' : readRichText(cursor, ITEM));
  }
  return strings;
}

/** Standing behind the opening tag of an `si` or `is` element: its text, and moves behind its closing tag. */
export function readRichText(cursor: XmlCursor, element: Uint8Array): string {
  const { bytes } = cursor;
  let text = '';
  let inText = false;
  for (let kind = cursor.next(); kind !== 'end'; kind = cursor.next()) {
    if (kind === 'open') {
      if (cursor.is(PHONETIC) && !cursor.selfClosing) cursor.skip();
      else inText = !cursor.selfClosing && cursor.is(TEXT);
    } else if (kind === 'close') {
      if (cursor.is(element)) break;
      inText = false;
    } else if (inText) text += decodeText(bytes, cursor.nameStart, cursor.nameEnd, kind === 'cdata');
  }
  return unescapeCellText(text);
}
