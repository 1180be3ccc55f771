/** The JSON of the command line's contract. Ledger text in it is masked; cells are quoted as Excel quotes. */
import type { CheckResult } from '../app/contract';
import { maskNumbers } from '../engine/mask';
import type { Annex, Finding } from '../engine/rule';
import type { CellRef, LedgerTable } from '../ledger/model';
import { cellAddress, cellReference, quoteSheet } from '../workbook/address';
import type { Checking, FileChecked, FileFailed } from './run';

const STANDARDS: Readonly<Record<Annex, string>> = { O: 'organ', U: 'university' };

/** One object for the whole call. Year and standard are the first file's; each file also names its own. */
export function jsonOf({ files, year, annex, assumed }: Checking): string {
  const report = {
    year,
    standard: annex === null ? null : STANDARDS[annex],
    assumed,
    files: files.map((file) => ('error' in file ? failed(file) : checked(file))),
  };
  return JSON.stringify(report, (key: string, value: unknown) =>
    typeof value === 'string' && !PLAIN_KEYS.has(key) ? maskNumbers(value) : value,
  );
}

/** Never ledger text: digests, names of ours, and the path the caller gave. */
const PLAIN_KEYS: ReadonlySet<string> = new Set(['id', 'rule', 'file']);

const failed = ({ file, error }: FileFailed) => ({ file, error });

function checked({ file, index, result }: FileChecked) {
  const tables = result.sheets.filter((sheet) => sheet.file === index).flatMap((sheet) => sheet.tables);
  const ofFile = (finding: Finding): boolean => (finding.cells[0]?.file ?? result.home) === index;
  return {
    file,
    year: result.year,
    standard: STANDARDS[result.annex],
    ledgers: tables.map(ledger),
    unrecognised: unrecognised(result, index),
    findings: result.findings.filter(ofFile).map((finding) => findingOf(finding, index, result.files)),
    branches: index === result.home ? result.branches.map(branchOf) : [],
  };
}

/** Sheets with content that are no ledgers. */
const unrecognised = ({ sheets }: CheckResult, file: number): string[] =>
  sheets.filter((one) => one.file === file && one.tables.length === 0).map(({ sheet }) => sheet);

const ledger = ({ sheet, kind, headerRows: [first, last], rowCount, columns }: LedgerTable) => ({
  sheet,
  kind,
  headerRows: [first + 1, last + 1],
  rows: rowCount,
  columns: headersByField(columns),
});

/** Field → header; an array where several columns hold the field. A matrix field's name carries its indices. */
function headersByField(columns: LedgerTable['columns']): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const { field, indices, header } of columns) {
    if (field === null) continue;
    const name = field + indices.map((index) => `[${index}]`).join('');
    const known = headers[name];
    headers[name] = known === undefined ? header : [...(Array.isArray(known) ? known : [known]), header];
  }
  return headers;
}

const findingOf = (finding: Finding, file: number, files: readonly string[]) => ({
  id: finding.id,
  rule: finding.rule,
  outcome: finding.outcome,
  severity: finding.severity,
  branch: finding.branch,
  subject: finding.subject,
  message: finding.message,
  remedy: finding.remedy,
  clause: finding.clause,
  cells: finding.cells.map((cell) => referenceTo(cell, file, files)),
});

/** `名册!B7`; a cell of another file of the department as Excel names it, `'[三会一课.xlsx]记录'!B7`. */
export function referenceTo(
  { file, sheet, row, column }: CellRef,
  here: number,
  files: readonly string[],
): string {
  if (file === here) return cellReference(sheet, row, column);
  return `${quoteSheet(`[${files[file] ?? ''}]${sheet}`)}!${cellAddress(row, column)}`;
}

const branchOf = ({ branch, result, standards }: CheckResult['branches'][number]) => ({
  branch,
  result,
  standards,
});
