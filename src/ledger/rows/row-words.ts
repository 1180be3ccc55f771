/**
 * What the first words of a row say of it: a total, a note, an example, or nothing of the kind.
 */
import type { CellValue } from '../../workbook/grid';
import { isBranchName } from '../branch-name';
import { wordsOf } from '../parse/value';

export type RowWord =
  /** 合计 alone: whatever else the row holds. */
  | 'total'
  /** `财务处党支部 小计`. */
  | 'subtotal'
  /** 其中：…, a part of a total. */
  | 'part'
  /** 出勤人数, 达标率, 上缴党委: with figures beside it and nothing else. */
  | 'summary'
  /** 正式党员, 女: part of the total above it. */
  | 'class'
  | 'note'
  /** 说明 and 备注 without a colon, `党委意见：`: a note unless the column asks for just such words. */
  | 'remark'
  /** 以下空白. */
  | 'closing'
  | 'demo'
  | 'plain';

const SUM = '(?:合计|总计|小计|共计|累计|总数|汇总)';
/** Any other letter before 小计 may be somebody's surname. */
const PERIOD_OR_CLASS = '[月年季页男女校局院系部处科]';
const TOTAL = new RegExp(
  [
    String.raw`^${SUM}(?:\([^()]{1,6}\))?[:：]?\d*(?:人|元|个)?$`,
    String.raw`^平均(?:值|数)?[:：]?$`,
    String.raw`^(?:sub|grand)?total[:：]?$`,
    String.raw`^(?:合计|总计|总共|共计?)\d+(?:个|人|名|家|条|项)`,
  ].join('|'),
  'i',
);
const SUBTOTAL = new RegExp(
  String.raw`^(?:${PERIOD_OR_CLASS}|.{2,})(?:合计|总计|小计|共计|累计)(?:\([^()]{1,6}\))?[:：]?\d*(?:人|元|个)?$`,
);
const PART = /^其中[:：]?/;
const SUMMARY = new RegExp(
  [
    String.raw`^(?:[总应实]|.{2,8})?(?:人数|人次|次数|学时数?|总数|总额|金额)[:：]?$`,
    String.raw`^(?:应[到出]|实[到出]|出[勤席]|缺[勤席]|请假|迟到)$`,
    String.raw`^(?:人均|平均)(?:分|得分|成绩|年龄|党龄)[:：]?$`,
    String.raw`^(?:.{3,8}|参训|参加|参会|达标|完成|出勤|出席|到课|到会|覆盖|优秀|合格|缴纳|收缴|按时|开展|落实|增长)率[:：]?$`,
    String.raw`^(?:占比|比例|百分比|增减|同比|环比|(?:上年|去年)?同期|上[年期]数)[:：]?$`,
    String.raw`^(?:应|实|已|未|待)?(?:上[缴交]|[缴交]纳)(?:[^\d]{0,8})$`,
    String.raw`^(?:应|实|已|未)[缴交收](?:党费)?(?:数|合计)[:：]?$`,
    String.raw`^(?:人民币|金额)?\(?大写\)?[:：]?`,
  ].join('|'),
);
const CLASS =
  /^(?:(?:正式|预备|在职|在岗|离退休|退休|学生|教工|女|男|少数民族)(?:党员|同志)?|入党积极分子)(?:人?数)?[:：]?$/;
const NOTE =
  /^(?:填表说明|填报说明|填写说明|注意事项|填报要求|填表要求|说明|备注|注|填表人|制表人?|审核人?|报送人|填报人|经办人|联系人|负责人|单位负责人|党支部书记|支部书记|签字|签名|盖章|日期|填表日期|填报日期|填报时间|附件?)(?:\(?签[字章名]\)?|（签[字章名]）|\(盖章\)|（盖章）)?\s*[:：]|导入前请删除|^(?:注意事项|填表说明|填报说明|填写说明)/;
const CLOSING = /^[-—\s(]*以下(?:空白|无正文)[)\s—-]*$/;
const REMARK = /^(?:说明|备注|附?注)$|^.{0,10}(?:意见|审[核批]|签[字名章]|盖章|公章)(?:\([^()]*\))?\s*[:：]/;
const DEMO =
  /^(?:示例|样例|例如|举例|填写示例|填写样例|示范|例)\d*(?:[:：].*)?$|^[([【](?:填写)?(?:示例|样例|示范|例)\d*[)\]】]/;
const LONGEST_TOTAL = 16;

function judged(words: string): RowWord {
  const compact = words.replace(/\s+/g, '');
  if (compact.length <= LONGEST_TOTAL) {
    if (TOTAL.test(compact)) return 'total';
    if (SUBTOTAL.test(compact)) return 'subtotal';
    if (PART.test(compact)) return 'part';
    if (SUMMARY.test(compact) && !isBranchName(compact)) return 'summary';
    if (CLASS.test(compact)) return 'class';
  }
  if (NOTE.test(words)) return 'note';
  if (REMARK.test(words)) return 'remark';
  if (CLOSING.test(words)) return 'closing';
  return DEMO.test(words) ? 'demo' : 'plain';
}

const MOST_REMEMBERED = 5000;

/** What a cell's words say of its row. Branch names and the like come again and again, so answers are remembered. */
export function wordJudge(): (value: CellValue | undefined) => RowWord {
  const known = new Map<string, RowWord>();
  return (value) => {
    if (typeof value !== 'string') return 'plain';
    const remembered = known.get(value);
    if (remembered) return remembered;
    const kind = judged(wordsOf(value));
    if (known.size < MOST_REMEMBERED) known.set(value, kind);
    return kind;
  };
}
