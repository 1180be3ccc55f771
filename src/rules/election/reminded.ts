import { addMonths, chineseDate } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import type { Dossier } from '../../ledger/dossier/dossier';
import { isLateBy, noticeOf } from '../../ledger/dossier/term-notices';
import type { When } from '../../ledger/dossier/periods';
import { termOf } from '../../ledger/dossier/term';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import { superiorRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

/** The running term where it ends within the time of reminding or has ended without election; else null. */
function endingTerm(dossier: Dossier, when: When, months: number, termYears: number | null) {
  const { form, dissolvedOn, annex, isStruckOff } = dossier.branch;
  if (form === '临时' || annex === null || isStruckOff || (dissolvedOn !== null && dissolvedOn <= when.asOf))
    return null;
  const term = termOf(dossier, when, termYears);
  if (term.state !== 'known' || term.value.isAppointed || !term.value.end) return null;
  const { start, end } = term.value;
  return ask((day) => addMonths(day, -months) <= when.asOf, end) === 'yes' ? { start, end } : null;
}

export const electionReminded = superiorRule({
  id: 'election.reminded',
  name: '上级提醒换届',
  clauses: bothAnnexes('8', 'partial'),
  severity: 'warning',
  modal: '一般应当',
  summary: '上级党组织一般应当提前6个月提醒任期即将届满的党支部做好换届准备。',
  reads: {
    elections: ['branch', 'electedOn', 'termEndsOn', 'extendedTo', 'remindedOn', 'kind', 'termYears'],
    branches: [
      'branch',
      'superior',
      'electedOn',
      'termEndsOn',
      'committeeCount',
      'deputySecretary',
      'secretary',
      'termYears',
    ],
  },
  limits: ['remindMonths', 'termYears'],
  yearly: false,
  forTemporary: false,
  messages: {
    none: {
      text: '{subject}没有提醒{which}换届的记录，该支部任期届满时间为{end}（一般应当提前{required}个月提醒）',
      remedy: '提醒该党支部做好换届准备，已提醒的补录时间',
    },
    late: {
      text: '{subject}于{actual}提醒{which}换届，该支部任期届满时间为{end}（一般应当提前{required}个月提醒）',
      remedy: '指导该党支部抓紧换届准备，今后提前提醒',
    },
    unsure: {
      text: '{subject}提醒{which}换届的时间无法判断是否提前{required}个月，该支部任期届满时间为{end}（一般应当提前{required}个月提醒）',
      remedy: '核对届满时间和提醒时间，精确到日',
    },
    noRow: {
      text: '{which}在换届选举台账中没有记录，无法判断{subject}是否提前提醒（一般应当提前{required}个月提醒）',
      remedy: '核对换届选举台账，已有的记录补入台账',
    },
  },
  evaluate(superior, context) {
    const { say, limits } = context;
    const required = limits.remindMonths;
    if (required === null) return say.na(SWITCHED_OFF);
    const verdicts = superior.branches.flatMap((dossier) => {
      const term = endingTerm(dossier, context, required, limits.termYears);
      if (!term) return [];
      const lack = lackOf(dossier.department, 'elections', 'remindedOn');
      if (lack) return [say.cannotTell(lack)];
      const which = dossier.branch.name;
      const subject = { key: dossier.branch.key, label: superior.name };
      const holes = { which, end: chineseDate(term.end), required };
      if (!hasRows(dossier, 'elections')) return [say.review('noRow', { which, required }, { subject })];
      const notice = noticeOf(dossier, 'remindedOn', term.start);
      const where = { subject, cells: notice.cells, evidence: [holes.end] };
      if (notice.isUnreadable) return [say.review('unsure', holes, where)];
      if (!notice.on) return [say.violation('none', holes, where)];
      const isLate = isLateBy(notice.on, term.end, required);
      if (isLate === 'no') return [say.pass()];
      const actual = chineseDate(notice.on);
      return isLate === 'yes'
        ? [say.violation('late', { ...holes, actual }, where)]
        : [say.review('unsure', holes, where)];
    });
    return verdicts.length > 0 ? verdicts : say.na('没有任期即将届满的党支部');
  },
});
