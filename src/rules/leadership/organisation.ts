/** Which organisations clauses U25 and O26 speak of, and what the ledger of leadership work says of one. */
import type { SuperiorDossier } from '../../ledger/dossier/dossier';
import { valueOf, type ValueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';

export type LeadershipRow = LedgerRow<'leadership'>;
export type LeadershipKind = ValueOf<'leadership', 'kind'>;

export const rowsOfKind = ({ rows }: SuperiorDossier, kind: LeadershipKind): readonly LeadershipRow[] =>
  rows.leadership.filter((row) => valueOf(row.kind) === kind);

const UNIVERSITY = /大学|高校|学校|高等专科|职业技术学院|校党委/;
/** Bodies below the 部门单位党委(党组): their superior's study is asked, not theirs. */
const BELOW_THE_DEPARTMENT = /机关党委|机关工委|总支|机关纪委/;

/** U25 asks the 高校党委, never a college's; O26 each 部门单位党委(党组). One that records the work itself is asked too. */
export function isAsked(superior: SuperiorDossier, kind: LeadershipKind): boolean {
  if (superior.annex === null) return false;
  if (rowsOfKind(superior, kind).length > 0) return true;
  return superior.annex === 'U' ? UNIVERSITY.test(superior.name) : !BELOW_THE_DEPARTMENT.test(superior.name);
}

/** The ledger holds rows of this kind for some organisation: only then its silence about another one means anything. */
export const isKindInUse = ({ department }: SuperiorDossier, kind: LeadershipKind): boolean =>
  department.ledgers.rows.leadership.some((row) => valueOf(row.kind) === kind);
