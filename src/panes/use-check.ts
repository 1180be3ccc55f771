import { startTransition, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { CheckResult } from '../app/contract';
import type { CellRef } from '../ledger/model';
import type { Taken } from './check/BasisBar';
import { isCancelled, sentenceOf } from './failure';
import { IDLE, nextFlow, type Flow } from './flow';
import type { Basis, PaneHost } from './host';

export interface CheckModel {
  readonly flow: Flow;
  readonly basis: Basis;
  /** Year and annex of the last run. */
  readonly taken: Taken | null;
  readonly check: (basis?: Basis) => Promise<CheckResult | null>;
  readonly cancel: () => void;
  readonly chooseBasis: (basis: Basis) => void;
  readonly chooseCell: (cell: CellRef | null) => void;
}

const UNKNOWN: Basis = { year: null, annex: null };

/** Runs checks over a host, one at a time; what the workbook reports in between reaches the flow. */
export function useCheck(host: PaneHost): CheckModel {
  const [flow, dispatch] = useReducer(nextFlow, IDLE);
  const [basis, setBasis] = useState<Basis>(UNKNOWN);
  const [taken, setTaken] = useState<Taken | null>(null);
  const running = useRef<{ readonly run: number; readonly controller: AbortController } | null>(null);
  const runs = useRef(0);

  const cancel = useCallback(() => {
    if (!running.current) return;
    const { run, controller } = running.current;
    running.current = null;
    controller.abort();
    dispatch({ type: 'cancelled', run });
  }, []);

  const check = useCallback(
    async (chosen: Basis = basis): Promise<CheckResult | null> => {
      running.current?.controller.abort();
      const controller = new AbortController();
      const run = (runs.current += 1);
      running.current = { run, controller };
      const isCurrent = (): boolean => running.current?.run === run;
      dispatch({ type: 'started', run });
      try {
        const result = await host.check(chosen, {
          signal: controller.signal,
          onProgress: (progress) => dispatch({ type: 'progressed', run, progress }),
        });
        setTaken(result);
        // Drawn in slices: a large department's results must not hold up the pane.
        startTransition(() => dispatch({ type: 'finished', run, result }));
        return result;
      } catch (error) {
        dispatch(
          isCancelled(error)
            ? { type: 'cancelled', run }
            : { type: 'broke', run, sentence: sentenceOf(error) },
        );
        return null;
      } finally {
        if (isCurrent()) running.current = null;
      }
    },
    [basis, host],
  );

  const chooseBasis = (chosen: Basis) => {
    setBasis(chosen);
    if (flow.step === 'results' || flow.step === 'nothing') void check(chosen);
  };
  const chooseCell = useCallback((cell: CellRef | null) => dispatch({ type: 'cellChosen', cell }), []);

  useEffect(() => host.onSelection(chooseCell), [host, chooseCell]);
  useEffect(() => host.onChange((change) => dispatch({ type: 'sheetChanged', change })), [host]);
  useEffect(() => () => running.current?.controller.abort(), []);

  return { flow, basis, taken, check, cancel, chooseBasis, chooseCell };
}
