/** 校验·问题清单: one row a finding, rewritten on each run. */
import type { Finding } from '../engine/rule';
import type { CellRef } from '../ledger/model';
import { citeClause } from '../standard/clauses';
import { cellAddress } from '../workbook/address';
import type { CellModel, RowModel, SheetModel } from '../workbook/edit';
import type { Grid } from '../workbook/grid';
import { headingRows, listSheet, number, row, shownText, text } from './cells';
import type { ReportFacts } from './facts';
import { verdictNotes } from './heading';
import {
  DATA_GROUND,
  LEVELS_BY_WEIGHT,
  LEVEL_NAMES,
  levelOf,
  messageOf,
  ownerNames,
  weightOf,
  type NamedBranch,
} from './words';

export const ISSUE_COLUMNS = [
  '序号',
  '支部',
  '问题',
  '依据条款',
  '程度',
  '所在工作表',
  '位置',
  '整改建议',
] as const;
/** Places get room for a whole line: LibreOffice keeps a link's text in one line, wrapped or not. */
const WIDTHS = [6, 22, 46, 22, 10, 18, 30, 34];

/** Links cost half a kilobyte each in Excel: rows beyond show the address as text. */
const LINKED_ROWS = 2_000;
/** Addresses named in one cell before `等n处`. */
const NAMED_PLACES = 4;

/** Where the sentence on positions stands, which is completed once the host knows how many marks can't be seen. */
export const POSITION_NOTE_AT = { row: 3, column: 0 } as const;

/** 位置为生成时的位置, and how many marks lie under conditional formats of the user's own. */
export function positionNote(hiddenMarks: number): string {
  const hidden = hiddenMarks > 0 ? `有${hiddenMarks}处标记位于您自己的条件格式之下，可能显示不出来。` : '';
  return `位置为生成时的位置，台账排序或增删行后以重新校验为准。${hidden}`;
}

/** How many hidden marks a list that is there speaks of; 0 for anything that people have made of its note. */
export function notedHiddenMarks(grid: Grid): number {
  const note = shownText(grid.rows[POSITION_NOTE_AT.row - grid.top]?.[POSITION_NOTE_AT.column - grid.left]);
  return Number(/有(\d+)处标记/.exec(note)?.[1] ?? 0);
}

/** The list for the workbook of `file`; places in other files of the same department are named without a link. */
export function issueList(facts: ReportFacts, file: number, hiddenMarks: number): SheetModel {
  const findings = inReadingOrder(facts);
  const nameOf = ownerNames(facts.branches);
  const notes = verdictNotes(facts, [countLine(facts.findings), positionNote(hiddenMarks)]);
  return listSheet({
    id: 'issues',
    columnWidths: WIDTHS,
    heading: headingRows('支部台账问题清单', notes),
    labels: ISSUE_COLUMNS,
    body: findings.map((finding, index) => issueRow(finding, index, facts, { file, nameOf })),
  });
}

/** `共41条：必须整改12条、建议整改9条 …`. */
export function countLine(findings: readonly Finding[]): string {
  if (findings.length === 0) return '台账检查未发现问题。';
  const counts = LEVELS_BY_WEIGHT.flatMap((level) => {
    const count = findings.filter((finding) => levelOf(finding) === level).length;
    return count > 0 ? [`${LEVEL_NAMES[level]}${count}条`] : [];
  });
  return `共${findings.length}条：${counts.join('、')}。`;
}

/** The branches in the register's order. */
export interface Ordering {
  readonly branches: readonly NamedBranch[];
}

/**
 * The whole workbook's faults first, then branch by branch as in the register, then the superiors', last what the
 * workbook as a whole leaves open; gravest first.
 */
export function inReadingOrder({ findings, branches }: Pick<ReportFacts, 'findings'> & Ordering): Finding[] {
  const order = new Map(branches.map(({ branchKey }, index) => [branchKey, index]));
  const placeOf = ({ branchKey, superior, outcome }: Finding): number => {
    if (branchKey !== null) return order.get(branchKey) ?? branches.length;
    if (superior !== null) return branches.length + 1;
    return outcome === 'review' ? branches.length + 2 : -1;
  };
  return [...findings].sort((a, b) => placeOf(a) - placeOf(b) || weightOf(a) - weightOf(b));
}

interface Place {
  readonly file: number;
  readonly nameOf: ReturnType<typeof ownerNames>;
}

function issueRow(
  finding: Finding,
  index: number,
  { files }: Pick<ReportFacts, 'files'>,
  { file, nameOf }: Place,
): RowModel {
  const level = levelOf(finding);
  const [first] = finding.cells;
  return row(
    number(index + 1),
    text(nameOf(finding)),
    text(messageOf(finding)),
    text(finding.clause === null ? DATA_GROUND : citeClause(finding.clause)),
    text(LEVEL_NAMES[level], level),
    text(sheetsNamed(finding.cells, files, file)),
    first ? placeCell(first, finding.cells, file, index < LINKED_ROWS) : text(''),
    text(finding.remedy),
  );
}

function sheetsNamed(cells: readonly CellRef[], files: readonly string[], file: number): string {
  const nameOf = (cell: CellRef): string =>
    cell.file === file ? cell.sheet : `${files[cell.file] ?? ''} · ${cell.sheet}`;
  return [...new Set(cells.map(nameOf))].join('、');
}

function placeCell(first: CellRef, cells: readonly CellRef[], file: number, linked: boolean): CellModel {
  const label = placesNamed(cells);
  if (first.file !== file || !linked) return text(label);
  return { ...text(label, 'link'), link: { sheet: first.sheet, cell: cellAddress(first.row, first.column) } };
}

/** `B7、B9`, beyond a few `B7、B8、B9、B10 等12处`; the sheets stand in the column before. */
function placesNamed(cells: readonly CellRef[]): string {
  const places = [...new Set(cells.map(({ row: line, column }) => cellAddress(line, column)))];
  const named = places.slice(0, NAMED_PLACES).join('、');
  return places.length > NAMED_PLACES ? `${named} 等${places.length}处` : named;
}
