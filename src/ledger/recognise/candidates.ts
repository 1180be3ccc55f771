/**
 * What a column may be for one kind: its heading's fits, weighed by its values.
 */
import type { CellValue } from '../../workbook/grid';
import type { FieldType } from '../model';
import { askedBy } from '../parse/asked';
import type { FieldFit } from './fits';
import { headingOf, leafOf } from './heading';
import type { MatrixColumn } from './matrix';
import { agreement, areOtherBodies, isClosed, lacksDigits } from './votes';

/** One column of a candidate table. */
export interface SheetColumn {
  /** Relative to the view. */
  readonly index: number;
  /** Header levels as written. */
  readonly levels: readonly string[];
  /** A sample of its values below the header. */
  readonly samples: readonly CellValue[];
}

/** What a column may be for one kind, after its values were asked. */
export interface Candidate extends FieldFit {
  /** Share of the sampled values that the field could hold; null when they cannot tell. */
  readonly agreed: number | null;
  /** Decided by a person. */
  readonly decided: boolean;
  /** False when the values speak against it, or should speak for it and do not. */
  readonly likely: boolean;
}

export type RowRole = 'type' | 'period';

export interface SolvedColumn {
  readonly column: SheetColumn;
  readonly field: string | null;
  readonly matrix: MatrixColumn | null;
  /** A column of a count matrix's rows that says which type or quarter a row counts. */
  readonly role: RowRole | null;
  readonly chosen: Candidate | null;
  /** Everything the heading may mean in this kind, best first. */
  readonly candidates: readonly Candidate[];
}

const ENOUGH_TO_AGREE = 0.3;
const ENOUGH_TO_DECIDE = 0.5;
const TOO_FEW = 0.2;

/** The column's candidates, best first. */
export function candidatesFor(column: SheetColumn, fits: readonly FieldFit[]): readonly Candidate[] {
  return fits
    .map((fit) => {
      const agreed = agreementOf(column, fit.field, fit.type);
      return {
        ...fit,
        agreed,
        score: weighed(fit, agreed),
        decided: false,
        likely: isLikely(fit, agreed, column),
      };
    })
    .sort((one, other) => other.score - one.score);
}

/** A column that asks after one value (是否正式党员) is answered by yes or no. */
function agreementOf({ levels, samples }: SheetColumn, field: string, type: FieldType): number | null {
  const own = agreement(field, type, samples);
  if (!askedBy(headingOf(leafOf(levels)).text, type)) return own;
  return Math.max(own ?? 0, agreement('', 'yesNo', samples) ?? 0);
}

function isLikely(fit: FieldFit, agreed: number | null, column: SheetColumn): boolean {
  const hasValues = column.samples.length > 0;
  if (fit.type === 'branch' && areOtherBodies(column.samples)) return false;
  // 单位 that is a branch in every row says the branch.
  if (fit.field === 'unit' && agreed === 0) return false;
  if (fit.trust === 'values') return agreed !== null && agreed >= ENOUGH_TO_DECIDE;
  if (fit.trust === 'agreed')
    return agreed === null ? !lacksDigits(fit.type, column.samples) : agreed >= ENOUGH_TO_AGREE;
  if (agreed === null || !hasValues) return true;
  if (isClosed(fit.type)) return agreed >= TOO_FEW;
  return agreed > 0 || !lacksDigits(fit.type, column.samples);
}

/** Values that agree lift a score, values that do not lower it. */
function weighed(fit: FieldFit, agreed: number | null): number {
  return agreed === null ? fit.score : fit.score * (0.75 + 0.25 * agreed);
}

const DECIDED_SCORE = 10;

/** The one candidate of a column whose field a person has named. */
export function decidedCandidate(field: string, type: FieldType, column: SheetColumn): Candidate {
  const agreed = agreement(field, type, column.samples);
  return { field, type, trust: 'heading', score: DECIDED_SCORE, agreed, decided: true, likely: true };
}
