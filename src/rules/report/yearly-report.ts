/** How a yearly report is judged: filing, to the superior and to the 党员大会 alike. */
import { reportsOf, type ReportsAsked } from '../../ledger/dossier/reports';
import type { Dossier } from '../../ledger/dossier/dossier';
import { cellsOf, type Absent } from '../../ledger/dossier/values';
import type { CellRef } from '../../ledger/model';

export type ReportJudgement =
  | { readonly state: 'met' }
  | { readonly state: 'absent'; readonly lack: Absent }
  | {
      readonly state: 'missing' | 'uncovered' | 'unclear';
      readonly actual: number;
      readonly cells: readonly CellRef[];
    };

export function judgeReports(dossier: Dossier, asked: ReportsAsked, required: number): ReportJudgement {
  const { ofYear, namedLastYear, undated, perhaps, coverage } = reportsOf(dossier, asked);
  const actual = ofYear.length;
  if (actual >= required) return { state: 'met' };
  const doubtful = [...namedLastYear, ...undated, ...perhaps];
  if (doubtful.length > 0) {
    return { state: 'unclear', actual, cells: doubtful.flatMap(({ date, year }) => cellsOf(date, year)) };
  }
  if (typeof coverage === 'object') return { state: 'absent', lack: coverage };
  return { state: coverage === 'covered' ? 'missing' : 'uncovered', actual, cells: [] };
}
