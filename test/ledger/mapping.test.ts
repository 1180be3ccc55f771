import { type Correction, readMapping, withCorrection } from '../../src/ledger/mapping';
import { readLedgers } from '../../src/ledger/read';
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
  const [table = null] = read(grid).tables;
  return withCorrection(null, {
    sheet: grid.sheet,
    table,
    kind: table?.kind ?? null,
    headerRows: table?.headerRows ?? null,
    fields: new Map(),
    ...change,
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
    const [table = null] = read(strange, named).tables;
    const full = withCorrection(named, {
      sheet: '其他',
      table,
      kind: 'members',
      headerRows: [0, 0],
      fields: new Map([
        [0, 'branch'],
        [1, 'name'],
      ]),
    });
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
      table,
      kind: 'members',
      headerRows: [0, 0],
      fields: new Map([[5, null]]),
    });
    expect(more.tables).toHaveLength(1);
    expect(fieldAt(rosterOf(), more, '入党时间')).toBe('joinedOn');
    expect(fieldAt(rosterOf(), more, '转正时间')).toBeNull();
  });
});
