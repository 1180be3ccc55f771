/**
 * Columns that ask after one value of an enumeration: 是否正式党员, 是否撤销. Yes is that value, no its opposite.
 */
import type { CellValue } from '../../workbook/grid';
import type { FieldType, FieldValues } from '../model';
import { PARSERS } from './parsers';
import { type ParseContext, type Reading, UNREADABLE } from './value';
import { readYesNo } from './words';

type Answer = FieldValues['memberStatus' | 'branchStatus' | 'branchForm' | 'standing' | 'duty'];

/** What a no says where the heading asks after this value; a value that is not here is not asked after. */
const OPPOSITES: Readonly<Partial<Record<FieldType, Readonly<Partial<Record<Answer, Answer>>>>>> = {
  memberStatus: { 正式: '预备', 预备: '正式' },
  branchStatus: { 撤销: '在册', 在册: '撤销' },
  branchForm: { 联合: '正式', 临时: '正式' },
  standing: { 正常: '其他', 停止党籍: '正常', 出党: '正常', 除名: '正常', 去世: '正常' },
  duty: { 在职: '其他', 离退休: '其他', '出国（境）': '其他', 长期病假: '其他', 年老体弱: '其他' },
};
const QUESTION = /^(?:是否|是不是)(?:为|是|属于|已经?|被)?(.+)$/;

/** The two answers to the question that a normalised heading asks of a field's type. */
export interface Asked {
  readonly yes: Answer;
  readonly no: Answer;
}

/** The question of a heading; null when it asks nothing, or nothing that the type can hold. */
export function askedBy(heading: string, type: FieldType): Asked | null {
  const after = QUESTION.exec(heading)?.[1];
  const opposites = OPPOSITES[type];
  if (after === undefined || !opposites) return null;
  const read: unknown = PARSERS[type](after, { year: null });
  const found = Object.entries(opposites).find(([value]) => value === read);
  return found ? { yes: found[0] as Answer, no: found[1] } : null;
}

/** The value that a yes or no gives; other words are read as the type's own. */
export function readAsked(
  type: FieldType,
  asked: Asked,
  value: CellValue,
  context: ParseContext,
): Reading<unknown> {
  const answer = readYesNo(value);
  if (answer === UNREADABLE) return PARSERS[type](value, context);
  return answer ? asked.yes : asked.no;
}
