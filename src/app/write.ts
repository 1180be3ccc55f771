/** What shall be written, planned as data: lists, marks, settings, and taking our own back out. */
import { isInScope } from '../engine/gate';
import { limitsIn } from '../engine/settings';
import { issueList, notedHiddenMarks } from '../report/issues';
import { markedCells, marksOf } from '../report/marks';
import { noticePages } from '../report/notices';
import { appendQuestions, onSiteSheet, readOnSite } from '../report/on-site/sheet';
import { readLedgerSheet } from '../report/rectification/read';
import { reconcile } from '../report/rectification/reconcile';
import { rectificationSheet } from '../report/rectification/sheet';
import { reminderList } from '../report/reminders';
import { verdictTable } from '../report/verdicts';
import { NO_EDIT, type Edit, type SheetModel, type SheetPatch } from '../workbook/edit';
import { WorkbookFailure } from '../workbook/failure';
import type { OwnSheetId } from '../workbook/grid';
import type { WorkbookContent } from '../workbook/port';
import type { Checked } from './check';
import type { WritePlan, WriteRequest } from './contract';
import { lossesIn } from './human-text';
import { ownGrid, ownSheetNames } from './own-sheets';
import { showsSame } from './same-sheet';

const NOTHING_TO_WRITE = '没有需要更新的内容，不改动您的内容。';

/** A plan that writes nothing and says why. */
export const nothing = (summary: string): WritePlan => ({
  edit: NO_EDIT,
  summary,
  losses: [],
  notedHiddenMarks: null,
});

/** Takes every mark of ours off; needs no check. */
export const planClearing = (workbook: WorkbookContent): WritePlan => ({
  edit: { ...NO_EDIT, marks: [] },
  summary: '清除本工具写入的全部标记，不改动您的内容。',
  losses: [],
  notedHiddenMarks: noted(workbook, []),
});

/** Takes every sheet of ours out, naming what people typed there; needs no check. */
export function planRemoval(workbook: WorkbookContent): WritePlan {
  const ids = [...new Set(workbook.grids.flatMap(({ own: id }) => id ?? []))];
  const own = ids.flatMap((id) => ownGrid(workbook, id) ?? []);
  if (ids.length === 0) return nothing('没有本工具写入的工作表。');
  const names = own.map(({ sheet }) => `“${sheet}”`).join('、');
  return {
    edit: { ...NO_EDIT, remove: ids },
    summary: `删除${names}共${own.length}张表，不改动您的台账。`,
    losses: own.flatMap(lossesIn),
    notedHiddenMarks: null,
  };
}

/** Stores the settings as JSON text. */
export const planSettings = (json: string): WritePlan => ({
  ...nothing('保存校验设置，不改动您的内容。'),
  edit: { ...NO_EDIT, settings: json },
});

/** Plans lists and marks for one workbook of the check, by its index. */
export function planWrite(checked: Checked, request: WriteRequest, file: number): WritePlan {
  const workbook = checked.workbooks[file];
  if (!workbook) return nothing(NOTHING_TO_WRITE);
  const obstacle = workbook.obstacles.find(({ sheet }) => sheet === null);
  if (obstacle) return nothing(new WorkbookFailure(obstacle.code).message);
  // One department, one set of lists: the other workbooks get their marks only.
  const wanted = file === checked.result.home ? request.sheets : [];
  const pieces = wanted.map((id) => pieceOf(id, checked, workbook, file));
  const put = pieces.flatMap((piece) => ('put' in piece ? [piece.put] : []));
  const patch = pieces.flatMap((piece) => ('patch' in piece ? [piece.patch] : []));
  const marks = request.marks
    ? marksOf(checked.result.findings, file, ownSheetNames(workbook))
    : ('keep' as const);
  const edit: Edit = { ...NO_EDIT, put, patch, marks };
  return {
    edit,
    summary: summaryOf(edit, workbook),
    losses: put.flatMap(({ id }) => {
      const grid = ownGrid(workbook, id);
      return grid ? lossesIn(grid) : [];
    }),
    notedHiddenMarks: noted(workbook, put),
  };
}

type Piece = { readonly put: SheetModel } | { readonly patch: SheetPatch } | Record<string, never>;

/** A sheet that would show what it shows already is not written again. */
function pieceOf(id: OwnSheetId, checked: Checked, workbook: WorkbookContent, file: number): Piece {
  if (id === 'rectification') return rectificationPiece(checked, workbook);
  if (id === 'onSite') return onSitePiece(checked, workbook);
  const model = listOf(id, checked, workbook, file);
  const grid = ownGrid(workbook, id);
  return model === null || (grid && showsSame(grid, model)) ? {} : { put: model };
}

function listOf(
  id: Exclude<OwnSheetId, 'rectification' | 'onSite'>,
  checked: Checked,
  workbook: WorkbookContent,
  file: number,
): SheetModel | null {
  const { result } = checked;
  const grid = ownGrid(workbook, 'issues');
  switch (id) {
    case 'issues':
      return issueList(result, file, grid ? notedHiddenMarks(grid) : 0);
    case 'verdicts':
      return verdictTable(result);
    case 'notices':
      return noticePages(result);
    case 'reminders':
      return reminders(checked);
  }
}

function reminders({ department, result, settings, today }: Checked): SheetModel {
  const { year, asOf } = result;
  const inScope = new Set(
    department.dossiers.filter(({ branch }) => isInScope(branch, asOf)).map(({ branch }) => branch.key),
  );
  const facts = {
    year,
    asOf,
    today,
    limits: limitsIn(settings),
    isInScope: (key: string) => inScope.has(key),
  };
  return reminderList(department, facts, result);
}

const orNothing = (patch: SheetPatch): Piece => (patch.cells.length > 0 ? { patch } : {});

function rectificationPiece({ run }: Checked, workbook: WorkbookContent): Piece {
  const grid = ownGrid(workbook, 'rectification');
  if (!grid) return { put: rectificationSheet(run) };
  const ledger = readLedgerSheet(grid);
  return ledger ? orNothing(reconcile(ledger, run)) : {};
}

function onSitePiece({ questions, result }: Checked, workbook: WorkbookContent): Piece {
  const grid = ownGrid(workbook, 'onSite');
  if (!grid) return { put: onSiteSheet(questions(), result.year) };
  const sheet = readOnSite(grid);
  return sheet ? orNothing(appendQuestions(sheet, questions(), result.year)) : {};
}

/** `新建3张表，更新1张表，标记41个单元格，不改动您的内容。` */
function summaryOf({ put, patch, marks }: Edit, workbook: WorkbookContent): string {
  const created = put.filter(({ id }) => ownGrid(workbook, id) === null).length;
  const updated = put.length - created + patch.length;
  const marked = marks === 'keep' ? 0 : markedCells(marks);
  const deeds = [
    ...(created > 0 ? [`新建${created}张表`] : []),
    ...(updated > 0 ? [`更新${updated}张表`] : []),
    ...(marked > 0 ? [`标记${marked}个单元格`] : []),
  ];
  return deeds.length > 0 ? `${deeds.join('，')}，不改动您的内容。` : NOTHING_TO_WRITE;
}

/** What the issue list says of hidden marks once the edit is applied. */
function noted(workbook: WorkbookContent, put: readonly SheetModel[]): number | null {
  const grid = ownGrid(workbook, 'issues');
  if (grid) return notedHiddenMarks(grid);
  return put.some(({ id }) => id === 'issues') ? 0 : null;
}

/** The lists as sheets of a workbook of their own, where the ledgers' workbook can't be written into. */
export function listSheets(checked: Checked): readonly SheetModel[] {
  const { result, run } = checked;
  return [issueList(result, checked.result.home, 0), verdictTable(result), rectificationSheet(run)].map(
    withoutLinks,
  );
}

/** The ledgers a link would lead to are not in that workbook. */
const withoutLinks = (model: SheetModel): SheetModel => ({
  ...model,
  rows: model.rows.map((line) => ({
    ...line,
    cells: line.cells.map((cell) => (cell?.link ? { value: cell.value, role: 'text' } : cell)),
  })),
});
