/**
 * What a file of this folder says about its kind: which headings its fields go by, what a sheet must hold to be of the
 * kind, and the facts about its columns from which the data's own rules are made.
 */
import type { FieldOf, KindId } from '../model';

/** A fact that holds for every row of a kind, whatever the standard says. */
export type ColumnFact<F extends string = string> =
  /** These fields identify a row; a row without one of them lacks what it needs. */
  | { readonly fact: 'required'; readonly fields: readonly F[] }
  /** One of these at least must be there. */
  | { readonly fact: 'one-of'; readonly fields: readonly F[] }
  /** No two rows share these values (blank ones aside). */
  | { readonly fact: 'unique'; readonly fields: readonly F[]; readonly within: 'branch' | 'department' }
  /** A date: of something done, of something planned (may lie ahead), or of a birth. */
  | { readonly fact: 'date'; readonly field: F; readonly nature: 'done' | 'planned' | 'birth' }
  /** The first does not come after the second. */
  | { readonly fact: 'order'; readonly earlier: F; readonly later: F }
  /** The first number does not exceed the second. */
  | { readonly fact: 'at-most'; readonly lesser: F; readonly greater: F }
  /** A whole number within these bounds, both included. */
  | { readonly fact: 'range'; readonly field: F; readonly min: number; readonly max: number }
  /** The value names a branch of the register. */
  | { readonly fact: 'branch'; readonly field: F };

/** What recognition knows about a sheet when a kind decides whether it is one. */
export interface Evidence {
  /** Fields with a column, or said by title, meta line or sheet name. */
  has(...fields: readonly string[]): boolean;
  /** How many of these fields have a column. */
  count(...fields: readonly string[]): number;
  /** The heading itself says so, not the values. */
  named(field: string): boolean;
  /** Columns of the kind's matrix (months, types, posts …). */
  readonly matrixColumns: number;
  /** Rows of a count table say themselves which type or period they count. */
  readonly countsByRow: boolean;
  /** Title, sheet name or a line above the header speaks of this kind. */
  readonly titled: boolean;
  /** Title lines and sheet name. */
  readonly title: string;
  /** Headings, title, meta lines and sheet name in one text, for words that are no field. */
  readonly words: string;
  /** A sample of data rows holds values (false for a header alone). */
  readonly hasValues: boolean;
  /** How full a field's column is beside the fullest one: 1 for every row, 0 for none. */
  fullness(field: string): number;
  /** Share of a column's filled cells whose value belongs to the field; null without values. */
  agrees(field: string): number | null;
}

/** How a matrix of the kind is laid out in columns. */
export type MatrixLayout = 'counts' | 'payments' | 'marks' | 'posts' | 'elements' | 'grades';

export interface KindSpec<K extends KindId = KindId> {
  readonly kind: K;
  /** Starred in MODEL.md. */
  readonly identifies: readonly FieldOf<K>[];
  /** Marked † in MODEL.md: one at least. */
  readonly oneOf: readonly FieldOf<K>[];
  /** Field → pattern (`recognise/pattern.ts`). */
  readonly headings: Readonly<Record<FieldOf<K>, string>>;
  /** Fields that hardly any other kind has count for more than 1 when kinds compete. */
  readonly weights: Readonly<Partial<Record<FieldOf<K>, number>>>;
  /** Words of titles and sheet names that speak of this kind. */
  readonly titles: RegExp;
  /** Words that refuse it, in headings or title. */
  readonly refuses: RegExp | null;
  /** Words that refuse it in titles and sheet names only. */
  readonly refusesTitle?: RegExp;
  /** Headings that are no field but belong to this kind's world: each speaks for it a little. */
  readonly surroundings?: RegExp;
  readonly matrix: MatrixLayout | null;
  /** Called when the identifying fields are there: is it enough? */
  readonly accepts: (evidence: Evidence) => boolean;
  readonly facts: readonly ColumnFact<FieldOf<K>>[];
}

/** Identity, but the compiler checks field names. */
export const kindSpec = <K extends KindId>(spec: KindSpec<K>): KindSpec<K> => spec;

/** Words any ledger of a party branch shows somewhere: without one, names and dates are anybody's. */
export const PARTY_WORDS =
  /党|支部|支委|三会一课|组织生活|民主评议|入党|转正|政治生日|谈心谈话|积极分子|换届/;

export const ORGANISATION_HEADINGS = {
  superior:
    '党委 名称? / 主管 党委|组织 名称? / 上级 组织|党委|单位? 名称? / 上级 组织 党委 / ~上级 支部 / ~组织 名称?',
  branchCode: '支部|组织 编码',
} as const;
export const PERSON_HEADINGS = {
  ...ORGANISATION_HEADINGS,
  personCode: '工号 / 党员|人 编码',
  idNumber: '身份证 号?',
} as const;
export const BRANCH_HEADING =
  '支部 名称? / 支部 简称 / 支部 单位 名称? / 支部 组织 名称? / 支部 组织关系 单位? 名称? / ~支部 党员 名称? / ~上级 支部 名称? / ~支委 名称? / ~组织 名称? / ~单位 名称?';
export const NAME_HEADING = '姓名 党员? 人? / 姓名 名称 / 党员|人 名称 / <党员 / ~党员? 人';
