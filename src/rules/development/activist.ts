import { addMonths, chineseDate } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import { isJudged, skippedTo, subjectOfRow } from '../../ledger/dossier/development';
import { cellsOf, knownIn, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

export const developmentActivist = branchRule({
  id: 'development.activist',
  name: '积极分子培养教育时间',
  clauses: bothAnnexes('9', 'partial'),
  severity: 'error',
  modal: '严格程序（发展党员工作细则：一年以上）',
  summary: '入党积极分子经过一年以上培养教育和考察，方可列为发展对象。',
  reads: { development: ['branch', 'name', 'activistOn', 'candidateOn', 'probationaryOn', 'formalOn'] },
  limits: ['activistMonths'],
  yearly: false,
  forTemporary: false,
  messages: {
    short: {
      text: '{branch}{subject}自{from}确定为积极分子至{to}确定为发展对象，不足{required}个月（应培养教育{required}个月以上）',
      remedy: '查阅入党档案核对时间，确属时间不足的向上级党组织报告',
    },
    unsure: {
      text: '{branch}{subject}自{from}确定为积极分子至{to}确定为发展对象，是否满{required}个月无法判断（应培养教育{required}个月以上）',
      remedy: '查阅入党档案，把时间补到日',
    },
  },
  evaluate(dossier, { say, limits }) {
    const required = limits.activistMonths;
    if (required === null) return say.na(SWITCHED_OFF);
    const { department, rows } = dossier;
    const lack =
      lackOf(department, 'development', 'activistOn') ?? lackOf(department, 'development', 'candidateOn');
    if (lack) return say.cannotTell(lack);
    const candidates = rows.development.filter(
      (row) => isJudged(row) && (row.candidateOn.state !== 'blank' || skippedTo(row, 'candidateOn') !== null),
    );
    if (candidates.length === 0) return say.na('没有确定为发展对象的记录');
    const verdicts = candidates.flatMap((row) => {
      const subject = subjectOfRow(row);
      const [activist, candidate] = [knownIn(row, 'activistOn'), knownIn(row, 'candidateOn')];
      if (activist.state !== 'known') return [say.cannotTell(activist, { subject })];
      if (candidate.state !== 'known') return [say.cannotTell(candidate, { subject })];
      const isShort = ask((from, to) => to < addMonths(from, required), activist.value, candidate.value);
      if (isShort === 'no') return [];
      const holes = { from: chineseDate(activist.value), to: chineseDate(candidate.value), required };
      const where = {
        subject,
        cells: cellsOf(row.candidateOn, row.activistOn),
        evidence: [holes.from, holes.to],
      };
      return [isShort === 'yes' ? say.violation('short', holes, where) : say.review('unsure', holes, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
