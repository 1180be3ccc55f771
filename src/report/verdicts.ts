/** 校验·达标总表: branches × six standards, three figures, the share against the target, and a chart. */
import {
  RESULTS,
  STANDARDS,
  type BranchVerdict,
  type SuperiorVerdict,
  type Result,
  type StandardNumber,
} from '../engine/verdict';
import { maskNumbers } from '../engine/mask';
import { STANDARD_TITLES, findClause } from '../standard/clauses';
import type { CellModel, ChartModel, RowModel, SheetModel, StyleRole } from '../workbook/edit';
import { blank, headerRow, headingRows, listSheet, number, row, text } from './cells';
import type { ReportFacts } from './facts';
import { verdictNotes } from './heading';
import { LEVELS_BY_WEIGHT, LEVEL_NAMES } from './words';

export const VERDICT_COLUMNS: readonly string[] = [
  '序号',
  '上级党组织',
  '党支部',
  ...STANDARDS.map((standard) => STANDARD_TITLES[standard]),
  '结论',
  ...LEVELS_BY_WEIGHT.map((level) => LEVEL_NAMES[level]),
];
const WIDTHS = [6, 22, 24, ...STANDARDS.map(() => 14), 10, ...LEVELS_BY_WEIGHT.map(() => 9)];

const RESULT_ROLES: Readonly<Record<Result, StyleRole>> = {
  达标: 'pass',
  未达标: 'error',
  待核查: 'review',
  不适用: 'na',
};

/** The chart's height in rows; its data stand above it. */
const CHART_ROWS = 18;
const CHART_LAST_COLUMN = 9;

export function verdictTable(facts: ReportFacts): SheetModel {
  const notes = [
    threeFigures(facts),
    shareLine(facts),
    '各标准汇总和图表在表末；支部按名册顺序排列，不作排名。',
  ];
  const heading = headingRows('支部达标情况总表（摸排台账）', verdictNotes(facts, notes));
  const branches = facts.branches.map(branchRow);
  const superiors = facts.superiors.map(superiorRow);
  const list = listSheet({
    id: 'verdicts',
    columnWidths: WIDTHS,
    heading,
    labels: VERDICT_COLUMNS,
    body: branches,
  });
  const rows = [...list.rows, ...superiors, row(), summaryTitle];
  const summary = summaryRows(facts.branches);
  return { ...list, rows: [...rows, ...summary], chart: chartOver(rows.length) };
}

/** The three figures of RULES.md 2, never one. */
export const threeFigures = ({ department }: Pick<ReportFacts, 'department'>): string =>
  `发现问题的支部${department.withProblems}个；台账检查未发现问题（待现场核查）${department.ledgersClear}个；达标${department.met}个。`;

/** The share against the target, in whole branches. */
export function shareLine({ department }: Pick<ReportFacts, 'department'>): string {
  const { inScope, met, stillPossible, missing, targetMet } = department;
  if (inScope === 0) return '没有适用本标准的支部，不计算达标比例。';
  const share = `纳入统计的支部${inScope}个，达标${met}个；目标90%以上，需达标${met + missing}个`;
  return targetMet
    ? `纳入统计的支部${inScope}个，达标${met}个，已达到90%以上的目标。`
    : `${share}，还差${missing}个；尚有可能达标的支部${stillPossible}个。`;
}

const resultCell = (result: Result): CellModel => text(result, RESULT_ROLES[result]);

const branchRow = (verdict: BranchVerdict, index: number): RowModel =>
  row(
    number(index + 1),
    text(maskNumbers(verdict.superior ?? '')),
    text(maskNumbers(verdict.branch)),
    ...STANDARDS.map((standard) => resultCell(verdict.standards[standard])),
    resultCell(verdict.result),
    ...LEVELS_BY_WEIGHT.map((level) => number(verdict.counts[level])),
  );

/** An organisation stands on its own line, outside the share. */
const superiorRow = ({ superior, result, clauses, counts }: SuperiorVerdict): RowModel =>
  row(
    blank(),
    text(maskNumbers(superior)),
    text('（上级党组织，不计入比例）'),
    ...STANDARDS.map((standard) => resultCell(standardResult(clauses, standard))),
    resultCell(result),
    ...LEVELS_BY_WEIGHT.map((level) => number(counts[level])),
  );

const WORST_FIRST: readonly Result[] = ['未达标', '待核查', '达标'];

function standardResult(clauses: SuperiorVerdict['clauses'], standard: StandardNumber): Result {
  const own = Object.entries(clauses).filter(([clause]) => findClause(clause)?.standard === standard);
  return WORST_FIRST.find((result) => own.some(([, of]) => of === result)) ?? '不适用';
}

const SUMMARY_LABELS = ['标准', ...RESULTS];
/** The summary stands under the branches' names. */
const SUMMARY_COLUMN = 2;
const summaryTitle = row(null, null, ...headerRow(SUMMARY_LABELS).cells);

/** How many branches have which result under each standard: the chart's data. */
const summaryRows = (branches: readonly BranchVerdict[]): RowModel[] =>
  STANDARDS.map((standard) =>
    row(
      null,
      null,
      text(STANDARD_TITLES[standard]),
      ...RESULTS.map((result) =>
        number(branches.filter(({ standards }) => standards[standard] === result).length),
      ),
    ),
  );

function chartOver(firstRow: number): ChartModel {
  const lastRow = firstRow + STANDARDS.length - 1;
  return {
    title: '六项标准达标情况（支部数）',
    categories: { top: firstRow, left: SUMMARY_COLUMN, bottom: lastRow, right: SUMMARY_COLUMN },
    series: RESULTS.map((result, index) => ({
      name: result,
      values: {
        top: firstRow,
        left: SUMMARY_COLUMN + 1 + index,
        bottom: lastRow,
        right: SUMMARY_COLUMN + 1 + index,
      },
      role: RESULT_ROLES[result],
    })),
    area: {
      top: lastRow + 2,
      left: SUMMARY_COLUMN,
      bottom: lastRow + 2 + CHART_ROWS,
      right: CHART_LAST_COLUMN,
    },
  };
}
