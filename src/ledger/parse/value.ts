/**
 * What every parser stands on: the words of a cell, what counts as blank, and 'cannot be read'.
 */
import type { CellValue } from '../../workbook/grid';
import { dayOfSerial, isoDate } from '../calendar';
import type { FieldType } from '../model';

/** A parser's answer to a cell that holds something else than its field asks for. */
export const UNREADABLE = Symbol('unreadable');
export type Reading<T> = T | typeof UNREADABLE;

/** Facts from outside the cell that a value may need. */
export interface ParseContext {
  /** The table's year, for `3月` or `3月5日`; null when nothing says it. */
  readonly year: number | null;
  /** The month that another column of the row says, for `5日`. */
  readonly month?: number;
}

const NEEDS_FOLDING = /[^\u0020-\u007e\u4e00-\u9fff]/;

/** NFKC without spaces at the ends; most cells are plain already and come back as they are. */
export function folded(text: string): string {
  return (NEEDS_FOLDING.test(text) ? text.normalize('NFKC') : text).trim();
}

/** The cell's words, as a reader sees them; `''` for an empty cell. */
export function wordsOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return folded(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value.type === 'date') return shownDate(value.serial, value.shows);
  return value.type === 'shown' ? folded(value.text) : value.code;
}

function shownDate(serial: number, shows: 'day' | 'month'): string {
  const iso = isoDate(dayOfSerial(serial));
  return shows === 'month' ? iso.slice(0, 7) : iso;
}

/** The number behind a cell that Excel holds as one, whatever it shows. */
export function numberIn(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  return value !== null && typeof value === 'object' && value.type === 'shown' ? value.number : null;
}

/** `-`, `--`, `——`, `/`, `N/A`, `暂无`: nothing, in every field (MODEL.md). */
const ALWAYS_BLANK = /^(?:[-‐-―－_]+|\/+|\\+|N\/?A|暂无|空|待填|\.+|…+)?$/i;
const NOTHING_WORD = /^(?:无|没有|无内容)$/;
/** A post without a holder: a name that is still to come. */
const NO_ONE = /^\(?(?:空缺|暂缺|暂空|缺额|待补选?|待选举?|待定|缺)\)?$/;
const NAMES: ReadonlySet<FieldType> = new Set<FieldType>(['name', 'names']);
const LONGEST_BLANK = 6;

/** In these fields 无 says that there is nothing to say; in all others it is an answer. */
const BLANK_WHEN_NONE: ReadonlySet<FieldType> = new Set<FieldType>([
  'text',
  'name',
  'names',
  'branch',
  'date',
  'deadline',
  'year',
  'idNumber',
]);

/** True when the cell says nothing for a field of this type. */
export function isBlankFor(type: FieldType, value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== 'string' || value.length > LONGEST_BLANK)
    return typeof value === 'string' && value.trim() === '';
  const text = folded(value);
  if (ALWAYS_BLANK.test(text) || (NAMES.has(type) && NO_ONE.test(text))) return true;
  return NOTHING_WORD.test(text) && BLANK_WHEN_NONE.has(type);
}

const CODE_IN_FRONT = /^[0-9A-Z]{1,4}\s*[_.、\-\s]\s*(?=\p{Script=Han})|^[0-9]{1,4}(?=\p{Script=Han})/u;

/** `223_正式党员` → 正式党员, `11 博士研究生` → 博士研究生; spaces removed. For enumerations only. */
export function withoutCode(text: string): string {
  return text.replace(CODE_IN_FRONT, '').replace(/\s+/g, '');
}
