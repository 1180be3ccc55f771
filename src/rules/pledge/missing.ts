/** pledge.missing and points.missing: alike but for the column and the day they fall due. */
import type { Dossier } from '../../ledger/dossier/dossier';
import { tableOf } from '../../ledger/dossier/meetings';
import {
  cellsOfPerson,
  countsAllYear,
  isExempt,
  namesMaybeExempt,
  subjectNamed,
  subjectOf,
} from '../../ledger/dossier/people';
import { lackingAmong, sortRows, type SortedRows } from '../../ledger/dossier/row-owners';
import { cellsOf, hasRows, isFilled, lackOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, namesakes, noRoster, noRow, stranger } from '../wording';
import { dutyOf } from '../yearly';

type PledgeRow = LedgerRow<'pledges'>;

/** Rows of the year by whom they are about. */
const rowsIn = (dossier: Dossier, year: number): SortedRows<PledgeRow> =>
  sortRows(
    dossier,
    dossier.rows.pledges.filter(
      (row) => (valueOf(row.year) ?? tableOf(dossier.department, row)?.meta.year ?? year) === year,
    ),
  );

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
      ratings: ['branch', 'name', 'exempt'],
    },
    limits: ['yearlyMinMonths'],
    yearly: true,
    forTemporary: false,
    messages: {
      missing: {
        text: '{branch}{subject}没有{year}年{what}记录（文件推行承诺制、积分制，可结合实际开展）',
        remedy,
      },
      namesakes: namesakes('pledges'),
      stranger: stranger('pledges'),
      noRoster,
      noRow: noRow('pledges'),
    },
    evaluate(dossier, context) {
      const { say, year } = context;
      const duty = dutyOf(dossier, context, due);
      if (duty.state === 'excused') return say.na(duty.reason);
      const lack = lackOf(dossier.department, 'pledges', field) ?? lackOf(dossier.department, 'members');
      if (lack) return duty.state === 'due' ? say.cannotTell(lack) : say.na(duty.reason);
      const sorted = rowsIn(dossier, year);
      const { own, shared, strangers } = sorted;
      const isTold = (row: PledgeRow): boolean => isFilled(row[field]);
      const without = dossier.people.filter(
        (person) =>
          countsAllYear(person, context) === 'yes' &&
          !isExempt(dossier, person) &&
          !own.get(person)?.some(isTold),
      );
      const { sure, unsure } = lackingAmong(dossier, without, sorted, isTold, {
        year,
        maybeExempt: namesMaybeExempt(dossier),
      });
      const unknown = [...strangers].filter(([, rows]) => !rows.some(isTold));
      const hasRoster = hasRows(dossier, 'members');
      if (hasRoster && sure.length + unsure.length + unknown.length === 0) return say.pass();
      if (duty.state === 'not-yet') return say.na(duty.reason);
      if (!hasRows(dossier, 'pledges')) return say.review('noRow', {});
      if (!hasRoster) return say.review('noRoster', {});
      const cellsIn = (rows: readonly PledgeRow[] = []) => cellsOf(...rows.map((row) => row[field]));
      const ofMembers = sure.map((person) => {
        const rows = own.get(person);
        const cells = rows ? cellsIn(rows) : cellsOfPerson(person);
        return say.violation('missing', { year, what }, { subject: subjectOf(person), cells });
      });
      const ofNames = unsure.map((name) =>
        say.review('namesakes', {}, { subject: subjectNamed(name), cells: cellsIn(shared.get(name)) }),
      );
      const ofStrangers = unknown.map(([name, rows]) =>
        say.review('stranger', {}, { subject: subjectNamed(name), cells: cellsIn(rows) }),
      );
      return [...ofMembers, ...ofNames, ...ofStrangers];
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
