/**
 * The page's side: the core in a worker as an object to ask. Cancelling ends the worker at once; the next question
 * starts a new one, which opens the same files again.
 */
import type { CheckChoices, CheckResult, Deed, LoadedSettings, Workbooks, WritePlan } from '../app/contract';
import type { Settings } from '../engine/settings';
import type { Trial, Trying } from '../ledger/trial';
import { WorkbookFailure } from '../workbook/failure';
import type { CellValue } from '../workbook/grid';
import type { WorkOptions } from '../workbook/port';
import { createWorker } from './create-worker';
import type { FromWorker, OpenedFile, Question, Questions, ToWorker, WrittenFile } from './protocol';
import { joined, slicesOf, type Slice } from './transport';

/** A file to open: its bytes are read when they are needed, and again after a cancellation. */
export interface FileSource {
  readonly name: string;
  bytes(): Promise<ArrayBuffer>;
}

export interface Core {
  /** Opens workbook files; they stay open until others are opened. */
  open(files: readonly FileSource[], options?: WorkOptions): Promise<readonly OpenedFile[]>;
  /** Takes over what a host has read, in place of opened files. */
  load(workbooks: Workbooks, options?: WorkOptions): Promise<void>;
  /** Rows of a sheet from column A on; fewer at its end. */
  rows(file: number, sheet: string, first: number, count: number): Promise<readonly (readonly CellValue[])[]>;
  check(choices: CheckChoices, options?: WorkOptions): Promise<CheckResult>;
  /** A dry run; `file` is the index of a file, by default the department's home. */
  plan(deed: Deed, file?: number): Promise<WritePlan>;
  /** Applies a plan made by `plan` to an opened file and gives the annotated copy. */
  apply(plan: WritePlan, file: number, options?: WorkOptions): Promise<WrittenFile>;
  /** The lists as a workbook of their own. */
  lists(): Promise<Uint8Array<ArrayBuffer>>;
  settings(): Promise<LoadedSettings>;
  /** The catalogue, for the settings. */
  rules(): Promise<Questions['rules']['out']>;
  /** How a sheet would be read if a correction were saved. */
  tryReading(file: number, sheet: string, trying: Trying): Promise<Trial>;
  /** Settings for the next check, and the plan that stores them in the workbook. */
  saveSettings(settings: Settings): Promise<WritePlan>;
  /** Ends whatever is under way: it rejects with `cancelled`, and the worker is gone. */
  cancel(): void;
}

/** What of `Worker` is needed. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Pending {
  readonly slices: Slice[];
  readonly options: WorkOptions;
  readonly resolve: (value: unknown) => void;
  readonly reject: (failure: WorkbookFailure) => void;
}

/** The core in a worker; `start` makes the worker, when it is first needed. */
export function createCore(start: () => WorkerLike = createWorker): Core {
  return new WorkerCore(start);
}

class WorkerCore implements Core {
  private worker: WorkerLike | null = null;
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  /** What a new worker is told first. */
  private sources: readonly FileSource[] = [];
  private savedSettings: Settings | null = null;
  private reopening: Promise<unknown> | null = null;
  /** Plans of the running worker. */
  private numbers = new WeakMap<WritePlan, number>();

  constructor(private readonly start: () => WorkerLike) {}

  async open(files: readonly FileSource[], options: WorkOptions = {}): Promise<readonly OpenedFile[]> {
    this.sources = files;
    this.savedSettings = null;
    this.reopening = null;
    const opened = this.openSources(options);
    // Questions asked meanwhile wait; a file that can't be opened is their failure too.
    this.reopening = opened;
    return opened;
  }

  async load(workbooks: Workbooks, options: WorkOptions = {}): Promise<void> {
    this.sources = [];
    this.savedSettings = null;
    this.reopening = null;
    await this.ask('load', { workbooks }, options);
  }

  rows(file: number, sheet: string, first: number, count: number): Promise<Questions['rows']['out']> {
    return this.askOpened('rows', { file, sheet, first, count });
  }

  check(choices: CheckChoices, options: WorkOptions = {}): Promise<CheckResult> {
    return this.askOpened('check', { choices }, options);
  }

  async plan(deed: Deed, file?: number): Promise<WritePlan> {
    const { number, plan } = await this.askOpened('plan', { deed, file: file ?? null });
    this.numbers.set(plan, number);
    return plan;
  }

  apply(plan: WritePlan, file: number, options: WorkOptions = {}): Promise<WrittenFile> {
    const number = this.numbers.get(plan);
    if (number === undefined)
      return Promise.reject(new WorkbookFailure('unknown', 'a plan of another worker'));
    return this.askOpened('apply', { number, file }, options);
  }

  lists(): Promise<Uint8Array<ArrayBuffer>> {
    return this.askOpened('lists', null);
  }

  settings(): Promise<LoadedSettings> {
    return this.askOpened('settings', null);
  }

  rules(): Promise<Questions['rules']['out']> {
    return this.ask('rules', null, {});
  }

  tryReading(file: number, sheet: string, trying: Trying): Promise<Trial> {
    return this.askOpened('tryReading', { file, sheet, trying });
  }

  async saveSettings(settings: Settings): Promise<WritePlan> {
    const plan = await this.askOpened('saveSettings', { settings });
    if (plan.edit.settings !== null) this.savedSettings = settings;
    return plan;
  }

  cancel(): void {
    this.end(new WorkbookFailure('cancelled'));
  }

  private end(failure: WorkbookFailure): void {
    this.worker?.terminate();
    this.worker = null;
    this.reopening = null;
    this.numbers = new WeakMap();
    const ended = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of ended) reject(failure);
  }

  /** Asks what rests on opened files: a new worker opens them first. */
  private async askOpened<Q extends Question>(
    question: Q,
    asked: Questions[Q]['in'],
    options: WorkOptions = {},
  ): Promise<Questions[Q]['out']> {
    if (this.sources.length > 0) {
      this.reopening ??= this.reopen(options);
      await this.reopening;
    }
    return this.ask(question, asked, options);
  }

  private async reopen(options: WorkOptions): Promise<void> {
    await this.openSources(options);
    if (this.savedSettings) await this.ask('saveSettings', { settings: this.savedSettings }, {});
  }

  private async openSources(options: WorkOptions): Promise<readonly OpenedFile[]> {
    const files = await Promise.all(
      this.sources.map(async (source) => ({
        name: source.name,
        bytes: new Uint8Array(await source.bytes()),
      })),
    );
    return this.ask(
      'open',
      { files },
      options,
      files.map(({ bytes }) => bytes.buffer),
    );
  }

  private ask<Q extends Question>(
    question: Q,
    asked: Questions[Q]['in'],
    options: WorkOptions,
    transfer: Transferable[] = [],
  ): Promise<Questions[Q]['out']> {
    if (options.signal?.aborted) return Promise.reject(new WorkbookFailure('cancelled'));
    const id = this.nextId;
    this.nextId += 1;
    const stop = (): void => this.cancel();
    options.signal?.addEventListener('abort', stop, { once: true });
    const answered = new Promise<unknown>((resolve, reject) => {
      this.pending.set(id, { slices: [], options, resolve, reject });
    });
    this.send(id, question, asked, transfer).catch(() =>
      this.end(new WorkbookFailure('unknown', 'not sent')),
    );
    const result = answered.finally(() => options.signal?.removeEventListener('abort', stop));
    return result as Promise<Questions[Q]['out']>;
  }

  /** One slice a task, so that a large workbook does not hold up the page. */
  private async send(
    id: number,
    question: Question,
    asked: unknown,
    transfer: Transferable[],
  ): Promise<void> {
    const { rest, slices } = slicesOf(asked);
    for (const slice of slices) {
      if (!this.pending.has(id)) return;
      this.running().postMessage({ id, say: 'slice', slice }, []);
      await nextTask();
    }
    if (this.pending.has(id)) this.running().postMessage({ id, say: 'ask', question, rest }, transfer);
  }

  private running(): WorkerLike {
    this.worker ??= this.started();
    return this.worker;
  }

  private started(): WorkerLike {
    const worker = this.start();
    worker.onmessage = ({ data }) => this.take(data);
    worker.onerror = () => this.end(new WorkbookFailure('unknown', 'worker error'));
    worker.onmessageerror = () => this.end(new WorkbookFailure('unknown', 'message error'));
    return worker;
  }

  private take(message: FromWorker): void {
    const pending = this.pending.get(message.id);
    if (!pending) return;
    switch (message.say) {
      case 'slice':
        pending.slices.push(message.slice);
        return;
      case 'progress':
        pending.options.onProgress?.(message.progress);
        return;
      case 'answer':
        this.pending.delete(message.id);
        pending.resolve(joined({ rest: message.rest, slices: pending.slices }));
        return;
      case 'failure':
        this.pending.delete(message.id);
        pending.reject(new WorkbookFailure(message.code, message.detail));
    }
  }
}

/** A message to oneself: timers are slowed down in a page that is not in sight. */
const nextTask = (): Promise<void> =>
  new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
