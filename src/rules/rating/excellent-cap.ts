import { appraisalOf, type Appraisal } from '../../ledger/dossier/appraisal';
import type { Dossier } from '../../ledger/dossier/dossier';
import { rosterCount } from '../../ledger/dossier/headcount';
import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import type { CellRef } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';
import { appraisalWhen } from './when';

/** A number of members that a third may be taken of. */
interface Base {
  readonly name: string;
  readonly count: number;
}

function basesOf(dossier: Dossier, { heldOn, graded, summary }: Appraisal): readonly Base[] {
  const bases: readonly { name: string; count: number | null | undefined }[] = [
    { name: '评议时党员', count: rosterCount(dossier, 'total', heldOn.last)?.atMost },
    { name: '评议时正式党员', count: rosterCount(dossier, 'formal', heldOn.last)?.atMost },
    { name: '汇总表党员', count: summary && valueOf(summary.memberCount) },
    { name: '汇总表参加评议党员', count: summary && valueOf(summary.participantCount) },
    { name: '已评定等次党员', count: graded },
  ];
  return bases.flatMap(({ name, count }) => (count ? [{ name, count }] : []));
}

interface Excellent {
  readonly count: number;
  readonly cells: readonly CellRef[];
}

/** From the graded rows where there are any, else as the summary states. */
function excellentOf({ rated, graded, excellent, summary }: Appraisal): Excellent | null {
  if (graded > 0) {
    const rows = rated.filter(({ grade }) => grade === '优秀');
    return { count: excellent, cells: rows.flatMap(({ row }) => cellsOf(row.grade)) };
  }
  const stated = summary && valueOf(summary.excellent);
  return summary && stated !== null ? { count: stated, cells: cellsOf(summary.excellent) } : null;
}

export const ratingExcellentCap = branchRule({
  id: 'rating.excellent-cap',
  name: '优秀比例',
  clauses: bothAnnexes('16', 'partial'),
  severity: 'error',
  modal: '不超过',
  summary: '评为优秀的比例不超过党员人数的三分之一。',
  reads: {
    ratings: ['branch', 'name', 'grade', 'year', 'date'],
    'rating-summary': ['branch', 'excellent', 'memberCount', 'participantCount', 'year'],
    members: ['branch', 'name', 'joinedOn', 'formalOn', 'movedInOn', 'movedOutOn', 'standing', 'status'],
  },
  limits: ['excellentCapNumerator', 'excellentCapDenominator', 'yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    over: {
      text: '{branch}{year}年评定优秀{actual}人，超过{base}{count}人的{required}（优秀比例应不超过党员人数的{required}）',
      remedy: '核减优秀人数，重新确定评议等次',
    },
    unsure: {
      text: '{branch}{year}年评定优秀{actual}人，按{base}{count}人计算超过{required}，按更大的人数计算未超过（优秀比例应不超过党员人数的{required}），无法判断',
      remedy: '核对参加评议的党员人数和优秀人数',
    },
  },
  evaluate(dossier, context) {
    const { say, limits, year } = context;
    const { excellentCapNumerator: part, excellentCapDenominator: whole } = limits;
    if (part === null || whole === null) return say.na(SWITCHED_OFF);
    const lack = lackOf(dossier.department, 'ratings');
    if (lack && lackOf(dossier.department, 'rating-summary')) return say.cannotTell(lack);
    const appraisal = appraisalOf(dossier, appraisalWhen(context));
    const excellent = excellentOf(appraisal);
    if (!excellent) return say.na('没有评议等次');
    const bases = [...basesOf(dossier, appraisal)].sort((a, b) => b.count - a.count);
    const broken = bases.filter(({ count }) => excellent.count * whole > count * part);
    const [largest] = bases;
    const [base] = broken;
    if (!base || !largest) return say.pass();
    const required = part === 1 && whole === 3 ? '三分之一' : `${whole}分之${part}`;
    const holes = { year, actual: excellent.count, base: base.name, count: base.count, required };
    const where = { cells: excellent.cells, evidence: [excellent.count, base.count] };
    return base.count === largest.count
      ? say.violation('over', holes, where)
      : say.review('unsure', holes, where);
  },
});
