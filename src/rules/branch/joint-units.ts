import { knownInRegister } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

export const jointUnits = branchRule({
  id: 'branch.joint-units',
  name: '联合党支部覆盖单位数',
  clauses: bothAnnexes('1', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '联合党支部覆盖单位一般不超过5个。',
  reads: { branches: ['branch', 'type', 'units'] },
  limits: ['maxJointUnits'],
  yearly: false,
  forTemporary: false,
  messages: {
    over: {
      text: '{branch}覆盖单位{actual}个（联合党支部一般不超过{required}个）',
      remedy: '调整联合党支部的覆盖范围，报上级党组织批准',
    },
  },
  evaluate(dossier, { say, limits }) {
    const required = limits.maxJointUnits;
    if (required === null) return say.na(SWITCHED_OFF);
    if (dossier.branch.form !== '联合') return say.na('不是联合党支部');
    const units = knownInRegister(dossier, 'units');
    if (units.state !== 'known') return say.cannotTell(units);
    const actual = units.value.count;
    if (actual <= required) return say.pass();
    return say.violation('over', { actual, required }, { cells: units.cells, evidence: [actual] });
  },
});
