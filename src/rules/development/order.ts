import { chineseDate } from '../../ledger/calendar';
import { ask, type Answer } from '../../ledger/dossier/compare';
import {
  isJudged,
  skippedTo,
  STEP_NAMES,
  STEPS,
  subjectOfRow,
  type Step,
} from '../../ledger/dossier/development';
import { cellsOf, knownIn, lackOf, valueOf } from '../../ledger/dossier/values';
import type { CellRef, LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

type Row = LedgerRow<'development'>;

/** Steps that may be taken on one day. */
const SAME_DAY: ReadonlySet<string> = new Set(['appliedOn activistOn', 'candidateOn probationaryOn']);

interface Trouble {
  readonly kind: 'swapped' | 'skipped' | 'unsure';
  readonly words: string;
  readonly cells: readonly CellRef[];
}

function comesTooEarly(row: Row, before: Step, after: Step): Answer {
  const [first, second] = [valueOf(row[before]), valueOf(row[after])];
  if (!first || !second) return 'no';
  const mayCoincide = SAME_DAY.has(`${before} ${after}`);
  return ask((a, b) => (mayCoincide ? b < a : b <= a), first, second);
}

/** Earlier for every day that month-only dates may mean. */
const isEarlier = (row: Row, before: Step, after: Step): boolean => {
  const [first, second] = [valueOf(row[before]), valueOf(row[after])];
  return first !== null && second !== null && second.last < first.first;
};

const inWords = (row: Row, step: Step): string => {
  const date = valueOf(row[step]);
  return `${STEP_NAMES[step]}${date ? `（${chineseDate(date)}）` : ''}`;
};

/** Each step against the last one before it that has a date. */
function swappedSteps(row: Row): readonly Trouble[] {
  const present = STEPS.filter((step) => row[step].state === 'value');
  return present.slice(1).flatMap((after, index): readonly Trouble[] => {
    const before = present[index];
    const answer = before ? comesTooEarly(row, before, after) : 'no';
    if (!before || answer === 'no') return [];
    const words = `${inWords(row, after)}${isEarlier(row, before, after) ? '早于' : '不晚于'}${inWords(row, before)}`;
    return [
      { kind: answer === 'yes' ? 'swapped' : 'unsure', words, cells: cellsOf(row[before], row[after]) },
    ];
  });
}

/** A step is blank, others of the sheet have it, and a later one is dated. */
function skippedSteps(row: Row): readonly Trouble[] {
  return STEPS.flatMap((step): readonly Trouble[] => {
    const later = skippedTo(row, step);
    if (!later) return [];
    return [
      {
        kind: 'skipped',
        words: `有${STEP_NAMES[later]}时间而没有${STEP_NAMES[step]}时间`,
        cells: cellsOf(row[step], row[later]),
      },
    ];
  });
}

export const developmentOrder = branchRule({
  id: 'development.order',
  name: '发展党员程序顺序',
  clauses: bothAnnexes('9', 'partial'),
  severity: 'error',
  modal: '严格程序',
  summary: '发展党员按申请、积极分子、发展对象、预备党员、转正的程序依次进行。',
  reads: {
    development: ['branch', 'name', 'appliedOn', 'activistOn', 'candidateOn', 'probationaryOn', 'formalOn'],
  },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    swapped: {
      text: '{branch}{subject}的发展党员记录次序不符：{words}（应按程序依次进行）',
      remedy: '查阅入党档案核对各环节时间，更正台账或者按规定补正',
    },
    skipped: {
      text: '{branch}{subject}的发展党员记录不完整：{words}（应按程序依次进行）',
      remedy: '查阅入党档案，补录缺少的环节时间',
    },
    unsure: {
      text: '{branch}{subject}的发展党员记录次序无法判断：{words}（应按程序依次进行）',
      remedy: '查阅入党档案，把时间补到日',
    },
  },
  evaluate(dossier, { say }) {
    const lack = lackOf(dossier.department, 'development');
    if (lack) return say.cannotTell(lack);
    const rows = dossier.rows.development.filter(isJudged);
    if (rows.length === 0) return say.na('没有发展党员记录');
    const unread = rows.flatMap((row) =>
      STEPS.flatMap((step) => {
        const known = knownIn(row, step);
        const where = { subject: subjectOfRow(row), cells: cellsOf(row[step]) };
        return known.state === 'unreadable' ? [say.cannotTell(known, where)] : [];
      }),
    );
    const troubled = rows.flatMap((row) => {
      const troubles = [...swappedSteps(row), ...skippedSteps(row)];
      return (['swapped', 'skipped', 'unsure'] as const).flatMap((kind) => {
        const own = troubles.filter((trouble) => trouble.kind === kind);
        if (own.length === 0) return [];
        const words = own.map((trouble) => trouble.words).join('；');
        const where = {
          subject: subjectOfRow(row),
          cells: own.flatMap(({ cells }) => cells),
          evidence: [words],
        };
        return [
          kind === 'unsure' ? say.review(kind, { words }, where) : say.violation(kind, { words }, where),
        ];
      });
    });
    const verdicts = [...troubled, ...unread];
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
