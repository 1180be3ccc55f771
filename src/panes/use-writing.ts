import { useReducer, useRef } from 'react';
import type { WritePlan } from '../app/contract';
import { sentenceOf } from './failure';
import type { WorkOptions } from '../workbook/port';
import type { Doing, PaneHost, WriteAction, Written } from './host';
import { changesNothing, isBusy, NOT_WRITING, mustConfirm, nextWriting, type Writing } from './writing';

export interface WritingModel {
  readonly writing: Writing;
  readonly write: (action: WriteAction) => void;
  /** Goes ahead with the plan that was shown. */
  readonly agree: () => void;
  /** Saves the lists in a file of their own. */
  readonly saveLists: () => void;
  readonly dismiss: () => void;
}

/** Plans a write, has it confirmed where it must be, and applies it. */
export function useWriting(host: PaneHost): WritingModel {
  const [writing, dispatch] = useReducer(nextWriting, NOT_WRITING);
  const wroteBefore = useRef(false);

  const run = async (action: Doing, deed: (options: WorkOptions) => Promise<Written>) => {
    dispatch({ type: 'agreed', action });
    try {
      const { said } = await deed({ onProgress: (progress) => dispatch({ type: 'progressed', progress }) });
      dispatch({ type: 'applied', said });
    } catch (error) {
      dispatch({ type: 'broke', sentence: sentenceOf(error) });
    }
  };

  const apply = (action: WriteAction, plan: WritePlan) =>
    run(action, async (options) => {
      const written = await host.apply(action, plan, options);
      wroteBefore.current = true;
      return written;
    });

  const write = async (action: WriteAction) => {
    dispatch({ type: 'asked', action });
    try {
      const plan = await host.plan(action);
      if (changesNothing(plan)) dispatch({ type: 'spared', sentence: plan.summary });
      else if (mustConfirm(action, plan, wroteBefore.current)) dispatch({ type: 'planned', plan });
      else await apply(action, plan);
    } catch (error) {
      dispatch({ type: 'broke', sentence: sentenceOf(error) });
    }
  };

  return {
    writing,
    write: (action) => void write(action),
    agree: () => {
      if (writing.step === 'confirming') void apply(writing.action, writing.plan);
    },
    saveLists: () => {
      if (host.saveLists && !isBusy(writing)) void run('lists', host.saveLists);
    },
    dismiss: () => dispatch({ type: 'dismissed' }),
  };
}
