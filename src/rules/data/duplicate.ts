import type { Department, Dossier } from '../../ledger/dossier/dossier';
import { cellIn, cellsOf, valueOf } from '../../ledger/dossier/values';
import { fieldName } from '../../ledger/field-names';
import type { LedgerRow } from '../../ledger/model';
import { workbookRule } from '../../engine/rule';
import { listed } from '../wording';
import { duplicatesIn } from './duplicate-people';
import { inWords } from './rows';

const REGISTER_FIELDS = [
  'type',
  'superior',
  'status',
  'foundedOn',
  'formalCount',
  'probationaryCount',
  'memberCount',
  'secretary',
  'electedOn',
  'termEndsOn',
] as const;

/** Columns in which two rows of the register for one branch differ. */
function differences(
  one: LedgerRow<'branches'>,
  other: LedgerRow<'branches'>,
): readonly (typeof REGISTER_FIELDS)[number][] {
  return REGISTER_FIELDS.filter((field) => {
    const [own, theirs] = [inWords(cellIn(one, field)), inWords(cellIn(other, field))];
    return own !== '' && theirs !== '' && own !== theirs;
  });
}

/** Branches with two lines in one register that say different things. */
const branchesTwice = ({ dossiers }: Department) =>
  dossiers.flatMap(({ branch, rows }) => {
    const ofOneTable = rows.branches.filter(({ table }) => table === rows.branches[0]?.table);
    const [first, ...others] = ofOneTable;
    const fields = first ? [...new Set(others.flatMap((other) => differences(first, other)))] : [];
    if (fields.length === 0) return [];
    return [
      {
        branchKey: branch.key,
        count: ofOneTable.length,
        columns: listed(fields.map((field) => `“${fieldName('branches', field)}”`)),
        cells: ofOneTable.flatMap((row) => cellsOf(row.branch)),
      },
    ];
  });

/** Codes that stand on the lines of several branches. */
function codesTwice({ dossiers }: Department) {
  const byCode = new Map<string, Dossier[]>();
  for (const dossier of dossiers) {
    const code = dossier.register ? valueOf(dossier.register.branchCode) : null;
    if (code !== null) byCode.set(code, [...(byCode.get(code) ?? []), dossier]);
  }
  return [...byCode.values()]
    .filter((own) => own.length > 1)
    .map((own) => ({
      names: listed(own.map(({ branch }) => branch.name).sort()),
      cells: own.flatMap(({ register }) => (register ? cellsOf(register.branchCode) : [])),
    }));
}

export const dataDuplicate = workbookRule({
  id: 'data.duplicate',
  name: '重复登记',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '一名党员只在一个党支部的名册中登记一次，一个党支部只登记一次。仅重名不算重复。',
  reads: {
    members: ['branch', 'name', 'idNumber', 'personCode', 'bornOn', 'sex', 'movedOutOn'],
    branches: ['branch', 'branchCode', ...REGISTER_FIELDS],
  },
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    person: {
      text: '{branch}名册中的{names}共{count}行，{what}相同（同一党员应只登记一次）',
      remedy: '核对是否同一人，重复的删除，填错的更正',
    },
    acrossBranches: {
      text: '{names}同时在{branches}的名册中，{what}相同（同一党员应只编入一个党支部）',
      remedy: '核对组织关系所在，从其他党支部的名册中移出或者填写转出时间',
    },
    branch: {
      text: '{branch}在党支部基本情况中登记了{count}次，{columns}不同（同一党支部应只登记一次）',
      remedy: '核对后保留正确的一行',
    },
    code: {
      text: '{names}的党支部编码相同（编码应各不相同）',
      remedy: '核对后更正党支部编码',
    },
  },
  evaluate(department, { say }) {
    const people = duplicatesIn(department).map((shared) => {
      const { what, names, branches, count, cells } = shared;
      const [first] = branches;
      const where = {
        cells,
        subject: { key: `${what} ${names}`, label: names },
        evidence: [count],
        ...(first ? { branchKey: first.key } : {}),
      };
      return branches.length > 1
        ? say.violation(
            'acrossBranches',
            { names, what, branches: listed(branches.map(({ name }) => name)) },
            where,
          )
        : say.violation('person', { names, what, count }, where);
    });
    const twice = branchesTwice(department).map(({ branchKey, count, columns, cells }) =>
      say.violation('branch', { count, columns }, { branchKey, cells, evidence: [columns] }),
    );
    const codes = codesTwice(department).map(({ names, cells }) =>
      say.violation('code', { names }, { subject: { key: names, label: names }, cells }),
    );
    return [...people, ...twice, ...codes];
  },
});
