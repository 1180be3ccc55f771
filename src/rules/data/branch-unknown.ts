import type { BranchIdentity, Department, UnplacedRow } from '../../ledger/dossier/dossier';
import { cellIn, cellsOf } from '../../ledger/dossier/values';
import { KIND_NAMES, type KindId } from '../../ledger/model';
import { workbookRule, type Subject } from '../../engine/rule';
import { listed } from '../wording';
import { factsOf, KIND_IDS } from './rows';

/** Kinds whose branch column refers to the register. */
const REFERRING: ReadonlySet<KindId> = new Set(
  KIND_IDS.filter((kind) => factsOf(kind).some(({ fact }) => fact === 'branch')),
);

const READS = Object.fromEntries(
  [...REFERRING, 'branches' as const].map((kind) => [kind, ['branch', 'superior', 'branchCode']]),
);

/** All rows that write one name that is not placed. */
interface Unplaced {
  readonly written: string;
  readonly rows: readonly UnplacedRow[];
}

function unplacedBy(department: Department, reason: UnplacedRow['reason']): readonly Unplaced[] {
  const groups = new Map<string, UnplacedRow[]>();
  for (const one of department.unplaced) {
    if (one.reason !== reason || !REFERRING.has(one.row.ledger)) continue;
    const group = groups.get(one.written);
    if (group) group.push(one);
    else groups.set(one.written, [one]);
  }
  return [...groups].map(([written, rows]) => ({ written, rows }));
}

const ledgersOf = (rows: readonly UnplacedRow[]): string =>
  listed([...new Set(rows.map(({ row }) => KIND_NAMES[row.ledger]))].map((name) => `“${name}”`));

const whereOf = ({ written, rows }: Unplaced) => {
  const subject: Subject = { key: written, label: written };
  const cells = rows.flatMap(({ row }) => {
    const own = cellsOf(cellIn(row, 'branch') ?? { state: 'absent' });
    return own.length > 0 ? own : [row.at];
  });
  return { subject, cells, evidence: [rows.length] };
};

const namesOf = (branches: readonly BranchIdentity[]): string =>
  listed(branches.map(({ name, superior }) => `“${superior === null ? '' : `${superior} `}${name}”`));

export const dataBranchUnknown = workbookRule({
  id: 'data.branch-unknown',
  name: '党支部名称不在册',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '各台账中的党支部都在党支部基本情况中。',
  reads: READS,
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    near: {
      text: '{ledgers}台账中的“{written}”不在党支部基本情况中，共{count}行，最接近的是{nearest}（应与党支部基本情况中的名称一致）',
      remedy: '核对党支部名称，改为党支部基本情况中的名称，或者把漏登的党支部补入基本情况',
    },
    unknown: {
      text: '{ledgers}台账中的“{written}”不在党支部基本情况中，共{count}行（应与党支部基本情况中的名称一致）',
      remedy: '核对党支部名称，改为党支部基本情况中的名称，或者把漏登的党支部补入基本情况',
    },
  },
  evaluate(department, { say }) {
    return unplacedBy(department, 'unknown').map((unplaced) => {
      const { written, rows } = unplaced;
      const [first] = rows;
      const holes = { ledgers: ledgersOf(rows), written, count: rows.length };
      const nearest = first?.candidates ?? [];
      return nearest.length > 0
        ? say.violation('near', { ...holes, nearest: namesOf(nearest) }, whereOf(unplaced))
        : say.violation('unknown', holes, whereOf(unplaced));
    });
  },
});

export const dataBranchAmbiguous = workbookRule({
  id: 'data.branch-ambiguous',
  name: '党支部名称不唯一',
  clauses: [],
  severity: 'data',
  modal: '工具',
  summary: '各台账中的党支部名称只对应党支部基本情况中的一个党支部。',
  reads: READS,
  limits: [],
  yearly: false,
  forTemporary: true,
  messages: {
    ambiguous: {
      text: '{ledgers}台账中的“{written}”对应{candidates}等多个党支部，共{count}行，无法判断是哪一个（名称应能对应唯一的党支部）',
      remedy: '在这些行的党支部名称前写明上级党组织，或者补填“上级党组织”“党支部编码”',
    },
  },
  evaluate(department, { say }) {
    return unplacedBy(department, 'ambiguous').map((unplaced) => {
      const { written, rows } = unplaced;
      const candidates = namesOf((rows[0]?.candidates ?? []).slice(0, 3));
      return say.violation(
        'ambiguous',
        { ledgers: ledgersOf(rows), written, count: rows.length, candidates },
        whereOf(unplaced),
      );
    });
  },
});
