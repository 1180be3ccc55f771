import { tableOf } from '../../ledger/dossier/meetings';
import type { Department } from '../../ledger/dossier/dossier';
import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import type { LedgerRow } from '../../ledger/model';
import { workbookRule } from '../../engine/rule';
import { placeOf, subjectOfRow } from './rows';

/** A name, and neither the row nor its sheet says of which branch. */
const isUnassigned = (department: Department, row: LedgerRow<'members'>): boolean =>
  valueOf(row.name) !== null &&
  row.branch.state === 'blank' &&
  (tableOf(department, row)?.meta.branch ?? null) === null;

/** No roster's sheet or title says whose it is: then a column must. */
const saysNoBranch = ({ ledgers }: Department): boolean =>
  ledgers.tables.every(({ kind, meta }) => kind !== 'members' || meta.branch === null);

export const unassignedMember = workbookRule({
  id: 'branch.unassigned-member',
  name: '党员未编入党支部',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '名册中的每名党员都写明所在党支部。',
  reads: { members: ['branch', 'name', 'group', 'post'] },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    unassigned: {
      text: '{place}没有填写所在党支部（每名党员应编入一个党支部）',
      remedy: '核对组织关系，填写该党员所在党支部',
    },
  },
  evaluate(department, { say }) {
    const lack = saysNoBranch(department) ? lackOf(department, 'members', 'branch') : null;
    if (lack) return lack.fields.length === 0 ? say.na('没有党员名册') : say.cannotTell(lack);
    return department.ledgers.rows.members
      .filter((row) => isUnassigned(department, row))
      .map((row) =>
        say.violation(
          'unassigned',
          { place: placeOf(row) },
          { cells: cellsOf(row.name), subject: subjectOfRow(row, 'branch') },
        ),
      );
  },
});
