import { isVacancy } from '../../ledger/dossier/committee';
import { tableOf } from '../../ledger/dossier/meetings';
import { cellIn, cellsOf } from '../../ledger/dossier/values';
import type { Department } from '../../ledger/dossier/dossier';
import { fieldName } from '../../ledger/field-names';
import type { KindId } from '../../ledger/model';
import { workbookRule } from '../../engine/rule';
import { listed } from '../wording';
import { factsOf, KIND_IDS, ownerOf, placeOf, readsOf, rowsOf, subjectOfRow, type AnyRow } from './rows';

const requiredFields = (kind: KindId): readonly string[] =>
  factsOf(kind).flatMap((fact) => (fact.fact === 'required' ? fact.fields : []));

/** Fields without which the row cannot be told: blank here, filled elsewhere. */
function missingIn(department: Department, row: AnyRow, required: readonly string[]): readonly string[] {
  return required.filter((field) => {
    if (cellIn(row, field)?.state !== 'blank') return false;
    return field !== 'branch' || (tableOf(department, row)?.meta.branch ?? null) === null;
  });
}

/** A committee row with a post and nobody in it is a vacancy, which is no fault of the data. */
const vacanciesOf = ({ ledgers }: Department): ReadonlySet<object> =>
  new Set(ledgers.rows.committee.filter(isVacancy));

export const dataRequired = workbookRule({
  id: 'data.required',
  name: '必填内容',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '台账的每一行都写明是哪个党支部、哪个人、哪一天的记录。',
  reads: readsOf(requiredFields),
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    missing: {
      text: '{place}没有填写{columns}，无法判断是谁的记录（每行应填写{columns}）',
      remedy: '核对原始材料，补填{columns}；多余的行删除',
    },
  },
  evaluate(department, { say }) {
    const vacancies = vacanciesOf(department);
    return KIND_IDS.flatMap((kind) => {
      const required = requiredFields(kind);
      return rowsOf(department, kind).flatMap((row) => {
        const missing = missingIn(department, row, required);
        if (missing.length === 0 || vacancies.has(row)) return [];
        const columns = listed(missing.map((field) => `“${fieldName(kind, field)}”`));
        const cells = missing.flatMap((field) => cellsOf(cellIn(row, field) ?? { state: 'absent' }));
        const where = { ...ownerOf(department, row), cells, subject: subjectOfRow(row, missing.join()) };
        return [say.violation('missing', { place: placeOf(row), columns }, where)];
      });
    });
  },
});
