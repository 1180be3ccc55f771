import fc from 'fast-check';
import type { Finding } from '../../../src/engine/rule';
import { dayOf, parseIsoDate, serialOfDay, type Day } from '../../../src/ledger/calendar';
import { digest, evidenceOf } from '../../../src/engine/identity';
import { shownText } from '../../../src/report/cells';
import { COLUMNS, COLUMN_KEYS, type ColumnKey } from '../../../src/report/rectification/columns';
import { readLedgerSheet } from '../../../src/report/rectification/read';
import { reconcile, type RunFacts } from '../../../src/report/rectification/reconcile';
import { rectificationSheet } from '../../../src/report/rectification/sheet';
import type { CellValue, Grid } from '../../../src/workbook/grid';
import { finding, verdict } from '../../support/findings';
import { gridOf, patched, typed } from '../../support/sheets';

const HEADER = 4;
const FIRST = HEADER + 1;

const dayIn = (text: string): Day => parseIsoDate(text) ?? 0;

interface Scene {
  readonly on?: string;
  readonly year?: number;
  readonly findings?: readonly Finding[];
  /** `rule` that ran and passed on every branch in `year`. */
  readonly passed?: readonly string[];
  readonly waived?: readonly string[];
}

const run = ({
  on = '2025-06-30',
  year = 2025,
  findings = [],
  passed = [],
  waived = [],
}: Scene): RunFacts => ({
  findings,
  branches: [verdict(), verdict({ branchKey: 'b2', branch: '第二党支部' })],
  year,
  workDay: dayIn(on),
  waived: new Set(waived),
  hasPassed: (rule, owner, judged) =>
    passed.includes(rule) && judged === year && [digest(['b1']), digest(['b2'])].includes(owner),
});

/** The ledger after another run. */
function after(grid: Grid, scene: Scene): Grid {
  const ledger = readLedgerSheet(grid);
  if (!ledger) throw new Error('no header');
  return patched(grid, reconcile(ledger, run(scene)));
}

const columnOf = (grid: Grid, key: ColumnKey): number =>
  grid.rows[HEADER]?.findIndex((cell) => shownText(cell) === COLUMNS[key].label) ?? -1;
const show = (grid: Grid, row: number, key: ColumnKey): string =>
  shownText(grid.rows[row]?.[columnOf(grid, key)]);
const type = (grid: Grid, row: number, key: ColumnKey, value: CellValue): Grid =>
  typed(grid, row, columnOf(grid, key), value);

const assembly = finding({ id: 'aaaa', evidence: 'e1' });
const lesson = finding({
  id: 'bbbb',
  rule: 'meeting.lesson',
  branch: '第二党支部',
  branchKey: 'b2',
  evidence: 'f1',
});
const first = (findings: readonly Finding[] = [assembly]): Grid =>
  gridOf(rectificationSheet(run({ findings })));
const closed = (grid: Grid, on = '2025-07-10'): Grid =>
  type(type(grid, FIRST, 'state', '已销号'), FIRST, 'closedOn', {
    type: 'date',
    serial: serialOfDay(dayIn(on)),
    shows: 'day',
  });

describe('a new rectification ledger', () => {
  const grid = first([
    lesson,
    assembly,
    finding({ severity: 'data' }),
    finding({ severity: 'info' }),
    finding({ outcome: 'review' }),
    finding({ rule: 'rectify.relapse' }),
  ]);

  it('holds the violations that ask for rectification, with a proposed measure and deadline', () => {
    expect(grid.rows[HEADER]?.map(shownText)).toEqual([
      '序号',
      '支部',
      '问题',
      '依据',
      '整改措施',
      '责任人',
      '整改时限',
      '整改情况',
      '状态',
      '销号时间',
      '佐证',
      '备注',
      '编号',
      '校验结论',
      '校验记录',
      '校验数据',
    ]);
    expect(grid.rows).toHaveLength(FIRST + 2);
    expect(
      ['branch', 'measure', 'state', 'id', 'view', 'history'].map((key) =>
        show(grid, FIRST, key as ColumnKey),
      ),
    ).toEqual(['第一党支部', '补开党员大会并记录。', '待整改', 'aaaa', '待整改', '2025-06-30 发现']);
    expect(grid.rows[FIRST]?.[6]).toEqual({
      type: 'date',
      serial: serialOfDay(dayOf(2025, 7, 30)),
      shows: 'day',
    });
  });

  it('offers the states by drop-down, for rows to come as well', () => {
    const [dropDown] = rectificationSheet(run({ findings: [assembly] })).dropDowns;
    expect(dropDown?.choices).toEqual(['待整改', '整改中', '待销号', '已销号']);
    expect(dropDown?.range).toMatchObject({ top: FIRST, left: 8, right: 8 });
    expect(dropDown?.range.bottom).toBeGreaterThan(FIRST + 500);
  });

  it('is left as it is by a second run without change', () => {
    const ledger = readLedgerSheet(grid);
    expect(
      ledger && reconcile(ledger, run({ on: '2025-07-15', findings: [assembly, lesson] })).cells,
    ).toEqual([]);
  });
});

describe('from run to run', () => {
  it('appends what is new below the last row and numbers it on', () => {
    const grid = after(type(first(), 9, 'note', '我的备注在表下面'), { findings: [assembly, lesson] });
    expect(show(grid, 10, 'id')).toBe('bbbb');
    expect(show(grid, 10, 'number')).toBe('2');
    expect(show(grid, 9, 'note')).toBe('我的备注在表下面');
  });

  it('proposes closing what its rule no longer finds', () => {
    const grid = after(first(), { on: '2025-07-20', passed: ['meeting.assembly'] });
    expect([show(grid, FIRST, 'state'), show(grid, FIRST, 'view')]).toEqual(['待销号', '待销号']);
    expect(show(grid, FIRST, 'history')).toBe('2025-06-30 发现\n2025-07-20 本次校验未再发现');
  });

  it('does not take silence for a pass', () => {
    for (const scene of [{}, { passed: ['meeting.lesson'] }, { year: 2026, passed: ['meeting.assembly'] }]) {
      const grid = after(first(), { on: '2025-07-20', ...scene });
      expect(show(grid, FIRST, 'state')).toBe('待整改');
    }
  });

  it('says so when the deadline has passed, whoever set it', () => {
    expect(show(after(first(), { on: '2025-07-30', findings: [assembly] }), FIRST, 'view')).toBe('待整改');
    expect(show(after(first(), { on: '2025-07-31', findings: [assembly] }), FIRST, 'state')).toBe('逾期');
    const words = type(first(), FIRST, 'deadline', '2025年底前');
    expect(show(after(words, { on: '2025-12-31', findings: [assembly] }), FIRST, 'view')).toBe('待整改');
    expect(show(after(words, { on: '2026-01-01', findings: [assembly] }), FIRST, 'view')).toBe('逾期');
    const always = type(first(), FIRST, 'deadline', '立行立改，长期坚持');
    expect(show(after(always, { on: '2027-01-01', findings: [assembly] }), FIRST, 'view')).toBe('待整改');
  });

  it('keeps what people wrote as state and says its own beside it', () => {
    const grid = after(type(first(), FIRST, 'state', '整改中'), {
      on: '2025-07-20',
      passed: ['meeting.assembly'],
    });
    expect([show(grid, FIRST, 'state'), show(grid, FIRST, 'view')]).toEqual(['整改中', '待销号']);
  });

  it('leaves a closed item closed while the facts are the same', () => {
    const grid = after(closed(first()), { on: '2025-08-01', findings: [assembly] });
    expect([show(grid, FIRST, 'state'), show(grid, FIRST, 'view')]).toEqual(['已销号', '已销号']);
    const ledger = readLedgerSheet(grid);
    expect(ledger && reconcile(ledger, run({ on: '2025-09-01', findings: [assembly] })).cells).toEqual([]);
  });

  it('calls it a relapse when it had gone in between', () => {
    const gone = after(closed(first()), { on: '2025-08-01', passed: ['meeting.assembly'] });
    expect(show(gone, FIRST, 'view')).toBe('已销号');
    const again = after(gone, { on: '2025-09-01', findings: [assembly] });
    expect([show(again, FIRST, 'state'), show(again, FIRST, 'view')]).toEqual(['已销号', '反复']);
    expect(show(again, FIRST, 'history').split('\n').at(-1)).toBe('2025-09-01 再次发现（反复）');
  });

  it('keeps calling it a relapse until it is gone or closed anew, facts or none', () => {
    const bare = [{ ...assembly, evidence: '' }];
    let grid = after(closed(first(bare)), { on: '2025-08-01', passed: ['meeting.assembly'] });
    for (const on of ['2025-09-01', '2025-10-01', '2025-11-01']) {
      grid = after(grid, { on, findings: bare });
      expect(show(grid, FIRST, 'view')).toBe('反复');
    }
    expect(show(after(closed(grid, '2025-11-20'), { on: '2025-12-01', findings: bare }), FIRST, 'view')).toBe(
      '已销号',
    );
    expect(show(after(grid, { on: '2025-12-01', passed: ['meeting.assembly'] }), FIRST, 'view')).toBe(
      '已销号',
    );
  });

  it('takes facts that only fell away for no relapse', () => {
    const months = { ...assembly, evidence: evidenceOf(['4月', '5月', '6月']) };
    const before = after(closed(first([months])), { on: '2025-08-01', findings: [months] });
    const fewer = after(before, {
      on: '2025-09-01',
      findings: [{ ...months, evidence: evidenceOf(['4月', '6月']) }],
    });
    expect(show(fewer, FIRST, 'view')).toBe('已销号');
    const more = after(before, {
      on: '2025-09-01',
      findings: [{ ...months, evidence: evidenceOf(['4月', '5月', '6月', '7月']) }],
    });
    expect(show(more, FIRST, 'view')).toBe('反复');
  });

  it('calls it a relapse when the facts have grown since it was closed', () => {
    const before = after(closed(first()), { on: '2025-08-01', findings: [assembly] });
    const grown = after(before, { on: '2025-10-01', findings: [{ ...assembly, evidence: 'e2' }] });
    expect(show(grown, FIRST, 'view')).toBe('反复');
    const asItWas = readLedgerSheet(grown);
    expect(
      asItWas &&
        reconcile(asItWas, run({ on: '2025-10-02', findings: [{ ...assembly, evidence: 'e2' }] })).cells,
    ).toEqual([]);
    const closedAnew = after(closed(grown, '2025-10-20'), {
      on: '2025-10-21',
      findings: [{ ...assembly, evidence: 'e2' }],
    });
    expect(show(closedAnew, FIRST, 'view')).toBe('已销号');
  });

  it('notices growth that came with the closing itself', () => {
    const grid = after(closed(first()), { on: '2025-08-01', findings: [{ ...assembly, evidence: 'e2' }] });
    expect(show(grid, FIRST, 'view')).toBe('反复');
  });

  it('follows the wording of a problem only while people have not rewritten it', () => {
    const reworded = [{ ...assembly, message: '第一党支部第二、三季度未召开党员大会', evidence: 'e2' }];
    expect(show(after(first(), { findings: reworded }), FIRST, 'problem')).toBe(
      '第一党支部第二、三季度未召开党员大会',
    );
    const own = type(first(), FIRST, 'problem', '二季度大会没开');
    expect(show(after(own, { findings: reworded }), FIRST, 'problem')).toBe('二季度大会没开');
  });

  it('shows a waived item as such and asks for no new row', () => {
    const grid = after(first(), { findings: [assembly, lesson], waived: ['aaaa', 'bbbb'] });
    expect(show(grid, FIRST, 'state')).toBe('已豁免');
    expect(grid.rows).toHaveLength(FIRST + 1);
  });

  it('knows its columns wherever people have put them', () => {
    const grid = first([assembly, lesson]);
    const moved: Grid = {
      ...grid,
      sheet: '整改2025',
      left: 2,
      top: 3,
      rows: grid.rows.map((row, index) => [index === HEADER ? '分管领导' : '张某', ...[...row].reverse()]),
    };
    const ledger = readLedgerSheet(moved);
    expect(ledger?.columns.id).toBe(2 + 1 + (COLUMN_KEYS.length - 1 - COLUMN_KEYS.indexOf('id')));
    expect(ledger && reconcile(ledger, run({ findings: [assembly, lesson] })).cells).toEqual([]);
    const patch = ledger && reconcile(ledger, run({ findings: [lesson], passed: ['meeting.assembly'] }));
    expect(new Set(patch?.cells.map(({ row }) => row))).toEqual(new Set([3 + FIRST]));
  });

  it('takes sorted and copied rows as they are', () => {
    const grid = first([assembly, lesson]);
    const sorted: Grid = {
      ...grid,
      rows: [...grid.rows.slice(0, FIRST), ...grid.rows.slice(FIRST).reverse(), grid.rows[FIRST] ?? []],
    };
    const next = after(sorted, { findings: [lesson], passed: ['meeting.assembly'] });
    expect([FIRST, FIRST + 1, FIRST + 2].map((row) => show(next, row, 'state'))).toEqual([
      '待整改',
      '待销号',
      '待销号',
    ]);
    expect(next.rows).toHaveLength(FIRST + 3);
  });

  it('finds a row again by its words when people have deleted the column of ids', () => {
    const grid = first();
    const id = columnOf(grid, 'id');
    const without: Grid = { ...grid, rows: grid.rows.map((row) => row.filter((_, column) => column !== id)) };
    const next = after(without, { findings: [assembly] });
    expect(next.rows).toHaveLength(FIRST + 1);
    expect(show(next, FIRST, 'id')).toBe('aaaa');
  });

  it('keeps its hands off a sheet without its header', () => {
    const grid = first();
    expect(readLedgerSheet({ ...grid, rows: grid.rows.filter((_, row) => row !== HEADER) })).toBeNull();
  });
});

describe('what people typed', () => {
  const people = COLUMN_KEYS.filter((key) => COLUMNS[key].byPeople);
  const value = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('已销号', '整改中', '待销号', '反复', '逾期', '=1+1', '2025年底前', '  ', '长期坚持'),
    fc.integer({ min: 1, max: 60000 }),
    fc.boolean(),
    fc
      .integer({ min: 40000, max: 47000 })
      .map((serial): CellValue => ({ type: 'date', serial, shows: 'day' })),
  );
  const edit = fc.record({
    row: fc.integer({ min: FIRST, max: FIRST + 4 }),
    key: fc.constantFrom(...people),
    value,
  });
  const scene = fc.record({
    findings: fc.subarray([
      assembly,
      lesson,
      { ...assembly, evidence: 'e2' },
      finding({ id: 'cccc', severity: 'warning' }),
    ]),
    passed: fc.subarray(['meeting.assembly', 'meeting.lesson']),
    waived: fc.subarray(['aaaa', 'cccc']),
    on: fc.constantFrom('2025-07-01', '2025-08-15', '2026-02-01'),
    year: fc.constantFrom(2025, 2026),
  });

  it('survives any edits and any runs, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(edit, { maxLength: 6 }), scene), { minLength: 1, maxLength: 5 }),
        (rounds) => {
          let grid = first([assembly, lesson]);
          const wrote = new Map<string, CellValue>();
          for (const [edits, next] of rounds) {
            for (const { row, key, value: words } of edits) {
              // Typing what stands there already is no change that anything could notice.
              if (shownText(words) === show(grid, row, key)) continue;
              grid = type(grid, row, key, words);
              wrote.set(`${row}:${columnOf(grid, key)}`, words);
            }
            grid = after(grid, next);
            for (const [place, words] of wrote) {
              const [row = 0, column = 0] = place.split(':').map(Number);
              expect(grid.rows[row]?.[column]).toEqual(words);
            }
            const ledger = readLedgerSheet(grid);
            expect(ledger && reconcile(ledger, run(next)).cells).toEqual([]);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});
