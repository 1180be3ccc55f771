import { duesOf, sharesDuesRow } from '../../ledger/dossier/dues-account';
import { cellsOfPerson, subjectOf } from '../../ledger/dossier/people';
import { hasRows, knownIn, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow } from '../wording';
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
    noRow: noRow('dues'),
  },
  evaluate(dossier, context) {
    const { say, year } = context;
    const duty = dutyOf(dossier, context, 'march');
    if (duty.state === 'excused') return say.na(duty.reason);
    const lack = duesLack(dossier) ?? lackOf(dossier.department, 'dues', 'standard');
    const members = dueMembers(dossier, context);
    if (!lack && members.length === 0) return say.na('没有应核定党费的党员');
    const accounts = members.map((person) => ({ person, account: duesOf(dossier, person, year) }));
    const without = accounts.filter(
      ({ person, account }) => !account?.isApproved && !(account === null && sharesDuesRow(dossier, person)),
    );
    if (!lack && without.length === 0) return say.pass();
    if (duty.state === 'not-yet') return say.na(duty.reason);
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'dues')) return say.review('noRow', {});
    return without.map(({ person, account }) => {
      const subject = subjectOf(person);
      if (!account) return say.violation('notListed', { year }, { subject, cells: cellsOfPerson(person) });
      const stated = account.rows
        .map((row) => knownIn(row, 'standard'))
        .find(({ state }) => state === 'unreadable');
      if (stated && stated.state !== 'known') return say.cannotTell(stated, { subject });
      return say.violation('blank', { year }, { subject, cells: account.standardCells });
    });
  },
});
