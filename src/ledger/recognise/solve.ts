/**
 * A sheet solved as a whole: for each kind the best assignment of columns to fields, then the kind that explains most.
 */
import type { CellValue } from '../../workbook/grid';
import { KINDS } from '../kinds';
import type { Evidence } from '../kinds/spec';
import type { FieldType, KindId, MeetingType } from '../model';
import { assign } from './assign';
import { type FieldFit, type FitsByKind, KIND_IDS, fitsOf } from './fits';
import { headingOf } from './heading';
import {
  type MatrixColumn,
  bareMonths,
  countColumn,
  elementColumn,
  periodColumn,
  postColumn,
} from './matrix';
import type { Meta } from './meta';
import { refusesAll } from './refusals';
import { agreement, isClosed, lacksDigits } from './votes';

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
  /** False when the values speak against it, or should speak for it and do not. */
  readonly likely: boolean;
}

export interface SolvedColumn {
  readonly column: SheetColumn;
  readonly field: string | null;
  readonly matrix: MatrixColumn | null;
  readonly chosen: Candidate | null;
  /** Everything the heading may mean in this kind, best first. */
  readonly candidates: readonly Candidate[];
}

export interface Solution {
  readonly kind: KindId;
  readonly score: number;
  readonly columns: readonly SolvedColumn[];
}

/** The kind and mapping that explain the columns best; null when they are no ledger. `only` asks for one kind. */
export function solve(
  columns: readonly SheetColumn[],
  meta: Meta,
  only: KindId | null = null,
): Solution | null {
  const headings = columns.map(({ levels }) => levels.join(''));
  const words = `${meta.title}\n${headings.join('\n')}`;
  if (only === null && refusesAll(meta.title, headings)) return null;
  const fits = columns.map(({ levels }) => fitsOf(levels));
  const texts = columns.map(({ levels }) => levels.map((level) => headingOf(level).text));
  let best: Solution | null = null;
  for (const kind of only === null ? KIND_IDS : [only]) {
    const solution = solveFor({ kind, columns, fits, texts, meta, words, forced: only !== null });
    if (solution && solution.score > (best?.score ?? 0)) best = solution;
  }
  return best;
}

interface Question {
  readonly kind: KindId;
  readonly columns: readonly SheetColumn[];
  readonly fits: readonly FitsByKind[];
  readonly texts: readonly (readonly string[])[];
  readonly meta: Meta;
  readonly words: string;
  readonly forced: boolean;
}

/** The parts of a kind's spec that don't depend on which kind it is. */
interface AnySpec {
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
const TITLE_BONUS = 3;
const SURROUNDINGS_WEIGHT = 0.25;
const MATRIX_WEIGHT = 0.5;
const MOST_MATRIX = 12;
const BRANCH_MISSING = 1;
/** A field that hardly another kind has, or two of the kind's own: then a sheet without a branch column is still one. */
const TELLING_WEIGHT = 2;

function solveFor(question: Question): Solution | null {
  const { kind, columns, meta, words, forced } = question;
  const spec: AnySpec = KINDS[kind];
  if (!forced && (spec.refuses?.test(words) || spec.refusesTitle?.test(meta.title))) return null;
  const matrix = matrixColumns(question);
  const candidates = columns.map((column, index) =>
    matrix[index] ? [] : candidatesFor(column, question.fits[index]?.get(kind) ?? []),
  );
  const solved = assigned(columns, candidates, matrix);
  const titled = spec.titles.test(meta.title);
  const found = new Map(solved.flatMap((each) => (each.field ? [[each.field, each] as const] : [])));
  const evidence = evidenceOf(kind, found, matrix, meta, words, titled, columns);
  if (!forced && !holdsTogether(spec, evidence, found)) return null;
  return { kind, score: scoreOf(spec, found, matrix, titled, evidence, columns), columns: solved };
}

/** The identifying fields are there, one of the † fields, and the kind's own test passes. */
function holdsTogether(spec: AnySpec, evidence: Evidence, found: ReadonlyMap<string, SolvedColumn>): boolean {
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

function scoreOf(
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
};

function evidenceOf(
  kind: KindId,
  found: ReadonlyMap<string, SolvedColumn>,
  matrix: readonly (MatrixColumn | null)[],
  meta: Meta,
  words: string,
  titled: boolean,
  columns: readonly SheetColumn[],
): Evidence {
  const matrixCount = matrix.filter((column) => column !== null).length;
  const fromMatrix = matrixCount >= 2 ? (FROM_MATRIX[KINDS[kind].matrix ?? ''] ?? []) : [];
  const fromOutside = (field: string): boolean =>
    (field === 'branch' && meta.branch !== null) ||
    (field === 'type' && meta.meetingType !== null) ||
    (kind === 'leadership' && field === 'kind' && titled);
  const hasOne = (field: string): boolean =>
    found.has(field) || fromMatrix.includes(field) || fromOutside(field);
  return {
    has: (...fields) => fields.every(hasOne),
    count: (...fields) => fields.filter((field) => found.has(field)).length,
    named: (field) => found.get(field)?.chosen?.trust === 'heading',
    matrixColumns: matrixCount,
    titled,
    words,
    hasValues: columns.some(({ samples }) => samples.length > 0),
    agrees: (field) => found.get(field)?.chosen?.agreed ?? null,
  };
}

const ENOUGH_TO_AGREE = 0.3;
const ENOUGH_TO_DECIDE = 0.5;
const TOO_FEW = 0.2;

function candidatesFor(column: SheetColumn, fits: readonly FieldFit[]): readonly Candidate[] {
  return fits
    .map((fit) => {
      const agreed = agreement(fit.field, fit.type, column.samples);
      return { ...fit, agreed, score: weighed(fit, agreed), likely: isLikely(fit, agreed, column) };
    })
    .sort((one, other) => other.score - one.score);
}

function isLikely(fit: FieldFit, agreed: number | null, column: SheetColumn): boolean {
  const hasValues = column.samples.length > 0;
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

/** A sheet with more columns that could be fields is no ledger; the bound keeps the assignment quick. */
const MOST_CONTENDERS = 80;

/** One column a field, one field a column, so that all together fit best. */
function assigned(
  columns: readonly SheetColumn[],
  candidates: readonly (readonly Candidate[])[],
  matrix: readonly (MatrixColumn | null)[],
): readonly SolvedColumn[] {
  const contenders = columns
    .map((_, index) => index)
    .filter((index) => candidates[index]?.some(({ likely }) => likely))
    .slice(0, MOST_CONTENDERS);
  const fields = [...new Set(candidates.flatMap((list) => list.map(({ field }) => field)))];
  const scores = fields.map((field) =>
    contenders.map((index) => {
      const candidate = candidates[index]?.find((each) => each.field === field);
      return candidate?.likely ? Math.max(0.001, candidate.score - index * 1e-5) : 0;
    }),
  );
  const chosen = new Map<number, Candidate>();
  assign(scores, contenders.length).forEach((contender, row) => {
    const index = contenders[contender];
    const candidate =
      index === undefined ? undefined : candidates[index]?.find(({ field }) => field === fields[row]);
    if (index !== undefined && candidate) chosen.set(index, candidate);
  });
  return columns.map((column, index) => ({
    column,
    field: chosen.get(index)?.field ?? null,
    matrix: matrix[index] ?? null,
    chosen: chosen.get(index) ?? null,
    candidates: candidates[index] ?? [],
  }));
}

const MATRIX_TYPES: Readonly<Record<string, FieldType>> = {
  counts: 'count',
  payments: 'payment',
  marks: 'attendance',
  posts: 'names',
};

function matrixColumns({ kind, columns, texts, meta }: Question): readonly (MatrixColumn | null)[] {
  const layout = KINDS[kind].matrix;
  if (layout === null) return columns.map(() => null);
  const bare =
    layout === 'posts'
      ? new Map<number, number>()
      : bareMonths(texts.map((levels) => levels[levels.length - 1] ?? ''));
  const found = columns.map((column, index) => {
    const month = bare.get(index);
    const levels =
      month === undefined ? (texts[index] ?? []) : [...(texts[index] ?? []).slice(0, -1), `${month}月`];
    const matrix = readColumn(layout, levels, meta.meetingType);
    return matrix && suits(layout, column.samples) ? matrix : null;
  });
  return found.filter((column) => column !== null).length >= (layout === 'elements' ? 3 : 2)
    ? found
    : columns.map(() => null);
}

function readColumn(
  layout: string,
  levels: readonly string[],
  outside: MeetingType | null,
): MatrixColumn | null {
  if (layout === 'counts') return countColumn(levels, outside);
  if (layout === 'posts') return postColumn(levels);
  return layout === 'elements' ? elementColumn(levels) : periodColumn(levels);
}

function suits(layout: string, samples: readonly CellValue[]): boolean {
  const type = MATRIX_TYPES[layout];
  const agreed = type ? agreement('', type, samples) : null;
  return agreed === null || agreed >= ENOUGH_TO_DECIDE;
}
