/** What the reports know of a check. A `CheckResult` is one. */
import type { Annex, Finding } from '../engine/rule';
import type { BranchVerdict, DepartmentVerdict, SuperiorVerdict } from '../engine/verdict';
import type { Day } from '../ledger/calendar';

export interface ReportFacts {
  readonly year: number;
  readonly annex: Annex;
  readonly asOf: Day;
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly branches: readonly BranchVerdict[];
  readonly superiors: readonly SuperiorVerdict[];
  readonly department: DepartmentVerdict;
  /** Changed thresholds, rules switched off or regraded, pauses: in words. */
  readonly changedSettings: readonly string[];
}
