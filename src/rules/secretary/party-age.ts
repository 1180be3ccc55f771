import { addMonths, chineseDate, exactly, type DateSpan } from '../../ledger/calendar';
import { committeeOf, holdersOf, personOf, type Holder } from '../../ledger/dossier/committee';
import { ask } from '../../ledger/dossier/compare';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { partyAgeFrom, subjectOf } from '../../ledger/dossier/people';
import type { When } from '../../ledger/dossier/periods';
import { termOf } from '../../ledger/dossier/term';
import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

const MONTHS_A_YEAR = 12;

/** When the post was taken: since, else the election, else D. */
function takenUpOn({ rows }: Holder, dossier: Dossier, when: When): DateSpan {
  const own = rows.filter(({ post }) => valueOf(post)?.includes('书记'));
  const since =
    own.flatMap((row) => valueOf(row.since) ?? [])[0] ??
    own.flatMap((row) => valueOf(row.electedOn) ?? [])[0];
  if (since) return since;
  const term = termOf(dossier, when, null);
  return (term.state === 'known' ? term.value.start : null) ?? exactly(when.asOf);
}

/** Without a date of becoming formal: a year after joining, and at most 待核查. */
const estimatedFrom = ({ row }: Person): DateSpan | null => {
  const joinedOn = valueOf(row.joinedOn);
  return (
    joinedOn && {
      first: addMonths(joinedOn.first, MONTHS_A_YEAR),
      last: addMonths(joinedOn.last, MONTHS_A_YEAR),
    }
  );
};

export const secretaryPartyAge = branchRule({
  id: 'secretary.party-age',
  name: '党支部书记党龄',
  clauses: bothAnnexes('7', 'partial'),
  severity: 'warning',
  modal: '一般应当',
  summary: '党支部书记一般应当具有1年以上党龄；党龄从转正之日算起。',
  reads: {
    committee: ['branch', 'name', 'post', 'since', 'electedOn', 'appointed', 'leftOn', 'termEndsOn'],
    members: ['branch', 'name', 'joinedOn', 'formalOn', 'movedInOn', 'movedOutOn', 'standing'],
    branches: ['branch', 'secretary', 'electedOn', 'termEndsOn', 'termYears'],
  },
  limits: ['secretaryPartyYears'],
  yearly: false,
  forTemporary: false,
  messages: {
    young: {
      text: '{branch}书记{subject}任职时（{taken}）党龄不足{required}年，党龄起算时间为{from}（一般应当具有{required}年以上党龄）',
      remedy: '核对转正时间和任职时间，向上级党组织说明情况',
    },
    unsure: {
      text: '{branch}书记{subject}任职时（{taken}）党龄可能不足{required}年，党龄起算时间为{from}（一般应当具有{required}年以上党龄），无法判断',
      remedy: '查档核对转正时间和任职时间，精确到日',
    },
    notListed: {
      text: '{branch}书记{subject}在本支部党员名册中不能唯一对应，无法判断党龄（一般应当具有{required}年以上党龄）',
      remedy: '核对书记姓名和党员名册',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.secretaryPartyYears;
    if (required === null) return say.na(SWITCHED_OFF);
    const committee = committeeOf(dossier, context);
    if (committee.state !== 'known') return say.cannotTell(committee);
    const secretaries = holdersOf(committee.value, '书记');
    if (secretaries.length === 0) return say.na('台账中没有党支部书记');
    const lack = lackOf(dossier.department, 'members');
    if (lack) return say.cannotTell(lack);
    const verdicts = secretaries.flatMap((holder) => {
      const { name, cells } = holder;
      const match = personOf(holder, context);
      if (match.state !== 'one') {
        return [say.review('notListed', { required }, { subject: { key: name, label: name }, cells })];
      }
      const { person } = match;
      const stated = partyAgeFrom(person);
      const from = stated.state === 'known' ? stated.value : estimatedFrom(person);
      const subject = subjectOf(person);
      if (!from) return stated.state === 'known' ? [] : [say.cannotTell(stated, { subject })];
      const taken = takenUpOn(holder, dossier, context);
      const isYoung = ask((begun, day) => addMonths(begun, required * MONTHS_A_YEAR) > day, from, taken);
      if (isYoung === 'no') return [];
      const holes = { taken: chineseDate(taken), from: chineseDate(from), required };
      const where = {
        subject,
        cells: [...cellsOf(person.row.formalOn, person.row.joinedOn), ...cells],
        evidence: [holes.taken, holes.from],
      };
      return isYoung === 'yes' && stated.state === 'known'
        ? [say.violation('young', holes, where)]
        : [say.review('unsure', holes, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
