/**
 * A member's account of dues in a year, in 分 (RULES.md 7, dues.*): what was due each month, what was paid for it, and
 * which months nothing makes good. Back-payment, payment ahead and payment by the quarter are all in order.
 */
import { monthNumber, yearOf, type DateSpan } from '../calendar';
import type { Cell, CellRef, LedgerRow, MatrixCell, Payment } from '../model';
import type { Department, Dossier, Person } from './dossier';
import { memoised, memoisedAt } from './memo';
import { tableOf } from './meetings';
import { countsThroughout } from './people';
import { sortRows } from './row-owners';
import { periodsOf, type Period, type When } from './periods';
import { cellsOf, valueOf } from './values';

type DuesRow = LedgerRow<'dues'>;

const MONTHS = 12;
const MONTHS_A_QUARTER = 3;
const MONTHS_A_HALF = 6;
const monthsFrom = (first: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => first + index);
const ALL_MONTHS = monthsFrom(1, MONTHS);

/** Money or a mark for some months of the year, 1-based, in order. */
interface Entry {
  readonly months: readonly number[];
  readonly payment: Payment;
}

export interface DuesAccount {
  readonly rows: readonly DuesRow[];
  /** 分 a month; null when no row states it in money. */
  readonly standard: number | null;
  readonly standardCells: readonly CellRef[];
  /** Stated: an amount, also nil, or 免交, 缓交. */
  readonly isApproved: boolean;
  readonly entries: readonly Entry[];
  /** Months whose cell is blank though the sheet has others' payments for them, or the row a later one. */
  readonly unpaidCells: ReadonlyMap<number, readonly CellRef[]>;
  /** Months that the ledger does not reach: nobody has a payment for them, and the row no later one. */
  readonly untold: ReadonlySet<number>;
  readonly paysByQuarter: boolean;
}

const isOfYear = (department: Department, row: DuesRow, year: number): boolean => {
  const named = valueOf(row.year) ?? tableOf(department, row)?.meta.year ?? null;
  if (named !== null) return named === year;
  const covered = valueOf(row.coversFrom) ?? valueOf(row.coversTo) ?? valueOf(row.date);
  return covered === null || Math.abs(yearOf(covered.first) - year) <= 1;
};

const monthsBetween = (from: DateSpan, to: DateSpan, year: number): readonly number[] => {
  const first = monthNumber(from.first) - year * MONTHS;
  const last = monthNumber(to.last) - year * MONTHS;
  return monthsFrom(first + 1, Math.max(0, last - first + 1));
};

/** The months of a matrix column; none for another year or a mere label. */
function monthsOf({ period }: MatrixCell<Payment>, year: number): readonly number[] {
  if (period.unit === 'label') return [];
  if (period.unit === 'date') return monthsBetween(period.span, period.span, year);
  if (period.year !== null && period.year !== year) return [];
  if (period.unit === 'month') return [period.month];
  if (period.unit === 'quarter') return monthsFrom(period.quarter * MONTHS_A_QUARTER - 2, MONTHS_A_QUARTER);
  if (period.unit === 'half') return monthsFrom(period.half === 1 ? 1 : 7, MONTHS_A_HALF);
  return ALL_MONTHS;
}

/** For which months a plain row pays: as it says, else the month of its date, else the whole year. */
function coveredMonths(row: DuesRow, year: number): readonly number[] {
  const [from, to, date] = [valueOf(row.coversFrom), valueOf(row.coversTo), valueOf(row.date)];
  const first = from ?? to ?? date;
  const last = to ?? from ?? date;
  return first && last ? monthsBetween(first, last, year) : ALL_MONTHS;
}

const columnKey = (table: number, column: number): string => `${table}|${column}`;

/** Columns of payments in which somebody has something. */
const filledColumns = memoised((department: Department): ReadonlySet<string> => {
  const filled = new Set<string>();
  for (const { table, matrix } of department.ledgers.rows.dues) {
    for (const { cell } of matrix) if (cell.state === 'value') filled.add(columnKey(table, cell.at.column));
  }
  return filled;
});

interface MonthFacts {
  readonly entries: Entry[];
  readonly unpaidCells: Map<number, readonly CellRef[]>;
  readonly untold: Set<number>;
}

function readMatrix(department: Department, row: DuesRow, year: number, facts: MonthFacts): void {
  const filled = filledColumns(department);
  const lastFigure = row.matrix.reduce(
    (last, { cell }, index) => (cell.state === 'value' ? index : last),
    -1,
  );
  row.matrix.forEach((one, index) => {
    const months = monthsOf(one, year);
    if (months.length === 0) return;
    const { cell } = one;
    if (cell.state === 'value') {
      facts.entries.push({ months, payment: cell.value });
      if (typeof cell.value === 'object' && cell.value.fen === 0) note(facts.unpaidCells, months, cell);
      return;
    }
    const isTold =
      cell.state === 'blank' && (index < lastFigure || filled.has(columnKey(row.table, cell.at.column)));
    if (isTold && lastFigure >= 0) note(facts.unpaidCells, months, cell);
    else for (const month of months) facts.untold.add(month);
  });
}

const note = (
  into: Map<number, readonly CellRef[]>,
  months: readonly number[],
  cell: Cell<unknown>,
): void => {
  for (const month of months) into.set(month, [...(into.get(month) ?? []), ...cellsOf(cell)]);
};

/** The last month that any plain row of a table pays for, by table and year: the ledger ends there. */
const lastPaidMonths = memoised((department: Department): ReadonlyMap<string, number> => {
  const last = new Map<string, number>();
  for (const row of department.ledgers.rows.dues) {
    if (row.paid.state !== 'value') continue;
    const covers = valueOf(row.coversTo) ?? valueOf(row.coversFrom) ?? valueOf(row.date);
    if (!covers) continue;
    const key = columnKey(row.table, yearOf(covers.last));
    last.set(key, Math.max(last.get(key) ?? 0, (monthNumber(covers.last) % MONTHS) + 1));
  }
  return last;
});

function readPlain(department: Department, row: DuesRow, year: number, facts: MonthFacts): void {
  if (row.paid.state === 'absent') return;
  const months = coveredMonths(row, year);
  if (row.paid.state === 'value') facts.entries.push({ months, payment: row.paid.value });
  else if (row.paid.state === 'unreadable') months.forEach((month) => facts.untold.add(month));
  const end = lastPaidMonths(department).get(columnKey(row.table, year));
  for (const month of ALL_MONTHS) if (end !== undefined && month > end) facts.untold.add(month);
}

/** Months for which a matrix has no column with anything in it. */
function noteUncovered({ entries, unpaidCells, untold }: MonthFacts): void {
  const isTold: boolean[] = [];
  for (const { months } of entries) for (const month of months) isTold[month] = true;
  for (const month of ALL_MONTHS) if (!isTold[month] && !unpaidCells.has(month)) untold.add(month);
}

/** 应缴 beside 实缴 without a word of months: due for the same time as what was paid. */
const DUE_ALTOGETHER = /^(?!.*(?:月|标准|核定|定额)).*应/;

/** True when a row's due and payment are both of the whole time that the sheet is of. */
function isDueAltogether(department: Department, row: DuesRow): boolean {
  const column = tableOf(department, row)?.columns.find(({ field }) => field === 'standard');
  if (!column || !DUE_ALTOGETHER.test(column.header)) return false;
  const isOfSomeMonths = [row.coversFrom, row.coversTo, row.date].some((cell) => cell.state === 'value');
  return !isOfSomeMonths && row.matrix.length === 0 && row.paid.state === 'value';
}

/** What a row says is due a month; amounts are in 分. */
function monthlyDue(department: Department, row: DuesRow): Payment | null {
  const stated = valueOf(row.standard);
  return typeof stated === 'object' && stated !== null && isDueAltogether(department, row)
    ? { fen: Math.floor(stated.fen / MONTHS) }
    : stated;
}

function standardOf(
  department: Department,
  rows: readonly DuesRow[],
): Pick<DuesAccount, 'standard' | 'standardCells' | 'isApproved'> {
  const stated = rows.flatMap((row) => monthlyDue(department, row) ?? []);
  const amounts = stated.flatMap((one) => (typeof one === 'object' ? [one.fen] : []));
  const isFree = stated.some((one) => one === 'exempt' || one === 'deferred');
  return {
    standard: amounts.length > 0 ? Math.min(...amounts) : isFree ? 0 : null,
    standardCells: cellsOf(...rows.map(({ standard }) => standard)),
    isApproved: stated.length > 0 || rows.some(({ exempt }) => isExemption(exempt)),
  };
}

const isExemption = (cell: Cell<string>): boolean => {
  const words = valueOf(cell);
  return words !== null && !/^(?:否|无|不免|×|0)$/.test(words.trim());
};

/** The account of one person's rows. */
function accountOf(department: Department, rows: readonly DuesRow[], year: number): DuesAccount {
  const facts: MonthFacts = { entries: [], unpaidCells: new Map(), untold: new Set() };
  for (const row of rows) {
    readMatrix(department, row, year, facts);
    readPlain(department, row, year, facts);
  }
  const isPlain = rows.some(({ paid }) => paid.state !== 'absent');
  if (!isPlain) noteUncovered(facts);
  if (rows.some(({ exempt }) => isExemption(exempt)))
    facts.entries.push({ months: ALL_MONTHS, payment: 'exempt' });
  const { standard, standardCells, isApproved } = standardOf(department, rows);
  const amounts = facts.entries.flatMap(({ payment }) =>
    typeof payment === 'object' && payment.fen > 0 ? [payment.fen] : [],
  );
  const isInQuarters = facts.entries.some(({ months }) => months.length === MONTHS_A_QUARTER);
  const isTriple =
    standard !== null &&
    standard > 0 &&
    amounts.length > 0 &&
    amounts.every((fen) => fen >= standard * MONTHS_A_QUARTER);
  return {
    rows,
    standard,
    standardCells,
    isApproved,
    entries: facts.entries,
    unpaidCells: facts.unpaidCells,
    untold: facts.untold,
    paysByQuarter: isInQuarters || isTriple,
  };
}

/** Accounts of a year, by whom they are of. */
interface Accounts {
  readonly own: ReadonlyMap<Person, DuesAccount>;
  /** By name, one a row: whose of the namesakes each is, is not told. */
  readonly shared: ReadonlyMap<string, readonly DuesAccount[]>;
  /** By name: the roster has nobody of it. */
  readonly strangers: ReadonlyMap<string, DuesAccount>;
}

export const duesAccounts: (dossier: Dossier, year: number) => Accounts = memoisedAt(
  (one: number, other: number) => one === other,
  (dossier: Dossier, year: number): Accounts => {
    const { department, rows } = dossier;
    const ofYear = rows.dues.filter((row) => isOfYear(department, row, year));
    const { own, shared, strangers } = sortRows(dossier, ofYear);
    const account = (some: readonly DuesRow[]): DuesAccount => accountOf(department, some, year);
    return {
      own: new Map([...own].map(([person, some]) => [person, account(some)])),
      shared: new Map([...shared].map(([name, some]) => [name, some.map((row) => account([row]))])),
      strangers: new Map([...strangers].map(([name, some]) => [name, account(some)])),
    };
  },
);

/** The account of a member for a year; null when the ledger has no row of the year about them. */
export const duesOf = (dossier: Dossier, person: Person, year: number): DuesAccount | null =>
  duesAccounts(dossier, year).own.get(person) ?? null;

export interface Arrears {
  readonly unpaid: readonly Period[];
  readonly untold: readonly Period[];
  readonly cells: readonly CellRef[];
}

/** Of the due months those the member owes for: wholly there, of finished quarters for who pays by the quarter. */
function owedMonths(
  person: Person | null,
  { paysByQuarter }: DuesAccount,
  due: readonly Period[],
  when: When,
): readonly Period[] {
  const [first, last] = [due[0], due.at(-1)];
  if (!first || !last) return [];
  const isThere = (span: DateSpan): boolean => person === null || countsThroughout(person, span) === 'yes';
  const isAlwaysThere = isThere({ first: first.span.first, last: last.span.last });
  const owed = isAlwaysThere ? due : due.filter(({ span }) => isThere(span));
  if (!paysByQuarter) return owed;
  const finished = periodsOf(when.year, 'quarter').filter(({ span }) => span.last <= when.asOf);
  return owed.filter(({ number }) => number <= finished.length * MONTHS_A_QUARTER);
}

interface Month {
  readonly period: Period;
  readonly due: number;
  readonly paid: number;
}

/** Without a stated amount every month weighs one, and so does every payment. */
const UNIT = 1;

function settle({ entries, standard }: DuesAccount, owed: readonly Period[]): readonly Month[] {
  const due = standard ?? UNIT;
  const paid = ALL_MONTHS.map(() => 0);
  const isFree: boolean[] = [];
  const put = (month: number, fen: number): void => {
    paid[month - 1] = (paid[month - 1] ?? 0) + fen;
  };
  for (const { months, payment } of entries) {
    if (payment === 'exempt' || payment === 'deferred') for (const month of months) isFree[month] = true;
    else if (payment !== 'paid' && standard !== null) spread(payment.fen, months, put);
    else if (payment === 'paid' || payment.fen > 0) for (const month of months) put(month, due);
  }
  return ALL_MONTHS.map((number) => {
    const period = owed.find((one) => one.number === number);
    return {
      period: period ?? OUTSIDE,
      due: period && !isFree[number] ? due : 0,
      paid: paid[number - 1] ?? 0,
    };
  });
}
const OUTSIDE: Period = { unit: 'month', number: 0, label: '', span: { first: 0, last: 0 } };

/** An amount for several months, evenly, the rest to the first ones. */
function spread(fen: number, months: readonly number[], put: (month: number, fen: number) => void): void {
  const each = Math.floor(fen / months.length);
  months.forEach((month, index) => put(month, each + (index < fen - each * months.length ? 1 : 0)));
}

/**
 * Due months that nothing paid up to D makes good: those after the last month on which the account was even. Without a
 * person of the roster all due months are owed for.
 */
export function arrearsOf(
  person: Person | null,
  account: DuesAccount,
  due: readonly Period[],
  when: When,
): Arrears {
  const owed = owedMonths(person, account, due, when);
  const months = settle(account, owed);
  let [balance, lastEven] = [0, -1];
  months.forEach((month, index) => {
    balance += month.paid - month.due;
    if (balance >= 0) lastEven = index;
  });
  const short = months
    .filter((month, index) => index > lastEven && month.paid < month.due)
    .map(({ period }) => period);
  return {
    unpaid: short.filter(({ number }) => !account.untold.has(number)),
    untold: short.filter(({ number }) => account.untold.has(number)),
    cells: short.flatMap(({ number }) => account.unpaidCells.get(number) ?? []),
  };
}
