/** A theme day whose five elements have a column each, from a workbook as clerks keep it. */
import { check } from '../../../src/app/check';
import { openXlsx } from '../../../src/hosts/xlsx/workbook';
import { dayOf } from '../../../src/ledger/calendar';
import { writeWorkbook, type Value } from '../../samples/workbook-writer';

const HEADER = ['党支部', '时间', '类型', '主题', '学习', '交流', '点评', '服务', '缴费'];
const row = (date: string, ...elements: readonly Value[]): readonly Value[] => [
  '第一党支部',
  date,
  '主题党日',
  '专题学习',
  ...elements,
];

test('a column that says no is a lack, a blank one is looked into', async () => {
  const lines = [
    HEADER,
    row('2025-03-15', '是', '是', '是', '是', '是'),
    row('2025-04-15', '是', '是', '否', '是', '是'),
    row('2025-05-15', '是', null, '是', '是', '是'),
    row('2025-06-15', '是', '是', '是', '是', '是'),
  ];
  const bytes = writeWorkbook([{ name: '主题党日记录', lines, titleLines: 0, headerLines: 1 }]);
  const content = await (await openXlsx('台账.xlsx', bytes)).read();
  const choices = { year: 2025, annex: 'O' as const, asOf: null, today: dayOf(2026, 11, 22) };
  const found = check([content], choices).result.findings.filter(({ rule }) => rule === 'theme-day.elements');
  expect(found.map(({ outcome, message }) => [outcome, message])).toEqual([
    ['violation', '第一党支部主题党日内容不全：2025年4月15日缺点评（一般应有学习、交流、点评、服务、缴费）'],
    [
      'review',
      '第一党支部2025年5月15日主题党日没有填写内容，无法判断是否齐全（一般应有学习、交流、点评、服务、缴费）',
    ],
  ]);
  expect(found[0]?.cells.map(({ row: at, column }) => [at, column])).toEqual([[2, 6]]);
});
