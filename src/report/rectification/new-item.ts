/** A new row of the rectification ledger: the finding, and what the tool proposes to do about it. */
import { digest } from '../../engine/identity';
import type { Finding } from '../../engine/rule';
import { isoDate, serialOfDay, type Day } from '../../ledger/calendar';
import { citeClause } from '../../standard/clauses';
import type { CellModel } from '../../workbook/edit';
import { blank, day, number, text } from '../cells';
import { DATA_GROUND, messageOf } from '../words';
import { COLUMNS, VIEW_ROLES, type ColumnKey } from './columns';
import { writeMemory, type Memory } from './item';

/** A month: most faults are put right at the next monthly meeting. People set another date where it needs longer. */
const PROPOSED_DAYS = 30;

interface Run {
  readonly year: number;
  readonly workDay: Day;
}

export const problemDigest = (finding: Finding): string => digest([messageOf(finding)]);

/** What tells a branch (by key) or an organisation (by name) from others, without showing it. */
export const ownerDigest = (key: string): string => digest([key]);

const proposedDeadline = (workDay: Day): Day => workDay + PROPOSED_DAYS;

/** Digest of measure and deadline as they stand in a row; the deadline as its serial number. */
export const proposalDigest = (measure: string, deadline: string): string => digest([measure, deadline]);

export const newMemory = (finding: Finding, { year, workDay }: Run): Memory => ({
  rule: finding.rule,
  year,
  owner: ownerDigest(finding.branchKey ?? finding.superior ?? ''),
  seen: 'found',
  relapsed: false,
  evidence: finding.evidence,
  closedEvidence: '',
  closedOn: '',
  problem: problemDigest(finding),
  proposal: proposalDigest(finding.remedy, String(serialOfDay(proposedDeadline(workDay)))),
  wrote: '待整改',
});

export function newItemCells(
  finding: Finding,
  itemNumber: number,
  owner: string,
  run: Run,
): Readonly<Record<ColumnKey, CellModel>> {
  return {
    number: number(itemNumber),
    branch: text(owner),
    problem: text(messageOf(finding)),
    ground: text(finding.clause === null ? DATA_GROUND : citeClause(finding.clause)),
    measure: text(finding.remedy, COLUMNS.measure.role),
    owner: blank(COLUMNS.owner.role),
    deadline: day(proposedDeadline(run.workDay), COLUMNS.deadline.role),
    progress: blank(COLUMNS.progress.role),
    state: text('待整改', COLUMNS.state.role),
    closedOn: blank(COLUMNS.closedOn.role),
    proof: blank(COLUMNS.proof.role),
    note: blank(COLUMNS.note.role),
    id: text(finding.id, COLUMNS.id.role),
    view: text('待整改', VIEW_ROLES.待整改),
    history: text(`${isoDate(run.workDay)} 发现`),
    data: text(writeMemory(newMemory(finding, run)), COLUMNS.data.role),
  };
}
