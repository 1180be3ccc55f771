import { addMonths, chineseDate, type DateSpan } from '../../ledger/calendar';
import { ask, type Answer } from '../../ledger/dossier/compare';
import type { Dossier } from '../../ledger/dossier/dossier';
import { electionRows } from '../../ledger/dossier/term';
import { cellsOf, hasRows, isFilled, lackOf, valueOf } from '../../ledger/dossier/values';
import type { CellRef, LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow, SWITCHED_OFF } from '../wording';

const MONTHS_A_YEAR = 12;
const TOLERATED_MONTHS = 1;

type ElectionRow = LedgerRow<'elections'>;

/** A term that ended on another day than it was to end. */
interface Shift {
  readonly how: '延期' | '提前';
  readonly planned: DateSpan;
  readonly actual: DateSpan;
  readonly isApproved: boolean;
  readonly approvalUnread: boolean;
  readonly cells: readonly CellRef[];
}

const inYears = ({ first, last }: DateSpan, years: number): DateSpan => ({
  first: addMonths(first, years * MONTHS_A_YEAR),
  last: addMonths(last, years * MONTHS_A_YEAR),
});

const plannedEnd = (row: ElectionRow, termYears: number): DateSpan | null => {
  const electedOn = valueOf(row.electedOn);
  return valueOf(row.termEndsOn) ?? (electedOn && inYears(electedOn, valueOf(row.termYears) ?? termYears));
};

const isChangeKind = (row: ElectionRow): boolean => ['延期', '提前'].includes(valueOf(row.kind) ?? '');

/** Approval of the change: its own column, or the approval of a row that records the change itself. */
const approvalOf = (row: ElectionRow) =>
  isChangeKind(row) && !isFilled(row.extensionApprovedOn) ? row.approvedOn : row.extensionApprovedOn;

function extensionsOf(rows: readonly ElectionRow[], termYears: number): readonly Shift[] {
  return rows.flatMap((row) => {
    const actual = valueOf(row.extendedTo);
    const planned = plannedEnd(row, termYears);
    if (!actual || !planned || actual.last <= planned.first) return [];
    return [shift('延期', planned, actual, [row], cellsOf(row.extendedTo, approvalOf(row)))];
  });
}

const shift = (
  how: Shift['how'],
  planned: DateSpan,
  actual: DateSpan,
  rows: readonly ElectionRow[],
  cells: readonly CellRef[],
): Shift => {
  const approvals = rows.map(approvalOf);
  const isApproved = approvals.some((cell) => valueOf(cell) !== null);
  const approvalUnread = !isApproved && approvals.some(({ state }) => state === 'unreadable');
  return { how, planned, actual, isApproved, approvalUnread, cells };
};

/** Elections held more than a month before or after the term before them was to end. */
function shiftedElections(dossier: Dossier, termYears: number): readonly Shift[] {
  const held = electionRows(dossier).filter(
    (row) => valueOf(row.electedOn) !== null && valueOf(row.kind) !== '延期',
  );
  return held.slice(1).flatMap((row, index) => {
    const before = held[index];
    const actual = valueOf(row.electedOn);
    const planned = before && (valueOf(before.extendedTo) ?? plannedEnd(before, termYears));
    if (!before || !actual || !planned || valueOf(before.kind) === '指派') return [];
    const isLate = ask((end, day) => day > addMonths(end, TOLERATED_MONTHS), planned, actual);
    const isEarly = ask((end, day) => day < addMonths(end, -TOLERATED_MONTHS), planned, actual);
    if (isLate !== 'yes' && isEarly !== 'yes') return [];
    const changes = dossier.rows.elections.filter(
      (one) => one === row || one === before || isChangeKind(one),
    );
    const cells = cellsOf(row.electedOn, approvalOf(row));
    return [shift(isLate === 'yes' ? '延期' : '提前', planned, actual, changes, cells)];
  });
}

const isTooLong = ({ planned, actual }: Shift, years: number): Answer =>
  ask(
    (end, day) => day > addMonths(end, years * MONTHS_A_YEAR) || day < addMonths(end, -years * MONTHS_A_YEAR),
    planned,
    actual,
  );

export const electionExtension = branchRule({
  id: 'election.extension',
  name: '延期、提前换届审批',
  clauses: bothAnnexes('8', 'partial'),
  severity: 'error',
  modal: '应；一般不超过',
  summary: '延期或者提前换届应报上级党组织批准，期限一般不超过1年。',
  reads: {
    elections: [
      'branch',
      'kind',
      'electedOn',
      'termEndsOn',
      'termYears',
      'extendedTo',
      'extensionApprovedOn',
      'approvedOn',
    ],
  },
  limits: ['extensionMaxYears', 'termYears'],
  yearly: false,
  forTemporary: false,
  messages: {
    unapproved: {
      text: '{branch}原定{planned}换届，{how}至{actual}，没有批准时间（延期或者提前应报上级党组织批准）',
      remedy: '报上级党组织批准，已批准的补录批准时间',
    },
    approvalUnread: {
      text: '{branch}原定{planned}换届，{how}至{actual}，批准时间无法识别（延期或者提前应报上级党组织批准）',
      remedy: '核对批准时间并按日期填写',
    },
    tooLong: {
      text: '{branch}原定{planned}换届，{how}至{actual}（延长或者提前一般不超过{required}年）',
      remedy: '向上级党组织说明情况，尽快组织换届',
      severity: 'warning',
    },
    noRow: noRow('elections'),
  },
  evaluate(dossier, { say, limits }) {
    const { termYears, extensionMaxYears: required } = limits;
    if (termYears === null || required === null) return say.na(SWITCHED_OFF);
    const lack = lackOf(dossier.department, 'elections');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'elections')) return say.review('noRow', {});
    const shifts = [
      ...extensionsOf(dossier.rows.elections, termYears),
      ...shiftedElections(dossier, termYears),
    ];
    if (shifts.length === 0) return say.pass();
    const noApprovals = lackOf(dossier.department, 'elections', 'extensionApprovedOn', 'approvedOn');
    const verdicts = shifts.flatMap((one) => {
      const [planned, actual] = [chineseDate(one.planned), chineseDate(one.actual)];
      const key = `${one.how}${planned}`;
      const where = { subject: { key, label: `${planned}届满的换届` }, cells: one.cells, evidence: [actual] };
      const holes = { planned, actual, how: one.how };
      if (noApprovals) return [say.cannotTell(noApprovals)];
      if (one.approvalUnread) return [say.review('approvalUnread', holes, where)];
      if (!one.isApproved) return [say.violation('unapproved', holes, where)];
      return isTooLong(one, required) === 'yes'
        ? [say.violation('tooLong', { ...holes, required }, where)]
        : [];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
