import { chineseDate, yearOf, type DateSpan } from '../../ledger/calendar';
import { isBefore } from '../../ledger/dossier/compare';
import type { Dossier } from '../../ledger/dossier/dossier';
import { cellsOf, isFilled, lackOf, valueOf } from '../../ledger/dossier/values';
import type { CellRef } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

interface Beginning {
  readonly what: '成立时间' | '首次选举时间';
  readonly span: DateSpan;
  readonly cells: readonly CellRef[];
}

/** What must not come before the approval: the founding and the first election. */
function beginningsOf({ register, rows }: Dossier): readonly Beginning[] {
  const founded = register ? valueOf(register.foundedOn) : null;
  const beginnings: Beginning[] = founded
    ? [{ what: '成立时间', span: founded, cells: register ? cellsOf(register.foundedOn) : [] }]
    : [];
  for (const row of rows.elections) {
    const electedOn = valueOf(row.electedOn);
    if (valueOf(row.kind) !== '首次' || !electedOn) continue;
    beginnings.push({ what: '首次选举时间', span: electedOn, cells: cellsOf(row.electedOn) });
  }
  return beginnings;
}

export const approval = branchRule({
  id: 'branch.approval',
  name: '党支部成立批复',
  clauses: bothAnnexes('2', 'full'),
  severity: 'error',
  modal: '经……批复（审批）同意后',
  summary: '成立党支部须经上级党组织批准，批准之后召开党员大会选举。',
  reads: {
    branches: ['branch', 'approvedOn', 'approvalNo', 'foundedOn'],
    elections: ['branch', 'kind', 'electedOn'],
  },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    none: {
      text: '{branch}{founded}成立，没有批复时间和批复文号（应经上级党组织批准后成立）',
      remedy: '补办成立审批手续，已批复的补录批复时间和文号',
    },
    old: {
      text: '{branch}没有批复时间和批复文号，成立时间为{founded}，无法判断是否履行审批程序（应经上级党组织批准后成立）',
      remedy: '查找成立批复，补录批复时间和文号',
    },
    early: {
      text: '{branch}{what}{actual}早于批复时间{approved}（应在批准后进行）',
      remedy: '核对批复时间与{what}，程序倒置的向上级党组织说明并补正',
    },
    earlyUnsure: {
      text: '{branch}{what}{actual}与批复时间{approved}先后不明，无法判断（应在批准后进行）',
      remedy: '查找批复文件，把批复时间与{what}补到日',
    },
  },
  evaluate(dossier, { say, year }) {
    const { register, department } = dossier;
    const lack = lackOf(department, 'branches', 'approvedOn', 'approvalNo');
    if (lack || !register) return say.cannotTell(lack ?? absentRegister);
    const approved = valueOf(register.approvedOn);
    const founded = valueOf(register.foundedOn);
    if (!approved) {
      if (isFilled(register.approvedOn) || isFilled(register.approvalNo)) return say.pass();
      const cells = cellsOf(register.approvedOn, register.approvalNo);
      const isRecent = founded !== null && yearOf(founded.first) >= year - 1;
      return isRecent
        ? say.violation('none', { founded: chineseDate(founded) }, { cells })
        : say.review('old', { founded: founded ? chineseDate(founded) : '不详' }, { cells });
    }
    const verdicts = beginningsOf(dossier).flatMap(({ what, span, cells }) => {
      const isEarly = isBefore(span, approved);
      if (isEarly === 'no') return [];
      const holes = { what, actual: chineseDate(span), approved: chineseDate(approved) };
      const where = {
        subject: { key: what, label: what },
        cells: [...cells, ...cellsOf(register.approvedOn)],
        evidence: [holes.actual, holes.approved],
      };
      return [
        isEarly === 'yes' ? say.violation('early', holes, where) : say.review('earlyUnsure', holes, where),
      ];
    });
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});

const absentRegister = { state: 'absent', kind: 'branches', fields: [] } as const;
