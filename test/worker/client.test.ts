import { createCore, type WorkerLike } from '../../src/worker/client';
import { Desk } from '../../src/worker/desk';
import type { FromWorker, ToWorker } from '../../src/worker/protocol';
import { serve } from '../../src/worker/serve';
import { openXlsx } from '../../src/hosts/xlsx/workbook';
import { dayOf } from '../../src/ledger/calendar';
import { DEFAULT_SETTINGS } from '../../src/engine/settings';
import { WorkbookFailure } from '../../src/workbook/failure';
import type { Progress } from '../../src/workbook/port';
import { writeWorkbook } from '../samples/workbook-writer';
import { sheet, workbook } from '../support/workbooks';

jest.setTimeout(30_000);

/** A worker in this very thread: messages are cloned and arrive in later tasks, and none arrives once it has ended. */
class NearWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  ended = false;
  readonly heard: ToWorker[] = [];
  private readonly take = serve(new Desk(), (message, transfer) =>
    this.later(() => this.say(message, transfer)),
  );

  postMessage(message: ToWorker, transfer: Transferable[]): void {
    const copy = structuredClone(message, { transfer });
    this.heard.push(copy);
    this.later(() => this.take(copy));
  }

  terminate(): void {
    this.ended = true;
  }

  private say(message: FromWorker, transfer: Transferable[]): void {
    this.onmessage?.({ data: structuredClone(message, { transfer }) } as MessageEvent<FromWorker>);
  }

  private later(deed: () => void): void {
    setTimeout(() => {
      if (!this.ended) deed();
    }, 0);
  }
}

const HEADER = ['序号', '党支部名称', '上级党组织', '党支部类型', '正式党员数', '预备党员数', '书记'];
const line = (index: number): (string | number)[] => [
  index,
  `第${index}党支部`,
  '某机关党委',
  '正式',
  index === 2 ? 2 : 5,
  0,
  `党员${index}`,
];
const bytes = (rows: number): ArrayBuffer => {
  const lines = [HEADER, ...Array.from({ length: rows }, (_, index) => line(index + 1))];
  return new Uint8Array(writeWorkbook([{ name: '基本情况', lines, titleLines: 0, headerLines: 1 }])).buffer;
};
const source = (rows: number) => ({ name: '台账.xlsx', bytes: async () => bytes(rows) });

const CHOICES = { year: 2025, annex: null, asOf: null, today: dayOf(2026, 2, 1) };
const WRITE = { deed: 'write', sheets: ['issues', 'rectification'], marks: true } as const;

function core() {
  const workers: NearWorker[] = [];
  const asked = createCore(() => {
    const worker = new NearWorker();
    workers.push(worker);
    return worker;
  });
  return { asked, workers };
}

describe('the core in a worker', () => {
  it('opens, shows, checks, plans and gives the annotated copy', async () => {
    const { asked } = core();
    const progress: Progress[] = [];
    const onProgress = (step: Progress): void => void progress.push(step);
    const [opened] = await asked.open([source(3)], { onProgress });
    expect(opened?.sheets).toEqual([
      expect.objectContaining({ file: 0, sheet: '基本情况', rowCount: 4, columnCount: 7, own: null }),
    ]);
    expect(await asked.rows(0, '基本情况', 2, 10)).toEqual([line(2), line(3)]);

    const result = await asked.check(CHOICES, { onProgress });
    expect(result.findings.filter(({ rule }) => rule === 'branch.min-members')).toHaveLength(1);
    expect(new Set(progress.map(({ step }) => step))).toEqual(
      new Set(['reading', 'recognising', 'checking']),
    );

    const plan = await asked.plan(WRITE);
    expect(plan.summary).toMatch(/^新建2张表/);
    const { bytes: copy } = await asked.apply(plan, 0);
    const { grids } = await (await openXlsx('副本.xlsx', copy)).read();
    expect(grids.map(({ own }) => own)).toEqual([null, 'issues', 'rectification']);

    // What was written is there for the next plan.
    expect((await asked.plan({ ...WRITE, marks: false })).summary).toBe(
      '没有需要更新的内容，不改动您的内容。',
    );
    expect((await asked.lists()).length).toBeGreaterThan(1000);
  });

  it('carries large ledgers in slices, whole', async () => {
    const { asked, workers } = core();
    const rows = [HEADER, ...Array.from({ length: 900 }, (_, index) => line(index + 1))];
    await asked.load([workbook('台账.xlsx', sheet('基本情况', rows))]);
    expect(workers[0]?.heard.filter(({ say }) => say === 'slice')).toHaveLength(4);
    const result = await asked.check(CHOICES);
    expect(result.branches.map(({ branch }) => branch)).toEqual(rows.slice(1).map(([, name]) => name));
  });

  it('ends at once when cancelled, and the next question is answered by a new worker', async () => {
    const { asked, workers } = core();
    await asked.open([source(3)]);
    const controller = new AbortController();
    const checking = asked.check(CHOICES, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(checking).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers.map(({ ended }) => ended)).toEqual([true]);

    const result = await asked.check(CHOICES);
    expect(result.branches).toHaveLength(3);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('asks nothing that was cancelled beforehand', async () => {
    const { asked, workers } = core();
    await asked.open([source(3)]);
    const questions = workers[0]?.heard.length;
    const checking = asked.check(CHOICES, { signal: AbortSignal.abort() });
    await expect(checking).rejects.toMatchObject({ code: 'cancelled' });
    expect(workers[0]?.heard).toHaveLength(questions ?? 0);
  });

  it('keeps saved settings over a cancellation', async () => {
    const { asked } = core();
    await asked.open([source(3)]);
    await asked.saveSettings({ ...DEFAULT_SETTINGS, thresholds: { minFormalMembers: 2 } });
    asked.cancel();
    const result = await asked.check(CHOICES);
    expect(result.findings.filter(({ rule }) => rule === 'branch.min-members')).toEqual([]);
    expect((await asked.settings()).settings.thresholds).toEqual({ minFormalMembers: 2 });
  });

  it('does not take a plan over to another worker', async () => {
    const { asked } = core();
    await asked.open([source(3)]);
    await asked.check(CHOICES);
    const plan = await asked.plan(WRITE);
    asked.cancel();
    await asked.check(CHOICES);
    await expect(asked.apply(plan, 0)).rejects.toBeInstanceOf(WorkbookFailure);
  });

  it('says what is the matter with a file', async () => {
    const { asked } = core();
    const broken = { name: '坏.xlsx', bytes: async () => new TextEncoder().encode('x').buffer };
    await expect(asked.open([broken])).rejects.toMatchObject({
      code: 'not-xlsx',
      message: new WorkbookFailure('not-xlsx').message,
    });
    await asked.open([source(2)]);
    expect((await asked.check(CHOICES)).branches).toHaveLength(2);
  });

  it('fails clearly when the worker dies', async () => {
    const { asked, workers } = core();
    await asked.open([source(2)]);
    const checking = asked.check(CHOICES);
    // Let the question be sent first.
    await new Promise((resume) => setTimeout(resume, 0));
    workers[0]?.onerror?.({} as ErrorEvent);
    await expect(checking).rejects.toMatchObject({ code: 'unknown' });
    expect((await asked.check(CHOICES)).branches).toHaveLength(2);
  });
});
