/** Odd sheets built from the grammar of FIELD-NOTES.md: whatever they hold, they are read without fuss. */
import fc from 'fast-check';
import { readMapping, withCorrection } from '../../src/ledger/mapping';
import { KIND_FIELDS } from '../../src/ledger/model';
import { readLedgers } from '../../src/ledger/read';
import { KIND_IDS } from '../../src/ledger/recognise/fits';
import { tryReading } from '../../src/ledger/trial';
import type { CellValue, Grid, Rect } from '../../src/workbook/grid';

// A hundred odd sheets take seconds on a busy machine.
jest.setTimeout(60_000);

const heading = fc.constantFrom(
  ...'党支部 支部名称 姓名 党员姓名 性别 名族 出生\n年月 入党时间 转正时间 党员类别 人员类别 职务 书记 副书记 组织委员 评议等次 应到人数 实到人数 会议类型 时间 主题'.split(
    ' ',
  ),
  ...'1月 2月 3\u3000月 一季度 第一季度 全年 合计 占比 完成率 序号 备注 支委会次数 党员大会 党课 问题 整改措施 整改时限 是否销号 党费标准 金额（元）'.split(
    ' ',
  ),
  '入党时间\n(yyyy-MM-dd)',
  '（必填）',
  '支部名称：',
  '',
);
const words = fc.constantFrom(
  ...'第一党支部 机关党委 党员001 正式党员 223_预备党员 优秀 良好 书记 支部党员大会 党课 男 是 否 无 × √ - -- — / 2020.7.1 2020年7月 20.7.1 约20 23人 立行立改'.split(
    ' ',
  ),
  '合  计',
  '其中：女',
  '填表说明：本表由支部填写',
  '党支部：第二党支部',
  '注意事项\n导入前请删除',
  'x'.repeat(3000),
);
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 3, arbitrary: heading },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double(),
  fc.integer({ min: -10, max: 50_000 }),
  fc.boolean(),
  fc.constant(null),
  fc.record({
    type: fc.constant('date' as const),
    serial: fc.double(),
    shows: fc.constantFrom('day' as const, 'month' as const),
  }),
  fc.record({ type: fc.constant('error' as const), code: fc.constantFrom('#REF!', '#N/A') }),
  fc.record({
    type: fc.constant('shown' as const),
    number: fc.double(),
    text: fc.constantFrom('2020.10', '23人', ''),
  }),
);
const rect: fc.Arbitrary<Rect> = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const sheet: fc.Arbitrary<Grid> = fc.record({
  sheet: fc.constantFrom(
    'Sheet1',
    '党员名册',
    '党员大会记录',
    '第一党支部',
    '三会一课',
    '校验·副本',
    '\u0000',
  ),
  visibility: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
  top: fc.nat(5),
  left: fc.nat(5),
  rows: fc
    .tuple(
      fc.array(fc.array(anyCell, { maxLength: 3 }), { maxLength: 2 }),
      fc.array(fc.array(heading, { maxLength: 12 }), { maxLength: 3 }),
      fc.array(fc.array(anyCell, { maxLength: 14 }), { maxLength: 15 }),
    )
    .map(([above, header, data]) => [...above, ...header, ...data]),
  merges: fc.array(rect, { maxLength: 5 }),
  hiddenRows: fc.constant([]),
  hiddenColumns: fc.constant([]),
  filtered: fc.boolean(),
  own: fc.constant(null),
});

describe('any sheet at all', () => {
  it('is read without an exception, and every cell it gives lies in the sheet', () => {
    fc.assert(
      fc.property(sheet, (grid) => {
        const before = JSON.stringify(grid);
        const { tables, rows } = readLedgers([{ grids: [grid] }]);
        expect(JSON.stringify(grid)).toBe(before);
        const last = grid.top + grid.rows.length;
        for (const table of tables) {
          expect(Object.keys(KIND_FIELDS)).toContain(table.kind);
          expect(table.headerRows[0]).toBeGreaterThanOrEqual(grid.top);
          expect(table.headerRows[1]).toBeLessThan(last);
        }
        for (const row of Object.values(rows).flat()) {
          expect(row.at.row).toBeGreaterThanOrEqual(grid.top);
          expect(row.at.row).toBeLessThan(last);
          for (const field of Object.keys(KIND_FIELDS[row.ledger])) {
            expect(['value', 'blank', 'unreadable', 'absent']).toContain(stateOf(row, field));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('holds any correction of a column, and takes any other without an exception', () => {
    const kind = fc.constantFrom(...KIND_IDS);
    fc.assert(
      fc.property(sheet, fc.nat(), kind, fc.nat(20), (grid, pick, other, row) => {
        const { tables } = readLedgers([{ grids: [grid] }]);
        const [was = null] = tables;
        const sheets = new Set([grid.sheet]);
        const trying = { was, siblings: tables, kind: other };
        const { table } = tryReading(grid, null, { ...trying, headerRows: [row, row + 1] }, sheets);
        const said = { sheet: grid.sheet, was, siblings: tables, fields: new Map<number, string | null>() };
        const moved = withCorrection(null, { ...said, table, kind: other, headerRows: [row, row + 1] });
        expect(readMapping(JSON.parse(JSON.stringify(moved)))).toEqual(moved);
        readLedgers([{ grids: [grid], mapping: moved }]);
        if (!was) return;
        const index = pick % was.columns.length;
        const mapping = withCorrection(null, {
          ...said,
          table: was,
          kind: was.kind,
          headerRows: null,
          fields: new Map([[index, null]]),
        });
        const again = readLedgers([{ grids: [grid], mapping }]);
        const columns = again.tables.filter(({ corrected }) => corrected).map((each) => each.columns[index]);
        expect(columns.map((column) => [column?.header, column?.field, column?.decided])).toContainEqual([
          was.columns[index]?.header,
          null,
          true,
        ]);
        expect(again.notes.join()).not.toContain('识别设置');
      }),
      { numRuns: 100 },
    );
  });

  it('is read the same whatever rows of blanks stand below', () => {
    fc.assert(
      fc.property(sheet, (grid) => {
        const plain = { ...grid, merges: [] };
        const padded = { ...plain, rows: [...grid.rows, [], [null, ''], []] };
        expect(readLedgers([{ grids: [padded] }]).tables).toEqual(readLedgers([{ grids: [plain] }]).tables);
      }),
      { numRuns: 50 },
    );
  });
});

function stateOf(row: object, field: string): unknown {
  const cell: unknown = Object.entries(row).find(([name]) => name === field)?.[1];
  return typeof cell === 'object' && cell !== null && 'state' in cell ? cell.state : undefined;
}

describe('large sheets', () => {
  it('of blanks, of one long heading row or of lying merges are read like others', () => {
    const blanks = Array.from({ length: 200_000 }, () => []);
    const wide = [
      Array.from({ length: 5000 }, (_, index) => (index % 2 ? '姓名' : '党支部')),
      ['第一党支部', '党员001'],
    ];
    const merges = Array.from({ length: 3000 }, () => ({
      top: 0,
      left: 0,
      bottom: 1_048_575,
      right: 16_383,
    }));
    const down = merges.map((merge) => ({ ...merge, right: 0 }));
    const grid = (rows: Grid['rows']): Grid => ({
      sheet: '表',
      visibility: 'visible',
      top: 0,
      left: 0,
      rows,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      filtered: false,
      own: null,
    });
    expect(readLedgers([{ grids: [grid(blanks)] }])).toMatchObject({ tables: [], unrecognised: [] });
    expect(readLedgers([{ grids: [grid(wide)] }]).notes).toEqual([]);
    for (const lies of [merges, down]) {
      expect(readLedgers([{ grids: [{ ...grid(wide), merges: lies }] }]).notes).toEqual([]);
    }
  });
});
