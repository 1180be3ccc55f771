/**
 * What the shared parts of a package must keep over a save: the user's sheets, names, styles and relationships.
 */
import { WorkbookFailure } from '../../workbook/failure';
import { RELATIONSHIP } from './namespaces';
import { type Package, CONTENT_TYPES_PART, relationshipsOf, xmlOf } from './parts';
import { type SheetEntry, type WorkbookPart, definedNames } from './workbook-part';
import type { XmlElement } from './xml-tree';

const decoder = new TextDecoder();
const sourceOf = (element: XmlElement): string => decoder.decode(element.source());

function demandEqual(old: unknown, now: unknown, what: string): void {
  if (JSON.stringify(old) !== JSON.stringify(now)) throw new WorkbookFailure('self-check', what);
}

/**
 * The user's sheets and names as they were, in their order; everything else in the part word for word. `peoples` are
 * the parts of the user's sheets before the save: once ours is gone, a copy of it must not pass for ours.
 */
export function checkWorkbook(
  old: WorkbookPart,
  now: WorkbookPart,
  peoples: ReadonlySet<string | null>,
): void {
  const isOurs = ({ own, part }: SheetEntry): boolean => own !== null && !peoples.has(part);
  const userSheets = ({ sheets }: WorkbookPart) => sheets.filter((sheet) => !isOurs(sheet));
  demandEqual(userSheets(old), userSheets(now), 'sheets of the workbook');
  demandEqual(userNames(old, isOurs), userNames(now, isOurs), 'defined names');
  demandEqual(otherChildren(old), otherChildren(now), 'workbook part');
}

function userNames({ root, sheets }: WorkbookPart, isOurs: (sheet: SheetEntry) => boolean): string[][] {
  return definedNames(root).flatMap((element) => {
    const scope = element.attribute('localSheetId');
    const sheet = scope === undefined ? undefined : sheets[Number(scope)];
    if (sheet && isOurs(sheet)) return [];
    return [[element.attribute('name') ?? '', sheet?.name ?? '', element.text()]];
  });
}

const MAY_CHANGE: ReadonlySet<string> = new Set(['sheets', 'definedNames', 'bookViews']);
const otherChildren = ({ root }: WorkbookPart): string[] =>
  root.children.filter(({ name }) => !MAY_CHANGE.has(name)).map(sourceOf);

/** Every list of the style sheet begins with what it held: so no cell's look can have changed. */
export async function checkStyles(before: Package, after: Package, part: string | null): Promise<void> {
  const old = part === null ? null : await xmlOf(before, part);
  const now = part === null ? null : await xmlOf(after, part);
  for (const list of old?.children ?? []) {
    const items = now?.child(list.name)?.children ?? [];
    demandEqual(list.children.map(sourceOf), items.slice(0, list.children.length).map(sourceOf), 'styles');
  }
}

/** Content types of all parts but ours and those that are gone. */
export async function checkContentTypes(
  before: Package,
  after: Package,
  ours: ReadonlySet<string>,
): Promise<void> {
  const typesIn = async (source: Package): Promise<string[]> =>
    ((await xmlOf(source, CONTENT_TYPES_PART))?.children ?? [])
      .filter((element) => {
        const part = element.attribute('PartName')?.slice(1);
        return part === undefined || (!ours.has(part) && before.has(part) && after.has(part));
      })
      .map(sourceOf);
  demandEqual(await typesIn(before), await typesIn(after), 'content types');
}

/** The workbook's relationships but those to our parts, its styles and the calculation chain. */
export async function checkRelationships(
  before: Package,
  after: Package,
  workbookPart: string,
  ours: ReadonlySet<string>,
): Promise<void> {
  const relationsIn = async (source: Package) =>
    (await relationshipsOf(source, workbookPart)).filter(
      ({ kind, target }) =>
        !ours.has(target) &&
        kind !== RELATIONSHIP.calcChain &&
        (kind !== RELATIONSHIP.styles || before.has(target)),
    );
  demandEqual(await relationsIn(before), await relationsIn(after), 'relationships');
}
