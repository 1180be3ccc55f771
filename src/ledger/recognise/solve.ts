/**
 * A sheet solved as a whole: for each kind the best assignment of columns to fields, then the kind that explains most.
 */
import { KINDS } from '../kinds';
import type { KindId } from '../model';
import { assign } from './assign';
import {
  type Candidate,
  type RowRole,
  type SheetColumn,
  type SolvedColumn,
  candidatesFor,
  decidedCandidate,
} from './candidates';
import { type FieldFit, type FitsByKind, KIND_IDS, fieldsOf, fitsOf } from './fits';
import { headingOf } from './heading';
import type { MatrixLayout } from '../kinds/spec';
import type { MatrixColumn } from './matrix';
import { matrixColumns, rowRoles } from './matrix-layout';
import type { Meta } from './meta';
import { periodOf } from './period';
import { refusesAll } from './refusals';
import { type AnySpec, evidenceOf, holdsTogether, scoreOf } from './weigh';

export interface Solution {
  readonly kind: KindId;
  readonly score: number;
  readonly columns: readonly SolvedColumn[];
}

/** What a person has decided: the kind, and fields of columns (null leaves one out) by column index. */
export interface Decided {
  readonly kind: KindId;
  readonly fields: ReadonlyMap<number, string | null>;
}

/** The kind and mapping that explain the columns best; null when they are no ledger and nobody said they are. */
export function solve(
  columns: readonly SheetColumn[],
  meta: Meta,
  decided: Decided | null = null,
): Solution | null {
  const headings = columns.map(({ levels }) => levels.join(''));
  const words = `${meta.title}\n${headings.join('\n')}`;
  if (!decided && (refusesAll(meta.title, headings) || columns.some(isOfOthers))) return null;
  const fits = columns.map(({ levels }) => fitsOf(levels));
  const texts = columns.map(({ levels }) => levels.map(withPeriod));
  let best: Solution | null = null;
  for (const kind of decided ? [decided.kind] : KIND_IDS) {
    const solution = solveFor({ kind, columns, fits, texts, meta, words, decided });
    if (solution && (!best || solution.score > best.score)) best = solution;
  }
  return best;
}

/** Branches of the Youth League or of another party: then the whole sheet is theirs. */
const OTHERS = /团支部|团总支|民盟|民革|民建|民进|农工党|致公党|九三学社|台盟/;

function isOfOthers({ samples }: SheetColumn): boolean {
  const others = samples.filter((value) => typeof value === 'string' && OTHERS.test(value));
  return others.length > 0 && others.length * 2 > samples.length;
}

/** A heading as a matrix reads it: brackets may hold its period (`支委会（1月）`). */
function withPeriod(level: string): string {
  const { text, inBrackets } = headingOf(level);
  const period = periodOf(inBrackets);
  return period && period.unit !== 'label' && period.unit !== 'date' ? inBrackets + text : text;
}

interface Question {
  readonly kind: KindId;
  readonly columns: readonly SheetColumn[];
  readonly fits: readonly FitsByKind[];
  readonly texts: readonly (readonly string[])[];
  readonly meta: Meta;
  readonly words: string;
  readonly decided: Decided | null;
}

function solveFor(question: Question): Solution | null {
  const { kind, columns, texts, meta, words, decided } = question;
  const spec: AnySpec = KINDS[kind];
  if (!decided && (spec.refuses?.test(words) || spec.refusesTitle?.test(meta.title))) return null;
  const layout = KINDS[kind].matrix;
  // What a person said of a column counts over what its place in a matrix says.
  const roles = (layout === 'counts' ? rowRoles(columns, texts) : columns.map(() => null)).map(
    (role, index) => (isDecided(question, index) ? null : role),
  );
  const matrix = matrixColumns(layout, columns, texts, meta, roles).map((column, index) =>
    isDecided(question, index) ? null : column,
  );
  const candidates = columns.map((column, index) =>
    matrix[index] ||
    roles[index] === 'type' ||
    (!isDecided(question, index) && isSumOfMatrix(layout, matrix, texts[index]))
      ? []
      : candidatesOf(question, column, question.fits[index]?.get(kind) ?? []),
  );
  const solved = assigned(columns, candidates, matrix, roles);
  const titled = spec.titles.test(meta.title);
  const found = new Map(solved.flatMap((each) => (each.field ? [[each.field, each] as const] : [])));
  const evidence = evidenceOf({ kind, found, matrix, roles, meta, words, titled, columns });
  if (!decided && !holdsTogether(spec, evidence, found)) return null;
  return { kind, score: scoreOf(spec, found, matrix, titled, evidence, columns), columns: solved };
}

/** Beside the months' payments a total is no payment of its own. */
const isSumOfMatrix = (
  layout: MatrixLayout | null,
  matrix: readonly (MatrixColumn | null)[],
  texts: readonly string[] = [],
): boolean =>
  layout === 'payments' &&
  matrix.some((column) => column !== null) &&
  texts.some((text) => /合计|总计|累计|小计|全年|年度?(?:党费)?(?:实|已|共)[缴交收]/.test(text));

const isDecided = ({ decided, columns }: Question, index: number): boolean =>
  decided?.fields.has(columns[index]?.index ?? -1) ?? false;

/** A column's candidates, unless a person has decided it; a decided field is no other column's. */
function candidatesOf(
  { kind, decided }: Question,
  column: SheetColumn,
  fits: readonly FieldFit[],
): readonly Candidate[] {
  if (!decided) return candidatesFor(column, fits);
  const own = decided.fields.get(column.index);
  const type = fieldsOf(kind).find(([field]) => field === own)?.[1];
  if (own !== undefined) return own !== null && type ? [decidedCandidate(own, type, column)] : [];
  const taken = new Set(decided.fields.values());
  return candidatesFor(
    column,
    fits.filter(({ field }) => !taken.has(field)),
  );
}

/** A sheet with more columns that could be fields is no ledger; the bound keeps the assignment quick. */
const MOST_CONTENDERS = 80;

/** Two 介绍人 often stand in two columns: read together. */
const IN_SEVERAL_COLUMNS: ReadonlySet<string> = new Set(['introducers']);

/** One column a field, one field a column, so that all together fit best. */
function assigned(
  columns: readonly SheetColumn[],
  candidates: readonly (readonly Candidate[])[],
  matrix: readonly (MatrixColumn | null)[],
  roles: readonly (RowRole | null)[],
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
  const taken = new Set([...chosen.values()].map(({ field }) => field));
  for (const [index, [best]] of candidates.entries()) {
    if (best?.likely && IN_SEVERAL_COLUMNS.has(best.field) && taken.has(best.field)) chosen.set(index, best);
  }
  return columns.map((column, index) => ({
    column,
    field: chosen.get(index)?.field ?? null,
    matrix: matrix[index] ?? null,
    role: roles[index] ?? null,
    chosen: chosen.get(index) ?? null,
    candidates: candidates[index] ?? [],
  }));
}
