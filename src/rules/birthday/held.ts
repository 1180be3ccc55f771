import {
  celebratedIn,
  isPastLastCelebration,
  recordsCelebrations,
  unreadCelebrations,
  wasCelebratedIn,
} from '../../ledger/dossier/anniversaries';
import { duePeriods, unpaused } from '../../ledger/dossier/periods';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed, noRoster, noRow } from '../wording';

export const birthdayHeld = branchRule({
  id: 'birthday.held',
  name: '“政治生日”纪念活动',
  clauses: bothAnnexes('19', 'partial'),
  severity: 'info',
  modal: '可',
  summary: '组织党员过“政治生日”，可在入党周年当天开展，也可结合主题党日按月集中组织。',
  reads: {
    birthdays: ['branch', 'name', 'heldOn'],
    members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing'],
    meetings: ['branch', 'date', 'topic', 'content'],
  },
  limits: [],
  yearly: true,
  forTemporary: false,
  messages: {
    missed: {
      text: '{branch}{months}有党员入党周年，没有“政治生日”活动记录（可按月集中组织，每月1次）',
      remedy: '结合主题党日补充开展，已开展的补录时间',
    },
    unclear: {
      text: '{branch}{months}有党员入党周年，“政治生日”活动记录不全，无法判断是未开展还是未登记',
      remedy: '核对活动记录，补录开展时间',
    },
    noRoster,
    noRow: noRow('birthdays'),
  },
  evaluate(dossier, context) {
    const { say } = context;
    const { department } = dossier;
    const lack = lackOf(department, 'members', 'joinedOn');
    if (lack) return say.cannotTell(lack);
    if (!recordsCelebrations(dossier)) {
      const noLedger = lackOf(department, 'birthdays', 'heldOn');
      return noLedger ? say.cannotTell(noLedger) : say.review('noRow', {});
    }
    if (!hasRows(dossier, 'members')) return say.review('noRoster', {});
    const { judged } = unpaused(duePeriods(dossier, context, 'month'), context);
    const withAnniversary = judged.filter((period) => celebratedIn(dossier, period).length > 0);
    if (withAnniversary.length === 0) return say.na('没有到期的入党周年');
    const open = withAnniversary.filter((period) => !wasCelebratedIn(dossier, period));
    if (open.length === 0) return say.pass();
    const unread = unreadCelebrations(dossier);
    const missed =
      unread.length > 0 ? [] : open.filter((period) => !isPastLastCelebration(dossier, period, context));
    const labels = (missed.length > 0 ? missed : open).map(({ label }) => label);
    const where = { cells: unread, evidence: labels };
    return missed.length > 0
      ? say.violation('missed', { months: listed(labels) }, where)
      : say.review('unclear', { months: listed(labels) }, where);
  },
});
