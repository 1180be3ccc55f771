/** Text that people typed into our own sheets: named before a sheet of ours is removed or written anew. */
import { maskNumbers } from '../engine/mask';
import { cellAddress } from '../workbook/address';
import type { CellValue, Grid, OwnSheetId } from '../workbook/grid';
import { ISSUE_COLUMNS } from '../report/issues';
import { REMINDER_COLUMNS } from '../report/reminders';
import { VERDICT_COLUMNS } from '../report/verdicts';
import { shownText } from '../report/cells';
import { textTypedOnSite } from '../report/on-site/sheet';
import { textTypedInLedger } from '../report/rectification/typed-text';

/** Longest excerpt of a text, and most places named one by one. */
const LONGEST_EXCERPT = 30;
const MOST_NAMED = 50;

/** A text of people's own in a sheet of ours. */
export interface TypedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Columns of the lists that are written anew on each run; what stands outside them is people's. */
const LIST_COLUMNS: Partial<Record<OwnSheetId, readonly string[]>> = {
  issues: ISSUE_COLUMNS,
  verdicts: VERDICT_COLUMNS,
  reminders: REMINDER_COLUMNS,
};

/** What would be lost if the sheet were removed, as sentences for the clerk. */
export function lossesIn(grid: Grid): readonly string[] {
  const typed = typedIn(grid);
  const named = typed.slice(0, MOST_NAMED).map(({ row, column, text }) => {
    const masked = maskNumbers(text).replace(/\s+/g, ' ');
    const excerpt = masked.length > LONGEST_EXCERPT ? `${masked.slice(0, LONGEST_EXCERPT)}…` : masked;
    return `“${grid.sheet}”${cellAddress(row, column)}：${excerpt}`;
  });
  return typed.length > MOST_NAMED ? [...named, `“${grid.sheet}”中您填写的内容共${typed.length}处`] : named;
}

function typedIn(grid: Grid): readonly TypedText[] {
  if (grid.own === 'rectification') return textTypedInLedger(grid);
  if (grid.own === 'onSite') return textTypedOnSite(grid);
  return outsideList(grid, grid.own === null ? [] : (LIST_COLUMNS[grid.own] ?? ['整改通知']));
}

/** Cells right of the list's columns, and lines without a number among its rows. */
function outsideList(grid: Grid, labels: readonly string[]): TypedText[] {
  const isNumbered = labels[0] === '序号';
  const header = grid.rows.findIndex((cells) => shownText(cells[0]) === labels[0]);
  return grid.rows.flatMap((cells, line) =>
    cells.flatMap((cell, at): TypedText[] => {
      const isStray = at >= labels.length || (isNumbered && line > header && isBareLine(grid, cells, header));
      const text = shownText(cell).trim();
      return isStray && text !== '' ? [{ row: grid.top + line, column: grid.left + at, text }] : [];
    }),
  );
}

/** The table of verdicts has lines of organisations and a summary below its numbered rows. */
const isBareLine = (grid: Grid, cells: readonly CellValue[], header: number): boolean =>
  grid.own !== 'verdicts' && header >= 0 && shownText(cells[0]) === '';
