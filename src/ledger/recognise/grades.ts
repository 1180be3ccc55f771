/**
 * Columns of grades: one a grade with a mark in it, or one a year with the grade.
 */
import type { CellValue } from '../../workbook/grid';
import { GRADES } from '../model';
import { wordsOf } from '../parse/value';
import { leafOf } from './heading';
import type { MatrixColumn } from './matrix';
import { periodLabel } from './period';
import { agreement, shareOf } from './votes';

const DRESS = /等次|档次|等级|党员/g;
const MARK = /^(?:√|✓|✔|☑|●|■|是)$/;
const ENOUGH_MARKS = 0.5;
const SURE = 0.8;
const FEWEST_GRADES = 2;
const YEAR = /((?:19|20)\d{2})年度?/;
/** What may stand beside the year: an appraisal of members, and none of officials. */
const APPRAISAL = /^(?:党员|民主|组织|支部|年度|评议|评定|测评|等次|等级|档次|结果)*$/;

/** Which columns hold grades so; none when marks are nowhere, as under 优秀 with the number of votes. */
export function gradeColumns(
  texts: readonly (readonly string[])[],
  samples: readonly (readonly CellValue[])[],
): readonly (MatrixColumn | null)[] {
  const years = texts.map((levels, index) => yearColumn(levels, samples[index] ?? []));
  if (years.some((column) => column !== null)) return years;
  const grades = texts.map(gradeColumn);
  const found = grades.filter((column) => column !== null);
  const isMarked = grades.some((column, index) => column !== null && isOfMarks(samples[index] ?? []));
  return found.length >= FEWEST_GRADES && isMarked ? grades : grades.map(() => null);
}

function gradeColumn(levels: readonly string[]): MatrixColumn | null {
  const leaf = leafOf(levels).replace(DRESS, '');
  const label = GRADES.find((grade) => grade === leaf);
  return label ? { type: null, period: null, indices: [label], label } : null;
}

const isOfMarks = (samples: readonly CellValue[]): boolean =>
  (shareOf('grade', samples, (value) => MARK.test(wordsOf(value))) ?? 0) >= ENOUGH_MARKS;

function yearColumn(levels: readonly string[], samples: readonly CellValue[]): MatrixColumn | null {
  const words = levels.join('');
  const year = YEAR.exec(words)?.[1];
  if (!year || !APPRAISAL.test(words.replace(YEAR, ''))) return null;
  if ((agreement('', 'grade', samples) ?? 0) < SURE) return null;
  const period = { unit: 'year' as const, year: Number(year) };
  return { type: null, period, indices: [periodLabel(period)], label: null };
}
