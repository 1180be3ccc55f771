/** Several rows about one thing, read as one: for every field the row that says something. */
import type { KindId, LedgerRow } from '../model';
import { cellIn } from './values';

const RANK = { value: 3, unreadable: 2, blank: 1, absent: 0 } as const;

/** What all rows say together; the first row that says something of a field decides it. Null of none. */
export function mergedRow<K extends KindId>(rows: readonly LedgerRow<K>[]): LedgerRow<K> | null {
  const [first, ...others] = rows;
  if (!first) return null;
  return others.reduce(filledFrom, first);
}

function filledFrom<K extends KindId>(row: LedgerRow<K>, other: LedgerRow<K>): LedgerRow<K> {
  const merged: Record<string, unknown> = { ...row };
  for (const field of Object.keys(other)) {
    const [own, theirs] = [cellIn(merged, field), cellIn(other, field)];
    if (own && theirs && RANK[theirs.state] > RANK[own.state]) merged[field] = theirs;
  }
  return merged as LedgerRow<K>;
}
