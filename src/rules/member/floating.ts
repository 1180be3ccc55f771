import { cellsOfPerson, countsOn, subjectNamed, subjectOf } from '../../ledger/dossier/people';
import { talksByName, talksIn, undatedTalks, withFewTalks } from '../../ledger/dossier/talks';
import { cellsOf, hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { namesakes, noRoster, noRow } from '../wording';
import { dutyOf } from '../yearly';

export const memberFloating = branchRule({
  id: 'member.floating',
  name: '流动党员联系',
  clauses: [
    { clause: 'U11', coverage: 'partial' },
    { clause: 'U17', coverage: 'partial' },
  ],
  severity: 'warning',
  modal: '定期了解',
  summary: '加强流动党员监督和管理，采取电话沟通等方式定期了解思想和工作情况。',
  reads: {
    members: ['branch', 'name', 'isFloating', 'movedOutOn', 'standing', 'joinedOn', 'movedInOn'],
    talks: ['branch', 'date', 'from', 'to'],
  },
  limits: ['yearlyMinMonths'],
  yearly: true,
  forTemporary: true,
  messages: {
    none: {
      text: '{branch}流动党员{subject}没有{year}年谈话联系记录（应定期了解思想和工作情况，每年不少于1次）',
      remedy: '采取电话沟通等方式联系，已联系的补录记录',
    },
    undated: {
      text: '{branch}流动党员{subject}的谈话联系记录日期无法识别，无法判断{year}年是否联系（应定期了解思想和工作情况）',
      remedy: '核对谈话日期并按日期填写',
    },
    namesakes: namesakes('talks'),
    noRoster,
    noRow: noRow('talks'),
  },
  evaluate(dossier, context) {
    const { say, year, asOf } = context;
    if (dossier.branch.annex === 'O') return say.na('附件2没有此项要求');
    const duty = dutyOf(dossier, context, 'december');
    if (duty.state === 'excused') return say.na(duty.reason);
    const lack = lackOf(dossier.department, 'members', 'isFloating');
    if (lack) return duty.state === 'due' ? say.cannotTell(lack) : say.na(duty.reason);
    const floating = dossier.people.filter(
      (person) => valueOf(person.row.isFloating) === true && countsOn(person, asOf) === 'yes',
    );
    if (floating.length === 0) {
      const isUntold = duty.state === 'due' && !hasRows(dossier, 'members');
      return isUntold ? say.review('noRoster', {}) : say.na('没有流动党员');
    }
    const { sure, unsure } = withFewTalks(dossier, floating, talksByName(talksIn(dossier, year)), {
      year,
      required: 1,
    });
    if (sure.length + unsure.length === 0) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    const noTalks = lackOf(dossier.department, 'talks');
    if (noTalks) return say.cannotTell(noTalks);
    if (!hasRows(dossier, 'talks')) return say.review('noRow', {});
    const mayCount = talksByName(undatedTalks(dossier));
    const ofNames = unsure.map((name) => say.review('namesakes', {}, { subject: subjectNamed(name) }));
    const ofMembers = sure.map((person) => {
      const cells = [...cellsOf(person.row.isFloating), ...cellsOfPerson(person)];
      const where = { subject: subjectOf(person), cells };
      return mayCount.has(person.name)
        ? say.review('undated', { year }, where)
        : say.violation('none', { year }, where);
    });
    return [...ofMembers, ...ofNames];
  },
});
