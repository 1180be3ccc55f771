/** Cells with a data fault of their own, and the rules that read them (RULES.md 2). */
import type { Dossier } from '../ledger/dossier/dossier';
import { cellIn } from '../ledger/dossier/values';
import { KIND_FIELDS, type CellRef } from '../ledger/model';
import type { Rule } from './rule';

export interface VoidedFields {
  readonly cells: ReadonlySet<string>;
  /** `members.joinedOn` */
  readonly fields: ReadonlySet<string>;
  areReadBy(rule: Rule): boolean;
  include(cells: readonly CellRef[]): boolean;
}

const addressOf = ({ file, sheet, row, column }: CellRef): string => `${file}|${sheet}|${row}|${column}`;

/** The fields that these cells are of, with those found before. */
export function voidedFields(
  { rows }: Dossier,
  cells: readonly CellRef[],
  before: VoidedFields | null,
): VoidedFields {
  const addresses = new Set([...(before?.cells ?? []), ...cells.map(addressOf)]);
  const fields = new Set(before?.fields ?? []);
  for (const own of Object.values(rows)) {
    for (const row of own) {
      for (const field of Object.keys(KIND_FIELDS[row.ledger])) {
        const cell = cellIn(row, field);
        if (cell && cell.state !== 'absent' && addresses.has(addressOf(cell.at)))
          fields.add(`${row.ledger}.${field}`);
      }
    }
  }
  return {
    cells: addresses,
    fields,
    areReadBy: ({ reads }) =>
      Object.entries(reads).some(([kind, names]) => names.some((name) => fields.has(`${kind}.${name}`))),
    include: (some) => some.some((cell) => addresses.has(addressOf(cell))),
  };
}
