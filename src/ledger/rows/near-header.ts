/**
 * Rows directly under a header that are no records: hints, field codes, column numbers.
 */
import type { CellValue } from '../../workbook/grid';
import type { FieldType } from '../model';
import { isDitto } from '../parse/ditto';
import { isHint, isMarker } from '../parse/hint';
import { isBlankFor, wordsOf } from '../parse/value';
import { isClosed } from '../recognise/votes';
import { FIGURES, type MappedColumn, isReadable } from './row-shape';

type Cells = readonly CellValue[];

/** True for a row that tells how to fill the columns, or numbers or codes them. */
export function isUnderHeading(cells: Cells, mapped: readonly MappedColumn[], filled: Cells): boolean {
  return isMarkers(filled) || isCodes(filled) || isNumbering(cells, mapped, filled) || isHints(cells, mapped);
}

function isMarkers(filled: Cells): boolean {
  const markers = filled.filter(isMarker);
  return markers.length > 0 && markers.length * 2 >= filled.length;
}

const FEWEST_CODES = 3;

/** `branchName name sex`: an information system's names of the columns. */
const isCodes = (filled: Cells): boolean =>
  filled.length >= FEWEST_CODES &&
  filled.every((value) => typeof value === 'string' && /^[a-z]\w*(?:\.\w+)*$/i.test(value.trim())) &&
  filled.some((value) => typeof value === 'string' && value.trim().length > 1) &&
  new Set(filled).size === filled.length;

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 甲 乙 1 2 3 as statistics number their columns: somebody's name or branch is a mere ordinal. */
function isNumbering(cells: Cells, mapped: readonly MappedColumn[], filled: Cells): boolean {
  const isOrdinal = (value: CellValue | undefined): boolean =>
    value !== undefined && ordinalOf(value) !== null;
  if (filled.length < FEWEST_CODES || !filled.slice(1).every(isOrdinal)) return false;
  if (!isOrdinal(filled[0]) && !/^[栏列]次?$/.test(wordsOf(filled[0] ?? null))) return false;
  const named = mapped.filter(({ type }) => type === 'branch' || type === 'name');
  return named.some(({ column }) => isOrdinal(cells[column])) && ascends(filled.map(ordinalOf));
}

/** `1`, `(1)`, `①`, 甲: a place in a sequence; stems and numbers count apart. */
function ordinalOf(value: CellValue): number | null {
  const words = wordsOf(value).replace(/^\((.*)\)$/, '$1');
  if (words.length === 1 && STEMS.includes(words)) return STEMS.indexOf(words) + 1;
  return /^\d{1,2}$/.test(words) ? Number(words) : null;
}

const ascends = (ordinals: readonly (number | null)[]): boolean =>
  ordinals.every((ordinal, index) => {
    const before = ordinals[index - 1] ?? 0;
    return ordinal === null || ordinal === before + 1 || ordinal === 1;
  });

/** Every value that has a form is a hint at it, or says nothing and nobody is named. */
function isHints(cells: Cells, mapped: readonly MappedColumn[]): boolean {
  const typed = mapped.filter(
    ({ column, type }) => hasForm(type) && !isBlankFor(type, cells[column] ?? null),
  );
  if (typed.length === 0) return false;
  const hints = typed.filter(({ column }) => isHint(cells[column] ?? null)).length;
  if (hints > 1 && hints * 2 >= typed.length) return true;
  const isValue = ({ column, type }: MappedColumn): boolean =>
    isDitto(cells[column] ?? null) || isReadable(type, cells[column] ?? null);
  if (typed.some(isValue)) return false;
  const named = mapped.filter(({ type }) => type === 'branch' || type === 'name');
  const isTelling = hints > 0 || (typed.length > 1 && named.length > 0);
  return isTelling && named.every((each) => namesNobody(each, cells[each.column] ?? null));
}

const hasForm = (type: FieldType): boolean =>
  type === 'date' || type === 'idNumber' || FIGURES.has(type) || (isClosed(type) && type !== 'grade');

/** Neither a person nor a branch: blank, a hint, a mere sign. */
const namesNobody = ({ type }: MappedColumn, value: CellValue): boolean =>
  isBlankFor(type, value) || isHint(value) || wordsOf(value).length < 2;
