/** Findings → the ledger cells to mark, each at its gravest level only. */
import type { Finding } from '../engine/rule';
import type { CellRef } from '../ledger/model';
import type { MarkLevel, SheetMarks } from '../workbook/edit';
import type { Rect } from '../workbook/grid';
import { LEVELS_BY_WEIGHT, levelOf } from './words';

interface LevelledCell {
  readonly at: CellRef;
  readonly level: MarkLevel;
}

/**
 * Marks for the sheets of one file. Touching cells of one level become rectangles, so that the hosts write few
 * addresses. Sheets in `ownSheets` are ours and are never marked.
 */
export function marksOf(
  findings: readonly Finding[],
  file: number,
  ownSheets: ReadonlySet<string>,
): readonly SheetMarks[] {
  const sheets = new Map<string, Map<string, LevelledCell>>();
  for (const finding of byWeight(findings)) {
    for (const at of finding.cells) {
      if (at.file !== file || ownSheets.has(at.sheet)) continue;
      const cells = sheets.get(at.sheet) ?? new Map<string, LevelledCell>();
      sheets.set(at.sheet, cells);
      const key = `${at.row}:${at.column}`;
      if (!cells.has(key)) cells.set(key, { at, level: levelOf(finding) });
    }
  }
  return [...sheets].map(([sheet, cells]) => ({ sheet, cells: rectsByLevel([...cells.values()]) }));
}

/** How many cells the marks cover. */
export const markedCells = (marks: readonly SheetMarks[]): number =>
  marks
    .flatMap(({ cells }) => Object.values(cells).flat())
    .reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);

const byWeight = (findings: readonly Finding[]): Finding[] =>
  LEVELS_BY_WEIGHT.flatMap((level) => findings.filter((finding) => levelOf(finding) === level));

function rectsByLevel(cells: readonly LevelledCell[]): SheetMarks['cells'] {
  const of = (level: MarkLevel): Rect[] =>
    mergeSideways(mergeDownwards(cells.filter((cell) => cell.level === level).map(({ at }) => at)));
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    data: of('data'),
    review: of('review'),
  };
}

/** Runs of cells in a column. */
function mergeDownwards(cells: readonly CellRef[]): Rect[] {
  const runs: Rect[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    const continues = last?.left === column && last.bottom === row - 1;
    if (continues) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Runs of equal height side by side. */
function mergeSideways(runs: readonly Rect[]): Rect[] {
  const rects: Rect[] = [];
  for (const run of [...runs].sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left)) {
    const last = rects.at(-1);
    const continues = last?.top === run.top && last.bottom === run.bottom && last.right === run.left - 1;
    if (continues) rects[rects.length - 1] = { ...last, right: run.right };
    else rects.push(run);
  }
  return rects;
}
