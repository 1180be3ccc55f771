/**
 * What the workbook is made of: its sheets, which of them are ours, what protects them, and our settings part.
 */
import { ownSheetName, SETTINGS_NAMESPACE } from '../../workbook/edit';
import { OWN_SHEETS, type Grid, type OwnSheetId } from '../../workbook/grid';
import type { Obstacle, StoredSettings } from '../../workbook/port';
import { settingsIn } from '../settings-xml';

/** Sheet-scoped name of a sheet whose writing has begun and not ended; the next run takes such a sheet away. */
export const UNFINISHED_NAME = 'ledger_check.unfinished';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Grid['visibility'];
  readonly own: OwnSheetId | null;
  readonly unfinished: boolean;
  /** Protected in a way that takes no conditional formats. */
  readonly unmarkable: boolean;
  readonly isProtected: boolean;
}

export interface SettingsPart {
  readonly id: string;
  readonly xml: string;
}

export interface Structure<T> {
  readonly name: string;
  readonly readOnly: boolean;
  readonly locked: boolean;
  /** In the order of the tabs, each with what the caller asked for. */
  readonly sheets: readonly {
    readonly info: SheetInfo;
    readonly sheet: Excel.Worksheet;
    readonly asked: T;
  }[];
  /** Our own part, the first one found, and what it holds. */
  readonly part: SettingsPart | null;
  readonly settings: StoredSettings;
}

/** Two syncs, however many sheets; `ask` adds what the caller wants of each sheet to the second. */
export async function loadStructure<T>(
  context: Excel.RequestContext,
  ask: (sheet: Excel.Worksheet) => T,
): Promise<Structure<T>> {
  const { workbook } = context;
  workbook.load('name,readOnly');
  workbook.protection.load('protected');
  workbook.worksheets.load('items/id,items/name,items/position,items/visibility');
  const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load('items/id');
  await context.sync();

  const xmls = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
  const asked = workbook.worksheets.items.map((sheet) => {
    sheet.names.load('items/name');
    sheet.protection.load('protected,options');
    return { sheet, asked: ask(sheet) };
  });
  await context.sync();

  const [part] = xmls.map(({ id, xml }) => ({ id, xml: xml.value }));
  return {
    name: workbook.name,
    readOnly: workbook.readOnly,
    locked: workbook.protection.protected,
    sheets: asked.map(({ sheet, asked: answer }) => ({ info: infoOf(sheet), sheet, asked: answer })),
    part: part ?? null,
    settings: part ? settingsOf(part.xml) : { state: 'none' },
  };
}

const settingsOf = (xml: string): StoredSettings =>
  settingsIn(new TextEncoder().encode(xml)) ?? { state: 'damaged' };

function infoOf(sheet: Excel.Worksheet): SheetInfo {
  const names = sheet.names.items.map(({ name }) => name);
  const isProtected = sheet.protection.protected;
  return {
    id: sheet.id,
    name: sheet.name,
    position: sheet.position,
    visibility: visibilityOf(sheet.visibility),
    own: OWN_IDS.find((id) => names.includes(ownSheetName(id))) ?? null,
    unfinished: names.includes(UNFINISHED_NAME),
    unmarkable: isProtected && sheet.protection.options.allowFormatCells !== true,
    isProtected,
  };
}

const OWN_IDS = Object.keys(OWN_SHEETS).filter((id): id is OwnSheetId => id in OWN_SHEETS);

function visibilityOf(visibility: string): Grid['visibility'] {
  if (visibility === 'VeryHidden') return 'veryHidden';
  return visibility === 'Hidden' ? 'hidden' : 'visible';
}

const isOldFormat = (name: string): boolean => /\.(?:xls|et)$/i.test(name);

/** Why something cannot be written; the pane says so before anything is tried. */
export function obstaclesOf({ name, readOnly, locked, sheets }: Structure<unknown>): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (isOldFormat(name)) obstacles.push({ code: 'compatibility-mode', sheet: null });
  if (readOnly) obstacles.push({ code: 'read-only', sheet: null });
  if (locked) obstacles.push({ code: 'no-marks-protected', sheet: null });
  for (const { info } of sheets) {
    if (info.unmarkable && info.own === null) obstacles.push({ code: 'sheet-protected', sheet: info.name });
  }
  return obstacles;
}
