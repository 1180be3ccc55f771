/** Text of people's own in the rectification ledger: everything but what the tool proposed or noted down. */
import { shownText } from '../cells';
import type { Grid } from '../../workbook/grid';
import { COLUMNS, COLUMN_KEYS, type ColumnKey } from './columns';
import { readMemory } from './item';
import { proposalDigest } from './new-item';
import { readLedgerSheet, type ItemRow, type LedgerSheet } from './read';

interface TypedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function textTypedInLedger(grid: Grid): readonly TypedText[] {
  const ledger = readLedgerSheet(grid);
  if (!ledger) return allText(grid);
  return ledger.items.flatMap((item) => [...ownColumns(ledger, item), ...item.added]);
}

const allText = ({ rows, top, left }: Grid): TypedText[] =>
  rows.flatMap((cells, line) =>
    cells.flatMap((cell, at) => {
      const text = shownText(cell).trim();
      return text === '' ? [] : [{ row: top + line, column: left + at, text }];
    }),
  );

function ownColumns(ledger: LedgerSheet, item: ItemRow): TypedText[] {
  const memory = readMemory(item.text('data'));
  const isProposed =
    memory !== null && proposalDigest(item.text('measure'), item.text('deadline')) === memory.proposal;
  const isToolText = (key: ColumnKey): boolean => {
    if (memory === null) return false;
    if (key === 'state') return item.text('state') === memory.wrote;
    if (key === 'measure' || key === 'deadline') return isProposed;
    return !COLUMNS[key].byPeople;
  };
  return COLUMN_KEYS.filter((key) => item.text(key) !== '' && !isToolText(key)).map((key) => ({
    row: item.row,
    column: ledger.columns[key],
    text: item.text(key),
  }));
}
