import { chineseDate, exactly, isExact, wholeYear } from '../../ledger/calendar';
import { lackOf } from '../../ledger/dossier/values';
import { cellsOfMeeting, meetingsIn } from '../../ledger/dossier/meetings';
import { driftingDays } from '../../ledger/dossier/regular-day';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed } from '../wording';

export const themeDayFixedDay = branchRule({
  id: 'theme-day.fixed-day',
  name: '主题党日相对固定',
  clauses: bothAnnexes('13', 'partial'),
  severity: 'info',
  modal: '相对固定（天数为工具设定）',
  summary: '主题党日每月相对固定1天；文件未规定可偏离的天数，由本单位自行设定后启用。',
  reads: { meetings: ['branch', 'date', 'type', 'content', 'group', 'topic'] },
  limits: ['themeDayDriftDays'],
  yearly: true,
  forTemporary: true,
  forDissolved: true,
  messages: {
    drifting: {
      text: '{branch}有{actual}次主题党日偏离平常日期：{dates}（可相对固定，本单位设定偏离不超过{required}天）',
      remedy: '相对固定主题党日的日期，可提前列入年度计划',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, year, asOf } = context;
    const required = limits.themeDayDriftDays;
    if (required === null) return say.na('未设定允许偏离的天数');
    const lack = lackOf(dossier.department, 'meetings', 'date');
    if (lack) return say.cannotTell(lack);
    const held = meetingsIn(dossier, context, '主题党日', { first: wholeYear(year).first, last: asOf });
    const dated = held.flatMap((one) =>
      one.heldOn && isExact(one.heldOn) ? [{ day: one.heldOn.first, cells: cellsOfMeeting(one) }] : [],
    );
    if (dated.length === 0) return say.na('没有精确到日的主题党日记录');
    const off = driftingDays(
      dated.map(({ day }) => day),
      required,
    );
    if (off.length === 0) return say.pass();
    const dates = listed(off.map((day) => chineseDate(exactly(day))));
    const cells = dated.filter(({ day }) => off.includes(day)).flatMap((one) => one.cells);
    return say.violation('drifting', { actual: off.length, dates, required }, { cells, evidence: [dates] });
  },
});
