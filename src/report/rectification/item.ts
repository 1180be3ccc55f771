/**
 * What becomes of one item of the rectification ledger from run to run. Pure: what the tool remembers of the item,
 * what people typed, and what this run found → what it remembers now, what it makes of it, what it notes down.
 */
import { hasGrown } from '../../engine/identity';
import { VIEWS, type View } from './columns';

/** What the tool keeps of an item, in the item's own row. */
export interface Memory {
  readonly rule: string;
  readonly year: number;
  /** Digest of the branch's key or the organisation's name: whose outcome tells whether the rule ran. */
  readonly owner: string;
  readonly seen: 'found' | 'gone';
  /** Found again after it had gone, or graver since it was closed; until it goes or is closed anew. */
  readonly relapsed: boolean;
  /** Digest of the facts when last found. */
  readonly evidence: string;
  /** The same at the time it was closed. */
  readonly closedEvidence: string;
  /** Digest of the closing date as typed, blank or not: another date is another closing. Empty while it is open. */
  readonly closedOn: string;
  /** Digest of the problem's text as the tool last wrote it. */
  readonly problem: string;
  /** Digest of measure and deadline as proposed: what differs was typed by people. */
  readonly proposal: string;
  /** The state that the tool last wrote; any other text in its cell is people's. */
  readonly wrote: View;
}

/** What this run says of an item. `unknown`: its rule did not run on its branch, or is not due, or judged another year. */
export type Sighting =
  | { readonly state: 'found'; readonly evidence: string }
  | { readonly state: 'gone' }
  | { readonly state: 'waived' }
  | { readonly state: 'unknown' };

/** What people say of it. */
export interface Typed {
  readonly closed: boolean;
  /** Digest of the closing date's cell. */
  readonly closedOn: string;
  readonly overdue: boolean;
}

export interface Progress {
  readonly memory: Memory;
  readonly view: View;
  /** What the tool notes down in 校验记录; null when nothing happened. */
  readonly event: string | null;
}

/** The next step of an item. The same sighting twice leaves the memory as it was. */
export function nextStep(before: Memory, typed: Typed, sighting: Sighting): Progress {
  const memory = withClosing(before, typed);
  if (sighting.state === 'found') return whenFound(memory, typed, sighting.evidence);
  if (sighting.state === 'gone') return whenGone(memory, typed);
  if (sighting.state === 'waived') return { memory, view: '已豁免', event: null };
  return { memory, view: standing(memory, typed), event: null };
}

/** A closing stands for the facts known when it was typed, which are those of the last run. */
function withClosing(memory: Memory, typed: Typed): Memory {
  if (!typed.closed) return { ...memory, closedEvidence: '', closedOn: '' };
  if (memory.closedOn === typed.closedOn) return memory;
  return { ...memory, closedEvidence: memory.evidence, closedOn: typed.closedOn, relapsed: false };
}

function whenFound(memory: Memory, typed: Typed, evidence: string): Progress {
  const returned = memory.seen === 'gone';
  const grown = typed.closed && hasGrown(memory.closedEvidence, evidence);
  const next: Memory = { ...memory, seen: 'found', evidence, relapsed: memory.relapsed || returned || grown };
  return { memory: next, view: standing(next, typed), event: whatHappened(memory, next, returned) };
}

function whatHappened(before: Memory, now: Memory, returned: boolean): string | null {
  if (returned) return '再次发现（反复）';
  if (now.relapsed && !before.relapsed) return '销号后情况加重（反复）';
  return before.evidence === now.evidence ? null : '仍存在，情况有变化';
}

function whenGone(memory: Memory, typed: Typed): Progress {
  const next: Memory = { ...memory, seen: 'gone', relapsed: false };
  return {
    memory: next,
    view: standing(next, typed),
    event: memory.seen === 'found' ? '本次校验未再发现' : null,
  };
}

/** People close; the tool proposes. */
function standing(memory: Memory, typed: Typed): View {
  if (memory.relapsed) return '反复';
  if (typed.closed) return '已销号';
  if (memory.seen === 'gone') return '待销号';
  return typed.overdue ? '逾期' : '待整改';
}

const VERSION = 'v1';

/** The memory as one line for the row's cell; digests and ids only, so that nothing needs escaping. */
export const writeMemory = (memory: Memory): string =>
  [
    VERSION,
    memory.rule,
    memory.year,
    memory.owner,
    memory.seen,
    memory.relapsed ? 'relapsed' : '',
    memory.evidence,
    memory.closedEvidence,
    memory.closedOn,
    memory.problem,
    memory.proposal,
    memory.wrote,
  ].join('|');

/** Null for anything that the tool did not write whole. */
export function readMemory(line: string): Memory | null {
  const parts = line.trim().split('|');
  const [version, rule, year, owner, seen, relapsed, ...rest] = parts;
  const [evidence, closedEvidence, closedOn, problem, proposal, wrote] = rest;
  const view = VIEWS.find((known) => known === wrote);
  if (version !== VERSION || rest.length !== 6 || !rule || !/^\d{4}$/.test(year ?? '') || !view) return null;
  if (seen !== 'found' && seen !== 'gone') return null;
  return {
    rule,
    year: Number(year),
    owner: owner ?? '',
    seen,
    relapsed: relapsed === 'relapsed',
    evidence: evidence ?? '',
    closedEvidence: closedEvidence ?? '',
    closedOn: closedOn ?? '',
    problem: problem ?? '',
    proposal: proposal ?? '',
    wrote: view,
  };
}
