import { dayOf, type Day } from '../../ledger/calendar';
import type { Department } from '../../ledger/dossier/dossier';
import { cellIn, cellsOf } from '../../ledger/dossier/values';
import { fieldName } from '../../ledger/field-names';
import { KIND_FIELDS, type Cell, type FieldType, type KindId } from '../../ledger/model';
import { workbookRule } from '../../engine/rule';
import {
  factsOf,
  isSpan,
  inWords,
  KIND_IDS,
  ownerOf,
  placeOf,
  readsOf,
  rowsOf,
  subjectOfRow,
  type AnyRow,
} from './rows';

type Nature = 'done' | 'planned' | 'birth';

interface DateColumn {
  readonly kind: KindId;
  readonly field: string;
  readonly nature: Nature;
}

/** Day the party was founded: no date of membership lies before it. */
const FOUNDING = dayOf(1921, 7, 23);
const EARLIEST_BIRTH = dayOf(1900, 1, 1);
const PARTY_DATES: ReadonlySet<string> = new Set([
  'joinedOn',
  'formalOn',
  'appliedOn',
  'activistOn',
  'candidateOn',
  'probationaryOn',
]);

/** Date columns of a kind; those of which nothing is declared may lie ahead. */
function dateColumns(kind: KindId): readonly DateColumn[] {
  const natures = new Map(
    factsOf(kind).flatMap((fact): readonly (readonly [string, Nature])[] =>
      fact.fact === 'date' ? [[fact.field, fact.nature]] : [],
    ),
  );
  const types: Readonly<Record<string, FieldType>> = KIND_FIELDS[kind];
  return Object.keys(types)
    .filter((field) => types[field] === 'date')
    .map((field) => ({ kind, field, nature: natures.get(field) ?? 'planned' }));
}

const COLUMNS: ReadonlyMap<KindId, readonly DateColumn[]> = new Map(
  KIND_IDS.map((kind) => [kind, dateColumns(kind)]),
);

type Fault = 'unreadable' | 'future' | 'beforeParty' | 'beforeBirths';

/** What is wrong with a date; null when nothing is. Words such as 待定 for what is only planned are no fault. */
function faultIn(cell: Cell<unknown>, { field, nature }: DateColumn, today: Day): Fault | null {
  if (cell.state === 'unreadable') return nature === 'planned' && !/\d/.test(cell.raw) ? null : 'unreadable';
  if (cell.state !== 'value' || !isSpan(cell.value)) return null;
  const { first, last } = cell.value;
  if (nature !== 'planned' && first > today) return 'future';
  if (nature === 'birth' && last < EARLIEST_BIRTH) return 'beforeBirths';
  return PARTY_DATES.has(field) && last < FOUNDING ? 'beforeParty' : null;
}

type Pair = readonly [earlier: string, later: string];

/** Pairs of dates that are declared to follow one another; a member's are data.member-dates' own. */
const PAIRS: ReadonlyMap<KindId, readonly Pair[]> = new Map(
  KIND_IDS.filter((kind) => kind !== 'members').map((kind) => [
    kind,
    factsOf(kind).flatMap((fact): readonly Pair[] =>
      fact.fact === 'order' ? [[fact.earlier, fact.later]] : [],
    ),
  ]),
);

/** The second lies before the first, on every day they may mean. */
function isDisorder(row: AnyRow, [first, second]: Pair): boolean {
  const [earlier, later] = [cellIn(row, first), cellIn(row, second)];
  if (earlier?.state !== 'value' || later?.state !== 'value') return false;
  return isSpan(earlier.value) && isSpan(later.value) && later.value.last < earlier.value.first;
}

const disordersIn = (department: Department): readonly (readonly [AnyRow, Pair])[] =>
  [...PAIRS].flatMap(([kind, pairs]) =>
    pairs.flatMap((pair) =>
      rowsOf(department, kind)
        .filter((row) => isDisorder(row, pair))
        .map((row): readonly [AnyRow, Pair] => [row, pair]),
    ),
  );

interface FaultAt {
  readonly row: AnyRow;
  readonly column: DateColumn;
  readonly cell: Cell<unknown>;
  readonly fault: Fault;
}

function faultsIn(department: Department, kind: KindId, today: Day): readonly FaultAt[] {
  const columns = COLUMNS.get(kind) ?? [];
  const faults: FaultAt[] = [];
  for (const row of rowsOf(department, kind)) {
    for (const column of columns) {
      const cell = cellIn(row, column.field);
      const fault = cell && faultIn(cell, column, today);
      if (cell && fault) faults.push({ row, column, cell, fault });
    }
  }
  return faults;
}

export const dataDate = workbookRule({
  id: 'data.date',
  name: '日期',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '日期真实存在；已办事项的日期不晚于今天；入党日期不早于建党。',
  reads: readsOf((kind) => dateColumns(kind).map(({ field }) => field)),
  limits: [],
  yearly: false,
  forTemporary: true,
  voidsCells: true,
  messages: {
    unreadable: {
      text: '{place}的“{column}”为“{value}”，不是可以识别的日期（应填写真实存在的年月日）',
      remedy: '核对原始材料，按“2020年7月1日”的格式更正“{column}”',
    },
    future: {
      text: '{place}的“{column}”为{value}，晚于今天（已办事项的日期应不晚于今天）',
      remedy: '核对原始材料，更正“{column}”；尚未开展的从记录中移出',
    },
    beforeParty: {
      text: '{place}的“{column}”为{value}，早于1921年7月23日（应不早于建党）',
      remedy: '查阅入党志愿书，更正“{column}”',
    },
    beforeBirths: {
      text: '{place}的“{column}”为{value}，早于1900年（应为真实出生日期）',
      remedy: '核对人事档案，更正“{column}”',
    },
    disorder: {
      text: '{place}的“{later}”为{value}，早于“{earlier}”（“{later}”应不早于“{earlier}”）',
      remedy: '核对原始材料，更正“{earlier}”或“{later}”',
    },
  },
  evaluate(department, { say, today }) {
    const faults = KIND_IDS.flatMap((kind) => faultsIn(department, kind, today)).map(
      ({ row, column, cell, fault }) =>
        say.violation(
          fault,
          { place: placeOf(row), column: fieldName(row.ledger, column.field), value: inWords(cell) },
          {
            ...ownerOf(department, row),
            cells: cellsOf(cell),
            subject: subjectOfRow(row, column.field),
            evidence: [inWords(cell)],
          },
        ),
    );
    const disorders = disordersIn(department).map(([row, [earlier, later]]) => {
      const cells = [cellIn(row, earlier), cellIn(row, later)].flatMap((cell) => (cell ? cellsOf(cell) : []));
      const value = inWords(cellIn(row, later));
      const names = { earlier: fieldName(row.ledger, earlier), later: fieldName(row.ledger, later) };
      const where = {
        ...ownerOf(department, row),
        cells,
        subject: subjectOfRow(row, `${earlier} ${later}`),
        evidence: [inWords(cellIn(row, earlier)), value],
      };
      return say.violation('disorder', { place: placeOf(row), value, ...names }, where);
    });
    return [...faults, ...disorders];
  },
});
