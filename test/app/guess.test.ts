import { asOfIn, guessAnnex, guessYear, isOfOtherField } from '../../src/app/guess';
import { dayOf } from '../../src/ledger/calendar';
import { readLedgers } from '../../src/ledger/read';
import type { CellValue } from '../../src/workbook/grid';
import { sheet, workbook } from '../support/workbooks';

const meetings = (...rows: readonly (readonly [string, string])[]) =>
  readLedgers([
    workbook(
      '三会一课.xlsx',
      sheet('组织生活记录', [
        ['序号', '党支部', '会议类型', '时间', '主题', '主持人', '记录人'],
        ...rows.map(([type, date], index): CellValue[] => [
          index + 1,
          '第一党支部',
          type,
          date,
          '学习',
          '党员001',
          '党员002',
        ]),
      ]),
    ),
  ]);

const branches = (...names: readonly (readonly [string, string])[]) =>
  readLedgers([
    workbook(
      '基本情况.xlsx',
      sheet('党支部基本情况', [
        ['序号', '党支部名称', '上级党组织', '党支部类型', '正式党员数', '书记'],
        ...names.map(([name, superior], index): CellValue[] => [
          index + 1,
          name,
          superior,
          '正式',
          5,
          '党员001',
        ]),
      ]),
    ),
  ]);

const TODAY = dayOf(2026, 5, 20);

describe('the year', () => {
  it.each([
    [
      'the latest with records',
      [
        ['党员大会', '2024-11-03'],
        ['党员大会', '2025-03-03'],
      ],
      2025,
    ],
    [
      'not a slip of the pen',
      [
        ['党员大会', '2025-03-03'],
        ['党课', '2062-04-01'],
      ],
      2025,
    ],
    [
      'not that of a meeting that closes the year before',
      [
        ['党课', '2025-12-01'],
        ['组织生活会', '2026-01-15'],
      ],
      2025,
    ],
    [
      'of such a meeting beside others',
      [
        ['党课', '2026-02-01'],
        ['组织生活会', '2026-01-15'],
      ],
      2026,
    ],
    ['of such a meeting late in the year', [['组织生活会', '2025-12-15']], 2025],
  ] as const)('is %s', (_, rows, year) => {
    expect(guessYear(meetings(...rows), TODAY)).toBe(year);
  });

  it('is not guessed from dates of persons and branches', () => {
    expect(guessYear(branches(['第一党支部', '某局机关党委']), TODAY)).toBeNull();
  });

  it('ends with the day it is seen from', () => {
    expect(asOfIn(2026, TODAY)).toBe(TODAY);
    expect(asOfIn(2025, TODAY)).toBe(dayOf(2025, 12, 31));
  });
});

describe('the annex', () => {
  it.each([
    [
      'O',
      [
        ['办公室党支部', '某局机关党委'],
        ['人事处党支部', '某局机关党委'],
      ],
    ],
    [
      'U',
      [
        ['机关第一党支部', '某大学党委'],
        ['学生党支部', '计算机学院党委'],
      ],
    ],
    [
      'U',
      [
        ['后勤党支部', '后勤党委'],
        ['教工党支部', '文学院党委'],
      ],
    ],
    [
      'O',
      [
        ['教务处党支部', '市行政学院机关党委'],
        ['培训处党支部', '市行政学院机关党委'],
      ],
    ],
    [
      'O',
      [
        ['马克思主义教研室党支部', '某市委党校机关党委'],
        ['研究生部党支部', '某市委党校机关党委'],
      ],
    ],
    [
      'O',
      [
        ['历史研究所党支部', '某市社会科学院机关党委'],
        ['办公室党支部', '某市农业科学院党委'],
        ['教务处党支部', '某市老年大学党总支'],
      ],
    ],
    [
      'U',
      [
        ['党校党支部', '某大学机关党委'],
        ['教工党支部', '公共行政学院党委'],
      ],
    ],
    ['O', []],
  ] as const)('is %s for %j', (annex, names) => {
    expect(guessAnnex(branches(...names))).toBe(annex);
  });

  it.each([
    ['幸福社区党支部', true],
    ['王家村党支部', true],
    ['某某科技有限公司党支部', true],
    ['农村工作处党支部', false],
    ['社区建设处党支部', false],
    ['后勤集团党支部', false],
  ])('of %s is that of another field: %s', (name, other) => {
    expect(isOfOtherField(name)).toBe(other);
  });
});
