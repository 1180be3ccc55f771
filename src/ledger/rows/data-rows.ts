/**
 * Which rows below a header are data: not totals, not notes, not the 必填 line, not the header printed again.
 */
import type { CellValue } from '../../workbook/grid';
import { wordsOf } from '../parse/value';
import { type Section, type SectionQuestion, Sections, sectionLine } from './section';

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
  readonly sections: SectionQuestion;
}

export interface DataRow {
  readonly row: number;
  /** What lines such as `党支部：第一党支部` above it inside the data say. */
  readonly under: Section;
}

/** The rows that are records, in order. */
export function dataRows(question: RowQuestion): readonly DataRow[] {
  const { rows, first, end, span } = question;
  const kindOf = wordJudge();
  const found: DataRow[] = [];
  const sections = new Sections();
  for (let row = first; row < Math.min(end, rows.length); row += 1) {
    const cells = rows[row];
    if (!cells) continue;
    const filled = firstFilled(cells, span);
    const [lead, second] = filled;
    if (lead === undefined) continue;
    const line = filled.length <= MOST_IN_A_LINE ? sectionLine(question.sections, row, filled) : null;
    if (line) sections.begin(line);
    else if (
      isRecord(cells, cells[lead], second === undefined ? null : cells[second], row - first, question, kindOf)
    )
      found.push({ row, under: sections.section });
  }
  return found;
}

/** A branch and a few asides; rows that hold more are not looked at further. */
const MOST_IN_A_LINE = 6;

/** The row's filled columns, as far as it takes to tell a line from a record. */
function firstFilled(cells: readonly CellValue[], { from, to }: Span): readonly number[] {
  const filled: number[] = [];
  const last = Math.min(to, cells.length - 1);
  for (let column = from; column <= last && filled.length <= MOST_IN_A_LINE; column += 1) {
    const value = cells[column];
    if (value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== ''))
      filled.push(column);
  }
  return filled;
}

type WordKind = 'total' | 'note' | 'demo' | 'plain';
const MOST_REMEMBERED = 5000;

/** What a row's first words say of it. Branch names and the like come again and again, so answers are remembered. */
function wordJudge(): (value: CellValue | undefined) => WordKind {
  const known = new Map<string, WordKind>();
  return (value) => {
    if (typeof value !== 'string') return 'plain';
    const remembered = known.get(value);
    if (remembered) return remembered;
    const kind = judged(wordsOf(value));
    if (known.size < MOST_REMEMBERED) known.set(value, kind);
    return kind;
  };
}

function judged(words: string): WordKind {
  if (words.length <= LONGEST_TOTAL && TOTAL.test(words.replace(/\s+/g, ''))) return 'total';
  if (NOTE.test(words)) return 'note';
  return DEMO.test(words) ? 'demo' : 'plain';
}

function isRecord(
  cells: readonly CellValue[],
  lead: CellValue | undefined,
  second: CellValue | undefined,
  depth: number,
  question: RowQuestion,
  kindOf: (value: CellValue | undefined) => WordKind,
): boolean {
  const kind = kindOf(lead);
  // 合计 may stand behind a running number.
  if (kind === 'total' || kind === 'note' || kindOf(second) === 'total') return false;
  if (depth < NEAR_HEADER && (kind === 'demo' || isInstruction(cells, question.span))) return false;
  return !repeatsHeader(cells, question) && holdsRecord(cells, question.mapped);
}

function isInstruction(cells: readonly CellValue[], { from, to }: Span): boolean {
  const filled = cells.slice(from, to + 1).filter((value) => value !== null && value !== '');
  const markers = filled.filter((value) => typeof value === 'string' && MARKER.test(value.trim()));
  return markers.length > 0 && markers.length * 2 >= filled.length;
}

/** The header printed again: its first two mapped headings stand in the row. */
function repeatsHeader(cells: readonly CellValue[], { mapped, headings }: RowQuestion): boolean {
  const [first, second] = mapped;
  if (first === undefined || second === undefined) return false;
  return cells[first] === headings[0] && cells[second] === headings[1] && typeof cells[first] === 'string';
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
