/** Tables beside or below a ledger that are not recognised are said. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { readLedgers } from '../../src/ledger/read';
import type { CellValue } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

const notesOf = (rows: CellValue[][], merges: string[] = [], sheet = '党费'): readonly string[] =>
  readLedgers([{ grids: [gridOf(sheet, rows, { merges })] }]).notes;

describe('a table that was not recognised', () => {
  it('stands beside a ledger', () => {
    const notes = notesOf(
      [
        ['机关第一党支部2024年3月党费交纳名单'],
        ['已交纳名单', null, null, '未交纳名单', null],
        ['姓名', '金额', null, '姓名', '金额'],
        ['党员001', 50, null, '党员003', 20],
        ['党员002', 30, null, '党员004', 15],
      ],
      ['A1:E1', 'A2:B2', 'D2:E2'],
    );
    expect(notes).toEqual(['工作表“党费”第D列起的一处表格没有识别，未纳入校验。']);
  });

  it('stands below a ledger', () => {
    const notes = notesOf(
      [
        ['一、已缴纳党员'],
        ['党支部', '姓名', '金额'],
        ['机关第一党支部', '党员001', 50],
        ['机关第一党支部', '党员002', 30],
        [null],
        ['二、未缴纳党员'],
        ['党支部', '姓名', '金额'],
        ['机关第一党支部', '党员003', 20],
        ['机关第一党支部', '党员004', 15],
      ],
      ['A1:C1', 'A6:C6'],
    );
    expect(notes).toEqual(['工作表“党费”第7行起的一处表格没有识别，未纳入校验。']);
  });
});

describe('a group of columns that is not read', () => {
  const lessons = (first: string, second: string) =>
    notesOf(
      [
        ['党支部', first, null, second, null],
        [null, '时间', '主题', '时间', '主题'],
        ['机关第一党支部', '2024-03-05', '学习条例', '2024-06-05', '学习党章'],
        ['财务处党支部', '2024-03-06', '学习条例', '2024-06-06', '学习党章'],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
      '党课',
    );

  it('keeps the table out where its records are counted: the first alone would pass for too few', () => {
    expect(lessons('第一次党课', '第二次党课')).toEqual([
      '工作表“党课”一行有“第二次党课”等几组相同的栏目，只读一组会少算，因此未纳入校验；请改为一次一行，或在“台账识别”中指定栏目。',
    ]);
    const courses = gridOf(
      '教育培训',
      [
        ['党支部', '姓名', '专题班1', null, '专题班2', null],
        [null, null, '时间', '学时', '时间', '学时'],
        ['机关第一党支部', '党员001', '2024-03-01', 16, '2024-06-01', 20],
        ['机关第一党支部', '党员002', '2024-03-01', 16, '2024-06-01', 20],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'] },
    );
    const read = readLedgers([{ grids: [courses] }]);
    expect(read.rows.training).toEqual([]);
    expect(read.unrecognised).toEqual([{ file: 0, sheet: '教育培训' }]);
  });

  it('is said elsewhere', () => {
    const notes = notesOf(
      [
        ['党支部', '第一次报告', null, '第二次报告', null],
        [null, '时间', '报告对象', '时间', '报告对象'],
        ['机关第一党支部', '2024-03-05', '机关党委', '2024-06-05', '党员大会'],
        ['财务处党支部', '2024-03-06', '机关党委', '2024-06-06', '党员大会'],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
      '请示报告',
    );
    expect(notes).toEqual([
      '工作表“请示报告”的“第二次报告”（第D列起）与前面一组栏目相同，一行只读取一组，这一组未纳入校验。',
    ]);
  });

  it('is not meant where it is of something else', () => {
    expect(lessons('本年党课', '上年党课')).toEqual([]);
  });
});

describe('what is no table', () => {
  const dues = [
    ['党支部', '姓名', '金额'],
    ['机关第一党支部', '党员001', 50],
    ['机关第一党支部', '党员002', 30],
  ];

  it.each([
    ['sums and signatures', [['合计', null, 80], [null], ['填表人：', '党员001', '审核人：党员002']]],
    ['notes', [[null], ['说明：1. 按月交纳。'], ['2. 党支部、姓名、金额均须填写。']]],
    ['a summary', [[null], ['应交', '实交', '未交'], [80, 80, 0]]],
    ['a header over nothing', [[null], ['二、未缴纳党员'], ['党支部', '姓名', '金额'], ['合计', null, 0]]],
  ])('%s', (_, rest) => {
    expect(notesOf([...dues, ...rest])).toEqual([]);
  });
});

const SAMPLES = join(__dirname, '../../assets/samples');

it.each(readdirSync(SAMPLES).filter((file) => file.endsWith('.xlsx')))('nothing in %s', async (file) => {
  const bytes = readFileSync(join(SAMPLES, file));
  const { grids } = await (await openXlsx(file, new Uint8Array(bytes))).read();
  expect(readLedgers([{ grids }]).notes.filter((note) => note.includes('没有识别'))).toEqual([]);
});

it('is looked for in time linear in the rows', () => {
  const rows: CellValue[][] = [
    ['党支部', '姓名', '金额'],
    ['机关第一党支部', '党员001', 50],
    ['机关第一党支部', '党员002', 30],
    [null],
    ...Array.from({ length: 100_000 }, (_, index) => [index % 2 ? '党支部' : '姓名', null, index]),
  ];
  expect(notesOf(rows)).toEqual([]);
});
