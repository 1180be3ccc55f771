/**
 * The engine's own sentences, where a rule could not judge, and the filling of holes. All are masked.
 */
import { fieldName } from '../ledger/field-names';
import { KIND_NAMES } from '../ledger/model';
import type { Absent, Lack, Unread } from '../ledger/dossier/values';
import { maskNumbers } from './mask';

export interface Sentence {
  readonly text: string;
  readonly remedy: string;
}

/** Fills `{holes}`; one that nothing fills is a fault of the rule and throws. */
export function filled(template: string, holes: Readonly<Record<string, string | number>>): string {
  return maskNumbers(
    template.replace(/\{(\w+)\}/g, (_, hole: string) => {
      const value = holes[hole];
      if (value === undefined) throw new Error(`消息中的 {${hole}} 没有填写`);
      return String(value);
    }),
  );
}

/** Whom absent data concerns. */
export interface Concerned {
  readonly branches: number;
  readonly superiors: number;
  /** Their names, branches first. */
  readonly names: readonly string[];
}

const concernedInWords = ({ branches, superiors }: Concerned): string => {
  const parts = [
    ...(branches > 0 ? [`${branches}个党支部`] : []),
    ...(superiors > 0 ? [`${superiors}个上级党组织`] : []),
  ];
  return parts.length === 0 ? '' : `（涉及${parts.join('、')}）`;
};

const NAMED_AT_MOST = 3;

/** Who it is, where it is not everybody. */
const namedInWords = (concerned: Concerned): string => {
  const first = maskNumbers(concerned.names.slice(0, NAMED_AT_MOST).join('、'));
  const others = concerned.names.length > NAMED_AT_MOST ? '等' : '';
  return concernedInWords(concerned).replace('）', () => `：${first}${others}）`);
};

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** A ledger, a part of one or columns that the workbook, or those it concerns, lack: one sentence for all of them. */
export function absentSentence(
  { kind, fields, part }: Absent,
  how: Lack,
  ruleName: string,
  concerned: Concerned,
): Sentence {
  const ledger = KIND_NAMES[kind];
  const whom = how === 'everywhere' ? concernedInWords(concerned) : namedInWords(concerned);
  if (part !== undefined) {
    return {
      text: `台账中没有${part}，无法判断是未开展还是未提供，“${ruleName}”待核查${whom}`,
      remedy: `已有${part}的，放入工作簿后重新校验；没有的，由现场核查`,
    };
  }
  if (how === 'no-row') {
    return {
      text: `“${ledger}”台账中没有有关组织的记录，“${ruleName}”待核查${whom}`,
      remedy: `已有记录的，补入“${ledger}”台账；没有的，由现场核查`,
    };
  }
  if (fields.length === 0) {
    return {
      text: `工作簿中没有“${ledger}”台账，“${ruleName}”待核查${whom}`,
      remedy: `已有该台账的，放入工作簿或一并选择文件后重新校验；没有的，由现场核查`,
    };
  }
  const columns = listed(fields.map((field) => fieldName(kind, field)));
  const table = how === 'no-column' ? `“${ledger}”台账有的表` : `“${ledger}”台账中`;
  return {
    text: `${table}没有${columns}栏，或者整栏未填，“${ruleName}”待核查${whom}`,
    remedy: `已有该项记录的，补入台账或在台账识别中指定所在列；没有的，由现场核查`,
  };
}

/** A cell that is blank or unreadable where a rule needs it. */
export function unreadSentence(
  { state, kind, field }: Unread,
  ruleName: string,
  branch: string,
  subject: string | null,
): Sentence {
  const column = fieldName(kind, field);
  const whose = maskNumbers(subject === null || subject === branch ? branch : `${branch}${subject}`);
  const what = state === 'blank' ? '未填写' : '的内容无法识别';
  return {
    text: `${whose}的“${column}”${what}，“${ruleName}”待核查`,
    remedy:
      state === 'blank'
        ? `核对原始材料，填写“${KIND_NAMES[kind]}”台账的“${column}”`
        : `核对原始材料，更正“${KIND_NAMES[kind]}”台账的“${column}”`,
  };
}

/** A rule that failed: never a pass, and never the end of the run. */
export const failureSentence = (ruleName: string, reason: string, concerned: Concerned): Sentence => ({
  text: `“${ruleName}”校验时出错，待核查${concernedInWords(concerned)}：${maskNumbers(reason)}`,
  remedy: '由人工核查该项，并把本条内容反馈给工具维护人员',
});

/** Added where the branch's rows may hide among rows whose branch is not clear. */
export const DOUBTFUL_NOTE = '；台账中有的记录党支部名称写得不明确，可能属于该支部';
/** Added where a violation rests on a cell that has a data fault of its own. */
export const VOID_NOTE = '；所依据的单元格另有数据问题';
