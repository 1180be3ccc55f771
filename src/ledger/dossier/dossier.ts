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
  /** A month only: its last day, so that nothing is due before the branch surely stood. */
  readonly foundedOn: Day | null;
  /** A month only: its first day. */
  readonly dissolvedOn: Day | null;
  /** 撤销 by its status, without a date. */
  readonly isStruckOff: boolean;
}

/** One individual of a branch's roster, though several rows may be about one. */
export interface Person {
  /** Name, told apart by birth date, else ID digest, else order. */
  readonly key: string;
  readonly name: string;
  /** What all its rows say together: the first that says something decides. */
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
  /** Ledgers with rows that may be this branch's, but name it unclearly: that nothing is found there proves nothing. */
  readonly doubtful: ReadonlySet<KindId>;
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
  /** 党委, 总支 and the like that stand where branches do: left alone, and listed. */
  readonly otherBodies: readonly string[];
}

export interface UnplacedRow {
  readonly row: LedgerRow<KindId>;
  readonly written: string;
  readonly reason: 'unknown' | 'ambiguous';
  /** Nearest or fitting branches. */
  readonly candidates: readonly BranchIdentity[];
}
