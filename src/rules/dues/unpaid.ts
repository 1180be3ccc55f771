import { arrearsOf, duesAccounts, duesOf, type DuesAccount } from '../../ledger/dossier/dues-account';
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { countsOn, subjectNamed, subjectOf } from '../../ledger/dossier/people';
import { duePeriods, unpaused, type Period, type When } from '../../ledger/dossier/periods';
import { hasRows } from '../../ledger/dossier/values';
import type { CellRef } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { labelsOf } from '../meeting/shortfall';
import { bothAnnexes, namesakes, noRoster, noRow, stranger } from '../wording';
import { duesLack } from './owed';

interface Unresolved {
  readonly name: string;
  readonly says: 'namesakes' | 'stranger';
  readonly cells: readonly CellRef[];
}

/** Names with arrears in rows of which it is not told whose of the namesakes they are, or that are no member's. */
function unresolvedArrears(dossier: Dossier, due: readonly Period[], when: When): readonly Unresolved[] {
  const { shared, strangers } = duesAccounts(dossier, when.year);
  const arrears = (
    name: string,
    says: Unresolved['says'],
    people: readonly (Person | null)[],
    accounts: readonly DuesAccount[],
  ): readonly Unresolved[] => {
    const all = people.flatMap((person) => accounts.map((account) => arrearsOf(person, account, due, when)));
    const short = all.filter(({ unpaid, untold }) => unpaid.length + untold.length > 0);
    return short.length > 0 ? [{ name, says, cells: [...new Set(short.flatMap(({ cells }) => cells))] }] : [];
  };
  const bearers = (name: string): readonly Person[] =>
    (dossier.peopleByName.get(name) ?? []).filter((person) => countsOn(person, when.asOf) !== 'no');
  return [
    ...[...shared].flatMap(([name, accounts]) => arrears(name, 'namesakes', bearers(name), accounts)),
    ...[...strangers].flatMap(([name, account]) => arrears(name, 'stranger', [null], [account])),
  ];
}

export const duesUnpaid = branchRule({
  id: 'dues.unpaid',
  name: '按月交纳党费',
  clauses: bothAnnexes('11', 'partial'),
  severity: 'error',
  modal: '按规定',
  summary: '按规定做好党费收缴；按季交纳、补交、预交都可以。',
  reads: {
    dues: ['branch', 'name', 'standard', 'paid', 'date', 'coversFrom', 'coversTo', 'exempt', 'year'],
    members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing'],
  },
  limits: [],
  yearly: true,
  forTemporary: false,
  forDissolved: true,
  messages: {
    unpaid: {
      text: '{branch}{subject}的{periods}党费没有足额交纳记录（应按核定数额按月交纳，可补交）',
      remedy: '提醒补交党费，已交纳的补录记录',
    },
    untold: {
      text: '{branch}{subject}的{periods}党费在台账中没有记录或者无法识别，无法判断是否交纳（应按核定数额按月交纳）',
      remedy: '核对党费收缴台账，补录交纳情况',
    },
    namesakes: namesakes('dues'),
    stranger: stranger('dues'),
    noRoster,
    noRow: noRow('dues'),
  },
  evaluate(dossier, context) {
    const { say, year } = context;
    const { judged, paused } = unpaused(duePeriods(dossier, context, 'month'), context);
    if (judged.length === 0) return say.na(paused.length > 0 ? '已批准暂停' : '未到期');
    const lack = duesLack(dossier);
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'dues')) return say.review('noRow', {});
    if (!hasRows(dossier, 'members')) return say.review('noRoster', {});
    const ofMembers = dossier.people.flatMap((person) => {
      const account = duesOf(dossier, person, year);
      if (!account || countsOn(person, context.asOf) === 'no') return [];
      const { unpaid, untold, cells } = arrearsOf(person, account, judged, context);
      const subject = subjectOf(person);
      const found = [];
      if (unpaid.length > 0) {
        const evidence = unpaid.map(({ label }) => label);
        found.push(say.violation('unpaid', { periods: labelsOf(unpaid) }, { subject, cells, evidence }));
      }
      if (untold.length > 0) {
        const evidence = untold.map(({ label }) => label);
        found.push(say.review('untold', { periods: labelsOf(untold) }, { subject, evidence }));
      }
      return found;
    });
    const ofNames = unresolvedArrears(dossier, judged, context).map(({ name, says, cells }) =>
      say.review(says, {}, { subject: subjectNamed(name), cells }),
    );
    const verdicts = [...ofMembers, ...ofNames];
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
