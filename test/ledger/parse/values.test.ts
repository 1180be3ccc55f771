import { readMeetingType } from '../../../src/ledger/parse/meeting-type';
import { PARSERS } from '../../../src/ledger/parse/parsers';
import { UNREADABLE, isBlankFor } from '../../../src/ledger/parse/value';
import type { FieldType } from '../../../src/ledger/model';
import type { CellValue } from '../../../src/workbook/grid';

/** What a cell gives for a field: its value, `blank` or `unreadable`. */
function read(type: FieldType, value: CellValue): unknown {
  if (isBlankFor(type, value)) return 'blank';
  const reading = PARSERS[type](value, { year: null });
  return reading === UNREADABLE ? 'unreadable' : reading;
}

type Case = [FieldType, CellValue, unknown];
const shown = (number: number, text: string): CellValue => ({ type: 'shown', number, text });

describe('blanks', () => {
  it.each(['', '  ', '\u3000', '-', '--', '—', '——', '/', 'N/A', 'n/a', '暂无'])(
    '%j is blank in every field',
    (text) => {
      for (const type of ['text', 'name', 'date', 'count', 'yesNo', 'grade', 'payment'] as const) {
        expect(read(type, text)).toBe('blank');
      }
    },
  );

  it.each<Case>([
    ['name', '无', 'blank'],
    ['text', '无', 'blank'],
    ['date', '无', 'blank'],
    ['name', '待补选', 'blank'],
    ['name', '空缺', 'blank'],
    ['yesNo', '无', false],
    ['yesNo', '否', false],
    ['yesNo', '×', false],
    ['yesNo', 0, false],
    ['count', '无', 0],
    ['count', '×', 0],
    ['count', 0, 0],
    ['room', '无', '无'],
    ['text', '无异议', '无异议'],
  ])('in a %s field %j is %j', (type, value, expected) => expect(read(type, value)).toEqual(expected));
});

describe('numbers', () => {
  it.each<Case>([
    ['count', 23, 23],
    ['count', '23人', 23],
    ['count', '２３ 名', 23],
    ['count', '共3个', 3],
    ['count', '1,200', 1200],
    ['count', '三次', 3],
    ['count', '20（80%）', 20],
    ['count', shown(23, '23人'), 23],
    ['count', '约20', 'unreadable'],
    ['count', '20余人', 'unreadable'],
    ['count', '20人左右', 'unreadable'],
    ['count', '3/5', 'unreadable'],
    ['count', 2.5, 'unreadable'],
    ['count', -1, 'unreadable'],
    ['count', '三', 'unreadable'],
    ['hours', 32, 3200],
    ['hours', '32学时', 3200],
    ['hours', '1.5小时', 150],
    ['hours', '约32', 'unreadable'],
    ['money', 12.5, 1250],
    ['money', '12.50元', 1250],
    ['money', '¥1,200.5', 120050],
    ['money', 0.1 + 0.2, 30],
    ['money', 19.99, 1999],
    ['money', '十元', 'unreadable'],
    ['units', 3, { names: [], count: 3 }],
    ['units', '人事处、财务处', { names: ['人事处', '财务处'], count: 2 }],
    ['units', '人事处等3家单位', { names: ['人事处'], count: 3 }],
  ])('in a %s field %j is %j', (type, value, expected) => expect(read(type, value)).toEqual(expected));
});

describe('dues', () => {
  it.each<[CellValue, unknown]>([
    [12.5, { fen: 1250 }],
    ['5元/月', { fen: 500 }],
    [0, { fen: 0 }],
    ['√', 'paid'],
    ['已缴', 'paid'],
    ['免交', 'exempt'],
    ['减免', 'exempt'],
    ['缓缴', 'deferred'],
    ['未缴', { fen: 0 }],
    ['×', { fen: 0 }],
    ['待核', 'unreadable'],
  ])('%j is %j', (value, expected) => expect(read('payment', value)).toEqual(expected));
});

describe('people', () => {
  it.each<Case>([
    ['name', '张 三', '张三'],
    ['name', '党员 001', '党员001'],
    ['names', '党员001、党员002', ['党员001', '党员002']],
    ['names', '党员001（书记），党员002', ['党员001', '党员002']],
    ['names', '张 三', ['张三']],
    ['names', '张三 李四', ['张三', '李四']],
    ['idNumber', '61010119900101123x', '61010119900101123X'],
    ['idNumber', ' 610101 19900101 1234 ', '610101199001011234'],
    ['idNumber', 610101900101123, '610101900101123'],
    ['idNumber', 610101199001011200, 'unreadable'],
    ['idNumber', '6.10101E+17', 'unreadable'],
  ])('in a %s field %j is %j', (type, value, expected) => expect(read(type, value)).toEqual(expected));
});

describe('words', () => {
  it.each<Case>([
    ['sex', '男', '男'],
    ['sex', '2_女性', '女'],
    ['sex', '党', 'unreadable'],
    ['memberStatus', '正式党员', '正式'],
    ['memberStatus', '223_正式党员', '正式'],
    ['memberStatus', '中共预备党员', '预备'],
    ['memberStatus', '中共党员', '正式'],
    ['memberStatus', '本科生', 'unreadable'],
    ['standing', '开除党籍', '出党'],
    ['standing', '停止党籍', '停止党籍'],
    ['standing', '党员去世', '去世'],
    ['standing', '恢复党籍', '正常'],
    ['standing', '保留党籍', '其他'],
    ['duty', '在岗', '在职'],
    ['duty', '离退休教职工', '离退休'],
    ['duty', '出国（境）', '出国（境）'],
    ['duty', '其它', '其他'],
    ['branchForm', '联合党支部', '联合'],
    ['branchForm', '单独组建', '正式'],
    ['branchForm', '临时党支部', '临时'],
    ['branchForm', '在职教工党支部', 'unreadable'],
    ['branchStatus', '已撤销', '撤销'],
    ['appointed', '上级指派', '指派'],
    ['electionKind', '延期换届', '延期'],
    ['electionKind', '换届选举', '换届'],
    ['electionKind', '补选', '补选'],
    ['decision', '延长预备期', '延长'],
    ['decision', '按期转正', '按期'],
    ['recipient', '支部党员大会', '党员大会'],
    ['recipient', '局机关党委', '上级'],
    ['reportKind', '年度工作报告', '工作报告'],
    ['reportKind', '请示', '请示'],
    ['room', '共用', '共用'],
    ['room', '有', '专用'],
    ['leadershipKind', '专题研究', '专题研究'],
    ['grade', '优秀', '优秀'],
    ['grade', '合格等次', '合格'],
    ['grade', '基本合格党员', '基本合格'],
    ['grade', '3 不合格', '不合格'],
    ['grade', '良好', '良好'],
    ['grade', '不定等次', '不定等次'],
    ['grade', '预备党员', '不定等次'],
    ['yesNo', '√', true],
    ['yesNo', '已悬挂', true],
    ['yesNo', '1面', true],
    ['yesNo', '未悬挂', false],
    ['yesNo', '已销号', true],
    ['yesNo', '整改中', false],
    ['yesNo', '80%', false],
    ['yesNo', '100%', true],
    ['yesNo', '说不清', 'unreadable'],
    ['attendance', '√', 'present'],
    ['attendance', '事假', 'leave'],
    ['attendance', '△', 'leave'],
    ['attendance', '缺席', 'absent'],
    ['attendance', '×', 'absent'],
    ['attendance', '无故缺席', 'unexcused'],
    ['attendance', 1, 'present'],
    ['attendance', '？', 'unreadable'],
  ])('in a %s field %j is %j', (type, value, expected) => expect(read(type, value)).toEqual(expected));
});

describe('meeting types are whole words', () => {
  it.each<[string, readonly string[], boolean]>([
    ['党员大会', ['党员大会'], false],
    ['支部党员大会', ['党员大会'], false],
    ['支部大会', ['党员大会'], false],
    ['支部委员会会议', ['支委会'], false],
    ['支委（扩大）会', ['支委会'], false],
    ['党小组会', ['党小组会'], false],
    ['微党课', ['党课'], false],
    ['专题党课', ['党课'], false],
    ['主题党日活动', ['主题党日'], false],
    ['组织生活会', ['组织生活会'], false],
    ['党员大会暨党课', ['党员大会', '党课'], false],
    ['主题党日（党课）', ['主题党日', '党课'], false],
    ['支部党员大会,党课', ['党员大会', '党课'], false],
    ['三会一课', [], true],
    ['组织生活', [], true],
    ['党委会', [], false],
    ['中心组学习', [], false],
    ['民主生活会', [], false],
    ['团支部大会', [], false],
    ['团课', [], false],
    ['业务学习', [], false],
  ])('%s', (words, named, generic) => expect(readMeetingType(words)).toEqual({ named, generic, words }));
});
