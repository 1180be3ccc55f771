/** Which organisations clauses U25 and O26 speak of, and what the ledger of leadership work says of one. */
import { superiorStem } from '../../ledger/branch-name';
import type { SuperiorDossier } from '../../ledger/dossier/dossier';
import { valueOf, type ValueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';

export type LeadershipRow = LedgerRow<'leadership'>;
export type LeadershipKind = ValueOf<'leadership', 'kind'>;

export const rowsOfKind = ({ rows }: SuperiorDossier, kind: LeadershipKind): readonly LeadershipRow[] =>
  rows.leadership.filter((row) => valueOf(row.kind) === kind);

/** The whole of a name without 党委: a college of a university stands behind its university's name. */
const UNIVERSITY = /(?:大学|高校|学校|^校|高等专科|(?:文理|师范|职业|技术)学院)$/;
/** 学院 is a college's name as well; one with a province or its capital in front is a university's. */
const SCHOOL_OF_A_PLACE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|西安|石家庄|太原|沈阳|长春|哈尔滨|南京|杭州|合肥|福州|南昌|济南|郑州|武汉|长沙|广州|海口|成都|贵阳|昆明|兰州|西宁|呼和浩特|南宁|拉萨|银川|乌鲁木齐)(?:(?!大学|学院).)*学院$/;
/** Of a city by its name, or a school of the party or of officials: no college of a university is called so. */
const SCHOOL_OF_ITS_OWN =
  /党校$|^[^大]{2,4}市(?:(?!大学|学院).)*学院$|^(?:.*[省市区县州])?(?:行政|社会主义|干部|法官|检察官|警察)学院$/;
/** Bodies below the 部门单位党委(党组): their superior's study is asked, not theirs. */
const BELOW_THE_DEPARTMENT = /机关党委|机关委员会|机关工委|总支|机关纪委/;

const isUniversity = (name: string): boolean => {
  const stem = superiorStem(name);
  if (UNIVERSITY.test(stem)) return !/大学.+学院$/.test(stem);
  return SCHOOL_OF_A_PLACE.test(stem) || (SCHOOL_OF_ITS_OWN.test(stem) && !/大学/.test(stem));
};

/** U25 asks the 高校党委, never a college's; O26 each 部门单位党委(党组). One that records the work itself is asked too. */
export function isAsked(superior: SuperiorDossier, kind: LeadershipKind): boolean {
  if (superior.annex === null) return false;
  if (rowsOfKind(superior, kind).length > 0) return true;
  if (BELOW_THE_DEPARTMENT.test(superior.name)) return false;
  return superior.annex === 'O' || isUniversity(superior.name);
}

/** The ledgers name no organisation that is asked: it is there all the same, and only nothing tells of its work. */
export const isNobodyAsked = ({ annex, department }: SuperiorDossier, kind: LeadershipKind): boolean =>
  annex !== null && department.superiors.every((superior) => !isAsked(superior, kind));

/** The ledger holds rows of this kind for some organisation: only then its silence about another one means anything. */
export const isKindInUse = ({ department }: SuperiorDossier, kind: LeadershipKind): boolean =>
  department.ledgers.rows.leadership.some((row) => valueOf(row.kind) === kind);
