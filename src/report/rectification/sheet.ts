/** 校验·整改台账 as it is first made. From then on it is only patched (see `reconcile`). */
import type { SheetModel } from '../../workbook/edit';
import { headingRows, listSheet, row } from '../cells';
import { VERDICT_NOTE, ownerNames } from '../words';
import { COLUMNS, COLUMN_KEYS, STATES } from './columns';
import { newItemCells } from './new-item';
import { inReadingOrderOfLedger, type RunFacts } from './reconcile';

/** Rows below the first items that get the drop-down of states beforehand, for items to come. */
const SPARE_ROWS = 1_000;

const NOTES = [
  '整改措施、责任人、整改时限、整改情况、状态、销号时间、佐证、备注由您填写，可以排序、筛选、增加列，工具不会改动您填写的内容。',
  '编号、校验结论、校验记录、校验数据由工具填写，请勿修改；销号由您确认，并填写销号时间、措施和佐证。',
  VERDICT_NOTE,
];

export function rectificationSheet(run: RunFacts): SheetModel {
  const nameOf = ownerNames(run.branches);
  const body = inReadingOrderOfLedger(run).map((finding, index) => {
    const cells = newItemCells(finding, index + 1, nameOf(finding), run);
    return row(...COLUMN_KEYS.map((key) => cells[key]));
  });
  const heading = headingRows('支部标准化规范化建设整改台账', NOTES);
  const model = listSheet({
    id: 'rectification',
    columnWidths: COLUMN_KEYS.map((key) => COLUMNS[key].width),
    heading,
    labels: COLUMN_KEYS.map((key) => COLUMNS[key].label),
    body,
  });
  const state = COLUMN_KEYS.indexOf('state');
  const first = heading.length + 1;
  return {
    ...model,
    dropDowns: [
      {
        range: { top: first, left: state, bottom: first + body.length + SPARE_ROWS, right: state },
        choices: STATES,
      },
    ],
  };
}
