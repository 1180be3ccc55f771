/**
 * Findings of a sample against the hand-written table of faults: what is missing, and what nobody planted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/app/check';
import type { CheckResult } from '../../src/app/contract';
import type { Finding } from '../../src/engine/rule';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { cellReference } from '../../src/workbook/address';
import type { Expected, Fault } from '../samples/faults';

const SAMPLES = join(__dirname, '../../assets/samples');

export async function checkSample(file: string): Promise<CheckResult> {
  const workbook = await openXlsx(file, new Uint8Array(readFileSync(join(SAMPLES, file))));
  const choices = { year: null, annex: null, asOf: null, today: dayOf(2026, 11, 22) };
  return check([await workbook.read()], choices).result;
}

const cellsOf = ({ cells }: Finding): readonly string[] =>
  cells.map(({ sheet, row, column }) => cellReference(sheet, row, column));

/** The university's branches are named with their college: two have a 第一党支部. */
const isOfBranch = ({ branch, superior }: Finding, expected: string | null): boolean =>
  branch === expected || (branch !== null && `${superior}/${branch}` === expected);

const matches = (finding: Finding, expected: Expected): boolean =>
  finding.rule === expected.rule &&
  finding.outcome === expected.outcome &&
  isOfBranch(finding, expected.branch) &&
  (expected.cell === '' ? finding.cells.length === 0 : cellsOf(finding).includes(expected.cell));

const inWords = (finding: Finding): string =>
  `${finding.rule} ${finding.outcome} ${finding.branch ?? '-'} ${cellsOf(finding).slice(0, 3).join(' ')} ${finding.message}`;

export interface Difference {
  /** Planted and not found. */
  readonly missed: readonly string[];
  /** Found and not planted. */
  readonly unlisted: readonly string[];
}

export function compare(findings: readonly Finding[], expected: readonly Expected[]): Difference {
  const left = [...findings];
  const missed = expected.filter((one) => {
    const index = left.findIndex((finding) => matches(finding, one));
    if (index < 0) return true;
    left.splice(index, 1);
    return false;
  });
  return {
    missed: missed.map((one) => `${one.rule} ${one.outcome} ${one.branch ?? '-'} ${one.cell}`),
    unlisted: left.map(inWords),
  };
}

export const expectedOf = (faults: readonly Fault[]): readonly Expected[] =>
  faults.flatMap(({ finds }) => finds);
