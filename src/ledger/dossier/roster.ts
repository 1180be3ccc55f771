/**
 * The persons of a branch's roster: one a person, though the roster may be split over sheets or name somebody twice.
 */
import type { LedgerRow } from '../model';
import type { Person } from './dossier';
import { mergedRow } from './merge';
import { valueOf } from './values';

type MemberRow = LedgerRow<'members'>;

const conflict = <T>(one: T | null, other: T | null): boolean =>
  one !== null && other !== null && one !== other;

const bornOf = (row: MemberRow): string | null => {
  const born = valueOf(row.bornOn);
  return born === null ? null : `${born.first}-${born.last}`;
};

/** ID number, code, or birth date agree; or they stand in two sheets and nothing sets them apart. */
function isSamePerson(one: MemberRow, other: MemberRow): boolean {
  const [id, otherId] = [valueOf(one.idNumber), valueOf(other.idNumber)];
  const [code, otherCode] = [valueOf(one.personCode), valueOf(other.personCode)];
  if (conflict(id, otherId) || conflict(code, otherCode)) return false;
  if ((id !== null && id === otherId) || (code !== null && code === otherCode)) return true;
  const [born, otherBorn] = [bornOf(one), bornOf(other)];
  if (conflict(born, otherBorn)) return false;
  return one.table !== other.table || (born !== null && born === otherBorn);
}

/** Persons in the order of the roster. Rows without a name are nobody's. */
export function peopleIn(rows: readonly MemberRow[], digestOf: (text: string) => string): readonly Person[] {
  const byName = new Map<string, MemberRow[][]>();
  for (const row of rows) {
    const name = valueOf(row.name);
    if (name === null) continue;
    const namesakes = byName.get(name);
    if (!namesakes) {
      byName.set(name, [[row]]);
      continue;
    }
    const same = namesakes.find(([first]) => first && isSamePerson(first, row));
    if (same) same.push(row);
    else namesakes.push([row]);
  }
  const people: Person[] = [];
  for (const [name, namesakes] of byName) {
    namesakes.forEach((own, index) => {
      const row = mergedRow(own);
      if (row)
        people.push({ key: keyOf(name, row, namesakes.length > 1 ? index : null, digestOf), name, row });
    });
  }
  return people;
}

/** The name; where two people share it, with birth date, else a digest of the ID number, else their order. */
function keyOf(
  name: string,
  row: MemberRow,
  order: number | null,
  digestOf: (text: string) => string,
): string {
  if (order === null) return name;
  const id = valueOf(row.idNumber) ?? valueOf(row.personCode);
  return `${name} ${bornOf(row) ?? (id === null ? `#${order + 1}` : digestOf(id))}`;
}
