/**
 * Enumerations: a cell's words, with or without a code in front, to one of a field's values.
 */
import type { CellValue } from '../../workbook/grid';
import type { AttendanceMark, FieldValues } from '../model';
import { GRADES } from '../model';
import { type Reading, UNREADABLE, numberIn, withoutCode, wordsOf } from './value';

/** First form that fits wins, so the more specific stand first. */
type Vocabulary<T> = readonly (readonly [RegExp, T])[];

function readWord<T>(vocabulary: Vocabulary<T>): (value: CellValue) => Reading<T> {
  return (value) => {
    const words = withoutCode(wordsOf(value));
    for (const [form, meaning] of vocabulary) if (form.test(words)) return meaning;
    return UNREADABLE;
  };
}

export const readSex = readWord<FieldValues['sex']>([
  [/^男性?$/, '男'],
  [/^女性?$/, '女'],
]);

export const readBranchForm = readWord<FieldValues['branchForm']>([
  [/临时|流动党支部|功能型/, '临时'],
  [/联合|联建/, '联合'],
  [
    /^(?:正式|独立|单独|单建|单独组建|独立组建|一般|普通|党支部|正式党支部|独立党支部|单独建立|单独党支部)(?:党支部|支部)?$/,
    '正式',
  ],
]);

export const readBranchStatus = readWord<FieldValues['branchStatus']>([
  [/撤销|注销|停用|已?撤并?$|解散|终止/, '撤销'],
  [/^(?:在册|正常|启用|有效|存续|在用|运行|是|已成立|现有)/, '在册'],
]);

/** 政治面貌 says 中共党员 and 中共预备党员 for the two. */
export const readMemberStatus = readWord<FieldValues['memberStatus']>([
  [/^(?:中共)?预备(?:党员)?$|^中共预备党员/, '预备'],
  [/^(?:中共)?正式(?:党员)?$|^中共党员(?:\(正式\))?$|^党员$/, '正式'],
]);

export const readStanding = readWord<FieldValues['standing']>([
  [/停止党籍|停籍/, '停止党籍'],
  [/除名|劝退|自行脱党/, '除名'],
  [/开除|出党/, '出党'],
  [/去世|死亡|病故|已故/, '去世'],
  [/^正常|恢复党籍|^在籍|^有党籍/, '正常'],
  [/党籍|其他|转出|失联|留党察看|警告|处分/, '其他'],
]);

export const readDuty = readWord<FieldValues['duty']>([
  [/出国|出境|境外|留学|国外/, '出国（境）'],
  [/病假|病休|住院|重病|长病/, '长期病假'],
  [/年老|体弱|高龄|行动不便/, '年老体弱'],
  [/退休|离休|退养|离岗/, '离退休'],
  [/在职|在岗|在编|在校|在读|正常|聘用|在任/, '在职'],
  [/./, '其他'],
]);

export const readAppointed = readWord<FieldValues['appointed']>([
  [/指派|任命|委派|选派|派任|指定|委任|上级/, '指派'],
  [/选举|当选|选任|选$|差额|等额|补选|增补/, '选举'],
]);

export const readElectionKind = readWord<FieldValues['electionKind']>([
  [/延期|延长|推迟/, '延期'],
  [/提前/, '提前'],
  [/补选/, '补选'],
  [/增补|增选/, '增补'],
  [/指派|任命|委派/, '指派'],
  [/首次|首届|成立|新建|第一届|第1届/, '首次'],
  [/换届|届满|改选|按期|正常|选举/, '换届'],
]);

export const readDecision = readWord<FieldValues['decision']>([
  [/延长|延期/, '延长'],
  [/取消|不予|不能|未通过/, '取消'],
  [/按期|按时|如期|同意转正|^转正|已转正|通过|批准|提前/, '按期'],
]);

export const readRecipient = readWord<FieldValues['recipient']>([
  [/党员大会|支部大会|全体党员|支部党员/, '党员大会'],
  [/上级|党委|总支|工委|党组|委员会|组织部|机关/, '上级'],
]);

export const readReportKind = readWord<FieldValues['reportKind']>([
  [/备案/, '备案'],
  [/工作报告|总结|述职|年度报告|工作汇报|汇报|^报告$/, '工作报告'],
  [/请示|请求|申请/, '请示'],
  [/报告/, '工作报告'],
]);

export const readRoom = readWord<FieldValues['room']>([
  [/^(?:无|没有|否|未|×|✗|0|暂无|不)|未建|没有|未设|未配备/, '无'],
  [/共用|共享|共建|合用|公用/, '共用'],
  [/专用|独立|自有|单独|有|是|√|✓|✔|^[1-9]\d*(?:间|个|处)?$|已建|已设/, '专用'],
]);

export const readLeadershipKind = readWord<FieldValues['leadershipKind']>([
  [/联系/, '联系点'],
  [/研究|听取|专题|党委会|党组会|汇报/, '专题研究'],
]);

const NO_GRADE = /^(?:不定|未定|不评|未评|不确定|暂不|免评|免|未参|不参|不予|无|预备|\/|-)/;
const GRADE_DRESS = /等次|等级|党员|档次|评为|评定为|[“”"']/g;

/** One of the four grades, `不定等次`, or the words as found: 良好 in a member's appraisal is a fact to be checked. */
export function readGrade(value: CellValue): Reading<string> {
  const words = withoutCode(wordsOf(value));
  if (words === '') return UNREADABLE;
  if (NO_GRADE.test(words)) return '不定等次';
  const bare = words.replace(GRADE_DRESS, '').replace(/\(.*\)$/, '');
  return GRADES.find((grade) => grade === bare) ?? words;
}

const NO =
  /^(?:否|无|没|未|不|×|✗|✘|x|n|no|false|错|缺|尚未|暂未|0|正在|进行|整改中|推进|待|逾期|超期|草稿|被驳回|部分|基本|持续|长期)/i;
const YES =
  /^(?:是|有|已|√|✓|✔|☑|y|yes|true|对|完|齐|全|具备|达标|上墙|健全|悬挂|销号|办结|整改完成|整改到位|[1-9])/i;
const PIECES = /^[1-9]\d*\s*(?:个|面|块|幅|张|处|间|套|本|台|份)/;
const PERCENT = /^(\d{1,3})(?:\.\d+)?%$/;

/**
 * 是 / 有 / √ / 已悬挂 / 1面 / 已销号 / 100% against 否 / 无 / × / 未悬挂 / 0 / 整改中 / 80%.
 */
export function readYesNo(value: CellValue): Reading<boolean> {
  if (typeof value === 'boolean') return value;
  const words = withoutCode(wordsOf(value));
  const percent = PERCENT.exec(words);
  if (percent) return Number(percent[1]) >= 100;
  const number = numberIn(value);
  if (number !== null) return number > 0;
  if (PIECES.test(wordsOf(value))) return true;
  if (NO.test(words)) return false;
  return YES.test(words) ? true : UNREADABLE;
}

const MARKS: Vocabulary<AttendanceMark> = [
  [/无故|无正当理由|旷/, 'unexcused'],
  [/^(?:×|✗|✘|x|X|0)$/, 'absent'],
  [/假|^[△▲○〇⊙◎休]$|^(?:公出|出差|公差|外出)/, 'leave'],
  [/缺|未到|未参加|没来|^(?:否|无|未)$/, 'absent'],
  [/^(?:√|✓|✔|☑|出勤|到|已到|参加|出席|出|在|是|正常|全勤|1|●|■|\/)/, 'present'],
];

/** A mark of attendance; 无故 is kept apart, because a mere 缺席 or × stands for a leave in some sheets. */
export function readAttendance(value: CellValue): Reading<AttendanceMark> {
  const number = numberIn(value);
  if (number !== null) return number > 0 ? 'present' : 'absent';
  if (typeof value === 'boolean') return value ? 'present' : 'absent';
  const words = withoutCode(wordsOf(value));
  for (const [form, meaning] of MARKS) if (form.test(words)) return meaning;
  return UNREADABLE;
}
