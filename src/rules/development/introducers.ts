import { skippedTo, subjectOfRow } from '../../ledger/dossier/development';
import { sortRows } from '../../ledger/dossier/row-owners';
import { cellsOf, isFilled, lackOf, valueOf } from '../../ledger/dossier/values';
import { subjectOf } from '../../ledger/dossier/people';
import type { Cell, LedgerRow } from '../../ledger/model';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

const REQUIRED = 2;

interface IntroducersRecord {
  readonly subject: { readonly key: string; readonly label: string };
  readonly cell: Cell<readonly string[]>;
}

/** Taken in as a member on probation, though the date may be unreadable or skipped. */
const wasTakenIn = (row: LedgerRow<'development'>): boolean =>
  isFilled(row.probationaryOn) || skippedTo(row, 'probationaryOn') !== null;

export const developmentIntroducers = branchRule({
  id: 'development.introducers',
  name: '入党介绍人',
  clauses: bothAnnexes('9', 'partial'),
  severity: 'warning',
  modal: '严格程序（党章第五条：两名正式党员作介绍人）',
  summary: '发展党员要有两名正式党员作入党介绍人。',
  reads: {
    development: ['branch', 'name', 'probationaryOn', 'formalOn', 'introducers'],
    members: ['branch', 'name', 'introducers'],
  },
  limits: [],
  yearly: false,
  forTemporary: false,
  messages: {
    few: {
      text: '{branch}{subject}的入党介绍人记录为{actual}人（应有{required}人）',
      remedy: '查阅入党档案，补录入党介绍人',
    },
    blank: {
      text: '{branch}有{actual}名党员没有填写入党介绍人，无法判断（应有{required}人）',
      remedy: '查阅入党档案，补录入党介绍人',
    },
  },
  evaluate(dossier, { say }) {
    const { department, rows, people } = dossier;
    const lacks = [
      lackOf(department, 'development', 'introducers'),
      lackOf(department, 'members', 'introducers'),
    ];
    if (lacks.every((lack) => lack !== null)) return say.na('台账没有入党介绍人栏');
    const taken = rows.development.filter(wasTakenIn);
    const { own, shared } = sortRows(dossier, taken);
    const ofDevelopment = taken.map((row) => ({ subject: subjectOfRow(row), cell: row.introducers }));
    const ofRoster = people
      .filter((person) => !own.has(person))
      .map((person) => ({ subject: subjectOf(person), cell: person.row.introducers }));
    const records = [...ofDevelopment, ...ofRoster];
    // Of namesakes, a row of the one ledger may complete that of the other: whose it is, is not told.
    const mayBeCompleted = new Set(ofRoster.filter(({ subject }) => shared.has(subject.label)));
    const isShort = ({ cell }: IntroducersRecord): boolean =>
      cell.state === 'value' && cell.value.length < REQUIRED;
    const few = records.filter((record) => isShort(record) && !mayBeCompleted.has(record));
    const blank = records.filter(
      (record) =>
        record.cell.state === 'blank' ||
        record.cell.state === 'unreadable' ||
        (isShort(record) && mayBeCompleted.has(record)),
    );
    const verdicts = few.map(({ subject, cell }) => {
      const actual = valueOf(cell)?.length ?? 0;
      const where = { subject, cells: cellsOf(cell), evidence: [actual] };
      return say.violation('few', { actual, required: REQUIRED }, where);
    });
    if (blank.length > 0) {
      const cells = blank.flatMap(({ cell }) => cellsOf(cell));
      verdicts.push(
        say.review(
          'blank',
          { actual: blank.length, required: REQUIRED },
          { cells, evidence: [blank.length] },
        ),
      );
    }
    return verdicts.length > 0 ? verdicts : say.pass();
  },
});
