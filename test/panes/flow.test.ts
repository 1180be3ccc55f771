import { IDLE, nextFlow, type Flow, type FlowEvent } from '../../src/panes/flow';
import { cell, finding, result } from './fake-host';

const after = (...events: FlowEvent[]): Flow => events.reduce(nextFlow, IDLE);

const marked = cell('党员名册', 4, 2);
const RESULT = result({ findings: [finding({ id: 'a', cells: [marked] })] });
const NOTHING = result({ sheets: [{ file: 0, sheet: 'Sheet1', visibility: 'visible', tables: [] }] });
const started: FlowEvent = { type: 'started', run: 1 };
const finished: FlowEvent = { type: 'finished', run: 1, result: RESULT };

test('a run goes from idle over reading to results', () => {
  const progress = { step: 'reading', sheet: '党员名册', done: 1, total: 3 } as const;
  expect(after(started)).toEqual({ step: 'reading', run: 1, progress: null });
  expect(after(started, { type: 'progressed', run: 1, progress })).toEqual({
    step: 'reading',
    run: 1,
    progress,
  });
  expect(after(started, finished)).toEqual({
    step: 'results',
    result: RESULT,
    stale: [],
    unmarked: [],
    cell: null,
  });
});

test('a workbook without a ledger has its own screen', () => {
  expect(after(started, { type: 'finished', run: 1, result: NOTHING })).toEqual({
    step: 'nothing',
    result: NOTHING,
  });
  const empty = result({ sheets: [] });
  expect(after(started, { type: 'finished', run: 1, result: empty }).step).toBe('nothing');
});

test('a failed run says its sentence', () => {
  expect(after(started, { type: 'broke', run: 1, sentence: '文件已损坏。' })).toEqual({
    step: 'failed',
    sentence: '文件已损坏。',
  });
});

test('a cancelled run goes back to idle, and what it answers later is dropped', () => {
  const cancelled = after(started, { type: 'cancelled', run: 1 });
  expect(cancelled).toEqual({ step: 'idle', cancelled: true });
  expect(nextFlow(cancelled, finished)).toBe(cancelled);
});

test('an overtaken run changes nothing', () => {
  const second = after(started, { type: 'started', run: 2 });
  expect(nextFlow(second, finished)).toBe(second);
  expect(nextFlow(second, { type: 'broke', run: 1, sentence: '' })).toBe(second);
  expect(nextFlow(second, { ...finished, run: 2 }).step).toBe('results');
});

test('changed sheets are listed once, moved ones as unmarked too, until the next run', () => {
  const changed = (sheet: string, unmarked: boolean): FlowEvent => ({
    type: 'sheetChanged',
    change: { sheet, unmarked },
  });
  const flow = after(
    started,
    finished,
    changed('甲', false),
    changed('乙', true),
    changed('甲', true),
    changed('甲', false),
  );
  expect(flow).toMatchObject({ stale: ['甲', '乙'], unmarked: ['乙', '甲'] });
  expect(
    [
      { ...started, run: 2 },
      { ...finished, run: 2 },
    ].reduce(nextFlow, flow),
  ).toMatchObject({
    stale: [],
    unmarked: [],
  });
});

test('a change before any result is nobody’s business', () => {
  expect(nextFlow(IDLE, { type: 'sheetChanged', change: { sheet: '甲', unmarked: true } })).toBe(IDLE);
});

test('choosing a marked cell shows its findings, any other cell shows all', () => {
  const onCell = after(started, finished, { type: 'cellChosen', cell: marked });
  expect(onCell).toMatchObject({ cell: marked });
  expect(nextFlow(onCell, { type: 'cellChosen', cell: cell('党员名册', 4, 3) })).toMatchObject({
    cell: null,
  });
  expect(nextFlow(onCell, { type: 'cellChosen', cell: null })).toMatchObject({ cell: null });
});
