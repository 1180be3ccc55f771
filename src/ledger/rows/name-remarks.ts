/**
 * What stands beside a person's name in its cell: `党员001（书记）`, `党员002（已转出）`.
 */
import type { CellValue } from '../../workbook/grid';
import type { Cell, CellRef } from '../model';
import { PARSERS } from '../parse/parsers';
import { readName } from '../parse/people';
import { UNREADABLE } from '../parse/value';

interface Remark {
  readonly field: string;
  readonly words: string;
  /** `UNREADABLE` where the field asks for more than the remark says: a day of leaving. */
  readonly value: unknown;
}

interface BareName {
  readonly name: string;
  readonly remarks: readonly Remark[];
}

type Meaning = (words: string) => unknown;

const FORMER = /^(?:原|前|曾).*(?:书记|委员|组长)$/;
const POST = /(?:书记|委员|组长)$/;
const STATUS = /^(?:中共)?(?:预备|正式)(?:党员|期)?$/;
const NATION = /^[\p{Script=Han}]{1,5}族$/u;
const LEFT = /转出|转走|调离|调出|迁出/;
const CAME = /转入|调入|新转/;
const LOST = /失联/;
const FLOATING = /流动/;
const EXEMPT = /免[缴交评]/;

const itself: Meaning = (words) => words;
const when =
  (form: RegExp, meaning: Meaning): Meaning =>
  (words) =>
    form.test(words) ? meaning(words) : null;
/** 正常 and 其他 are no reason to write something beside a name. */
const otherThanUsual =
  (read: (words: string) => unknown): Meaning =>
  (words) => {
    const value = read(words);
    return value === UNREADABLE || value === '其他' || value === '正常' ? null : value;
  };

const MEANINGS: readonly (readonly [string, Meaning])[] = [
  // No ledger asks for a post that is no more.
  ['formerPost', when(FORMER, itself)],
  ['post', when(POST, itself)],
  ['status', when(STATUS, (words) => PARSERS.memberStatus(words, { year: null }))],
  ['sex', otherThanUsual((words) => PARSERS.sex(words, { year: null }))],
  ['ethnicity', when(NATION, itself)],
  ['standing', otherThanUsual((words) => PARSERS.standing(words, { year: null }))],
  ['movedOutOn', when(LEFT, () => UNREADABLE)],
  ['movedInOn', when(CAME, () => UNREADABLE)],
  ['isLost', when(LOST, () => true)],
  ['isFloating', when(FLOATING, () => true)],
  ['exempt', when(EXEMPT, itself)],
  ['duty', otherThanUsual((words) => PARSERS.duty(words, { year: null }))],
];

const BRACKETED = /^(.+?)\(([^()]+)\)$/;
const SEPARATORS = /[,、;/\s]+/;
const LONGEST_REMARK = 10;

/**
 * Takes what stands beside a name (as read: half-width) apart from it. Remarks that nobody knows stay with the name:
 * `党员001(大)` and `党员001(小)` are two people.
 */
function bareName(written: string): BareName {
  const [, name = '', inside = ''] = BRACKETED.exec(written) ?? [];
  if (name === '') return { name: written, remarks: [] };
  const remarks = inside.split(SEPARATORS).flatMap((words) => remarkOf(words) ?? NOT_KNOWN);
  return remarks.includes(NOT_KNOWN) ? { name: written, remarks: [] } : { name, remarks };
}

const NOT_KNOWN: Remark = { field: '', words: '', value: null };

function remarkOf(words: string): Remark | null {
  if (words.length > LONGEST_REMARK) return null;
  for (const [field, meaning] of MEANINGS) {
    const value = meaning(words);
    if (value !== null) return { field, words, value };
  }
  return null;
}

/** A name's cell taken apart: the name alone, and what the remark says of other fields. */
interface Apart {
  readonly name: Cell<unknown>;
  readonly remarks: readonly (readonly [string, Cell<unknown>])[];
}

/** Null when the cell holds a name alone, or `namesakes` has it. */
export function takenApart(cell: unknown, namesakes: ReadonlySet<string>): Apart | null {
  if (!isWritten(cell) || !cell.value.endsWith(')')) return null;
  const { at, value: written } = cell;
  const { name, remarks } = bareName(written);
  if (name === written || namesakes.has(name)) return null;
  return {
    name: { state: 'value', value: name, at },
    remarks: remarks.map(({ field, words, value }) => [
      field,
      value === UNREADABLE ? { state: 'unreadable', raw: words, at } : { state: 'value', value, at },
    ]),
  };
}

const isWritten = (cell: unknown): cell is { readonly value: string; readonly at: CellRef } =>
  typeof cell === 'object' &&
  cell !== null &&
  'at' in cell &&
  'value' in cell &&
  typeof cell.value === 'string';

/** Names that only 男 or 女 behind them tells apart: there it belongs to the name. */
export function namesakesIn(values: readonly CellValue[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const namesakes = new Set<string>();
  for (const value of values) {
    const written = readName(value);
    if (written === UNREADABLE || !written.endsWith(')')) continue;
    const { name, remarks } = bareName(written);
    if (!remarks.some(({ field }) => field === 'sex')) continue;
    if ((first.get(name) ?? written) !== written) namesakes.add(name);
    first.set(name, written);
  }
  return namesakes;
}
