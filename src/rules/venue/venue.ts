/** What the ledger of venues says of a branch: its line, and which of the asked things are not there. */
import type { Dossier } from '../../ledger/dossier/dossier';
import { cellsOf, lackOf, type Absent } from '../../ledger/dossier/values';
import type { CellRef, FieldOf, LedgerRow } from '../../ledger/model';

export type VenueField = Exclude<FieldOf<'venues'>, 'branch' | 'branchCode' | 'superior' | 'room'>;

/** The branch's line; where it has several, the last one written. */
export const venueOf = ({ rows }: Dossier): LedgerRow<'venues'> | null => rows.venues.at(-1) ?? null;

/** A known 无 in the column of rooms: what hangs in a room is then not asked. */
export const hasNoRoom = (venue: LedgerRow<'venues'>): boolean =>
  venue.room.state === 'value' && venue.room.value === '无';

export interface Stock {
  /** Labels of what is recorded as not there, or left blank where other branches are filled. */
  readonly missing: readonly string[];
  /** Labels of what stands there unreadably. */
  readonly unreadable: readonly string[];
  readonly cells: readonly CellRef[];
  /** Columns that no sheet has. */
  readonly lacks: readonly Absent[];
}

/** Takes stock of things that the clause asks a record of (◆: a blank is a missing record). */
export function takeStock(
  { department }: Dossier,
  venue: LedgerRow<'venues'>,
  labels: Readonly<Partial<Record<VenueField, string>>>,
): Stock {
  const things = (Object.entries(labels) as [VenueField, string][]).map(([field, label]) => ({
    field,
    label,
    cell: venue[field],
  }));
  const missing = things.filter(
    ({ cell }) => cell.state === 'blank' || (cell.state === 'value' && !cell.value),
  );
  const unreadable = things.filter(({ cell }) => cell.state === 'unreadable');
  return {
    missing: missing.map(({ label }) => label),
    unreadable: unreadable.map(({ label }) => label),
    cells: cellsOf(...(missing.length > 0 ? missing : unreadable).map(({ cell }) => cell)),
    lacks: things.flatMap(({ field }) => lackOf(department, 'venues', field) ?? []),
  };
}
