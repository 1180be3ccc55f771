/**
 * Runs against Excel, and the packing of writes into requests.
 */
import { asFailure } from './failures';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Reads and looks before a write: while a cell is being edited they fail at once, so that it can be said. */
export function run<T>(batch: Batch<T>): Promise<T> {
  return start(false, batch);
}

/** A write that has been found possible: when somebody starts to type meanwhile, Excel holds it until the cell is left. */
export function runPatiently<T>(batch: Batch<T>): Promise<T> {
  return start(true, batch);
}

async function start<T>(delayForCellEdit: boolean, batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit }, batch);
  } catch (error) {
    throw asFailure(error);
  }
}

/** Excel on the web takes 5 MB at a time; two leave room for what Excel adds, and keep a request short. */
const REQUEST_BYTES = 2_000_000;

const encoder = new TextEncoder();

/** Bytes of a value on the wire. */
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Bytes the client spends on one range: its path, its making, its being kept. */
export const RANGE_BYTES = 480;
/** Bytes of one property set or method called on an object at hand. */
export const ACTION_BYTES = 150;

/** How long a write waits in silence before the clerk is told what it seems to wait for, in milliseconds. */
const PATIENCE = 1500;

/** Collects writes and sends them when a request is full. */
export class Outbox {
  private bytes = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly onWaiting: () => void = () => undefined,
  ) {}

  /** `bytes` is what the actions that `queue` adds will weigh; they are never split. */
  async add<T>(bytes: number, queue: () => T): Promise<T> {
    if (this.bytes + bytes > REQUEST_BYTES) await this.send();
    this.bytes += bytes;
    return queue();
  }

  async send(): Promise<void> {
    this.bytes = 0;
    const timer = setTimeout(this.onWaiting, PATIENCE);
    try {
      await this.context.sync();
    } finally {
      clearTimeout(timer);
    }
  }
}
