import { chineseDate, wholeYear } from '../../ledger/calendar';
import type { Department } from '../../ledger/dossier/dossier';
import { memoised } from '../../ledger/dossier/memo';
import { duePeriods } from '../../ledger/dossier/periods';
import { meetingsIn } from '../../ledger/dossier/meetings';
import { cellsOf, hasRows, lackOf, valueOf } from '../../ledger/dossier/values';
import type { CellRef, LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes, listed, noRow } from '../wording';

const ELEMENTS: readonly (readonly [string, RegExp])[] = [
  ['学习', /学/],
  ['交流', /交流|讨论|研讨/],
  ['点评', /点评|评议|讲评/],
  ['服务', /服务|志愿|实践|帮扶/],
  ['缴费', /缴|交纳|党费/],
];

const missingFrom = (words: string): readonly string[] =>
  ELEMENTS.filter(([, pattern]) => !pattern.test(words)).map(([name]) => name);

interface Account {
  readonly missing: readonly string[];
  readonly isBlank: boolean;
  readonly cells: readonly CellRef[];
}

/** What a theme day's row says of the five: one column that lists them, or a column each that is asked where it exists. */
function accountOf({ elements, matrix }: LedgerRow<'meetings'>): Account {
  if (matrix.length === 0) {
    const words = valueOf(elements);
    const missing = words === null ? [] : missingFrom(words);
    return { missing, isBlank: elements.state === 'blank', cells: cellsOf(elements) };
  }
  const lacking = matrix.filter(({ cell }) => valueOf(cell) === false);
  const missing = lacking.map(({ period }) => (period.unit === 'label' ? period.label : ''));
  const blank = matrix.filter(({ cell }) => cell.state === 'blank');
  const asked = lacking.length > 0 ? lacking : blank;
  return { missing, isBlank: blank.length > 0, cells: cellsOf(...asked.map(({ cell }) => cell)) };
}

/** Some sheet has a column for each of the five. */
const hasColumns = memoised((department: Department): { readonly answer: boolean } => ({
  answer: department.ledgers.rows.meetings.some(({ matrix }) => matrix.length > 0),
}));

export const themeDayElements = branchRule({
  id: 'theme-day.elements',
  name: '主题党日五项内容',
  clauses: bothAnnexes('13', 'partial'),
  severity: 'warning',
  modal: '按照……的要求',
  summary: '主题党日包括专题学习、思想交流、集中点评、为民服务实践活动和缴纳党费。',
  reads: { meetings: ['branch', 'date', 'type', 'elements', 'content', 'group', 'topic'] },
  limits: [],
  yearly: true,
  forTemporary: true,
  forDissolved: true,
  messages: {
    lacking: {
      text: '{branch}主题党日内容不全：{faults}（一般应有学习、交流、点评、服务、缴费）',
      remedy: '补齐主题党日内容，确已开展的补录记录',
    },
    blank: {
      text: '{branch}{dates}主题党日没有填写内容，无法判断是否齐全（一般应有学习、交流、点评、服务、缴费）',
      remedy: '核对主题党日记录，补填开展的内容',
    },
    noRow: noRow('meetings'),
  },
  evaluate(dossier, context) {
    const { say, year, asOf } = context;
    const lack = lackOf(dossier.department, 'meetings', 'elements');
    if (lack && !hasColumns(dossier.department).answer) return say.cannotTell(lack);
    if (!hasRows(dossier, 'meetings')) {
      const isDue = duePeriods(dossier, context, 'month').length > 0;
      return isDue ? say.review('noRow', {}) : say.na('没有到期的月份');
    }
    const { first } = wholeYear(year);
    const themeDays = meetingsIn(dossier, context, '主题党日', { first, last: asOf });
    if (themeDays.length === 0) return say.na('没有主题党日记录');
    const told = themeDays.map(({ row, heldOn }) => ({
      ...accountOf(row),
      date: heldOn ? chineseDate(heldOn) : '',
    }));
    const lacking = told.filter(({ missing }) => missing.length > 0);
    const blank = told.filter(({ missing, isBlank }) => isBlank && missing.length === 0);
    const verdicts = [];
    if (lacking.length > 0) {
      const faults = lacking.map(({ date, missing }) => `${date}缺${listed(missing)}`);
      const cells = lacking.flatMap((one) => one.cells);
      verdicts.push(say.violation('lacking', { faults: faults.join('；') }, { cells, evidence: faults }));
    }
    if (blank.length > 0) {
      const dates = listed(blank.map(({ date }) => date));
      verdicts.push(say.review('blank', { dates }, { cells: blank.flatMap((one) => one.cells) }));
    }
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
