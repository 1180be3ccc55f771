/**
 * Why a column was read as it was, for the pane and for debugging.
 */
import { type ColumnMapping, type FieldType, KIND_NAMES, type KindId } from '../model';
import { indexName } from '../field-names';
import { headingOf } from './heading';
import type { Candidate, SolvedColumn } from './candidates';

const TYPE_WORDS: Readonly<Partial<Record<FieldType, string>>> = {
  date: '日期',
  deadline: '时限',
  year: '年度',
  count: '数字',
  money: '金额',
  payment: '金额或缴纳标记',
  hours: '学时',
  branch: '支部名称',
  name: '姓名',
  names: '姓名',
  idNumber: '身份证号',
  meetingType: '会议类型',
  grade: '评议等次',
  memberStatus: '正式或预备',
  sex: '男或女',
  yesNo: '是或否',
};

/** How a table's columns are explained: its kind, the sheet column of the view's first, and what a person decided. */
interface Explained {
  readonly kind: KindId;
  readonly offset: number;
  readonly matrixField: string | null;
  /** Columns, relative to the view, whose field is a person's word. */
  readonly decided: ReadonlySet<number>;
}

/** The mapping of a solved column. */
export function mappingOf(
  { kind, offset, matrixField, decided }: Explained,
  solved: SolvedColumn,
): ColumnMapping {
  const { column, chosen, matrix } = solved;
  const header = column.levels.join('/');
  const base = { column: column.index + offset, header, decided: decided.has(column.index) };
  if (matrix) {
    return {
      ...base,
      field: matrixField,
      indices: matrix.indices,
      confidence: 0.9,
      why: whyMatrix(header, matrix.indices),
      alternatives: [],
    };
  }
  const alternatives = [...new Set(solved.candidates.map(({ field }) => field))].filter(
    (field) => field !== solved.field,
  );
  if (solved.role === 'type')
    return {
      ...base,
      field: null,
      indices: [],
      saysType: true,
      confidence: 0.9,
      why: '每行各计一种组织生活，由此列说明',
      alternatives: [],
    };
  if (!chosen && base.decided)
    return { ...base, field: null, indices: [], confidence: 1, why: BY_PERSON, alternatives: [] };
  if (!chosen)
    return { ...base, field: null, indices: [], confidence: 0, why: whyNot(kind, solved), alternatives };
  return {
    ...base,
    field: chosen.field,
    indices: [],
    confidence: confidenceOf(chosen, solved.candidates),
    why: why(header, chosen),
    alternatives,
  };
}

const BY_PERSON = '按保存的识别设置';

const whyMatrix = (header: string, indices: readonly string[]): string =>
  `标题“${header}”为按期或按项的一列：${indices.map(indexName).join('、')}`;

function why(header: string, { agreed, decided, trust, type }: Candidate): string {
  if (decided) return BY_PERSON;
  const terms = headingOf(header.replace(/\//g, '')).meaning.concepts.map((concept) => `“${concept}”`);
  const words = `标题含${[...new Set(terms)].join('')}`;
  const values = agreed === null ? '' : `，抽查的值有${percent(agreed)}是${TYPE_WORDS[type] ?? '该项内容'}`;
  return trust === 'values' ? `${words}，可指多项，按取值判断${values}` : words + values;
}

function whyNot(kind: KindId, { candidates }: SolvedColumn): string {
  const [best] = candidates;
  if (!best) return `标题不是“${KIND_NAMES[kind]}”的栏目`;
  if (best.likely) return `已有更符合的一列作为该栏目，此列不重复采用`;
  return best.agreed === null
    ? '标题可指多项，没有取值可供判断，请指定'
    : '标题可指多项，取值与之不符，请指定';
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function confidenceOf(chosen: Candidate, candidates: readonly Candidate[]): number {
  if (chosen.decided) return 1;
  const rival = candidates.find(({ field, likely }) => likely && field !== chosen.field);
  const close = rival !== undefined && chosen.score - rival.score < 0.05;
  const base = chosen.trust === 'heading' ? 0.95 : chosen.trust === 'agreed' ? 0.8 : 0.7;
  const values = chosen.agreed === null ? 0.9 : 0.8 + 0.2 * chosen.agreed;
  return Math.round(base * values * (close ? 0.8 : 1) * 100) / 100;
}
