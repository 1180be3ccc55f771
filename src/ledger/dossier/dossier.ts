/**
 * A branch's dossier: all of one branch, indexed once, so that a rule is a lookup. Types; `build.ts` makes them.
 */
import type { Day } from '../calendar';
import type { CellRef, KindId, LedgerRow, Ledgers } from '../model';

export interface BranchIdentity {
  /** By branchCode, else superior + normalised name, else name (RULES.md 5). Stable under sorting. */
  readonly key: string;
  readonly name: string;
  readonly superior: string | null;
  readonly form: '正式' | '联合' | '临时';
  /** Null for a branch of another field (村, 社区, 国企, 两新): only data.* findings. */
  readonly annex: 'U' | 'O' | null;
  /** Its name's cell in the register (or where it was first named, when the register was built). */
  readonly at: CellRef;
  readonly foundedOn: Day | null;
  readonly dissolvedOn: Day | null;
}

/** One individual of a branch's roster. */
export interface Person {
  /** Name, told apart by birth date, else ID digest, else order. */
  readonly key: string;
  readonly name: string;
  readonly row: LedgerRow<'members'>;
}

/** Rows of one owner (branch, superior or department) by kind. */
export type RowsByKind = { readonly [K in KindId]: readonly LedgerRow<K>[] };

export interface Dossier {
  readonly branch: BranchIdentity;
  readonly register: LedgerRow<'branches'> | null;
  readonly people: readonly Person[];
  readonly peopleByName: ReadonlyMap<string, readonly Person[]>;
  readonly rows: RowsByKind;
  readonly department: Department;
}

export interface SuperiorDossier {
  readonly name: string;
  /** 党委 of a university or 部门单位党委(党组): decides which annex's sentence applies. */
  readonly annex: 'U' | 'O' | null;
  readonly branches: readonly Dossier[];
  readonly rows: RowsByKind;
  readonly department: Department;
}

export interface Department {
  readonly ledgers: Ledgers;
  readonly dossiers: readonly Dossier[];
  readonly byKey: ReadonlyMap<string, Dossier>;
  readonly superiors: readonly SuperiorDossier[];
  /** False when the register was built from the other sheets, which is then said. */
  readonly hasRegister: boolean;
  /** Rows whose branch the register lacks or that fits several, for data.branch-unknown and data.branch-ambiguous. */
  readonly unplaced: readonly UnplacedRow[];
}

export interface UnplacedRow {
  readonly row: LedgerRow<KindId>;
  readonly written: string;
  readonly reason: 'unknown' | 'ambiguous';
  /** Nearest or fitting branch names. */
  readonly candidates: readonly string[];
}
