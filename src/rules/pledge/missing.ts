/** pledge.missing and points.missing: alike but for the column and the day they fall due. */
import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { tableOf } from '../../ledger/dossier/meetings';
import { cellsOfPerson, countsAllYear, isExempt, matchPerson, subjectOf } from '../../ledger/dossier/people';
import { cellsOf, hasRows, isFilled, lackOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, noRow } from '../wording';
import { dutyOf } from '../yearly';

type PledgeRow = LedgerRow<'pledges'>;

/** Rows of the year by member; a row that fits several namesakes stands under each. */
function rowsByPerson(dossier: Dossier, year: number): ReadonlyMap<Person, readonly PledgeRow[]> {
  const rows = new Map<Person, PledgeRow[]>();
  for (const row of dossier.rows.pledges) {
    if ((valueOf(row.year) ?? tableOf(dossier.department, row)?.meta.year ?? year) !== year) continue;
    const match = matchPerson(dossier, row);
    const people = match.state === 'one' ? [match.person] : match.state === 'several' ? match.people : [];
    for (const person of people) rows.set(person, [...(rows.get(person) ?? []), row]);
  }
  return rows;
}

interface Spec<F extends 'pledge' | 'points'> {
  readonly id: string;
  readonly name: string;
  readonly field: F;
  readonly what: string;
  readonly due: 'march' | 'december';
  readonly summary: string;
  readonly remedy: string;
}

const missingRule = <F extends 'pledge' | 'points'>({
  id,
  name,
  field,
  what,
  due,
  summary,
  remedy,
}: Spec<F>) =>
  branchRule({
    id,
    name,
    clauses: bothAnnexes('11', 'partial'),
    severity: 'info',
    modal: '推行',
    summary,
    reads: {
      pledges: ['branch', 'name', 'year', field],
      members: ['branch', 'name', 'joinedOn', 'movedInOn', 'movedOutOn', 'standing', 'duty'],
    },
    limits: ['yearlyMinMonths'],
    yearly: true,
    forTemporary: false,
    messages: {
      missing: {
        text: '{branch}{subject}没有{year}年{what}记录（文件推行承诺制、积分制，可结合实际开展）',
        remedy,
      },
      noRow: noRow('pledges'),
    },
    evaluate(dossier, context) {
      const { say, year } = context;
      const duty = dutyOf(dossier, context, due);
      if (duty.state === 'excused') return say.na(duty.reason);
      const lack = lackOf(dossier.department, 'pledges', field) ?? lackOf(dossier.department, 'members');
      if (lack) return duty.state === 'due' ? say.cannotTell(lack) : say.na(duty.reason);
      const byPerson = rowsByPerson(dossier, year);
      const isTold = (person: Person): boolean =>
        (byPerson.get(person) ?? []).some((row) => isFilled(row[field]));
      const without = dossier.people.filter(
        (person) => countsAllYear(person, context) === 'yes' && !isExempt(dossier, person) && !isTold(person),
      );
      if (without.length === 0) return say.pass();
      if (duty.state === 'not-yet') return say.na(duty.reason);
      if (!hasRows(dossier, 'pledges')) return say.review('noRow', {});
      return without.map((person) => {
        const own = byPerson.get(person) ?? [];
        const cells = own.length > 0 ? cellsOf(...own.map((row) => row[field])) : cellsOfPerson(person);
        return say.violation('missing', { year, what }, { subject: subjectOf(person), cells });
      });
    },
  });

export const pledgeMissing = missingRule({
  id: 'pledge.missing',
  name: '党员承诺',
  field: 'pledge',
  what: '承诺',
  due: 'march',
  summary: '推行党员承诺制，年初作出承诺。',
  remedy: '组织党员作出承诺，已承诺的补录记录',
});

export const pointsMissing = missingRule({
  id: 'points.missing',
  name: '党员积分',
  field: 'points',
  what: '积分',
  due: 'december',
  summary: '推行党员积分制管理，日常记录积分。',
  remedy: '核算党员积分，已核算的补录记录',
});
