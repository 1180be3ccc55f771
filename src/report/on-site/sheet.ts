/** 校验·现场核查表: the manual items, answered by drop-down. Made once, then only appended to. */
import type { Annex } from '../../engine/rule';
import { MANUAL_ITEMS, type ManualItem } from '../../standard/manual-items';
import { citeClause } from '../../standard/clauses';
import type { CellModel, RowModel, SheetModel, SheetPatch } from '../../workbook/edit';
import type { CellValue, Grid } from '../../workbook/grid';
import { blank, headingRows, listSheet, number, row, shownText, text } from '../cells';
import { digest } from '../../engine/identity';
import { maskNumbers } from '../../engine/mask';
import type { ManualResult } from '../../engine/verdict';
import { VERDICT_NOTE } from '../words';

const ANSWERS: readonly ManualResult[] = ['达标', '未达标', '不适用'];

/** Who is asked: a branch or an organisation, by the key that survives sorting. */
export interface Respondent {
  readonly scope: ManualItem['scope'];
  readonly key: string;
  readonly name: string;
  readonly superior: string | null;
  readonly annex: Annex;
}

/** An item asked of somebody for a year. */
export interface Question {
  readonly item: ManualItem;
  readonly of: Respondent;
  /** As it stands in the sheet's 编号: item, year and digest of the respondent's key. */
  readonly id: string;
}

const COLUMNS = [
  ['序号', 6],
  ['上级党组织', 20],
  ['党支部（党组织）', 22],
  ['年度', 8],
  ['依据', 22],
  ['核查内容', 52],
  ['核查结果', 10],
  ['核查说明', 28],
  ['编号', 20],
] as const;
const LABELS = COLUMNS.map(([label]) => label);
type Label = (typeof LABELS)[number];

/** Rows below the first questions that get the drop-down beforehand, for questions to come. */
const SPARE_ROWS = 2_000;

const NOTES = [
  '台账不能判断的内容，请现场核查后在“核查结果”中选择；核查结果和核查说明由您填写，工具不会改动，下次校验时计入结论。',
  VERDICT_NOTE,
];

/** Every question of the year: the branches' item by item, then the organisations'. */
export function questionsOf(respondents: readonly Respondent[], year: number): readonly Question[] {
  return respondents.flatMap((of) => {
    const owner = digest([of.scope, of.key]);
    return MANUAL_ITEMS.filter(
      ({ scope, annex }) => scope === of.scope && (annex === null || annex === of.annex),
    ).map((item) => ({ item, of, id: `${item.id}-${year}-${owner}` }));
  });
}

export function onSiteSheet(questions: readonly Question[], year: number): SheetModel {
  const heading = headingRows('支部标准化规范化建设现场核查表', NOTES);
  const list = listSheet({
    id: 'onSite',
    columnWidths: COLUMNS.map(([, width]) => width),
    heading,
    labels: LABELS,
    body: questions.map((question, index): RowModel => {
      const cells = questionCells(question, index + 1, year);
      return row(...LABELS.map((label) => cells[label]));
    }),
  });
  const column = LABELS.indexOf('核查结果');
  const first = heading.length + 1;
  const range = { top: first, left: column, bottom: first + questions.length + SPARE_ROWS, right: column };
  return { ...list, dropDowns: [{ range, choices: ANSWERS }] };
}

function questionCells({ item, of, id }: Question, index: number, year: number): Record<Label, CellModel> {
  return {
    序号: number(index),
    上级党组织: text(maskNumbers(of.superior ?? '')),
    '党支部（党组织）': text(maskNumbers(of.name)),
    年度: text(`${year}年`, 'center'),
    依据: text(citeClause(item.clause)),
    核查内容: text(item.content),
    核查结果: blank('input'),
    核查说明: blank('input'),
    编号: text(id, 'center'),
  };
}

/** The sheet as people left it, wherever its columns have moved. */
export interface OnSiteAnswers {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Label, number>;
  /** Question id → answer; null while it is open or holds other words. */
  readonly answers: ReadonlyMap<string, ManualResult | null>;
  readonly lastNumber: number;
  readonly nextRow: number;
}

/** Null when the header can no longer be found: then nothing is written and every item is open. */
export function readOnSite(grid: Grid): OnSiteAnswers | null {
  const at = grid.rows.findIndex((cells) => ['核查结果', '编号'].every((label) => cells.some(says(label))));
  const header = grid.rows[at];
  if (!header) return null;

  const columns = new Map<Label, number>();
  for (const label of LABELS) {
    const index = header.findIndex(says(label));
    if (index >= 0) columns.set(label, grid.left + index);
  }
  const rows = grid.rows.slice(at + 1);
  const words = (cells: readonly CellValue[], label: Label): string =>
    shownText(cells[(columns.get(label) ?? -1) - grid.left]).trim();
  return {
    headerRow: grid.top + at,
    columns,
    answers: answersById(rows.map((cells) => [words(cells, '编号'), words(cells, '核查结果')])),
    lastNumber: rows.reduce((last, cells) => Math.max(last, Number(words(cells, '序号')) || 0), 0),
    nextRow: grid.top + grid.rows.length,
  };
}

/** A row that people copied counts by the answer it holds. */
function answersById(rows: readonly (readonly [string, string])[]): ReadonlyMap<string, ManualResult | null> {
  const answers = new Map<string, ManualResult | null>();
  for (const [id, words] of rows) {
    const answer = ANSWERS.find((known) => known === words) ?? answers.get(id) ?? null;
    if (id !== '') answers.set(id, answer);
  }
  return answers;
}

const says =
  (label: string) =>
  (value: CellValue): boolean =>
    shownText(value).replace(/\s/g, '') === label;

/** Answers, notes and whatever else people wrote. */
export function textTypedOnSite(grid: Grid): { row: number; column: number; text: string }[] {
  const sheet = readOnSite(grid);
  const ours = new Map([...(sheet?.columns ?? [])].map(([label, column]) => [column, label]));
  return grid.rows.flatMap((cells, line) =>
    cells.flatMap((cell, at) => {
      const [row, column, text] = [grid.top + line, grid.left + at, shownText(cell).trim()];
      const label = ours.get(column);
      const isTheirs = label === undefined || label === '核查结果' || label === '核查说明';
      return sheet && row > sheet.headerRow && isTheirs && text !== '' ? [{ row, column, text }] : [];
    }),
  );
}

/** New questions below the last row; what stands there stays. */
export function appendQuestions(
  sheet: OnSiteAnswers,
  questions: readonly Question[],
  year: number,
): SheetPatch {
  const fresh = questions.filter(({ id }) => !sheet.answers.has(id));
  return {
    id: 'onSite',
    cells: fresh.flatMap((question, index) => {
      const cells = questionCells(question, sheet.lastNumber + index + 1, year);
      return [...sheet.columns].map(([label, column]) => ({
        row: sheet.nextRow + index,
        column,
        cell: cells[label],
      }));
    }),
  };
}
