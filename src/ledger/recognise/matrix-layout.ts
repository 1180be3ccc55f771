/**
 * Which columns of a sheet form a kind's matrix.
 */
import type { CellValue } from '../../workbook/grid';
import type { MatrixLayout } from '../kinds/spec';
import type { FieldType, MatrixPeriod } from '../model';
import { readTimes } from '../parse/number';
import { UNREADABLE, wordsOf } from '../parse/value';
import type { RowRole, SheetColumn } from './candidates';
import { leafOf } from './heading';
import {
  type MatrixColumn,
  countColumn,
  elementColumn,
  isComputed,
  markColumn,
  periodColumn,
  postColumn,
  withoutSharedYear,
} from './matrix';
import { gradeColumns } from './grades';
import { bareRun, fullHeading, periodOf } from './period';
import type { Meta } from './meta';
import { agreement, shareOf } from './votes';

const ENOUGH_TO_DECIDE = 0.5;
const MATRIX_TYPES: Readonly<Record<string, FieldType>> = {
  payments: 'payment',
  marks: 'attendance',
  posts: 'names',
};

/** What title, meta line or sheet name say for every column. */
type Outside = Pick<Meta, 'meetingType' | 'month' | 'period' | 'year'>;

/** The matrix column that each column is in this layout; all null when there are too few for a matrix. */
export function matrixColumns(
  layout: MatrixLayout | null,
  columns: readonly SheetColumn[],
  texts: readonly (readonly string[])[],
  outside: Outside,
  roles: readonly (RowRole | null)[] = [],
): readonly (MatrixColumn | null)[] {
  if (layout === null) return columns.map(() => null);
  if (layout === 'grades')
    return gradeColumns(
      texts,
      columns.map(({ samples }) => samples),
    );
  const typeInRows = roles.includes('type');
  const leaves = texts.map(leafOf);
  const bare = layout === 'posts' ? null : bareRun(leaves, isComputed);
  const found = columns.map((column, index) => {
    const number = bare?.get(index);
    const written = texts[index] ?? [];
    const upper = written.slice(0, -1);
    const levels = number ? [...upper, fullHeading(number, upper.join(''), outside)] : written;
    if (roles[index] === 'type' || roles[index] === 'period') return null;
    const matrix = readColumn(layout, levels, outside, typeInRows);
    return matrix && suits(layout, column.samples) ? matrix : null;
  });
  const inRows = roles.some((role) => role !== null);
  const fewest = layout === 'elements' ? 3 : inRows ? 1 : 2;
  const isOfSome =
    layout !== 'counts' || typeInRows || found.some((column) => column !== null && column.type !== null);
  return isOfSome && found.filter((column) => column !== null).length >= fewest
    ? withoutSharedYear(found)
    : columns.map(() => null);
}

function readColumn(
  layout: string,
  levels: readonly string[],
  outside: Outside,
  typeInRows: boolean,
): MatrixColumn | null {
  const { meetingType, year } = outside;
  if (layout === 'counts') {
    if (!isOfTitle(levels, outside)) return null;
    return typeInRows ? countOfRow(levels) : countColumn(levels, meetingType);
  }
  if (layout === 'posts') return postColumn(levels);
  if (layout === 'marks') return markColumn(levels, year);
  return layout === 'elements' ? elementColumn(levels) : periodColumn(levels);
}

/** 本月 and 本季度 count what the title's month or quarter saw: without one they count nothing that is known. */
function isOfTitle(levels: readonly string[], { period }: Outside): boolean {
  const words = levels.join('');
  if (/本月/.test(words)) return period?.unit === 'month';
  return !/本季/.test(words) || period?.unit === 'quarter';
}

/** Where each row has its type: the periods' columns, or the one count. */
function countOfRow(levels: readonly string[]): MatrixColumn | null {
  const isCount = /^(?:开展|召开|活动|会议)?(?:次数|数量|场次)$/.test(leafOf(levels));
  return (
    periodColumn(levels) ?? (isCount ? { type: null, period: null, indices: ['次数'], label: null } : null)
  );
}

function suits(layout: string, samples: readonly CellValue[]): boolean {
  const type = MATRIX_TYPES[layout];
  const agreed =
    layout === 'counts' ? shareOf('count', samples, isTimes) : type && agreement('', type, samples);
  return agreed === null || agreed === undefined || agreed >= ENOUGH_TO_DECIDE;
}

const isTimes = (value: CellValue): boolean => readTimes(value, { year: null }) !== UNREADABLE;

const TYPE_HEADING = /类[别型]|形式|项目|内容|名称|会议|活动|组织生活|制度/;
const PERIOD_HEADING = /^(?:所属)?(?:季度|季|月份|月度|月|时间|时段)$/;
const SURE = 0.8;

/** Columns of a count table whose cells say what each row counts: 支委会, 第一季度. */
export function rowRoles(
  columns: readonly SheetColumn[],
  texts: readonly (readonly string[])[],
): readonly (RowRole | null)[] {
  let hasType = false;
  let hasPeriod = false;
  return columns.map(({ samples }, index) => {
    const text = texts[index]?.join('') ?? '';
    if (!hasType && TYPE_HEADING.test(text) && (agreement('', 'meetingType', samples) ?? 0) >= SURE) {
      hasType = true;
      return 'type';
    }
    if (hasPeriod || !PERIOD_HEADING.test(text) || !isMostlyPeriods(samples)) return null;
    hasPeriod = true;
    return 'period';
  });
}

function isMostlyPeriods(samples: readonly CellValue[]): boolean {
  const filled = samples.filter((value) => wordsOf(value) !== '');
  const periods = filled.filter((value) => rowPeriodOf(wordsOf(value)) !== null);
  return filled.length > 0 && periods.length >= filled.length * SURE;
}

/** The period that a row's own cell names: `第一季度`, `3月`, a bare `3` of a column of months. */
export function rowPeriodOf(words: string): MatrixPeriod | null {
  const compact = words.replace(/\s+/g, '');
  return periodOf(compact) ?? (/^(?:[1-9]|1[0-2])$/.test(compact) ? periodOf(`${compact}月`) : null);
}
