/**
 * The custom XML part that holds the settings, in the package.
 */
import { SETTINGS_NAMESPACE } from '../../workbook/edit';
import type { StoredSettings } from '../../workbook/port';
import { settingsIn, settingsXml } from '../settings-xml';
import { asUtf8, indexOfBytes, utf8 } from './bytes';
import type { Draft } from './draft';
import { CONTENT_TYPE, CUSTOM_XML, RELATIONSHIP, XML_HEAD } from './namespaces';
import { CONTENT_TYPES_PART, type PartSource, type Relationship } from './parts';
import { attributes } from './xml-edit';

/** The same in every workbook: it names the schema's part, not the workbook. */
const ITEM_ID = '{5B1C7E52-6C0B-4E0C-9D7A-2F4E6C1D8A45}';
const MENTION = utf8(SETTINGS_NAMESPACE);

interface Found {
  readonly part: string;
  readonly settings: Exclude<StoredSettings, { state: 'none' }>;
}

export async function readStoredSettings(
  source: PartSource,
  workbookRelationships: readonly Relationship[],
): Promise<StoredSettings> {
  return (await findSettings(source, workbookRelationships))?.settings ?? { state: 'none' };
}

/** Our part among the workbook's custom XML; null where there is none. */
export async function findSettings(
  source: PartSource,
  related: readonly Relationship[],
): Promise<Found | null> {
  for (const { kind, target } of related) {
    if (kind !== RELATIONSHIP.customXml) continue;
    const stored = await source.bytes(target);
    const bytes = stored && asUtf8(stored);
    // A damaged part may not parse, so it is known by the mention of its namespace.
    const settings = bytes && indexOfBytes(bytes, MENTION) >= 0 ? settingsIn(bytes) : null;
    if (settings) return { part: target, settings };
  }
  return null;
}

/** Stores the settings; a damaged or newer part is left as it is. */
export async function storeSettings(
  draft: Draft,
  workbook: { readonly part: string; readonly relationships: readonly Relationship[] },
  json: string,
): Promise<void> {
  const found = await findSettings(draft, workbook.relationships);
  const bytes = utf8(XML_HEAD + settingsXml(json));
  if (!found) await addSettings(draft, workbook.part, bytes);
  else if (found.settings.state === 'found' && found.settings.json !== json)
    await draft.set(found.part, bytes);
}

async function addSettings(draft: Draft, workbookPart: string, bytes: Uint8Array): Promise<void> {
  const { relationships } = draft.dialect;
  const item = draft.freePart('customXml/item*.xml');
  const props = draft.freePart('customXml/itemProps*.xml');
  await draft.set(item, bytes);
  await draft.set(
    props,
    utf8(
      `${XML_HEAD}<ds:datastoreItem${attributes({ 'ds:itemID': ITEM_ID, 'xmlns:ds': CUSTOM_XML })}>` +
        `<ds:schemaRefs><ds:schemaRef${attributes({ 'ds:uri': SETTINGS_NAMESPACE })}/></ds:schemaRefs></ds:datastoreItem>`,
    ),
  );
  await draft.relate(item, `${relationships}/${RELATIONSHIP.customXmlProps}`, props);
  await draft.relate(workbookPart, `${relationships}/${RELATIONSHIP.customXml}`, item);
  await draft.declare(props, CONTENT_TYPE.customXmlProps);
  const types = await draft.tree(CONTENT_TYPES_PART);
  const plainXml = types
    .childrenNamed('Default')
    .some((known) => known.attribute('Extension')?.toLowerCase() === 'xml');
  if (!plainXml) await draft.declare(item, 'application/xml');
}
