import { addMonths, overlaps, type Day } from '../../ledger/calendar';
import { ask, type Answer } from '../../ledger/dossier/compare';
import type { Person } from '../../ledger/dossier/dossier';
import { countsOn, needsNoProbation, subjectOf } from '../../ledger/dossier/people';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { inWords } from './rows';

const YOUNGEST = 18 * 12;

/** Became formal before joining, or at once in a time with probation; months that may mean one day are at once. */
function isFormalTooSoon({ row }: Person): Answer {
  const [joinedOn, formalOn] = [valueOf(row.joinedOn), valueOf(row.formalOn)];
  if (!joinedOn || !formalOn) return 'no';
  const isRightAtOnce = needsNoProbation(joinedOn) !== 'no';
  if (isRightAtOnce && overlaps(joinedOn, formalOn)) return 'no';
  return ask((joined, formal) => formal <= joined, joinedOn, formalOn);
}

function isTooYoung({ row }: Person): Answer {
  const [bornOn, joinedOn] = [valueOf(row.bornOn), valueOf(row.joinedOn)];
  if (!bornOn || !joinedOn) return 'no';
  return ask((born, joined) => joined < addMonths(born, YOUNGEST), bornOn, joinedOn);
}

/** The status column and the date of becoming formal say different things as of D. */
function contradictsStatus({ row }: Person, asOf: Day): Answer {
  const [status, formalOn] = [valueOf(row.status), valueOf(row.formalOn)];
  if (status === null || formalOn === null) return 'no';
  const isFormal = ask((day) => day <= asOf, formalOn);
  if (isFormal === 'unsure') return 'no';
  return (status === '正式') === (isFormal === 'yes') ? 'no' : 'yes';
}

/** 正式 by status, and both dates are left blank in a roster that has them for others. */
const hasNoDates = ({ row }: Person): boolean =>
  valueOf(row.status) === '正式' && row.joinedOn.state === 'blank' && row.formalOn.state === 'blank';

export const dataMemberDates = branchRule({
  id: 'data.member-dates',
  name: '党员日期前后一致',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '入党、转正日期先后合理，与出生日期、党员类别相符。不设预备期的年代入党即转正，属正常。',
  reads: {
    members: [
      'branch',
      'name',
      'bornOn',
      'joinedOn',
      'formalOn',
      'status',
      'standing',
      'movedInOn',
      'movedOutOn',
    ],
  },
  limits: [],
  yearly: false,
  forTemporary: true,
  voidsCells: true,
  messages: {
    tooSoon: {
      text: '{branch}党员{subject}的转正日期{formalOn}不晚于入党日期{joinedOn}（转正应在入党之后）',
      remedy: '查阅入党志愿书，更正入党日期或者转正日期',
    },
    perhapsTooSoon: {
      text: '{branch}党员{subject}的转正日期{formalOn}可能不晚于入党日期{joinedOn}（转正应在入党之后）',
      remedy: '查阅入党志愿书，把两个日期填到日',
    },
    tooYoung: {
      text: '{branch}党员{subject}的入党日期{joinedOn}不满18周岁，出生日期为{bornOn}（入党应年满18周岁）',
      remedy: '核对人事档案和入党志愿书，更正出生日期或者入党日期',
    },
    perhapsTooYoung: {
      text: '{branch}党员{subject}的入党日期{joinedOn}可能不满18周岁，出生日期为{bornOn}（入党应年满18周岁）',
      remedy: '核对人事档案和入党志愿书，把两个日期填到日',
    },
    status: {
      text: '{branch}党员{subject}的党员类别为“{status}”，转正日期为{formalOn}（两者应一致）',
      remedy: '核对转正情况，更正党员类别或者转正日期',
    },
    noDates: {
      text: '{branch}党员{subject}为正式党员，没有入党日期和转正日期（应填写）',
      remedy: '查阅入党志愿书，补填入党日期和转正日期',
    },
  },
  evaluate({ people }, { say, asOf }) {
    const verdicts = people.flatMap((person) => {
      const [tooSoon, tooYoung] = [isFormalTooSoon(person), isTooYoung(person)];
      const isMember = countsOn(person, asOf) !== 'no';
      const contradicts = isMember && contradictsStatus(person, asOf) === 'yes';
      const lacksDates = isMember && hasNoDates(person);
      if (tooSoon === 'no' && tooYoung === 'no' && !contradicts && !lacksDates) return [];

      const { row } = person;
      const subject = subjectOf(person);
      const [bornOn, joinedOn, formalOn] = [
        inWords(row.bornOn),
        inWords(row.joinedOn),
        inWords(row.formalOn),
      ];
      const dates = { subject, cells: cellsOf(row.joinedOn, row.formalOn), evidence: [joinedOn, formalOn] };
      const ages = { subject, cells: cellsOf(row.bornOn, row.joinedOn), evidence: [bornOn, joinedOn] };
      const status = { subject, cells: cellsOf(row.status, row.formalOn), evidence: [formalOn] };
      return [
        ...(tooSoon === 'yes' ? [say.violation('tooSoon', { joinedOn, formalOn }, dates)] : []),
        ...(tooSoon === 'unsure' ? [say.review('perhapsTooSoon', { joinedOn, formalOn }, dates)] : []),
        ...(tooYoung === 'yes' ? [say.violation('tooYoung', { bornOn, joinedOn }, ages)] : []),
        ...(tooYoung === 'unsure' ? [say.review('perhapsTooYoung', { bornOn, joinedOn }, ages)] : []),
        ...(contradicts ? [say.violation('status', { status: inWords(row.status), formalOn }, status)] : []),
        ...(lacksDates ? [say.violation('noDates', {}, { subject, cells: cellsOf(row.name) })] : []),
      ];
    });
    return verdicts.length > 0 ? verdicts : people.length > 0 ? say.pass() : say.na('名册中没有该支部的党员');
  },
});
