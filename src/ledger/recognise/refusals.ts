/**
 * Sheets that look like a ledger and are none: other organisations with the same columns, lists of people on the move,
 * ballots, statistics of higher bodies.
 */

/** Titles and sheet names of other matters. */
const OTHER_MATTERS =
  /共青团|团(?:组织|支部|员|委|总支|课|日)|民主党派|统战|学术委员会|人大代表|政协委员|两代表一委员|党代表|代表大会|隐患|安全生产|固定资产|预订|预约|值班|年休假|工资表|用车|工会|妇联|社团|(?<!含)历史党员|流[出入]党员|党员流[出入]|关系转[接入出移]|转[接入出](?:录入|台账|名册|登记|情况|汇总|统计)|暂留|候选人|得票|选票|投票|述职(?:测评|考核|评议)(?!.*整改)|书记考核|评分(?:标准|细则|表)|考核(?:标准|细则|指标)/;

/** Headings that give such a sheet away: one of the first, two of the second. */
const TELLING_HEADINGS =
  /流[出入](?:时间|原因|省份)|民主党派|学术委员会|历史党员库|被检查单位|隐患|群主|群名称|入盟|团课|团支书/;
const BALLOT = /得票|票数|推举人数/;
/** What was decided after the ballot: then the votes only stand beside it. */
const GRADED = /等次|评议结果|评定|免职|任职(?:时间|日期|方式)/;
const MOVING_HEADINGS = /转[出入]单位|外出流向|介绍信|留学|回执|转出(?:办理|原因)|转入(?:党组织|党支部)/;
const ROSTER_HEADINGS = /性别|民族|学历|转正|入党|党籍|党内职务/;
const LEAGUE = /团支部|团组织|团员|团小组|入团/;

/** True when title or headings say that the sheet is about something else. */
export function refusesAll(title: string, headings: readonly string[]): boolean {
  if (OTHER_MATTERS.test(title.replace(/\s+/g, ''))) return true;
  const words = headings.map((heading) => heading.replace(/\s+/g, ''));
  if (words.some((heading) => TELLING_HEADINGS.test(heading))) return true;
  if (words.some((heading) => BALLOT.test(heading)) && !words.some((heading) => GRADED.test(heading)))
    return true;
  const moving = words.filter((heading) => MOVING_HEADINGS.test(heading)).length;
  const isRoster = words.filter((heading) => ROSTER_HEADINGS.test(heading)).length >= 3;
  if (moving >= (isRoster ? 4 : 2)) return true;
  return words.some((heading) => LEAGUE.test(heading)) && !words.some((heading) => /党/.test(heading));
}
