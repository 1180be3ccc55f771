import { mayHideMerges } from '../../../src/hosts/excel/merge-signs';
import type { CellValue } from '../../../src/workbook/grid';

const YES: readonly (readonly [what: string, rows: CellValue[][]])[] = [
  [
    'a branch over blanks',
    [
      ['支部', '姓名'],
      ['第一党支部', '党员001'],
      [null, '党员002'],
    ],
  ],
  [
    'a two-level header',
    [
      ['序号', '支部', '党员大会', null],
      ['', '', '一季度', '二季度'],
    ],
  ],
  [
    'an upper word over the lower header',
    [
      ['序号', null, null],
      ['党员大会', null, '支委会'],
      [null, '一季度', null],
    ],
  ],
];

const NO: readonly (readonly [what: string, rows: CellValue[][]])[] = [
  [
    'a plain sheet',
    [
      ['序号', '支部', '姓名'],
      [1, '第一党支部', '党员001'],
      [2, '第一党支部', '党员002'],
    ],
  ],
  ['a title over its header', [['党员名册'], ['序号', '支部', '姓名'], [1, '第一党支部', '党员001']]],
  [
    'a blank remark',
    [
      ['支部', '姓名', '性别', '民族', '备注'],
      ['第一党支部', '党员001', '男', '汉', '转入'],
      ['第一党支部', '党员002', '女', '汉'],
    ],
  ],
  ['a note below', [['支部', '姓名'], ['第一党支部', '党员001'], ['填表说明：每年一月报送']]],
  ['nothing', []],
];

describe('mayHideMerges', () => {
  it.each(YES)('suspects %s', (_, rows) => expect(mayHideMerges(rows)).toBe(true));
  it.each(NO)('does not suspect %s', (_, rows) => expect(mayHideMerges(rows)).toBe(false));
});
