/**
 * Where a write stands: planned as a dry run, said before it is done, done, or refused. Pure.
 */
import type { WritePlan } from '../app/contract';
import type { Progress } from '../workbook/port';
import type { Doing, WriteAction } from './host';

export type Writing =
  | { readonly step: 'none' }
  | { readonly step: 'planning'; readonly action: WriteAction }
  | { readonly step: 'confirming'; readonly action: WriteAction; readonly plan: WritePlan }
  | { readonly step: 'applying'; readonly action: Doing; readonly progress: Progress | null }
  | { readonly step: 'done'; readonly action: Doing; readonly said: readonly string[] }
  | { readonly step: 'failed'; readonly sentence: string };

export type WritingEvent =
  | { readonly type: 'asked'; readonly action: WriteAction }
  | { readonly type: 'planned'; readonly plan: WritePlan }
  /** The dry run found nothing to write, or why nothing can be: its summary says so. */
  | { readonly type: 'spared'; readonly sentence: string }
  | { readonly type: 'agreed'; readonly action: Doing }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'applied'; readonly said: readonly string[] }
  | { readonly type: 'broke'; readonly sentence: string }
  | { readonly type: 'dismissed' };

export const NOT_WRITING: Writing = { step: 'none' };

/** True while buttons that write must wait. */
export const isBusy = (writing: Writing): boolean =>
  writing.step === 'planning' || writing.step === 'confirming' || writing.step === 'applying';

/** True when applying the plan would change nothing. */
export const changesNothing = ({ edit }: WritePlan): boolean =>
  edit.put.length === 0 &&
  edit.patch.length === 0 &&
  edit.remove.length === 0 &&
  edit.marks === 'keep' &&
  edit.settings === null;

/**
 * What will happen is said before the first write of a session, and whenever something of the user's could go.
 * Later writes of the same kind go ahead: the person knows by then what they do.
 */
export const mustConfirm = (action: WriteAction, plan: WritePlan, wroteBefore: boolean): boolean =>
  plan.losses.length > 0 || action === 'removeSheets' || (!wroteBefore && action !== 'clearMarks');

export function nextWriting(writing: Writing, event: WritingEvent): Writing {
  switch (event.type) {
    case 'asked':
      return isBusy(writing) ? writing : { step: 'planning', action: event.action };
    case 'planned':
      return writing.step === 'planning'
        ? { step: 'confirming', action: writing.action, plan: event.plan }
        : writing;
    case 'spared':
      return writing.step === 'planning'
        ? { step: 'done', action: writing.action, said: [event.sentence] }
        : writing;
    case 'agreed':
      return { step: 'applying', action: event.action, progress: null };
    case 'progressed':
      return writing.step === 'applying' ? { ...writing, progress: event.progress } : writing;
    case 'applied':
      return writing.step === 'applying'
        ? { step: 'done', action: writing.action, said: event.said }
        : writing;
    case 'broke':
      return isBusy(writing) ? { step: 'failed', sentence: event.sentence } : writing;
    case 'dismissed':
      return writing.step === 'applying' ? writing : NOT_WRITING;
  }
}
