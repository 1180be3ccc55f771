import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import { knowsJoiningDay, membersOn } from '../../ledger/dossier/people';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

export const birthdayDate = branchRule({
  id: 'birthday.date',
  name: '核准入党日期',
  clauses: bothAnnexes('19', 'partial'),
  severity: 'warning',
  modal: '（无情态词）',
  summary: '核准支部每名党员入党的具体日期。',
  reads: { members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing'] },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    noDay: {
      text: '{branch}有{actual}名党员的入党时间只登记到月，没有具体日期（应核准到日）',
      remedy: '请查档核准，补录具体日期',
    },
    unread: {
      text: '{branch}有{actual}名党员的入党时间未填写或者无法识别，无法判断是否核准到日',
      remedy: '请查档核准，补录具体日期',
    },
  },
  evaluate(dossier, { say, asOf }) {
    const lack = lackOf(dossier.department, 'members', 'joinedOn');
    if (lack) return say.cannotTell(lack);
    const members = membersOn(dossier, asOf);
    if (members.length === 0) return say.absent('members', 'joinedOn');
    const monthOnly = members.filter(
      (person) => valueOf(person.row.joinedOn) !== null && !knowsJoiningDay(person),
    );
    const unread = members.filter((person) => valueOf(person.row.joinedOn) === null);
    const about = (people: typeof members) => ({
      cells: cellsOf(...people.map(({ row }) => row.joinedOn)),
      evidence: people.map(({ key }) => key),
    });
    const verdicts = [
      ...(monthOnly.length > 0
        ? [say.violation('noDay', { actual: monthOnly.length }, about(monthOnly))]
        : []),
      ...(unread.length > 0 ? [say.review('unread', { actual: unread.length }, about(unread))] : []),
    ];
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
