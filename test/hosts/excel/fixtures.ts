/** Workbooks and edits that the Excel host's tests share; everything in them is made up. */
import {
  NO_EDIT,
  type CellModel,
  type Edit,
  type SheetMarks,
  type SheetModel,
  type StyleRole,
} from '../../../src/workbook/edit';
import type { Rect } from '../../../src/workbook/grid';
import { startExcel } from '../../excel-host/node-client';
import { FakeExcel, type FakeExcelOptions } from '../../excel-host/fake-excel';

export const ROSTER = '党员名册';
export const MEETINGS = '三会 一课';

/** Two small ledgers in a fresh Excel. */
export function openLedgers(options: FakeExcelOptions = {}): FakeExcel {
  const fake = new FakeExcel({ firstSheet: ROSTER, ...options });
  fake.addSheet(ROSTER, [
    ['序号', '姓名', '身份证号', '入党时间', '备注'],
    [1, '党员001', '110101199001010011', '2015.7.1', '=1+1'],
    [2, '党员002', '110101199001010022', 43647, '+86 138'],
    [3, '党员003', '110101199001010033', '', ''],
  ]);
  const date = { top: 2, left: 3, bottom: 2, right: 3 };
  fake.sheet(ROSTER).cells.format(date, 'numberFormat', 'yyyy"年"m"月"d"日"');
  fake.addSheet(MEETINGS, [
    ['支部', '会议类型', '日期'],
    ['第一党支部', '党员大会', '2024-01-10'],
  ]);
  startExcel(fake);
  return fake;
}

export const cell = (value: CellModel['value'], role: StyleRole = 'text'): CellModel => ({ value, role });

export const at = (row: number, column: number): Rect => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** An issue list with so many findings, five severities by turns, each linked to a ledger cell. */
export function issueList(findings: number, note = ''): SheetModel {
  const levels = ['error', 'warning', 'info', 'data', 'review'] as const;
  const rows = Array.from({ length: findings }, (_, index) => {
    const level = levels[index % levels.length] ?? 'info';
    return {
      cells: [
        cell(index + 1, 'number'),
        cell(`第${(index % 40) + 1}党支部`),
        cell(`党员${String(index + 1).padStart(3, '0')}的入党时间无法识别${note}`),
        cell('《条例》第十一条'),
        cell(level, level),
        cell(ROSTER),
        { value: `D${index + 2}`, role: 'link' as const, link: { sheet: ROSTER, cell: `D${index + 2}` } },
        cell('核对入党志愿书后改正'),
      ],
    };
  });
  return {
    id: 'issues',
    name: '校验·问题清单',
    columnWidths: [6, 16, 40, 18, 8, 14, 10, 30],
    rows: [
      { cells: [cell('台账问题清单', 'title')], height: 28 },
      {
        cells: ['序号', '支部', '问题', '依据条款', '程度', '所在工作表', '位置', '整改建议'].map((text) =>
          cell(text, 'header'),
        ),
      },
      ...rows,
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 7 }],
    freezeRows: 2,
    freezeColumns: 0,
    filter: { top: 1, left: 0, bottom: findings + 1, right: 7 },
    dropDowns: [],
    print: { orientation: 'landscape', titleRows: [1, 1], breaksBefore: [] },
    chart: null,
  };
}

/** The rectification ledger as it is first made, one item a row. */
export function rectification(items: number): SheetModel {
  const rows = Array.from({ length: items }, (_, index) => ({
    cells: [
      cell(index + 1, 'number'),
      cell(`问题${index + 1}`),
      cell(null, 'input'),
      cell({ serial: 45_657 }, 'inputDate'),
      cell('待整改', 'warning'),
      cell(`id-${index + 1}`),
    ],
  }));
  return {
    id: 'rectification',
    name: '校验·整改台账',
    columnWidths: [6, 40, 30, 12, 10, 20],
    rows: [
      { cells: ['序号', '问题', '整改措施', '整改时限', '状态', '编号'].map((text) => cell(text, 'header')) },
      ...rows,
    ],
    merges: [],
    freezeRows: 1,
    freezeColumns: 2,
    filter: null,
    dropDowns: [
      {
        range: { top: 1, left: 4, bottom: items + 50, right: 4 },
        choices: ['待整改', '整改中', '待销号', '已销号'],
      },
    ],
    print: { orientation: 'landscape', titleRows: [0, 0], breaksBefore: [] },
    chart: null,
  };
}

export const marksOf = (sheet: string, cells: Partial<SheetMarks['cells']>): SheetMarks => ({
  sheet,
  cells: { error: [], warning: [], info: [], data: [], review: [], ...cells },
});

export const edit = (parts: Partial<Edit>): Edit => ({ ...NO_EDIT, ...parts });

/** One mark for each finding, spread over the five levels. */
export function manyMarks(findings: number): SheetMarks {
  const spread = (turn: number): Rect[] =>
    Array.from({ length: Math.ceil((findings - turn) / 5) }, (_, index) => at(index * 5 + turn + 1, 3));
  return marksOf(ROSTER, {
    error: spread(0),
    warning: spread(1),
    info: spread(2),
    data: spread(3),
    review: spread(4),
  });
}
