/**
 * Verdicts (RULES.md 2): branch × standard × clause, and the department's share. Types; `judge.ts` makes them.
 */
import type { Outcome, Severity } from './rule';

export const RESULTS = ['达标', '未达标', '待核查', '不适用'] as const;
export type Result = (typeof RESULTS)[number];

export const STANDARDS = ['1', '2', '3', '4', '5', '6'] as const;
export type StandardNumber = (typeof STANDARDS)[number];

export interface BranchVerdict {
  readonly branchKey: string;
  readonly branch: string;
  readonly superior: string | null;
  readonly result: Result;
  readonly standards: Readonly<Record<StandardNumber, Result>>;
  /** Clause → result, only for clauses that a rule or manual item covers. */
  readonly clauses: Readonly<Record<string, Result>>;
  /** Rule id → outcome, from `na` for every branch. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly counts: Readonly<Record<Severity | 'review', number>>;
  readonly inScope: boolean;
}

/** Three figures, never one; the share in integers. */
export interface DepartmentVerdict {
  readonly withProblems: number;
  /** No problem found in the ledgers, manual items still open. */
  readonly ledgersClear: number;
  readonly met: number;
  readonly inScope: number;
  /** Branches that could still meet the standard. */
  readonly stillPossible: number;
  /** How many more are needed for the target; 0 when it is met. */
  readonly missing: number;
  readonly targetMet: boolean;
}

/** What people enter on site for a manual item. */
export type ManualResult = Exclude<Result, '待核查'>;

/** An organisation's own line: its findings never stand against a branch. */
export interface SuperiorVerdict {
  readonly superior: string;
  readonly result: Result;
  readonly clauses: Readonly<Record<string, Result>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly counts: Readonly<Record<Severity | 'review', number>>;
}
