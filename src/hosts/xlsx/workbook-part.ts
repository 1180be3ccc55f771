/**
 * The workbook part read: sheets in their order, defined names, the date system, and what stands in the way of a write.
 */
import { ownSheetName } from '../../workbook/edit';
import { WorkbookFailure } from '../../workbook/failure';
import { type Grid, OWN_SHEETS, type OwnSheetId } from '../../workbook/grid';
import type { Obstacle } from '../../workbook/port';
import { type Dialect, RELATIONSHIP, RELATIONSHIP_NAMESPACES } from './namespaces';
import { type PartSource, type Relationship, dialectOf, relationshipsOf, workbookOf } from './parts';
import type { XmlElement } from './xml-tree';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly sheetId: number;
  readonly relationshipId: string;
  /** Part of the cells; null for chart, dialogue and macro sheets. */
  readonly part: string | null;
  readonly own: OwnSheetId | null;
}

export interface WorkbookPart {
  readonly part: string;
  readonly root: XmlElement;
  readonly dialect: Dialect;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  readonly dates1904: boolean;
}

const NOT_CELLS: ReadonlySet<string> = new Set([
  'chartsheet',
  'dialogsheet',
  'xlMacrosheet',
  'xlIntlMacrosheet',
]);
const OWN_IDS = Object.keys(OWN_SHEETS).filter((id): id is OwnSheetId => id in OWN_SHEETS);

export async function readWorkbookPart(source: PartSource): Promise<WorkbookPart> {
  const { part, root } = await workbookOf(source);
  const relationships = await relationshipsOf(source, part);
  const owners = ownSheetIndexes(root);
  const sheets = sheetElements(root).map((element, index) =>
    readSheetEntry(element, relationships, owners.get(index) ?? null),
  );
  const dates1904 = isTrue(root.child('workbookPr')?.attribute('date1904'));
  return { part, root, dialect: dialectOf(root), relationships, sheets, dates1904 };
}

export const sheetElements = (workbook: XmlElement): XmlElement[] =>
  workbook.child('sheets')?.childrenNamed('sheet') ?? [];

export const definedNames = (workbook: XmlElement): XmlElement[] =>
  workbook.child('definedNames')?.childrenNamed('definedName') ?? [];

/** The part of a workbook relationship of this kind, if it is there. */
export const relatedPart = (
  { relationships }: Pick<WorkbookPart, 'relationships'>,
  kind: string,
  source: PartSource,
): string | null =>
  relationships.find((related) => related.kind === kind && !related.external && source.has(related.target))
    ?.target ?? null;

function readSheetEntry(
  element: XmlElement,
  relationships: readonly Relationship[],
  own: OwnSheetId | null,
): SheetEntry {
  const relationshipId =
    element.attributeNS(RELATIONSHIP_NAMESPACES, 'id') ?? element.attribute('r:id') ?? '';
  const related = relationships.find(({ id }) => id === relationshipId);
  // Going on without a sheet would report as missing what only cannot be read.
  if (!related) throw new WorkbookFailure('truncated', 'sheet without its part');
  const state = element.attribute('state');
  return {
    name: element.attribute('name') ?? '',
    visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    sheetId: Number(element.attribute('sheetId') ?? 0),
    relationshipId,
    part: NOT_CELLS.has(related.kind) ? null : related.target,
    own,
  };
}

/** Own sheets are known by their sheet-scoped defined name: sheet index → id. */
function ownSheetIndexes(workbook: XmlElement): Map<number, OwnSheetId> {
  const found = new Map<number, OwnSheetId>();
  for (const element of definedNames(workbook)) {
    const id = OWN_IDS.find((own) => ownSheetName(own) === element.attribute('name'));
    const index = element.attribute('localSheetId');
    if (id && index !== undefined) found.set(Number(index), id);
  }
  return found;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** Why nothing can be written into this workbook; empty = it can. */
export async function findObstacles(source: PartSource, workbook: WorkbookPart): Promise<Obstacle[]> {
  const roots = await relationshipsOf(source, '');
  const has = (kind: string, among: readonly Relationship[]): boolean =>
    among.some((related) => related.kind === kind);
  const obstacles: Obstacle[] = [];
  if (isTrue(workbook.root.child('workbookProtection')?.attribute('lockStructure'))) {
    obstacles.push({ code: 'no-marks-protected', sheet: null });
  }
  if (
    has(RELATIONSHIP.signature, roots) ||
    source.partNames().some((part) => /^_xmlsignatures\//i.test(part))
  ) {
    obstacles.push({ code: 'no-marks-signed', sheet: null });
  }
  if (has(RELATIONSHIP.revisionHeaders, workbook.relationships)) {
    obstacles.push({ code: 'no-marks-shared', sheet: null });
  }
  return obstacles;
}
