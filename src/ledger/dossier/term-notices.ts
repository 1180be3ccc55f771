/** What was done ahead of a term's end: the superior's reminder and the branch's request (RULES.md 7, election.*). */
import { addMonths, type DateSpan } from '../calendar';
import { ask, type Answer } from './compare';
import type { Dossier } from './dossier';
import { valueOf } from './values';
import type { Cell, CellRef, LedgerRow } from '../model';

export type NoticeField = 'remindedOn' | 'requestedOn';

/** A notice dated in the running term; `cells` are where it stands or should stand. */
export interface Notice {
  readonly on: DateSpan | null;
  readonly isUnreadable: boolean;
  readonly cells: readonly CellRef[];
}

const isOfTerm = (cell: Cell<DateSpan>, start: DateSpan | null): boolean =>
  cell.state === 'value' && (start === null || cell.value.last >= start.first);

const latestRow = (rows: readonly LedgerRow<'elections'>[]): LedgerRow<'elections'> | null =>
  rows.reduce<LedgerRow<'elections'> | null>((best, row) => {
    const [day, known] = [valueOf(row.electedOn)?.first ?? 0, best && (valueOf(best.electedOn)?.first ?? 0)];
    return known !== null && known > day ? best : row;
  }, null);

/** The first notice since the term began: later ones repeat it. */
export function noticeOf({ rows }: Dossier, field: NoticeField, start: DateSpan | null): Notice {
  const cells = rows.elections.map((row) => row[field]).filter((cell) => isOfTerm(cell, start));
  const dated = cells.flatMap((cell) => (cell.state === 'value' ? [cell] : []));
  const [earliest] = dated.sort((a, b) => a.value.first - b.value.first);
  if (earliest) return { on: earliest.value, isUnreadable: false, cells: [earliest.at] };
  const place = latestRow(rows.elections)?.[field];
  const at = place && place.state !== 'absent' ? [place.at] : [];
  return { on: null, isUnreadable: place?.state === 'unreadable', cells: at };
}

/** Later than so many months before the end. */
export const isLateBy = (on: DateSpan, end: DateSpan, months: number): Answer =>
  ask((day, last) => day > addMonths(last, -months), on, end);
