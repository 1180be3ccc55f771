import { addMonths, chineseDate } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import { isLateBy, noticeOf } from '../../ledger/dossier/term-notices';
import { termOf } from '../../ledger/dossier/term';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow, SWITCHED_OFF } from '../wording';

export const electionRequest = branchRule({
  id: 'election.request',
  name: '报送换届请示',
  clauses: bothAnnexes('8', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '任期届满的党支部一般提前3个月主动报送书面换届请示。',
  reads: {
    elections: ['branch', 'electedOn', 'termEndsOn', 'extendedTo', 'requestedOn', 'kind', 'termYears'],
    branches: [
      'branch',
      'electedOn',
      'termEndsOn',
      'committeeCount',
      'deputySecretary',
      'secretary',
      'termYears',
    ],
  },
  limits: ['requestMonths', 'termYears'],
  yearly: false,
  forTemporary: false,
  messages: {
    none: {
      text: '{branch}任期将于{end}届满，没有报送换届请示的记录（一般应提前{required}个月报送）',
      remedy: '尽快向上级党组织报送书面换届请示，已报送的补录时间',
    },
    late: {
      text: '{branch}任期于{end}届满，换届请示于{actual}报送（一般应提前{required}个月报送）',
      remedy: '与上级党组织沟通换届安排，下次换届提前报送请示',
    },
    unsure: {
      text: '{branch}任期于{end}届满，换届请示时间无法判断是否提前{required}个月（一般应提前{required}个月报送）',
      remedy: '核对届满时间和换届请示时间，精确到日',
    },
    noRow: noRow('elections'),
  },
  evaluate(dossier, context) {
    const { say, limits, asOf } = context;
    const required = limits.requestMonths;
    if (required === null) return say.na(SWITCHED_OFF);
    const term = termOf(dossier, context, limits.termYears);
    if (term.state !== 'known') return say.cannotTell(term);
    const { start, end, isAppointed } = term.value;
    if (isAppointed || !end) return say.na(isAppointed ? '班子由上级党组织指派' : '任期届满时间不详');
    const isOpen = ask((day) => addMonths(day, -required) <= asOf, end);
    if (isOpen === 'no') return say.na('未到报送换届请示的时间');
    const lack = lackOf(dossier.department, 'elections', 'requestedOn');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'elections')) return say.review('noRow', {});
    const notice = noticeOf(dossier, 'requestedOn', start);
    const holes = { end: chineseDate(end), required };
    const where = { cells: notice.cells, evidence: [holes.end] };
    if (notice.isUnreadable || isOpen === 'unsure') return say.review('unsure', holes, where);
    if (notice.on) {
      const isLate = isLateBy(notice.on, end, required);
      if (isLate === 'no') return say.pass();
      const actual = chineseDate(notice.on);
      return isLate === 'yes'
        ? say.violation('late', { ...holes, actual }, where)
        : say.review('unsure', holes, where);
    }
    return ask((day) => asOf > day, end) === 'yes'
      ? say.na('任期已经届满')
      : say.violation('none', holes, where);
  },
});
