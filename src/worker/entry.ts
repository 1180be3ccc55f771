/** The worker's script: core and file host, behind one message. */
import { Desk } from './desk';
import type { ToWorker } from './protocol';
import { serve } from './serve';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const take = serve(new Desk(), (message, transfer) => scope.postMessage(message, transfer));
scope.onmessage = ({ data }: MessageEvent<ToWorker>) => take(data);
