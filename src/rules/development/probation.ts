import { addMonths, chineseDate, exactly, type DateSpan } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import { probationEnd, probationsOf, type Probation } from '../../ledger/dossier/development';
import { needsNoProbation, subjectNamed } from '../../ledger/dossier/people';
import { hasRows, lackOf } from '../../ledger/dossier/values';
import type { CellRef } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, namesakes, noRoster, SWITCHED_OFF } from '../wording';

/** An extension is at most a year: beyond twice the probation one must have been decided. */
const LONGEST_FACTOR = 2;

const isExtended = ({ extendedTo, decision }: Probation): boolean =>
  extendedTo !== null || decision === '延长';

/** What is the matter with a probation of so many months, if anything. */
function faultOf(
  joinedOn: DateSpan,
  formalOn: DateSpan,
  months: number,
): 'short' | 'dayShort' | 'unsure' | 'long' | null {
  // Turning formal on the day of joining, or before it, is a fault of the data and said as such.
  if (ask((from, to) => to <= from, joinedOn, formalOn) === 'yes') return null;
  const isShort = ask((from, to) => to < addMonths(from, months), joinedOn, formalOn);
  if (isShort === 'yes') {
    const byMoreThanADay = ask((from, to) => to < addMonths(from, months) - 1, joinedOn, formalOn);
    return byMoreThanADay === 'yes' ? 'short' : 'dayShort';
  }
  if (isShort === 'unsure') return 'unsure';
  const isLong = ask((from, to) => to > addMonths(from, months * LONGEST_FACTOR), joinedOn, formalOn);
  return isLong === 'yes' ? 'long' : null;
}

export const developmentProbation = branchRule({
  id: 'development.probation',
  name: '预备期和转正',
  clauses: bothAnnexes('9', 'partial'),
  severity: 'error',
  modal: '严格程序（党章第七条：预备期为一年）',
  summary: '预备期一年，期满及时讨论转正；需要继续考察的可以延长一次。',
  reads: {
    development: ['branch', 'name', 'probationaryOn', 'formalOn', 'decision', 'extendedTo'],
    members: ['branch', 'name', 'joinedOn', 'formalOn', 'status', 'standing', 'movedOutOn', 'movedInOn'],
  },
  limits: ['probationMonths', 'probationDecisionMonths'],
  yearly: false,
  forTemporary: false,
  messages: {
    short: {
      text: '{branch}{subject}入党时间{joined}，转正时间{formal}，预备期不足{required}个月（应满{required}个月）',
      remedy: '查阅入党档案核对时间，确属预备期不足的向上级党组织报告',
    },
    dayShort: {
      text: '{branch}{subject}入党时间{joined}，转正时间{formal}，比预备期满早1天（一般应满{required}个月）',
      remedy: '查阅入党档案，核对转正时间',
      severity: 'warning',
    },
    undecided: {
      text: '{branch}{subject}预备期于{end}届满，至{asOf}没有转正、延长或者取消的记录（期满应及时讨论，{required}个月为工具设定）',
      remedy: '召开党员大会讨论转正并报上级党组织审批，已讨论的补录结果',
    },
    long: {
      text: '{branch}{subject}入党时间{joined}，转正时间{formal}，超过{required}个月，没有延长预备期的记录（延长一般不超过1年）',
      remedy: '查阅入党档案，核对转正时间，有延长决定的补录',
      severity: 'warning',
    },
    unsure: {
      text: '{branch}{subject}入党时间{joined}，转正时间{formal}，预备期是否满{required}个月无法判断（应满{required}个月）',
      remedy: '查阅入党档案，把时间补到日',
    },
    namesakes: namesakes('development'),
    noRoster,
  },
  evaluate(dossier, { say, limits, asOf }) {
    const { probationMonths: months, probationDecisionMonths: grace } = limits;
    if (months === null) return say.na(SWITCHED_OFF);
    const { department } = dossier;
    const lack = lackOf(department, 'members', 'joinedOn');
    if (lack && lackOf(department, 'development', 'probationaryOn')) return say.cannotTell(lack);
    const probations = probationsOf(dossier, asOf).filter(
      (one) => one.state === 'unread' || needsNoProbation(one.joinedOn) === 'no',
    );
    if (!lack && !hasRows(dossier, 'members') && probations.length === 0) return say.review('noRoster', {});
    if (probations.length === 0) return say.na('没有需要核对预备期的党员');
    const longest = months * LONGEST_FACTOR;
    const doubted = new Map<string, readonly CellRef[]>();
    const doubt = ({ subject, cells }: Probation): readonly [] => {
      doubted.set(subject.label, [...(doubted.get(subject.label) ?? []), ...cells]);
      return [];
    };
    const judgeDone = (one: Probation) => {
      const { joinedOn, formalOn, subject, cells } = one;
      const fault = formalOn && faultOf(joinedOn, formalOn, months);
      if (!formalOn || fault === null || (fault === 'long' && isExtended(one))) return [];
      const holes = { joined: chineseDate(joinedOn), formal: chineseDate(formalOn) };
      const where = { subject, cells, evidence: [holes.joined, holes.formal] };
      if (fault === 'long' && one.isShared) return doubt(one);
      const required = fault === 'long' ? longest : months;
      return [
        fault === 'unsure'
          ? say.review(fault, { ...holes, required }, where)
          : say.violation(fault, { ...holes, required }, where),
      ];
    };
    const judgeOpen = (one: Probation) => {
      const { joinedOn, extendedTo, decision, untold, subject, cells } = one;
      if (decision === '取消' || decision === '按期' || grace === null) return [];
      const end = extendedTo ?? probationEnd(joinedOn, decision === '延长' ? longest : months);
      if (ask((day) => asOf > addMonths(day, grace), end) !== 'yes') return [];
      if (one.isShared) return doubt(one);
      if (untold) return [say.cannotTell(untold, { subject, cells })];
      const holes = { end: chineseDate(end), asOf: chineseDate(exactly(asOf)), required: grace };
      return [say.violation('undecided', holes, { subject, cells, evidence: [holes.end] })];
    };
    const judged = probations.flatMap((one) => {
      if (one.state === 'unread') return [say.cannotTell(one.why, { subject: one.subject })];
      return one.isOpen || one.untold ? judgeOpen(one) : judgeDone(one);
    });
    const ofNames = [...doubted].map(([name, cells]) =>
      say.review('namesakes', {}, { subject: subjectNamed(name), cells }),
    );
    const verdicts = [...judged, ...ofNames];
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
