import { addMonths, chineseDate, type DateSpan } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import { isJudged, skippedTo, subjectOfRow } from '../../ledger/dossier/development';
import type { Dossier } from '../../ledger/dossier/dossier';
import { matchPerson } from '../../ledger/dossier/people';
import { cellsOf, knownIn, lackOf, type Known } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

const MONTHS_A_YEAR = 12;

/** Of the development ledger, else of the roster. */
function bornOn(dossier: Dossier, row: LedgerRow<'development'>): Known<DateSpan> {
  const own = knownIn(row, 'bornOn');
  if (own.state === 'known') return own;
  const match = matchPerson(dossier, row);
  const ofRoster = match.state === 'one' ? knownIn(match.person.row, 'bornOn') : own;
  return ofRoster.state === 'known' ? ofRoster : own;
}

export const developmentAge = branchRule({
  id: 'development.age',
  name: '申请入党年龄',
  clauses: bothAnnexes('9', 'partial'),
  severity: 'error',
  modal: '严格程序（党章第一条：年满十八岁）',
  summary: '年满十八岁方可申请入党。',
  reads: {
    development: [
      'branch',
      'name',
      'bornOn',
      'appliedOn',
      'activistOn',
      'candidateOn',
      'probationaryOn',
      'formalOn',
    ],
    members: ['branch', 'name', 'bornOn'],
  },
  limits: ['minAge'],
  yearly: false,
  forTemporary: false,
  messages: {
    young: {
      text: '{branch}{subject}出生日期{born}，申请入党时间{applied}，未满{required}周岁（应年满{required}周岁）',
      remedy: '查阅入党档案，核对出生日期和申请入党时间',
    },
    unsure: {
      text: '{branch}{subject}出生日期{born}，申请入党时间{applied}，是否年满{required}周岁无法判断（应年满{required}周岁）',
      remedy: '查阅入党档案，把时间补到日',
    },
  },
  evaluate(dossier, { say, limits }) {
    const required = limits.minAge;
    if (required === null) return say.na(SWITCHED_OFF);
    const lack = lackOf(dossier.department, 'development', 'appliedOn');
    if (lack) return say.cannotTell(lack);
    const rows = dossier.rows.development.filter(
      (row) => isJudged(row) && (row.appliedOn.state !== 'blank' || skippedTo(row, 'appliedOn') !== null),
    );
    if (rows.length === 0) return say.na('没有申请入党的记录');
    const verdicts = rows.flatMap((row) => {
      const subject = subjectOfRow(row);
      const [born, applied] = [bornOn(dossier, row), knownIn(row, 'appliedOn')];
      if (applied.state !== 'known') return [say.cannotTell(applied, { subject })];
      if (born.state !== 'known') return [say.cannotTell(born, { subject })];
      const isYoung = ask(
        (birth, day) => day < addMonths(birth, required * MONTHS_A_YEAR),
        born.value,
        applied.value,
      );
      if (isYoung === 'no') return [];
      const holes = { born: chineseDate(born.value), applied: chineseDate(applied.value), required };
      const where = {
        subject,
        cells: [...cellsOf(row.appliedOn), ...born.cells],
        evidence: [holes.born, holes.applied],
      };
      return [isYoung === 'yes' ? say.violation('young', holes, where) : say.review('unsure', holes, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
