/**
 * Words that tell how a cell is to be filled in; they are no value of it.
 */
import type { CellValue } from '../../workbook/grid';
import { wordsOf } from './value';

const MARKER = /^[(（【[]?(?:必填|选填|非必填|可不填|必填项|选填项|非直属党支部必填|自动生成)[)）】\]]?/;
const HINT =
  /年月日|y{4}\W?年?m{1,2}|^[(【[]?(?:日期)?格式|^[(【[]?如(?:[:：]|\d)|请(?:填|选择|输入|勿|按)|(?<![未待没])填写|下拉|^[(【[]?(?:单选|多选|点选|系统生成|(?:无需|不用|不必)填)/i;

/** `必填`, `选填` and the like. */
export const isMarker = (value: CellValue): boolean => typeof value === 'string' && MARKER.test(value.trim());

/** A marker, or `（年月日）`, `格式：2019-01-01`, `请填写全称`, `下拉选择`. */
export const isHint = (value: CellValue): boolean =>
  typeof value === 'string' && (MARKER.test(value.trim()) || HINT.test(wordsOf(value)));
