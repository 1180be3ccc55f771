import { subjectOfRow } from '../../ledger/dossier/development';
import { cellsOf, lackOf, valueOf } from '../../ledger/dossier/values';
import { subjectOf } from '../../ledger/dossier/people';
import { branchRule } from '../../engine/rule';
import { bothAnnexes } from '../wording';

const REQUIRED = 2;

export const developmentIntroducers = branchRule({
  id: 'development.introducers',
  name: '入党介绍人',
  clauses: bothAnnexes('9', 'partial'),
  severity: 'warning',
  modal: '严格程序（党章第五条：两名正式党员作介绍人）',
  summary: '发展党员要有两名正式党员作入党介绍人。',
  reads: {
    development: ['branch', 'name', 'probationaryOn', 'introducers'],
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
    const ofDevelopment = rows.development
      .filter((row) => valueOf(row.probationaryOn) !== null)
      .map((row) => ({ subject: subjectOfRow(row), cell: row.introducers }));
    const told = new Set(ofDevelopment.map(({ subject }) => subject.label));
    const ofRoster = people
      .filter(({ name }) => !told.has(name))
      .map((person) => ({ subject: subjectOf(person), cell: person.row.introducers }));
    const records = [...ofDevelopment, ...ofRoster];
    const few = records.filter(({ cell }) => cell.state === 'value' && cell.value.length < REQUIRED);
    const blank = records.filter(({ cell }) => cell.state === 'blank' || cell.state === 'unreadable');
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
