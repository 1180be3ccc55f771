import { chineseDate, dayOf, isRealDate, type DateSpan, type Day } from '../../ledger/calendar';
import type { Department } from '../../ledger/dossier/dossier';
import { cellIn, cellsOf } from '../../ledger/dossier/values';
import type { KindId, LedgerRow } from '../../ledger/model';
import { workbookRule } from '../../engine/rule';
import { isSpan, ownerOf, placeOf, subjectOfRow } from './rows';

/** Ledgers about persons: the roster first, so that a number is judged where it belongs. */
const PERSON_KINDS = [
  'members',
  'development',
  'committee',
  'ratings',
  'training',
  'dues',
  'attendance',
  'pledges',
  'birthdays',
] as const satisfies readonly KindId[];
type PersonRow = LedgerRow<(typeof PERSON_KINDS)[number]>;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
/** Others (15 digits, passports, masked ones) are not judged. */
const WHOLE = /^\d{17}[\dX]$/;

/** The last character that the first seventeen call for (GB 11643-1999). */
const checkCharacter = (id: string): string =>
  CHECK_CHARACTERS.charAt(WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(id[index]), 0) % 11);

/** The birth date in an ID number; null when there is no such day. */
function birthIn(id: string): Day | null {
  const [year, month, day] = [Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14))];
  return isRealDate(year, month, day) ? dayOf(year, month, day) : null;
}

const sexIn = (id: string): '男' | '女' => (Number(id[16]) % 2 === 1 ? '男' : '女');

type Fault = 'check' | 'noDay' | 'born' | 'sex';

/** What disagrees in an 18-character number. */
function faultIn(id: string, born: DateSpan | null, sex: string | null): Fault | null {
  const birth = birthIn(id);
  if (birth === null) return 'noDay';
  if (checkCharacter(id) !== id[17]) return 'check';
  if (born && (birth < born.first || birth > born.last)) return 'born';
  return sex !== null && sex !== sexIn(id) ? 'sex' : null;
}

/** What is left of a number that Excel kept as one: fifteen digits and zeros, or 6.1E+17. */
const CUT = /^\d(?:\.\d+)?E\+?1[67]$|^\d{15}0{2,3}$/i;

const ABSENT = { state: 'absent' } as const;

const rowsAboutPersons = ({ ledgers }: Department): readonly PersonRow[] =>
  PERSON_KINDS.flatMap((kind): readonly PersonRow[] => ledgers.rows[kind]);

export const dataIdNumber = workbookRule({
  id: 'data.id-number',
  name: '身份证号',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '18位身份证号的校验位、出生日期和性别相互一致。15位号码、护照和已隐去的号码不判断。',
  reads: {
    members: ['branch', 'name', 'idNumber', 'bornOn', 'sex', 'group', 'post'],
    development: ['branch', 'name', 'idNumber', 'bornOn'],
    committee: ['branch', 'name', 'idNumber', 'post'],
    ratings: ['branch', 'name', 'idNumber', 'date', 'year'],
    training: ['branch', 'name', 'idNumber', 'date', 'year', 'course'],
    dues: ['branch', 'name', 'idNumber', 'date', 'year'],
    attendance: ['branch', 'name', 'idNumber', 'year'],
    pledges: ['branch', 'name', 'idNumber', 'year'],
    birthdays: ['branch', 'name', 'idNumber'],
  },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    check: {
      text: '{place}的身份证号校验位不符（第18位应与前17位相符）',
      remedy: '请核对档案，更正身份证号',
    },
    noDay: {
      text: '{place}的身份证号中的出生日期不存在（第7至14位应为真实日期）',
      remedy: '请核对档案，更正身份证号',
    },
    born: {
      text: '{place}的身份证号与登记的出生日期{born}不一致（两者应一致）',
      remedy: '请核对档案，更正身份证号或者出生日期',
    },
    sex: {
      text: '{place}的身份证号与登记的性别“{sex}”不一致（两者应一致）',
      remedy: '请核对档案，更正身份证号或者性别',
    },
    cut: {
      text: '{place}的身份证号被存成了数字，Excel只保留前15位，末尾几位已经丢失（应按文本填写）',
      remedy: '把该列设为文本格式，按档案重新录入身份证号',
    },
  },
  evaluate(department, { say }) {
    const judged = new Set<string>();
    return rowsAboutPersons(department).flatMap((row) => {
      const cell = row.idNumber;
      if (cell.state === 'absent' || cell.state === 'blank') return [];
      if (cell.state === 'value' && (judged.has(cell.value) || !WHOLE.test(cell.value))) return [];
      const place = placeOf(row);
      const where = {
        ...ownerOf(department, row),
        cells: cellsOf(cell),
        subject: subjectOfRow(row, 'idNumber'),
      };
      if (cell.state === 'unreadable')
        return CUT.test(cell.raw) ? [say.violation('cut', { place }, where)] : [];
      judged.add(cell.value);
      const [bornOn, sexCell] = [cellIn(row, 'bornOn') ?? ABSENT, cellIn(row, 'sex') ?? ABSENT];
      const born = bornOn.state === 'value' && isSpan(bornOn.value) ? bornOn.value : null;
      const sex = sexCell.state === 'value' ? String(sexCell.value) : null;
      const fault = faultIn(cell.value, born, sex);
      if (fault === null) return [];
      if (fault === 'born' && born) {
        const cells = cellsOf(cell, bornOn);
        return [say.violation('born', { place, born: chineseDate(born) }, { ...where, cells })];
      }
      if (fault === 'sex' && sex !== null) {
        return [say.violation('sex', { place, sex }, { ...where, cells: cellsOf(cell, sexCell) })];
      }
      return fault === 'noDay'
        ? [say.violation('noDay', { place }, where)]
        : [say.violation('check', { place }, where)];
    });
  },
});
