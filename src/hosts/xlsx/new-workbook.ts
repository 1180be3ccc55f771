/**
 * The smallest package that is a workbook, for lists of their own.
 */
import { utf8 } from './bytes';
import type { Codec } from './codec';
import {
  CONTENT_TYPE,
  PACKAGE_CONTENT_TYPES,
  PACKAGE_RELATIONSHIPS,
  RELATIONSHIP,
  TRANSITIONAL,
  XML_HEAD,
} from './namespaces';
import { CONTENT_TYPES_PART, Package } from './parts';
import { pack } from './zip';

const WORKBOOK = 'xl/workbook.xml';

/** A workbook without sheets or styles; both come with the first sheet that is put. */
export async function emptyWorkbook(codec: Codec): Promise<Package> {
  const parts = {
    [CONTENT_TYPES_PART]:
      `<Types xmlns="${PACKAGE_CONTENT_TYPES}"><Default Extension="rels" ContentType="${CONTENT_TYPE.relationships}"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/${WORKBOOK}" ContentType="${CONTENT_TYPE.workbook}"/></Types>`,
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" ` +
      `Type="${TRANSITIONAL.relationships}/${RELATIONSHIP.workbook}" Target="${WORKBOOK}"/></Relationships>`,
    [WORKBOOK]:
      `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
      '<bookViews><workbookView/></bookViews><sheets></sheets></workbook>',
  };
  const entries = Object.entries(parts).map(([name, xml]) => pack(name, utf8(XML_HEAD + xml), codec));
  return new Package(await Promise.all(entries), codec);
}
