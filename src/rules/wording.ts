/** Sentences that many rules share: what stands in the way of judging. */
import { KIND_NAMES, type KindId } from '../ledger/model';

/** Why a rule is not judged where its limit has been switched off in the settings. */
export const SWITCHED_OFF = '该项标准已在设置中停用';

/** The ledger is there, but has no row of this branch. */
export const noRow = (kind: KindId) => ({
  text: `{branch}在${KIND_NAMES[kind]}台账中没有记录，无法判断是未开展还是未提供`,
  remedy: `核对${KIND_NAMES[kind]}台账，已有的记录补入台账`,
});

/** Both annexes have the clause, with the same number. */
export const bothAnnexes = <N extends string>(number: N, coverage: 'full' | 'partial') =>
  [
    { clause: `U${number}`, coverage },
    { clause: `O${number}`, coverage },
  ] as const;

export const listed = (words: readonly string[]): string => words.join('、');
