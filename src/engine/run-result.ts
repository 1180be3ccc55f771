/** What a run is asked and what it answers. */
import type { Day } from '../ledger/calendar';
import type { Annex, Finding, Outcome } from './rule';
import type { Settings } from './settings';

export interface RunOptions {
  readonly year: number;
  readonly asOf: Day;
  readonly today: Day;
  /** Applies where no branch or organisation decides. */
  readonly annex: Annex;
  readonly settings: Pick<Settings, 'thresholds' | 'rules' | 'pauses'>;
}

/** Rule id → outcome. */
export type Outcomes = Readonly<Record<string, Outcome>>;

export interface RunResult {
  /** In the register's order of branches, then organisations, then the workbook; within each in the catalogue's order. */
  readonly findings: readonly Finding[];
  /** By `BranchIdentity.key`; every branch has every rule that is switched on. */
  readonly outcomes: ReadonlyMap<string, Outcomes>;
  /** By name of the organisation. */
  readonly superiorOutcomes: ReadonlyMap<string, Outcomes>;
  /** Why a rule is `na` for a branch: key → rule id → reason. */
  readonly reasons: ReadonlyMap<string, Readonly<Record<string, string>>>;
}
