import type { Dossier, Person } from '../../ledger/dossier/dossier';
import { formalityOn, membersOn } from '../../ledger/dossier/people';
import { cellsOf, hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { noRow, SWITCHED_OFF } from '../wording';

const plain = (unit: string): string => unit.normalize('NFKC').replace(/\s+/g, '');

/** Members by the unit they belong to; those without a unit under the empty name. */
function byUnit(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const units = new Map<string, Person[]>();
  for (const person of people) {
    const unit = plain(valueOf(person.row.unit) ?? '');
    const members = units.get(unit);
    if (members) members.push(person);
    else units.set(unit, [person]);
  }
  return units;
}

/** Where every member has the same unit, the column names the department, not the units the branch covers. */
const tellsUnitsApart = (dossier: Dossier, units: ReadonlyMap<string, unknown>): boolean => {
  const names = [...units.keys()].filter((name) => name !== '');
  const covered = dossier.register ? (valueOf(dossier.register.units)?.names ?? []).map(plain) : [];
  return names.length > 1 || names.some((name) => covered.includes(name));
};

export const unitEntitled = branchRule({
  id: 'branch.unit-entitled',
  name: '联合党支部中应当单独成立党支部的单位',
  clauses: [{ clause: 'O1', coverage: 'partial' }],
  severity: 'error',
  modal: '应当',
  summary: '正式党员3人以上的单位应当单独成立党支部，不足3人的才成立联合党支部。',
  reads: {
    branches: ['branch', 'type', 'units'],
    members: [
      'branch',
      'name',
      'unit',
      'joinedOn',
      'formalOn',
      'status',
      'movedInOn',
      'movedOutOn',
      'standing',
    ],
  },
  limits: ['minFormalMembers'],
  yearly: false,
  forTemporary: false,
  messages: {
    entitled: {
      text: '{branch}覆盖的{subject}有正式党员{actual}人（{required}人以上的应当单独成立党支部）',
      remedy: '按程序申请单独成立党支部，并相应调整联合党支部',
    },
    unsure: {
      text: '{branch}覆盖的{subject}正式党员可能达到{required}人（已确定{actual}人，{required}人以上的应当单独成立党支部），无法判断',
      remedy: '核对党员名册中的所在单位和正式、预备身份',
    },
    oneUnit: {
      text: '{branch}党员名册的所在单位没有区分覆盖的各单位，无法判断是否有单位应当单独成立党支部',
      remedy: '核对党员名册中的所在单位',
    },
    noRow: noRow('members'),
  },
  evaluate(dossier, { asOf, say, limits }) {
    const required = limits.minFormalMembers;
    if (required === null) return say.na(SWITCHED_OFF);
    if (dossier.branch.annex === 'U') return say.na('附件1没有此项要求');
    if (dossier.branch.form !== '联合') return say.na('不是联合党支部');
    const lack = lackOf(dossier.department, 'members', 'unit');
    if (lack) return say.cannotTell(lack);
    if (!hasRows(dossier, 'members')) return say.review('noRow', {});
    const units = byUnit(membersOn(dossier, asOf));
    if (!tellsUnitsApart(dossier, units)) return say.review('oneUnit', {});
    const verdicts = [...units].flatMap(([unit, people]) => {
      if (unit === '') return [];
      const formalities = people.map((person) => formalityOn(person, asOf));
      const formal = formalities.filter((formality) => formality === '正式').length;
      const possible = formalities.filter((formality) => formality !== '预备').length;
      if (possible < required) return [];
      const where = {
        subject: { key: unit, label: unit },
        cells: people.flatMap(({ row }) => cellsOf(row.unit)),
        evidence: [formal],
      };
      const holes = { actual: formal, required };
      return formal >= required
        ? [say.violation('entitled', holes, where)]
        : [say.review('unsure', holes, where)];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
