import { addMonths, chineseDate, type DateSpan } from '../../ledger/calendar';
import { ask } from '../../ledger/dossier/compare';
import type { Department, Dossier } from '../../ledger/dossier/dossier';
import { termOf } from '../../ledger/dossier/term';
import { absent, cellsOf, knownInRegister, lackOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, SWITCHED_OFF } from '../wording';

const MONTHS_A_YEAR = 12;
const TOLERATED_MONTHS = 1;

/** The stated end lies more than a month from so many years after the start. */
const isOff = (start: DateSpan, end: DateSpan, years: number) =>
  ask(
    (from, to) =>
      to < addMonths(from, years * MONTHS_A_YEAR - TOLERATED_MONTHS) ||
      to > addMonths(from, years * MONTHS_A_YEAR + TOLERATED_MONTHS),
    start,
    end,
  );

/** No ledger of the workbook says how long a term is. */
const saysNothing = (department: Department): boolean =>
  lackOf(department, 'branches', 'termYears', 'termEndsOn') !== null &&
  lackOf(department, 'elections', 'termYears', 'termEndsOn') !== null &&
  lackOf(department, 'committee', 'termEndsOn') !== null;

const yearCells = ({ rows, register }: Dossier) => [
  ...cellsOf(...rows.elections.map(({ termYears }) => termYears)),
  ...(register ? cellsOf(register.termYears) : []),
];

export const electionTerm = branchRule({
  id: 'election.term',
  name: '任期年限',
  clauses: bothAnnexes('8', 'partial'),
  severity: 'warning',
  modal: '一般',
  summary: '支部委员会一般每届任期3年。',
  reads: {
    elections: ['branch', 'electedOn', 'termEndsOn', 'termYears', 'extendedTo', 'kind'],
    committee: ['branch', 'electedOn', 'termEndsOn'],
    branches: [
      'branch',
      'electedOn',
      'termYears',
      'termEndsOn',
      'committeeCount',
      'deputySecretary',
      'secretary',
    ],
  },
  limits: ['termYears'],
  yearly: false,
  forTemporary: false,
  messages: {
    years: {
      text: '{branch}任期登记为{actual}年（一般每届{required}年）',
      remedy: '核对换届批复中的任期，更正台账',
    },
    span: {
      text: '{branch}任期登记为{start}至{end}（一般每届{required}年，相差超过1个月）',
      remedy: '核对选举时间和届满时间，更正台账',
    },
    unsure: {
      text: '{branch}任期登记为{start}至{end}，无法判断是否为{required}年（一般每届{required}年）',
      remedy: '核对选举时间和届满时间，精确到日',
    },
  },
  evaluate(dossier, context) {
    const { say, limits } = context;
    const required = limits.termYears;
    if (required === null) return say.na(SWITCHED_OFF);
    if (saysNothing(dossier.department))
      return say.cannotTell(absent('branches', ['termYears', 'termEndsOn']));
    const term = termOf(dossier, context, required);
    if (term.state !== 'known') return say.cannotTell(term);
    const { start, statedEnd, statedYears, isAppointed, cells } = term.value;
    if (isAppointed) return say.na('班子由上级党组织指派');
    if (statedYears !== null && statedYears !== required) {
      const stated = yearCells(dossier);
      return say.violation(
        'years',
        { actual: statedYears, required },
        { cells: stated, evidence: [statedYears] },
      );
    }
    if (statedYears === null && !statedEnd) {
      const stated = knownInRegister(dossier, 'termEndsOn');
      if (stated.state !== 'known') return say.cannotTell(stated);
    }
    if (!start || !statedEnd) return say.pass();
    const off = isOff(start, statedEnd, required);
    if (off === 'no') return say.pass();
    const holes = { start: chineseDate(start), end: chineseDate(statedEnd), required };
    const where = { cells, evidence: [holes.start, holes.end] };
    return off === 'yes' ? say.violation('span', holes, where) : say.review('unsure', holes, where);
  },
});
