/** Answers messages with a desk. Separate from the entry, so that it also runs where there is no worker. */
import { WorkbookFailure } from '../workbook/failure';
import type { Desk } from './desk';
import type { FromWorker, Question, Questions, ToWorker } from './protocol';
import { joined, slicesOf, type Slice } from './transport';

type Post = (message: FromWorker, transfer: Transferable[]) => void;

/** The handler of messages to the worker; answers go through `post`, questions are answered one after the other. */
export function serve(desk: Desk, post: Post): (message: ToWorker) => void {
  const slices = new Map<number, Slice[]>();
  let last: Promise<void> = Promise.resolve();

  return (message) => {
    const { id } = message;
    const known = slices.get(id) ?? [];
    if (message.say === 'slice') {
      slices.set(id, [...known, message.slice]);
      return;
    }
    slices.delete(id);
    const asked = joined({ rest: message.rest, slices: known });
    last = last.then(() => answer(desk, id, message.question, asked, post));
  };
}

async function answer(desk: Desk, id: number, question: Question, asked: unknown, post: Post): Promise<void> {
  try {
    const value = await answerTo(desk, question, asked, (progress) =>
      post({ id, say: 'progress', progress }, []),
    );
    const { rest, slices } = slicesOf(value);
    for (const slice of slices) post({ id, say: 'slice', slice }, []);
    post({ id, say: 'answer', rest }, buffersOf(value));
  } catch (error) {
    const isKnown = error instanceof WorkbookFailure;
    // Only the error's kind: its message may hold ledger text.
    const detail = isKnown ? error.detail : error instanceof Error ? error.name : '';
    post({ id, say: 'failure', code: isKnown ? error.code : 'unknown', detail }, []);
  }
}

/** The page asks in the types of `Questions`; here, behind the message, they are taken at its word. */
function answerTo<Q extends Question>(
  desk: Desk,
  question: Q,
  asked: unknown,
  onProgress: Parameters<Desk[Q]>[1],
): ReturnType<Desk[Q]> {
  const answerer = desk[question] as (
    asked: Questions[Q]['in'],
    onProgress: Parameters<Desk[Q]>[1],
  ) => ReturnType<Desk[Q]>;
  return answerer(asked as Questions[Q]['in'], onProgress);
}

/** Bytes are handed over, not copied. */
function buffersOf(value: unknown): Transferable[] {
  if (value instanceof Uint8Array) return [value.buffer as ArrayBuffer];
  if (typeof value === 'object' && value !== null && 'bytes' in value) return buffersOf(value.bytes);
  return [];
}
