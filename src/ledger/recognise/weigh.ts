/**
 * Whether a kind's fields hold together, and how much of a sheet they explain.
 */
import { KINDS } from '../kinds';
import type { Evidence } from '../kinds/spec';
import type { KindId } from '../model';
import type { RowRole, SheetColumn, SolvedColumn } from './candidates';
import type { MatrixColumn } from './matrix';
import type { Meta } from './meta';

/** The parts of a kind's spec that don't depend on which kind it is. */
export interface AnySpec {
  readonly identifies: readonly string[];
  readonly oneOf: readonly string[];
  readonly weights: Readonly<Record<string, number | undefined>>;
  readonly titles: RegExp;
  readonly refuses: RegExp | null;
  readonly refusesTitle?: RegExp;
  readonly surroundings?: RegExp;
  readonly matrix: string | null;
  accepts(evidence: Evidence): boolean;
}

const SHARED_WEIGHTS: Readonly<Record<string, number>> = {
  superior: 0.3,
  branchCode: 0.3,
  personCode: 0.3,
  idNumber: 0.5,
  year: 0.5,
  note: 0.1,
};
const TITLE_BONUS = 1;
const SURROUNDINGS_WEIGHT = 0.25;
const MATRIX_WEIGHT = 0.5;
const MOST_MATRIX = 12;
const BRANCH_MISSING = 1;
/** A field that hardly another kind has, or two of the kind's own: then a sheet without a branch column is still one. */
const TELLING_WEIGHT = 2;

/** The identifying fields are there, one of the † fields, and the kind's own test passes. */
export function holdsTogether(
  spec: AnySpec,
  evidence: Evidence,
  found: ReadonlyMap<string, SolvedColumn>,
): boolean {
  const weights = [...found.keys()].map((field) => spec.weights[field] ?? 1);
  const isTelling =
    weights.some((weight) => weight >= TELLING_WEIGHT) || weights.filter((weight) => weight > 1).length >= 2;
  for (const field of spec.identifies) {
    if (evidence.has(field)) continue;
    const canBeOutside = field === 'branch' ? evidence.titled || isTelling : field === 'type';
    if (!canBeOutside) return false;
  }
  if (spec.oneOf.length > 0 && !spec.oneOf.some((field) => evidence.has(field))) return false;
  return spec.accepts(evidence);
}

export function scoreOf(
  spec: AnySpec,
  found: ReadonlyMap<string, SolvedColumn>,
  matrix: readonly (MatrixColumn | null)[],
  titled: boolean,
  evidence: Evidence,
  columns: readonly SheetColumn[],
): number {
  let score = titled ? TITLE_BONUS : 0;
  for (const [field, { chosen }] of found) {
    score += (spec.weights[field] ?? SHARED_WEIGHTS[field] ?? 1) * (chosen?.score ?? 0);
  }
  const { surroundings } = spec;
  if (surroundings) {
    const near = columns.filter(({ levels }) => surroundings.test(levels.join('')));
    score += near.length * SURROUNDINGS_WEIGHT;
  }
  const inMatrix = matrix.filter((column) => column !== null).length;
  score += Math.min(MOST_MATRIX, inMatrix) * MATRIX_WEIGHT;
  if (spec.identifies.includes('branch') && !evidence.has('branch')) score -= BRANCH_MISSING;
  return score + (found.size + inMatrix) / Math.max(1, columns.length);
}

/** Fields that come with the matrix: a payment, a mark, a count, a post with its holder. */
const FROM_MATRIX: Readonly<Record<string, readonly string[]>> = {
  payments: ['paid'],
  marks: ['mark'],
  counts: ['count'],
  posts: ['post', 'name'],
  elements: [],
  grades: ['grade'],
};

interface Found {
  readonly kind: KindId;
  readonly found: ReadonlyMap<string, SolvedColumn>;
  readonly matrix: readonly (MatrixColumn | null)[];
  readonly roles: readonly (RowRole | null)[];
  readonly meta: Meta;
  readonly words: string;
  readonly titled: boolean;
  readonly columns: readonly SheetColumn[];
}

/** What a kind's own test may ask about the sheet. */
export function evidenceOf({ kind, found, matrix, roles, meta, words, titled, columns }: Found): Evidence {
  const matrixCount = matrix.filter((column) => column !== null).length;
  const fewest = KINDS[kind].matrix === 'grades' ? 1 : 2;
  const fromMatrix = matrixCount >= fewest ? (FROM_MATRIX[KINDS[kind].matrix ?? ''] ?? []) : [];
  const fromOutside = (field: string): boolean =>
    (field === 'branch' && meta.branch !== null) ||
    (field === 'type' && meta.meetingType !== null) ||
    (kind === 'leadership' && field === 'kind' && titled);
  const fullest = Math.max(1, ...columns.map(({ samples }) => samples.length));
  const hasOne = (field: string): boolean =>
    found.has(field) || fromMatrix.includes(field) || fromOutside(field);
  return {
    has: (...fields) => fields.every(hasOne),
    count: (...fields) => fields.filter((field) => found.has(field)).length,
    named: (field) => found.get(field)?.chosen?.trust === 'heading',
    matrixColumns: matrixCount,
    countsByRow: roles.some((role) => role !== null),
    titled,
    title: meta.title,
    words,
    hasValues: columns.some(({ samples }) => samples.length > 0),
    fullness: (field) => (found.get(field)?.column.samples.length ?? 0) / fullest,
    agrees: (field) => found.get(field)?.chosen?.agreed ?? null,
  };
}
