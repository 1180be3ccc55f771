/**
 * Which rows below a header are data: not totals, not notes, not the 必填 line, not the header printed again.
 */
import type { CellValue } from '../../workbook/grid';
import { branchAfterLabel } from '../recognise/meta';
import { wordsOf } from '../parse/value';

const TOTAL =
  /^(?:合计|总计|小计|共计|累计|总数|汇总|平均(?:值|数)?|[第一二三四\d]*季度合计|本页合计|全部合计|[上下]半年合计)[:：]?$|^其中[:：]?|合计[:：]?\d*(?:人|元|个)?$/;
const NOTE =
  /^(?:填表说明|填报说明|填写说明|注意事项|填报要求|填表要求|说明|备注|注|填表人|制表人?|审核人?|报送人|填报人|经办人|联系人|负责人|单位负责人|党支部书记|支部书记|签字|签名|盖章|日期|填表日期|填报日期|填报时间|附件?)(?:\(?签[字章名]\)?|（签[字章名]）|\(盖章\)|（盖章）)?\s*[:：]|导入前请删除|^(?:注意事项|填表说明|填报说明|填写说明)/;
const DEMO = /^(?:示例|样例|例如|举例|填写示例|填写样例|示范|例)\d*(?:[:：].*)?$/;
const MARKER = /^[(（]?(?:必填|选填|非必填|可不填|必填项|选填项|非直属党支部必填|自动生成)[)）]?/;
const LONGEST_TOTAL = 16;
const LONG_NOTE = 15;
/** Demo and 必填 rows stand directly under the header. */
const NEAR_HEADER = 3;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the choice of rows needs to know about the table; columns relative to the view. */
export interface RowQuestion {
  readonly rows: readonly (readonly CellValue[])[];
  readonly first: number;
  readonly end: number;
  /** Columns that carry a field or a matrix. */
  readonly mapped: readonly number[];
  /** Leaf headings of the mapped columns, as written. */
  readonly headings: readonly string[];
  /** The table's columns, for side-by-side tables. */
  readonly span: Span;
}

export interface DataRow {
  readonly row: number;
  /** A line such as `党支部：第一党支部` above it inside the data; null when none came yet. */
  readonly branch: { readonly name: string; readonly row: number; readonly column: number } | null;
}

/** The rows that are records, in order. */
export function dataRows(question: RowQuestion): readonly DataRow[] {
  const { rows, first, end } = question;
  const found: DataRow[] = [];
  let branch: DataRow['branch'] = null;
  for (let row = first; row < Math.min(end, rows.length); row += 1) {
    const cells = rows[row];
    if (!cells || cells.length === 0) continue;
    const lead = leadOf(cells, question.span);
    if (!lead) continue;
    const named = lead.alone ? branchAfterLabel(lead.words) : null;
    if (named) branch = { name: named, row, column: lead.column };
    else if (isRecord(cells, lead, row - first, question)) found.push({ row, branch });
  }
  return found;
}

interface Lead {
  readonly words: string;
  readonly column: number;
  /** The second filled cell's words: 合计 may stand behind a running number. */
  readonly second: string;
  readonly alone: boolean;
}

/** The first two filled cells; null for an empty row. Only text is put into words, for speed. */
function leadOf(cells: readonly CellValue[], { from, to }: Span): Lead | null {
  let first: { words: string; column: number } | null = null;
  for (let column = from; column <= Math.min(to, cells.length - 1); column += 1) {
    const value = cells[column];
    if (value === null || value === undefined) continue;
    const words = typeof value === 'string' ? wordsOf(value) : ' ';
    if (words === '') continue;
    if (first) return { ...first, second: words, alone: false };
    first = { words, column };
  }
  return first ? { ...first, second: '', alone: true } : null;
}

function isRecord(cells: readonly CellValue[], lead: Lead, depth: number, question: RowQuestion): boolean {
  const words = lead.words;
  if (isTotal(words) || isTotal(lead.second) || NOTE.test(words)) return false;
  if (depth < NEAR_HEADER && isInstruction(cells, words, question.span)) return false;
  if (repeatsHeader(cells, question)) return false;
  return holdsRecord(cells, question.mapped);
}

const isTotal = (words: string): boolean =>
  words.length <= LONGEST_TOTAL && words !== ' ' && TOTAL.test(words.replace(/\s+/g, ''));

function isInstruction(cells: readonly CellValue[], lead: string, { from, to }: Span): boolean {
  if (DEMO.test(lead)) return true;
  const filled = cells.slice(from, to + 1).filter((value) => value !== null && value !== '');
  const markers = filled.filter((value) => typeof value === 'string' && MARKER.test(value.trim()));
  return markers.length > 0 && markers.length * 2 >= filled.length;
}

function repeatsHeader(cells: readonly CellValue[], { mapped, headings }: RowQuestion): boolean {
  let same = 0;
  for (const [index, column] of mapped.entries()) {
    const value = cells[column];
    if (typeof value !== 'string' || value !== headings[index]) {
      if (index >= 1 && same === 0) return false;
      continue;
    }
    same += 1;
    if (same >= 2) return true;
  }
  return false;
}

/** False when no mapped column is filled, or only one with a running text in a table of many columns. */
function holdsRecord(cells: readonly CellValue[], mapped: readonly number[]): boolean {
  let only: CellValue = null;
  let filled = 0;
  for (const column of mapped) {
    const value = cells[column];
    if (value === null || value === undefined || value === '') continue;
    filled += 1;
    if (filled > 1) return true;
    only = value;
  }
  if (filled === 0) return false;
  return mapped.length < 4 || typeof only !== 'string' || only.length < LONG_NOTE;
}
