import { useEffect, useState } from 'react';
import type { Trial, Trying } from '../../ledger/trial';
import type { PaneHost } from '../host';

const NOTHING: Trial = { table: null, rows: [] };

/** How the sheet would be read as tried; null until it is known. */
export function useTrial(
  host: PaneHost,
  file: number,
  sheet: string,
  { was, siblings, kind, headerRows }: Trying,
): Trial | null {
  const [trial, setTrial] = useState<Trial | null>(null);
  const [first, last] = headerRows ?? [null, null];
  useEffect(() => {
    let isHere = true;
    setTrial(null);
    const rows = first === null ? null : ([first, last] as const);
    host.tryReading(file, sheet, { was, siblings, kind, headerRows: rows }).then(
      (tried) => isHere && setTrial(tried),
      // Only a help: without it, what was read can be corrected all the same.
      () => isHere && setTrial(NOTHING),
    );
    return () => {
      isHere = false;
    };
  }, [host, file, sheet, was, siblings, kind, first, last]);
  return trial;
}
