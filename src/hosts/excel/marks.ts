/**
 * Marks: conditional formats with a formula of ours, so that the clerk's own colours are never touched.
 */
import {
  LEVEL_COLOURS,
  MARK_LEVELS,
  markFormula,
  type MarkLevel,
  type SheetMarks,
} from '../../workbook/edit';
import type { Rect } from '../../workbook/grid';
import { addressLists, coveredCells, parseAreas } from './areas';
import { ACTION_BYTES, type Outbox, RANGE_BYTES } from './session';

/** What one sheet's conditional formats are, as far as marks are concerned. */
export interface SheetRules {
  /** Ids of our marks in the collection's order. */
  readonly ours: readonly string[];
  /** Our marks as they stood, so that they can be put back. */
  readonly before: SheetMarks['cells'];
  /** Areas of the clerk's own rules. */
  readonly others: readonly Rect[];
  readonly othersCount: number;
}

export const NO_RULES: SheetRules = { ours: [], before: emptyCells(), others: [], othersCount: 0 };

function emptyCells(): Record<MarkLevel, Rect[]> {
  return { error: [], warning: [], info: [], data: [], review: [] };
}

/** First half of the look at a sheet's rules: which there are. */
export function askForRules(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type');
  return rules;
}

interface AskedRule {
  readonly id: string;
  readonly formula: Excel.ConditionalFormatRule | null;
  readonly areas: Excel.RangeAreas;
}

/** Second half: formulas and places, to be read after one more sync. */
export function askForFormulas(rules: Excel.ConditionalFormatCollection): AskedRule[] {
  return rules.items.map((rule) => {
    const formula = rule.type === 'Custom' ? rule.custom.rule : null;
    formula?.load('formula');
    const areas = rule.getRanges();
    areas.load('address');
    return { id: rule.id, formula, areas };
  });
}

export function rulesOf(asked: readonly AskedRule[]): SheetRules {
  const before = emptyCells();
  const ours: string[] = [];
  const others: Rect[] = [];
  for (const { id, formula, areas } of asked) {
    const level = formula ? markLevelOf(formula.formula) : null;
    if (level === null) others.push(...parseAreas(areas.address));
    else {
      ours.push(id);
      // A mark of a level that a later version has added is ours to clear, but not known how to put back.
      if (isLevel(level)) before[level].push(...parseAreas(areas.address));
    }
  }
  return { ours, before, others, othersCount: asked.length - ours.length };
}

/** The start of our formulas, however a save has spaced, cased or bracketed it: `=N("ledger-check:error")=0`. */
const OUR_FORMULA = /^[=+\s(]*N\s*\(\s*"+ledger-check:([^"]*)"/i;

/** The level a mark's formula names; null for anybody else's formula. */
const markLevelOf = (formula: string): string | null => OUR_FORMULA.exec(formula)?.[1] ?? null;

const isLevel = (level: string): level is MarkLevel => MARK_LEVELS.some((known) => known === level);

/** Takes our marks away, from the last to the first: ids may be places, which move when one before them goes. */
export async function clearMarks(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  { ours }: SheetRules,
): Promise<void> {
  if (ours.length === 0) return;
  await outbox.add(RANGE_BYTES + ours.length * 2 * ACTION_BYTES, () => {
    const rules = sheet.getRange().conditionalFormats;
    for (const id of [...ours].reverse()) rules.getItem(id).delete();
  });
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Bytes of one conditional format beside its address. */
const RULE_BYTES = 3600;

/**
 * One rule for every address list. Excel puts an added rule first; it is sent to the end, behind the clerk's own, as
 * in a file.
 */
export async function addMarks(
  outbox: Outbox,
  sheet: Excel.Worksheet,
  cells: SheetMarks['cells'],
  { othersCount }: SheetRules,
): Promise<void> {
  let last = othersCount;
  for (const level of MARK_LEVELS) {
    for (const address of addressLists(cells[level])) {
      const place = last;
      await outbox.add(RULE_BYTES + address.length, () => addRule(sheet, level, address, place));
      last += 1;
    }
  }
}

function addRule(sheet: Excel.Worksheet, level: MarkLevel, address: string, place: number): void {
  const { fill, line } = LEVEL_COLOURS[level];
  const rule = sheet.getRanges(address).conditionalFormats.add('Custom');
  rule.custom.rule.formula = `=${markFormula(level)}`;
  rule.custom.format.fill.color = `#${fill}`;
  for (const edge of EDGES) {
    const border = rule.custom.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = `#${line}`;
  }
  rule.stopIfTrue = false;
  rule.priority = place;
}

/** Marked cells that lie under rules of the clerk's own. */
export function hiddenMarks(cells: SheetMarks['cells'], { others }: SheetRules): number {
  if (others.length === 0) return 0;
  return MARK_LEVELS.flatMap((level) => cells[level]).reduce(
    (sum, rect) => sum + coveredCells(rect, others),
    0,
  );
}
