/** What a branch reported, to whom and for which year; and whether the ledger covers it (RULES.md 3, 4). */
import { yearOf } from '../calendar';
import type { FieldValues, LedgerRow } from '../model';
import type { Department, Dossier } from './dossier';
import { recordYear, yearNamedIn } from './record-year';
import { absent, lackOf, valueOf, type Absent } from './values';

type ReportRow = LedgerRow<'reports'>;
type ReportKind = FieldValues['reportKind'];

const KIND_WORDS: readonly (readonly [RegExp, ReportKind])[] = [
  [/备案/, '备案'],
  [/工作报告|工作总结|述职/, '工作报告'],
  [/请示/, '请示'],
];

const RECIPIENT_WORDS: readonly (readonly [RegExp, FieldValues['recipient']])[] = [
  [/党员大会|支部大会/, '党员大会'],
  [/向(?:上级|.*(?:党委|总支|党组|工委))/, '上级'],
];

/** As the ledger says, else what the topic names. */
export const reportKindOf = (row: ReportRow): ReportKind | null =>
  valueOf(row.kind) ?? KIND_WORDS.find(([words]) => words.test(valueOf(row.topic) ?? ''))?.[1] ?? null;

const recipientOf = (row: ReportRow): FieldValues['recipient'] | null =>
  valueOf(row.recipient) ??
  RECIPIENT_WORDS.find(([words]) => words.test(valueOf(row.topic) ?? ''))?.[1] ??
  null;

/** A work report to somebody; to null: to whom is not told. */
export const isWorkReportTo =
  (recipient: FieldValues['recipient'] | null) =>
  (row: ReportRow): boolean =>
    reportKindOf(row) === '工作报告' && recipientOf(row) === recipient;

const yearOfReport = (row: ReportRow, graceMonths: number): number | null =>
  recordYear(valueOf(row.year) ?? yearNamedIn(valueOf(row.topic)), valueOf(row.date), graceMonths);

export interface ReportsAsked {
  readonly year: number;
  readonly graceMonths: number;
  /** What the reports are called in a sentence when none is in the workbook: `备案记录`. */
  readonly part: string;
  readonly isAsked: (row: ReportRow) => boolean;
  /** May be one, but the ledger does not say to whom it was made. */
  readonly mayBeAsked?: (row: ReportRow) => boolean;
}

export interface YearlyReports {
  readonly ofYear: readonly ReportRow[];
  /** Made in the year, but named after the year before. */
  readonly namedLastYear: readonly ReportRow[];
  /** Without a readable date or year. */
  readonly undated: readonly ReportRow[];
  /** Of the year, and perhaps of this sort. */
  readonly perhaps: readonly ReportRow[];
  readonly coverage: 'covered' | 'uncovered' | Absent;
}

/** The branch's reports of one sort in the year. */
export function reportsOf({ rows, department }: Dossier, asked: ReportsAsked): YearlyReports {
  const { year, graceMonths, isAsked, mayBeAsked } = asked;
  const own = rows.reports.filter(isAsked);
  const belongsTo = (row: ReportRow): number | null => yearOfReport(row, graceMonths);
  const hasRowInYear = rows.reports.some((row) => madeIn(row) === year || belongsTo(row) === year);
  return {
    ofYear: own.filter((row) => belongsTo(row) === year),
    namedLastYear: own.filter((row) => madeIn(row) === year && belongsTo(row) === year - 1),
    perhaps: mayBeAsked ? rows.reports.filter((row) => mayBeAsked(row) && belongsTo(row) === year) : [],
    undated: own.filter((row) => belongsTo(row) === null),
    coverage: coverage(department, asked, hasRowInYear || own.length > 0),
  };
}

const madeIn = ({ date }: ReportRow): number | null => {
  const span = valueOf(date);
  return span === null ? null : yearOf(span.first);
};

function coverage(
  department: Department,
  { isAsked, part }: ReportsAsked,
  hasRow: boolean,
): YearlyReports['coverage'] {
  const lack = lackOf(department, 'reports');
  if (lack) return lack;
  if (!department.ledgers.rows.reports.some(isAsked)) return absent('reports', [], part);
  return hasRow ? 'covered' : 'uncovered';
}
