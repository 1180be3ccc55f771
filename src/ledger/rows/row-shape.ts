/**
 * What a row holds, judged by the types of its columns: values that only a record has, figures, or none of either.
 */
import type { CellValue } from '../../workbook/grid';
import type { FieldType } from '../model';
import { PARSERS } from '../parse/parsers';
import { UNREADABLE, isBlankFor, wordsOf } from '../parse/value';
import { agreement } from '../recognise/votes';

/** A column that carries a field or a matrix; its place is relative to the view. */
export interface MappedColumn {
  readonly column: number;
  readonly type: FieldType;
  /** Leaf heading, as written. */
  readonly heading: string;
}

type Cells = readonly (CellValue | undefined)[];

/** Types that are added up. */
export const FIGURES: ReadonlySet<FieldType> = new Set<FieldType>(['count', 'money', 'hours', 'payment']);
const FIGURE = /^[¥￥]?-?\d[\d,]*(?:\.\d+)?(?:%|[\p{Script=Han}/]{1,3})?$/u;

/** Types whose values no total, sum or remark has. */
const OF_RECORDS: ReadonlySet<FieldType> = new Set<FieldType>([
  'sex',
  'memberStatus',
  'grade',
  'idNumber',
  'attendance',
  'date',
]);

/** True when the column's own vocabulary or form knows the value; a total or note has none such. */
const tells = ({ type }: MappedColumn, value: CellValue): boolean => {
  if (!OF_RECORDS.has(type) || isBlankFor(type, value)) return false;
  return !(type === 'attendance' && isFigure(value)) && agreement('', type, [value]) === 1;
};

/** True when the row is a record's whatever its first words are called: a person named 小计 has a sex and a date. */
export function tellsOfRecord(cells: Cells, mapped: readonly MappedColumn[]): boolean {
  const telling = mapped.filter((each) => tells(each, cells[each.column] ?? null));
  if (telling.length === 0) return false;
  return telling.length > 1 || telling.some(({ type }) => type !== 'date') || isIdentified(cells, mapped);
}

/** Both the branch and the name are there, in a table that has both. */
export function isIdentified(cells: Cells, mapped: readonly MappedColumn[]): boolean {
  const identity = mapped.filter(({ type }) => type === 'branch' || type === 'name');
  return (
    identity.length > 1 &&
    identity.every(({ column, type }) => {
      const value = cells[column] ?? null;
      return !isBlankFor(type, value) && !isFigure(value);
    })
  );
}

/** A number, with a unit or as a share too. */
const isFigure = (value: CellValue): boolean =>
  typeof value === 'number' ||
  (value !== null && typeof value === 'object' && value.type !== 'date') ||
  (typeof value === 'string' && FIGURE.test(wordsOf(value)));

/** True when nothing is filled but figures, what stands in the columns `aside` left out. */
export const holdsOnlyFigures = (cells: Cells, aside: readonly number[], from: number, to: number): boolean =>
  cells.every(
    (value = null, column) =>
      column < from || column > to || aside.includes(column) || isBlankFor('text', value) || isFigure(value),
  );

/** True when a figure column could hold the value. */
export const isReadable = (type: FieldType, value: CellValue): boolean =>
  PARSERS[type](value, { year: 2000 }) !== UNREADABLE;
