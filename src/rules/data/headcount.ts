import type { Day } from '../../ledger/calendar';
import type { Dossier } from '../../ledger/dossier/dossier';
import { rosterCount, rangeInWords, type Range, type Tally } from '../../ledger/dossier/headcount';
import { cellsOf, valueOf } from '../../ledger/dossier/values';
import { branchRule } from '../../engine/rule';

const TALLIES: readonly (readonly [Tally, 'formalCount' | 'probationaryCount' | 'memberCount', string])[] = [
  ['formal', 'formalCount', '正式党员'],
  ['probationary', 'probationaryCount', '预备党员'],
  ['total', 'memberCount', '党员'],
];

const isWithin = (count: number, { atLeast, atMost }: Range): boolean => atLeast <= count && count <= atMost;

interface Difference {
  readonly words: string;
  readonly field: 'formalCount' | 'probationaryCount' | 'memberCount';
}

/** Counts that agree with the roster neither as of D nor today: a register is kept up to date, not kept back. */
function differencesOf(dossier: Dossier, asOf: Day, today: Day): readonly Difference[] {
  const { register } = dossier;
  if (!register) return [];
  return TALLIES.flatMap(([tally, field, name]): readonly Difference[] => {
    const stated = valueOf(register[field]);
    const counted = rosterCount(dossier, tally, asOf);
    const countedToday = rosterCount(dossier, tally, today);
    if (stated === null || !counted || !countedToday) return [];
    if (isWithin(stated, counted) || isWithin(stated, countedToday)) return [];
    return [{ field, words: `${name}登记${stated}人、名册${rangeInWords(counted)}人` }];
  });
}

export const dataHeadcount = branchRule({
  id: 'data.headcount',
  name: '党员人数一致',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '党支部基本情况登记的党员人数与党员名册一致。',
  reads: {
    branches: ['branch', 'formalCount', 'probationaryCount', 'memberCount'],
    members: ['branch', 'name', 'joinedOn', 'formalOn', 'status', 'standing', 'movedInOn', 'movedOutOn'],
  },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    differs: {
      text: '{branch}{differences}（党支部基本情况应与党员名册一致）',
      remedy: '核对党员名册，更正党支部基本情况中的人数或者补齐名册',
    },
  },
  evaluate(dossier, { say, asOf, today }) {
    const { register, rows } = dossier;
    if (!register || rows.members.length === 0) return say.na('没有可以对照的人数');
    const differences = differencesOf(dossier, asOf, today);
    if (differences.length === 0) return say.pass();
    const words = differences.map((difference) => difference.words);
    const cells = differences.flatMap(({ field }) => cellsOf(register[field]));
    return say.violation('differs', { differences: words.join('，') }, { cells, evidence: words });
  },
});
