/**
 * The settings as XML text, the same in both hosts: `<settings xmlns="urn:ledger-check:settings" version="1">JSON</settings>`.
 */
import { SETTINGS_NAMESPACE } from '../workbook/edit';
import { WorkbookFailure } from '../workbook/failure';
import type { StoredSettings } from '../workbook/port';
import { escapeXml } from './xlsx/xml-text';
import { type XmlElement, parseXml } from './xlsx/xml-tree';

const VERSION = '1';

/** The root element that holds `json`, without an XML declaration. */
export const settingsXml = (json: string): string =>
  `<settings xmlns="${SETTINGS_NAMESPACE}" version="${VERSION}">${escapeXml(json)}</settings>`;

/** What a part holds (UTF-8); null for somebody else's part that only mentions the namespace. */
export function settingsIn(bytes: Uint8Array): Exclude<StoredSettings, { state: 'none' }> | null {
  const root = rootOf(bytes);
  if (!root) return { state: 'damaged' };
  if (root.namespace !== SETTINGS_NAMESPACE) return null;
  const version = root.attribute('version');
  if (root.name !== 'settings' || version === undefined) return { state: 'damaged' };
  if (version !== VERSION) return { state: 'newer', version };
  const json = root.text();
  return isJson(json) ? { state: 'found', json } : { state: 'damaged' };
}

function rootOf(bytes: Uint8Array): XmlElement | null {
  try {
    return parseXml(bytes);
  } catch (error) {
    if (error instanceof WorkbookFailure) return null;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
