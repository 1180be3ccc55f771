import { appraisalOf, otherAppraisals } from '../../ledger/dossier/appraisal';
import { absent, cellsOf, hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import { GRADES } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';
import { appraisalWhen } from './when';

export const ratingGrade = branchRule({
  id: 'rating.grade',
  name: '评议等次',
  clauses: bothAnnexes('16', 'partial'),
  severity: 'error',
  modal: '按照……确定',
  summary: '党员评议等次为优秀、合格、基本合格、不合格。',
  reads: { ratings: ['branch', 'name', 'grade', 'year', 'date'] },
  limits: ['yearGraceMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    other: {
      text: '{branch}{subject}的评议等次记为“{actual}”（应为优秀、合格、基本合格、不合格之一）',
      remedy: '核对评议结果，按规定的四个等次更正台账',
    },
  },
  evaluate(dossier, context) {
    const { say } = context;
    const { department, rows } = dossier;
    const lack = lackOf(department, 'ratings', 'grade');
    if (lack) return say.cannotTell(lack);
    const others = otherAppraisals(department);
    // A sheet of other words is no appraisal of members: one finding for the workbook, not one a row.
    if (rows.ratings.some(({ table }) => others.has(table))) {
      return say.cannotTell(absent('ratings', [], '党员评议等次（优秀、合格、基本合格、不合格）'));
    }
    if (!hasRows(dossier, 'ratings')) return say.na('没有评议记录');
    const { rated } = appraisalOf(dossier, appraisalWhen(context));
    const verdicts = rated.flatMap(({ row, grade }) => {
      if (grade === null || GRADES.some((one) => one === grade)) return [];
      const name = valueOf(row.name) ?? '';
      const where = { subject: { key: name, label: name }, cells: cellsOf(row.grade), evidence: [grade] };
      return [say.violation('other', { actual: grade }, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
