/** Sentences that many rules share: what stands in the way of judging. */
import { KIND_NAMES, type KindId } from '../ledger/model';

/** Why a rule is not judged where its limit has been switched off in the settings. */
export const SWITCHED_OFF = '该项标准已在设置中停用';

/** The ledger is there, but has no row of this branch. */
export const noRow = (kind: KindId) => ({
  text: `{branch}在${KIND_NAMES[kind]}台账中没有记录，无法判断是未开展还是未提供`,
  remedy: `核对${KIND_NAMES[kind]}台账，已有的记录补入台账`,
});

/** The workbook has a roster, but no row of this branch in it. */
export const noRoster = noRow('members');

/** Rows name one of several members of a name, and what the rule asks hangs on which. */
export const namesakes = (kind: KindId) => ({
  text: `{branch}有多名党员同名{subject}，${KIND_NAMES[kind]}台账没有写明是哪一名，无法判断`,
  remedy: `在${KIND_NAMES[kind]}台账中写明是哪一名党员，如补填身份证号或者人员编号`,
});

/** Rows name somebody whom the branch's roster lacks, and would be found fault with if he were a member. */
export const stranger = (kind: KindId) => ({
  text: `{branch}的${KIND_NAMES[kind]}台账有{subject}，本支部党员名册中没有此人，无法判断`,
  remedy: '核对姓名，是本支部党员的补入党员名册',
});

/** Both annexes have the clause, with the same number. */
export const bothAnnexes = <N extends string>(number: N, coverage: 'full' | 'partial') =>
  [
    { clause: `U${number}`, coverage },
    { clause: `O${number}`, coverage },
  ] as const;

export const listed = (words: readonly string[]): string => words.join('、');
