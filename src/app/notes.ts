/** Sentences that belong beside a result: what was read all the same, left alone, guessed or refused. */
import type { Department } from '../ledger/dossier/dossier';
import type { Ledgers } from '../ledger/model';
import { maskNumbers } from '../engine/mask';
import { readLedgerSheet } from '../report/rectification/read';
import { readOnSite } from '../report/on-site/sheet';
import type { Grid } from '../workbook/grid';
import type { Workbooks } from './contract';
import { ownGrid } from './own-sheets';
import { isOfOtherField } from './guess';

interface Facts {
  readonly ledgers: Ledgers;
  readonly department: Department;
  readonly refused: string | null;
  readonly lapsed: readonly string[];
  readonly workbooks: Workbooks;
}

/** Names listed before `等n个`. */
const MOST_NAMES = 8;

const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES).join('、')}等${names.length}个`
    : names.join('、');

export function notesOf({ ledgers, department, refused, lapsed, workbooks }: Facts): readonly string[] {
  const { dossiers, hasRegister, otherBodies } = department;
  const others = dossiers.filter(({ branch }) => branch.annex === null && isOfOtherField(branch.name));
  const unread = ledgers.unrecognised.map(({ sheet }) => `“${sheet}”`);
  return [
    ...(refused === null ? [] : [refused]),
    ...ledgers.notes,
    ...(hasRegister || dossiers.length === 0
      ? []
      : ['没有识别出党支部基本情况表，支部名单由其他台账中的支部名称汇总而成。']),
    ...(otherBodies.length > 0 ? [`以下不是党支部，未作校验：${listed(otherBodies)}。`] : []),
    ...(others.length > 0
      ? [
          `以下支部按名称判断不属于机关或市属高校，不适用本标准，可在设置中更改：${listed(others.map(({ branch }) => branch.name))}。`,
        ]
      : []),
    ...(unread.length > 0 ? [`以下工作表没有识别为台账，保持原样：${listed(unread)}。`] : []),
    ...lapsed,
    ...brokenSheets(workbooks),
  ].map(maskNumbers);
}

/** Our own lasting sheets whose header people have changed beyond recognition. */
function brokenSheets(workbooks: Workbooks): string[] {
  const isBroken = (grid: Grid | null, read: (grid: Grid) => unknown): grid is Grid =>
    grid !== null && read(grid) === null;
  return workbooks.flatMap((workbook) =>
    [
      [ownGrid(workbook, 'rectification'), readLedgerSheet] as const,
      [ownGrid(workbook, 'onSite'), readOnSite] as const,
    ].flatMap(([grid, read]) =>
      isBroken(grid, read)
        ? [`“${grid.sheet}”的表头已被改动，无法对应，本次没有读取也不会写入；请恢复表头。`]
        : [],
    ),
  );
}
