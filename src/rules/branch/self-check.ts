import { chineseDate, wholeYear } from '../../ledger/calendar';
import { knownInRegister } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';
import { dutyOf } from '../yearly';

export const selfCheck = branchRule({
  id: 'branch.self-check',
  name: '党支部设置年度自查',
  clauses: bothAnnexes('1', 'partial'),
  severity: 'error',
  modal: '每年进行1次',
  summary: '党支部对设置情况每年进行1次自查。',
  reads: { branches: ['branch', 'selfCheckedOn'] },
  limits: ['yearlyMinMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    missing: {
      text: '{branch}{year}年没有设置情况自查记录，最近一次为{last}（应每年自查1次）',
      remedy: '对党支部设置情况开展自查并记录自查时间',
    },
    later: {
      text: '{branch}最近一次设置情况自查为{last}，台账没有{year}年的自查时间，无法判断（应每年自查1次）',
      remedy: '核对{year}年的自查记录，已有的补入台账',
    },
  },
  evaluate(dossier, context) {
    const { say, year } = context;
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const checked = knownInRegister(dossier, 'selfCheckedOn');
    const { first, last } = wholeYear(year);
    const isDone = checked.state === 'known' && first <= checked.value.first && checked.value.last <= last;
    if (isDone) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    if (checked.state !== 'known') return say.cannotTell(checked);
    const holes = { year, last: chineseDate(checked.value) };
    const where = { cells: checked.cells, evidence: [holes.last] };
    return checked.value.first > last
      ? say.review('later', holes, where)
      : say.violation('missing', holes, where);
  },
});
