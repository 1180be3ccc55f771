import { duesAccounts, duesOf } from '../../ledger/dossier/dues-account';
import { cellsOfPerson, subjectNamed, subjectOf } from '../../ledger/dossier/people';
import { lackingAmong } from '../../ledger/dossier/row-owners';
import { hasRows, knownIn, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, namesakes, noRoster, noRow, stranger } from '../wording';
import { dutyOf } from '../yearly';
import { dueMembers, duesLack } from './owed';

export const duesStandard = branchRule({
  id: 'dues.standard',
  name: '核定党费标准',
  clauses: bothAnnexes('11', 'partial'),
  severity: 'error',
  modal: '每年初核定',
  summary: '每年初核定每名党员应交纳党费数额。',
  reads: {
    dues: ['branch', 'name', 'standard', 'exempt', 'year', 'paid'],
    members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing'],
  },
  limits: ['yearlyMinMonths'],
  yearly: true,
  forTemporary: false,
  messages: {
    blank: {
      text: '{branch}{subject}没有核定{year}年党费标准（每年初应核定每名党员应交纳的数额）',
      remedy: '核定应交纳党费数额，免交的注明',
    },
    notListed: {
      text: '{branch}{subject}不在{year}年党费收缴台账中（每年初应核定每名党员应交纳的数额）',
      remedy: '核定应交纳党费数额，补入党费收缴台账',
    },
    namesakes: namesakes('dues'),
    stranger: stranger('dues'),
    noRoster,
    noRow: noRow('dues'),
  },
  evaluate(dossier, context) {
    const { say, year } = context;
    const duty = dutyOf(dossier, context, 'march');
    if (duty.state === 'excused') return say.na(duty.reason);
    const lack = duesLack(dossier) ?? lackOf(dossier.department, 'dues', 'standard');
    const members = dueMembers(dossier, context);
    const accounts = duesAccounts(dossier, year);
    const { shared, strangers } = accounts;
    const unknown = [...strangers].filter(([, { isApproved }]) => !isApproved);
    const hasRoster = hasRows(dossier, 'members');
    if (!lack && hasRoster && members.length + unknown.length === 0) return say.na('没有应核定党费的党员');
    const without = members.filter((person) => !duesOf(dossier, person, year)?.isApproved);
    const { sure, unsure } = lackingAmong(dossier, without, accounts, ({ isApproved }) => isApproved, {
      year,
    });
    if (!lack && hasRoster && sure.length + unsure.length + unknown.length === 0) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'dues')) return say.review('noRow', {});
    if (!hasRoster) return say.review('noRoster', {});
    const ofNames = unsure.map((name) => {
      const cells = (shared.get(name) ?? []).flatMap(({ standardCells }) => standardCells);
      return say.review('namesakes', {}, { subject: subjectNamed(name), cells });
    });
    const ofMembers = sure.map((person) => {
      const account = duesOf(dossier, person, year);
      const subject = subjectOf(person);
      if (!account) return say.violation('notListed', { year }, { subject, cells: cellsOfPerson(person) });
      const stated = account.rows
        .map((row) => knownIn(row, 'standard'))
        .find(({ state }) => state === 'unreadable');
      if (stated && stated.state !== 'known') return say.cannotTell(stated, { subject });
      return say.violation('blank', { year }, { subject, cells: account.standardCells });
    });
    const ofStrangers = unknown.map(([name, { standardCells: cells }]) =>
      say.review('stranger', {}, { subject: subjectNamed(name), cells }),
    );
    return [...ofMembers, ...ofNames, ...ofStrangers];
  },
});
