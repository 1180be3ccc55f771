import { chineseDate, type DateSpan } from '../../ledger/calendar';
import { hasCommittee } from '../../ledger/dossier/committee';
import { isBefore } from '../../ledger/dossier/compare';
import { countAround, type CountAround } from '../../ledger/dossier/counts';
import { coverageOf, recordsCover } from '../../ledger/dossier/coverage';
import type { Dossier } from '../../ledger/dossier/dossier';
import { cellsOfMeeting, meetingsOfType, meetingsOfYear, type Meeting } from '../../ledger/dossier/meetings';
import type { When } from '../../ledger/dossier/periods';
import { lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

const PREPARES = /组织生活|对照检查|批评|整改/;

const speaksOfIt = ({ row }: Meeting): boolean =>
  PREPARES.test(`${valueOf(row.topic) ?? ''} ${valueOf(row.content) ?? ''}`);

/** Held on the day itself or within so many days before it. */
const isJustBefore = ({ heldOn }: Meeting, day: DateSpan, days: number): boolean =>
  heldOn !== null && isBefore(day, heldOn) !== 'yes' && heldOn.last >= day.first - days;

/** Records that cover 支委会 decide; without them the figures for the days before each 组织生活会 do. */
const countsBefore = (
  dossier: Dossier,
  when: When,
  held: readonly DateSpan[],
  days: number,
): readonly (CountAround | null)[] =>
  recordsCover(dossier, '支委会', when)
    ? []
    : held.map(({ first, last }) => countAround(dossier, '支委会', { first: first - days, last }, when.year));

export const orgLifeCommitteeFirst = branchRule({
  id: 'org-life.committee-first',
  name: '先行召开支部委员会会议',
  clauses: bothAnnexes('14', 'partial'),
  severity: 'error',
  modal: '要先行召开',
  summary: '设支部委员会的党支部要先行召开支部委员会会议，开展批评与自我批评，提出整改清单。',
  reads: {
    meetings: ['branch', 'date', 'type', 'topic', 'content', 'group'],
    'meeting-counts': ['branch', 'year', 'month', 'count'],
    committee: ['branch', 'name', 'post'],
    branches: ['branch', 'committeeCount', 'deputySecretary', 'secretary'],
  },
  limits: ['committeeFirstDays', 'yearGraceMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}{actual}召开组织生活会，此前{required}天内（工具设定）没有支委会记录（应先行召开支部委员会会议）',
      remedy: '核对支委会记录，确已召开的补录，未召开的补开支部委员会会议',
    },
    unclear: {
      text: '{branch}{actual}召开组织生活会，此前{required}天内（工具设定）的支委会没有写明对照检查、批评和自我批评，无法判断（应先行召开支部委员会会议）',
      remedy: '核对支委会记录，补充会议内容',
    },
    counted: {
      text: '{branch}{actual}召开组织生活会，台账中的支委会只有次数，无法判断此前{required}天内（工具设定）是否为此召开（应先行召开支部委员会会议）',
      remedy: '核对支委会记录，补充会议日期和内容',
    },
    uncovered: {
      text: '{branch}{actual}召开组织生活会，台账中没有支委会记录，无法判断是未开展还是未提供（应先行召开支部委员会会议）',
      remedy: '核对台账，已有的支委会记录补入台账',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.committeeFirstDays;
    if (required === null) return say.na(SWITCHED_OFF);
    if (hasCommittee(dossier, context) !== 'yes') return say.na('没有设立支部委员会');
    const lack = lackOf(dossier.department, 'meetings');
    if (lack) return say.cannotTell(lack);
    const { ofYear } = meetingsOfYear(dossier, context, '组织生活会', limits.yearGraceMonths ?? 0);
    const dated = ofYear.flatMap((one) =>
      one.heldOn ? [{ heldOn: one.heldOn, cells: cellsOfMeeting(one) }] : [],
    );
    const [latest] = [...dated].sort((a, b) => b.heldOn.first - a.heldOn.first);
    if (!latest) return say.na('没有组织生活会记录');
    const ofCommittee = meetingsOfType(dossier, context, '支委会');
    const before = dated.map(({ heldOn }) =>
      ofCommittee.filter((one) => isJustBefore(one, heldOn, required)),
    );
    if (before.some((meetings) => meetings.some(speaksOfIt))) return say.pass();
    const holes = { actual: chineseDate(latest.heldOn), required };
    const where = { cells: latest.cells, evidence: [holes.actual] };
    if (before.some((meetings) => meetings.length > 0)) return say.review('unclear', holes, where);
    const coverage = coverageOf(dossier, '支委会', context);
    if (typeof coverage === 'object') return say.cannotTell(coverage);
    if (coverage === 'uncovered') return say.review('uncovered', { actual: holes.actual }, where);
    const counts = countsBefore(
      dossier,
      context,
      dated.map(({ heldOn }) => heldOn),
      required,
    );
    const cells = [...latest.cells, ...counts.flatMap((count) => count?.cells ?? [])];
    if (counts.some((count) => count?.isNone === false))
      return say.review('counted', holes, { ...where, cells });
    if (counts.some((count) => count === null))
      return say.review('uncovered', { actual: holes.actual }, where);
    return say.violation('none', holes, { ...where, cells });
  },
});
