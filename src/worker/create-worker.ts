/**
 * The one place that makes the worker. On the pages it is a script of its own; in the page of a single file, which can
 * fetch nothing, its source stands in the page and becomes a Blob.
 */

/** Named in the single file's Content-Security-Policy. */
const EMBEDDED_POLICY = 'ledger-check-worker';

interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { readonly createScriptURL: (url: string) => string };
}

/** A new worker, started at once. */
export function createWorker(): Worker {
  const embedded = document.querySelector('script[type="text/plain"][data-file="worker.js"]');
  return embedded?.textContent
    ? embeddedWorker(embedded.textContent)
    : new Worker(new URL('./entry.ts', import.meta.url));
}

let embeddedUrl: string | null = null;

/** Made once a page: a cancelled worker is replaced from the same Blob, and a policy's name may be used only once. */
function embeddedWorker(source: string): Worker {
  embeddedUrl ??= trusted(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  return new Worker(embeddedUrl);
}

function trusted(url: string): string {
  const factory = (globalThis as { readonly trustedTypes?: TrustedScripts }).trustedTypes;
  if (!factory) return url;
  return factory.createPolicy(EMBEDDED_POLICY, { createScriptURL: (own) => own }).createScriptURL(url);
}
