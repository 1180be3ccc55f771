/**
 * What is asked of sheets beside their cells: merged areas, filters, hidden rows and columns. An Excel that lacks a
 * member is asked the rest.
 */
import type { CellValue, Rect } from '../../workbook/grid';
import { parseAreas, rangeOf } from './areas';
import { isMissingMember } from './failures';
import { mayHideMerges } from './merge-signs';

/** Queues loads, and gives back what is to be done with the answers. */
export type Question = () => () => void;

/** One sync for all questions; one each where a member of one of them is missing, and that one stays unanswered. */
export async function ask(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  try {
    const take = questions.map((question) => question());
    await context.sync();
    for (const answer of take) answer();
  } catch (error) {
    if (!isMissingMember(error)) throw error;
    if (questions.length > 1) for (const question of questions) await ask(context, [question]);
  }
}

export interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Rect | null;
  readonly rows: readonly (readonly CellValue[])[];
}

export interface SheetDetails {
  merges: Rect[];
  filtered: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** One sync, or two where lines are hidden; `more` shares the first. */
export async function readDetails(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
  more: readonly Question[],
): Promise<SheetDetails[]> {
  const details = sheets.map((): SheetDetails => ({
    merges: [],
    filtered: false,
    hiddenRows: [],
    hiddenColumns: [],
  }));
  const filled = sheets.flatMap((read, index) => {
    const found = details[index];
    return read.used && found ? [{ ...read, used: read.used, found }] : [];
  });
  const suspects: Suspect[] = [];
  await ask(context, [
    ...more,
    () => all(filled.filter(({ rows }) => mayHideMerges(rows)).map(askForMerges)),
    () => all(filled.map(askForFilter)),
    () => all(filled.map((read) => askWhetherHidden(read, suspects))),
  ]);
  const lines = probesOf(suspects);
  if (lines.length > 0) await ask(context, [() => all(lines.map((line) => line()))]);
  return details;
}

const all =
  (answers: readonly (() => void)[]): (() => void) =>
  () => {
    for (const answer of answers) answer();
  };

interface Filled extends ReadSheet {
  readonly used: Rect;
  readonly found: SheetDetails;
}

function askForMerges({ sheet, used, found }: Filled): () => void {
  const merged = rangeOf(sheet, used).getMergedAreasOrNullObject();
  merged.load('address');
  return () => {
    if (!merged.isNullObject) found.merges = parseAreas(merged.address);
  };
}

function askForFilter({ sheet, found }: Filled): () => void {
  const { autoFilter } = sheet;
  autoFilter.load('isDataFiltered');
  return () => {
    found.filtered = autoFilter.isDataFiltered;
  };
}

/** A sheet of which some lines are hidden. */
interface Suspect extends Filled {
  readonly inRows: boolean;
  readonly inColumns: boolean;
}

function askWhetherHidden(read: Filled, suspects: Suspect[]): () => void {
  const range = rangeOf(read.sheet, read.used);
  range.load('rowHidden,columnHidden');
  return () => {
    const [inRows, inColumns] = [isPartly(range.rowHidden), isPartly(range.columnHidden)];
    if (inRows || inColumns) suspects.push({ ...read, inRows, inColumns });
  };
}

/** Excel answers null for a mixture, whatever the types say. */
const isPartly = (hidden: boolean | null): boolean => hidden === null || hidden;

/** So many rows and columns are asked one by one; a longer sheet's hidden lines are left unsaid. */
const MOST_PROBES = 2000;

function probesOf(suspects: readonly Suspect[]): Question[] {
  let left = MOST_PROBES;
  return suspects.flatMap(({ sheet, used, found, inRows, inColumns }) => {
    const { top, left: first, bottom, right } = used;
    const rows = inRows ? span(top, bottom) : [];
    const columns = inColumns ? span(first, right) : [];
    left -= rows.length + columns.length;
    if (left < 0) return [];
    return [
      ...rows.map((row) => () => askRow(sheet.getCell(row, first), row, found.hiddenRows)),
      ...columns.map((column) => () => askColumn(sheet.getCell(top, column), column, found.hiddenColumns)),
    ];
  });
}

function askRow(cell: Excel.Range, row: number, hidden: number[]): () => void {
  cell.load('rowHidden');
  return () => {
    if (cell.rowHidden) hidden.push(row);
  };
}

function askColumn(cell: Excel.Range, column: number, hidden: number[]): () => void {
  cell.load('columnHidden');
  return () => {
    if (cell.columnHidden) hidden.push(column);
  };
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
