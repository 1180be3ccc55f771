import { type Correction, readMapping, withCorrection } from '../../src/ledger/mapping';
import { readLedgers } from '../../src/ledger/read';
import { tryReading } from '../../src/ledger/trial';
import type { CellValue, Grid } from '../../src/workbook/grid';
import { gridOf } from './grid-builder';

const HEADINGS = ['党支部', '姓名', '党员类别', '入党时间', '加入党组织日期', '转正时间'];
const rosterOf = (headings: readonly string[] = HEADINGS): Grid =>
  gridOf('名册', [
    headings,
    ...[1, 2, 3].map((number): CellValue[] =>
      headings.map((heading) => {
        if (heading === '党支部') return '第一党支部';
        if (heading === '姓名') return `党员00${number}`;
        if (heading === '党员类别') return '正式党员';
        return heading.includes('转正') ? `2012-07-0${number}` : `2011-07-0${number}`;
      }),
    ),
  ]);
const read = (grid: Grid, mapping: ReturnType<typeof withCorrection> | null = null) =>
  readLedgers([{ grids: [grid], mapping }]);
const fieldAt = (grid: Grid, mapping: ReturnType<typeof withCorrection> | null, header: string) =>
  read(grid, mapping).tables[0]?.columns.find((column) => column.header === header)?.field;

function correct(grid: Grid, change: Partial<Correction>) {
  const { tables } = read(grid);
  const [table = null] = tables;
  return withCorrection(null, {
    sheet: grid.sheet,
    was: table,
    table,
    siblings: tables,
    kind: table?.kind ?? null,
    headerRows: null,
    fields: new Map(),
    ...change,
  });
}

/** The first two columns said to be branch and name, of members under a header that was named before. */
function withBranchAndName(grid: Grid, named: ReturnType<typeof withCorrection>) {
  const [table = null] = read(grid, named).tables;
  return withCorrection(named, {
    sheet: grid.sheet,
    was: table,
    table,
    siblings: table ? [table] : [],
    kind: 'members',
    headerRows: null,
    fields: new Map([
      [0, 'branch'],
      [1, 'name'],
    ]),
  });
}

const corrected = correct(rosterOf(), {
  fields: new Map([
    [3, 'joinedOn'],
    [4, null],
  ]),
});

describe('a corrected column', () => {
  it('is read as the person said, on every later run', () => {
    expect(fieldAt(rosterOf(), null, '入党时间')).not.toBe('joinedOn');
    expect(fieldAt(rosterOf(), corrected, '入党时间')).toBe('joinedOn');
    expect(fieldAt(rosterOf(), corrected, '加入党组织日期')).toBeNull();
    expect(read(rosterOf(), corrected).rows.members[0]?.joinedOn).toMatchObject({ at: { column: 3 } });
  });

  it('is found again when columns were inserted and rows put above', () => {
    const moved = rosterOf(['序号', '党支部', '姓名', '性别', ...HEADINGS.slice(2)]);
    const titled = { ...moved, rows: [['党员名册'], ...moved.rows] };
    expect(fieldAt(titled, corrected, '入党时间')).toBe('joinedOn');
    expect(fieldAt(titled, corrected, '加入党组织日期')).toBeNull();
    expect(read(titled, corrected).notes).toEqual([]);
  });

  it('is dropped, and said so, when the headings have changed too much', () => {
    const other = rosterOf(['党支部', '姓名', '性别', '民族', '学历', '转正时间']);
    const { tables, notes } = read(other, corrected);
    expect(tables[0]?.kind).toBe('members');
    expect(notes).toEqual([
      '工作表“名册”的表头与保存识别设置时相差较大，保存的设置未采用，已改为自动识别；请在“台账识别”中核对。',
    ]);
  });

  it('holds in another workbook whose sheet has another name and the same headings', () => {
    expect(fieldAt({ ...rosterOf(), sheet: '第二党支部' }, corrected, '入党时间')).toBe('joinedOn');
  });
});

describe('a corrected sheet', () => {
  it('can be no ledger', () => {
    const { tables, unrecognised } = read(rosterOf(), correct(rosterOf(), { kind: null }));
    expect(tables).toEqual([]);
    expect(unrecognised).toEqual([{ file: 0, sheet: '名册' }]);
  });

  it('can be another kind', () => {
    const mapping = correct(rosterOf(), { kind: 'birthdays' });
    expect(read(rosterOf(), mapping).tables[0]?.kind).toBe('birthdays');
  });

  it('can be a ledger that recognition did not see, under the rows that the person named', () => {
    const strange = gridOf('其他', [
      ['甲', '乙'],
      ['第一党支部', '党员001'],
    ]);
    expect(read(strange).tables).toEqual([]);
    const named = correct(strange, { kind: 'members', headerRows: [0, 0] });
    expect(read(strange, named).tables[0]).toMatchObject({
      kind: 'members',
      headerRows: [0, 0],
      rowCount: 0,
    });
    const full = withBranchAndName(strange, named);
    expect(full.tables).toHaveLength(1);
    expect(read(strange, full).rows.members[0]).toMatchObject({
      branch: { state: 'value', value: '第一党支部' },
      name: { state: 'value', value: '党员001' },
    });
  });
});

describe('the stored text', () => {
  it('comes back as it was', () => {
    expect(readMapping(JSON.parse(JSON.stringify(corrected)))).toEqual(corrected);
  });

  it.each([null, {}, [], 'x', { version: 2, tables: [] }, { version: 1, tables: [{ sheet: 1 }] }])(
    'is refused when it is none: %j',
    (stored) => expect(readMapping(stored)).toBeNull(),
  );

  it('keeps earlier corrections of the same table', () => {
    const [table = null] = read(rosterOf(), corrected).tables;
    const more = withCorrection(corrected, {
      sheet: '名册',
      was: table,
      table,
      siblings: table ? [table] : [],
      kind: 'members',
      headerRows: null,
      fields: new Map([[5, null]]),
    });
    expect(more.tables).toHaveLength(1);
    expect(fieldAt(rosterOf(), more, '入党时间')).toBe('joinedOn');
    expect(fieldAt(rosterOf(), more, '转正时间')).toBeNull();
  });
});

describe('a header that a person moved', () => {
  const TWO_LEVELS = gridOf('名册', [
    ['党支部', '姓名', '入党时间', '转正时间', '学历', '民族'],
    ['必填', '必填', '开始填写', '开始填写', '选填', '选填'],
    ['第一党支部', '党员001', '2011-07-01', '2012-07-01', '本科', '汉族'],
    ['支部', '党员姓名', '入党日期', '转正日期', '学历', '民族'],
    ['第二党支部', '党员002', '2011-07-02', '2012-07-02', '本科', '汉族'],
    ['第二党支部', '党员003', '2011-07-03', '2012-07-03', '本科', '汉族'],
  ]);
  const moved = (): ReturnType<typeof withCorrection> => {
    const { tables } = read(TWO_LEVELS);
    const [was = null] = tables;
    const { table } = tryReading(
      TWO_LEVELS,
      null,
      { was, siblings: tables, kind: 'members', headerRows: [3, 3] },
      new Set(['名册']),
    );
    return withCorrection(null, {
      sheet: '名册',
      was,
      table,
      siblings: tables,
      kind: 'members',
      headerRows: [3, 3],
      fields: new Map(),
    });
  };

  it('is read in the rows named, and nothing besides', () => {
    expect(read(TWO_LEVELS).tables.map(({ headerRows }) => headerRows)).not.toEqual([[3, 3]]);
    const { tables } = read(TWO_LEVELS, moved());
    expect(tables.map(({ headerRows, rowCount }) => [headerRows, rowCount])).toEqual([[[3, 3], 2]]);
  });

  it('is found again where rows were put above it', () => {
    const later = { ...TWO_LEVELS, rows: [['党员名册'], [null], ...TWO_LEVELS.rows] };
    const { tables, notes } = read(later, moved());
    expect(tables.map(({ headerRows }) => headerRows)).toEqual([[5, 5]]);
    expect(notes).toEqual([]);
  });
});

describe('cards', () => {
  const CARD = gridOf('情况表', [
    ['支部名称：', '第一党支部', '支部书记：', '党员001'],
    ['党员人数：', 12, '正式党员人数：', 11],
    ['成立时间：', '2015-06-01', '换届时间：', '2023-06-01'],
    ['联系电话：', '', '所属党委：', '机关党委'],
  ]);

  it('keep a correction of the right one of two labels in one sheet column', () => {
    const { tables } = read(CARD);
    const [was = null] = tables;
    expect(was?.isCard).toBe(true);
    const at = was?.columns.findIndex(({ header }) => header === '成立时间') ?? -1;
    const shared = was?.columns.filter(({ column }) => column === was.columns[at]?.column) ?? [];
    expect(shared.length).toBeGreaterThan(1);
    const mapping = correct(CARD, { fields: new Map([[at, null]]) });
    const [again] = read(CARD, mapping).tables;
    const changed = again?.columns.filter(({ field }, index) => field !== was?.columns[index]?.field);
    expect(was?.columns[at]?.field).not.toBeNull();
    expect(changed?.map(({ header }) => header)).toEqual(['成立时间']);
    const lower = { ...CARD, rows: [['党支部情况表'], ...CARD.rows] };
    const [moved] = read(lower, mapping).tables;
    expect(moved?.columns.find(({ header }) => header === '成立时间')).toMatchObject({
      field: null,
      decided: true,
    });
  });

  it('can be said to be a kind that recognition did not see', () => {
    const odd = gridOf('表', [
      ['甲方：', '第一党支部', '支部名称：', '第一党支部'],
      ['备注：', '无', '联系电话：', '无'],
      ['学历：', '本科', '备注：', '无'],
    ]);
    expect(read(odd).tables).toEqual([]);
    const mapping = correct(odd, { kind: 'branches' });
    expect(read(odd, mapping).rows.branches[0]?.branch).toMatchObject({ value: '第一党支部' });
  });
});

describe('what one sheet’s correction says of another', () => {
  const two = (mapping: ReturnType<typeof withCorrection>) =>
    readLedgers([{ grids: [rosterOf(), { ...rosterOf(), sheet: '旧名册' }], mapping }]);

  it('is how its columns are read, under the same headings', () => {
    expect(two(corrected).tables.map(({ columns }) => columns[3]?.field)).toEqual(['joinedOn', 'joinedOn']);
  });

  it('is never that it is no ledger too', () => {
    const dismissed = { ...correct(rosterOf(), { kind: null }) };
    const { tables, unrecognised } = two(dismissed);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['旧名册']);
    expect(unrecognised).toEqual([{ file: 0, sheet: '名册' }]);
  });

  it('stays beside a correction of its own', () => {
    const own = withCorrection(corrected, {
      sheet: '旧名册',
      was: two(corrected).tables[1] ?? null,
      table: two(corrected).tables[1] ?? null,
      siblings: two(corrected).tables.slice(1),
      kind: 'members',
      headerRows: null,
      fields: new Map([[5, null]]),
    });
    expect(two(own).tables[1]?.columns.map(({ field }) => field)).toMatchObject({ 3: 'joinedOn', 5: null });
  });

  it('is a small table’s own affair', () => {
    const small = gridOf('小表', [
      ['党支部', '姓名'],
      ['第一党支部', '党员001'],
    ]);
    const mapping = correct(small, { kind: 'committee', headerRows: [0, 0] });
    expect(read(rosterOf(), mapping).tables[0]).toMatchObject({ kind: 'members', corrected: false });
  });

  it('reaches a sheet of another name and workbook that recognition does not see', () => {
    const strange = (sheet: string): Grid =>
      gridOf(sheet, [
        ['甲', '乙', '丙'],
        ['第一党支部', '党员001', '男'],
      ]);
    const named = correct(strange('其他'), { kind: 'members', headerRows: [0, 0] });
    const full = withBranchAndName(strange('其他'), named);
    expect(read(strange('第二支部'), full).rows.members[0]?.name).toMatchObject({ value: '党员001' });
  });
});

describe('what no longer fits is said', () => {
  it('a corrected column that is gone', () => {
    const fewer = rosterOf(HEADINGS.filter((heading) => heading !== '入党时间'));
    expect(read(fewer, corrected).notes).toEqual([
      '工作表“名册”中没有找到更正过的“入党时间”列，这一列的更正未采用；请在“台账识别”中核对。',
    ]);
  });

  it('once, and not of a sheet of the same name in another workbook', () => {
    const other = gridOf('名册', [
      ['党支部', '姓名', '评议等次'],
      ['第一党支部', '党员001', '优秀'],
    ]);
    const files = [
      { grids: [rosterOf()], mapping: corrected },
      { grids: [other], mapping: corrected },
    ];
    expect(readLedgers(files).notes).toEqual([]);
    expect(readLedgers(files.slice(1)).notes).toHaveLength(1);
  });

  it('a header far too deep does not hold up a reading', () => {
    const deep = readMapping({
      version: 1,
      tables: [{ sheet: '名册', kind: 'members', headerRows: [0, 1_048_575], headings: [], columns: [] }],
    });
    expect(read(rosterOf(), deep).tables).toHaveLength(1);
  });
});

describe('a reading that is tried', () => {
  it('comes with three records and changes nothing', () => {
    const { tables } = read(rosterOf());
    const [was = null] = tables;
    const trial = tryReading(
      rosterOf(),
      null,
      { was, siblings: tables, kind: 'birthdays', headerRows: null },
      new Set(['名册']),
    );
    expect(trial.table?.kind).toBe('birthdays');
    expect(trial.rows.map(({ row, cells }) => [row, cells[1]])).toEqual([
      [1, '党员001'],
      [2, '党员002'],
      [3, '党员003'],
    ]);
  });

  it('shows the sheet’s first rows where it would be no ledger', () => {
    const grid = { ...rosterOf(), left: 1 };
    const { table, rows } = tryReading(
      grid,
      null,
      { was: null, siblings: [], kind: null, headerRows: null },
      new Set(['名册']),
    );
    expect(table).toBeNull();
    expect(rows).toHaveLength(3);
    expect(rows[0]?.cells.slice(0, 2)).toEqual([null, '党支部']);
  });
});

describe('a column that has its place in a matrix', () => {
  const COUNTS = gridOf('统计', [
    ['党支部', '会议类型', '第一季度', '第二季度', '第三季度', '合计'],
    ['第一党支部', '党员大会', 1, 1, 1, 3],
    ['第一党支部', '支委会', 3, 3, 3, 9],
    ['第一党支部', '党课', 1, 1, 1, 3],
  ]);

  it.each([
    ['会议类型', 'year'],
    ['第三季度', null],
    ['合计', 'count'],
  ])('is what a person said: %s', (header, field) => {
    const at = read(COUNTS).tables[0]?.columns.findIndex((column) => column.header === header) ?? -1;
    const mapping = correct(COUNTS, { fields: new Map([[at, field]]) });
    const [table] = read(COUNTS, mapping).tables;
    expect(table?.columns[at]).toMatchObject({ header, field, indices: [], decided: true });
  });
});
