/** Findings and verdicts made up by hand, for tests of what is reported. */
import type { Finding } from '../../src/engine/rule';
import type { BranchVerdict, DepartmentVerdict } from '../../src/engine/verdict';
import { dayOf } from '../../src/ledger/calendar';
import type { ReportFacts } from '../../src/report/facts';

let made = 0;

export const finding = (facts: Partial<Finding> = {}): Finding => {
  made += 1;
  return {
    id: `id-${made}`,
    rule: 'meeting.assembly',
    message: '第一党支部第二季度未召开党员大会（应不少于1次）',
    messageKey: 'missing',
    outcome: 'violation',
    severity: 'error',
    branch: '第一党支部',
    branchKey: 'b1',
    superior: '某机关党委',
    subject: '第一党支部',
    remedy: '补开党员大会并记录。',
    clause: 'O12',
    cells: [],
    evidence: 'e1',
    stricter: false,
    ...facts,
  };
};

export const verdict = (facts: Partial<BranchVerdict> = {}): BranchVerdict => ({
  branchKey: 'b1',
  branch: '第一党支部',
  superior: '某机关党委',
  result: '未达标',
  standards: { '1': '达标', '2': '待核查', '3': '未达标', '4': '待核查', '5': '待核查', '6': '待核查' },
  clauses: {},
  outcomes: {},
  counts: { error: 1, warning: 0, info: 0, data: 0, review: 0 },
  inScope: true,
  ...facts,
});

const department: DepartmentVerdict = {
  withProblems: 1,
  ledgersClear: 1,
  met: 0,
  inScope: 2,
  stillPossible: 1,
  missing: 2,
  targetMet: false,
};

export const facts = (own: Partial<ReportFacts> = {}): ReportFacts => ({
  year: 2025,
  annex: 'O',
  asOf: dayOf(2025, 6, 30),
  files: ['台账.xlsx'],
  findings: [],
  branches: [verdict(), verdict({ branchKey: 'b2', branch: '第二党支部', result: '待核查' })],
  superiors: [],
  department,
  changedSettings: [],
  ...own,
});
